// Words or sentences of a text, by their places: [first, end).
#pragma once

#include <cstdint>
#include <iterator>
#include <map>

namespace firsthand::reuse {

struct Range {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  std::uint32_t size() const { return end - first; }
  bool operator==(const Range&) const = default;
};

inline bool meet(Range x, Range y) { return x.first < y.end && y.first < x.end; }

// Ranges that do not overlap.
class Ranges {
 public:
  bool meets(Range range) const {
    const auto after = ends_.lower_bound(range.end);  // the first that begins there or later
    return after != ends_.begin() && std::prev(after)->second > range.first;
  }
  // REQUIRES: !meets(range).
  void add(Range range) { ends_[range.first] = range.end; }

 private:
  std::map<std::uint32_t, std::uint32_t> ends_;  // by begin
};

}  // namespace firsthand::reuse
