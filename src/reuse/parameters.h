// What changes which passages are found.
#pragma once

namespace firsthand::reuse {

struct Parameters {};

}  // namespace firsthand::reuse
