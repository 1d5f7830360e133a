// What changes which claims are found.
#pragma once

namespace firsthand::claims {

struct Parameters {};

}  // namespace firsthand::claims
