// The main job: evidence in, findings out.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "pipeline/derive.h"
#include "pipeline/ingest.h"

namespace firsthand::pipeline {

inline constexpr const char* kFindingsFile = "findings.sqlite";
inline constexpr const char* kStateFolder = "state";  // for the next build

struct Built {
  Ingested ingested;
  model::Findings findings;
  std::vector<StageTiming> timings;
  bool calls_forbidden = false;  // to the readers (pipeline/readers.h)
};

// Preserves the inputs in the case (made if it is not there), derives the findings of all its
// evidence, stores the text of each report as evidence that spans point into, and saves the
// findings.
Built build(const std::filesystem::path& folder, const std::vector<std::string>& inputs,
            const Parameters& parameters, unsigned threads, Progress* progress);

}  // namespace firsthand::pipeline
