// A PDF as a report, by poppler's pdfinfo and pdftotext in child processes with limits.
#pragma once

#include <string_view>

#include "base/result.h"
#include "model/report.h"
#include "read/parameters.h"

namespace firsthand::read {

// Fills `report`'s title, text and sections. A fault for a file that is encrypted, damaged, of
// pictures only, or that makes the reader run into a limit. The date of a PDF file's making is not
// taken for a date of publication.
base::Result<base::Done> read_pdf(std::string_view bytes, const Parameters& parameters,
                                  model::Report& report);

}  // namespace firsthand::read
