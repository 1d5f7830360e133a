// Captured bytes to a report.
#pragma once

#include "base/result.h"
#include "model/report.h"
#include "read/parameters.h"

namespace firsthand::read {

base::Result<model::Report> read(const model::Capture& capture, const Parameters& parameters);

}  // namespace firsthand::read
