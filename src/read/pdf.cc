#include "read/pdf.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "read/ascii.h"
#include "read/credits.h"
#include "read/hocr.h"
#include "read/pdf_layout.h"
#include "read/printed_date.h"
#include "text/fold.h"

namespace firsthand::read {
namespace {

using base::Fault;
using base::FaultCode;
using model::SectionKind;

// What programs write into the title field by themselves.
bool is_no_title(std::string_view title) {
  const std::string folded = text::fold(title);
  if (folded.empty() || split(folded, ' ').size() < 2) return true;
  for (const std::string_view start : {"microsoft ", "untitled", "unbenannt", "sans titre"}) {
    if (folded.compare(0, start.size(), start) == 0) return true;
  }
  for (const std::string_view ending : {".doc", ".docx", ".pdf", ".indd", ".odt", ".qxd", ".rtf"}) {
    if (folded.size() > ending.size() &&
        folded.compare(folded.size() - ending.size(), ending.size(), ending) == 0) {
      return true;
    }
  }
  return false;
}

std::string title_field(std::string_view info) {
  std::string title;
  for_each_line(info, [&](std::string_view line) {
    if (title.empty() && line.substr(0, 6) == "Title:") title = one_line(line.substr(6));
  });
  return is_no_title(title) ? std::string() : base::to_valid_utf8(title);
}

// The first paragraph of the first page in letters well above those of the text.
std::size_t headline_at(const std::vector<PdfParagraph>& paragraphs) {
  std::vector<double> heights;
  for (const PdfParagraph& p : paragraphs)
    heights.insert(heights.end(), p.text.size() / 20 + 1, p.height);
  std::nth_element(heights.begin(),
                   heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2),
                   heights.end());
  const double usual = heights[heights.size() / 2];
  constexpr double kAbove = 1.2;
  constexpr std::size_t kLongest = 300;
  std::size_t best = paragraphs.size();
  for (std::size_t i = 0; i < paragraphs.size() && paragraphs[i].page == 0; ++i) {
    if (paragraphs[i].text.size() > kLongest || paragraphs[i].height < usual * kAbove) continue;
    if (best == paragraphs.size() || paragraphs[i].height > paragraphs[best].height) best = i;
  }
  return best;
}

// A short line of the first page that is little but a date, or names one as that of publication.
std::optional<model::DateTime> printed_date(const std::vector<PdfParagraph>& paragraphs) {
  constexpr std::size_t kNearTop = 8;
  constexpr std::size_t kLongest = 100;
  constexpr std::size_t kBesides = 40;
  for (std::size_t i = 0; i < paragraphs.size() && i < kNearTop && paragraphs[i].page == 0; ++i) {
    if (paragraphs[i].text.size() > kLongest) continue;
    const auto dates = find_dates(paragraphs[i].text);
    if (dates.size() == 1 && paragraphs[i].text.size() - dates[0].span.size() < kBesides) {
      return dates[0].value;
    }
  }
  return std::nullopt;
}

std::optional<std::string> printed_byline(const std::vector<PdfParagraph>& paragraphs) {
  constexpr std::size_t kNearTop = 6;
  for (std::size_t i = 0; i < paragraphs.size() && i < kNearTop && paragraphs[i].page == 0; ++i) {
    const std::string& text = paragraphs[i].text;
    const bool by = text.compare(0, 3, "By ") == 0 || text.compare(0, 4, "Von ") == 0;
    if (by && text.size() < 80 && text.back() != '.') return clean_byline(text);
  }
  return std::nullopt;
}

struct Pages {
  std::vector<PdfPage> pages;
  std::string ocr;  // program, version and languages, if they were read by it
};

bool hold_words(const std::vector<PdfPage>& pages) {
  return std::any_of(pages.begin(), pages.end(), [](const PdfPage& page) {
    return std::any_of(page.blocks.begin(), page.blocks.end(), [](const PdfBlock& block) {
      return std::any_of(block.lines.begin(), block.lines.end(),
                         [](const PdfLine& line) { return !line.text.empty(); });
    });
  });
}

base::Result<Pages> pages_of(std::string_view bytes, const Parameters& parameters,
                             PdfPrograms& programs) {
  FH_TRY(const std::string layout, programs.layout(bytes));
  const std::string valid = base::to_valid_utf8(layout);
  Pages out;
  FH_TRY(out.pages, parse_layout(valid, parameters));
  if (hold_words(out.pages)) return out;
  if (parameters.ocr_languages.empty()) {
    return Fault{FaultCode::kEmpty,
                 "the PDF holds no text, only pictures of pages: `firsthand build --ocr` reads "
                 "them, or run it through OCR (ocrmypdf, for one) and hand in the result"};
  }
  FH_TRY(const std::string recognised, programs.recognised(bytes));
  const std::string text = base::to_valid_utf8(recognised);
  out.ocr = one_line(text.substr(0, std::min(text.find('\n'), std::size_t{40}))) + " " +
            parameters.ocr_languages;
  FH_TRY(out.pages, parse_hocr(text, parameters));
  if (hold_words(out.pages)) return out;
  return Fault{FaultCode::kEmpty, "OCR found no words on the pages of the PDF"};
}

}  // namespace

base::Result<base::Done> read_pdf(std::string_view bytes, const Parameters& parameters,
                                  PdfPrograms& programs, model::Report& report) {
  FH_TRY(Pages read, pages_of(bytes, parameters, programs));
  std::vector<PdfPage>& pages = read.pages;
  if (!read.ocr.empty()) report.media_type += "; ocr=\"" + read.ocr + "\"";
  drop_running_lines(pages);
  for (PdfPage& page : pages) order_columns(page);
  const std::vector<PdfParagraph> paragraphs = join_paragraphs(pages);
  if (paragraphs.empty()) {
    return Fault{FaultCode::kEmpty, "the PDF holds nothing but page numbers and running heads"};
  }
  const std::size_t headline = headline_at(paragraphs);
  const auto info = programs.info(bytes);
  const std::string stated = info ? title_field(*info) : std::string();
  if (!stated.empty()) {
    report.title = stated;
  } else if (headline < paragraphs.size()) {
    report.title = paragraphs[headline].text;
  }
  report.published = printed_date(paragraphs);
  report.byline = printed_byline(paragraphs);
  Opening opening;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (!report.text.empty()) report.text.append("\n\n");
    const std::size_t begin = report.text.size();
    report.text.append(paragraphs[i].text);
    SectionKind kind = SectionKind::kParagraph;
    if (i == headline) {
      kind = SectionKind::kHeadline;
    } else if (is_credit_line(paragraphs[i].text)) {
      kind = SectionKind::kCredit;
      if (!report.credit) report.credit = agency_of_credit_line(paragraphs[i].text);
    } else if (!report.credit) {
      report.credit = opening.agency(paragraphs[i].text);
    }
    report.sections.push_back(
        {kind, {begin, report.text.size()}, static_cast<int>(paragraphs[i].page) + 1});
  }
  return base::Done{};
}

}  // namespace firsthand::read
