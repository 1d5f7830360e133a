// Input of the benchmarks: the invented reports of tools/make_pile.py, which the build writes.
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "model/findings.h"

namespace firsthand::bench {

std::filesystem::path pile_folder();

// The first `count` files, at most kPile of them, as they would be captured.
inline constexpr std::size_t kPile = 4000;
std::vector<model::Capture> captures(std::size_t count);

// Findings of the first `count` files up to a stage, by the same calls as the pipeline's.
model::Findings read(std::size_t count);       // reports
model::Findings annotated(std::size_t count);  // and their claims
model::Findings grouped(std::size_t count);    // and passages and incidents: all but the count

}  // namespace firsthand::bench
