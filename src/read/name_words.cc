#include "read/name_words.h"

#include <algorithm>
#include <array>
#include <string>
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

Says letters_of(std::string_view value) {
  Says says = 0;
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (!is_alpha(value[at])) continue;
    const auto letter = static_cast<std::size_t>(lower(value[at]) - 'a');
    for (std::size_t row = kByLetter[letter]; row < kByLetter[letter + 1]; ++row) {
      if (starts_with_letters(value.substr(at), kLetters[row].letters)) says |= kLetters[row].says;
    }
  }
  return says;
}

// "article__relatedLinks" as article, related, links.
template <typename Visit>
void for_each_word(std::string_view names, Visit visit) {
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) visit(std::string_view(word));
    word.clear();
  };
  constexpr std::size_t kLongest = 400;
  names = names.substr(0, kLongest);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const char c = names[i];
    if (!is_alpha(c)) {
      flush();
      if (is_space(c)) visit(std::string_view());  // the edge of a name
      continue;
    }
    const bool upper = c >= 'A' && c <= 'Z';
    const bool before_lower = i > 0 && names[i - 1] >= 'a' && names[i - 1] <= 'z';
    if (upper && before_lower) flush();
    word += lower(c);
  }
  flush();
}

const std::unordered_map<std::string_view, Says>& word_table() {
  static const std::unordered_map<std::string_view, Says> table = [] {
    std::unordered_map<std::string_view, Says> words;
    for (const auto word : kAsideWords) words[word] |= kSaysAside;
    for (const auto word : kFirmWords) words[word] |= kSaysAside | kSaysFirm;
    for (const auto word : kConsentWords) words[word] |= kSaysConsent;
    for (const auto word : kSmallWords) words[word] |= kSaysSmall;
    for (const auto word : kReportWords) words[word] |= kSaysReport;
    return words;
  }();
  return table;
}

// "no-sidebar", "has-comments", "with-ads" speak of a whole page.
bool is_about_page(std::string_view word) {
  return word == "no" || word == "has" || word == "with" || word == "is" || word == "without";
}

Says words_of(std::string_view value) {
  Says says = 0;
  std::string before;
  Says of_before = 0;
  for_each_word(value, [&](std::string_view word) {
    if (word.empty()) {  // a name has ended, with `before` as its noun
      says |= of_before & kSaysSmall;
      before.clear();
      of_before = 0;
      return;
    }
    const auto at = word_table().find(word);
    const Says of_word = at == word_table().end() ? 0 : at->second;
    const bool about = is_about_page(before);
    if (!about) says |= of_word & (kSaysAside | kSaysFirm | kSaysConsent);
    says |= of_word & kSaysReport;
    for (const auto& [first, second] : kReportPairs) {
      if (before == first && word == second) says |= kSaysReport;
    }
    for (const auto& [first, second] : kAsidePairs) {
      if (before == first && word == second) says |= kSaysAside;
    }
    before = about ? std::string_view() : word;
    of_before = about ? 0 : of_word;
  });
  return says | (of_before & kSaysSmall);
}

}  // namespace

Says NameReader::operator()(std::string_view value) {
  if (value.empty()) return 0;
  const auto [at, is_new] = seen_.try_emplace(value, 0);
  if (is_new) at->second = words_of(value) | letters_of(value);
  return at->second;
}

}  // namespace firsthand::read
