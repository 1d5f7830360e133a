#include "read/name_words.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "read/ascii.h"

namespace firsthand::read {
namespace {

// Words that name what stands beside a report.
constexpr std::array kAsideWords = std::to_array<std::string_view>({"nav",
                                                                    "navi",
                                                                    "navigation",
                                                                    "navbar",
                                                                    "menu",
                                                                    "menue",
                                                                    "submenu",
                                                                    "topnav",
                                                                    "subnav",
                                                                    "breadcrumb",
                                                                    "breadcrumbs",
                                                                    "footer",
                                                                    "foot",
                                                                    "sidebar",
                                                                    "sidebars",
                                                                    "aside",
                                                                    "widget",
                                                                    "widgets",
                                                                    "share",
                                                                    "sharing",
                                                                    "shares",
                                                                    "sharebar",
                                                                    "shariff",
                                                                    "social",
                                                                    "socials",
                                                                    "related",
                                                                    "recommended",
                                                                    "recommendation",
                                                                    "recommendations",
                                                                    "recommend",
                                                                    "similar",
                                                                    "verwandte",
                                                                    "empfehlungen",
                                                                    "teaser",
                                                                    "teasers",
                                                                    "promo",
                                                                    "promos",
                                                                    "promotion",
                                                                    "ad",
                                                                    "ads",
                                                                    "advert",
                                                                    "adverts",
                                                                    "advertisement",
                                                                    "advertising",
                                                                    "anzeige",
                                                                    "anzeigen",
                                                                    "werbung",
                                                                    "banner",
                                                                    "sponsor",
                                                                    "sponsored",
                                                                    "subscribe",
                                                                    "subscription",
                                                                    "popup",
                                                                    "modal",
                                                                    "overlay",
                                                                    "lightbox",
                                                                    "taglist",
                                                                    "pagination",
                                                                    "pager",
                                                                    "toolbar",
                                                                    "login",
                                                                    "signup",
                                                                    "signin",
                                                                    "register",
                                                                    "authorbox",
                                                                    "copyright",
                                                                    "sitemap",
                                                                    "masthead",
                                                                    "outbrain",
                                                                    "taboola",
                                                                    "popular",
                                                                    "trending",
                                                                    "mostread",
                                                                    "latest",
                                                                    "skip",
                                                                    "skiplink",
                                                                    "print",
                                                                    "noprint",
                                                                    "rating",
                                                                    "ratings",
                                                                    "feedback",
                                                                    "survey",
                                                                    "poll",
                                                                    "jumbotron",
                                                                    "carousel",
                                                                    "slider",
                                                                    "gallery",
                                                                    "slideshow",
                                                                    "ticker",
                                                                    "search",
                                                                    "suche",
                                                                    "searchform",
                                                                    "impressum",
                                                                    "jp",
                                                                    "linklist",
                                                                    "morelinks",
                                                                    "readmore",
                                                                    "weiterlesen",
                                                                    "addtoany",
                                                                    "crosspost",
                                                                    "abo",
                                                                    "donate",
                                                                    "donation",
                                                                    "shop",
                                                                    "warenkorb",
                                                                    "cart",
                                                                    "bookmarks",
                                                                    "blogroll",
                                                                    "archives",
                                                                    "marginal",
                                                                    "syndication",
                                                                    "recirc",
                                                                    "caption",
                                                                    "captions",
                                                                    "bildunterschrift"});

// The same, of those that no page gives to its report.
constexpr std::array kFirmWords = std::to_array<std::string_view>(
    {"comment", "comments", "kommentar", "kommentare", "commentlist", "disqus", "respond", "reply",
     "replies", "nocomments", "cookie", "cookies", "consent", "gdpr", "newsletter", "sharedaddy",
     "shoutbox"});

// Of these, what asks for consent.
constexpr std::array kConsentWords =
    std::to_array<std::string_view>({"consent", "cookie", "cookies", "gdpr"});

// The same for what is small: dropped where it holds few words, for the words also name whole
// reports.
constexpr std::array kSmallWords = std::to_array<std::string_view>(
    {"meta",      "info",     "tags",     "tag",        "author",       "autor",     "byline",
     "date",      "datum",    "category", "categories", "kategorie",    "rubrik",    "credit",
     "credits",   "quelle",   "source",   "posted",     "postmetadata", "entrymeta", "postinfo",
     "timestamp", "links",    "more",     "mehr",       "next",         "prev",      "previous",
     "topics",    "keywords", "bio",      "button",     "btn",          "label",     "icon",
     "tools",     "actions",  "action",   "follow",     "likes",        "like",      "counter",
     "views",     "edit",     "hint",     "notice",     "disclaimer",   "kicker",    "location",
     "loading",   "hidden",   "paywall"});

constexpr std::array kReportWords = std::to_array<std::string_view>(
    {"articlebody", "articletext", "articlecontent", "entrycontent", "postcontent", "postbody",
     "storybody", "storycontent", "storytext", "bodytext", "contentbody", "artikeltext", "hentry",
     "newstext", "maincontent"});

constexpr std::array kReportPairs =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"article", "body"},
                                                                  {"article", "content"},
                                                                  {"article", "text"},
                                                                  {"entry", "content"},
                                                                  {"post", "content"},
                                                                  {"post", "body"},
                                                                  {"story", "body"},
                                                                  {"story", "content"},
                                                                  {"story", "text"},
                                                                  {"body", "text"},
                                                                  {"content", "body"},
                                                                  {"main", "content"},
                                                                  {"post", "entry"},
                                                                  {"post", "text"},
                                                                  {"news", "text"},
                                                                  {"rich", "text"}});

