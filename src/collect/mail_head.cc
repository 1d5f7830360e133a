#include "collect/mail_head.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "base/utf8.h"
#include "collect/fields.h"
#include "collect/to_utf8.h"

namespace firsthand::collect {
namespace {

constexpr std::size_t kValueBytes = 16 * 1024;  // of a field that is looked into

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// "%41" or "=41" at `at`: the byte; -1 if there is none.
int escaped_byte(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size()) return -1;
  const int high = hex_value(text[at + 1]);
  const int low = hex_value(text[at + 2]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

int base64_value(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+' || c == '-') return 62;
  if (c == '/' || c == '_') return 63;
  return -1;
}

std::string from_base64(std::string_view text) {
  std::string out;
  out.reserve(text.size() / 4 * 3);
  unsigned bits = 0;
  int have = 0;
  for (const char c : text) {
    const int value = base64_value(c);
    if (value < 0) {
      if (c == '=') have = 0;
      continue;
    }
    bits = (bits << 6 | static_cast<unsigned>(value)) & 0xFFFFFF;
    have += 6;
    if (have < 8) continue;
    have -= 8;
    out += static_cast<char>(bits >> have & 0xFF);
  }
  return out;
}

std::string from_quoted_printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '=') {
      out += text[i];
      continue;
    }
    std::size_t line = i + 1;
    while (line < text.size() && (text[line] == ' ' || text[line] == '\t')) ++line;
    if (line < text.size() && text[line] == '\r') ++line;
    if (line >= text.size() || text[line] == '\n') {  // a soft line break
      i = line;
    } else if (const int byte = escaped_byte(text, i); byte >= 0) {
      out += static_cast<char>(byte);
      i += 2;
    } else {
      out += '=';
    }
  }
  return out;
}

std::string legible(std::string_view bytes) {
  return base::is_utf8(bytes) ? std::string(bytes) : as_utf8(bytes, "windows-1252");
}

struct EncodedWord {
  std::string charset;
  std::string bytes;
  std::size_t size = 0;  // as written
};

// "=?charset*language?B?...?=" at the begin of `text`.
std::optional<EncodedWord> encoded_word(std::string_view text) {
  if (!text.starts_with("=?")) return std::nullopt;
  const std::size_t charset_end = text.substr(0, 80).find('?', 2);
  if (charset_end == std::string_view::npos || charset_end + 2 >= text.size() ||
      text[charset_end + 2] != '?') {
    return std::nullopt;
  }
  const std::size_t begin = charset_end + 3;
  const std::size_t end = text.find("?=", begin);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view content = text.substr(begin, end - begin);
  std::string_view charset = text.substr(2, charset_end - 2);
  charset = charset.substr(0, charset.find('*'));
  EncodedWord word{std::string(charset), {}, end + 2};
  const char kind = text[charset_end + 1];
  if (kind == 'B' || kind == 'b') {
    word.bytes = from_base64(content);
  } else if (kind == 'Q' || kind == 'q') {
    std::string with_blanks(content);
    std::replace(with_blanks.begin(), with_blanks.end(), '_', ' ');
    word.bytes = from_quoted_printable(with_blanks);
  } else {
    return std::nullopt;
  }
  return word;
}

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte != 0x7F) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

struct Mailbox {
  std::string words;    // outside of comments and angle brackets
  std::string comment;  // the first
};

// The first mailbox of an address line.
Mailbox first_mailbox(std::string_view line) {
  Mailbox box;
  int comments = 0;
  bool quoted = false;
  bool angled = false;
  bool commented = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool escape = c == '\\' && i + 1 < line.size() && (quoted || comments > 0);
    const char shown = escape ? line[++i] : c;
    if (!escape && c == '"' && comments == 0) {
      quoted = !quoted;
    } else if (!escape && !quoted && c == '(') {
      ++comments;
    } else if (!escape && !quoted && c == ')' && comments > 0) {
      if (--comments == 0) commented = true;
    } else if (!escape && !quoted && comments == 0 && c == '<') {
      angled = true;
    } else if (!escape && !quoted && comments == 0 && c == '>') {
      angled = false;
    } else if (!escape && !quoted && comments == 0 && !angled && (c == ',' || c == ';')) {
      break;
    } else if (comments > 0) {
      if (!commented) box.comment += shown;
    } else if (!angled) {
      box.words += shown;
    }
  }
  return box;
}

