#include "collect/fields.h"

#include <algorithm>

namespace firsthand::collect {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::optional<Head> parse_lines(std::string_view bytes, std::size_t limit, bool first) {
  Head head;
  const std::string_view seen = bytes.substr(0, limit);
  while (head.size < seen.size()) {
    const std::size_t end = seen.find('\n', head.size);
    if (end == std::string_view::npos && bytes.size() > limit) return std::nullopt;
    std::string_view line = seen.substr(head.size, end - head.size);
    head.size = end == std::string_view::npos ? seen.size() : end + 1;
    while (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty()) {
      head.complete = true;
      return head;
    }
    if (first) {
      head.first = line;
      first = false;
    } else if (line[0] == ' ' || line[0] == '\t') {
      if (!head.fields.empty()) head.fields.back().second.append(" ").append(trimmed(line));
    } else if (const std::size_t colon = line.find(':'); colon != std::string_view::npos) {
      head.fields.emplace_back(lower_ascii(trimmed(line.substr(0, colon))),
                               trimmed(line.substr(colon + 1)));
    }
  }
  if (bytes.size() > limit) return std::nullopt;
  return head;
}

}  // namespace

std::string_view Head::field(std::string_view lower_name) const {
  for (const auto& [name, value] : fields) {
    if (name == lower_name) return value;
  }
  return {};
}

bool Head::has(std::string_view lower_name) const {
  return std::any_of(fields.begin(), fields.end(),
                     [&](const auto& field) { return field.first == lower_name; });
}

std::optional<Head> parse_head(std::string_view bytes, std::size_t limit) {
  return parse_lines(bytes, limit, true);
}

std::optional<Head> parse_fields(std::string_view bytes, std::size_t limit) {
  return parse_lines(bytes, limit, false);
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::optional<std::uint64_t> parse_decimal(std::string_view digits) {
  if (digits.empty() || digits.size() > 18) return std::nullopt;
  std::uint64_t value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return value;
}

}  // namespace firsthand::collect
