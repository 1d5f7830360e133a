#include "incidents/word_set.h"

#include <algorithm>
#include <numeric>

namespace firsthand::incidents {

WordSet::WordSet(std::vector<std::string> words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  bytes_.reserve(std::accumulate(words.begin(), words.end(), std::size_t{0},
                                 [](std::size_t sum, const auto& w) { return sum + w.size(); }));
  ends_.reserve(words.size());
  for (const std::string& word : words) {
    bytes_ += word;
    ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  }
}

std::string_view WordSet::word(std::size_t number) const {
  const std::size_t begin = number == 0 ? 0 : ends_[number - 1];
  return std::string_view(bytes_).substr(begin, ends_[number] - begin);
}

bool WordSet::contains(std::string_view sought) const {
  std::size_t from = 0;
  std::size_t to = ends_.size();
  while (from < to) {
    const std::size_t middle = from + (to - from) / 2;
    const int order = word(middle).compare(sought);
    if (order == 0) return true;
    (order < 0 ? from : to) = order < 0 ? middle + 1 : middle;
  }
  return false;
}

}  // namespace firsthand::incidents
