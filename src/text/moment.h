// Whether two statements of day or place can be about one moment.
#pragma once

#include <optional>

#include "model/claim.h"

namespace firsthand::text {

// Days apart, 0 if they meet or touch: a night belongs to two days, so intervals one day apart
// still touch.
int days_apart(const model::When& a, const model::When& b);
bool same_moment(const model::When& a, const model::When& b);

// Whether a place lies in another, a country or a first-level division; each in itself.
bool holds(const model::Place& whole, const model::Place& part);

// The same gazetteer entry or the same name; a country or division holds what lies in it.
bool same_place(const model::Place& a, const model::Place& b);

// Whether a claim that states this day and place can be about an incident of that day and place;
// what is not stated fits.
bool fits(const std::optional<model::When>& when, const std::optional<model::Place>& where,
          const std::optional<model::When>& incident_when,
          const std::optional<model::Place>& incident_where);

}  // namespace firsthand::text
