#include "claims/measures_told.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "claims/measures.h"
#include "claims/phrases.h"

namespace firsthand::claims {
namespace {

constexpr std::size_t kNear = 4;  // sentences within which a protest is still spoken of

bool starts_with_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::any_of(list.begin(), list.end(),
                     [&](std::string_view start) { return word.starts_with(start); });
}

bool is_abductor(std::string_view w) {
  return is_of({"gunmen", "militia", "militias", "militiamen", "bandits", "rebels", "insurgents",
                "kidnappers", "abductors", "attackers", "assailants", "jihadists", "militants"},
               w);
}

bool is_policeman(std::string_view w) {
  return is_of({"police", "policemen", "officers", "gendarmes", "constables"}, w);
}

// Which of the three a word speaks of; empty for one that speaks of none.
std::string_view measure_told_by(std::string_view w) {
  if (starts_with_one_of(w, {"conscript", "recruit", "enlist", "barracks"})) return "recruited";
  if (starts_with_one_of(w, {"abduct", "kidnap"})) return "abducted";
  if (starts_with_one_of(w, {"detain", "detention", "arrest"})) return "detained";
  return {};
}

bool is_of_army(std::string_view w) {
  return is_of({"army", "military", "forces", "soldiers", "troops", "conscription"}, w);
}

class Namer {
 public:
  Namer(const Reading& reading, std::vector<CountedMeasure>& found) : r_(reading), found_(found) {}

  void run() {
    const auto is_open = [](const CountedMeasure& m) { return is_told_elsewhere(m.measure); };
    if (std::none_of(found_.begin(), found_.end(), is_open)) return;
    read_report();
    for (CountedMeasure& m : found_) {
      if (!is_open(m)) continue;
      m.named = m.measure != kTaken;
      if (!counts_people(m)) {
        m.measure.clear();
      } else if (m.measure == kTaken) {
        if (is_brought(m))
          m.measure.clear();
        else if (const auto named = by_sentence(m); !named.empty())
          name(m, named);
      } else if (m.measure == kCrowd) {
        m.measure = is_protest(m) ? "protesters" : "";
      } else if (m.measure == kDrafted) {
        m.measure = is_drafted(m) ? "recruited" : "";
      } else if (m.measure == kPressed) {
        m.measure =
            told_.contains("abducted") && !told_.contains("recruited") ? "abducted" : "recruited";
      } else if (m.measure == kSentOff) {
        m.measure = sent_off(m);
      }
    }
    for (CountedMeasure& m : found_) {
      m.named = m.named || m.measure == kTaken;
      if (m.measure == kTaken) m.measure = by_report(m);
    }
    for (CountedMeasure& m : found_) {
      if (m.measure == kHome) m.measure = are_so_many_held(*m.counted.min) ? "released" : "";
    }
    name_same();
    std::erase_if(found_, [](const CountedMeasure& m) { return m.measure.empty(); });
  }

 private:
  const Word& word(std::size_t i) const { return r_.word(i); }

  // "We counted the crowd: 3,500. The mayor put it at 1,200."
  void name_same() {
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (found_[i].measure != kSame) continue;
      found_[i].measure.clear();
      for (std::size_t b = i; b-- > 0 && found_[b].unit + 1 >= found_[i].unit;) {
        if (found_[b].measure.empty() || found_[b].counted.grade != Grade::kNumber) continue;
        found_[i].measure = found_[b].measure;
        break;
      }
    }
  }

  bool are_so_many_held(std::int64_t home) const {
    return std::any_of(found_.begin(), found_.end(), [&](const CountedMeasure& m) {
      return is_of({"abducted", "arrested", "detained"}, m.measure) &&
             m.counted.min.value_or(0) >= home;
    });
  }

