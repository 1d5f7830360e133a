// Work over many items where each thread has things of its own: a cache, a set of buffers.
#pragma once

#include <cstddef>
#include <functional>

namespace firsthand::reuse {

unsigned worker_count(unsigned threads);  // 0: one per core

// Calls work(worker, item) once for each item below `count`; each worker is one thread, and takes
// items in ascending order.
void on_workers(std::size_t count, unsigned threads,
                const std::function<void(unsigned worker, std::size_t item)>& work);

}  // namespace firsthand::reuse
