#include "claims/measures_counted.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "claims/measures.h"
#include "claims/measures_aside.h"
#include "claims/measures_bare.h"
#include "claims/measures_join.h"
#include "claims/measures_people.h"
#include "claims/measures_worded.h"
#include "claims/phrases.h"
#include "claims/places_words.h"
#include "claims/quantities_context.h"
#include "claims/roles.h"
#include "claims/table.h"

namespace firsthand::claims {
namespace {

class Finder {
 public:
  Finder(const Reading& reading, const std::vector<model::Quantity>& quantities)
      : r_(reading), quantities_(quantities) {}

  std::vector<Counted> run() {
    collect_surnames();
    for (const Unit& unit : r_.units) {
      unit_ = unit.tokens;
      headline_ = is_headline(r_, unit_);
      title_ = headline_ || is_title(r_, unit_);
      found_.clear();
      find_in_unit();
      for (Counted& c : join_lists(r_, unit_, std::move(found_))) out_.push_back(c);
    }
    return std::move(out_);
  }

 private:
  const Word& word(std::size_t i) const { return r_.word(i); }

  // The last words of full names: by them alone people are spoken of from then on.
  void collect_surnames() {
    for (std::size_t i = 1; i < r_.words.size(); ++i) {
      if (!is_name_word(i) || !is_name_word(i - 1) || word(i).folded.size() < 3) continue;
      if (i + 1 < r_.words.size() && (is_name_word(i + 1) || r_.is(i + 1, "."))) continue;
      if (!is_institution(word(i).folded)) surnames_.insert(word(i).folded);
    }
  }
  bool is_name_word(std::size_t i) const {
    return word(i).word && word(i).capital && word(i).classes == 0;
  }

  void find_in_unit() {
    for (std::size_t i = unit_.begin; i < unit_.end;) {
      const std::size_t begin_byte = r_.document->tokens[i].span.begin;
      while (next_ < quantities_.size() && quantities_[next_].span.begin < begin_byte) ++next_;
      std::size_t end = aged(i);
      if (end != 0) {
        i = end;
        continue;
      }
      end = i;
      if (next_ < quantities_.size() && quantities_[next_].span.begin == begin_byte) {
        end = number(i, quantities_[next_]);
      } else {
        end = without_number(i);
      }
      i = std::max(end, i + 1);
    }
  }

  std::size_t end_of(const model::Quantity& q, std::size_t i) const {
    while (i < unit_.end && r_.document->tokens[i].span.begin < q.span.end) ++i;
    return i;
  }

  std::size_t number(std::size_t i, const model::Quantity& q) {
    std::size_t end = end_of(q, i);
    Counted c;
    c.tokens = {i, end};
    c.min = whole_number(q.min);
    c.max = whole_number(q.max);
    c.modifier = q.modifier;
    end = said_again(end, c);
    c.tokens.end = end;
    if (!q.unit.empty() || (!c.min && !c.max) || (q.min && !c.min) || (q.max && !c.max)) return end;
    const NumberAside aside(r_, unit_, headline_);
    if (aside.is_aside({i, end}, q)) return end;
    if (is_among_told(end)) return end;
    if (c.min == 1 && c.max == 1 && i > unit_.begin && r_.is(i - 1, "not")) c.min = c.max = 0;
    if (end < unit_.end && word(end).is(kTimeWord) && !word(end).is(kNumberWord)) return end;
    markers_before(c);
    extend(c, end);
    if (c.noun != SIZE_MAX && is_nonhuman_noun(word(c.noun).folded)) return c.tokens.end;
    if (aside.is_heading_year(i, c, q)) return c.tokens.end;
    if (aside.is_before_one(c)) return end;
    if (of_animals(end)) return c.tokens.end;
    if (beside_uncounted(i)) c.part = true;
    if (end < unit_.end && c.noun == SIZE_MAX && is_nonhuman_noun(word(end).folded)) return end;
    found_.push_back(c);
    return c.tokens.end;
  }

