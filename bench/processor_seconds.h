// What this process has computed so far, whatever else the machine does.
#pragma once

#include <ctime>

namespace firsthand::bench {

inline double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace firsthand::bench
