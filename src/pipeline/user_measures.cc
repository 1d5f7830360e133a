#include "pipeline/user_measures.h"

#include <string_view>

#include "claims/measures.h"

namespace firsthand::pipeline {
namespace {

constexpr std::string_view kHead = "measures of the user:\n";

}  // namespace

std::string user_measures(const preserve::Store& store) {
  std::string rows;
  for (const preserve::LogEntry& entry : store.events(preserve::kPolicy)) {
    if (entry.note.starts_with(kHead)) rows = entry.note.substr(kHead.size());
  }
  // A log that was written by hand may hold anything.
  return claims::fault_in_measures(rows) ? std::string() : rows;
}

void choose_user_measures(preserve::Store& store, const std::string& rows) {
  if (user_measures(store) == rows) return;
  preserve::Event event;
  event.action = preserve::kPolicy;
  event.note = std::string(kHead) + rows;
  store.log_event(event);
  store.commit();
}

}  // namespace firsthand::pipeline
