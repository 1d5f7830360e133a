#include "cli/progress.h"

#include <unistd.h>

#include <algorithm>
#include <iostream>

#include "cli/terminal.h"
#include "pipeline/timings.h"

namespace firsthand::cli {

TerminalProgress::TerminalProgress() : terminal_(::isatty(STDERR_FILENO) == 1) {}

void TerminalProgress::begin(std::string_view stage, std::uint64_t total) {
  if (!terminal_) return;
  const std::lock_guard lock(mutex_);
  stage_ = stage;
  total_ = total;
  done_ = 0;
  start_ = drawn_ = pipeline::steady_seconds();
  draw(0);
}

void TerminalProgress::advance(std::uint64_t items) {
  if (!terminal_) return;
  const std::uint64_t done = done_ += items;
  const std::unique_lock lock(mutex_, std::try_to_lock);
  if (!lock || pipeline::steady_seconds() - drawn_ < 0.1) return;
  draw(done);
}

void TerminalProgress::end() {
  if (!terminal_) return;
  const std::lock_guard lock(mutex_);
  std::cerr << "\r\x1b[K" << std::flush;
}

void TerminalProgress::draw(std::uint64_t done) {
  drawn_ = pipeline::steady_seconds();
  constexpr std::uint64_t kWidth = 24;
  std::string line =
      "\r\x1b[K" + stage_ + std::string(stage_.size() < 16 ? 16 - stage_.size() : 1, ' ');
  if (total_ > 0) {
    const std::uint64_t filled = std::min(kWidth, kWidth * done / total_);
    for (std::uint64_t i = 0; i < kWidth; ++i) line += i < filled ? "█" : "░";
    line += " " + with_separators(done) + " of " + with_separators(total_);
    const double elapsed = drawn_ - start_;
    if (done > 0 && elapsed > 2) {
      const double rate = static_cast<double>(done) / elapsed;
      line += ", " + with_separators(static_cast<std::uint64_t>(rate)) + "/s, " +
              with_separators(static_cast<std::uint64_t>(
                  static_cast<double>(total_ - std::min(total_, done)) / rate)) +
              " s left";
    }
  }
  std::cerr << line << std::flush;
}

}  // namespace firsthand::cli
