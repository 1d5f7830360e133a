#include "claims/gazetteer.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <zlib.h>

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <unordered_set>

#include "base/check.h"
#include "base/utf8.h"

namespace firsthand::embedded {
std::string_view gazetteer();
std::string_view place_aliases();
}  // namespace firsthand::embedded

namespace firsthand::claims {
namespace {

std::string unpack(std::string_view packed) {
  z_stream stream{};
  FH_CHECK(inflateInit2(&stream, 15 + 16) == Z_OK, "zlib starts");
  std::string text;
  text.reserve(packed.size() * 3);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  int state = Z_OK;
  std::vector<char> piece(1 << 16);
  while (state == Z_OK) {
    stream.next_out = reinterpret_cast<Bytef*>(piece.data());
    stream.avail_out = static_cast<uInt>(piece.size());
    state = inflate(&stream, Z_NO_FLUSH);
    text.append(piece.data(), piece.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  FH_CHECK(state == Z_STREAM_END, "the gazetteer in the program is whole");
  return text;
}

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

}  // namespace

struct Gazetteer::Index {
  std::unordered_map<std::string, Entries> by_key;
  std::unordered_set<std::string> first_words;
  std::unordered_map<std::string, std::string_view> divisions;  // "US.OH" to "Ohio"
};

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

Gazetteer::Gazetteer() : text_(unpack(embedded::gazetteer())) {
  auto* index = new Index;  // never freed: there is one as long as the program runs
  index_ = index;
  entries_.reserve(static_cast<std::size_t>(std::count(text_.begin(), text_.end(), '\n')));
  index->by_key.reserve(entries_.capacity());
  const auto add_key = [&](std::string key, std::uint32_t entry) {
    index->first_words.insert(key.substr(0, key.find_first_of(" -.,'")));
    index->by_key[std::move(key)].push_back(entry);
  };
  for_lines(text_, [&](std::string_view line) {
    std::string_view fields[8];
    split(line, fields);
    GazetteerEntry entry;
    entry.name = fields[0];
    entry.kind = static_cast<PlaceKind>(fields[1].empty() ? 'P' : fields[1].front());
    entry.geonames = parse_number<std::int64_t>(fields[2]);
    entry.latitude = parse_number<float>(fields[3]);
    entry.longitude = parse_number<float>(fields[4]);
    entry.country = fields[5];
    entry.division = fields[6];
    entry.population = parse_number<std::uint32_t>(fields[7]);
    add_key(place_key(entry.name), static_cast<std::uint32_t>(entries_.size()));
    if (entry.kind == PlaceKind::kDivision)
      index->divisions.emplace(std::string(entry.country) + '.' + std::string(entry.division),
                               entry.name);
    entries_.push_back(entry);
  });
  for_lines(embedded::place_aliases(), [&](std::string_view line) {
    std::string_view fields[5];
    split(line, fields);
    for (const std::uint32_t i : find(place_key(fields[1]))) {
      const GazetteerEntry& entry = entries_[i];
      if (entry.name == fields[1] && entry.country == fields[3] && entry.division == fields[4] &&
          static_cast<char>(entry.kind) == fields[2].front()) {
        add_key(place_key(fields[0]), i);
        break;
      }
    }
  });
}

const Gazetteer& Gazetteer::instance() {
  static const Gazetteer kInstance;
  return kInstance;
}

const Gazetteer::Entries& Gazetteer::find(std::string_view key) const {
  static const Entries kNone;
  const auto found = index_->by_key.find(std::string(key));
  return found == index_->by_key.end() ? kNone : found->second;
}

bool Gazetteer::begins(std::string_view first_word) const {
  return index_->first_words.count(std::string(first_word)) != 0;
}

std::string_view Gazetteer::division_name(std::string_view country,
                                          std::string_view division) const {
  const auto found = index_->divisions.find(std::string(country) + '.' + std::string(division));
  return found == index_->divisions.end() ? std::string_view() : found->second;
}

}  // namespace firsthand::claims
