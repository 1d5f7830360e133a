// The program's version, as recorded with the findings.
#pragma once

#include <string_view>

namespace firsthand::dossier {

inline constexpr std::string_view kProgramVersion = "0.1.0";

}  // namespace firsthand::dossier
