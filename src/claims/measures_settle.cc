#include "claims/measures_settle.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "claims/measures_cumulative.h"
#include "claims/measures_dead.h"
#include "claims/measures_distinct.h"

namespace firsthand::claims {
namespace {

using model::CountRole;

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
    if (value == 0) return none(m);
    // "A third victim has died": one of several; but "a third victim was hurt" where two died.
    if (is_single(m) && m.measure == "killed" && distinct_.ordinal(m.counted) > 0 &&
        is_of({"die", "died", "dies"}, r_.word(m.trigger.begin).folded))
      m.part = true;
    if (value >= t.most) return;
    // "Ana Roth and her son were killed", where four were: a sum of ours beside one that is told.
    if (is_single(m) || distinct_.is_one_of_them(m) || is_sum_of_ours(m)) m.part = true;
    if (m.role != CountRole::kFigure) return;
    const bool single = m.counted.grade != Grade::kNumber || m.part;
    const bool bodies =
        m.trigger.begin < r_.words.size() && r_.word(m.trigger.begin).folded == "bodies";
    if (single || bodies) m.role = CountRole::kSubset;
  }

  // Of some who are told of one by one, and not "twelve soldiers and a clerk".
  bool is_sum_of_ours(const CountedMeasure& m) const {
    if (!m.counted.list) return false;
    for (std::size_t i = m.counted.tokens.begin; i < m.counted.tokens.end; ++i) {
      const Word& w = r_.word(i);
      if (w.is(kNumberWord) && !r_.is(i, "one") && !is_age(i)) return false;
    }
    return true;
  }

  // "Ana Roth, 9", "a 16-year-old"
  bool is_age(std::size_t i) const {
    return !r_.word(i).word && (r_.word(i - 1).is(kComma) || r_.is(i + 1, "-"));
  }

  // "No one in the chapel was hurt", "no one else", "none of the children": nobody of some, where
  // the report tells of others who were, is no figure of all.
  void none(CountedMeasure& m) {
    if (!is_of_some(m)) return;
    const bool others = totals_[m.measure].most > 0 || says_else(m.counted) ||
                        (m.measure == "injured" && totals_[std::string(kStruck)].most > 0);
    if (others) make_part(m);
  }

  // "No one else": somebody was.
  bool says_else(const Counted& c) const {
    return r_.is(c.tokens.end, "else") || r_.is(c.tokens.end - 1, "else");
  }

  bool is_of_some(const CountedMeasure& m) const {
    const Counted& c = m.counted;
    if (c.part || distinct_.are_others(c) || says_else(c)) return true;
    const std::size_t next = c.tokens.end;
    if (next < m.trigger.begin && r_.word(next).is(kPreposition)) return true;
    return c.noun < r_.words.size() && c.noun != m.trigger.begin && c.person &&
           !is_of({"one", "body", "people", "person", "persons", "casualties", "victims", "men"},
                  r_.word(c.noun).folded);
  }

  // "Two were in a critical condition": how some of the wounded are, where the report tells of more
  // who were wounded or struck, is no figure.
  void part_states_of_health() {
    const std::int64_t struck = totals_[std::string(kStruck)].most;
    const std::int64_t killed = totals_["killed"].most;
    std::int64_t wounded = 0;
    std::set<std::int64_t> all_struck;
    std::int64_t last = 0;  // "a fifth victim"
    for (const CountedMeasure& m : found_) {
      if (m.measure == kStruck) all_struck.insert(value_of(m));
      if (m.measure == kStruck || m.measure == "injured")
        last = std::max(last, distinct_.ordinal(m.counted));
      if (m.measure == "injured" && !is_state_of_health(m) && m.role == CountRole::kFigure)
        wounded = std::max(wounded, value_of(m));
    }
    for (std::size_t i = 0; i < found_.size(); ++i) {
      CountedMeasure& m = found_[i];
      const std::int64_t value = value_of(m);
      if (m.measure != "injured" || value == 0) continue;
      const bool others = distinct_.are_others(m.counted) && !m.counted.more;
      if (!is_state_of_health(m)) {
        if (others && stands_beside_patient(i)) make_part(m);
        continue;
      }
      const bool of_struck =
          value < struck && !all_struck.contains(value) && !all_struck.contains(value + killed);
      // "the other two are in a hospital": of whom some are told of elsewhere.
      const bool rest = others && killed == 0 && r_.is(m.counted.tokens.begin, "the");
      // "Four were found with wounds. A fifth was found later."
      const bool before_more = value > 1 && value + killed < last;
      if (value < wounded || of_struck || rest || before_more || stands_beside_another(i)) {
        make_part(m);
      }
    }
  }

