// Takes from this process what a parser does not need: files, network, other programs, memory
// without end. What it has open stays open.
#pragma once

#include <cstdint>
#include <vector>

namespace firsthand::base {

// Sanitizers reserve terabytes of address space and call the system as they please: under them
// neither memory nor system calls are limited.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kSanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif
#else
inline constexpr bool kSanitized = false;
#endif

// No core file, no file written, no descriptor opened, no process started; and `memory` bytes of
// address space more than there are.
void limit_resources(std::uint64_t memory);

// From now on every system call fails (EPERM) but those that compute, use memory, and read, write
// or close what is open; code cannot be mapped. By seccomp (Linux); false where it is refused or
// the machine is of another kind, as in some containers.
bool forbid_system_calls();

// What a program of others may ask of the system while it reads files and writes what it has open:
// memory, the clock, and reading. No socket; no file opened for writing, made, renamed or removed;
// no other program, process or thread; no signal. By seccomp (Linux).
class ProgramFilter {
 public:
  // `program` is the descriptor of the one file that may then be executed, by execveat() with
  // AT_EMPTY_PATH. If it is not below the limit of descriptors, no other file can take its place.
  explicit ProgramFilter(int program);

  // For this process from now on, and what it becomes. Async-signal-safe: for a child between fork
  // and exec. False where that is refused, or the machine is of another kind.
  bool install() const;

 private:
  std::vector<std::uint64_t> instructions_;
};

// Async-signal-safe: for a child between fork and exec. From now on no sockets can be had, by this
// process or what it becomes; false where that is refused.
bool forbid_network();

}  // namespace firsthand::base
