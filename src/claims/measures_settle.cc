#include "claims/measures_settle.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "claims/measures_cumulative.h"
#include "claims/measures_people.h"
#include "claims/speakers_people.h"

namespace firsthand::claims {
namespace {

using model::CountRole;

constexpr std::size_t kNear = 3;  // sentences in which the same people are spoken of

std::int64_t value_of(const CountedMeasure& m) {
  return m.counted.min.value_or(m.counted.max.value_or(0));
}

bool is_single(const CountedMeasure& m) {
  return m.counted.grade != Grade::kNumber && value_of(m) == 1 && !m.counted.list;
}

// A pronoun counts only where nothing else does, and once.
void drop_pronouns(std::vector<CountedMeasure>& found) {
  std::map<std::string, bool> told;
  for (const CountedMeasure& m : found) {
    if (!m.counted.pronoun && value_of(m) > 0) told[m.measure] = true;
  }
  std::erase_if(found, [&](const CountedMeasure& m) {
    return m.counted.pronoun && std::exchange(told[m.measure], true);
  });
}

// Whether two single people told of near each other are surely two: by gender, by age, or because
// one sentence brings in both.
class Distinct {
 public:
  explicit Distinct(const Reading& reading) : r_(reading) {}

  bool operator()(const CountedMeasure& a, const CountedMeasure& b) const {
    if (a.counted.pronoun || b.counted.pronoun) return false;
    if (b.unit > a.unit + kNear) return false;
    if (are_victim_and_killer(a, b) || are_victim_and_killer(b, a)) return true;
    if (b.counted.more || is_later_one(b.counted) || told_apart(a.counted, b.counted)) return true;
    if (are_two_names(a.counted, b.counted)) return true;
    return a.unit == b.unit && says_who(a.counted) && says_who(b.counted) &&
           r_.word(a.counted.noun).capital == r_.word(b.counted.noun).capital &&
           r_.word(a.counted.noun).folded != r_.word(b.counted.noun).folded;
  }

  // "killed his son before shooting himself"
  static bool are_victim_and_killer(const CountedMeasure& a, const CountedMeasure& b) {
    return a.unit == b.unit && a.measure == b.measure && b.counted.reflexive &&
           !a.counted.reflexive && a.trigger.begin < a.counted.tokens.begin;
  }

  // "Ana Roth" and "Ana Brand", "Otto Brand" and "Ana Roth"; not "Otto Brand" and "Brand".
  bool are_two_names(const Counted& a, const Counted& b) const {
    const auto full = [&](const Counted& c) {
      return c.noun < r_.words.size() && c.noun > c.tokens.begin && r_.word(c.noun).capital &&
             r_.word(c.noun - 1).capital && !is_human_noun(r_.word(c.noun).folded) &&
             r_.word(c.noun).folded != "old";
    };
    if (!full(a) || !full(b)) return false;
    for (std::size_t i = a.tokens.begin; i < a.tokens.end; ++i) {
      for (std::size_t k = b.tokens.begin; k < b.tokens.end; ++k) {
        const bool surnames = i == a.noun && k == b.noun;
        if (r_.word(i).word && r_.word(i).folded == r_.word(k).folded && !surnames) return false;
      }
    }
    return r_.word(a.noun).folded != r_.word(b.noun).folded ||
           r_.word(a.noun - 1).folded.substr(0, 1) != r_.word(b.noun - 1).folded.substr(0, 1);
  }

  // Whether the noun is more than "the victim", who may be anybody.
  bool says_who(const Counted& c) const {
    return !c.pronoun && !c.bare && !c.reflexive && c.noun < r_.words.size() &&
           !is_of({"victim", "person", "old", "suspect", "one", "individual"},
                  r_.word(c.noun).folded);
  }

  bool told_apart(const Counted& a, const Counted& b) const {
    const char x = gender(a);
    const char y = gender(b);
    if (x != 0 && y != 0 && x != y) return true;
    const std::string_view m = age(a);
    const std::string_view n = age(b);
    return !m.empty() && !n.empty() && m != n;
  }

  // "One man died at the scene": of whom more is told than their number.
  bool is_one_of_them(const CountedMeasure& m) const {
    const Counted& c = m.counted;
    return value_of(m) == 1 && c.min == c.max && !c.list && c.noun < r_.words.size() &&
           r_.is(c.tokens.begin, "one") && gender(c) != 0;
  }

