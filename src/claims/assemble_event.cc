#include "claims/assemble_event.h"

#include <algorithm>

#include "claims/phrases.h"
#include "claims/places_words.h"
#include "claims/times.h"
#include "text/fold.h"

namespace firsthand::claims {

using model::CountRole;

namespace {

// What follows a deed, in court or in a cell, days or years later.
bool is_in_court(std::string_view word) {
  return is_of({"charged", "indicted", "arraigned", "sentenced", "convicted", "pleaded", "pled",
                "acquitted", "extradited", "remanded", "unsealed", "prosecuted"},
               word);
}
bool is_aftermath(std::string_view word) {
  return is_in_court(word) || is_of({"arrested", "surrendered", "booked", "jailed", "detained",
                                     "apprehended", "captured", "facing", "face", "faces"},
                                    word);
}

bool is_deed(std::string_view measure) {
  return is_of({"killed", "injured", "missing", "abducted", "tortured", "displaced"}, measure);
}

}  // namespace

EventWords::EventWords(const Parts& parts, const std::vector<std::vector<std::size_t>>& of_unit)
    : p_(parts), r_(parts.reading), of_unit_(of_unit) {
  for (const auto& time : p_.times) time_tokens_.push_back(tokens_of(time.span));
  for (const auto& place : p_.places) place_tokens_.push_back(tokens_of(place.span));
}

Range EventWords::tokens_of(model::Span span) const {
  const std::size_t begin = r_.document->token_at(span.begin);
  std::size_t end = begin;
  while (end < r_.words.size() && r_.document->tokens[end].span.begin < span.end) ++end;
  return {begin, end};
}

bool EventWords::of_saying(std::size_t token, std::size_t unit, std::size_t said) const {
  for (const std::size_t s : of_unit_[unit]) {
    const Statement& o = p_.statements[s];
    if (o.cls == CueClass::kAttitude || o.cls == CueClass::kIntend) continue;
    const auto holds = [&](Range x) { return x.begin <= token && token < x.end; };
    if (holds(o.manner) || holds(o.cue) || holds(o.channel)) return true;
    if (s == said || said == SIZE_MAX) {
      for (const Range& x : o.source) {
        if (holds(x)) return true;
      }
    }
  }
  return false;
}

Range EventWords::own_part(std::size_t k, Range region) const {
  const CountedMeasure& m = p_.counted[k];
  const Range own = m.counted.tokens;
  Range part = region;
  if (k > 0 && p_.counted[k - 1].unit == m.unit) {
    const CountedMeasure& before = p_.counted[k - 1];
    std::size_t end = before.counted.tokens.end;
    if (before.trigger.end <= own.begin) end = std::max(end, before.trigger.end);
    if (end <= own.begin) part.begin = std::max(part.begin, boundary(end, own.begin));
  }
  if (k + 1 < p_.counted.size() && p_.counted[k + 1].unit == m.unit &&
      p_.counted[k + 1].counted.tokens.begin >= own.end)
    part.end = std::min(part.end, p_.counted[k + 1].counted.tokens.begin);
  return part;
}

std::size_t EventWords::boundary(std::size_t from, std::size_t to) const {
  for (std::size_t i = to; i-- > from;) {
    if (r_.word(i).is(kComma | kCoordinator | kBreak)) return i;
  }
  return from;
}

template <typename Usable>
std::size_t EventWords::nearest(const std::vector<Range>& tokens, Range part, std::size_t from,
                                Usable usable) const {
  std::size_t best = SIZE_MAX;
  std::size_t least = SIZE_MAX;
  auto it = std::lower_bound(tokens.begin(), tokens.end(), part.begin,
                             [](const Range& a, std::size_t at) { return a.begin < at; });
  for (; it != tokens.end() && it->begin < part.end; ++it) {
    const std::size_t i = static_cast<std::size_t>(it - tokens.begin());
    if (!usable(i)) continue;
    const std::size_t away = it->begin > from ? it->begin - from : 2 * (from - it->begin);
    if (away < least) {
      least = away;
      best = i;
    }
  }
  return best;
}

bool EventWords::possessive(Range tokens) const {
  const auto is_s = [&](std::size_t i) {
    return i < r_.words.size() && (r_.is(i, "'s") || r_.is(i, "'"));
  };
  return is_s(tokens.end) || (tokens.size() > 1 && is_s(tokens.end - 1));
}

// "At 17:40" goes by the day of publication where its sentence names none, which is no day told.
bool EventWords::is_bare_clock(std::size_t i) const {
  const auto& published = p_.report.published;
  const auto when = when_of(p_.times[i]);
  if (!published || !p_.report.entries.empty() || !when ||
      when->precision != model::Precision::kTime || when->from != published->day)
    return false;
  const Range t = time_tokens_[i];
  for (std::size_t k = t.begin; k < t.end; ++k) {
    const std::string& w = r_.word(k).folded;
    if (is_of({"this", "last", "today", "tonight"}, w) ||
        (r_.word(k).is(kTimeWord) &&
         !is_of({"noon", "midday", "midnight", "morning", "afternoon", "evening", "night"}, w)))
      return false;
  }
  return true;
}

bool EventWords::tells_day(std::size_t i) const {
  if (is_bare_clock(i)) return false;
  const Range t = time_tokens_[i];
  if (t.begin == 0 || possessive(t)) return true;
  const std::size_t b = t.begin - 1;
  if (is_of({"by", "until", "till"}, r_.word(b).folded)) return false;
  if (r_.is(b, "of") && b > 0 && (r_.is(b - 1, "as") || is_medium_of_saying(r_.word(b - 1).folded)))
    return false;
  const auto since = r_.is(b, "since") ? when_of(p_.times[i]) : std::nullopt;
  if (since && since->precision == model::Precision::kMonth) return false;
  const bool weekday =
      t.size() == 1 && r_.word(t.begin).folded.ends_with("day") && r_.word(t.begin).capital;
  if (weekday && r_.is(b, "the") && b > 0 && r_.is(b - 1, "on")) return false;
  const bool within =
      is_of({"night", "day", "morning", "evening", "afternoon"}, r_.word(t.end).folded);
  return !within || !r_.is(b, "one");
}

bool EventWords::of_aftermath(std::size_t k, Range time, Range region) const {
  const CountedMeasure& m = p_.counted[k];
  if (!is_deed(m.measure)) return false;
  if (time.begin > m.trigger.begin) {
    for (std::size_t i = m.trigger.end; i < time.begin; ++i) {
      if (is_in_court(r_.word(i).folded)) return true;
    }
    return false;
  }
  std::size_t deed = m.trigger.begin;  // where the words begin that tell of the deed
  while (deed > region.begin &&
         !is_of({"in", "for", "of", "over", "with", "after"}, r_.word(deed - 1).folded))
    --deed;
  // "Today we buried three who were killed": the day of the burial.
  for (std::size_t i = time.end; i < m.trigger.begin; ++i) {
    if (r_.is(i, "who") && r_.word(i + 1).is(kBe | kHave)) return true;
  }
  if (deed == region.begin || time.begin >= deed) return false;
  for (std::size_t i = region.begin; i < deed; ++i) {
    if (is_aftermath(r_.word(i).folded)) return true;
  }
  return false;
}

std::optional<model::When> EventWords::when(std::size_t k, Range region, std::size_t said) const {
  const CountedMeasure& m = p_.counted[k];
  const auto usable = [&](std::size_t i) {
    const Range t = time_tokens_[i];
    if (of_saying(t.begin, m.unit, said)) return false;
    if (m.toll_moved && !possessive(t)) return false;
    if (of_aftermath(k, t, region) || !tells_day(i)) return false;
    if (r_.word(t.begin).quotation != r_.word(m.counted.tokens.begin).quotation &&
        r_.word(m.counted.tokens.begin).quotation != 0)
      return false;
    const auto when = when_of(p_.times[i]);
    return when && when->precision <= model::Precision::kMonth;
  };
  for (const Range part : {own_part(k, region), region}) {
    const std::size_t i =
        nearest(time_tokens_, part, std::max(m.trigger.begin, part.begin), usable);
    if (i == SIZE_MAX) continue;
    return with_neighbours(i);
  }
  if (m.toll_moved) return std::nullopt;
  if (const Range clause = clause_before(m.unit, said); !clause.empty()) {
    if (auto day = only_day_of(clause, m.unit)) return day;
  }
  for (const auto& [part, unit] : told_beside(m.unit, said)) {
    if (auto day = only_day_of(part, unit)) return day;
  }
  if (!goes_on(k)) return std::nullopt;
  for (std::size_t i = first_in(time_tokens_, region.begin);
       i < time_tokens_.size() && time_tokens_[i].begin < region.end; ++i) {
    if (!of_saying(time_tokens_[i].begin, m.unit, said) && when_of(p_.times[i]))
      return std::nullopt;
  }
  return only_day_of(r_.units[m.unit - 1].tokens, m.unit - 1);
}

std::optional<model::When> EventWords::with_neighbours(std::size_t i) const {
  auto when = when_of(p_.times[i]);
  when->span = p_.times[i].span;
  if (when->precision != model::Precision::kDay) return when;
  std::size_t first = i;
  std::size_t last = i;
  const auto joined = [&](std::size_t a) {  // "on 3 and 4 May", "on 3, 4 and 5 May"
    const Range x = time_tokens_[a];
    const Range y = time_tokens_[a + 1];
    const auto day = when_of(p_.times[a + 1]);
    if (!day || day->precision != model::Precision::kDay || y.begin != x.end + 1) return false;
    const Word& link = r_.word(x.end);
    return r_.is(x.end, "and") || r_.is(x.end, "-") || r_.is(x.end, "–") || link.is(kComma);
  };
  while (last + 1 < p_.times.size() && joined(last)) ++last;
  while (first > 0 && joined(first - 1)) --first;
  if (first == last) return when;
  const auto from = when_of(p_.times[first]);
  const auto to = when_of(p_.times[last]);
  constexpr auto kFarthest = std::chrono::days(31);
  if (!from || !to || to->to <= from->from || to->to - from->from > kFarthest) return when;
  when->from = from->from;
  when->to = to->to;
  when->precision = model::Precision::kInterval;
  when->span = {p_.times[first].span.begin, p_.times[last].span.end};
  return when;
}

bool EventWords::goes_on(std::size_t k) const {
  const CountedMeasure& m = p_.counted[k];
  if (m.unit == 0 || m.role != CountRole::kFigure ||
      r_.units[m.unit - 1].paragraph != r_.units[m.unit].paragraph)
    return false;
  for (std::size_t b = k; b-- > 0 && p_.counted[b].unit + 1 >= m.unit;) {
    if (p_.counted[b].unit + 1 == m.unit && p_.counted[b].measure == m.measure) return false;
  }
  return true;
}

Range EventWords::clause_before(std::size_t unit, std::size_t said) const {
  if (said == SIZE_MAX || p_.statements[said].source.empty()) return {};
  const Range tokens = r_.units[unit].tokens;
  const Statement& s = p_.statements[said];
  const std::size_t end = s.source.front().begin;
  if (end <= tokens.begin || end > s.cue.begin || end >= tokens.end) return {};
  if (!r_.word(end - 1).is(kCoordinator | kBreak)) return {};
  for (std::size_t i = tokens.begin; i < end; ++i) {
    if (is_verb(r_, tokens, i)) return {tokens.begin, end};
  }
  return {};
}

std::vector<std::pair<Range, std::size_t>> EventWords::told_beside(std::size_t unit,
                                                                   std::size_t said) const {
  std::vector<std::pair<Range, std::size_t>> out;
  const Range tokens = r_.units[unit].tokens;
  if (said != SIZE_MAX && p_.statements[said].form == Form::kVerb) {
    std::size_t i = p_.statements[said].cue.end;
    if (i > tokens.begin && is_of({"of", "about"}, r_.word(i - 1).folded)) --i;
    const bool of = i + 1 < tokens.end && is_of({"of", "about"}, r_.word(i).folded);
    if (of) out.push_back({{i + 1, tokens.end}, unit});
    if (const Range rest = after_insertion(p_.statements[said], tokens); !rest.empty())
      out.push_back({rest, unit});
  }
  if (unit + 1 < r_.units.size() && r_.units[unit + 1].paragraph == r_.units[unit].paragraph) {
    const Range next = r_.units[unit + 1].tokens;
    if (next.size() > 2 && is_of({"it", "that", "this"}, r_.word(next.begin).folded) &&
        (r_.word(next.begin + 1).is(kBe) ||
         is_of({"happened", "occurred"}, r_.word(next.begin + 1).folded)))
      out.push_back({next, unit + 1});
  }
  return out;
}

Range EventWords::after_insertion(const Statement& s, Range unit) const {
  std::size_t end = s.cue.end;
  std::size_t begin = s.cue.begin;
  for (const Range& source : s.source) {
    end = std::max(end, source.end);
    begin = std::min(begin, source.begin);
  }
  while (end < unit.end && !r_.word(end).is(kComma) && r_.word(end).is(kAdverb)) ++end;
  if (begin <= unit.begin || !r_.word(begin - 1).is(kComma) || end + 1 >= unit.end ||
      !r_.word(end).is(kComma))
    return {};
  const bool goes_on =
      is_of({"in", "at", "by", "near", "when", "while", "as", "after", "during", "outside"},
            r_.word(end + 1).folded);
  return goes_on ? Range{end + 1, unit.end} : Range{};
}

std::size_t EventWords::first_in(const std::vector<Range>& tokens, std::size_t begin) {
  const auto it = std::lower_bound(tokens.begin(), tokens.end(), begin,
                                   [](const Range& a, std::size_t at) { return a.begin < at; });
  return static_cast<std::size_t>(it - tokens.begin());
}

std::optional<model::When> EventWords::only_day_of(Range tokens, std::size_t unit) const {
  std::optional<model::When> day;
  for (std::size_t i = first_in(time_tokens_, tokens.begin);
       i < time_tokens_.size() && time_tokens_[i].begin < tokens.end; ++i) {
    if (of_saying(time_tokens_[i].begin, unit, SIZE_MAX)) continue;
    auto when = when_of(p_.times[i]);
    if (!when || when->precision > model::Precision::kDay || !tells_day(i)) continue;
    if (day && day->from != when->from) return std::nullopt;
    when->span = p_.times[i].span;
    day = when;
  }
  return day;
}

std::optional<model::Place> EventWords::place_of_there(std::size_t unit, Range region) const {
  for (std::size_t i = region.begin; i < region.end; ++i) {
    if (!r_.is(i, "there") || (i + 1 < region.end && r_.word(i + 1).is(kBe | kHave | kModal)))
      continue;
    const std::size_t after = first_in(place_tokens_, i);
    if (after == 0) return std::nullopt;
    const Range at = place_tokens_[after - 1];
    std::size_t first = unit;
    while (first > 0 && r_.units[first - 1].paragraph == r_.units[unit].paragraph) --first;
    if (at.begin < r_.units[first].tokens.begin) return std::nullopt;
    return p_.places[after - 1];
  }
  return std::nullopt;
}

std::optional<model::Place> EventWords::place_before(std::size_t unit, std::size_t said) const {
  if (said == SIZE_MAX || p_.statements[said].source.empty() || !p_.report.title) return {};
  const Range tokens = r_.units[unit].tokens;
  const std::size_t source = p_.statements[said].source.front().begin;
  for (std::size_t i = first_in(place_tokens_, tokens.begin);
       i < place_tokens_.size() && place_tokens_[i].end < source; ++i) {
    const Range at = place_tokens_[i];
    if (at.begin <= tokens.begin || !r_.word(at.end).is(kComma)) continue;
    const std::size_t in = at.begin - 1;
    const bool opens = in == tokens.begin || !r_.word(in - 1).word;  // behind a dateline
    if (!opens || !is_of({"in", "at", "near"}, r_.word(in).folded)) continue;
    const std::string title = text::fold(*p_.report.title);
    if (title.find(text::fold(r_.text(at))) != std::string::npos) return p_.places[i];
  }
  return {};
}

std::optional<model::Place> EventWords::only_place_of(Range tokens, std::size_t unit) const {
  std::optional<model::Place> place;
  for (std::size_t i = first_in(place_tokens_, tokens.begin);
       i < place_tokens_.size() && place_tokens_[i].begin < tokens.end; ++i) {
    const std::size_t b = place_tokens_[i].begin;
    if (of_saying(b, unit, SIZE_MAX) || b == tokens.begin) continue;
    if (!is_of({"in", "at", "near", "to", "on", "into", "outside"}, r_.word(b - 1).folded))
      continue;
    if (names_hospital(place_tokens_[i], tokens)) continue;  // where somebody speaks of the hurt
    if (place && place->name != p_.places[i].name) return std::nullopt;
    place = p_.places[i];
  }
  return place;
}

bool EventWords::names_hospital(Range place, Range region) const {
  const auto is_care = [&](std::size_t i) {
    return is_of({"hospital", "hospitals", "clinic", "infirmary", "health", "medical", "trauma",
                  "morgue", "mortuary"},
                 r_.word(i).folded);
  };
  if (place.begin > region.begin + 1 && is_care(place.begin - 2)) return true;
  for (std::size_t i = place.end; i < std::min(region.end, place.end + 3); ++i) {
    if (!r_.word(i).word) return false;
    if (is_care(i)) return true;
  }
  return false;
}

bool EventWords::of_care(Range place, Range region) const {
  const bool named = names_hospital(place, region);
  bool brought = false;
  constexpr std::size_t kReach = 8;
  for (std::size_t i = place.begin; i > region.begin && place.begin - i < kReach; --i) {
    const Word& word = r_.word(i - 1);
    if (word.is(kComma | kBreak)) break;
    if (is_of({"treated", "hospitalized", "hospitalised", "pronounced", "condition", "surgery",
               "recovering", "admitted", "airlifted", "transported", "rushed"},
              word.folded))
      return r_.word(place.begin - 1).is(kPreposition | kDeterminer);
    brought = brought || is_of({"died", "dies", "dead", "taken", "brought", "flown"}, word.folded);
  }
  return named && brought;
}

model::Place EventWords::place_at(std::size_t i) const {
  const Range at = place_tokens_[i];
  const Word& next = r_.word(at.end);
  if (!next.capital || !is_road(next.folded)) return p_.places[i];
  model::Place street;
  street.span = r_.span({at.begin, at.end + 1});
  street.name = r_.text({at.begin, at.end + 1});
  return street;
}

std::optional<model::Place> EventWords::where(std::size_t k, Range region, std::size_t said) const {
  const CountedMeasure& m = p_.counted[k];
  const auto usable = [&](std::size_t i) {
    const Range t = place_tokens_[i];
    if (of_saying(t.begin, m.unit, said)) return false;
    if (t.begin == region.begin || (is_deed(m.measure) && of_care(t, region))) return false;
    if (r_.is(t.begin, "police") && is_site(r_.word(t.end).folded)) return false;  // a station
    std::size_t b = t.begin - 1;
    while (b > region.begin &&
           (r_.word(b).is(kDeterminer) ||
            is_of({"northern", "southern", "eastern", "western", "central"}, r_.word(b).folded)))
      --b;
    return is_of({"in", "at", "near", "outside", "on", "above", "around", "across", "inside",
                  "into", "below", "beside", "between", "off"},
                 r_.word(b).folded) ||
           b <= region.begin || of_event(b) ||
           (t.end < region.end && is_happening(r_.word(t.end).folded));
  };
  // "17 were killed, because two were buried in Velm": where those two were.
  Range own_clause = region;
  for (std::size_t c = std::max(m.counted.tokens.end, m.trigger.end); c < own_clause.end; ++c) {
    if (is_of({"because", "although", "whereas"}, r_.word(c).folded)) own_clause.end = c;
  }
  for (const Range part : {own_part(k, region), own_clause}) {
    const std::size_t i =
        nearest(place_tokens_, part, std::max(m.trigger.begin, part.begin), usable);
    if (i == SIZE_MAX) continue;
    return place_at(i);
  }
  if (auto place = place_of_there(m.unit, region)) return place;
  if (const Range clause = clause_before(m.unit, said); !clause.empty()) {
    if (auto place = only_place_of(clause, m.unit)) return place;
  }
  for (const auto& [part, unit] : told_beside(m.unit, said)) {
    if (auto place = only_place_of(part, unit)) return place;
  }
  if (auto place = place_before(m.unit, said)) return place;
  return goes_on(k) ? only_place_of(r_.units[m.unit - 1].tokens, m.unit - 1) : std::nullopt;
}

bool EventWords::of_event(std::size_t before) const {
  if (!r_.is(before, "of") || before == 0 || !r_.word(before - 1).word) return false;
  // "in the chapel of Velm": what one is in, at or near is a place too.
  std::size_t b = before - 1;
  while (b > 0 && before - b < 4 && r_.word(b).word && !r_.word(b).is(kDeterminer | kPreposition))
    --b;
  if (r_.word(b).is(kDeterminer) && b > 0) --b;
  if (is_of({"in", "at", "near", "outside", "on", "into", "through", "inside"}, r_.word(b).folded))
    return true;
  return is_scene(r_.word(before - 1).folded);
}

}  // namespace firsthand::claims
