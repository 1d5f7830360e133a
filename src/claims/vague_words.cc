#include "claims/vague_words.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "base/check.h"
#include "claims/table.h"
#include "text/fold.h"

namespace firsthand::embedded {
std::string_view vague();
}

namespace firsthand::claims {
namespace {

std::optional<std::int64_t> count_of(std::string_view digits) {
  constexpr std::int64_t kMost = 1'000'000'000'000'000;
  std::int64_t value = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value);
  if (error != std::errc() || stop != end || value < 0 || value > kMost) return std::nullopt;
  return value;
}

bool is_word(std::string_view word) {
  constexpr std::size_t kLongest = 80;  // bytes
  return !word.empty() && word.size() <= kLongest &&
         std::all_of(word.begin(), word.end(), [](char c) {
           return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') ||
                  (c >= 'A' && c <= 'Z');
         });
}

}  // namespace

std::optional<std::string> fault_in_vague_words(std::string_view rows) {
  constexpr std::size_t kMost = std::size_t{64} << 10;  // bytes
  if (rows.size() > kMost) return "is longer than 64 KiB";
  for (const auto& row : read_table(rows)) {
    const std::string where = "\"" + std::string(row[0]) + "\": ";
    if (row.size() != 3) return where + "a row has three columns: word, least, most";
    if (!is_word(row[0])) return where + "a word has letters and nothing else";
    const auto least = count_of(row[1]);
    const auto most = count_of(row[2]);
    if (!least || !most) return where + "least and most are whole numbers";
    if (*least > *most) return where + "the least is more than the most";
  }
  return std::nullopt;
}

VagueWords::VagueWords(std::string_view rows) {
  add(embedded::vague(), false);
  add(rows, true);
}

const VagueWords& VagueWords::standard() {
  static const VagueWords kTable;
  return kTable;
}

void VagueWords::add(std::string_view rows, bool own) {
  FH_CHECK(!fault_in_vague_words(rows), "a row of the table of vague words is wrong");
  for (const auto& row : read_table(rows))
    ranges_[text::fold(row[0])] = {static_cast<double>(*count_of(row[1])),
                                   static_cast<double>(*count_of(row[2])), own};
}

std::optional<VagueWords::Range> VagueWords::find(std::string_view folded) const {
  const auto found = ranges_.find(folded);
  if (found == ranges_.end()) return std::nullopt;
  return found->second;
}

}  // namespace firsthand::claims
