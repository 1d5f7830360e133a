// What clocks and names tell of which of two reports had a shared text first; unknown where they do
// not. Evidence is said as log odds that the one was before the other, and adds up.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/findings.h"
#include "origins/parameters.h"

namespace firsthand::origins {

// By the printed dates. Two moments tell by their distance, for clocks are off by minutes often and
// by hours now and then; a bare day is any moment of that day, in the other's zone if that states
// one. A stamp in UTC may be no outlet's own zone, so a bare day beside it is a day anywhere. Equal
// days, or a missing date, say nothing: 0.
double clock_odds(const model::Report& a, const model::Report& b, const Parameters& parameters);

// Whether `report` says that its text is from `other` (credit line, dateline, byline) or from the
// agency that `other` is.
bool credits(const model::Report& report, const model::Report& other);

// The words of a report's own text between blanks, to look for names in.
std::string searchable(const model::Report& report);
std::string searchable(std::string_view text, model::Span span);

// Whether the words name the outlet of `other`.
bool names(const std::string& searchable_text, const model::Report& other);

// kA if `a` had it first, kB if `b` had, none if clocks and credit lines do not tell.
std::optional<model::Side> first_of(const model::Report& a, const model::Report& b,
                                    const Parameters& parameters);
// What odds are enough to state.
std::optional<model::Side> stated(double a_first, const Parameters& parameters);

// The same outlet or agency under its name or its initials ("MPA", "Meridian Press Agency"). Folds
// case, ignores "the".
bool same_outlet(std::string_view a, std::string_view b);

}  // namespace firsthand::origins
