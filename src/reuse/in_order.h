// Some numbered items that threads make, used in the order of their numbers: by whichever thread
// made the next one, while the others go on.
#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace firsthand::reuse {

class InOrder {
 public:
  InOrder(std::size_t items, std::function<void(std::size_t item)> use)
      : use_(std::move(use)), made_(items) {}

  // From any thread, once for each item.
  void made(std::size_t item) {
    std::unique_lock lock(mutex_);
    made_[item] = true;
    if (in_use_) return;  // who uses one sees to this as well
    in_use_ = true;
    for (; next_ < made_.size() && made_[next_]; ++next_) {
      lock.unlock();
      use_(next_);
      lock.lock();
    }
    in_use_ = false;
  }

 private:
  std::function<void(std::size_t)> use_;
  std::mutex mutex_;
  std::vector<bool> made_;
  std::size_t next_ = 0;
  bool in_use_ = false;  // for good, if that failed
};

}  // namespace firsthand::reuse