  // "one of our K-9 dogs"
  bool of_animals(std::size_t end) const {
    if (end + 1 >= unit_.end || !r_.is(end, "of") || !word(end + 1).is(kDeterminer | kPossessive))
      return false;
    constexpr std::size_t kFar = 5;  // tokens
    bool animals = false;
    for (std::size_t k = end + 2; k < std::min(unit_.end, end + 2 + kFar); ++k) {
      const bool inside = word(k).classes == 0 || word(k).is(kNumberWord) || r_.is(k, "-");
      if (!inside || stops_noun(k)) break;
      if (is_human_noun(word(k).folded)) return false;
      animals = is_nonhuman_noun(word(k).folded);
    }
    return animals;
  }

  // "Parents, two children dead": of a list whose first are nobody knows how many.
  bool beside_uncounted(std::size_t i) const {
    return title_ && i == unit_.begin + 2 && word(i - 1).is(kComma | kCoordinator) &&
           is_human_noun(word(i - 2).folded) && is_plural_person(word(i - 2).folded);
  }

  // "seven (7) persons": the end of the number in brackets, if it is the one before them.
  std::size_t said_again(std::size_t end, const Counted& c) const {
    if (end + 2 >= unit_.end || !r_.is(end, "(") || !r_.is(end + 2, ")")) return end;
    const auto again = number_at(r_, quantities_, end + 1);
    return again && c.min == again && c.max == again ? end + 3 : end;
  }

  // "one of the three people wounded", "one of two men who died": what befell all three of them.
  // `end`: of the first number.
  bool is_among_told(std::size_t end) const {
    if (end + 2 >= unit_.end || !r_.is(end, "of")) return false;
    std::size_t k = end + 1;
    if (word(k).is(kDeterminer)) ++k;
    if (!number_at(r_, quantities_, k)) return false;
    const std::size_t noun = head(k + 1, std::min(unit_.end, k + 6));
    const std::size_t next = noun == SIZE_MAX ? k + 1 : noun + 1;
    if (next >= unit_.end) return false;
    const bool held = next + 1 < unit_.end && word(next + 1).is(kBe | kHave | kModal);
    return word(next).is(kRelative) || (stops_noun(next) && !held);
  }

  // "killed 12-year-old Ana Roth", "death of 2-year-old girl": one person, by age. Returns the end,
  // or 0 where there is none.
  std::size_t aged(std::size_t i) {
    if (word(i).word && !word(i).is(kNumberWord)) return 0;
    const auto skip_dash = [&](std::size_t k) {
      return k < unit_.end && r_.is(k, "-") ? k + 1 : k;
    };
    std::size_t k = skip_dash(i + 1);
    if (k >= unit_.end ||
        !is_of({"year", "years", "month", "months", "week", "weeks"}, word(k).folded))
      return 0;
    k = skip_dash(k + 1);
    if (k >= unit_.end || !r_.is(k, "old")) return 0;
    std::size_t last = k;
    const std::size_t far = std::min(unit_.end, k + 5);
    std::size_t n = k + 1;
    while (n < far && word(n).word && word(n).classes == 0 && !word(n).capital &&
           !is_human_noun(word(n).folded) && !stops_noun(n))
      ++n;
    if (n < far && word(n).word && is_human_noun(word(n).folded)) {
      if (is_plural_person(word(n).folded)) return 0;
      last = n;
    } else {
      n = k + 1;
      while (n < far && word(n).word && word(n).capital && word(n).classes == 0) last = n++;
    }
    push_simple(i, last, 1, Grade::kIndefinite);
    found_.back().person = true;
    return last + 1;
  }

