#include "reuse/pile.h"

#include <xxhash.h>

#include <algorithm>
#include <string>

#include "text/fold.h"

namespace firsthand::reuse {

Facts facts_of(const model::Report& report) {
  Facts out;
  out.id = report.id;
  out.when = report.published ? model::moment_range(*report.published).earliest : kNoDate;
  if (report.outlet && !report.outlet->empty()) {
    const std::string name = text::fold(*report.outlet);
    out.outlet = static_cast<std::uint32_t>(XXH3_64bits(name.data(), name.size()) | 1);
  }
  out.bytes = static_cast<std::uint32_t>(
      std::min<std::size_t>(report.text.size() - report.body_begin(), UINT32_MAX));
  return out;
}

}  // namespace firsthand::reuse
