#include "pile.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "base/check.h"
#include "base/files.h"
#include "claims/annotate.h"
#include "incidents/group.h"
#include "read/read.h"
#include "reuse/reuse.h"

namespace firsthand::bench {

std::filesystem::path pile_folder() { return FH_PILE; }

std::vector<model::Capture> captures(std::size_t count) {
  FH_CHECK(count <= kPile, "the pile is smaller");
  std::vector<model::Capture> out(count);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    out[i].input = std::string(6 - number.size(), '0') + number + ".html";
    out[i].bytes = base::read_own_file(pile_folder() / out[i].input);
  }
  return out;
}

model::Findings read(std::size_t count) {
  model::Findings f;
  for (const model::Capture& capture : captures(count)) {
    auto report = read::read(capture, {});
    FH_CHECK(report.has_value(), "every file of the pile can be read");
    f.reports.push_back(std::move(report).value());
  }
  const auto less = [](const auto& a, const auto& b) { return a.id < b.id; };
  std::sort(f.reports.begin(), f.reports.end(), less);
  const auto same = [](const auto& a, const auto& b) { return a.id == b.id; };
  f.reports.erase(std::unique(f.reports.begin(), f.reports.end(), same), f.reports.end());
  return f;
}

model::Findings annotated(std::size_t count) {
  model::Findings f = read(count);
  for (const model::Report& report : f.reports) {
    model::Annotations& annotations = f.annotations.emplace_back(claims::annotate(report, {}));
    std::move(annotations.claims.begin(), annotations.claims.end(), std::back_inserter(f.claims));
    annotations.claims.clear();
  }
  return f;
}

model::Findings grouped(std::size_t count) {
  model::Findings f = annotated(count);
  f.passages = reuse::find_passages(f.reports, {}, 0).passages;
  incidents::Grouping grouping =
      incidents::group(f.reports, f.annotations, f.passages, f.claims, {}, {}, 0);
  f.incidents = std::move(grouping.incidents);
  f.main_incidents = std::move(grouping.main);
  for (std::size_t k = 0; k < f.claims.size(); ++k) f.claims[k].incident = grouping.of_claim[k];
  return f;
}

}  // namespace firsthand::bench
