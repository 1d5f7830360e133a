#include "read/stated_blocks.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include "read/ascii.h"

namespace firsthand::read {
namespace {

// Letters only, so that two printings of one text compare.
std::string letters_of(std::string_view text, std::size_t most) {
  std::string out;
  for (const char c : text) {
    if (out.size() >= most) break;
    if (is_alnum(c) || static_cast<unsigned char>(c) >= 0x80) out += lower(c);
  }
  return out;
}

constexpr std::size_t kWindow = 40;
constexpr std::size_t kMostStated = 200'000;

// Of which of `starts`, each kWindow letters or fewer, the whole stands somewhere in `letters`
// (Karp and Rabin, "Efficient randomized pattern-matching algorithms", 1987).
std::vector<bool> found_in(std::string_view letters, const std::vector<std::string>& starts) {
  std::vector<bool> found(starts.size());
  if (letters.size() < kWindow) return found;
  constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15;
  const auto code = [](char c) { return std::uint64_t{static_cast<unsigned char>(c)} + 1; };
  std::uint64_t highest = 1;  // what the first letter of a window is multiplied with
  for (std::size_t i = 1; i < kWindow; ++i) highest *= kBase;
  const auto hash_of = [&](std::string_view window) {
    std::uint64_t hash = 0;
    for (const char c : window) hash = hash * kBase + code(c);
    return hash;
  };
  std::vector<std::pair<std::uint64_t, std::size_t>> wanted;
  std::array<std::uint64_t, 64> seen{};  // a bit for each, by the hash
  for (std::size_t i = 0; i < starts.size(); ++i) {
    if (starts[i].size() < kWindow) continue;
    wanted.emplace_back(hash_of(starts[i]), i);
    seen[wanted.back().first >> 58] |= std::uint64_t{1} << (wanted.back().first >> 52 & 63);
  }
  std::sort(wanted.begin(), wanted.end());
  std::uint64_t hash = hash_of(letters.substr(0, kWindow));
  for (std::size_t at = 0;; ++at) {
    if ((seen[hash >> 58] >> (hash >> 52 & 63) & 1) != 0) {
      const std::string_view window = letters.substr(at, kWindow);
      for (auto one =
               std::lower_bound(wanted.begin(), wanted.end(), std::pair(hash, std::size_t{0}));
           one != wanted.end() && one->first == hash; ++one) {
        if (!found[one->second] && starts[one->second] == window) found[one->second] = true;
      }
    }
    if (at + kWindow >= letters.size()) return found;
    hash = (hash - code(letters[at]) * highest) * kBase + code(letters[at + kWindow]);
  }
}

}  // namespace

std::vector<bool> stated_blocks(const std::vector<Block>& blocks, std::string_view stated_body) {
  const std::string letters = letters_of(stated_body, kMostStated);
  if (letters.empty()) return std::vector<bool>(blocks.size());
  std::vector<std::string> starts(blocks.size());
  for (std::size_t i = 0; i < starts.size(); ++i) {
    if (blocks[i].letters >= kWindow) starts[i] = letters_of(blocks[i].text, kWindow);
  }
  return found_in(letters, starts);
}

}  // namespace firsthand::read
