// A progress bar on standard error, if that is a terminal; nothing otherwise.
#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>

#include "pipeline/progress.h"

namespace firsthand::cli {

class TerminalProgress : public pipeline::Progress {
 public:
  TerminalProgress();
  void begin(std::string_view stage, std::uint64_t total) override;
  void advance(std::uint64_t items) override;
  void end() override;

 private:
  void draw(std::uint64_t done);

  bool terminal_;
  std::mutex mutex_;
  std::string stage_;
  std::uint64_t total_ = 0;
  std::atomic<std::uint64_t> done_{0};
  double start_ = 0;
  double drawn_ = 0;
};

}  // namespace firsthand::cli
