// Work over many items on several threads, with a result that does not depend on how many.
#pragma once

#include <cstddef>
#include <functional>

namespace firsthand::base {

// Calls work(i) once for each i below `count`, on up to `threads` threads (0: one per core). `work`
// may write only to what belongs to i. The first exception, by index, is rethrown after all threads
// have stopped.
void parallel_for(std::size_t count, unsigned threads,
                  const std::function<void(std::size_t)>& work);

}  // namespace firsthand::base
