#include <bit>
#include <cstring>
#include <type_traits>
#include <utility>

#include "base/error.h"
#include "base/utf8.h"
#include "casefile/codec.h"
#include "casefile/fields.h"

namespace firsthand::casefile {
namespace {

using namespace model;

struct Packer {
  std::string out;

  template <typename T>
  void operator()(const char*, const T& value) {
    put(value);
  }

  void number(std::uint64_t value) {
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void put(std::string_view s) { number(s.size()), out += s; }
  void put(const std::string& s) { put(std::string_view(s)); }
  void put(const Text& text) { put(std::string_view(text)); }
  void put(int i) { number(static_cast<std::uint64_t>(i)); }
  void put(std::uint64_t i) { number(i); }
  void put(std::int64_t i) { number(static_cast<std::uint64_t>(i)); }
  void put(bool b) { number(b); }
  void put(double d) { number(std::bit_cast<std::uint64_t>(d)); }
  void put(Day day) { put(static_cast<int>(day.time_since_epoch().count())); }
  void put(const Span& span) { number(span.begin), number(span.end); }
  template <typename Tag>
  void put(const base::Id<Tag>& id) {
    put(id.to_string());
  }
  template <typename T>
  void put(const std::optional<T>& value) {
    number(value.has_value());
    if (value) put(*value);
  }
  template <typename T>
  void put(const std::vector<T>& values) {
    number(values.size());
    for (const T& value : values) put(value);
  }
  template <typename E>
  requires std::is_enum_v<E>
  void put(E value) { put(to_string(value)); }
  template <typename N>
  requires std::is_class_v<N>
  void put(const N& noun) { fields(*this, noun); }
};

struct Unpacker {
  std::string_view in;
  std::shared_ptr<const void> keeper;  // of the bytes, for as long as anyone has it

  template <typename T>
  void operator()(const char*, T& value) {
    get(value);
  }

  std::string_view take(std::uint64_t size) {
    if (size > in.size()) throw base::CaseError("packed bytes are cut off");
    const std::string_view bytes = in.substr(0, static_cast<std::size_t>(size));
    in.remove_prefix(bytes.size());
    return bytes;
  }
  std::uint64_t number() {
    std::uint64_t value = 0;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }
  std::string_view text() {
    const std::string_view bytes = take(number());
    if (!base::is_utf8(bytes)) throw base::CaseError("a packed text is none");
    return bytes;
  }
  void get(std::string& s) { s = text(); }
  void get(Text& t) { t = keeper ? Text(text(), keeper) : Text(std::string(text())); }
  void get(int& i) { i = static_cast<int>(number()); }
  void get(std::uint64_t& i) { i = number(); }
  void get(std::int64_t& i) { i = static_cast<std::int64_t>(number()); }
  void get(bool& b) { b = number() != 0; }
  void get(double& d) { d = std::bit_cast<double>(number()); }
  void get(Day& day) {
    int days = 0;
    get(days);
    day = Day{std::chrono::days{days}};
  }
  void get(Span& span) { span.begin = number(), span.end = number(); }
  template <typename Tag>
  void get(base::Id<Tag>& id) {
    const auto parsed = base::Id<Tag>::parse(text());
    if (!parsed) throw base::CaseError("a packed id is none");
    id = *parsed;
  }
  template <typename T>
  void get(std::optional<T>& value) {
    value.reset();
    if (number() != 0) get(value.emplace());
  }
  template <typename T>
  void get(std::vector<T>& values) {
    values.clear();
    for (std::uint64_t left = number(); left > 0; --left) get(values.emplace_back());
  }
  template <typename E>
  requires std::is_enum_v<E>
  void get(E& value) {
    const auto parsed = parse_name<E>(text());
    if (!parsed) throw base::CaseError("a packed word is not of the vocabulary");
    value = *parsed;
  }
  template <typename N>
  requires std::is_class_v<N>
  void get(N& noun) { fields(*this, noun); }
};

}  // namespace

template <typename Noun>
std::string pack(const Noun& noun) {
  Packer packer;
  packer.put(noun);
  return std::move(packer.out);
}

template <typename Noun>
Noun unpack(std::string_view bytes, std::shared_ptr<const void> keeper) {
  Unpacker unpacker{bytes, std::move(keeper)};
  Noun noun;
  unpacker.get(noun);
  if (!unpacker.in.empty()) throw base::CaseError("there is more than what was packed");
  return noun;
}

template std::string pack(const Report&);
template std::string pack(const Annotations&);
template std::string pack(const InputFault&);
template std::string pack(const Located&);
template Report unpack(std::string_view, std::shared_ptr<const void>);
template Annotations unpack(std::string_view, std::shared_ptr<const void>);
template InputFault unpack(std::string_view, std::shared_ptr<const void>);
template Located unpack(std::string_view, std::shared_ptr<const void>);

}  // namespace firsthand::casefile
