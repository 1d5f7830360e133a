// What was received (Capture) and what was published (Report).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "model/date.h"
#include "model/ids.h"
#include "model/span.h"
#include "model/text.h"

namespace firsthand::model {

// What the file around it says about a report that is no file of its own: a mail, an item of a
// feed, a message of a chat.
struct Stated {
  std::string media_type;    // of the report
  std::string content;       // the bytes of its text,
  std::string content_type;  // and theirs: text/plain or text/html, with parameters
  std::optional<std::string> title;
  std::optional<std::string> byline;
  std::optional<std::string> outlet;
  std::optional<DateTime> published;
};

// Bytes as received, with where and when. A member of an archive is `path!member`, a record of a
// WARC `path#offset`.
struct Capture {
  std::string input;
  std::string url;           // where it came from, if the archive says so
  std::string content_type;  // as the archive or the server stated it, with parameters; may lie
  std::optional<DateTime> captured;  // as the archive states it
  std::string bytes;
  std::optional<Stated> stated = std::nullopt;  // then the report is what it holds
};

enum class SectionKind {
  kHead,
  kHeadline,
  kParagraph,
  kQuotation,
  kCaption,
  kListItem,
  kTable,
  kCredit
};

// A part of a report's text. Sections are in order, do not overlap, and need not cover every byte.
struct Section {
  SectionKind kind = SectionKind::kParagraph;
  int page = 0;  // of a PDF, counted from 1: the one that it begins on
  Span span;

  Section() = default;
  Section(SectionKind of, Span at, int on = 0) : kind(of), page(on), span(at) {}
  bool operator==(const Section&) const = default;
};

struct Link {
  Span span;  // the words that carry it
  std::string url;
  bool operator==(const Link&) const = default;
};

// What a date rests on: the tag that states it, or whose words print it, and these words.
struct DateEvidence {
  std::string tag;  // "meta article:published_time", "script datePublished", "time datetime", "p"
  std::string words;
  bool operator==(const DateEvidence&) const = default;
};

// A part of a live blog, published by itself: its range of the text, sections and all.
struct Entry {
  Span span;
  std::optional<DateTime> published = std::nullopt;
  std::optional<DateEvidence> published_by = std::nullopt;
  bool operator==(const Entry&) const = default;
};

// What was published or handed in. `text` is owned here and nowhere else (copies share it); every
// span of a finding is a range into it.
struct Report {
  ReportId id;                      // of the digest of the bytes
  std::string sha256;               // of the bytes, hexadecimal
  std::vector<std::string> inputs;  // every path under which these bytes came, sorted
  std::string media_type;
  std::optional<std::string> url;
  std::optional<std::string> title;
  std::optional<std::string> byline;
  std::optional<std::string> outlet;
  std::optional<std::string> credit;   // the agency whose text it says to be
  std::optional<std::string> section;  // of the outlet: "World", "Sport"
  std::optional<DateTime> published;
  std::optional<DateEvidence> published_by;  // for pages
  std::optional<DateTime> modified;          // last changed, as a page states it
  std::optional<DateEvidence> modified_by;
  std::optional<std::string> language;  // BCP 47
  Text text;                            // UTF-8, no BOM
  std::vector<Section> sections;
  std::vector<std::string> captions;  // of its pictures and tables, in order; not in the text
  std::vector<Link> links;
  std::vector<Entry> entries;  // of a live blog, in order, without overlap

  // Where the report itself begins: after a head of `Key: value` lines, if it has one.
  std::size_t body_begin() const;
  bool operator==(const Report&) const = default;
};

// Spans on character boundaries and inside the text, sections in order, the id that of the digest.
bool well_formed(const Report& report);

std::string_view to_string(SectionKind kind);
std::optional<SectionKind> parse_section_kind(std::string_view name);

}  // namespace firsthand::model