  // "the second man", "a fourth victim"
  bool is_later_one(const Counted& c) const {
    for (std::size_t i = c.tokens.begin; i < c.tokens.end; ++i) {
      if (is_of({"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
                 "tenth", "other"},
                r_.word(i).folded))
        return true;
    }
    return false;
  }

 private:
  char gender(const Counted& c) const {
    if (c.reflexive) return r_.is(c.noun, "herself") ? 'f' : r_.is(c.noun, "himself") ? 'm' : '\0';
    return c.noun < r_.words.size() ? gender_of(r_.word(c.noun).folded) : '\0';
  }

  std::string_view age(const Counted& c) const {
    for (std::size_t i = c.tokens.begin; i + 2 < c.tokens.end; ++i) {
      if (!r_.word(i).word && r_.word(i + 2).word &&
          is_of({"year", "month"}, r_.word(i + 2).folded) && r_.is(i + 1, "-"))
        return r_.word(i).folded;
    }
    return {};
  }

  const Reading& r_;
};

// "A man was found with a gunshot wound. He died at the scene": the wounded one is the dead one.
class WoundsOfTheDead {
 public:
  WoundsOfTheDead(std::vector<CountedMeasure>& found, const Reading& reading)
      : found_(found), r_(reading), distinct_(reading) {}

  void drop() {
    for (std::size_t k = 0; k < found_.size(); ++k) {
      if (found_[k].measure == "killed" && value_of(found_[k]) == 1 && !found_[k].counted.more)
        killed_.push_back(k);
    }
    one_victim_ = is_one_victim();
    std::vector<char> dead(found_.size(), 0);
    for (std::size_t i = 0; i < found_.size(); ++i) dead[i] = is_dead(i) ? 1 : 0;
    std::size_t at = 0;
    std::erase_if(found_, [&](const CountedMeasure&) { return dead[at++] != 0; });
  }

 private:
  bool is_dead(std::size_t i) const {
    const CountedMeasure& wounded = found_[i];
    if (wounded.measure != "injured" || value_of(wounded) != 1 || wounded.counted.more ||
        killed_.empty())
      return false;
    if (is_slight(wounded)) return false;
    if (one_victim_) return true;
    if (!wounded.condition) return has_name_of_dead(wounded.counted);
    if (wounded.counted.pronoun) return true;
    // The deaths told nearest before and after.
    const auto next = std::lower_bound(killed_.begin(), killed_.end(), i);
    return (next != killed_.end() && found_[*next].unit < wounded.unit + kNear &&
            may_be_same(found_[*next].counted, wounded.counted)) ||
           (next != killed_.begin() && wounded.unit < found_[*std::prev(next)].unit + kNear &&
            may_be_same(found_[*std::prev(next)].counted, wounded.counted));
  }

  // "Minor injuries", "wounds that were not life-threatening", "expected to recover": of a
  // survivor.
  bool is_slight(const CountedMeasure& m) const {
    const Range unit = r_.units[m.unit].tokens;
    bool negated = false;
    for (std::size_t i = m.counted.tokens.begin; i < unit.end; ++i) {
      const Word& w = r_.word(i);
      negated = negated || w.is(kNegation) || w.folded == "non" || w.folded.ends_with("n't");
      if (is_of({"minor", "superficial", "survive", "recover", "recovering"}, w.folded) ||
          (negated && w.folded == "life"))
        return true;
    }
    return false;
  }

  // The report tells of one death and of one wounded, and nothing tells them apart.
  bool is_one_victim() const {
    std::vector<const CountedMeasure*> told;
    for (const CountedMeasure& m : found_) {
      const bool counts = m.measure == "killed" || m.measure == "injured" || m.measure == kStruck;
      if (!counts || value_of(m) == 0) continue;
      if (value_of(m) > 1 || m.counted.more || distinct_.is_later_one(m.counted)) return false;
      if (m.measure == kStruck) continue;
      // "1 hurt", "one was wounded": beside the dead.
      const bool numbered = m.measure == "injured" && !m.condition && !m.counted.pronoun &&
                            m.counted.grade == Grade::kNumber;
      if (numbered) return false;
      for (const CountedMeasure* other : told) {
        if (are_two(*other, m)) return false;
      }
      if (!m.counted.pronoun) told.push_back(&m);
    }
    return !told.empty();
  }

