#include "claims/sourcing_keepers.h"

#include "claims/phrases.h"
#include "claims/roles.h"
#include "claims/sourcing_unit.h"

namespace firsthand::claims {
namespace {

using model::OriginKind;

class Keepers : SourceFinder {
 public:
  using SourceFinder::SourceFinder;

  std::vector<Statement> run() {
    return each_sentence([&] {
      for (std::size_t i = unit_.begin + 1; i < end_; ++i) {
        if (word(i).quotation == 0 && !is_told(i)) verb(i);
      }
    });
  }

 private:
  // Where the figure begins that is the object behind `at`; the end if there is none.
  std::size_t figure_after(std::size_t at) const {
    constexpr std::size_t kFar = 6;  // tokens: "at least", "the bodies of some", "altogether"
    for (std::size_t i = at; i < std::min(end_, at + kFar); ++i) {
      const Word& w = word(i);
      if (w.quotation != 0 || w.is(kComma | kBreak | kStop | kSubordinator | kRelative | kBe))
        return end_;
      if (w.is(kNumberWord) && !w.is(kPronoun | kTimeWord)) return is_told(i) ? end_ : at;
      if (w.is(kPreposition) && !is_of({"of", "about", "over", "at", "up", "to", "with"}, w.folded))
        return end_;
    }
    return end_;
  }

  // "had 16 injured on mats": a place or a book is told with it, and it is no verb's auxiliary.
  bool is_held(std::size_t figure) const {
    constexpr std::size_t kFar = 10;
    for (std::size_t i = figure + 1; i < std::min(end_, figure + kFar); ++i) {
      const Word& w = word(i);
      if (w.quotation != 0 || w.is(kBreak | kSubordinator | kRelative | kBe)) return false;
      if (is_of({"in", "on", "under"}, w.folded) && i + 1 < end_ && !word(i + 1).is(kTimeWord))
        return true;
    }
    return false;
  }

  // "has a list with nine dead", "had the names of nine dead"
  std::size_t behind_book(std::size_t at) const {
    constexpr std::size_t kFar = 6;
    for (std::size_t i = at; i + 1 < std::min(end_, at + kFar); ++i) {
      if (word(i).is(kComma | kBreak | kNumberWord) && !word(i).is(kDeterminer)) return end_;
      if (is_book(word(i).folded) && is_of({"of", "with"}, word(i + 1).folded)) return i + 2;
    }
    return end_;
  }

  void verb(std::size_t i) {
    if (!word(i).is(kHave)) return;
    std::size_t next = i + 1;
    while (next < end_ && word(next).is(kAdverb)) ++next;
    std::size_t begin = behind_book(next);
    if (begin == end_) {
      const std::size_t figure = figure_after(next);
      if (figure < end_ && is_held(figure)) begin = figure;
    }
    if (begin >= end_ || figure_after(begin) >= end_) return;
    const Range group = verb_group(r_, unit_, i);
    if (group.begin == unit_.begin) return;
    for (std::size_t k = group.begin; k < i; ++k) {
      if (word(k).is(kNegation | kModal | kBe)) return;
    }
    add({group.begin, begin}, i, begin);
  }

  void add(Range cue, std::size_t verb, std::size_t begin) {
    const NounPhrase who = subject(cue.begin);
    if (!is_somebody(who.head)) return;
    std::size_t end = begin;
    while (end < end_ && !word(end).is(kBreak) && word(end).quotation == 0) ++end;
    SourceFinder::add(who.all, who.head, cue, verb, {begin, end});
  }

  NounPhrase subject(std::size_t verb) const {
    std::size_t end = verb;
    if (word(end - 1).is(kRelative) && !r_.is(end - 1, "whom")) {
      --end;
      if (end > unit_.begin && word(end - 1).is(kComma)) --end;
    }
    return phrase_before(r_, unit_, end);
  }

  // By name, or by an office or a house of its own; "rescuers" and "villagers" are anybody.
  bool is_somebody(Range head) const {
    if (head.empty() || head.end <= unit_.begin) return false;
    const Word& first = word(head.begin);
    if (first.quotation != 0 || is_of({"my", "our"}, first.folded)) return false;
    if (head.size() == 1)
      return first.is(kPronoun) ? is_of({"he", "she", "we", "i"}, first.folded)
                                : first.capital && head.begin > unit_.begin;
    bool capital = false;
    for (std::size_t k = head.begin + 1; k < head.end; ++k) capital = capital || word(k).capital;
    if (capital) return true;
    if (!first.is(kDeterminer | kPossessive)) return false;
    for (std::size_t k = head.begin + 1; k < head.end && !word(k).is(kPreposition); ++k) {
      const auto kind = role_of(word(k).folded);
      if (kind && *kind != OriginKind::kUnnamed) return true;
    }
    return false;
  }
};

}  // namespace

std::vector<Statement> find_keepers(const Reading& reading, const std::vector<Statement>& known) {
  return Keepers(reading, known).run();
}

}  // namespace firsthand::claims
