#include "read/entities.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "base/check.h"
#include "base/utf8.h"
#include "read/ascii.h"

namespace firsthand::embedded {
std::string_view entities();
}

namespace firsthand::read {
namespace {

struct Entity {
  std::string_view name;
  std::string value;
  bool bare = false;  // the semicolon may be missing
};

constexpr std::size_t kLongestBareName = 6;  // "Aacute"
constexpr std::size_t kLongestName = 31;

// In the order of their names, which is that of the file.
const std::vector<Entity>& entities() {
  static const std::vector<Entity> table = [] {
    std::vector<Entity> rows;
    for_each_line(embedded::entities(), [&](std::string_view line) {
      if (line.empty() || line[0] == '#') return;
      const std::vector<std::string_view> cells = split(line, '\t');
      Entity entity{cells.at(0), {}, cells.size() > 2};
      for (const std::string_view digits : split(cells.at(1), '+')) {
        unsigned value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
        base::append_utf8(entity.value, value);
      }
      rows.push_back(std::move(entity));
    });
    FH_CHECK(rows.size() > 2000, "the table of character references is incomplete");
    return rows;
  }();
  return table;
}

const Entity* find(std::string_view name) {
  const auto& table = entities();
  const auto at =
      std::lower_bound(table.begin(), table.end(), name,
                       [](const Entity& e, std::string_view wanted) { return e.name < wanted; });
  return at != table.end() && at->name == name ? &*at : nullptr;
}

// What numbers 0x80 to 0x9F mean: their characters in windows-1252.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

// `text` begins with "&#"; returns how many bytes were read, 0 for no reference.
std::size_t numeric(std::string_view text, std::string& out) {
  std::size_t at = 2;
  const bool hexadecimal = at < text.size() && (text[at] == 'x' || text[at] == 'X');
  if (hexadecimal) ++at;
  const std::size_t digits = at;
  char32_t value = 0;
  for (; at < text.size(); ++at) {
    const int digit = hex_digit(text[at]);
    if (digit < 0 || (!hexadecimal && digit > 9)) break;
    if (value <= 0x10FFFF) {
      value = value * (hexadecimal ? 16 : 10) + static_cast<char32_t>(digit);
    }
  }
  if (at == digits) return 0;
  if (value == 0) value = 0xFFFD;
  if (value >= 0x80 && value < 0xA0) value = kWindows1252[value - 0x80];
  base::append_utf8(out, value);
  return at < text.size() && text[at] == ';' ? at + 1 : at;
}

// `text` begins with "&" and a letter.
std::size_t named(std::string_view text, bool in_attribute, std::string& out) {
  std::size_t end = 1;
  while (end < text.size() && end <= kLongestName && is_alnum(text[end])) ++end;
  if (end < text.size() && text[end] == ';') {
    if (const Entity* entity = find(text.substr(1, end - 1))) {
      out += entity->value;
      return end + 1;
    }
  }
  if (in_attribute) {  // only the whole name, and not before "="
    if (end < text.size() && text[end] == '=') return 0;
    const Entity* entity = find(text.substr(1, end - 1));
    if (!entity || !entity->bare) return 0;
    out += entity->value;
    return end;
  }
  for (std::size_t size = std::min(end - 1, kLongestBareName); size >= 2; --size) {
    const Entity* entity = find(text.substr(1, size));
    if (entity && entity->bare) {
      out += entity->value;
      return size + 1;
    }
  }
  return 0;
}

// `text` begins with "&": what it refers to goes to `out`, or the "&" itself; returns how many
// bytes were read.
std::size_t reference(std::string_view text, bool in_attribute, std::string& out) {
  std::size_t used = 0;
  if (text.size() > 2 && text[1] == '#') {
    used = numeric(text, out);
  } else if (text.size() > 2 && is_alpha(text[1])) {
    used = named(text, in_attribute, out);
  }
  if (used > 0) return used;
  out += '&';
  return 1;
}

// The text up to the next "&" goes to `out`; then the reference, and `each` is told where both lie.
template <typename Each>
void decode(std::string_view text, bool in_attribute, std::string& out, const Each& each) {
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t mark = std::min(text.find('&', at), text.size());
    out += text.substr(at, mark - at);
    if (mark == text.size()) return;
    const std::size_t begin = out.size();
    const std::size_t used = reference(text.substr(mark), in_attribute, out);
    each(Reference{begin, out.size(), mark, mark + used});
    at = mark + used;
  }
}

}  // namespace

std::string decode_references(std::string_view text, bool in_attribute) {
  std::string out;
  decode(text, in_attribute, out, [](const Reference&) {});
  return out;
}

std::vector<Reference> references_in(std::string_view text) {
  std::string out;
  std::vector<Reference> found;
  decode(text, false, out, [&](const Reference& one) { found.push_back(one); });
  return found;
}

}  // namespace firsthand::read
