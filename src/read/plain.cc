#include "read/plain.h"

#include <optional>
#include <utility>
#include <vector>

#include "read/ascii.h"
#include "read/credits.h"
#include "read/language.h"
#include "read/printed_date.h"
#include "text/sentences.h"

namespace firsthand::read {
namespace {

using model::Section;
using model::SectionKind;
using model::Span;

enum class Field { kNone, kTitle, kByline, kOutlet, kCredit, kPublished, kUrl, kLanguage, kOther };

Field field_of(std::string_view key) {
  struct Name {
    std::string_view key;
    Field field;
  };
  static constexpr Name kNames[] = {{"title", Field::kTitle},
                                    {"headline", Field::kTitle},
                                    {"subject", Field::kTitle},
                                    {"byline", Field::kByline},
                                    {"author", Field::kByline},
                                    {"authors", Field::kByline},
                                    {"by", Field::kByline},
                                    {"reporter", Field::kByline},
                                    {"outlet", Field::kOutlet},
                                    {"publisher", Field::kOutlet},
                                    {"source", Field::kOutlet},
                                    {"publication", Field::kOutlet},
                                    {"newspaper", Field::kOutlet},
                                    {"site", Field::kOutlet},
                                    {"credit", Field::kCredit},
                                    {"agency", Field::kCredit},
                                    {"published", Field::kPublished},
                                    {"date", Field::kPublished},
                                    {"publication date", Field::kPublished},
                                    {"date published", Field::kPublished},
                                    {"url", Field::kUrl},
                                    {"link", Field::kUrl},
                                    {"language", Field::kLanguage},
                                    {"lang", Field::kLanguage},
                                    {"place", Field::kOther},
                                    {"location", Field::kOther},
                                    {"section", Field::kOther},
                                    {"updated", Field::kOther},
                                    {"modified", Field::kOther},
                                    {"retrieved", Field::kOther},
                                    {"accessed", Field::kOther},
                                    {"keywords", Field::kOther},
                                    {"tags", Field::kOther},
                                    {"id", Field::kOther},
                                    {"edition", Field::kOther},
                                    {"page", Field::kOther},
                                    {"copyright", Field::kOther},
                                    {"status", Field::kOther},
                                    {"channel", Field::kOther},
                                    {"format", Field::kOther}};
  const std::string wanted = lower(trim(key));
  for (const Name& name : kNames) {
    if (name.key == wanted) return name.field;
  }
  return Field::kNone;
}

// A key is one to three words of letters.
bool is_key(std::string_view key) {
  if (key.empty() || key.size() > 30 || !is_alpha(key[0])) return false;
  std::size_t words = 1;
  for (const char c : key) {
    if (c == ' ') ++words;
    if (!is_alpha(c) && c != ' ' && c != '-' && c != '_') return false;
  }
  return words <= 3;
}

struct HeadLine {
  Field field = Field::kNone;
  Span value;
};

struct Head {
  std::vector<HeadLine> lines;
  std::size_t end = 0;   // behind the last line and its line end
  std::size_t body = 0;  // behind the blank line
};

Span trimmed(std::string_view text, Span span) {
  while (span.begin < span.end && is_space(text[span.begin])) ++span.begin;
  while (span.begin < span.end && is_space(text[span.end - 1])) --span.end;
  return span;
}

std::optional<Head> find_head(std::string_view text) {
  constexpr std::size_t kMostLines = 40;
  Head head;
  bool known = false;
  for (std::size_t at = 0; head.lines.size() <= kMostLines;) {
    const std::size_t newline = std::min(text.find('\n', at), text.size());
    const Span line = trimmed(text, {at, newline});
    const std::size_t next = std::min(newline + 1, text.size());
    if (line.empty()) {  // blank line, or the end of the text
      if (head.lines.empty() || !known) return std::nullopt;
      head.end = at;
      head.body = next;
      return head;
    }
    const bool continued = (text[at] == ' ' || text[at] == '\t') && !head.lines.empty();
    if (continued) {
      head.lines.back().value.end = line.end;
    } else {
      const std::string_view words = model::slice(text, line);
      const std::size_t colon = words.find(':');
      if (colon == std::string_view::npos || !is_key(words.substr(0, colon))) return std::nullopt;
      const Field field = field_of(words.substr(0, colon));
      if (head.lines.empty() && field == Field::kNone) return std::nullopt;
      known = known || field != Field::kNone;
      head.lines.push_back({field, trimmed(text, {line.begin + colon + 1, line.end})});
    }
    at = next;
  }
  return std::nullopt;
}

void set(std::optional<std::string>& field, std::string_view value) {
  if (!field && !value.empty()) field = one_line(value);
}

void read_head(std::string_view text, const Head& head, model::Report& report) {
  report.sections.push_back({SectionKind::kHead, {0, head.body}});
  for (const HeadLine& line : head.lines) {
    const std::string_view value = model::slice(text, line.value);
    switch (line.field) {
      case Field::kTitle:
        set(report.title, value);
        break;
      case Field::kByline:
        set(report.byline, value);
        break;
      case Field::kOutlet:
        set(report.outlet, value);
        break;
      case Field::kCredit:
        set(report.credit, value);
        break;
      case Field::kUrl:
        set(report.url, value);
        break;
      case Field::kLanguage:
        if (!report.language) report.language = language_tag(value);
        break;
      case Field::kPublished:
        if (!report.published) report.published = stated_date(value);
        break;
      case Field::kOther:
      case Field::kNone:
        break;
    }
  }
}

// The paragraph in one line; of a long one that is not asked for as a whole, only the beginning.
std::string words_of(std::string_view paragraph, bool whole) {
  constexpr std::size_t kBeginning = 512;  // tells a dateline, and that it is no credit line
  if (!whole && paragraph.size() > kBeginning) {
    std::string beginning = one_line(paragraph.substr(0, kBeginning));
    if (beginning.size() > kBeginning / 2) return beginning;
  }
  return one_line(paragraph);
}

}  // namespace

void read_plain(std::string text, model::Report& report) {
  report.text = std::move(text);
  const std::optional<Head> head = find_head(report.text);
  if (head) read_head(report.text, *head, report);
  const Span body{head ? head->body : 0, report.text.size()};
  bool first = true;
  Opening opening;
  for (const Span paragraph : text::paragraphs(report.text, body)) {
    const bool may_be_headline = first && report.title;
    const std::string words = words_of(model::slice(report.text, paragraph), may_be_headline);
    SectionKind kind = SectionKind::kParagraph;
    if (may_be_headline && words == *report.title) {
      kind = SectionKind::kHeadline;
    } else if (is_credit_line(words)) {
      kind = SectionKind::kCredit;
      if (!report.credit) report.credit = agency_of_credit_line(words);
    }
    if (kind != SectionKind::kHeadline && !report.credit) report.credit = opening.agency(words);
    if (kind != SectionKind::kHeadline) first = false;
    report.sections.push_back({kind, paragraph});
  }
}

}  // namespace firsthand::read
