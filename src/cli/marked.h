// A report's text with the words of its claims marked, and its claims as a table.
#pragma once

#include <cstddef>
#include <string>

#include "model/claim.h"
#include "model/report.h"

namespace firsthand::cli {

// The text, wrapped and two columns in. The words of each claim's figure, or of its measure where
// it has none, stand in brackets with the claim's number behind: "[Twelve people]¹". Where
// `styled`, escape sequences make them bold instead, and mark who speaks, the cue, the day and the
// place.
std::string marked_text(const model::Report& report, const model::Annotations& annotations,
                        std::size_t width, bool styled);

// A row for each claim: its number, what, who says so, when, where, stance and tier. Cells wrap.
std::string claims_table(const model::Annotations& annotations, std::size_t width);

}  // namespace firsthand::cli
