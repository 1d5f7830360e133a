#include "claims/measures_dead.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "claims/measures_distinct.h"
#include "claims/speakers_people.h"

namespace firsthand::claims {
namespace {

using model::CountRole;

// "Minor injuries", "wounds that were not life-threatening", "expected to recover": of a
// survivor.
bool is_slight(const Reading& r, const CountedMeasure& m) {
  const Range unit = r.units[m.unit].tokens;
  bool negated = false;
  for (std::size_t i = m.counted.tokens.begin; i < unit.end; ++i) {
    const Word& w = r.word(i);
    negated = negated || w.is(kNegation) || w.folded == "non" || w.folded.ends_with("n't");
    if (is_of({"minor", "superficial", "survive", "recover", "recovering"}, w.folded) ||
        (negated && w.folded == "life"))
      return true;
  }
  return false;
}

void drop_marked(std::vector<CountedMeasure>& found, const std::vector<char>& marked) {
  std::size_t at = 0;
  std::erase_if(found, [&](const CountedMeasure&) { return marked[at++] != 0; });
}

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
    drop_marked(found_, dead);
  }

 private:
  bool is_dead(std::size_t i) const {
    const CountedMeasure& wounded = found_[i];
    if (wounded.measure != "injured" || value_of(wounded) != 1 || wounded.counted.more ||
        killed_.empty())
      return false;
    if (is_slight(r_, wounded)) return false;
    if (one_victim_) return true;
    if (has_name_of_dead(wounded.counted)) return true;
    if (!wounded.condition) return false;
    if (wounded.counted.pronoun) return true;
    // The deaths told nearest before and after.
    const auto next = std::lower_bound(killed_.begin(), killed_.end(), i);
    return (next != killed_.end() && found_[*next].unit < wounded.unit + kNear &&
            may_be_same(found_[*next].counted, wounded.counted)) ||
           (next != killed_.begin() && wounded.unit < found_[*std::prev(next)].unit + kNear &&
            may_be_same(found_[*std::prev(next)].counted, wounded.counted));
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

// "Officers found four men with gunshot wounds. One of them died": how many were found wounded, or
// were brought to a hospital, is no figure of those who outlived it.
class GroupsOfWounded {
 public:
  GroupsOfWounded(std::vector<CountedMeasure>& found, const Reading& reading)
      : found_(found), r_(reading), distinct_(reading) {}

  void part() {
    for (const CountedMeasure& m : found_) note(m);
    std::vector<char> all_dead(found_.size(), 0);
    for (std::size_t i = 0; i < found_.size(); ++i) {
      CountedMeasure& m = found_[i];
      if (!is_group(m)) continue;
      if (all_died(m)) {
        all_dead[i] = 1;
      } else if (adds_up(m) || some_died_after(i)) {
        make_part(m);
      }
    }
    drop_marked(found_, all_dead);
  }

 private:
  // How many the report tells to be hurt and struck, and who are dead.
  void note(const CountedMeasure& m) {
    if (m.measure == "killed") note_dead(m);
    if (m.role == CountRole::kSubset || m.counted.more || distinct_.are_others(m.counted)) return;
    if (m.measure == "injured" && !m.condition) injured_ = std::max(injured_, value_of(m));
    if (m.measure == kStruck) struck_ = std::max(struck_, value_of(m));
  }

  void note_dead(const CountedMeasure& m) {
    if (m.unit == 0 && m.role != CountRole::kSubset)
      killed_in_title_ = std::max(killed_in_title_, value_of(m));
    const Counted& c = m.counted;
    if (c.grade != Grade::kNumber || c.noun >= r_.words.size()) return;
    Dead& dead = dead_[{value_of(m), r_.word(c.noun).folded}];
    dead.first = std::min(dead.first, m.unit);
    if (r_.word(c.tokens.begin).is(kDeterminer)) dead.last_of_them = m.unit;
  }

  // How many are told to have died near group `m`, or in the title.
  std::int64_t killed_beside(const CountedMeasure& m) const {
    std::int64_t killed = killed_in_title_;
    auto k = std::partition_point(found_.begin(), found_.end(), [&](const CountedMeasure& x) {
      return x.unit + kBeside < m.unit;
    });
    for (; k != found_.end() && k->unit <= m.unit + kBeside; ++k) {
      if (k->measure == "killed" && k->role != CountRole::kSubset)
        killed = std::max(killed, value_of(*k));
    }
    return killed;
  }

  bool is_group(const CountedMeasure& m) const {
    return m.measure == "injured" && m.condition && value_of(m) > 1 && !m.counted.more &&
           !m.counted.part && !distinct_.are_others(m.counted) && !is_slight(r_, m) &&
           !is_of({"expected", "fighting", "clinging"}, r_.word(m.trigger.begin).folded);
  }

  // "Three men were found dead. The three men had wounds of the head."
  bool all_died(const CountedMeasure& m) const {
    if (m.counted.noun >= r_.words.size()) return false;
    const auto dead = dead_.find({value_of(m), r_.word(m.counted.noun).folded});
    if (dead == dead_.end()) return false;
    const bool of_them = r_.word(m.counted.tokens.begin).is(kDeterminer);
    return (of_them && dead->second.first < m.unit) ||
           (dead->second.last_of_them && *dead->second.last_of_them >= m.unit);
  }

  // As many as the dead and the hurt of elsewhere, or more of all who were struck than outlived it.
  bool adds_up(const CountedMeasure& m) const {
    const std::int64_t killed = killed_beside(m);
    if (killed == 0) return false;
    if (injured_ > 0 && value_of(m) == killed + injured_) return true;
    return killed < struck_ && value_of(m) > struck_ - killed && value_of(m) <= struck_;
  }

  // A death told behind them, and near, of one who may be of them.
  bool some_died_after(std::size_t i) const {
    const CountedMeasure& m = found_[i];
    for (std::size_t k = i + 1; k < found_.size() && found_[k].unit <= m.unit + kNear; ++k) {
      const CountedMeasure& dead = found_[k];
      if (dead.measure != "killed" || dead.counted.more || value_of(dead) == 0) continue;
      // "Five were shot. Four were brought to a hospital. One man died."
      if (struck_ > 0 && value_of(m) + value_of(dead) <= struck_ && !dead.counted.part) continue;
      if (value_of(dead) <= value_of(m) && may_be_of(dead.counted, m)) return true;
    }
    return false;
  }

  bool may_be_of(const Counted& dead, const CountedMeasure& group) const {
    if (dead.part) return true;
    if (dead.pronoun || distinct_.are_two_names(dead, group.counted)) return false;
    const char one = distinct_.gender(dead);
    const char all = distinct_.gender(group.counted);
    if (one != 0 && all != 0 && one != all && !group.counted.list) return false;
    if (dead.noun >= r_.words.size()) return true;  // "one died"
    if (group.counted.noun < r_.words.size() && !group.counted.list &&
        r_.word(group.counted.noun).folded == r_.word(dead.noun).folded + "s")
      return true;
    if (group.counted.list) {  // "a man and a girl": "the girl died"
      for (std::size_t i = group.counted.tokens.begin; i < group.counted.tokens.end; ++i) {
        if (r_.word(i).folded == r_.word(dead.noun).folded) return true;
      }
      return false;
    }
    return is_of({"one", "two", "three", "a", "the", "both"}, r_.word(dead.tokens.begin).folded) &&
           !r_.word(dead.noun).capital &&
           (one != 0 || is_of({"victim", "victims", "person", "people", "old", "teen", "teenager",
                               "child", "student", "worker"},
                              r_.word(dead.noun).folded));
  }

  static constexpr std::size_t kBeside = 2 * kNear;  // sentences

  std::vector<CountedMeasure>& found_;
  const Reading& r_;
  Distinct distinct_;
  std::int64_t injured_ = 0;
  std::int64_t struck_ = 0;
  std::int64_t killed_in_title_ = 0;
  struct Dead {
    std::size_t first = SIZE_MAX;             // sentence that tells of so many
    std::optional<std::size_t> last_of_them;  // that says "the three", "those three"
  };
  std::map<std::pair<std::int64_t, std::string_view>, Dead> dead_;  // by number and noun
};

}  // namespace

void drop_wounds_of_the_dead(std::vector<CountedMeasure>& found, const Reading& reading) {
  WoundsOfTheDead(found, reading).drop();
  GroupsOfWounded(found, reading).part();
}

}  // namespace firsthand::claims
