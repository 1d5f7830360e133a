#include "reuse/voices.h"

#include <algorithm>
#include <string_view>

#include "reuse/hash_set.h"
#include "reuse/lexicon.h"

namespace firsthand::reuse {
namespace {

// "Section 9 of the Order", "the Convention": what laws are called, with a number behind or a
// capital.
constexpr std::string_view kLaws[] = {
    "article",     "section",     "paragraph",  "act",      "code",    "constitution",
    "convention",  "conventions", "covenant",   "protocol", "charter", "declaration",
    "statute",     "ordinance",   "order",      "decree",   "rules",   "regulation",
    "regulations", "principles",  "resolution", "treaty",   "law",     "laws"};
// What a law does.
constexpr std::string_view kOrders[] = {
    "shall",      "must",     "may",       "states",   "state",      "provides", "requires",
    "require",    "prohibit", "prohibits", "forbids",  "guarantees", "obliges",  "recognises",
    "recognizes", "allows",   "allow",     "punishes", "says",       "entitles", "stipulates"};
constexpr std::string_view kSayings[] = {
    "said",      "says",      "say",        "saying",     "told",         "tells",     "telling",
    "stated",    "stating",   "declared",   "affirmed",   "insisted",     "admitted",  "claimed",
    "claims",    "informed",  "emphasised", "emphasized", "stressed",     "announced", "explained",
    "added",     "noted",     "warned",     "confirmed",  "reported",     "argued",    "asserted",
    "according", "statement", "testified",  "recalled",   "acknowledged", "denied",    "denies",
    "deny",      "denying",   "rejected",   "repeated",   "urged",        "accused",   "alleged",
    "pledged",   "promised",  "vowed"};

constexpr std::string_view kUnder[] = {"under"};

class List {
 public:
  template <std::size_t N>
  explicit List(const std::string_view (&words)[N]) : hashes_(hashes(words, words + N)) {}
  bool has(const Word& word) const { return hashes_.has(word.word); }

 private:
  static std::vector<std::uint32_t> hashes(const std::string_view* first,
                                           const std::string_view* end) {
    std::vector<std::uint32_t> out;
    Lexicon lexicon;
    for (; first != end; ++first) out.push_back(lexicon.look_up(*first).word);
    return out;
  }

  HashSet hashes_;
};

struct Lists {
  List laws{kLaws};
  List orders{kOrders};
  List sayings{kSayings};
  List under{kUnder};
};

const Lists& lists() {
  static const Lists all;
  return all;
}

// A comma or another mark between two words.
bool mark_between(const Word& word, const Word& next) { return next.begin > word.end + 1; }

bool tells_law(const Analysis& text, const Sentence& s) {
  bool law = false;
  bool order = false;
  const bool under =
      text.words[s.first].function && s.end - s.first > 3 && lists().under.has(text.words[s.first]);
  for (std::uint32_t i = s.first; i < s.end; ++i) {
    const Word& word = text.words[i];
    if (lists().laws.has(word)) {
      const bool numbered = i + 1 < s.end && text.words[i + 1].number;
      law = law || numbered || word.about || under;
    }
    order = order || lists().orders.has(word);
  }
  return law && order;
}

void leave_out_titles(const Analysis& text, const Sentence& s, const Parameters& p,
                      std::vector<float>& shares) {
  const auto title = [](const Word& word) { return !word.number && !word.quoted; };
  for (std::uint32_t i = s.first; i < s.end; ++i) {
    const Word& name = text.words[i];
    if (!name.about || name.number) continue;
    if (i + 1 < s.end && mark_between(name, text.words[i + 1])) {
      std::uint32_t end = i + 1;
      while (end < s.end && title(text.words[end]) &&
             (end + 1 == s.end || !mark_between(text.words[end], text.words[end + 1])))
        ++end;
      if (end < s.end && title(text.words[end])) ++end;
      if (end - i <= p.title_words) {
        for (std::uint32_t k = i + 1; k < end; ++k) shares[k - s.first] = 0;
      }
    }
    for (std::size_t k = i, left = p.title_before; k > s.first && left > 0; --k, --left) {
      const Word& before = text.words[k - 1];
      if (before.function || before.about || !title(before) ||
          mark_between(before, text.words[k]) || lists().sayings.has(before))
        break;
      shares[k - 1 - s.first] = 0;
    }
  }
}

}  // namespace

std::vector<float> own_shares(const Analysis& text, const Sentence& s, const Parameters& p) {
  std::vector<float> shares(s.end - s.first, 1);
  if (tells_law(text, s)) {
    std::fill(shares.begin(), shares.end(), 0.0F);
    return shares;
  }
  const auto part = static_cast<float>(p.told_share);
  bool told = false;
  bool speech = false;
  bool name = false;
  for (std::uint32_t i = s.first; i < s.end; ++i) {
    const Word& word = text.words[i];
    told = told || lists().sayings.has(word);
    speech = speech || word.quoted;
    name = name || (word.about && !word.number);
  }
  for (std::uint32_t i = s.first; i < s.end; ++i) {
    const Word& word = text.words[i];
    float& share = shares[i - s.first];
    if (word.about || word.quoted) {
      share = 0;
    } else if (told && name) {
      share = part;
    }
  }
  if ((told || speech) && name) leave_out_titles(text, s, p, shares);
  return shares;
}

}  // namespace firsthand::reuse
