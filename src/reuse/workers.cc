#include "reuse/workers.h"

#include <algorithm>
#include <atomic>
#include <thread>

#include "base/threads.h"

namespace firsthand::reuse {

unsigned worker_count(unsigned threads) {
  return threads > 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
}

void on_workers(std::size_t count, unsigned threads,
                const std::function<void(unsigned worker, std::size_t item)>& work) {
  std::atomic<std::size_t> next{0};
  const unsigned workers = worker_count(threads);
  base::parallel_for(workers, workers, [&](std::size_t worker) {
    try {
      for (std::size_t i = next++; i < count; i = next++) work(static_cast<unsigned>(worker), i);
    } catch (...) {
      next = count;
      throw;
    }
  });
}

}  // namespace firsthand::reuse
