// Some numbered items that threads make, used in the order of their numbers: by whichever thread
// made the next one, while the others go on, unless they are too far ahead of it.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace firsthand::reuse {

class InOrder {
 public:
  // While one is in use, `most` wait for it: who makes more waits as well.
  InOrder(std::size_t items, std::function<void(std::size_t item)> use, std::size_t most)
      : use_(std::move(use)), made_(items), most_(most) {}

  // From any thread, once for each item.
  void made(std::size_t item) {
    std::unique_lock lock(mutex_);
    made_[item] = true;
    ++waiting_;
    if (in_use_) {  // who uses one sees to this as well
      used_.wait(lock, [&] { return !in_use_ || failed_ || waiting_ <= most_; });
      return;
    }
    in_use_ = true;
    for (; next_ < made_.size() && made_[next_]; ++next_) {
      --waiting_;
      used_.notify_all();
      lock.unlock();
      use(next_);
      lock.lock();
    }
    in_use_ = false;
    used_.notify_all();
  }

 private:
  void use(std::size_t item) {
    try {
      use_(item);
    } catch (...) {
      const std::lock_guard lock(mutex_);
      failed_ = true;
      used_.notify_all();
      throw;
    }
  }

  std::function<void(std::size_t)> use_;
  std::mutex mutex_;
  std::condition_variable used_;
  std::vector<bool> made_;
  std::size_t most_;
  std::size_t waiting_ = 0;  // made and not used
  std::size_t next_ = 0;
  bool in_use_ = false;  // for good, if that failed
  bool failed_ = false;
};

}  // namespace firsthand::reuse
