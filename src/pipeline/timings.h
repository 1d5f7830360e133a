// What each stage took: seconds of wall time, items, and the peak memory of the process so far.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/progress.h"

namespace firsthand::pipeline {

struct StageTiming {
  std::string stage;
  double seconds = 0;
  std::uint64_t items = 0;
  std::uint64_t peak_bytes = 0;
};

std::uint64_t peak_memory();  // bytes of resident memory at most so far
double steady_seconds();

// Tells `progress` and, on destruction, adds a row to `timings`; each may be null.
class Stage {
 public:
  Stage(std::string name, std::uint64_t items, Progress* progress,
        std::vector<StageTiming>* timings);
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;
  void advance(std::uint64_t items = 1);

 private:
  std::string name_;
  std::uint64_t items_;
  Progress* progress_;
  std::vector<StageTiming>* timings_;
  double start_;
};

}  // namespace firsthand::pipeline
