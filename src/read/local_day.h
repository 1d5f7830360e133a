// The day of a moment where it was published. Pages state moments in UTC and print the day of their
// own place; a report from the evening in Boston is of that day there, and of the next in UTC.
#pragma once

#include <optional>

#include "model/date.h"

namespace firsthand::read {

// `moment`, which is in UTC, as a page tells it that names `named` for it: in the zone of `named`
// if it states one or if the times of day differ by one; else the bare day. Nothing if no place on
// Earth can have that day at that moment.
std::optional<model::DateTime> local_moment(const model::DateTime& moment,
                                            const model::DateTime& named);

}  // namespace firsthand::read
