#include "read/attributes.h"

#include <array>

#include "read/ascii.h"

namespace firsthand::read {
namespace {

struct Row {
  std::string_view name;
  Name value;
};

// The shortest first.
constexpr std::array kNames = std::to_array<Row>({{"id", Name::kId},
                                                  {"rel", Name::kRel},
                                                  {"href", Name::kHref},
                                                  {"lang", Name::kLang},
                                                  {"name", Name::kName},
                                                  {"role", Name::kRole},
                                                  {"size", Name::kSize},
                                                  {"type", Name::kType},
                                                  {"class", Name::kClass},
                                                  {"style", Name::kStyle},
                                                  {"title", Name::kTitle},
                                                  {"hidden", Name::kHidden},
                                                  {"content", Name::kContent},
                                                  {"pubdate", Name::kPubdate},
                                                  {"datetime", Name::kDatetime},
                                                  {"itemprop", Name::kItemprop},
                                                  {"property", Name::kProperty},
                                                  {"xml:lang", Name::kXmlLang},
                                                  {"data-date", Name::kDataDate},
                                                  {"http-equiv", Name::kHttpEquiv},
                                                  {"aria-hidden", Name::kAriaHidden},
                                                  {"data-datetime", Name::kDataDatetime}});
constexpr std::size_t kLongest = 13;

// [n]: the first row whose name has n letters or more.
constexpr std::array<std::uint8_t, kLongest + 2> rows_by_size() {
  std::array<std::uint8_t, kLongest + 2> first{};
  std::size_t row = 0;
  for (std::size_t size = 0; size < first.size(); ++size) {
    while (row < kNames.size() && kNames[row].name.size() < size) ++row;
    first[size] = static_cast<std::uint8_t>(row);
  }
  return first;
}
constexpr std::array<std::uint8_t, kLongest + 2> kBySize = rows_by_size();

}  // namespace

Name attribute_name(std::string_view name) {
  if (name.size() > kLongest) return Name::kOther;
  for (std::size_t row = kBySize[name.size()]; row < kBySize[name.size() + 1]; ++row) {
    if (same_letters(name, kNames[row].name)) return kNames[row].value;
  }
  return Name::kOther;
}

}  // namespace firsthand::read
