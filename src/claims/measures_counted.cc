#include "claims/measures_counted.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_set>

#include "claims/phrases.h"
#include "claims/roles.h"
#include "claims/table.h"

namespace firsthand::claims {
namespace {

constexpr std::string_view kPersons =
    "people persons person man men woman women child children kid kids boy boys girl girls baby "
    "babies "
    "infant infants toddler toddlers teen teens teenager teenagers youth youths adult adults "
    "civilian "
    "civilians soldier soldiers troops conscript conscripts policeman policemen policewoman guard "
    "guards "
    "victim victims pedestrian pedestrians passenger passengers motorist motorists miner miners "
    "pupil "
    "pupils student students shepherd shepherds migrant migrants monk monks nun nuns nurse nurses "
    "worker "
    "workers crew officer officers suspect suspects relative relatives brother brothers sister "
    "sisters "
    "mother mothers father fathers son sons daughter daughters wife husband couple family members "
    "member "
    "resident residents journalist journalists reporter medic medics doctor doctors teacher "
    "teachers "
    "militant militants rebel rebels fighter fighters insurgent insurgents gunman gunmen attacker "
    "attackers protester protesters protestors demonstrator demonstrators prisoner prisoners "
    "inmate "
    "inmates hostage hostages detainee detainees refugee refugees bystander bystanders survivor "
    "survivors "
    "trader traders driver drivers cyclist motorcyclist sailor sailors pilot pilots deputy "
    "deputies clerk "
    "clerks cousin cousins uncle aunt nephew niece grandfather grandmother parent parents native "
    "friend "
    "friends neighbour neighbor neighbours neighbors villager villagers patient patients spectator "
    "spectators male males female females";
constexpr std::string_view kThings =
    "animal animals cow cows cattle sheep goat goats horse horses dog dogs cat cats bird birds "
    "fish pig "
    "pigs chicken chickens camel camels livestock pet pets elephant elephants house houses home "
    "homes "
    "building buildings car cars vehicle vehicles bus buses truck trucks train boat boats ship "
    "ships "
    "plane planes aircraft tank tanks job jobs bill bills percent dollar dollars euro euros pound "
    "pounds "
    "year years month months week weeks day days hour hours minute minutes second seconds time "
    "times shot "
    "shots round rounds count counts mile miles metre metres meter meters kilometre kilometres "
    "kilometer "
    "kilometers foot feet inch inches acre acres ton tons tonnes village villages town towns city "
    "cities "
    "country countries district districts province provinces street streets block blocks case "
    "cases "
    "attack attacks incident incidents strike strikes explosion explosions blast blasts shooting "
    "shootings "
    "crash crashes accident accidents gun guns rifle rifles weapon weapons bullet bullets bomb "
    "bombs shell "
    "shells rocket rockets missile missiles document documents film films album albums song songs "
    "statement statements report reports email emails page pages item items point points seat "
    "seats vote "
    "votes store stores shop shops school schools hospital hospitals tree trees room rooms "
    "apartment "
    "apartments unit units floor floors copy copies felony felonies misdemeanor misdemeanors "
    "degree "
    "crime crimes murder murders homicide homicides charge charges part parts place places way "
    "ways thing "
    "things number group groups name names date road roads route routes highway interstate";

const std::unordered_set<std::string_view>& set_of(std::string_view words) {
  static const auto make = [](std::string_view list) {
    const auto parts = split(list, ' ');
    return std::unordered_set<std::string_view>(parts.begin(), parts.end());
  };
  static const std::unordered_set<std::string_view> persons = make(kPersons);
  static const std::unordered_set<std::string_view> things = make(kThings);
  return words.data() == kPersons.data() ? persons : things;
}

bool ends_with(std::string_view word, std::string_view tail) {
  return word.size() > tail.size() + 2 && word.substr(word.size() - tail.size()) == tail;
}

std::optional<std::int64_t> whole(const std::optional<double>& value) {
  if (!value || *value < 0 || *value > 1e12 || std::floor(*value) != *value) return std::nullopt;
  return static_cast<std::int64_t>(*value);
}

class Finder {
 public:
  Finder(const Reading& reading, const std::vector<model::Quantity>& quantities)
      : r_(reading), quantities_(quantities) {}

  std::vector<Counted> run() {
    for (const Unit& unit : r_.units) {
      unit_ = unit.tokens;
      const std::size_t from = out_.size();
      find_in_unit();
      join(from);
    }
    return std::move(out_);
  }

