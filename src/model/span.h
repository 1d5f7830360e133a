// A span is a half-open range of bytes in a text that somebody else owns: a report's. At the
// contract's border spans are code points (base/utf8.h, CodePointMap).
#pragma once

#include <compare>
#include <cstddef>
#include <string_view>

#include "model/ids.h"

namespace firsthand::model {

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool empty() const { return begin >= end; }
  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  auto operator<=>(const Span&) const = default;
};

// The words of a span. REQUIRES: the span lies within `text`.
inline std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

// What a statement rests on: these words of this report.
struct EvidenceSpan {
  ReportId report;
  Span span;
  auto operator<=>(const EvidenceSpan&) const = default;
};

}  // namespace firsthand::model