constexpr std::array kAsidePairs =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"author", "box"},
                                                                  {"author", "card"},
                                                                  {"author", "bio"},
                                                                  {"author", "info"},
                                                                  {"read", "more"},
                                                                  {"read", "next"},
                                                                  {"most", "read"},
                                                                  {"call", "out"},
                                                                  {"entry", "meta"},
                                                                  {"post", "meta"},
                                                                  {"sign", "up"},
                                                                  {"fact", "box"}});

struct Letters {
  std::string_view letters;
  Says says;
};

// What counts wherever it stands in a value, in the order of the first letters.
constexpr std::array kLetters =
    std::to_array<Letters>({{"aktualisiert", kSaysChange},
                            {"author", kSaysLine | kSaysDated},
                            {"author-name", kSaysAuthor},
                            {"author__name", kSaysAuthor},
                            {"autor", kSaysDated},
                            {"byline", kSaysLine | kSaysDated | kSaysAuthor},
                            {"comment", kSaysOther | kSaysComment},
                            {"created", kSaysDated},
                            {"date", kSaysLine | kSaysDated},
                            {"datum", kSaysLine | kSaysDated},
                            {"fecha", kSaysDated},
                            {"info", kSaysDated},
                            {"kommentar", kSaysOther},
                            {"lastmod", kSaysChange},
                            {"meta", kSaysLine | kSaysDated},
                            {"modified", kSaysChange},
                            {"posted", kSaysPublication | kSaysLine | kSaysDated},
                            {"pubdate", kSaysPublished},
                            {"publish", kSaysLine | kSaysDated},
                            {"published", kSaysPublication | kSaysPublished},
                            {"recent", kSaysOther},
                            {"related", kSaysOther},
                            {"reply", kSaysOther},
                            {"submitted", kSaysDated},
                            {"teaser", kSaysOther},
                            {"time", kSaysLine | kSaysDated},
                            {"updated", kSaysChange}});

// [k]: the first row that begins with the k-th letter or one behind it.
constexpr std::array<std::uint8_t, 27> rows_by_letter() {
  std::array<std::uint8_t, 27> first{};
  std::size_t row = 0;
  for (std::size_t letter = 0; letter < 27; ++letter) {
    while (row < kLetters.size() && kLetters[row].letters[0] < static_cast<char>('a' + letter))
      ++row;
    first[letter] = static_cast<std::uint8_t>(row);
  }
  return first;
}
constexpr std::array<std::uint8_t, 27> kByLetter = rows_by_letter();

constexpr std::size_t number_of(char letter) {
  return static_cast<std::size_t>(lower(letter) - 'a');
}

// [k]: which letters, as bits, follow the k-th where one of them begins.
constexpr std::array<std::uint32_t, 26> second_letters() {
  std::array<std::uint32_t, 26> second{};
  for (const Letters& row : kLetters) {
    second[number_of(row.letters[0])] |= 1U << number_of(row.letters[1]);
  }
  return second;
}
constexpr std::array<std::uint32_t, 26> kSecond = second_letters();

Says letters_of(std::string_view value) {
  Says says = 0;
  for (std::size_t at = 0; at + 1 < value.size(); ++at) {
    if (!is_alpha(value[at]) || !is_alpha(value[at + 1])) continue;
    const std::size_t letter = number_of(value[at]);
    if ((kSecond[letter] >> number_of(value[at + 1]) & 1) == 0) continue;
    for (std::size_t row = kByLetter[letter]; row < kByLetter[letter + 1]; ++row) {
      if (starts_with_letters(value.substr(at), kLetters[row].letters)) says |= kLetters[row].says;
    }
  }
  return says;
}

// A word of up to 16 letters, in lower case. No table has a longer one; those are all the same
// here.
struct Word {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  bool operator==(const Word&) const = default;
};
constexpr std::size_t kLongestWord = 16;
constexpr Word kLongWord = {~std::uint64_t{0}, ~std::uint64_t{0}};