 private:
  const Word& word(std::size_t i) const { return r_.word(i); }

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
    const std::size_t end = end_of(q, i);
    Counted c;
    c.tokens = {i, end};
    c.min = whole(q.min);
    c.max = whole(q.max);
    c.modifier = q.modifier;
    if (!q.unit.empty() || (!c.min && !c.max) || (q.min && !c.min) || (q.max && !c.max)) return end;
    if (glued(i, end) || is_label(i) || is_year(i, q) || is_age(i, end)) return end;
    if (end < unit_.end && word(end).is(kTimeWord) && !word(end).is(kNumberWord)) return end;
    markers_before(c);
    extend(c, end);
    if (c.noun != SIZE_MAX && is_nonhuman_noun(word(c.noun).folded)) return c.tokens.end;
    if (end < unit_.end && c.noun == SIZE_MAX && is_nonhuman_noun(word(end).folded)) return end;
    out_.push_back(c);
    return c.tokens.end;
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
    out_.back().person = true;
    return last + 1;
  }

  // "Ana Roth, 28, who", "ages 24, 25, and 41".
  bool is_age(std::size_t i, std::size_t end) const {
    if (word(i).word || i < unit_.begin + 2) return false;
    if (word(i - 1).is(kComma) && end < unit_.end && word(end).is(kComma) &&
        (word(i - 2).capital || r_.is(i - 2, ".")))
      return true;
    std::size_t k = i;
    while (k > unit_.begin && i - k < 12 &&
           (word(k - 1).is(kComma | kNumberWord) || !word(k - 1).word || r_.is(k - 1, "and") ||
            r_.is(k - 1, "to")))
      --k;
    return k > unit_.begin && is_of({"ages", "aged", "age"}, word(k - 1).folded);
  }

  // "9-year-old", "M-16", "3.5%", "$5": part of something else.
  bool glued(std::size_t i, std::size_t end) const {
    const auto& tokens = r_.document->tokens;
    if (i > unit_.begin && !tokens[i].blank_before &&
        !word(i - 1).is(kOpenMark | kBracket | kBreak))
      return true;
    if (end < unit_.end && !tokens[end].blank_before) {
      const Word& w = word(end);
      return w.word || r_.is(end, "-") || r_.is(end, "/") || r_.is(end, "%") || (r_.is(end, ":"));
    }
    return false;
  }

  // "Route 12", "No. 4", "Monday 12", "aged 30", "age 7".
  bool is_label(std::size_t i) const {
    if (i == unit_.begin) return false;
    const Word& p = word(i - 1);
    if (p.is(kTimeWord) && !word(i).word) return true;
    if (r_.is(i - 1, "aged") || r_.is(i - 1, "age") || r_.is(i - 1, "ages") || r_.is(i - 1, "no"))
      return true;
    const bool starts = i - 1 == unit_.begin;
    return p.word && p.capital && !starts && !word(i).word && !p.cue.cue && p.classes == 0 &&
           !headline();
  }

  bool headline() const {
    std::size_t capitals = 0;
    std::size_t words = 0;
    for (std::size_t i = unit_.begin; i < unit_.end && words < 12; ++i) {
      if (!word(i).word) continue;
      ++words;
      capitals += word(i).capital ? 1 : 0;
    }
    return capitals * 10 >= words * 7;
  }

  bool is_year(std::size_t i, const model::Quantity& q) const {
    return q.min == q.max && q.min && *q.min >= 1800 && *q.min <= 2100 && !word(i).word &&
           q.span.size() == 4 && i > unit_.begin && word(i - 1).is(kPreposition | kTimeWord);
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
    if (b > unit_.begin && r_.is(b - 1, "the") && c.grade == Grade::kNumber) c.tokens.begin = b - 1;
  }

