#include "preserve/canonical_json.h"

#include <algorithm>

#include "base/utf8.h"

namespace firsthand::preserve {
namespace {

constexpr std::uint64_t kLargestInteger = (std::uint64_t{1} << 53) - 1;  // exact in every reader

void append_string(std::string& out, std::string_view text) {
  static constexpr char kDigits[] = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\b':
        out += "\\b";
        break;
      case '\f':
        out += "\\f";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default: {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20) {
          out += "\\u00";
          out += kDigits[byte >> 4];
          out += kDigits[byte & 15];
        } else {
          out += c;
        }
      }
    }
  }
  out += '"';
}

}  // namespace

void JsonObject::set(std::string key, JsonValue value) {
  const auto at = std::lower_bound(
      members_.begin(), members_.end(), key,
      [](const auto& member, const auto& wanted) { return member.first < wanted; });
  members_.insert(at, {std::move(key), std::move(value)});
}

const JsonValue* JsonObject::find(std::string_view key) const {
  for (const auto& [name, value] : members_) {
    if (name == key) return &value;
  }
  return nullptr;
}

const std::string* JsonObject::text(std::string_view key) const {
  const JsonValue* const value = find(key);
  return value ? std::get_if<std::string>(value) : nullptr;
}

std::optional<std::uint64_t> JsonObject::number(std::string_view key) const {
  const JsonValue* const value = find(key);
  const auto* const number = value ? std::get_if<std::uint64_t>(value) : nullptr;
  if (!number) return std::nullopt;
  return *number;
}

const JsonObject* JsonObject::object(std::string_view key) const {
  const JsonValue* const value = find(key);
  return value ? std::get_if<JsonObject>(value) : nullptr;
}

std::map<std::string, std::string> JsonObject::texts() const {
  std::map<std::string, std::string> out;
  for (const auto& [key, value] : members_) {
    if (const auto* text = std::get_if<std::string>(&value)) out.emplace(key, *text);
  }
  return out;
}

std::string JsonObject::to_string() const {
  std::string out = "{";
  for (const auto& [key, value] : members_) {
    if (out.size() > 1) out += ',';
    append_string(out, key);
    out += ':';
    if (const auto* text = std::get_if<std::string>(&value)) {
      append_string(out, *text);
    } else if (const auto* number = std::get_if<std::uint64_t>(&value)) {
      out += std::to_string(*number);
    } else {
      out += std::get<JsonObject>(value).to_string();
    }
  }
  return out + "}";
}

class JsonReader {
 public:
  explicit JsonReader(std::string_view line) : rest_(line) {}

  std::optional<JsonObject> object(int depth) {
    JsonObject out;
    if (!take('{')) return std::nullopt;
    if (take('}')) return out;
    do {
      auto key = string();
      if (!key || !take(':')) return std::nullopt;
      if (!out.members_.empty() && out.members_.back().first >= *key) return std::nullopt;
      auto found = value(depth);
      if (!found) return std::nullopt;
      out.members_.emplace_back(std::move(*key), std::move(*found));
    } while (take(','));
    if (!take('}')) return std::nullopt;
    return out;
  }
  bool at_end() const { return rest_.empty(); }

 private:
  bool take(char wanted) {
    if (rest_.empty() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }

  std::optional<JsonValue> value(int depth) {
    if (rest_.empty()) return std::nullopt;
    if (rest_.front() == '"') {
      auto text = string();
      if (!text) return std::nullopt;
      return JsonValue(std::move(*text));
    }
    if (rest_.front() == '{') {
      if (depth >= 1) return std::nullopt;
      auto inner = object(depth + 1);
      if (!inner) return std::nullopt;
      return JsonValue(std::move(*inner));
    }
    const auto read = number();
    if (!read) return std::nullopt;
    return JsonValue(*read);
  }

  std::optional<std::uint64_t> number() {
    std::uint64_t out = 0;
    std::size_t digits = 0;
    while (digits < rest_.size() && rest_[digits] >= '0' && rest_[digits] <= '9') {
      out = out * 10 + static_cast<std::uint64_t>(rest_[digits] - '0');
      ++digits;
      if (out > kLargestInteger) return std::nullopt;
    }
    if (digits == 0 || (digits > 1 && rest_.front() == '0')) return std::nullopt;
    rest_.remove_prefix(digits);
    return out;
  }

  // Decodes, encodes again and compares: what is not the one canonical form is refused.
  std::optional<std::string> string() {
    if (!take('"')) return std::nullopt;
    std::string out;
    const std::string_view begin = rest_;
    for (;;) {
      if (rest_.empty()) return std::nullopt;
      const char c = rest_.front();
      rest_.remove_prefix(1);
      if (c == '"') break;
      if (c != '\\') {
        out += c;
        continue;
      }
      if (rest_.empty()) return std::nullopt;
      const char escape = rest_.front();
      rest_.remove_prefix(1);
      static constexpr std::string_view kFrom = "\"\\bfnrt";
      static constexpr std::string_view kTo = "\"\\\b\f\n\r\t";
      if (const auto known = kFrom.find(escape); known != std::string_view::npos) {
        out += kTo[known];
      } else if (escape == 'u' && rest_.size() >= 4) {
        int code = 0;
        for (const char digit : rest_.substr(0, 4)) {
          const auto worth = std::string_view("0123456789abcdef").find(digit);
          if (worth == std::string_view::npos) return std::nullopt;
          code = code * 16 + static_cast<int>(worth);
        }
        if (code >= 0x20) return std::nullopt;
        out += static_cast<char>(code);
        rest_.remove_prefix(4);
      } else {
        return std::nullopt;
      }
    }
    std::string again;
    append_string(again, out);
    const std::string_view written = begin.substr(0, begin.size() - rest_.size());
    if (std::string_view(again).substr(1) != written || !base::is_utf8(out)) return std::nullopt;
    return out;
  }

  std::string_view rest_;
};

std::optional<JsonObject> parse_canonical_json(std::string_view line) {
  JsonReader reader(line);
  auto out = reader.object(0);
  if (!out || !reader.at_end()) return std::nullopt;
  return out;
}

}  // namespace firsthand::preserve