std::optional<std::string> name_of(std::string_view words) {
  std::string name = decoded_words(words);
  while (!name.empty() && (name.front() == '\'' || name.front() == '"')) name.erase(0, 1);
  while (!name.empty() && (name.back() == '\'' || name.back() == '"')) name.pop_back();
  if (name.empty() || name.find('@') != std::string::npos) return std::nullopt;
  return name;
}

// Blanks and comments between words.
std::vector<std::string> date_words(std::string_view value) {
  std::vector<std::string> words(1);
  int comments = 0;
  for (const char c : value.substr(0, 200)) {
    if (c == '(') ++comments;
    const bool apart = comments > 0 || c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ',';
    if (c == ')' && comments > 0) --comments;
    if (!apart) {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::optional<unsigned> month_of(std::string_view word) {
  constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                        "jul", "aug", "sep", "oct", "nov", "dec"};
  const std::string name = lower_ascii(word.substr(0, 3));
  const auto at = std::find(kMonths.begin(), kMonths.end(), name);
  if (at == kMonths.end()) return std::nullopt;
  return static_cast<unsigned>(at - kMonths.begin()) + 1;
}

std::optional<int> number_of(std::string_view digits, std::size_t least, std::size_t most) {
  if (digits.size() < least || digits.size() > most) return std::nullopt;
  const auto value = parse_decimal(digits);
  if (!value) return std::nullopt;
  return static_cast<int>(*value);
}

std::optional<int> offset_of(std::string_view zone) {
  struct Named {
    std::string_view name;
    int hours;
  };
  constexpr std::array<Named, 11> kNamed = {{{"UT", 0},
                                             {"UTC", 0},
                                             {"GMT", 0},
                                             {"EST", -5},
                                             {"EDT", -4},
                                             {"CST", -6},
                                             {"CDT", -5},
                                             {"MST", -7},
                                             {"MDT", -6},
                                             {"PST", -8},
                                             {"PDT", -7}}};
  for (const Named& named : kNamed) {
    if (named.name == zone) return named.hours * 60;
  }
  if (zone == "Z") return 0;
  if (zone.size() == 6 && zone[3] == ':') {
    return offset_of(std::string(zone.substr(0, 3)) + std::string(zone.substr(4)));
  }
  if (zone.size() != 5 || (zone[0] != '+' && zone[0] != '-') || zone == "-0000") {
    return std::nullopt;
  }
  const auto hours = number_of(zone.substr(1, 2), 2, 2);
  const auto minutes = number_of(zone.substr(3), 2, 2);
  if (!hours || !minutes || *hours > 14 || *minutes > 59) return std::nullopt;
  const int offset = *hours * 60 + *minutes;
  return zone[0] == '-' ? -offset : offset;
}

std::optional<int> second_of_day(std::string_view clock) {
  const std::size_t colon = clock.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  std::string_view rest = clock.substr(colon + 1);
  int seconds = 0;
  if (const std::size_t second = rest.find(':'); second != std::string_view::npos) {
    const auto value = number_of(rest.substr(second + 1), 2, 2);
    if (!value || *value > 60) return std::nullopt;
    seconds = std::min(*value, 59);
    rest = rest.substr(0, second);
  }
  const auto hours = number_of(clock.substr(0, colon), 1, 2);
  const auto minutes = number_of(rest, 2, 2);
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  return (*hours * 60 + *minutes) * 60 + seconds;
}

// Parameters as written: "name*0*" to its value, quotes undone.
std::map<std::string, std::string> raw_parameters(std::string_view value) {
  std::map<std::string, std::string> out;
  std::size_t at = value.find(';');
  while (at != std::string_view::npos && at < value.size()) {
    const std::size_t equals = value.find_first_of("=;", at + 1);
    if (equals == std::string_view::npos) break;
    if (value[equals] == ';') {
      at = equals;
      continue;
    }
    const std::string name = lower_ascii(trimmed(value.substr(at + 1, equals - at - 1)));
    std::size_t i = equals + 1;
    while (i < value.size() && (value[i] == ' ' || value[i] == '\t')) ++i;
    std::string content;
    if (i < value.size() && value[i] == '"') {
      for (++i; i < value.size() && value[i] != '"'; ++i) {
        if (value[i] == '\\' && i + 1 < value.size()) ++i;
        content += value[i];
      }
      at = value.find(';', i);
    } else {
      at = std::min(value.find(';', i), value.size());
      content = trimmed(value.substr(i, at - i));
    }
    out.try_emplace(name, std::move(content));
  }
  return out;
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int byte = text[i] == '%' ? escaped_byte(text, i) : -1;
    out += byte >= 0 ? static_cast<char>(byte) : text[i];
    if (byte >= 0) i += 2;
  }
  return out;
}

}  // namespace