  // The noun and what stands between the number and it; "of the 40 passengers", "of them".
  void extend(Counted& c, std::size_t end) const {
    std::size_t i = end;
    const std::size_t far = std::min(unit_.end, end + 7);
    if (i + 1 < unit_.end && r_.is(i, "of") && !word(i + 1).is(kNumberWord)) {
      std::size_t k = i + 1;
      if (word(k).is(kObjectPronoun) || r_.is(k, "whom") || r_.is(k, "those")) {
        c.part = !r_.is(k, "those");
        c.tokens.end = k + 1;
        c.noun = k;
        c.person = true;
        return;
      }
      const bool definite = word(k).is(kDeterminer | kPossessive);
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
      } else if (definite && k < unit_.end && is_casualty(k)) {
        c.part = true;
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
    const std::size_t noun = head(i, far);
    if (noun == SIZE_MAX) return;
    c.noun = noun;
    c.tokens.end = noun + 1;
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
      if (w.is(kNumberWord) && !w.word && i + 1 < far && last == SIZE_MAX) return last;
      if (!w.word || (w.classes != 0 && !w.is(kCommonVerb))) break;
      if (w.is(kCommonVerb) || stops_noun(i)) break;
      if (is_human_noun(w.folded)) {
        last = i;
        // "police officers", "family members": go on while people follow.
        if (i + 1 < far && word(i + 1).word && is_human_noun(word(i + 1).folded)) continue;
        return last;
      }
      if (w.capital && last != SIZE_MAX && !word(last).capital) break;
      last = i;
    }
    if (last != SIZE_MAX && word(last).capital && !headline()) return SIZE_MAX;
    return last;
  }

  // Words that carry a measure or another predicate end the phrase: "12 killed", "30 others hurt".
  bool stops_noun(std::size_t i) const {
    static const std::unordered_set<std::string_view> kStops = {
        "dead",       "killed",    "injured",  "wounded",      "hurt",         "missing",
        "detained",   "arrested",  "released", "held",         "charged",      "sentenced",
        "deported",   "displaced", "abducted", "kidnapped",    "tortured",     "died",
        "die",        "dies",      "homeless", "hospitalized", "hospitalised", "recruited",
        "drowned",    "perished",  "feared",   "believed",     "shot",         "found",
        "reported",   "freed",     "jailed",   "slain",        "murdered",     "alive",
        "unaccounted"};
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
      out_.back().pronoun = true;
      return i + 1;
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
      const bool inside = (n.word && n.classes == 0 && !is_casualty_verb(k)) || n.is(kNumberWord) ||
                          r_.is(k, "-") || (n.is(kTimeWord) && r_.is(k - 1, "-"));
      if (!inside) break;
      if (r_.is(k, "old") && (r_.is(k - 1, "-") || r_.is(k - 1, "year"))) age = k;
    }
    if (noun == SIZE_MAX && age != SIZE_MAX && age + 1 == k && !none) noun = age;
    if (noun == SIZE_MAX) {
      // "no deaths", "a body": nouns that are counted for themselves
      if (none && i + 1 < unit_.end && word(i + 1).word && !is_nonhuman_noun(word(i + 1).folded)) {
        push_simple(i, i + 1, 0, Grade::kNumber);
        return i + 2;
      }
      if (indefinite && i + 1 < unit_.end && r_.is(i + 1, "body")) {
        push_simple(i, i + 1, 1, Grade::kIndefinite);
        return i + 2;
      }
      return i + 1;
    }
    const std::string& f = word(noun).folded;
    if (!none && (is_plural_person(f) || f == "family" || f == "crew" || f == "troops"))
      return i + 1;
    if (!none && f == "couple") return i + 1;
    push_simple(i, noun, none ? 0 : 1, definite ? Grade::kDefinite : Grade::kIndefinite);
    if (none) out_.back().grade = Grade::kNumber;
    out_.back().more = r_.is(i, "another");
    if (i > unit_.begin && r_.is(i - 1, "including")) out_.back().part = true;
    return noun + 1;
  }

  bool is_casualty_verb(std::size_t i) const {
    const Word& w = word(i);
    return r_.is(i, "killed") || w.is(kCommonVerb);
  }

  static bool is_plural_person(std::string_view f) {
    if (f == "people" || f == "men" || f == "women" || f == "children" || f == "police")
      return true;
    if (ends_with(f, "men") && f != "specimen") return true;
    return f.size() > 3 && f.back() == 's' && f[f.size() - 2] != 's';
  }

  // "Man killed in shooting": a headline leaves the article out.
  std::size_t bare(std::size_t i) {
    const bool first = i == unit_.begin || word(i - 1).is(kComma | kBreak | kCoordinator | kStop);
    if (!first || !word(i).word || !is_human_noun(word(i).folded) ||
        is_plural_person(word(i).folded))
      return i + 1;
    if (i + 1 >= unit_.end || !word(i + 1).word) return i + 1;
    push_simple(i, i, 1, Grade::kIndefinite);
    return i + 1;
  }

