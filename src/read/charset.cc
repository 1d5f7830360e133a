#include "read/charset.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include "base/check.h"
#include "base/utf8.h"
#include "read/ascii.h"

namespace firsthand::read {
namespace {

using namespace std::string_view_literals;

struct CloseConverter {
  void operator()(UConverter* c) const { ucnv_close(c); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

// The name that a label stands for in browsers (WHATWG Encoding, section 4.2), where ICU reads it
// more narrowly than pages mean it.
std::string meant(std::string_view label) {
  const std::string name = lower(trim(label));
  if (name == "iso-8859-1" || name == "iso8859-1" || name == "latin1" || name == "us-ascii" ||
      name == "ascii") {
    return "windows-1252";
  }
  if (name == "iso-8859-9") return "windows-1254";
  if (name == "gb2312" || name == "gbk") return "gb18030";
  if (name == "ks_c_5601-1987" || name == "euc-kr") return "windows-949";
  if (name == "shift_jis" || name == "sjis" || name == "x-sjis") return "windows-31j";
  if (name == "tis-620" || name == "iso-8859-11") return "windows-874";
  if (name == "utf8") return "utf-8";
  return name;
}

Converter open(const std::string& name) {
  if (name.empty()) return nullptr;
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name.c_str(), &status));
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

// Through UTF-16, in pieces; unmapped bytes read as U+FFFD. `each` is given the characters, and if
// it `asks_where`, the byte that each comes from.
template <bool asks_where, typename Each>
void convert(UConverter* converter, std::string_view bytes, const Each& each) {
  constexpr std::size_t kUnits = 4096;
  UChar units[kUnits];
  std::int32_t places[asks_where ? kUnits : 1];
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  char32_t high = 0;
  std::size_t from = 0;       // the byte that the unit at hand comes from
  std::size_t high_from = 0;  // and that of `high`
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  while (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    UChar* target = units;
    const auto given = static_cast<std::size_t>(source - bytes.data());
    ucnv_toUnicode(converter, &target, units + kUnits, &source, end, asks_where ? places : nullptr,
                   true, &status);
    for (const UChar* u = units; u < target; ++u) {
      if constexpr (asks_where) {  // none for what a character left over from the piece before
        const std::int32_t place = places[u - units];
        if (place >= 0) from = std::max(from, given + static_cast<std::size_t>(place));
      }
      if (high != 0) {
        const bool pair = U16_IS_TRAIL(*u);
        each(pair ? static_cast<char32_t>(U16_GET_SUPPLEMENTARY(high, *u)) : char32_t{0xFFFD},
             high_from);
        high = 0;
        if (pair) continue;
      }
      if (U16_IS_LEAD(*u)) {
        high = *u;
        high_from = from;
      } else {
        each(char32_t{*u}, from);
      }
    }
  }
  if (high != 0) each(char32_t{0xFFFD}, high_from);
}

std::string convert(UConverter* converter, std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 4);
  convert<false>(converter, bytes, [&](char32_t c, std::size_t) { base::append_utf8(out, c); });
  return out;
}

struct Sequences {
  std::size_t sound = 0;
  std::size_t broken = 0;
};

Sequences count_sequences(std::string_view bytes) {
  Sequences count;
  for (std::size_t at = base::ascii_end(bytes, 0); at < bytes.size();
       at = base::ascii_end(bytes, at)) {
    const base::CodePoint c = base::code_point_at(bytes, at);
    ++(c.size > 1 ? count.sound : count.broken);
    at += c.size;
  }
  return count;
}

// UTF-16 without mark: text in it has a zero in most of its even or of its odd bytes.
std::optional<std::string> zero_pattern(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, 4096);
  if (start.find('\0') == std::string_view::npos) return std::nullopt;
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < start.size(); ++i) zeros[i % 2] += start[i] == '\0' ? 1 : 0;
  const std::size_t half = start.size() / 2;
  if (half < 4) return std::nullopt;
  if (zeros[1] * 10 > half * 6 && zeros[0] * 20 < half) return "utf-16le";
  if (zeros[0] * 10 > half * 6 && zeros[1] * 20 < half) return "utf-16be";
  return std::nullopt;
}

std::string detect(std::string_view bytes, bool markup) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, void (*)(UCharsetDetector*)> detector(
      ucsdet_open(&status), &ucsdet_close);
  if (U_FAILURE(status)) return {};
  const std::string_view part = bytes.substr(0, 1 << 20);
  ucsdet_enableInputFilter(detector.get(), markup);
  ucsdet_setText(detector.get(), part.data(), static_cast<int32_t>(part.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || !match) return {};
  const char* name = ucsdet_getName(match, &status);
  return U_SUCCESS(status) && name ? meant(name) : std::string();
}

// The prescan: <meta charset=x>, <meta http-equiv=content-type content="text/html; charset=x">,
// <?xml encoding="x"?>.
std::string charset_in_page(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, 4096);
  if (start.substr(0, 5) == "<?xml") {
    const std::string_view declaration = start.substr(0, start.find("?>"));
    const std::size_t at = declaration.find("encoding=");
    if (at != std::string_view::npos && at + 10 < declaration.size()) {
      const std::string_view value = declaration.substr(at + 10);
      return meant(value.substr(0, value.find_first_of("\"'")));
    }
  }
  for (std::size_t at = find_letters(start, "<meta"); at != std::string_view::npos;
       at = find_letters(start, "<meta", at + 5)) {
    const std::string_view tag = start.substr(at, std::min(start.find('>', at), start.size()) - at);
    const std::string charset = stated_charset(tag);
    if (!charset.empty()) return charset.substr(0, 6) == "utf-16" ? "utf-8" : charset;
  }
  return {};
}