std::string decoded_words(std::string_view value) {
  value = value.substr(0, kValueBytes);
  std::string out;
  std::string charset;  // of `pending`: a character may be cut between two words
  std::string pending;
  std::string blanks;  // between two encoded words they are none
  const auto flush = [&] {
    if (!pending.empty()) out += as_utf8(pending, charset);
    pending.clear();
  };
  for (std::size_t i = 0; i < value.size();) {
    if (auto word = encoded_word(value.substr(i))) {
      if (pending.empty()) out += blanks;
      blanks.clear();
      if (lower_ascii(word->charset) != lower_ascii(charset)) flush();
      charset = word->charset;
      pending += word->bytes;
      i += word->size;
      continue;
    }
    const std::size_t next = std::min(value.find_first_of(" \t\r\n", i), value.size());
    if (next == i) {
      blanks += ' ';
      ++i;
      continue;
    }
    flush();
    // "Subject: [Varra]=?utf-8?Q?...?=" is written too.
    const std::size_t end =
        std::min(next, std::max(i + 1, std::min(value.find("=?", i + 1), next)));
    out += blanks + legible(value.substr(i, end - i));
    blanks.clear();
    i = end;
  }
  flush();
  return one_line(out);
}

std::optional<std::string> display_name(std::string_view addresses) {
  const Mailbox box = first_mailbox(addresses.substr(0, kValueBytes));
  if (auto name = name_of(box.words)) return name;
  return name_of(box.comment);
}

std::optional<model::DateTime> mail_date(std::string_view value) {
  std::vector<std::string> words = date_words(value);
  if (!words.empty() && !words[0].empty() && (words[0][0] < '0' || words[0][0] > '9')) {
    words.erase(words.begin());  // the day of the week
  }
  if (words.size() < 3) return std::nullopt;
  const auto day = number_of(words[0], 1, 2);
  const auto month = month_of(words[1]);
  auto year = number_of(words[2], 2, 4);
  if (!day || !month || !year) return std::nullopt;
  if (words[2].size() == 2) *year += *year < 50 ? 2000 : 1900;
  if (words[2].size() == 3) *year += 1900;
  if (*year < 1900) return std::nullopt;
  const auto date = model::make_day(*year, *month, static_cast<unsigned>(*day));
  if (!date) return std::nullopt;
  model::DateTime out{*date, std::nullopt, std::nullopt};
  if (words.size() > 3) out.second_of_day = second_of_day(words[3]);
  if (out.second_of_day && words.size() > 4) out.offset_minutes = offset_of(words[4]);
  return out;
}

std::string media_type_of(std::string_view content_type) {
  return lower_ascii(trimmed(content_type.substr(0, content_type.find(';'))));
}

std::optional<std::string> parameter(std::string_view value, std::string_view name) {
  const auto all = raw_parameters(value.substr(0, kValueBytes));
  const std::string key(name);
  if (const auto at = all.find(key); at != all.end()) return decoded_words(at->second);
  std::string charset;
  std::string bytes;
  bool any = false;
  const auto take = [&](const std::string& written, bool first) {
    const auto plain = all.find(written);
    const auto encoded = all.find(written + "*");
    if (plain == all.end() && encoded == all.end()) return false;
    any = true;
    if (encoded == all.end()) {
      bytes += plain->second;
      return true;
    }
    std::string_view content = encoded->second;
    if (first) {
      const std::size_t quote = content.find('\'');
      const std::size_t second = quote == content.npos ? quote : content.find('\'', quote + 1);
      if (second != content.npos) {
        charset = content.substr(0, quote);
        content.remove_prefix(second + 1);
      }
    }
    bytes += percent_decoded(content);
    return true;
  };
  if (!take(key, true)) {
    for (int i = 0; i < 100 && take(key + "*" + std::to_string(i), i == 0); ++i) {
    }
  }
  if (!any) return std::nullopt;
  return one_line(charset.empty() ? legible(bytes) : as_utf8(bytes, charset));
}

std::string transfer_decoded(std::string_view body, std::string_view encoding) {
  const std::string name = lower_ascii(trimmed(encoding));
  if (name == "base64") return from_base64(body);
  if (name == "quoted-printable") return from_quoted_printable(body);
  return std::string(body);
}

}  // namespace firsthand::collect
