// Ids are digests of evidence with a type: the same evidence has the same id in every case and
// every run, and ids of two kinds cannot be mixed up. As text: the kind's prefix and 16 hexadecimal
// digits ("r_0123456789abcdef").
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "base/digest.h"

namespace firsthand::base {

template <typename Tag>  // Tag::kPrefix is the letter before the underscore
struct Id {
  std::uint64_t value = 0;

  std::string to_string() const;
  static std::optional<Id> parse(std::string_view text);
  // From the first 64 bits of a digest.
  static Id from(const Digest& digest);
  // From evidence: the digest of the parts, each with its length, so that no two lists of parts
  // read alike.
  static Id of(std::initializer_list<std::string_view> parts);

  auto operator<=>(const Id&) const = default;
};

std::string id_text(char prefix, std::uint64_t value);
std::optional<std::uint64_t> parse_id(char prefix, std::string_view text);
Digest digest_of_parts(std::initializer_list<std::string_view> parts);
std::uint64_t first_64_bits(const Digest& digest);

template <typename Tag>
std::string Id<Tag>::to_string() const {
  return id_text(Tag::kPrefix, value);
}
template <typename Tag>
std::optional<Id<Tag>> Id<Tag>::parse(std::string_view text) {
  const auto value = parse_id(Tag::kPrefix, text);
  if (!value) return std::nullopt;
  return Id{*value};
}
template <typename Tag>
Id<Tag> Id<Tag>::from(const Digest& digest) {
  return Id{first_64_bits(digest)};
}
template <typename Tag>
Id<Tag> Id<Tag>::of(std::initializer_list<std::string_view> parts) {
  return from(digest_of_parts(parts));
}

}  // namespace firsthand::base

template <typename Tag>
struct std::hash<firsthand::base::Id<Tag>> {
  std::size_t operator()(const firsthand::base::Id<Tag>& id) const noexcept { return id.value; }
};
