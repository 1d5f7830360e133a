// The part of canonical JSON (RFC 8785) that the custody log is written in: an object of strings,
// integers and objects of the same, one deep; keys sorted, no blanks, one way to escape. The reader
// takes nothing else, so that a line can be written in one way only and no byte of it is free.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace firsthand::preserve {

class JsonObject;
using JsonValue = std::variant<std::string, std::uint64_t, JsonObject>;

class JsonObject {
 public:
  // Keys of the log are ASCII, where the order of bytes is RFC 8785's order of UTF-16 units.
  void set(std::string key, JsonValue value);
  const std::string* text(std::string_view key) const;
  std::optional<std::uint64_t> number(std::string_view key) const;
  const JsonObject* object(std::string_view key) const;
  std::map<std::string, std::string> texts() const;  // all members that are texts
  std::string to_string() const;

 private:
  friend class JsonReader;
  const JsonValue* find(std::string_view key) const;
  std::vector<std::pair<std::string, JsonValue>> members_;  // sorted by key
};

// The object, if `line` is its canonical form and nothing else.
std::optional<JsonObject> parse_canonical_json(std::string_view line);

}  // namespace firsthand::preserve
