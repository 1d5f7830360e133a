// Captured bytes to a report.
#pragma once

#include "base/result.h"
#include "model/report.h"
#include "read/parameters.h"
#include "read/pdf_programs.h"

namespace firsthand::read {

base::Result<model::Report> read(const model::Capture& capture, const Parameters& parameters,
                                 PdfPrograms& programs);
// With those that are installed.
base::Result<model::Report> read(const model::Capture& capture, const Parameters& parameters);

}  // namespace firsthand::read
