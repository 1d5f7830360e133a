// Runs another program with limits: for parsers of untrusted bytes that we do not want in our own
// process.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace firsthand::base {

struct ChildLimits {
  int seconds = 30;  // wall time; processor time is limited to the same
  std::uint64_t memory = std::uint64_t{1} << 30;    // bytes of address space
  std::uint64_t output = std::uint64_t{256} << 20;  // bytes of standard output
  // Whether it may do no more than read files and write what it says (base/confine.h), where the
  // system can hold it to that.
  bool confined = false;
};

struct ChildResult {
  int exit_code = 0;   // as from wait(2); 128 + n for signal n
  std::string output;  // standard output
  std::string errors;  // the first 4 KiB of standard error
};

// Runs `arguments[0]` (looked up in PATH) with no standard input, no network, an empty environment
// but for PATH, LC_ALL=C.UTF-8 and OMP_THREAD_LIMIT=1, and no core file; what it writes to a file
// fails. A program that is missing, hangs or says too much is a fault; its exit code is the
// caller's to judge.
Result<ChildResult> run_child(const std::vector<std::string>& arguments, const ChildLimits& limits);

// The same with `bytes` in a file of its own, gone when this returns; its path stands for every
// argument "{}".
Result<ChildResult> run_child_on(std::string_view bytes, std::vector<std::string> arguments,
                                 const ChildLimits& limits);

}  // namespace firsthand::base
