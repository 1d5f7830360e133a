// Times as TIMEX3, and the days they mean.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "claims/times_tense.h"
#include "model/claim.h"
#include "model/report.h"
#include "text/sentences.h"

namespace firsthand::claims {

// Without a date of publication only what is dated in full has a value. What an entry of a live
// blog says goes by the day of that entry, and by nothing that another said. `tenses` tell whether
// a day of the week or the year looks back or ahead.
std::vector<model::TimeExpression> find_times(const text::Document& document,
                                              const std::optional<model::DateTime>& published,
                                              std::span<const model::Entry> entries = {},
                                              TimeTenses* tenses = nullptr);

// The days that a time expression means; empty for a set, a bare duration, or what has no value.
std::optional<model::When> when_of(const model::TimeExpression& time);

}  // namespace firsthand::claims
