// A table as CSV: RFC 4180, UTF-8. A cell that a spreadsheet would take for a formula begins with
// an apostrophe.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/findings.h"

namespace firsthand::dossier {

using Row = std::vector<std::string>;

class Table {
 public:
  explicit Table(const Row& head) { add(head); }
  void add(const Row& row);
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// Cells. Empty for what is absent.
std::string number(const std::optional<std::int64_t>& value);
std::string number(const std::optional<double>& value);  // shortest form that reads back the same
std::string first_day(const std::optional<model::When>& when);
std::string last_day(const std::optional<model::When>& when);

}  // namespace firsthand::dossier