  void read_report() {
    for (const CountedMeasure& m : found_) {
      constexpr std::int64_t kMany = 10;  // are detained out of a gathering
      if (is_of({"detained", "arrested"}, m.measure) && m.counted.min.value_or(0) >= kMany)
        round_up_ = true;
      if (is_of({"abducted", "detained", "recruited"}, m.measure) && m.counted.min)
        of_value_[*m.counted.min].insert(m.measure);
    }
    for (std::size_t u = 0; u < r_.units.size(); ++u) {
      for (std::size_t i = r_.units[u].tokens.begin; i < r_.units[u].tokens.end; ++i) {
        const std::string& w = word(i).folded;
        if (const auto told = measure_told_by(w); !told.empty()) told_.insert(told);
        expulsion_ = expulsion_ || starts_with_one_of(w, {"deport", "expel", "expulsion"});
        campaign_ = campaign_ || is_of({"candidate", "candidates", "nominee", "campaign"}, w);
      }
    }
  }

  const Word& word_after(const Counted& c) const { return word(c.tokens.end); }

  bool counts_people(const CountedMeasure& m) const {
    const Counted& c = m.counted;
    // "seized seven AK-47 rifles"
    const Word& next = word_after(c);
    if (m.measure == kTaken && c.noun == SIZE_MAX && next.word && next.classes == 0 && next.capital)
      return false;
    return c.grade == Grade::kNumber && (c.person || c.noun == SIZE_MAX) && c.min.value_or(2) > 1;
  }

  void name(CountedMeasure& m, std::string_view measure) {
    m.measure = measure;
    if (m.counted.min) of_value_[*m.counted.min].insert(m.measure);
  }

  Range unit_of(const CountedMeasure& m) const { return r_.units[m.unit].tokens; }
  static std::size_t end_of(const CountedMeasure& m) {
    return std::max(m.counted.tokens.end, m.trigger.end);
  }

  // "took 12 men to the clinic": to where nobody is held. "took them to carry the loads" is no
  // place.
  bool is_brought(const CountedMeasure& m) const {
    const std::size_t to = end_of(m);
    if (to + 1 >= unit_of(m).end ||
        !is_of({"to", "on", "into", "through", "onto"}, word(to).folded))
      return false;
    const bool purpose = r_.is(to, "to") && is_of({"serve", "fight", "carry", "work", "dig", "be",
                                                   "join", "guard", "help", "do"},
                                                  word(to + 1).folded);
    if (purpose) return false;
    for (std::size_t i = to + 1; i < std::min(unit_of(m).end, to + 5); ++i) {
      if (is_of({"truck", "trucks", "lorry", "lorries", "van", "vans", "barracks", "front",
                 "forest", "bush", "cell", "cells", "prison", "jail", "station", "base", "camp"},
                word(i).folded))
        return false;
    }
    return true;
  }

  // By what they were taken for, or by who took them.
  std::string_view by_sentence(const CountedMeasure& m) const {
    const Range unit = unit_of(m);
    for (std::size_t i = end_of(m); i < unit.end; ++i) {
      const std::string& w = word(i).folded;
      if (is_of({"conscripts", "conscription", "recruits"}, w)) return "recruited";
      if (i <= end_of(m) || !is_of({"army", "military", "front"}, w)) continue;
      const std::size_t before = word(i - 1).is(kDeterminer | kPossessive) ? i - 2 : i - 1;
      if (is_of({"for", "in", "into"}, word(before).folded)) return "recruited";
    }
    const Range verb = verb_group(r_, unit, m.trigger.begin);
    bool passive = m.counted.tokens.begin < m.trigger.begin;
    for (std::size_t i = verb.begin; i < verb.end; ++i) passive = passive || word(i).is(kBe);
    std::size_t by = end_of(m);
    while (passive && by < unit.end && !r_.is(by, "by")) ++by;
    const Range doer = passive ? Range{by, std::min(unit.end, by + 6)}
                               : Range{unit.begin, std::min(m.trigger.begin, unit.end)};
    for (std::size_t i = doer.end; i-- > doer.begin;) {
      if (is_abductor(word(i).folded) || (r_.is(i, "men") && i > 0 && r_.is(i - 1, "armed")))
        return "abducted";
      if (is_policeman(word(i).folded)) return "detained";
    }
    return {};
  }

