#include "claims/sourcing_figures.h"

#include <algorithm>

#include "claims/phrases.h"
#include "claims/sourcing_unit.h"

namespace firsthand::claims {
namespace {

// What somebody says a figure in, or reads it from.
bool is_paper(std::string_view f) {
  return is_medium_of_saying(f) || is_book(f) || is_of({"article", "news", "reports"}, f);
}

class Finder : SourceFinder {
 public:
  using SourceFinder::SourceFinder;

  std::vector<Statement> run() {
    return each_sentence([&] {
      if (!has_figure(unit_.begin, end_)) return;
      for (std::size_t i = unit_.begin; i < end_; ++i) {
        if (word(i).quotation != 0) continue;
        if (by_count(i) || by_own(i) || is_that_of(i) || of_whom(i) || as_shown(i) || as_told(i) ||
            in_which(i) || has_book(i) || official(i))
          return;
      }
    });
  }

 private:
  bool is_mark(std::size_t i) const { return word(i).is(kComma | kBreak | kStop | kBracket); }

  // A number in [begin, end) that nobody is said to tell.
  bool has_figure(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      const Word& w = word(i);
      if (w.is(kNumberWord) && !w.is(kPronoun | kTimeWord) && w.quotation == 0 && !is_told(i))
        return true;
    }
    return false;
  }

  template <typename Fits>
  bool any_of(Range range, Fits fits) const {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (word(i).quotation == 0 && fits(word(i).folded)) return true;
    }
    return false;
  }

  // "Our", "my", "this paper's": whoever writes.
  bool is_own(Range who) const {
    return any_of(who, [](const std::string& f) {
      return is_of({"i", "me", "my", "our", "this", "us", "we"}, f);
    });
  }

  bool add(Range cue, Range who, Range content) {
    return !who.empty() && !is_own(who) && add_whosever(cue, who, content);
  }

  // An empty `who`: it is said to be somebody's, and not whose.
  bool add_whosever(Range cue, Range who, Range content) {
    while (!content.empty() && is_mark(content.end - 1)) --content.end;
    while (!content.empty() && is_mark(content.begin)) ++content.begin;
    if (!has_figure(content.begin, content.end)) return false;
    SourceFinder::add(who, who, cue, cue.begin, content);
    return true;
  }

  // What stands before the turn of phrase, or, if it opens the sentence, behind it.
  bool add_around(Range phrase, Range cue, Range who) {
    if (has_figure(unit_.begin, phrase.begin)) return add(cue, who, {unit_.begin, phrase.begin});
    return add(cue, who, {phrase.end, end_});
  }

  // "by the hospital's count", "on the mayor's own figures"
  bool by_count(std::size_t i) {
    if (!is(i, {"'s", "'"}) || i == unit_.begin) return false;
    std::size_t noun = i + 1;
    while (is(noun, {"own", "latest", "last", "first", "official", "provisional"})) ++noun;
    if (noun >= end_ || !is_figure_word(word(noun).folded)) return false;
    const Range who = phrase_before(r_, unit_, i).head;
    if (who.empty() || who.begin == unit_.begin || !is(who.begin - 1, {"by", "on", "in", "from"}))
      return false;
    return add_around({who.begin - 1, noun + 1}, {who.begin - 1, noun + 1}, who);
  }

  // "By its own admission the ministry holds nine", "By their count, the nurses say"
  bool by_own(std::size_t i) {
    if (i != unit_.begin || !is(i, {"by", "on"}) || !is(i + 1, {"his", "her", "its", "their"}))
      return false;
    std::size_t noun = i + 2;
    while (is(noun, {"own", "latest"})) ++noun;
    if (noun >= end_ || !is_figure_word(word(noun).folded)) return false;
    const std::size_t name = is_mark(noun + 1) ? noun + 2 : noun + 1;
    const Range who = phrase_after(r_, unit_, name).head;
    return add({i, noun + 1}, who, {who.end, end_});
  }

  // "The number of those held, 34, is that of the police", "The figure of nine comes from the
  // clinic"
  bool is_that_of(std::size_t i) {
    const std::size_t name = behind_origin(i);
    if (name == i || !any_of({unit_.begin, i}, is_figure_word)) return false;
    return add({i, name}, phrase_after(r_, unit_, name).head, {unit_.begin, i});
  }

  // Behind "is that of", "was given to us by", "comes from"; `i` if none of them is there.
  std::size_t behind_origin(std::size_t i) const {
    if (is(i, {"comes", "came", "stems"})) return is(i + 1, {"from"}) ? i + 2 : i;
    if (!word(i).is(kBe)) return i;
    if (is(i + 1, {"from"})) return i + 2;
    if (is(i + 1, {"that", "the"})) return is(i + 2, {"of", "from"}) ? i + 3 : i;
    if (!is(i + 1, {"given", "provided", "stated", "supplied", "taken"})) return i;
    std::size_t by = i + 2;
    if (is(by, {"to"})) by = phrase_after(r_, unit_, by + 1).head.end;
    return is(by, {"from", "by"}) ? by + 1 : i;
  }

