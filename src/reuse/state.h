// What is kept of the work on a pile, so that what was done once is not done again: after a kill,
// and when reports are added. docs/formats/reuse-state.md has the files.
//
// All of it is derived and none of it is trusted: every file has a checksum in the manifest or of
// its own, and what is damaged, or of another program or other parameters, is made anew.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/work_files.h"
#include "reuse/join.h"

namespace firsthand::reuse {

// A file of records of one size.
struct Table {
  std::string name;
  std::uint64_t records = 0;
  std::uint64_t sum = 0;  // XXH3 of its bytes
};

struct RunEntry {
  std::string name;
  std::uint32_t first = 0;  // reports [first, end)
  std::uint32_t end = 0;
};

// How far the work is. Reports are known by number, in the order in which they came.
struct Manifest {
  std::uint64_t stamp = 0;      // of the program and its parameters
  std::uint64_t files = 0;      // names given so far
  Table reports;                // Facts, by number
  std::vector<RunEntry> runs;   // of reports [0, end of the last)
  std::uint32_t joined = 0;     // reports whose pairs are known ...
  Table pairs;                  // ... Pair, by high, then low
  Cut cut;                      // what joining them cut
  std::uint32_t compared = 0;   // reports whose pairs are all compared ...
  std::uint32_t slices = 0;     // ... and slices of the others' pairs that are
  std::vector<Table> passages;  // FoundPassage

  std::uint32_t gathered() const { return runs.empty() ? 0 : runs.back().end; }
};

std::string to_text(const Manifest& manifest);
std::optional<Manifest> parse_manifest(std::string_view text);

// Thrown where the state turns out to be damaged; the work begins anew.
struct Damaged {};

class State {
 public:
  // Loads what is there, if it has this stamp.
  State(base::WorkFiles& files, std::string_view stamp);

  Manifest manifest;
  base::WorkFiles& files() { return files_; }

  void save();   // the manifest; then what it does not name is removed
  void clear();  // begins anew
  std::string new_name(const char* kind);

  template <typename Record>
  Table write(const char* kind, const std::vector<Record>& records) {
    return write_bytes(kind, records.data(), records.size(), sizeof(Record));
  }
  template <typename Record>
  void read(const Table& table, std::vector<Record>& out) const {  // appends; throws Damaged
    const std::size_t at = out.size();
    check_size(table, sizeof(Record));
    out.resize(at + table.records);
    read_bytes(table, out.data() + at, sizeof(Record));
  }

 private:
  Table write_bytes(const char* kind, const void* data, std::uint64_t records, std::size_t size);
  void check_size(const Table& table, std::size_t size) const;
  void read_bytes(const Table& table, void* into, std::size_t size) const;

  base::WorkFiles& files_;
  std::uint64_t stamp_;
};

}  // namespace firsthand::reuse
