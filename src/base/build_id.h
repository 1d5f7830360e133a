// What tells one build of the program from another, so that work kept by one is not taken up by
// another that might have done it otherwise.
#pragma once

#include <string>

namespace firsthand::base {

// The identifier that the linker wrote into the program, in hex; the digest of the program's file
// where it wrote none. The same for one build wherever it runs.
std::string build_id();

}  // namespace firsthand::base
