// The program's version, as recorded with what it makes.
#pragma once

#include <string_view>

namespace firsthand::base {

inline constexpr std::string_view kProgramVersion = "0.1.0";

}  // namespace firsthand::base
