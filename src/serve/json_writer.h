// Writes JSON in one pass. Records of the contract go in as they are (raw); everything else is
// escaped here, ill-formed UTF-8 as U+FFFD.
//
//   json.object([&] {
//     json.key("id").string(id);
//     json.key("reports").array([&] { for (...) json.number(n); });
//   });
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace firsthand::serve {

class JsonWriter {
 public:
  template <typename Body>
  void object(Body&& body) {
    open('{');
    body();
    close('}');
  }
  template <typename Body>
  void array(Body&& body) {
    open('[');
    body();
    close(']');
  }
  JsonWriter& key(std::string_view name);
  void string(std::string_view value);
  void maybe_string(const std::optional<std::string>& value);
  void number(std::int64_t value);
  void maybe_number(const std::optional<std::int64_t>& value) { value ? number(*value) : null(); }
  void count(std::size_t value) { number(static_cast<std::int64_t>(value)); }
  void boolean(bool value) { raw(value ? "true" : "false"); }
  void null() { raw("null"); }
  void raw(std::string_view json);  // a whole value

  // REQUIRES: everything that was opened is closed.
  std::string take();

 private:
  void open(char bracket);
  void close(char bracket);
  void begin_value();
  void escaped(std::string_view text);

  std::string out_;
  int depth_ = 0;
  bool comma_ = false;  // before the next value or key
};

}  // namespace firsthand::serve
