// Captured bytes to a report.
#pragma once

#include <optional>

#include "base/digest.h"
#include "base/result.h"
#include "model/report.h"
#include "read/locate.h"
#include "read/parameters.h"
#include "read/pdf_programs.h"

namespace firsthand::read {

// `digest`: of the capture's bytes, if it is known already. `locating`: answered if given.
base::Result<model::Report> read(const model::Capture& capture, const Parameters& parameters,
                                 PdfPrograms& programs,
                                 const std::optional<base::Digest>& digest = std::nullopt,
                                 Locating* locating = nullptr);
// With those that are installed.
base::Result<model::Report> read(const model::Capture& capture, const Parameters& parameters,
                                 const std::optional<base::Digest>& digest = std::nullopt);

}  // namespace firsthand::read
