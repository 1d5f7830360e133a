#include "collect/walk.h"

#include <algorithm>

namespace firsthand::collect {

std::vector<Entry> walk(const std::vector<std::string>& inputs) {
  std::vector<Entry> entries;
  for (const std::string& input : inputs) {
    if (!std::filesystem::is_directory(input)) {
      entries.push_back({input, input, std::nullopt});
      continue;
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(input)) {
      if (!entry.is_directory())
        entries.push_back({entry.path().string(), entry.path(), std::nullopt});
    }
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.input < b.input; });
  return entries;
}

}  // namespace firsthand::collect
