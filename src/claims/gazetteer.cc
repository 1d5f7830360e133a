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

constexpr unsigned kBucketBits = 17;     // about two names to a bucket
constexpr unsigned kFirstWordBits = 20;  // eight bits to a first word

// FNV-1a with a last mixing (Fowler, Noll and Vo; the mixing is that of MurmurHash3).
std::uint64_t hash_of(std::string_view key) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  hash = (hash ^ (hash >> 33U)) * 0xff51afd7ed558ccdULL;
  return hash ^ (hash >> 33U);
}

std::uint64_t first_word_bit(std::string_view word) {
  return hash_of(word) >> (64 - kFirstWordBits);
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

Gazetteer::Gazetteer() : text_(embedded::gazetteer()), first_words_((1U << kFirstWordBits) / 64) {
  slots_.reserve(text_.size() / 40);
  for_lines(text_, [&](std::string_view line) {
    const auto at = static_cast<std::uint32_t>(line.data() - text_.data());
    const std::string_view name = line.substr(0, line.find('\t'));
    add(place_key(name), at);
    if (line.substr(std::min(name.size() + 1, line.size())).starts_with('A')) {
      const GazetteerEntry found = entry(at);
      divisions_.emplace(std::string(found.country) + '.' + std::string(found.division), name);
    }
  });
  sort_slots();
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
  for (const auto& [key, at] : aliases) add(key, at);
  sort_slots();
}

void Gazetteer::add(std::string_view key, std::uint32_t entry) {
  const std::uint64_t bit = first_word_bit(key.substr(0, key.find_first_of(" -.,'")));
  first_words_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  slots_.push_back({hash_of(key), entry});
}

// A counting sort, which keeps the table's order among names that share their first bits.
void Gazetteer::sort_slots() {
  starts_.assign((std::size_t{1} << kBucketBits) + 1, 0);
  const auto bucket = [](const Slot& s) { return s.hash >> (64 - kBucketBits); };
  for (const Slot& slot : slots_) ++starts_[bucket(slot) + 1];
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
  std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
  std::vector<Slot> sorted(slots_.size());
  for (const Slot& slot : slots_) sorted[next[bucket(slot)]++] = slot;
  slots_ = std::move(sorted);
}

const Gazetteer& Gazetteer::instance() {
  static const Gazetteer kInstance;
  return kInstance;
}

Gazetteer::Entries Gazetteer::find(std::string_view key) const {
  Entries found;
  const std::uint64_t hash = hash_of(key);
  const std::uint64_t bucket = hash >> (64 - kBucketBits);
  for (std::uint32_t i = starts_[bucket]; i < starts_[bucket + 1]; ++i) {
    if (slots_[i].hash == hash) found.push_back(slots_[i].entry);
  }
  return found;
}

bool Gazetteer::begins(std::string_view first_word) const {
  const std::uint64_t bit = first_word_bit(first_word);
  return (first_words_[bit / 64] >> (bit % 64) & 1U) != 0;
}

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