  // "A man was killed and a boy was wounded", "a guard was wounded" where a woman died.
  bool are_two(const CountedMeasure& a, const CountedMeasure& b) const {
    if (distinct_.told_apart(a.counted, b.counted)) return true;
    if (a.condition || b.condition || a.measure == b.measure || b.counted.pronoun) return false;
    const bool together = a.unit == b.unit && a.counted.tokens != b.counted.tokens &&
                          !a.counted.reflexive && !b.counted.reflexive;
    return together || distinct_.are_two_names(a.counted, b.counted) ||
           !may_mean_one(a.counted, b.counted);
  }

  // "The girl" may be "the toddler" and anybody with a name; a guard is no nurse.
  bool may_mean_one(const Counted& a, const Counted& b) const {
    const auto is_anybody = [&](const Counted& c) {
      if (!distinct_.says_who(c)) return true;
      const std::string& f = r_.word(c.noun).folded;
      return r_.word(c.noun).capital || gender_of(f) != 0 ||
             is_of({"adult", "baby", "child", "infant", "juvenile", "kid", "newborn", "resident",
                    "student", "teen", "teenager", "toddler", "youngster", "youth"},
                   f);
    };
    if (a.noun < r_.words.size() && b.noun < r_.words.size() &&
        r_.word(a.noun).folded == r_.word(b.noun).folded)
      return true;
    return is_anybody(a) && is_anybody(b);
  }

  bool has_name_of_dead(const Counted& c) const {
    if (c.noun >= r_.words.size() || !r_.word(c.noun).capital) return false;
    return std::any_of(killed_.begin(), killed_.end(), [&](std::size_t k) {
      const std::size_t noun = found_[k].counted.noun;
      return noun < r_.words.size() && r_.word(noun).capital &&
             r_.word(noun).folded == r_.word(c.noun).folded;
    });
  }

  bool may_be_same(const Counted& a, const Counted& b) const {
    if (!distinct_.says_who(a) && !a.bare && !a.reflexive) return true;
    if (!distinct_.says_who(b) && !b.bare && !b.reflexive) return true;
    const Word& x = r_.word(a.noun);
    const Word& y = r_.word(b.noun);
    return x.folded == y.folded || x.capital != y.capital;
  }

  std::vector<CountedMeasure>& found_;
  const Reading& r_;
  Distinct distinct_;
  std::vector<std::size_t> killed_;
  bool one_victim_ = false;
};

// An addition needs something to add to; a single victim, or bodies found, beside a greater figure
// is a part of it; two that cannot be one person are parts of a whole that nobody states.
class Roles {
 public:
  Roles(std::vector<CountedMeasure>& found, const Reading& reading)
      : found_(found), r_(reading), distinct_(reading) {}

  void settle() {
    for (const CountedMeasure& m : found_) {
      Totals& t = totals_[m.measure];
      if (m.role != CountRole::kSubset && (m.counted.min || m.counted.max) && !is_total(m))
        t.most = std::max(t.most, value_of(m));
      if (m.role != CountRole::kAddition && m.role != CountRole::kSubset) ++t.others;
    }
    for (CountedMeasure& m : found_) role_of(m);
    const std::int64_t struck = totals_[std::string(kStruck)].most;
    for (auto& [measure, totals] : totals_) {
      if (totals.most != 1) continue;
      const bool of_struck =
          measure == "injured" && struck > 1 && struck - totals_["killed"].most != 1;
      if (of_struck || are_several(measure)) mark_singles(measure);
    }
    part_states_of_health();
  }

 private:
  struct Totals {
    std::int64_t most = 0;
    std::size_t others = 0;
  };

  // "This year 61 people have drowned": nothing that the report tells of is a part of it.
  bool is_total(const CountedMeasure& m) const {
    return is_cumulative(r_, r_.units[m.unit].tokens, m);
  }

  void role_of(CountedMeasure& m) {
    const Totals& t = totals_[m.measure];
    // "nine of its members were held": a figure, unless a larger one is told.
    if (m.role == CountRole::kSubset && m.counted.members && value_of(m) >= t.most)
      m.role = CountRole::kFigure;
    if (m.role == CountRole::kAddition && t.others == 0) m.role = CountRole::kFigure;
    const std::int64_t value = value_of(m);
    if (value == 0 || value >= t.most) return;
    if (is_single(m) || distinct_.is_one_of_them(m)) m.part = true;
    if (m.role != CountRole::kFigure) return;
    const bool single = m.counted.grade != Grade::kNumber || m.part;
    const bool bodies =
        m.trigger.begin < r_.words.size() && r_.word(m.trigger.begin).folded == "bodies";
    if (single || bodies) m.role = CountRole::kSubset;
  }

