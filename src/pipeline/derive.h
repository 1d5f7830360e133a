// Second half of a build: findings as a pure function of the evidence and the program's version.
// `verify` calls the same.
#pragma once

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

// What the user chose is what the custody log says (choices.h), not `parameters`.
// REQUIRES: no other thread is running.
// The same result whatever the number of threads (0: one per core), and whatever `state` holds: the
// search for passages as far as it went the last time. Null: all of it anew.
Derived derive(const preserve::Store& store, const Parameters& parameters, unsigned threads,
               Progress* progress, std::vector<StageTiming>* timings, base::WorkFiles* state);

}  // namespace firsthand::pipeline
