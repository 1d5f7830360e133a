#include "read/tags.h"

#include <algorithm>
#include <array>
#include <string>

#include "read/ascii.h"

namespace firsthand::read {
namespace {

enum : unsigned { kVoid = 1, kRaw = 2, kReferences = 4, kBlock = 8, kClosesP = 16, kHeading = 32 };

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

bool has(Tag tag, unsigned property) {
  const auto index = static_cast<std::size_t>(tag);
  return index >= 2 && (kTags[index - 2].properties & property) != 0;
}

}  // namespace

Tag tag_of(std::string_view name) {
  if (name.size() > kLongestName) return Tag::kUnknown;
  std::array<char, kLongestName> letters{};
  std::transform(name.begin(), name.end(), letters.begin(), [](char c) { return lower(c); });
  const std::string_view wanted(letters.data(), name.size());
  const auto at = std::lower_bound(kTags.begin(), kTags.end(), wanted,
                                   [](const Row& row, std::string_view w) { return row.name < w; });
  return at != kTags.end() && at->name == wanted ? at->tag : Tag::kUnknown;
}

bool is_void(Tag tag) { return has(tag, kVoid); }
bool is_raw_text(Tag tag) { return has(tag, kRaw); }
bool has_references(Tag tag) { return has(tag, kReferences); }
bool is_block(Tag tag) { return has(tag, kBlock); }
bool is_heading(Tag tag) { return has(tag, kHeading); }
bool closes_p(Tag tag) { return has(tag, kClosesP); }

}  // namespace firsthand::read