  // "Two were in a critical condition": how some of the wounded are, where the report tells of more
  // who were wounded or struck, is no figure.
  void part_states_of_health() {
    const std::int64_t struck = totals_[std::string(kStruck)].most;
    const std::int64_t killed = totals_["killed"].most;
    std::int64_t wounded = 0;
    std::set<std::int64_t> all_struck;
    for (const CountedMeasure& m : found_) {
      if (m.measure == kStruck) all_struck.insert(value_of(m));
      if (m.measure == "injured" && !is_state_of_health(m) && m.role == CountRole::kFigure)
        wounded = std::max(wounded, value_of(m));
    }
    for (std::size_t i = 0; i < found_.size(); ++i) {
      CountedMeasure& m = found_[i];
      const std::int64_t value = value_of(m);
      if (m.measure != "injured" || !is_state_of_health(m) || value == 0) continue;
      const bool of_struck =
          value < struck && !all_struck.contains(value) && !all_struck.contains(value + killed);
      if (value < wounded || of_struck || stands_beside_another(i)) {
        m.part = true;
        m.role = CountRole::kSubset;
      }
    }
  }

  // "in a critical condition", "seriously injured"
  bool is_state_of_health(const CountedMeasure& m) const {
    return m.condition || (m.trigger.begin > 0 &&
                           is_of({"seriously", "critically", "badly", "severely", "gravely"},
                                 r_.word(m.trigger.begin - 1).folded));
  }

  // "Two men were hit in the arm, one in the neck": two counts of one sentence, of which neither is
  // the whole.
  bool stands_beside_another(std::size_t i) const {
    const CountedMeasure& m = found_[i];
    const auto other = [&](const CountedMeasure& o) {
      const bool struck = o.measure == kStruck || (o.measure == "injured" && o.condition);
      if (!struck || o.unit != m.unit || o.counted.tokens == m.counted.tokens ||
          o.counted.pronoun || m.counted.pronoun || o.counted.part)
        return false;
      if (value_of(o) != value_of(m)) return true;
      return is_single(o) && is_single(m) && (distinct_(o, m) || distinct_(m, o));
    };
    for (std::size_t k = i; k-- > 0 && found_[k].unit == m.unit;) {
      if (other(found_[k])) return true;
    }
    for (std::size_t k = i + 1; k < found_.size() && found_[k].unit == m.unit; ++k) {
      if (other(found_[k])) return true;
    }
    return false;
  }

  bool are_several(const std::string& measure) const {
    std::vector<const CountedMeasure*> singles;
    for (const CountedMeasure& m : found_) {
      if (m.measure != measure || !is_one(m) || m.role == CountRole::kSubset) continue;
      for (std::size_t k = singles.size(); k-- > 0 && singles.size() - k <= kNear;) {
        if (distinct_(*singles[k], m)) return true;
      }
      singles.push_back(&m);
    }
    return measure == "killed" && !singles.empty() && tells_of_murder_and_suicide();
  }

  // "A man", and "one man" of whom more is told than his number.
  bool is_one(const CountedMeasure& m) const { return is_single(m) || distinct_.is_one_of_them(m); }

  bool tells_of_murder_and_suicide() const {
    for (std::size_t i = 0; i + 2 < r_.words.size(); ++i) {
      if (r_.is(i, "murder") && r_.is(i + 2, "suicide") && !r_.word(i + 1).word) return true;
      // "before turning the gun on himself"
      if (r_.word(i).folded.starts_with("turn") && r_.is(i + 3, "on") &&
          is_of({"himself", "herself", "themselves"}, r_.word(i + 4).folded))
        return true;
    }
    return false;
  }

  void mark_singles(const std::string& measure) {
    for (CountedMeasure& m : found_) {
      if (m.measure != measure || !is_one(m)) continue;
      m.part = true;
      m.role = CountRole::kSubset;
    }
  }

  std::vector<CountedMeasure>& found_;
  const Reading& r_;
  Distinct distinct_;
  std::map<std::string, Totals> totals_;
};

}  // namespace

void settle(const Reading& reading, std::vector<CountedMeasure>& found) {
  WoundsOfTheDead(found, reading).drop();
  drop_pronouns(found);
  Roles(found, reading).settle();
  std::erase_if(found, [](const CountedMeasure& m) { return m.measure == kStruck; });
}

}  // namespace firsthand::claims
