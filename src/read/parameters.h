// What changes how bytes become a report.
#pragma once

namespace firsthand::read {

struct Parameters {};

}  // namespace firsthand::read
