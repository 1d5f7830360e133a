// An HTML page as a report.
#pragma once

#include <string_view>

#include "base/result.h"
#include "model/report.h"
#include "read/locate.h"
#include "read/parameters.h"

namespace firsthand::read {

// Fills `report`'s fields, text, sections, captions and links from `page` (UTF-8), and `runs`, if
// given, with where they stand. A fault for a page too large, without text, or without a report.
base::Result<base::Done> read_html(std::string_view page, const model::Capture& capture,
                                   const Parameters& parameters, model::Report& report,
                                   PageRuns* runs);

}  // namespace firsthand::read
