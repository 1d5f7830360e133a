// The elements of HTML that reading a page tells apart.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace firsthand::read {

enum class Tag : std::uint8_t {
  kUnknown,
  kText,
  kA,
  kAbbr,
  kAddress,
  kArea,
  kArticle,
  kAside,
  kAudio,
  kB,
  kBase,
  kBlockquote,
  kBody,
  kBr,
  kButton,
  kCanvas,
  kCaption,
  kCenter,
  kCite,
  kCode,
  kCol,
  kDd,
  kDetails,
  kDialog,
  kDir,
  kDiv,
  kDl,
  kDt,
  kEm,
  kEmbed,
  kFieldset,
  kFigcaption,
  kFigure,
  kFont,
  kFooter,
  kForm,
  kFrame,
  kFrameset,
  kH1,
  kH2,
  kH3,
  kH4,
  kH5,
  kH6,
  kHead,
  kHeader,
  kHgroup,
  kHr,
  kHtml,
  kI,
  kIframe,
  kImg,
  kInput,
  kLabel,
  kLegend,
  kLi,
  kLink,
  kMain,
  kMap,
  kMath,
  kMenu,
  kMeta,
  kNav,
  kNobr,
  kNoembed,
  kNoframes,
  kNoscript,
  kObject,
  kOl,
  kOptgroup,
  kOption,
  kOutput,
  kP,
  kParam,
  kPicture,
  kPre,
  kProgress,
  kQ,
  kS,
  kScript,
  kSearch,
  kSection,
  kSelect,
  kSmall,
  kSource,
  kSpan,
  kStrong,
  kStyle,
  kSub,
  kSummary,
  kSup,
  kSvg,
  kTable,
  kTbody,
  kTd,
  kTemplate,
  kTextarea,
  kTfoot,
  kTh,
  kThead,
  kTime,
  kTitle,
  kTr,
  kTrack,
  kU,
  kUl,
  kVideo,
  kWbr,
  kXmp,
  kCount
};

Tag tag_of(std::string_view name);  // of any case

enum TagProperty : std::uint8_t {
  kVoid = 1,        // has no content and no end
  kRaw = 2,         // what is within is no markup
  kReferences = 4,  // raw text in which references still count: title, textarea
  kBlock = 8,       // begins and ends a paragraph
  kClosesP = 16,    // its start ends an open p
  kHeading = 32
};
extern const std::array<std::uint8_t, static_cast<std::size_t>(Tag::kCount)> kTagProperties;

inline bool has(Tag tag, TagProperty property) {
  return (kTagProperties[static_cast<std::size_t>(tag)] & property) != 0;
}
inline bool is_void(Tag tag) { return has(tag, kVoid); }
inline bool is_raw_text(Tag tag) { return has(tag, kRaw); }
inline bool has_references(Tag tag) { return has(tag, kReferences); }
inline bool is_block(Tag tag) { return has(tag, kBlock); }
inline bool is_heading(Tag tag) { return has(tag, kHeading); }
inline bool closes_p(Tag tag) { return has(tag, kClosesP); }

}  // namespace firsthand::read
