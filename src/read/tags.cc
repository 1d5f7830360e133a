#include "read/tags.h"

#include "read/ascii.h"

namespace firsthand::read {
namespace {

struct Row {
  std::string_view name;
  Tag tag;
  unsigned properties;
};

// In the order of the names, which is that of the enumeration from kA on.
constexpr std::array kTags = std::to_array<Row>({
    {"a", Tag::kA, 0},
    {"abbr", Tag::kAbbr, 0},
    {"address", Tag::kAddress, kBlock | kClosesP},
    {"area", Tag::kArea, kVoid},
    {"article", Tag::kArticle, kBlock | kClosesP},
    {"aside", Tag::kAside, kBlock | kClosesP},
    {"audio", Tag::kAudio, kBlock},
    {"b", Tag::kB, 0},
    {"base", Tag::kBase, kVoid},
    {"blockquote", Tag::kBlockquote, kBlock | kClosesP},
    {"body", Tag::kBody, kBlock},
    {"br", Tag::kBr, kVoid},
    {"button", Tag::kButton, kBlock},
    {"canvas", Tag::kCanvas, kBlock},
    {"caption", Tag::kCaption, kBlock},
    {"center", Tag::kCenter, kBlock | kClosesP},
    {"cite", Tag::kCite, 0},
    {"code", Tag::kCode, 0},
    {"col", Tag::kCol, kVoid},
    {"dd", Tag::kDd, kBlock | kClosesP},
    {"details", Tag::kDetails, kBlock | kClosesP},
    {"dialog", Tag::kDialog, kBlock | kClosesP},
    {"dir", Tag::kDir, kBlock | kClosesP},
    {"div", Tag::kDiv, kBlock | kClosesP},
    {"dl", Tag::kDl, kBlock | kClosesP},
    {"dt", Tag::kDt, kBlock | kClosesP},
    {"em", Tag::kEm, 0},
    {"embed", Tag::kEmbed, kVoid},
    {"fieldset", Tag::kFieldset, kBlock | kClosesP},
    {"figcaption", Tag::kFigcaption, kBlock | kClosesP},
    {"figure", Tag::kFigure, kBlock | kClosesP},
    {"font", Tag::kFont, 0},
    {"footer", Tag::kFooter, kBlock | kClosesP},
    {"form", Tag::kForm, kBlock | kClosesP},
    {"frame", Tag::kFrame, kVoid},
    {"frameset", Tag::kFrameset, kBlock},
    {"h1", Tag::kH1, kBlock | kClosesP | kHeading},
    {"h2", Tag::kH2, kBlock | kClosesP | kHeading},
    {"h3", Tag::kH3, kBlock | kClosesP | kHeading},
    {"h4", Tag::kH4, kBlock | kClosesP | kHeading},
    {"h5", Tag::kH5, kBlock | kClosesP | kHeading},
    {"h6", Tag::kH6, kBlock | kClosesP | kHeading},
    {"head", Tag::kHead, kBlock},
    {"header", Tag::kHeader, kBlock | kClosesP},
    {"hgroup", Tag::kHgroup, kBlock | kClosesP},
    {"hr", Tag::kHr, kVoid | kBlock | kClosesP},
    {"html", Tag::kHtml, kBlock},
    {"i", Tag::kI, 0},
    {"iframe", Tag::kIframe, kRaw | kBlock},
    {"img", Tag::kImg, kVoid},
    {"input", Tag::kInput, kVoid},
    {"label", Tag::kLabel, 0},
    {"legend", Tag::kLegend, kBlock},
    {"li", Tag::kLi, kBlock | kClosesP},
    {"link", Tag::kLink, kVoid},
    {"main", Tag::kMain, kBlock | kClosesP},
    {"map", Tag::kMap, kBlock},
    {"math", Tag::kMath, 0},
    {"menu", Tag::kMenu, kBlock | kClosesP},
    {"meta", Tag::kMeta, kVoid},
    {"nav", Tag::kNav, kBlock | kClosesP},
    {"nobr", Tag::kNobr, 0},
    {"noembed", Tag::kNoembed, kRaw},
    {"noframes", Tag::kNoframes, kRaw},
    {"noscript", Tag::kNoscript, kBlock},
    {"object", Tag::kObject, kBlock},
    {"ol", Tag::kOl, kBlock | kClosesP},
    {"optgroup", Tag::kOptgroup, kBlock},
    {"option", Tag::kOption, kBlock},
    {"output", Tag::kOutput, 0},
    {"p", Tag::kP, kBlock | kClosesP},
    {"param", Tag::kParam, kVoid},
    {"picture", Tag::kPicture, 0},
    {"pre", Tag::kPre, kBlock | kClosesP},
    {"progress", Tag::kProgress, 0},
    {"q", Tag::kQ, 0},
    {"s", Tag::kS, 0},
    {"script", Tag::kScript, kRaw | kBlock},
    {"search", Tag::kSearch, kBlock | kClosesP},
    {"section", Tag::kSection, kBlock | kClosesP},
    {"select", Tag::kSelect, kBlock},
    {"small", Tag::kSmall, 0},
    {"source", Tag::kSource, kVoid},
    {"span", Tag::kSpan, 0},
    {"strong", Tag::kStrong, 0},
    {"style", Tag::kStyle, kRaw | kBlock},
    {"sub", Tag::kSub, 0},
    {"summary", Tag::kSummary, kBlock | kClosesP},
    {"sup", Tag::kSup, 0},
    {"svg", Tag::kSvg, kBlock},
    {"table", Tag::kTable, kBlock | kClosesP},
    {"tbody", Tag::kTbody, kBlock},
    {"td", Tag::kTd, kBlock},
    {"template", Tag::kTemplate, kBlock},
    {"textarea", Tag::kTextarea, kRaw | kReferences | kBlock},
    {"tfoot", Tag::kTfoot, kBlock},
    {"th", Tag::kTh, kBlock},
    {"thead", Tag::kThead, kBlock},
    {"time", Tag::kTime, 0},
    {"title", Tag::kTitle, kRaw | kReferences | kBlock},
    {"tr", Tag::kTr, kBlock},
    {"track", Tag::kTrack, kVoid},
    {"u", Tag::kU, 0},
    {"ul", Tag::kUl, kBlock | kClosesP},
    {"video", Tag::kVideo, kBlock},
    {"wbr", Tag::kWbr, kVoid},
    {"xmp", Tag::kXmp, kRaw},
});
static_assert(kTags.size() + 2 == static_cast<std::size_t>(Tag::kCount));
constexpr std::size_t kLongestName = 10;

constexpr std::array<std::uint8_t, static_cast<std::size_t>(Tag::kCount)> properties_of_all() {
  std::array<std::uint8_t, static_cast<std::size_t>(Tag::kCount)> all{};
  for (const Row& row : kTags) {
    all[static_cast<std::size_t>(row.tag)] = static_cast<std::uint8_t>(row.properties);
  }
  return all;
}

// [k]: the first row whose name begins with the k-th letter or one behind it.
constexpr std::array<std::uint8_t, 27> rows_by_letter() {
  std::array<std::uint8_t, 27> first{};
  std::size_t row = 0;
  for (std::size_t letter = 0; letter < 27; ++letter) {
    while (row < kTags.size() && kTags[row].name[0] < static_cast<char>('a' + letter)) ++row;
    first[letter] = static_cast<std::uint8_t>(row);
  }
  return first;
}
constexpr std::array<std::uint8_t, 27> kByLetter = rows_by_letter();

}  // namespace

const std::array<std::uint8_t, static_cast<std::size_t>(Tag::kCount)> kTagProperties =
    properties_of_all();

Tag tag_of(std::string_view name) {
  if (name.empty() || name.size() > kLongestName || !is_alpha(name[0])) return Tag::kUnknown;
  const auto letter = static_cast<std::size_t>(lower(name[0]) - 'a');
  for (std::size_t row = kByLetter[letter]; row < kByLetter[letter + 1]; ++row) {
    if (same_letters(name, kTags[row].name)) return kTags[row].tag;
  }
  return Tag::kUnknown;
}

}  // namespace firsthand::read