Decoded owning(std::string text, const std::string& charset) {
  auto owned = std::make_unique<const std::string>(std::move(text));
  const std::string_view view = *owned;
  return {view, charset, 0, std::move(owned)};
}

Decoded as(const std::string& charset, std::string_view bytes) {
  const Converter converter = charset == "utf-8" ? nullptr : open(charset);
  if (converter) return owning(convert(converter.get(), bytes), charset);
  if (base::is_utf8(bytes)) return {bytes, "utf-8"};
  return owning(base::to_valid_utf8(bytes), "utf-8");
}

Decoded behind_mark(std::size_t mark, const std::string& charset, std::string_view bytes) {
  Decoded out = as(charset, bytes.substr(mark));
  out.mark = mark;
  return out;
}

// Takes the characters of a text in order, each with the byte that it comes from.
class BoundaryFinder {
 public:
  explicit BoundaryFinder(const std::vector<std::size_t>& wanted) : wanted_(wanted) {}

  void character(std::size_t size, std::size_t from) {
    reach(from);
    before_ = from;
    at_ += size;
  }

  std::vector<ByteBoundary> finish(std::size_t end) {
    reach(end);
    for (; open_ < found_.size(); ++open_) found_[open_].end = end;
    FH_CHECK(found_.size() == wanted_.size(), "a boundary lies beyond the text or in a character");
    return std::move(found_);
  }

 private:
  void reach(std::size_t from) {
    while (next() < wanted_.size() && wanted_[next()] == at_) found_.push_back({from, from});
    if (at_ > 0 && from <= before_) return;  // of one sequence with the character before
    for (; open_ < found_.size(); ++open_) found_[open_].end = from;
  }
  std::size_t next() const { return found_.size(); }

  const std::vector<std::size_t>& wanted_;
  std::vector<ByteBoundary> found_;
  std::size_t open_ = 0;  // from here on their ends are not known
  std::size_t at_ = 0;
  std::size_t before_ = 0;
};

}  // namespace

std::vector<ByteBoundary> byte_boundaries(const Decoded& decoded, std::string_view bytes,
                                          const std::vector<std::size_t>& boundaries) {
  BoundaryFinder finder(boundaries);
  const std::string_view body = bytes.substr(decoded.mark);
  const auto take = [&](char32_t c, std::size_t from) {
    finder.character(base::utf8_size(c), decoded.mark + from);
  };
  if (!decoded.owned) {
    std::vector<ByteBoundary> out;
    for (const std::size_t at : boundaries) out.push_back({decoded.mark + at, decoded.mark + at});
    return out;
  }
  if (const Converter converter = decoded.charset == "utf-8" ? nullptr : open(decoded.charset)) {
    convert<true>(converter.get(), body, take);
  } else {
    for (std::size_t at = 0; at < body.size();) {
      const base::CodePoint c = base::sequence_at(body, at);
      take(c.value, at);
      at += c.size;
    }
  }
  return finder.finish(bytes.size());
}

std::string stated_charset(std::string_view content_type) {
  std::size_t at = find_letters(content_type, "charset");
  if (at == std::string_view::npos) return {};
  std::string_view rest = trim(content_type.substr(at + 7));
  if (rest.empty() || rest[0] != '=') return {};
  rest = trim(rest.substr(1));
  while (!rest.empty() && (rest[0] == '"' || rest[0] == '\'')) rest.remove_prefix(1);
  return meant(rest.substr(0, rest.find_first_of("\"'; />\t\r\n")));
}

Decoded decode(std::string_view bytes, std::string_view content_type, bool markup) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF"sv) return behind_mark(3, "utf-8", bytes);
  if (bytes.substr(0, 4) == "\xFF\xFE\0\0"sv) return behind_mark(4, "utf-32le", bytes);
  if (bytes.substr(0, 4) == "\0\0\xFE\xFF"sv) return behind_mark(4, "utf-32be", bytes);
  if (bytes.substr(0, 2) == "\xFF\xFE"sv) return behind_mark(2, "utf-16le", bytes);
  if (bytes.substr(0, 2) == "\xFE\xFF"sv) return behind_mark(2, "utf-16be", bytes);

  const std::string header = stated_charset(content_type);
  const std::string page = markup ? charset_in_page(bytes) : std::string();
  if (base::is_utf8(bytes)) {
    if (base::ascii_end(bytes, 0) == bytes.size()) {
      const std::string& stated = header.empty() ? page : header;
      if (stated.substr(0, 8) == "iso-2022" && bytes.find('\x1B') != std::string_view::npos) {
        return as(stated, bytes);
      }
      if (const auto wide = zero_pattern(bytes)) return as(*wide, bytes);
    }
    return {bytes, "utf-8"};
  }
  const Sequences sequences = count_sequences(bytes);
  if (const auto wide = zero_pattern(bytes)) return as(*wide, bytes);
  const auto usable = [](const std::string& name) {
    return !name.empty() && name != "utf-8" && name.substr(0, 3) != "utf" && open(name) != nullptr;
  };
  const bool utf8_with_damage = sequences.sound >= 9 * sequences.broken;
  if (utf8_with_damage) return as("utf-8", bytes);
  if (usable(header) && usable(page) && header != page) {
    return as(detect(bytes, markup) == page ? page : header, bytes);
  }
  if (usable(header)) return as(header, bytes);
  if (usable(page)) return as(page, bytes);
  // Damaged UTF-8: no other encoding explains that most sequences are sound.
  if (sequences.sound > sequences.broken) return as("utf-8", bytes);
  std::string found = detect(bytes, markup);
  if (!usable(found)) found = "windows-1252";
  return as(found, bytes);
}

}  // namespace firsthand::read
