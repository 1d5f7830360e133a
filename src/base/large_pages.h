// Memory that is asked for in places all over it: in large pages where the system has them, so that
// finding a page does not take longer than reading it. For std::vector.
#pragma once

#include <cstddef>

namespace firsthand::base {

// Throws std::bad_alloc.
void* allocate_large(std::size_t bytes);
void free_large(void* memory);

template <typename T>
class LargePages {
 public:
  using value_type = T;

  LargePages() = default;
  template <typename U>
  explicit LargePages(const LargePages<U>& /*other*/) {}
  T* allocate(std::size_t n) { return static_cast<T*>(allocate_large(n * sizeof(T))); }
  void deallocate(T* memory, std::size_t /*n*/) { free_large(memory); }
  bool operator==(const LargePages&) const = default;
};

}  // namespace firsthand::base
