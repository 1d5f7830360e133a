// Who is wounded by what befell the body: where somebody was struck, what he suffers from, to which
// hospital he was brought; and who was taken where.
#include "claims/measures_linker.h"
#include "claims/phrases.h"

namespace firsthand::claims {

using model::CountRole;

std::size_t UnitLinker::brought_before(std::size_t i) const {
  const std::size_t floor = i > unit_.begin + 14 ? i - 14 : unit_.begin;
  for (std::size_t k = i; k-- > floor;) {
    if (word(k).is(kStop | kBreak | kSubordinator | kRelative)) return kNoPhrase;
    if (is_of({"taken", "rushed", "brought", "airlifted", "flown", "transported", "hospitalized",
               "hospitalised", "admitted", "sent", "listed"},
              word(k).folded)) {
      // "refused to be taken"
      if (k > floor + 2 && r_.is(k - 1, "be") && r_.is(k - 2, "to") &&
          is_of({"declined", "refused"}, word(k - 3).folded))
        return kNoPhrase;
      return has_be(verb_group(r_, unit_, k)) || ends_counted(k) ? k : kNoPhrase;
    }
  }
  return kNoPhrase;
}

// "showed up at a hospital with", "had come to the Velm hospital with"
std::size_t UnitLinker::came_before(std::size_t i) const {
  constexpr std::size_t kFar = 10;  // tokens
  bool hospital = false;
  for (std::size_t k = i; k-- > unit_.begin && i - k <= kFar;) {
    if (word(k).is(kStop | kBreak | kComma | kSubordinator | kRelative)) return kNoPhrase;
    hospital = hospital || is_of({"hospital", "hospitals", "clinic"}, word(k).folded);
    if (is_of({"showed", "arrived", "came", "come", "turned", "walked"}, word(k).folded))
      return hospital ? k : kNoPhrase;
  }
  return kNoPhrase;
}

bool UnitLinker::dies_after(std::size_t i) const {
  for (; i < unit_.end; ++i) {
    if (is_of({"dead", "died", "deceased", "succumbed", "dies", "precaution", "evaluation",
               "observation", "tests"},
              word(i).folded))
      return true;
  }
  return false;
}

void UnitLinker::taken_to(const Trigger& t) {
  std::size_t to = t.tokens.begin;
  while (to > unit_.begin && is_of({"off", "away", "past", "out"}, word(to - 1).folded)) --to;
  if (to == unit_.begin) return;
  const auto leads = [&](std::size_t i) {
    return is_of({"took",     "take",   "takes",   "taking",  "taken",   "held",     "holding",
                  "hold",     "led",    "leads",   "leading", "marched", "marching", "dragged",
                  "dragging", "herded", "hauled",  "hauling", "drove",   "driven",   "forced",
                  "sent",     "sends",  "sending", "bundled", "pressed", "drafted"},
                 word(i).folded);
  };
  const std::size_t k = ending_at(to);
  if (k == kNoPhrase) {  // "were led away in handcuffs"
    const Range g = verb_group(r_, unit_, to - 1);
    if (leads(to - 1) && has_be(g) && !negated(g)) subject_of(t, g);
    return;
  }
  if (counted(k).tokens.begin > unit_.begin && leads(counted(k).tokens.begin - 1))
    emit(t, k, CountRole::kFigure);
}

void UnitLinker::body(const Trigger& t) {
  std::size_t p = t.tokens.begin;
  while (p > unit_.begin &&
         (word(p - 1).is(kDeterminer | kPossessive) ||
          is_of({"right", "left", "upper", "lower", "both", "one"}, word(p - 1).folded)))
    --p;
  if (p < unit_.begin + 2 || !r_.is(p - 1, "in")) return;
  const std::size_t in = p - 1;
  constexpr std::size_t kReach = 9;
  const std::size_t floor = in > unit_.begin + kReach ? in - kReach : unit_.begin;
  for (std::size_t v = in; v-- > floor;) {
    if (word(v).is(kStop | kBreak | kComma | kCoordinator)) return;
    const std::string& f = word(v).folded;
    if (!is_of({"shot", "struck", "hit", "stabbed", "grazed", "shooting", "stabbing"}, f)) continue;
    const std::size_t object = beginning_at(v + 1);
    if (object != kNoPhrase && counted(object).tokens.end <= in)
      return emit(t, object, CountRole::kFigure);
    const Range g = verb_group(r_, unit_, v);
    if (negated(g)) return;
    if (has_be(g) || ends_counted(g.begin)) subject_of(t, g);
    return;
  }
}

void UnitLinker::to_hospital(const Trigger& t, std::size_t to) {
  if (dies_after(t.tokens.end)) return;
  const std::size_t k = ending_at(to);
  if (k != kNoPhrase) {  // "sent five people to the hospital"
    const std::size_t b = counted(k).tokens.begin;
    if (b > unit_.begin && counted(k).person &&
        is_of({"sent", "sends", "sending", "send"}, word(b - 1).folded))
      return emit(t, k, CountRole::kFigure);
  }
  const std::size_t v = brought_before(to);
  if (v != kNoPhrase) subject_of(t, verb_group(r_, unit_, v));
}

void UnitLinker::with(const Trigger& t) {
  const bool hospital = is_of({"hospital", "hospitals"}, word(t.tokens.begin).folded);
  std::size_t b = t.tokens.begin;
  const auto noun = [&](std::size_t i) {
    return word(i).word && word(i).classes == 0 && !is_verb(r_, unit_, i);
  };
  while (b > unit_.begin &&
         (noun(b - 1) || word(b - 1).is(kDeterminer | kNumberWord | kPossessive) ||
          r_.is(b - 1, "-") ||
          (r_.is(b - 1, "and") && b > unit_.begin + 1 && noun(b - 2) && noun(b))))
    --b;
  if (b == unit_.begin) return;
  const std::size_t p = b - 1;
  if (hospital) {
    if (r_.is(p, "to")) to_hospital(t, p);
    // "were being treated in hospital"
    if (is_of({"in", "at"}, word(p).folded) && p > unit_.begin && r_.is(p - 1, "treated")) {
      const Range g = verb_group(r_, unit_, p - 1);
      if (has_be(g) && !negated(g)) subject_of(t, g);
    }
    return;
  }
  if (r_.is(p, "with")) {
    const std::size_t k = ending_at(p);
    if (k != kNoPhrase && counted(k).person) return emit(t, k, CountRole::kFigure);
    std::size_t v = brought_before(p);
    if (v == kNoPhrase) v = came_before(p);
    if (v != kNoPhrase) subject_of(t, verb_group(r_, unit_, v));
    return;
  }
  std::size_t v = kNoPhrase;
  if (r_.is(p, "for") && p > unit_.begin && r_.is(p - 1, "treated")) v = p - 1;
  if (r_.is(p, "from") && p > unit_.begin &&
      is_of({"suffering", "suffered", "recovering", "suffers"}, word(p - 1).folded))
    v = p - 1;
  if (r_.is(p, "have") || is_of({"suffered", "sustained", "suffering", "sustaining", "received",
                                 "bore", "bear", "carried"},
                                word(p).folded))
    v = p;
  if (v == kNoPhrase) return;
  const Range g = verb_group(r_, unit_, v);
  if (!negated(g)) subject_of(t, g);
}

}  // namespace firsthand::claims