  void markers_before(Counted& c) const {
    std::size_t b = c.tokens.begin;
    if (b > unit_.begin &&
        (r_.is(b - 1, "another") || r_.is(b - 1, "additional") || r_.is(b - 1, "further"))) {
      c.more = true;
      --b;
      if (b > unit_.begin && (r_.is(b - 1, "a") || r_.is(b - 1, "an"))) --b;
    } else if (r_.is(b, "another")) {
      c.more = true;
    } else if (b > unit_.begin && r_.is(b - 1, "other")) {
      --b;
    }
    for (std::size_t i = c.tokens.begin; i < c.tokens.end; ++i)
      c.more = c.more || r_.is(i, "another");
    c.tokens.begin = b;
    if (b > unit_.begin && (r_.is(b - 1, "including") || r_.is(b - 1, "them"))) c.part = true;
    const bool held = b > unit_.begin &&
                      (r_.is(b - 1, "the") || is_of({"his", "her", "their"}, word(b - 1).folded));
    if (held && c.grade == Grade::kNumber) c.tokens.begin = b - 1;
    if (b > unit_.begin + 1 && r_.is(b - 1, "of") && r_.is(b - 2, "total")) {
      c.tokens.begin = b - 2;  // "a total of 33 people"
      if (b > unit_.begin + 2 && word(b - 3).is(kDeterminer)) c.tokens.begin = b - 3;
    }
  }

  // The noun and what stands between the number and it; "of the 40 passengers", "of them".
  void extend(Counted& c, std::size_t end) const {
    std::size_t i = end;
    const std::size_t far = std::min(unit_.end, end + 7);
    if (i + 1 < unit_.end && r_.is(i, "of") && !word(i + 1).is(kNumberWord)) {
      std::size_t k = i + 1;
      if (word(k).is(kObjectPronoun) || r_.is(k, "whom") || r_.is(k, "those")) {
        c.part = !r_.is(k, "those") || (k + 1 < unit_.end && is_casualty(k + 1));
        c.members = r_.is(k, "us");
        c.tokens.end = k + 1;
        c.noun = k;
        c.person = true;
        return;
      }
      const bool definite = word(k).is(kDeterminer | kPossessive);
      if (definite && k + 1 < unit_.end && r_.is(k + 1, "own")) return;  // "gives 35 of his own"
      if (definite) ++k;
      while (k < far && word(k).is(kNumberWord)) ++k;
      const std::size_t noun = head(k, far);
      if (noun != SIZE_MAX) {
        c.noun = noun;
        c.tokens.end = noun + 1;
        c.person = is_human_noun(word(noun).folded);
        // "12 of the 40 passengers" is whole; "three of the dead" is a part.
        c.part = c.part || (definite && (is_casualty(noun) || k == i + 2));
        c.members = c.part && !is_casualty(noun);
      } else if (definite && k < unit_.end && stops_noun(k)) {  // "nine of the 33 arrested"
        c.part = is_casualty(k);
        c.person = true;
        c.noun = k;
        c.tokens.end = k + 1;
      }
      return;
    }
    if (i < unit_.end && (r_.is(i, "more") || r_.is(i, "additional"))) {
      c.more = true;
      c.tokens.end = ++i;
    } else if (i < unit_.end && (r_.is(i, "other") || r_.is(i, "others"))) {
      c.tokens.end = ++i;
      if (r_.is(i - 1, "others")) {
        c.noun = i - 1;
        c.person = true;
        return;
      }
    }
    // "nine “terrorists” were killed"
    const bool quoted = i < far && word(i).is(kOpenMark);
    const std::size_t noun = head(quoted ? i + 1 : i, far);
    if (noun == SIZE_MAX || (quoted && !word(noun + 1).is(kCloseMark))) return;
    c.noun = noun;
    c.tokens.end = noun + (quoted ? 2 : 1);
    c.person = is_human_noun(word(noun).folded);
  }

  bool is_casualty(std::size_t i) const {
    return r_.is(i, "dead") || r_.is(i, "injured") || r_.is(i, "wounded") || r_.is(i, "victims") ||
           r_.is(i, "missing") || r_.is(i, "killed") || r_.is(i, "deceased");
  }

