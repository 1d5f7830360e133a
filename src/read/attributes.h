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

Name attribute_name(std::string_view name);  // of any case

}  // namespace firsthand::read
