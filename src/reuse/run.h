// An immutable sorted run: the seeds of a range of reports, in parts by the first bits of the seed.
// docs/formats/reuse-state.md has the file.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/work_files.h"
#include "reuse/sketch.h"

namespace firsthand::reuse {

// The rest of a seed, then the number of a report.
using SeedAt = std::uint64_t;

constexpr std::size_t kParts = 4096;
constexpr int kPartShift = 32;
static_assert((std::uint64_t{kParts} << kPartShift) == std::uint64_t{1} << kSeedBits);

constexpr SeedAt seed_at(Seed seed, std::uint32_t report) { return seed << 32 | report; }
constexpr std::size_t part_of(Seed seed) { return seed >> kPartShift; }
constexpr std::uint32_t rest_of(SeedAt p) { return static_cast<std::uint32_t>(p >> 32); }
constexpr std::uint32_t report_of(SeedAt p) { return static_cast<std::uint32_t>(p); }

struct PartEntry {
  std::uint64_t begin = 0;     // bytes before this part
  std::uint64_t postings = 0;  // of it
  std::uint64_t sum = 0;       // XXH3 of its bytes
};

// The reports [first, end) of a run.
struct RunReports {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
};

class RunWriter {
 public:
  RunWriter(base::WorkFiles& files, const std::string& name, RunReports reports);
  void add(const std::vector<SeedAt>& part);  // kParts times, each sorted and without doubles
  void finish();

 private:
  base::WorkFiles::Writer file_;
  RunReports reports_;
  std::vector<PartEntry> parts_;
  std::uint64_t bytes_ = 0;
  std::string room_;
};

class SortedRun {
 public:
  // Empty if it is not there or not whole.
  static std::optional<SortedRun> open(const base::WorkFiles& files, const std::string& name);

  // Appends. False if the part is damaged. `room` is for what is read.
  [[nodiscard]] bool read(std::size_t part, std::string& room, std::vector<SeedAt>& out) const;

 private:
  explicit SortedRun(base::WorkFiles::Reader file) : file_(std::move(file)) {}
  base::WorkFiles::Reader file_;
  RunReports reports_;
  std::vector<PartEntry> parts_;  // and one that begins where they end
};

}  // namespace firsthand::reuse
