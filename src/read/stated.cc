#include "read/stated.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/check.h"
#include "read/ascii.h"
#include "read/blocks.h"
#include "read/charset.h"
#include "read/credits.h"
#include "read/kind.h"
#include "read/tree.h"
#include "read/urls.h"
#include "text/fold.h"
#include "text/sentences.h"

namespace firsthand::read {
namespace {

using base::Fault;
using base::FaultCode;
using model::SectionKind;
using model::Span;

enum class LineKind { kBlank, kPlain, kQuoted, kSignature, kForwarded };

// "-----Original Message-----", "---------- Forwarded message ---------", in some languages: a line
// of words between dashes.
bool begins_forwarded(std::string_view line) {
  if (!line.starts_with("---") || line.size() > 120) return false;
  const std::size_t begin = line.find_first_not_of('-');
  const std::size_t end = line.find_last_not_of('-');
  if (begin == std::string_view::npos || begin < 3) return false;
  const std::string words = text::fold(one_line(line.substr(begin, end + 1 - begin)));
  static constexpr std::string_view kWords[] = {
      "original message",        "forwarded message",         "begin forwarded message",
      "ursprüngliche nachricht", "weitergeleitete nachricht", "message d'origine",
      "message transféré",       "mensaje original",          "mensaje reenviado",
      "messaggio originale",     "messaggio inoltrato",       "исходное сообщение",
      "пересылаемое сообщение",  "пересланное сообщение",     "переслане повідомлення"};
  return std::any_of(std::begin(kWords), std::end(kWords),
                     [&](std::string_view known) { return words == text::fold(known); });
}

LineKind kind_of(std::string_view line) {
  while (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  if (line == "-- ") return LineKind::kSignature;
  const std::string_view words = trim(line);
  if (words.empty()) return LineKind::kBlank;
  if (words[0] == '>') return LineKind::kQuoted;
  return begins_forwarded(words) ? LineKind::kForwarded : LineKind::kPlain;
}

// Paragraphs of a mail: also where quoting begins and ends.
void cut_mail(model::Report& report) {
  const std::string_view text = report.text;
  bool forwarded = false;
  bool signature = false;
  bool open = false;
  LineKind before = LineKind::kBlank;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const LineKind kind = kind_of(text.substr(at, end - at));
    if (kind == LineKind::kSignature) signature = true;
    if (kind == LineKind::kForwarded) {
      forwarded = true;
      signature = false;
    }
    if (kind != before) open = false;
    before = kind;
    if (kind == LineKind::kPlain || kind == LineKind::kQuoted) {
      Span line{at, end};
      while (line.end > line.begin && is_space(text[line.end - 1])) --line.end;
      while (line.begin < line.end && is_space(text[line.begin])) ++line.begin;
      if (open) {
        report.sections.back().span.end = line.end;
      } else {
        SectionKind section = SectionKind::kParagraph;
        if (forwarded || kind == LineKind::kQuoted) {
          section = SectionKind::kQuotation;
        } else if (signature) {
          section = SectionKind::kCredit;
        }
        report.sections.push_back({section, line});
        open = true;
      }
    }
    at = end + 1;
  }
}

void cut_plain(model::Report& report) {
  for (const Span paragraph : text::paragraphs(report.text, {0, report.text.size()})) {
    report.sections.push_back({SectionKind::kParagraph, paragraph});
  }
}

bool is_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_space(c) || c == '\0'; });
}

void add_section(model::Report& report, SectionKind kind, std::string_view words) {
  if (!report.text.empty()) report.text.append("\n\n");
  const std::size_t begin = report.text.size();
  report.text.append(words);
  report.sections.push_back({kind, {begin, report.text.size()}});
}

base::Result<base::Done> read_markup(std::string_view page, const Parameters& parameters,
                                     model::Report& report) {
  if (page.size() > parameters.html_bytes) {
    return Fault{FaultCode::kTooLarge,
                 "its page has more than " + std::to_string(parameters.html_bytes >> 20) + " MiB"};
  }
  FH_TRY(const Tree tree, parse_html(page, parameters));
  const std::string base_url = report.url.value_or("");
  const Blocks blocks = cut_blocks(tree);
  for (const Block& block : blocks.all) {
    if (block.letters == 0) continue;
    add_section(report, block.kind, block.text);
    const std::size_t begin = report.sections.back().span.begin;
    for (const BlockLink& link : block.links) {
      const std::string url = resolve_url(base_url, link.url);
      if (url.empty()) continue;
      report.links.push_back({{begin + link.span.begin, begin + link.span.end}, url});
    }
  }
  return base::Done{};
}

}  // namespace

base::Result<base::Done> read_stated(const model::Capture& capture, const Parameters& parameters,
                                     model::Report& report) {
  FH_CHECK(capture.stated, "a capture about which nothing is stated");
  const model::Stated& stated = *capture.stated;
  report.media_type = stated.media_type;
  report.title = stated.title;
  report.byline = stated.byline;
  report.outlet = stated.outlet;
  report.published = stated.published;
  const bool markup = stated.content_type.starts_with("text/html") ||
                      starts_with_letters(stated.content_type, "text/html");
  Decoded decoded = decode(stated.content, stated.content_type, markup);
  if (control_share(decoded.text) > parameters.control_share) {
    return Fault{FaultCode::kUnsupported, "its text is binary data of no known format"};
  }
  const bool mail = stated.media_type == "message/rfc822";
  const bool item = stated.media_type.ends_with("+xml");
  if (item && stated.title) add_section(report, SectionKind::kHeadline, *stated.title);
  if (markup) {
    FH_TRY([[maybe_unused]] const auto done, read_markup(decoded.text, parameters, report));
  } else if (item) {
    for (const Span paragraph : text::paragraphs(decoded.text, {0, decoded.text.size()})) {
      add_section(report, SectionKind::kParagraph, model::slice(decoded.text, paragraph));
    }
  } else {
    report.text = std::string(decoded.text);
    mail ? cut_mail(report) : cut_plain(report);
  }
  if (is_blank(report.text)) return Fault{FaultCode::kEmpty, "there is no text in it"};
  Opening opening;
  for (const model::Section& section : report.sections) {
    if (report.credit) break;
    if (section.kind != SectionKind::kParagraph) continue;
    const std::string_view words = model::slice(report.text, section.span);
    report.credit = opening.agency(one_line(words.substr(0, 512)));
  }
  return base::Done{};
}

}  // namespace firsthand::read