  // "They took fifty of us", "30 were taken from the village": not by their mother, nor by a bus.
  bool is_by_force(const CountedMeasure& m) const {
    const Range unit = unit_of(m);
    if (!word(m.trigger.begin).folded.starts_with("t") || m.trigger.size() > 1) return true;
    const Range verb = verb_group(r_, unit, m.trigger.begin);
    if (m.counted.tokens.begin > m.trigger.begin) {
      const std::size_t doer = verb.begin > unit.begin ? verb.begin - 1 : unit.begin;
      return is_of({"they", "soldiers", "troops", "army", "men", "agents", "forces", "guards"},
                   word(doer).folded);
    }
    for (std::size_t i = m.trigger.end; i < std::min(unit.end, m.trigger.end + 6); ++i) {
      if (is_of({"from", "away"}, word(i).folded)) return true;
      if (r_.is(i, "by") && is_of_army(word(i + 1).folded)) return true;  // and not "by ambulance"
    }
    return verb.size() == 1;  // "Three dead, nine taken"
  }

  // By the same figure told elsewhere, else by what alone the report tells of.
  std::string by_report(const CountedMeasure& m) const {
    if (!is_by_force(m)) return {};
    if (m.counted.min) {
      const auto same = of_value_.find(*m.counted.min);
      if (same != of_value_.end() && same->second.size() == 1) return *same->second.begin();
    }
    return told_.size() == 1 ? std::string(*told_.begin()) : std::string();
  }

  bool tells_of_protest(std::size_t i) const {
    const std::string& w = word(i).folded;
    if (is_of({"march", "marches"}, w)) return !word(i).capital && !word(i + 1).is(kNumberWord);
    if (starts_with_one_of(w, {"rally", "rallies", "rallied"})) return !campaign_;
    return starts_with_one_of(
        w, {"protest", "demonstrat", "marched", "marchers", "unauthori", "unsanctioned"});
  }

  bool is_protest(const CountedMeasure& m) const {
    const Range unit = unit_of(m);
    for (std::size_t i = unit.begin; i < unit.end; ++i) {
      if (is_of({"vigil", "funeral", "mass", "wedding", "concert", "prayers"}, word(i).folded))
        return false;
    }
    // "took part in the regatta"
    const bool part = r_.is(m.trigger.end - 1, "part") && r_.is(m.trigger.end, "in");
    std::size_t begin = m.unit < kNear ? 0 : r_.units[m.unit - kNear].tokens.begin;
    std::size_t end = unit.end;
    if (m.unit + 1 < r_.units.size()) end = r_.units[m.unit + 1].tokens.end;
    if (part) {
      begin = m.trigger.end;
      end = std::min(unit.end, begin + 6);
    } else if (round_up_) {
      return true;
    }
    for (std::size_t i = begin; i < end; ++i) {
      if (tells_of_protest(i)) return true;
    }
    return false;
  }

  // "had to leave the country", "had to leave their homes"
  std::string_view sent_off(const CountedMeasure& m) const {
    for (std::size_t i = m.trigger.end; i < std::min(unit_of(m).end, m.trigger.end + 3); ++i) {
      if (is_of({"home", "homes", "houses", "village", "villages"}, word(i).folded))
        return "displaced";
    }
    return expulsion_ ? "deported" : "";
  }

  bool is_drafted(const CountedMeasure& m) const {
    if (told_.size() == 1 && m.counted.min && of_value_.contains(*m.counted.min)) return true;
    bool army = false;
    for (std::size_t u = m.unit < kNear ? 0 : m.unit - kNear; u <= m.unit; ++u) {
      for (std::size_t i = r_.units[u].tokens.begin; i < r_.units[u].tokens.end; ++i) {
        if (is_of({"police", "academy", "rebels"}, word(i).folded)) return false;
        army = army || is_of_army(word(i).folded);
      }
    }
    return army;
  }

  const Reading& r_;
  std::vector<CountedMeasure>& found_;
  std::map<std::int64_t, std::set<std::string>> of_value_;
  std::set<std::string_view> told_;
  bool round_up_ = false;
  bool expulsion_ = false;
  bool campaign_ = false;  // its rallies are no protests
};

}  // namespace

bool is_told_elsewhere(std::string_view measure) {
  return measure == kTaken || measure == kCrowd || measure == kDrafted || measure == kSentOff ||
         measure == kSame || measure == kHome || measure == kPressed;
}

void name_measures(const Reading& reading, std::vector<CountedMeasure>& found) {
  Namer(reading, found).run();
}

}  // namespace firsthand::claims
