// Which of two reports had a shared text first: by credit lines, then by time with its uncertainty;
// unknown where neither tells.
#pragma once

#include <optional>

#include "model/findings.h"

namespace firsthand::origins {

// kA if `a` had it first, kB if `b` had, none if it cannot be told.
std::optional<model::Side> first_of(const model::Report& a, const model::Report& b);

// The same outlet or agency under its name or its initials ("MPA", "Meridian Press Agency"). Folds
// case, ignores "the".
bool same_outlet(std::string_view a, std::string_view b);

// Whether `report` says that its text is from `other` (credit line, byline) or from the agency that
// `other` is.
bool credits(const model::Report& report, const model::Report& other);

}  // namespace firsthand::origins