constexpr Word word_of(std::string_view letters) {
  if (letters.size() > kLongestWord) return kLongWord;
  Word word;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const auto byte = static_cast<std::uint64_t>(static_cast<unsigned char>(lower(letters[i])));
    (i < 8 ? word.low : word.high) |= byte << (8 * (i % 8));
  }
  return word;
}

// What a word says, and what else of it counts.
enum Role : Says {
  kAbout = Says{1} << 30,  // "no-sidebar", "has-comments", "with-ads" speak of a whole page
  kFirst = Says{1} << 31   // of a pair
};

class WordTable {
 public:
  WordTable() {
    for (const auto word : kAsideWords) at(word) |= kSaysAside;
    for (const auto word : kFirmWords) at(word) |= kSaysAside | kSaysFirm;
    for (const auto word : kConsentWords) at(word) |= kSaysConsent;
    for (const auto word : kSmallWords) at(word) |= kSaysSmall;
    for (const auto word : kReportWords) at(word) |= kSaysReport;
    for (const std::string_view word : {"no", "has", "with", "is", "without"}) at(word) |= kAbout;
    for (const auto& [first, second] : kReportPairs) at(first) |= kFirst;
    for (const auto& [first, second] : kAsidePairs) at(first) |= kFirst;
  }

  Says operator[](const Word& word) const {
    std::size_t slot = slot_of(word);
    while (slots_[slot].says != 0 && slots_[slot].word != word) slot = (slot + 1) % kSlots;
    return slots_[slot].says;
  }

 private:
  static constexpr std::size_t kSlots = 1024;
  struct Slot {
    Word word;
    Says says = 0;
  };

  static std::size_t slot_of(const Word& word) {
    return ((word.low * 0x9E3779B97F4A7C15 + word.high * 0xC2B2AE3D27D4EB4F) >> 32) % kSlots;
  }
  Says& at(std::string_view letters) {
    const Word word = word_of(letters);
    std::size_t slot = slot_of(word);
    while (slots_[slot].says != 0 && slots_[slot].word != word) slot = (slot + 1) % kSlots;
    slots_[slot].word = word;
    return slots_[slot].says;
  }

  std::array<Slot, kSlots> slots_;
};

Says pair_says(const Word& a, const Word& b) {
  Says says = 0;
  for (const auto& [first, second] : kReportPairs) {
    if (a == word_of(first) && b == word_of(second)) says |= kSaysReport;
  }
  for (const auto& [first, second] : kAsidePairs) {
    if (a == word_of(first) && b == word_of(second)) says |= kSaysAside;
  }
  return says;
}

// "article__relatedLinks" as article, related, links. A blank ends a name, whose last word is its
// noun.
Says words_of(std::string_view value) {
  static const WordTable table;
  constexpr std::size_t kLongest = 400;
  value = value.substr(0, kLongest);
  Says says = 0;
  Word before;
  Says of_before = 0;
  std::size_t begin = 0;
  const auto end_word = [&](std::size_t end) {
    if (begin == end) return;
    const Word word = word_of(value.substr(begin, end - begin));
    const Says of_word = table[word];
    const bool about = (of_before & kAbout) != 0;
    if (!about) says |= of_word & (kSaysAside | kSaysFirm | kSaysConsent);
    says |= of_word & kSaysReport;
    if ((of_before & kFirst) != 0) says |= pair_says(before, word);
    before = about ? Word{} : word;
    of_before = about ? 0 : of_word;
  };
  const auto end_name = [&] {
    says |= of_before & kSaysSmall;
    before = {};
    of_before = 0;
  };
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (!is_alpha(value[i])) {
      end_word(i);
      if (is_space(value[i])) end_name();
      begin = i + 1;
    } else if (value[i] <= 'Z' && i > begin && value[i - 1] >= 'a') {
      end_word(i);
      begin = i;
    }
  }
  end_word(value.size());
  end_name();
  return says;
}

std::size_t slot_of(std::string_view value) {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  const std::size_t size = std::min<std::size_t>(value.size(), 8);
  std::memcpy(&first, value.data(), size);
  std::memcpy(&last, value.data() + value.size() - size, size);
  const std::uint64_t mixed = (first ^ (last * 31) ^ value.size()) * 0x9E3779B97F4A7C15;
  return static_cast<std::size_t>(mixed >> 32);
}

}  // namespace

Says NameReader::operator()(std::string_view value) {
  if (value.empty()) return 0;
  Seen& seen = seen_[slot_of(value) % seen_.size()];
  if (seen.value != value) seen = {value, words_of(value) | letters_of(value)};
  return seen.says;
}

}  // namespace firsthand::read
