#include "cli/user_tables.h"

#include <optional>

#include "base/error.h"
#include "base/files.h"
#include "claims/measures.h"
#include "claims/vague_words.h"
#include "cli/terminal.h"

namespace firsthand::cli {
namespace {

using Fault = std::optional<std::string> (*)(std::string_view rows);

std::string rows_of(const Arguments& arguments, const char* option, const char* what,
                    Fault fault_in) {
  constexpr std::uint64_t kMost = std::uint64_t{1} << 20;
  const auto file = arguments.value(option);
  if (!file) return {};
  auto rows = base::read_file(*file, kMost);
  if (!rows) throw base::UsageError(printable(*file) + " cannot be read: " + rows.fault().detail);
  std::erase(*rows, '\r');
  if (const auto fault = fault_in(*rows))
    throw base::UsageError(printable(*file) + " is no table of " + what + ": " + printable(*fault));
  return *rows;
}

}  // namespace

std::string user_measures(const Arguments& arguments) {
  return rows_of(arguments, "measures", "measures", claims::fault_in_measures);
}

std::string user_vague_words(const Arguments& arguments) {
  return rows_of(arguments, "vague", "vague words", claims::fault_in_vague_words);
}

}  // namespace firsthand::cli
