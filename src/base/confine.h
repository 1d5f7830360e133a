// Takes from this process what a parser does not need: files, network, other programs, memory
// without end. What it has open stays open.
#pragma once

#include <cstdint>

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

// Async-signal-safe: for a child between fork and exec. From now on no sockets can be had, by this
// process or what it becomes; false where that is refused.
bool forbid_network();

}  // namespace firsthand::base
