#include "casefile/codec.h"

#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <type_traits>
#include <utility>

#include "base/check.h"
#include "base/error.h"
#include "casefile/fields.h"

namespace firsthand::casefile {
namespace {

using nlohmann::json;
using namespace model;

// Writes the text at once: a tree of values first would take most of the time of saving.
struct Writer {
  std::string out;
  bool first = true;

  template <typename T>
  void operator()(const char* name, const T& value) {
    out += first ? "\"" : ",\"";
    first = false;
    out += name;
    out += "\":";
    put(value);
  }

  void put(std::string_view s) {
    out += '"';
    std::size_t done = 0;
    for (std::size_t i = 0; i < s.size(); ++i) {
      const auto c = static_cast<unsigned char>(s[i]);
      if (c >= 0x20 && c != '"' && c != '\\') continue;
      out += s.substr(done, i - done);
      done = i + 1;
      escape(c);
    }
    out += s.substr(done);
    out += '"';
  }
  void escape(unsigned char c) {
    constexpr const char* kHex = "0123456789abcdef";
    if (c == '"' || c == '\\') {
      out += {'\\', static_cast<char>(c)};
    } else if (c == '\n') {
      out += "\\n";
    } else {
      out += {'\\', 'u', '0', '0', kHex[c >> 4], kHex[c & 15]};
    }
  }
  template <typename T>
  requires std::is_arithmetic_v<T>
  void put(T number) {
    char digits[32];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
  }
  void put(bool b) { out += b ? "true" : "false"; }
  void put(double d) {
    FH_CHECK(std::isfinite(d), "a number of the findings is none");
    char digits[32];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, d).ptr);
  }
  void put(const std::string& s) { put(std::string_view(s)); }
  void put(const Text& text) { put(std::string_view(text)); }
  void put(Day day) { put(day.time_since_epoch().count()); }
  void put(const Span& span) { list(std::array{span.begin, span.end}); }
  template <typename Tag>
  void put(const base::Id<Tag>& id) {
    put(std::string_view(id.to_string()));
  }
  template <typename T>
  void put(const std::optional<T>& value) {
    if (value) {
      put(*value);
    } else {
      out += "null";
    }
  }
  template <typename T>
  void put(const std::vector<T>& values) {
    list(values);
  }
  template <typename List>
  void list(const List& values) {
    out += '[';
    bool more = false;
    for (const auto& value : values) {
      if (more) out += ',';
      more = true;
      put(value);
    }
    out += ']';
  }
  void put(const std::map<std::string, std::uint64_t>& values) {
    out += '{';
    const bool outer = std::exchange(first, true);
    for (const auto& [name, value] : values) {
      if (!first) out += ',';
      first = false;
      put(name);
      out += ':';
      put(value);
    }
    first = outer;
    out += '}';
  }
  template <typename E>
  requires std::is_enum_v<E>
  void put(E value) { put(std::string_view(to_string(value))); }
  template <typename N>
  requires std::is_class_v<N>
  void put(const N& noun) {
    out += '{';
    const bool outer = std::exchange(first, true);
    fields(*this, noun);
    first = outer;
    out += '}';
  }
};

struct Reader {
  const json& in;

  template <typename T>
  void operator()(const char* name, T& value) {
    to(in.at(name), value);
  }

  static void to(const json& j, std::string& s) { s = j.get<std::string>(); }
  static void to(const json& j, Text& text) { text = j.get<std::string>(); }
  static void to(const json& j, double& d) { d = j.get<double>(); }
  static void to(const json& j, bool& b) { b = j.get<bool>(); }
  static void to(const json& j, int& i) { i = j.get<int>(); }
  static void to(const json& j, std::int64_t& i) { i = j.get<std::int64_t>(); }
  static void to(const json& j, std::uint64_t& i) { i = j.get<std::uint64_t>(); }
  static void to(const json& j, Day& day) { day = Day{std::chrono::days{j.get<int>()}}; }
  static void to(const json& j, Span& span) {
    span = {j.at(0).get<std::size_t>(), j.at(1).get<std::size_t>()};
  }
  template <typename Tag>
  static void to(const json& j, base::Id<Tag>& id) {
    const auto parsed = base::Id<Tag>::parse(j.get<std::string>());
    if (!parsed) throw base::CaseError("an id in the findings is malformed");
    id = *parsed;
  }
  template <typename T>
  static void to(const json& j, std::optional<T>& value) {
    if (j.is_null()) {
      value.reset();
    } else {
      to(j, value.emplace());
    }
  }
  template <typename T>
  static void to(const json& j, std::vector<T>& values) {
    values.clear();
    values.reserve(j.size());
    for (const json& one : j) to(one, values.emplace_back());
  }
  static void to(const json& j, std::map<std::string, std::uint64_t>& values) {
    values = j.get<std::map<std::string, std::uint64_t>>();
  }
  template <typename E>
  requires std::is_enum_v<E>
  static void to(const json& j, E& value) {
    const auto parsed = parse_name<E>(j.get<std::string>());
    if (!parsed)
      throw base::CaseError("a word in the findings is not of the vocabulary: " +
                            j.get<std::string>());
    value = *parsed;
  }
  template <typename N>
  requires std::is_class_v<N>
  static void to(const json& j, N& noun) {
    Reader inner{j};
    fields(inner, noun);
  }
};

}  // namespace

template <typename Noun>
std::string encode(const Noun& noun) {
  Writer writer;
  writer.put(noun);
  return std::move(writer.out);
}

template <typename Noun>
Noun decode(std::string_view body) {
  try {
    Noun noun;
    Reader::to(json::parse(body), noun);
    return noun;
  } catch (const json::exception& error) {
    throw base::CaseError(
        std::string("the findings are damaged: ") + error.what() +
        ". Delete findings.sqlite and run build again; the evidence is not touched");
  }
}

template std::string encode(const Report&);
template std::string encode(const Annotations&);
template std::string encode(const Passage&);
template std::string encode(const Claim&);
template std::string encode(const Incident&);
template std::string encode(const Detail&);
template std::string encode(const Origin&);
template std::string encode(const Edge&);
template std::string encode(const InputFault&);
template std::string encode(const Ledger&);
template std::string encode(const LedgerOf&);
template std::string encode(const Assessment&);
template std::string encode(const PassedOver&);
template Report decode(std::string_view);
template Annotations decode(std::string_view);
template Passage decode(std::string_view);
template Claim decode(std::string_view);
template Incident decode(std::string_view);
template Detail decode(std::string_view);
template Origin decode(std::string_view);
template Edge decode(std::string_view);
template InputFault decode(std::string_view);
template Ledger decode(std::string_view);
template LedgerOf decode(std::string_view);
template Assessment decode(std::string_view);
template PassedOver decode(std::string_view);

}  // namespace firsthand::casefile
