#include "model/findings.h"

namespace firsthand::model {

PassageId passage_id(const Passage& passage) {
  return PassageId::of({"passage", passage.a_report.to_string(), std::to_string(passage.a.begin),
                        std::to_string(passage.a.end), passage.b_report.to_string(),
                        std::to_string(passage.b.begin), std::to_string(passage.b.end)});
}

std::uint64_t Ledger::skipped_total() const {
  std::uint64_t total = 0;
  for (const auto& [type, count] : skipped) total += count;
  return total;
}

bool Ledger::adds_up() const { return found == reports + duplicates + skipped_total() + faults; }

std::map<std::string, std::uint64_t> claims_not_read(const Findings& findings) {
  std::map<std::string, std::uint64_t> out;
  for (std::size_t i = 0; i < findings.annotations.size(); ++i) {
    if (findings.annotations[i].not_read) ++out[findings.reports[i].language.value_or("unknown")];
  }
  return out;
}

}  // namespace firsthand::model
