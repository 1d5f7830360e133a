#include "pipeline/account.h"

#include <utility>

namespace firsthand::pipeline {
namespace {

// With the slash at its end, by which folders differ from files.
std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? "./" : path.substr(0, slash + 1);
}

}  // namespace

model::Ledger& Account::ledger_of(std::string_view input) {
  std::string_view holder = folder_of(input);
  if (files_.count(input) == 0) {
    for (std::size_t at = input.find_first_of("!#"); at != std::string_view::npos;
         at = input.find_first_of("!#", at + 1)) {
      if (files_.count(input.substr(0, at)) == 0) continue;
      holder = input.substr(0, at);
      break;
    }
  }
  const auto known = ledgers_.find(holder);
  return known != ledgers_.end() ? known->second : ledgers_[std::string(holder)];
}

void Account::skip(std::string_view path, const std::map<std::string, std::uint64_t>& types,
                   bool whole) {
  if (types.empty()) return;
  model::Ledger& ledger = whole ? ledger_of(path) : ledgers_[std::string(path)];
  for (const auto& [type, count] : types) ledger.skipped[type] += count;
}

void Account::close(model::Findings& findings) {
  for (const model::Report& report : findings.reports) {
    for (std::size_t i = 0; i < report.inputs.size(); ++i) {
      model::Ledger& ledger = ledger_of(report.inputs[i]);
      ++(i == 0 ? ledger.reports : ledger.duplicates);
    }
  }
  for (const model::InputFault& fault : findings.faults) ++ledger_of(fault.input).faults;
  model::Ledger& all = findings.ledger;
  for (auto& [of, ledger] : ledgers_) {
    ledger.found = ledger.reports + ledger.duplicates + ledger.skipped_total() + ledger.faults;
    all.found += ledger.found;
    all.reports += ledger.reports;
    all.duplicates += ledger.duplicates;
    all.faults += ledger.faults;
    for (const auto& [type, count] : ledger.skipped) all.skipped[type] += count;
    findings.ledgers.push_back({of, std::move(ledger)});
  }
}

}  // namespace firsthand::pipeline
