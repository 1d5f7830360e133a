#include "pipeline/timings.h"

#include <sys/resource.h>

#include <chrono>
#include <utility>

namespace firsthand::pipeline {

std::uint64_t peak_memory() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
}

double steady_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

Stage::Stage(std::string name, std::uint64_t items, Progress* progress,
             std::vector<StageTiming>* timings)
    : name_(std::move(name)),
      items_(items),
      progress_(progress),
      timings_(timings),
      start_(steady_seconds()) {
  if (progress_) progress_->begin(name_, items_);
}

Stage::~Stage() {
  if (progress_) progress_->end();
  if (timings_) timings_->push_back({name_, steady_seconds() - start_, items_, peak_memory()});
}

void Stage::advance(std::uint64_t items) {
  if (progress_) progress_->advance(items);
}

}  // namespace firsthand::pipeline
