#include "model/report.h"

#include <array>

#include "base/utf8.h"

namespace firsthand::model {
namespace {
constexpr std::array<std::string_view, 8> kSectionNames = {
    "head", "headline", "paragraph", "quotation", "caption", "list_item", "table", "credit"};
}

std::size_t Report::body_begin() const {
  return !sections.empty() && sections.front().kind == SectionKind::kHead
             ? sections.front().span.end
             : 0;
}

bool well_formed(const Report& report) {
  const auto inside = [&](Span span) {
    return span.begin <= span.end && span.end <= report.text.size() &&
           base::is_boundary(report.text, span.begin) && base::is_boundary(report.text, span.end);
  };
  std::size_t end = 0;
  for (const Section& section : report.sections) {
    if (!inside(section.span) || section.span.begin < end) return false;
    end = section.span.end;
  }
  for (const Link& link : report.links) {
    if (!inside(link.span)) return false;
  }
  end = 0;
  for (const Entry& entry : report.entries) {
    if (!inside(entry.span) || entry.span.begin < end) return false;
    end = entry.span.end;
  }
  return base::is_utf8(report.text) && report.sha256.size() == 64 &&
         report.id.to_string().substr(2) == report.sha256.substr(0, 16);
}

std::string_view to_string(SectionKind kind) {
  return kSectionNames.at(static_cast<std::size_t>(kind));
}

std::optional<SectionKind> parse_section_kind(std::string_view name) {
  for (std::size_t i = 0; i < kSectionNames.size(); ++i) {
    if (kSectionNames[i] == name) return static_cast<SectionKind>(i);
  }
  return std::nullopt;
}

}  // namespace firsthand::model