  // A personal name: two or more words with capitals, or one with a title.
  std::size_t name(std::size_t i) {
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
      institution = institution || is_institution(f);
      title = title || is_form_of_address(f);
      ++end;
    }
    if (end == i) return bare(i);
    if (is_human_noun(word(i).folded) && end == i + 1) return bare(i);
    const bool after_preposition = i > unit_.begin && word(i - 1).is(kPreposition | kDeterminer);
    if ((end - i < 2 && !title) || end - i > 4 || institution || after_preposition || headline())
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
    out_.push_back(c);
  }

  // "three men and a woman": one count of what the words add up to.
  void join(std::size_t from) {
    if (out_.size() < from + 2) return;
    std::vector<Counted> joined(out_.begin() + static_cast<std::ptrdiff_t>(from), out_.end());
    out_.resize(from);
    for (const Counted& c : joined) {
      if (out_.size() > from && can_join(out_.back(), c)) {
        Counted& a = out_.back();
        a.tokens.end = c.tokens.end;
        a.noun = c.noun;
        a.min = a.min && c.min ? std::optional(*a.min + *c.min) : std::nullopt;
        a.max = a.max && c.max ? std::optional(*a.max + *c.max) : std::nullopt;
        if (a.modifier == model::Modifier::kExactly) a.modifier = c.modifier;
        a.grade = a.grade == Grade::kDefinite || c.grade == Grade::kDefinite ? Grade::kIndefinite
                                                                             : Grade::kNumber;
      } else {
        out_.push_back(c);
      }
    }
  }

  bool can_join(const Counted& a, const Counted& b) const {
    if (!a.person || !b.person || a.part || b.part || a.noun == SIZE_MAX || b.noun == SIZE_MAX)
      return false;
    if (a.min == 0 || b.min == 0 || a.pronoun || b.pronoun) return false;
    // "a man and his son" are two; "the men and the driver" are nobody knows how many.
    const bool both_told = a.grade == Grade::kNumber && b.grade == Grade::kDefinite &&
                           !word(b.tokens.begin).is(kPossessive);
    if (both_told) return false;
    std::size_t i = after_ages(a.tokens.end, b.tokens.begin);
    if (i < b.tokens.begin && word(i).is(kComma)) ++i;
    if (i < b.tokens.begin && r_.is(i, "and")) ++i;
    return i == b.tokens.begin && i > a.tokens.end &&
           (r_.is(i - 1, "and") || listed(b) || headline()) && !a.more && !b.more;
  }

  // "two children, ages 3 and 5, and their mother", "Ana Roth, 31, and": where the list goes on.
  std::size_t after_ages(std::size_t i, std::size_t limit) const {
    if (i + 2 >= limit || !word(i).is(kComma)) return i;
    const bool ages = is_of({"ages", "aged", "age", "both"}, word(i + 1).folded);
    if (!ages && (word(i + 1).word || !word(i + 2).is(kComma))) return i;
    for (std::size_t k = i + 2; k < limit && k < i + 8; ++k) {
      if (word(k).is(kComma)) return k;
    }
    return i;
  }

  // A comma joins only if an "and" follows in the list: "two men, a boy and a girl".
  bool listed(const Counted& b) const {
    for (std::size_t i = b.tokens.end; i < unit_.end && i < b.tokens.end + 6; ++i) {
      if (r_.is(i, "and")) return i == b.tokens.end;
    }
    return false;
  }

  const Reading& r_;
  const std::vector<model::Quantity>& quantities_;
  std::size_t next_ = 0;
  Range unit_;
  std::vector<Counted> out_;
};

}  // namespace

bool is_human_noun(std::string_view f) {
  if (set_of(kPersons).contains(f)) return true;
  if (set_of(kThings).contains(f)) return false;
  return ends_with(f, "men") || ends_with(f, "women") || ends_with(f, "woman") ||
         (ends_with(f, "man") && f.size() > 6);
}

bool is_nonhuman_noun(std::string_view f) { return set_of(kThings).contains(f); }

std::vector<Counted> find_counted(const Reading& reading,
                                  const std::vector<model::Quantity>& quantities) {
  return Finder(reading, quantities).run();
}

}  // namespace firsthand::claims
