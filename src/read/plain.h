// A plain text as a report: its head, if it has one, and its paragraphs.
//
// A head is a run of `Key: value` lines at the very beginning, the first of a known key, with a
// blank line (or the end) after it:
//
//   Title: Bridge at Tarn closed
//   Byline: Mara Oster
//   Published: 2026-05-04T10:00:00+02:00
//
// A line that begins with a blank goes on with the value before. Unknown keys are let stand; a head
// none of whose keys are known is prose.
#pragma once

#include <string>

#include "model/report.h"

namespace firsthand::read {

// Fills `report`'s fields, sections and links from `text`, which becomes its text untouched.
void read_plain(std::string text, model::Report& report);

}  // namespace firsthand::read
