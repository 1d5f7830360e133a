#include "preserve/log_index.h"

#include <algorithm>

#include "preserve/record.h"

namespace firsthand::preserve {

void LogIndex::add(const LogEntry& entry) {
  if (entry.action == kAssessment || entry.action == kPolicy) decided_.push_back(entry);
  if (entry.action == kIngestion && entry.outcome == kFailure && entry.object) {
    failures_[entry.object->input] = entry.note;
    return;
  }
  const auto kind = record_kind(entry);
  if (!kind) return;
  const LoggedObject& logged = *entry.object;
  std::uint64_t& end = segment_ends_[logged.location.warc];
  end = std::max(end, logged.location.offset + logged.location.length);
  switch (*kind) {
    case RecordKind::kWarcinfo:
      break;
    case RecordKind::kResource: {
      Object& object = objects_[*logged.sha256];
      if (object.inputs.empty()) {
        object.digest = *logged.sha256;
        object.bytes = logged.bytes;
        object.location = logged.location;
        object.time = entry.time;
      }
      const auto at = std::lower_bound(object.inputs.begin(), object.inputs.end(), logged.input);
      if (at == object.inputs.end() || *at != logged.input) object.inputs.insert(at, logged.input);
      ingested_.insert(logged.input);
      break;
    }
    case RecordKind::kConversion:
      if (!logged.report || !logged.derived_from) break;
      conversions_.push_back({*logged.report, *logged.derived_from, *logged.sha256, logged.bytes,
                              logged.input, logged.location, entry.time});
      converted_.insert({*logged.report, *logged.sha256});
      break;
  }
}

bool LogIndex::has_input(const base::Digest& digest, const std::string& input) const {
  const auto found = objects_.find(digest);
  return found != objects_.end() &&
         std::binary_search(found->second.inputs.begin(), found->second.inputs.end(), input);
}

bool LogIndex::has_conversion(const base::Digest& report, const base::Digest& text) const {
  return converted_.contains({report, text});
}

std::vector<model::InputFault> LogIndex::failed() const {
  std::vector<model::InputFault> out;
  for (const auto& [input, note] : failures_) {
    if (!ingested_.contains(input)) out.push_back({input, parse_fault_note(note)});
  }
  return out;
}

std::string LogIndex::last_failure(const std::string& input) const {
  const auto found = failures_.find(input);
  return found == failures_.end() ? std::string() : found->second;
}

std::string fault_note(const base::Fault& fault) {
  return std::string(base::to_string(fault.code)) + ": " + fault.detail;
}

base::Fault parse_fault_note(std::string_view note) {
  const auto colon = note.find(": ");
  const auto code = base::parse_fault_code(note.substr(0, colon));
  if (!code || colon == std::string_view::npos) {
    return {base::FaultCode::kUnreadable, std::string(note)};
  }
  return {*code, std::string(note.substr(colon + 2))};
}

}  // namespace firsthand::preserve
