// How far a long run is; what the terminal shows of it is cli's.
#pragma once

#include <cstdint>
#include <string_view>

namespace firsthand::pipeline {

class Progress {
 public:
  virtual ~Progress() = default;
  // A stage begins, with `total` items; 0 if that is not known.
  virtual void begin(std::string_view stage, std::uint64_t total) = 0;
  // Called from any thread.
  virtual void advance(std::uint64_t items) = 0;
  virtual void end() = 0;
};

}  // namespace firsthand::pipeline
