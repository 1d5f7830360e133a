// The reports whose passages are looked for. Their texts are read when they are needed, so that
// they may lie in memory, in a case's archive or in a file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/ids.h"
#include "model/report.h"

namespace firsthand::reuse {

// What must be at hand of every report.
struct Facts {
  model::ReportId id;
  std::int64_t when = 0;  // earliest moment of publication, seconds since 1970; kNoDate if unknown
  std::uint32_t outlet = 0;  // hash of its folded name; 0 if unknown
  std::uint32_t bytes = 0;   // of the text after the head
  bool operator==(const Facts&) const = default;
};
constexpr std::int64_t kNoDate = INT64_MAX;

Facts facts_of(const model::Report& report);

// In the order of publication, those without a date last: what does not depend on the order of
// arrival.
inline bool earlier(const Facts& x, const Facts& y) {
  return x.when != y.when ? x.when < y.when : x.id < y.id;
}

// Whether both are of one outlet, by its hash.
constexpr bool one_outlet(std::uint32_t x, std::uint32_t y) { return x != 0 && x == y; }

class Pile {
 public:
  virtual ~Pile() = default;
  virtual std::size_t size() const = 0;
  virtual Facts facts(std::size_t i) const = 0;
  // The report, which lives where it lives or in `room`; from any thread.
  virtual const model::Report& report(std::size_t i, model::Report& room) const = 0;
};

class PileInMemory : public Pile {
 public:
  explicit PileInMemory(const std::vector<model::Report>& reports) : reports_(reports) {}
  std::size_t size() const override { return reports_.size(); }
  Facts facts(std::size_t i) const override { return facts_of(reports_[i]); }
  const model::Report& report(std::size_t i, model::Report& /*room*/) const override {
    return reports_[i];
  }

 private:
  const std::vector<model::Report>& reports_;
};

}  // namespace firsthand::reuse
