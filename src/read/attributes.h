// The attributes of HTML that reading a page asks for.
#pragma once

#include <cstdint>
#include <string_view>

namespace firsthand::read {

enum class Name : std::uint8_t {
  kOther,
  kAriaHidden,
  kClass,
  kContent,
  kDataDate,
  kDataDatetime,
  kDatetime,
  kHidden,
  kHref,
  kHttpEquiv,
  kId,
  kItemprop,
  kLang,
  kName,
  kProperty,
  kPubdate,
  kRel,
  kRole,
  kSize,
  kStyle,
  kTitle,
  kType,
  kXmlLang
};

// A bit for each.
using NameSet = std::uint32_t;
constexpr NameSet bit(Name name) { return NameSet{1} << static_cast<unsigned>(name); }
constexpr bool holds(NameSet set, Name name) { return (set & bit(name)) != 0; }
static_assert(static_cast<unsigned>(Name::kXmlLang) < 32);

Name attribute_name(std::string_view name);  // of any case

}  // namespace firsthand::read
