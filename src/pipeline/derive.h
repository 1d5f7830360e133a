// Second half of a build: findings as a pure function of the evidence and the program's version.
// `verify` calls the same.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/work_files.h"
#include "model/findings.h"
#include "pipeline/parameters.h"
#include "pipeline/timings.h"
#include "preserve/store.h"

namespace firsthand::pipeline {

struct Derived {
  model::Findings findings;
  std::vector<base::Digest>
      objects;  // of findings.reports[i]: the evidentiary copy that holds its bytes
  bool calls_forbidden = false;  // to the readers (pipeline/readers.h)
};

// What a build leaves for the next one in a folder of the case, and what it works with.
struct State {
  base::WorkFiles passages;  // the search for them as far as it went
  base::WorkFiles kept;      // pipeline/kept.h
  base::WorkFiles reports;   // pipeline/packed_reports.h; empty when they are read
  explicit State(const std::filesystem::path& folder);
};

// What the user chose is what the custody log says (choices.h), not `parameters`.
// REQUIRES: no other thread is running.
// The same result whatever the number of threads (0: one per core), and whatever `state` holds.
// Null: all of it anew.
Derived derive(const preserve::Store& store, const Parameters& parameters, unsigned threads,
               Progress* progress, std::vector<StageTiming>* timings, State* state);

}  // namespace firsthand::pipeline