  // The last noun of the run that begins at `i`: adjectives and nouns, no names of places after it.
  std::size_t head(std::size_t i, std::size_t far) const {
    std::size_t last = SIZE_MAX;
    for (; i < far; ++i) {
      const Word& w = word(i);
      if (r_.is(i, "-") && i + 1 < far && last != SIZE_MAX && !r_.document->tokens[i].blank_before)
        continue;
      // "two 16-year-old boys"
      if (!w.word && last == SIZE_MAX && i + 4 < unit_.end && r_.is(i + 1, "-") &&
          is_of({"year", "month", "week"}, word(i + 2).folded) && r_.is(i + 4, "old")) {
        i += 4;
        far = std::min(unit_.end, i + 4);
        continue;
      }
      if (w.is(kNumberWord) && !w.word && i + 1 < far && last == SIZE_MAX) return last;
      if (!w.word || (w.classes != 0 && !w.is(kCommonVerb))) break;
      // "twelve suspects": whom a number stands before suspects nobody.
      const bool counted_people = i > unit_.begin && word(i - 1).is(kNumberWord) &&
                                  is_human_noun(w.folded) && is_plural_person(w.folded);
      if (w.is(kCommonVerb) || (!counted_people && stops_noun(i))) break;
      if (is_human_noun(w.folded)) {
        last = i;
        // "police officers", "family members": go on while people follow; "family dogs" are none.
        const bool word_follows = i + 1 < far && word(i + 1).word;
        if (word_follows && is_human_noun(word(i + 1).folded)) continue;
        return word_follows && is_nonhuman_noun(word(i + 1).folded) ? i + 1 : last;
      }
      if (w.capital && last != SIZE_MAX && !word(last).capital) break;
      if (last != SIZE_MAX && is_of({"more", "less"}, w.folded)) break;  // "nine times more likely"
      last = i;
    }
    if (last != SIZE_MAX && word(last).capital && !headline_) return SIZE_MAX;
    return last;
  }

  // Words that carry a measure or another predicate end the phrase: "12 killed", "30 others hurt".
  bool stops_noun(std::size_t i) const {
    static const std::unordered_set<std::string_view> kStops = {
        "dead",     "killed",    "injured",     "wounded",      "hurt",         "missing",
        "detained", "arrested",  "released",    "held",         "charged",      "sentenced",
        "deported", "displaced", "abducted",    "kidnapped",    "tortured",     "died",
        "die",      "dies",      "homeless",    "hospitalized", "hospitalised", "recruited",
        "drowned",  "perished",  "feared",      "believed",     "shot",         "found",
        "reported", "freed",     "taken",       "seized",       "jailed",       "slain",
        "murdered", "alive",     "unaccounted", "suffered",     "sustained",    "received",
        "remain",   "remained",  "remains",     "survived",     "underwent",    "transported"};
    if (!kStops.contains(word(i).folded)) return is_cue_verb(r_, unit_, i);
    // "12 wounded soldiers"
    return !(i + 1 < unit_.end && is_human_noun(word(i + 1).folded));
  }

