#include "dossier/table.h"

#include <charconv>
#include <string_view>

namespace firsthand::dossier {
namespace {

std::string cell(const std::string& value) {
  std::string text = value;
  if (!text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos)
    text.insert(0, "'");
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

}  // namespace

void Table::add(const Row& row) {
  for (std::size_t i = 0; i < row.size(); ++i) text_ += (i ? "," : "") + cell(row[i]);
  text_ += "\r\n";
}

std::string number(const std::optional<std::int64_t>& value) {
  return value ? std::to_string(*value) : "";
}

std::string number(const std::optional<double>& value) {
  if (!value) return "";
  char digits[32];
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits, *value);
  return error == std::errc() ? std::string(digits, end) : "";
}

std::string first_day(const std::optional<model::When>& when) {
  return when ? model::iso_day(when->from) : "";
}

std::string last_day(const std::optional<model::When>& when) {
  return when ? model::iso_day(when->to) : "";
}

}  // namespace firsthand::dossier
