// When each part of a report was published: the entries of a live blog have days of their own.
#pragma once

#include <optional>
#include <span>

#include "model/date.h"
#include "model/report.h"

namespace firsthand::claims {

// Goes through a report from front to back.
class Publications {
 public:
  // An entry without a day of its own has that of the report.
  Publications(const std::optional<model::DateTime>& report, std::span<const model::Entry> entries)
      : report_(day_of(report)), day_(report_), entries_(entries) {}

  // Whether an entry begins at this byte, or has begun since the last that was asked for.
  bool turns_at(std::size_t byte) {
    bool turned = false;
    for (; !entries_.empty() && entries_.front().span.begin <= byte;
         entries_ = entries_.subspan(1)) {
      const std::optional<model::Day> own = day_of(entries_.front().published);
      day_ = own ? own : report_;
      turned = true;
    }
    return turned;
  }

  // The day of what was asked for last.
  const std::optional<model::Day>& day() const { return day_; }

 private:
  static std::optional<model::Day> day_of(const std::optional<model::DateTime>& moment) {
    return moment ? std::optional(moment->day) : std::nullopt;
  }

  std::optional<model::Day> report_;
  std::optional<model::Day> day_;
  std::span<const model::Entry> entries_;
};

}  // namespace firsthand::claims
