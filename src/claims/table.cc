#include "claims/table.h"

#include <algorithm>

namespace firsthand::claims {
namespace {

template <typename Take>
void for_parts(std::string_view text, char at, Take take) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(at, begin), text.size());
    take(text.substr(begin, end - begin));
    begin = end + 1;
  }
}

}  // namespace

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> out;
  for_parts(text, at, [&](std::string_view part) {
    if (!part.empty()) out.push_back(part);
  });
  return out;
}

std::vector<std::vector<std::string_view>> read_table(std::string_view text) {
  std::vector<std::vector<std::string_view>> out;
  for (const std::string_view line : split(text, '\n')) {
    if (line.front() == '#') continue;
    std::vector<std::string_view>& row = out.emplace_back();
    for_parts(line, '\t', [&](std::string_view cell) { row.push_back(cell); });
  }
  return out;
}

}  // namespace firsthand::claims
