// Dates as people and programs print them: "4 May 2026", "Montag, 4. Mai 2026, 10:30 Uhr",
// "May 4th, 2026 at 10:30 am", "04.05.2026", "2026-05-04T10:30:00+0200", "Mon, 04 May 2026 10:30:00
// GMT", in some twenty languages.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/date.h"
#include "model/span.h"

namespace firsthand::read {

struct PrintedDate {
  model::Span span;
  model::DateTime value;
  bool operator==(const PrintedDate&) const = default;
};

// What "03/04/2026" means where nothing tells; dots and hyphens are always day first.
enum class Order { kDayFirst, kMonthFirst };

// All dates with day, month and year in `text`, in its order; of a year from 1800 to 2199. Time and
// zone are there if they stand right behind the date.
std::vector<PrintedDate> find_dates(std::string_view text, Order order = Order::kDayFirst);

// The date that a field states: the first in it, in any of these forms, or 14 or 8 digits.
std::optional<model::DateTime> stated_date(std::string_view field, Order order = Order::kDayFirst);

}  // namespace firsthand::read