  // "in a critical condition", "seriously injured", "hospitalised"
  bool is_state_of_health(const CountedMeasure& m) const {
    if (is_of({"hospitalized", "hospitalised"}, r_.word(m.trigger.begin).folded))
      return !m.counted.more;
    return m.condition || (m.trigger.begin > 0 &&
                           is_of({"seriously", "critically", "badly", "severely", "gravely"},
                                 r_.word(m.trigger.begin - 1).folded));
  }

  // "Two men were hit in the arm, one in the neck": two counts of one sentence, of which neither is
  // the whole.
  bool stands_beside_another(std::size_t i) const {
    const CountedMeasure& m = found_[i];
    const auto other = [&](const CountedMeasure& o) {
      const bool told = o.condition || distinct_.are_others(o.counted);
      const bool struck = o.measure == kStruck || (o.measure == "injured" && told);
      if (!struck || o.unit != m.unit || o.counted.tokens == m.counted.tokens ||
          o.counted.pronoun || m.counted.pronoun || o.counted.part)
        return false;
      if (value_of(o) != value_of(m)) return true;
      if (distinct_.are_others(o.counted) != distinct_.are_others(m.counted)) return true;
      return is_single(o) && is_single(m) && (distinct_(o, m) || distinct_(m, o));
    };
    return any_beside(i, other);
  }

  // Of the others in the sentence.
  template <typename Is>
  bool any_beside(std::size_t i, const Is& is) const {
    const std::size_t unit = found_[i].unit;
    for (std::size_t k = i; k-- > 0 && found_[k].unit == unit;) {
      if (is(found_[k])) return true;
    }
    for (std::size_t k = i + 1; k < found_.size() && found_[k].unit == unit; ++k) {
      if (is(found_[k])) return true;
    }
    return false;
  }

  // "One was in a critical condition and two others were hurt"
  bool stands_beside_patient(std::size_t i) const {
    const CountedMeasure& m = found_[i];
    return any_beside(i, [&](const CountedMeasure& o) {
      return o.measure == "injured" && is_state_of_health(o) &&
             o.counted.tokens != m.counted.tokens && !o.counted.pronoun && !o.counted.part;
    });
  }

  bool are_several(const std::string& measure) const {
    std::vector<const CountedMeasure*> singles;
    for (const CountedMeasure& m : found_) {
      if (m.measure != measure || !is_one(m) || m.role == CountRole::kSubset || is_told_as_cause(m))
        continue;
      const bool beside_other = is_another_than_subject(m);
      for (std::size_t k = singles.size(); k-- > 0 && singles.size() - k <= kNear;) {
        // "Last month a boy was killed there": of another event.
        if (is_total(*singles[k]) != is_total(m) || beside_other) continue;
        if (distinct_(*singles[k], m)) return true;
      }
      singles.push_back(&m);
    }
    return measure == "killed" && !singles.empty() && tells_of_murder_and_suicide();
  }

  // "A clerk was charged with the murder of another clerk": than he, and not than one who was
  // killed before.
  bool is_another_than_subject(const CountedMeasure& m) const {
    if (!m.counted.more || value_of(m) != 1) return false;
    return std::any_of(found_.begin(), found_.end(), [&](const CountedMeasure& o) {
      return o.unit == m.unit && o.measure != m.measure && o.measure != kStruck &&
             value_of(o) == 1 && o.counted.tokens.begin < m.counted.tokens.begin;
    });
  }

  // "in retaliation for the killing of a man", "in revenge for": of what came before.
  bool is_told_as_cause(const CountedMeasure& m) const {
    constexpr std::size_t kFar = 8;  // tokens
    const std::size_t begin = r_.units[m.unit].tokens.begin;
    const std::size_t low = std::min(m.trigger.begin, m.counted.tokens.begin);
    for (std::size_t i = low; i-- > begin && low - i <= kFar;) {
      if (is_of({"retaliation", "revenge", "reprisal", "retribution"}, r_.word(i).folded) &&
          r_.is(i + 1, "for"))
        return true;
    }
    return false;
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
  drop_wounds_of_the_dead(found, reading);
  drop_pronouns(found);
  Roles(found, reading).settle();
  std::erase_if(found, [](const CountedMeasure& m) { return m.measure == kStruck; });
}

}  // namespace firsthand::claims
