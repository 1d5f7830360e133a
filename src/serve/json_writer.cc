#include "serve/json_writer.h"

#include "base/check.h"
#include "base/utf8.h"

namespace firsthand::serve {

void JsonWriter::begin_value() {
  if (comma_) out_ += ',';
  comma_ = true;
}

void JsonWriter::open(char bracket) {
  begin_value();
  out_ += bracket;
  ++depth_;
  comma_ = false;
}

void JsonWriter::close(char bracket) {
  out_ += bracket;
  --depth_;
  comma_ = true;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  string(name);
  out_ += ':';
  comma_ = false;
  return *this;
}

void JsonWriter::string(std::string_view value) {
  begin_value();
  out_ += '"';
  if (base::is_utf8(value)) {
    escaped(value);
  } else {
    escaped(base::to_valid_utf8(value));
  }
  out_ += '"';
}

void JsonWriter::escaped(std::string_view text) {
  static constexpr char kDigits[] = "0123456789abcdef";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out_ += '\\';
      out_ += c;
    } else if (c == '\n') {
      out_ += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out_ += "\\u00";
      out_ += kDigits[c >> 4];
      out_ += kDigits[c & 15];
    } else {
      out_ += c;
    }
  }
}

void JsonWriter::maybe_string(const std::optional<std::string>& value) {
  value ? string(*value) : null();
}

void JsonWriter::number(std::int64_t value) { raw(std::to_string(value)); }

void JsonWriter::raw(std::string_view json) {
  begin_value();
  out_ += json;
}

std::string JsonWriter::take() {
  FH_CHECK(depth_ == 0, "JSON that is not closed");
  comma_ = false;
  return std::move(out_);
}

}  // namespace firsthand::serve
