#include "claims/times_grammar.h"

#include "claims/times_words.h"

namespace firsthand::claims {

using model::TimeType;

namespace {

// What may stand before a time and belongs to it.
constexpr std::string_view kPrefixes[] = {"the early",      "the late",
                                          "the mid -",      "early in",
                                          "late in",        "earlier in",
                                          "later in",       "the end of",
                                          "the start of",   "the beginning of",
                                          "the middle of",  "the rest of",
                                          "the close of",   "the eve of",
                                          "early",          "late",
                                          "mid -",          "mid",
                                          "earlier",        "later",
                                          "end of",         "end -",
                                          "the morning of", "the evening of",
                                          "the night of",   "the afternoon of"};

}  // namespace

std::optional<TimeMatch> TimeGrammar::prefixed(std::size_t i) const {
  for (const std::string_view prefix : kPrefixes) {
    const std::size_t n = words_.match(i, prefix);
    if (n == 0) continue;
    Found found = whole_of(i + n);
    if (!found) found = core(i + n);
    if (!found && words_[i + n] == "the") found = core(i + n + 1);
    if (!found) {
      const std::string_view part = part_of_day(words_[i + n]);
      if (prefix == "mid -" && !part.empty() && context_.published) {
        TimeMatch match{i + n + 1, TimeType::kTime, model::iso_day(*context_.published)};
        auto day = weekday(match.end);
        if (!day) day = day_word(match.end);
        if (day && day->type == TimeType::kDate && day->value.size() == 10)
          match = {day->end, TimeType::kTime, day->value};
        match.value += part;
        return match;
      }
      continue;
    }
    if (found->type == TimeType::kDuration || found->type == TimeType::kSet ||
        found->value.ends_with("_REF"))
      continue;
    if (prefix == "the night of" && found->value.size() == 10) {
      found->value += "TNI";
      found->type = TimeType::kTime;
    }
    if (prefix == "the morning of" && found->value.size() == 10) {
      found->value += "TMO";
      found->type = TimeType::kTime;
    }
    return found;
  }
  return std::nullopt;
}

std::optional<TimeMatch> TimeGrammar::core(std::size_t i) const {
  Found best;
  const auto offer = [&](Found found) {
    if (found && (!best || found->end > best->end)) best = std::move(found);
  };
  offer(day_word(i));
  offer(clock(i));
  offer(numeric_date(i));
  offer(weekday(i));
  offer(calendar_date(i));
  offer(repeated(i));
  offer(quarter(i));
  offer(accounted(i));
  offer(deictic(i));
  offer(feast(i));
  offer(season_of(i));
  offer(amount(i));
  offer(year(i));
  offer(beside(i));
  if (const auto fixed = fixed_at(words_, i))
    offer(TimeMatch{fixed->end, fixed->fixed->type, std::string(fixed->fixed->value)});
  return best;
}

std::optional<TimeMatch> TimeGrammar::match(std::size_t i) const {
  Found best = core(i);
  if (auto found = prefixed(i); found && (!best || found->end > best->end)) best = std::move(found);
  return best;
}

}  // namespace firsthand::claims
