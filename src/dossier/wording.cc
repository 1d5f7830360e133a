#include "dossier/wording.h"

#include <algorithm>

namespace firsthand::dossier {

std::string differences_of(const model::Figure& figure) {
  std::string out;
  for (const model::Difference& d : figure.differences) out += (out.empty() ? "" : " ") + d.text;
  return out;
}

const model::Report* certainly_first(const std::vector<const model::Report*>& reports) {
  for (const model::Report* one : reports) {
    if (!one->published) return nullptr;
    const std::int64_t latest = model::moment_range(*one->published).latest;
    if (std::all_of(reports.begin(), reports.end(), [&](const model::Report* other) {
          return other == one ||
                 (other->published && latest < model::moment_range(*other->published).earliest);
        }))
      return one;
  }
  return nullptr;
}

}  // namespace firsthand::dossier
