// Memory for what is needed while two reports are compared: asked for once, used again for the next
// two, and warm in the cache by then.
#pragma once

#include <cstddef>
#include <memory>
#include <memory_resource>
#include <vector>

namespace firsthand::reuse {

// A vector that takes memory from where it is told to when it is made.
template <typename T>
using Row = std::pmr::vector<T>;
using Memory = std::pmr::memory_resource*;
inline Memory heap() { return std::pmr::new_delete_resource(); }

// Not for two threads at once. What does not fit is asked of the heap.
class Scratch {
 public:
  Memory memory() { return &resource_; }
  // Nothing that was made of it may be in use.
  void release() { resource_.release(); }

 private:
  static constexpr std::size_t kUsual = std::size_t{1} << 20;

  std::unique_ptr<std::byte[]> usual_ = std::make_unique<std::byte[]>(kUsual);
  std::pmr::monotonic_buffer_resource resource_{usual_.get(), kUsual, heap()};
};

}  // namespace firsthand::reuse