  // "a man", "the victim", "no passengers", a name.
  std::size_t without_number(std::size_t i) {
    const Word& w = word(i);
    const bool indefinite = r_.is(i, "a") || r_.is(i, "an") || r_.is(i, "another");
    const bool none = r_.is(i, "no");
    const bool definite = r_.is(i, "the") || w.is(kPossessive);
    if (r_.is(i, "he") || r_.is(i, "she")) {
      push_simple(i, i, 1, Grade::kDefinite);
      found_.back().pronoun = true;
      return i + 1;
    }
    if (is_killed_one(i)) {
      push_simple(i, i, 1, Grade::kDefinite);
      found_.back().pronoun = true;
      return i + 1;
    }
    if (auto worded = worded_count(r_, unit_, quantities_, i)) {
      found_.push_back(*worded);
      return worded->tokens.end;
    }
    if (!indefinite && !none && !definite) return w.capital ? name(i) : bare(i);
    if (w.is(kPossessive) && (r_.is(i, "'s") || r_.is(i, "'"))) return i + 1;
    std::size_t k = i + 1;
    const std::size_t far = std::min(unit_.end, i + 10);
    std::size_t noun = SIZE_MAX;
    std::size_t age = SIZE_MAX;  // "a 13-year-old"
    for (; k < far; ++k) {
      const Word& n = word(k);
      if (n.word && is_human_noun(n.folded)) {
        noun = k;
        if (k + 1 < far && word(k + 1).word && is_human_noun(word(k + 1).folded)) continue;
        break;
      }
      if (noun != SIZE_MAX) break;
      // "the one man", "a then 16-year-old boy", but not "the bureau says one man"
      const bool number = n.is(kNumberWord) && (!n.word || k == i + 1 || r_.is(k + 1, "-"));
      const bool inside = (n.word && n.classes == 0 && !is_casualty_verb(k)) || number ||
                          r_.is(k, "-") || (n.is(kTimeWord) && r_.is(k - 1, "-"));
      if (!inside) break;
      if (r_.is(k, "old") && (r_.is(k - 1, "-") || r_.is(k - 1, "year"))) age = k;
    }
    if (noun == SIZE_MAX && age != SIZE_MAX && age + 1 == k && !none) noun = age;
    if (noun == SIZE_MAX) {
      // "no deaths", "a body": nouns that are counted for themselves
      const bool of_other = i + 2 < unit_.end && word(i + 2).word && word(i + 2).classes == 0 &&
                            !stops_noun(i + 2) && !is_verb(r_, unit_, i + 2);  // "a body shop"
      const bool penalty = of_other && r_.is(i + 1, "death");                  // "no death penalty"
      if (none && i + 1 < unit_.end && word(i + 1).word && !penalty &&
          !is_nonhuman_noun(word(i + 1).folded)) {
        push_simple(i, i + 1, 0, Grade::kNumber);
        return i + 2;
      }
      if (indefinite && i + 1 < unit_.end && r_.is(i + 1, "body") && !of_other) {
        push_simple(i, i + 1, 1, Grade::kIndefinite);
        return i + 2;
      }
      const bool befallen = i > unit_.begin && is_of({"killing", "wounding", "injuring", "killed",
                                                      "injured", "wounded"},
                                                     word(i - 1).folded);
      if (r_.is(i, "another") && (befallen || is_told_fate(i + 1))) {
        push_simple(i, i, 1, Grade::kNumber);
        found_.back().noun = SIZE_MAX;
        found_.back().more = true;
      }
      return i + 1;
    }
    const std::string& f = word(noun).folded;
    // "killed his parents": who has no more than two.
    if (f == "parents" && is_of({"his", "her", "my"}, word(i).folded) && noun == i + 1) {
      push_simple(i, noun, 2, Grade::kNumber);
      return noun + 1;
    }
    if (!none && (is_plural_person(f) || is_group(f))) return i + 1;
    if (!none && f == "couple") {
      if (noun + 1 < unit_.end && r_.is(noun + 1, "of")) return i + 1;
      push_simple(i, noun, 2, Grade::kNumber);
      return noun + 1;
    }
    // "his neighbour's two daughters"
    if (noun + 1 < unit_.end && (r_.is(noun + 1, "'s") || r_.is(noun + 1, "’s"))) return noun + 2;
    push_simple(i, noun, none ? 0 : 1, definite ? Grade::kDefinite : Grade::kIndefinite);
    if (none) found_.back().grade = Grade::kNumber;
    found_.back().more = r_.is(i, "another");
    if (i > unit_.begin && r_.is(i - 1, "including")) found_.back().part = true;
    return noun + 1;
  }

