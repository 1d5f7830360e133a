// Times as TIMEX3, and the days they mean.
#pragma once

#include <optional>
#include <vector>

#include "model/claim.h"
#include "text/sentences.h"

namespace firsthand::claims {

// Without a date of publication only what is dated in full has a value.
std::vector<model::TimeExpression> find_times(const text::Document& document,
                                              const std::optional<model::DateTime>& published);

// The days that a time expression means; empty for a set, a bare duration, or what has no value.
std::optional<model::When> when_of(const model::TimeExpression& time);

}  // namespace firsthand::claims
