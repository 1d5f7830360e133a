#include "claims/gazetteer.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/check.h"
#include "base/utf8.h"

namespace firsthand::embedded {
std::string_view gazetteer();
std::string_view place_aliases();
}  // namespace firsthand::embedded

namespace firsthand::claims {
namespace {

// The fields of a line; missing ones are empty.
template <std::size_t N>
void split(std::string_view line, std::string_view (&fields)[N]) {
  for (std::string_view& field : fields) {
    const std::size_t end = std::min(line.find('\t'), line.size());
    field = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
  }
}

template <typename Number>
Number parse_number(std::string_view digits) {
  Number value{};
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

template <typename Work>
void for_lines(std::string_view text, Work work) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end > 0 && text.front() != '#') work(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

// Without accents: each code point by its first one in canonical decomposition.
void append_plain(std::string& key, char32_t value) {
  static const UNormalizer2* const kNfd = [] {
    UErrorCode error = U_ZERO_ERROR;
    return unorm2_getNFDInstance(&error);
  }();
  if (value == 0x2019) {
    key += '\'';
    return;
  }
  UChar parts[8];
  UErrorCode error = U_ZERO_ERROR;
  const int32_t n = unorm2_getRawDecomposition(kNfd, static_cast<UChar32>(value), parts, 8, &error);
  if (n > 0 && U_SUCCESS(error) && (parts[0] & 0xF800) != 0xD800) {
    append_plain(key, parts[0]);
    return;
  }
  const int type = u_charType(static_cast<UChar32>(value));
  if (type == U_NON_SPACING_MARK) return;
  base::append_utf8(
      key, static_cast<char32_t>(u_foldCase(static_cast<UChar32>(value), U_FOLD_CASE_DEFAULT)));
}

// Whether a key is written in Greek, Cyrillic or Armenian letters, which follow each other in
// Unicode: U+0370 to U+058F.
bool is_other_script(std::string_view key) {
  if (key.size() < 2) return false;
  const auto first = static_cast<unsigned char>(key[0]);
  const auto second = static_cast<unsigned char>(key[1]);
  return first == 0xCD ? second >= 0xB0
                       : first > 0xCD && (first < 0xD6 || (first == 0xD6 && second < 0x90));
}

// The last field of a line has the names in other scripts, divided by "|".
NameIndex other_names(std::string_view table,
                      const std::vector<std::pair<std::string, std::uint32_t>>& aliases) {
  constexpr std::size_t kOthers = 8;
  NameIndex index;
  for_lines(table, [&](std::string_view line) {
    const auto at = static_cast<std::uint32_t>(line.data() - table.data());
    std::string_view fields[kOthers + 1];
    split(line, fields);
    if (const std::string key = place_key(fields[0]); is_other_script(key)) index.add(key, at);
    for (std::string_view rest = fields[kOthers]; !rest.empty();) {
      const std::size_t end = std::min(rest.find('|'), rest.size());
      index.add(place_key(rest.substr(0, end)), at);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  });
  for (const auto& [key, at] : aliases) index.add(key, at);
  index.sort();
  return index;
}

}  // namespace

std::string place_key(std::string_view name) {
  std::string key;
  key.reserve(name.size());
  bool blank = false;
  for (std::size_t at = 0; at < name.size();) {
    const auto byte = static_cast<unsigned char>(name[at]);
    if (byte <= ' ') {
      blank = !key.empty();
      ++at;
      continue;
    }
    if (blank) key += ' ';
    blank = false;
    if (byte < 0x80) {
      key += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
      ++at;
      continue;
    }
    const base::CodePoint c = base::code_point_at(name, at);
    append_plain(key, c.value);
    at += c.size;
  }
  return key;
}

Gazetteer::Gazetteer() : text_(embedded::gazetteer()) {
  latin_.reserve(text_.size() / 40);
  for_lines(text_, [&](std::string_view line) {
    const auto at = static_cast<std::uint32_t>(line.data() - text_.data());
    const std::string_view name = line.substr(0, line.find('\t'));
    if (const std::string key = place_key(name); !is_other_script(key)) latin_.add(key, at);
    if (line.substr(std::min(name.size() + 1, line.size())).starts_with('A')) {
      const GazetteerEntry found = entry(at);
      divisions_.emplace(std::string(found.country) + '.' + std::string(found.division), name);
    }
  });
  latin_.sort();
  std::vector<std::pair<std::string, std::uint32_t>> aliases;
  for_lines(embedded::place_aliases(), [&](std::string_view line) {
    std::string_view fields[5];
    split(line, fields);
    for (const std::uint32_t at : find(place_key(fields[1]))) {
      const GazetteerEntry found = entry(at);
      if (found.name == fields[1] && found.country == fields[3] && found.division == fields[4] &&
          static_cast<char>(found.kind) == fields[2].front()) {
        aliases.emplace_back(place_key(fields[0]), at);
        break;
      }
    }
  });
  for (auto& [key, at] : aliases) {
    if (is_other_script(key))
      other_aliases_.emplace_back(std::move(key), at);
    else
      latin_.add(key, at);
  }
  latin_.sort();
}

const Gazetteer& Gazetteer::instance() {
  static const Gazetteer kInstance;
  return kInstance;
}

const NameIndex& Gazetteer::index_of(std::string_view key) const {
  if (!is_other_script(key)) return latin_;
  static const NameIndex kOther = other_names(text_, other_aliases_);
  return kOther;
}

Gazetteer::Entries Gazetteer::find(std::string_view key) const { return index_of(key).find(key); }

bool Gazetteer::begins(std::string_view key) const { return index_of(key).begins(key); }

GazetteerEntry Gazetteer::entry(std::uint32_t at) const {
  FH_CHECK(at < text_.size(), "an entry of the gazetteer");
  const std::string_view rest = text_.substr(at);
  std::string_view fields[8];
  split(rest.substr(0, rest.find('\n')), fields);
  GazetteerEntry entry;
  entry.name = fields[0];
  entry.kind = static_cast<PlaceKind>(fields[1].empty() ? 'P' : fields[1].front());
  entry.geonames = parse_number<std::int64_t>(fields[2]);
  entry.latitude = parse_number<float>(fields[3]);
  entry.longitude = parse_number<float>(fields[4]);
  entry.country = fields[5];
  entry.division = fields[6];
  entry.population = parse_number<std::uint32_t>(fields[7]);
  return entry;
}

std::string_view Gazetteer::division_name(std::string_view country,
                                          std::string_view division) const {
  const auto found = divisions_.find(std::string(country) + '.' + std::string(division));
  return found == divisions_.end() ? std::string_view() : found->second;
}

}  // namespace firsthand::claims
