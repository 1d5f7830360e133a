#include "cli/user_measures.h"

#include "base/error.h"
#include "base/files.h"
#include "claims/measures.h"
#include "cli/terminal.h"

namespace firsthand::cli {

std::string user_measures(const Arguments& arguments) {
  constexpr std::uint64_t kMost = std::uint64_t{1} << 20;
  const auto file = arguments.value("measures");
  if (!file) return {};
  auto rows = base::read_file(*file, kMost);
  if (!rows) throw base::UsageError(printable(*file) + " cannot be read: " + rows.fault().detail);
  std::erase(*rows, '\r');
  if (const auto fault = claims::fault_in_measures(*rows))
    throw base::UsageError(printable(*file) + " is no table of measures: " + printable(*fault));
  return *rows;
}

}  // namespace firsthand::cli