  // "another was seriously injured", "another wounded": what befell him.
  bool is_told_fate(std::size_t i) const {
    if (i < unit_.end && word(i).is(kBe)) ++i;
    if (i < unit_.end && (word(i).is(kAdverb) || word(i).folded.ends_with("ly"))) ++i;
    return i < unit_.end &&
           is_of({"killed", "injured", "wounded", "hurt", "dead", "died"}, word(i).folded);
  }

  // "killing him", "killed her."
  bool is_killed_one(std::size_t i) const {
    if (i == unit_.begin || !is_of({"him", "her"}, word(i).folded)) return false;
    if (!is_of({"killing", "killed", "wounding", "injuring"}, word(i - 1).folded)) return false;
    return r_.is(i, "him") || i + 1 >= unit_.end || !word(i + 1).word ||
           word(i + 1).is(kPreposition | kCoordinator | kAdverb);
  }

  bool is_casualty_verb(std::size_t i) const {
    const Word& w = word(i);
    return r_.is(i, "killed") || w.is(kCommonVerb);
  }

  // "Man killed in shooting"
  std::size_t bare(std::size_t i) {
    const auto found = BareNouns(r_, unit_, title_).at(i, found_);
    if (!found) return i + 1;
    found_.push_back(*found);
    return found->tokens.end;
  }

  // A personal name: two or more words with capitals, or one with a title.
  std::size_t name(std::size_t i) {
    // "Girl Killed in Ostrel": a headline's capitals make no name.
    if (headline_ && is_human_noun(word(i).folded)) return bare(i);
    std::size_t end = i;
    bool institution = false;
    bool title = false;
    while (end < unit_.end &&
           (word(end).capital || (r_.is(end, ".") && end > i && end + 1 < unit_.end &&
                                  word(end + 1).capital && word(end - 1).folded.size() <= 3))) {
      const std::string& f = word(end).folded;
      if (word(end).is(kTimeWord | kNumberWord | kPreposition | kDeterminer | kPronoun |
                       kSubordinator))
        break;
      if (is_human_noun(f) && end > i) break;
      institution =
          institution || is_institution(f) || is_place_type(f) || is_site(f) || is_street(f);
      title = title || is_form_of_address(f);
      ++end;
    }
    if (end == i) return bare(i);
    if (is_human_noun(word(i).folded) && end == i + 1) return bare(i);
    const bool after_preposition =
        i > unit_.begin && word(i - 1).is(kPreposition | kDeterminer) && !r_.is(i - 1, "of");
    // "Long Beach man": he is somebody of there.
    if (end < unit_.end && is_human_noun(word(end).folded) && !word(end).capital) {
      if (!after_preposition && !is_plural_person(word(end).folded))
        push_simple(i, end, 1, Grade::kIndefinite);
      return end + 1;
    }
    const bool known = end - i == 1 && surnames_.contains(word(i).folded);
    if ((end - i < 2 && !title && !known) || end - i > 4 || institution || after_preposition ||
        headline_)
      return end;
    push_simple(i, end - 1, 1, Grade::kDefinite);
    return end;
  }

  void push_simple(std::size_t begin, std::size_t noun, std::int64_t value, Grade grade) {
    Counted c;
    c.tokens = {begin, noun + 1};
    c.noun = noun;
    c.min = c.max = value;
    c.grade = grade;
    c.person = grade == Grade::kDefinite || is_human_noun(word(noun).folded) || r_.is(noun, "old");
    found_.push_back(c);
  }

  const Reading& r_;
  const std::vector<model::Quantity>& quantities_;
  std::size_t next_ = 0;
  Range unit_;
  bool headline_ = false;  // by its capitals
  bool title_ = false;     // or by where it stands
  std::set<std::string_view> surnames_;
  std::vector<Counted> found_;  // of this unit
  std::vector<Counted> out_;
};

}  // namespace

std::vector<Counted> find_counted(const Reading& reading,
                                  const std::vector<model::Quantity>& quantities) {
  return Finder(reading, quantities).run();
}

}  // namespace firsthand::claims
