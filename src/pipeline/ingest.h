// First half of a build: every file's bytes go into the evidence store, and into its log, before
// anything parses them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "pipeline/timings.h"
#include "preserve/store.h"

namespace firsthand::pipeline {

struct Ingested {
  std::uint64_t files = 0;   // seen
  std::uint64_t fresh = 0;   // whose bytes were new to the case
  std::uint64_t failed = 0;  // whose bytes could not be had
};

// `folder` is the case itself: where it lies in an input, it is not part of it.
Ingested ingest(preserve::Store& store, const std::filesystem::path& folder,
                const std::vector<std::string>& inputs, Progress* progress,
                std::vector<StageTiming>* timings);

}  // namespace firsthand::pipeline
