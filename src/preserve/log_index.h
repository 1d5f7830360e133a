// What the entries of a custody log amount to: which evidentiary copies there are, under which
// paths they came, which inputs failed, which texts were stored.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "model/findings.h"
#include "preserve/custody_log.h"

namespace firsthand::preserve {

// An evidentiary copy: a whole file as it was handed in.
struct Object {
  base::Digest digest;
  std::uint64_t bytes = 0;
  std::vector<std::string> inputs;  // every path under which it came, sorted
  RecordLocation location;
  std::string time;  // when it was first stored
};

// The text of a report, stored.
struct Conversion {
  base::Digest report;        // of the report's bytes
  base::Digest derived_from;  // the evidentiary copy that holds them
  base::Digest text;
  std::uint64_t bytes = 0;
  std::string input;
  RecordLocation location;
  std::string time;
};

class LogIndex {
 public:
  void add(const LogEntry& entry);

  const std::map<base::Digest, Object>& objects() const { return objects_; }
  const std::vector<Conversion>& conversions() const { return conversions_; }
  bool has_input(const base::Digest& digest, const std::string& input) const;
  bool has_conversion(const base::Digest& report, const base::Digest& text) const;
  // Inputs that failed and were never ingested, with the last failure.
  std::vector<model::InputFault> failed() const;
  // The note of the last failure of an input; empty if it has none.
  std::string last_failure(const std::string& input) const;
  // The entries of what people decided and chose: of the actions kAssessment and kPolicy.
  const std::vector<LogEntry>& decided() const { return decided_; }
  // Where the logged records of each segment end.
  const std::map<std::string, std::uint64_t>& segment_ends() const { return segment_ends_; }

 private:
  std::map<base::Digest, Object> objects_;
  std::vector<Conversion> conversions_;
  std::set<std::pair<base::Digest, base::Digest>> converted_;
  std::set<std::string> ingested_;
  std::map<std::string, std::string> failures_;
  std::vector<LogEntry> decided_;
  std::map<std::string, std::uint64_t> segment_ends_;
};

// How a fault stands in the note of an entry: "code: detail".
std::string fault_note(const base::Fault& fault);
base::Fault parse_fault_note(std::string_view note);

}  // namespace firsthand::preserve