  // "the 34 arrested of whom the police speak"
  bool of_whom(std::size_t i) {
    if (!is(i, {"of"}) || !is(i + 1, {"whom", "which"})) return false;
    constexpr std::size_t kLongest = 8;
    for (std::size_t verb = i + 3; verb < std::min(end_, i + kLongest); ++verb) {
      if (!is(verb,
              {"speak", "speaks", "spoke", "tell", "tells", "told", "write", "writes", "wrote"}))
        continue;
      const Range who = phrase_before(r_, unit_, verb).head;
      return who.begin == i + 2 && add({i, i + 2}, who, {unit_.begin, i});
    }
    return false;
  }

  // "as appears from the certificates", "as shown in the list of the clinic"
  bool as_shown(std::size_t i) {
    if (!is(i, {"as"}) || (i > unit_.begin && !is_mark(i - 1))) return false;
    std::size_t k = is(i + 1, {"it"}) ? i + 2 : i + 1;
    if (is(k, {"appears", "emerges", "follows", "results", "transpires"})) {
      if (!is(k + 1, {"from"})) return false;
    } else {
      if (word(k).is(kBe)) ++k;
      if (!is(k, {"shown", "evidenced", "documented", "recorded", "attested", "certified",
                  "established", "listed", "noted", "stated", "given", "published", "entered"}) ||
          !is(k + 1, {"in", "by", "from", "on"}))
        return false;
    }
    const Range who = phrase_after(r_, unit_, k + 2).head;
    return add_around({i, who.end}, {i, k + 2}, who);
  }

  // "Nine, as the police state.", "Eleven, as the list has it"
  bool as_told(std::size_t i) {
    if (!is(i, {"as"}) || i == unit_.begin || !is_mark(i - 1)) return false;
    constexpr std::size_t kLongest = 8;
    for (std::size_t verb = i + 2; verb < std::min(end_, i + kLongest); ++verb) {
      if (is_mark(verb)) return false;
      const bool has_it = is(verb, {"has", "have", "had", "put", "puts"}) && is(verb + 1, {"it"});
      if (!has_it && !is(verb, {"count", "counts", "record", "records", "show", "shows", "state",
                                "states", "write", "writes"}))
        continue;
      const std::size_t behind = has_it ? verb + 2 : verb + 1;
      if (behind < end_ && !is_mark(behind)) return false;
      const Range who{i + 1, verb};
      return add({verb, behind}, who, {unit_.begin, i - 1});
    }
    return false;
  }

  // "the report published by the Courier, according to which nine were held"
  bool in_which(std::size_t i) {
    if (!is(i, {"according"}) || !is(i + 1, {"to"}) || !is(i + 2, {"which"})) return false;
    constexpr std::size_t kFar = 16;
    for (std::size_t k = i; k-- > unit_.begin && i - k < kFar;) {
      if (word(k).quotation != 0 || !is_paper(word(k).folded)) continue;
      std::size_t by = k + 1;
      while (is(by, {"published", "issued", "carried", "given", "made", "out", "written"})) ++by;
      Range who =
          is(by, {"by", "in", "of", "from"}) ? phrase_after(r_, unit_, by + 1).head : Range{};
      if (who.empty()) who = phrase_before(r_, unit_, k + 1).head;
      return add({i, i + 3}, who, {i + 3, end_});
    }
    return false;
  }

  // "The register of custody, as shown to us, has 38 arrested": what is read from a book. "Our
  // register" is the writer's own.
  bool has_book(std::size_t i) {
    if (!is(i, {"has", "have", "had", "contains", "contain", "contained", "holds", "held", "lists",
                "listed", "shows", "show", "showed", "carries", "bears", "gives", "gave", "names",
                "counts"}))
      return false;
    constexpr std::size_t kNear = 6;
    if (!has_figure(i + 1, std::min(end_, i + kNear))) return false;
    std::size_t end = i;
    if (end > unit_.begin && word(end - 1).is(kComma)) {
      constexpr std::size_t kLongest = 10;
      std::size_t comma = end - 1;
      while (comma > unit_.begin && end - comma < kLongest && !word(comma - 1).is(kComma)) --comma;
      if (comma <= unit_.begin || !word(comma - 1).is(kComma)) return false;
      if (!is(comma, {"as", "kept", "seen", "shown", "which", "whose"})) return false;
      end = comma - 1;
    }
    const Range who = phrase_before(r_, unit_, end).head;
    return any_of(who, is_book) && add({i, i + 1}, who, {i + 1, end_});
  }

  // "The official toll remains 17"
  bool official(std::size_t i) {
    if (!is(i, {"official"}) || i + 1 >= end_ || !is_figure_word(word(i + 1).folded) ||
        i == unit_.begin || !is(i - 1, {"the", "an", "this"}))
      return false;
    return add_whosever({i, i + 2}, {}, {i + 2, end_});
  }
};

}  // namespace

std::vector<Statement> find_figure_sources(const Reading& reading,
                                           const std::vector<Statement>& known) {
  return Finder(reading, known).run();
}

}  // namespace firsthand::claims
