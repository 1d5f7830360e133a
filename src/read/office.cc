#include "read/office.h"

#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "base/xml.h"
#include "read/ascii.h"
#include "read/credits.h"
#include "read/office_zip.h"

namespace firsthand::read {
namespace {

using base::Fault;
using base::FaultCode;
using model::SectionKind;

constexpr std::string_view kDocxBody = "word/document.xml";
constexpr std::string_view kDocxNotes = "word/footnotes.xml";
constexpr std::string_view kDocxFacts = "docProps/core.xml";
constexpr std::string_view kOdtBody = "content.xml";
constexpr std::string_view kOdtFacts = "meta.xml";
constexpr std::string_view kOdtMimetype = "application/vnd.oasis.opendocument.text";

struct Paragraph {
  std::string text;
  SectionKind kind = SectionKind::kParagraph;
};

// What both formats have in common: paragraphs, rows of tables, parts that are passed over.
class BodyReader : public base::XmlHandler {
 public:
  // The paragraphs, then those of footnotes.
  std::vector<Paragraph> take() && {
    paragraphs_.insert(paragraphs_.end(), notes_.begin(), notes_.end());
    return std::move(paragraphs_);
  }

  void text(std::string_view characters) final {
    if (passed_over_ == 0 && takes_text_) current_.text += characters;
  }

 protected:
  bool reads() const { return passed_over_ == 0; }
  void pass_over() { ++passed_over_; }
  // Of an element within a part that is passed over.
  bool within_passed_over() {
    if (passed_over_ > 0) ++passed_over_;
    return passed_over_ > 0;
  }
  bool leave_passed_over() {
    if (passed_over_ > 0) --passed_over_;
    return passed_over_ > 0;
  }

  void take_text(bool takes) { takes_text_ = takes; }
  void append(std::string_view characters) { current_.text += characters; }
  void set_kind(SectionKind kind) { current_.kind = kind; }

  void begin_cell() {
    if (cell_depth_++ > 0 || current_.text.empty()) return;
    if (current_.text.back() == ' ') current_.text.pop_back();
    current_.text += '\t';
  }
  void end_cell() { --cell_depth_; }
  void end_row() { finish(SectionKind::kTable); }
  void end_paragraph() {
    if (cell_depth_ > 0) {  // a cell's paragraphs are one line of its row
      if (!current_.text.empty() && current_.text.back() != '\t') current_.text += ' ';
      return;
    }
    finish(current_.kind);
  }

  // A footnote stands within the paragraph that refers to it.
  void begin_note() { interrupted_.push_back(std::exchange(current_, {})); }
  void end_note() {
    if (interrupted_.empty()) return;
    finish(SectionKind::kParagraph);
    current_ = std::move(interrupted_.back());
    interrupted_.pop_back();
  }

 private:
  void finish(SectionKind kind) {
    std::string text = base::to_valid_utf8(trim(current_.text));
    auto& to = interrupted_.empty() ? paragraphs_ : notes_;
    if (!text.empty()) to.push_back({std::move(text), kind});
    current_ = {};
  }

  std::vector<Paragraph> paragraphs_;
  std::vector<Paragraph> notes_;
  std::vector<Paragraph> interrupted_;
  Paragraph current_;
  std::size_t passed_over_ = 0;  // open elements, from one whose content is none of the text
  std::size_t cell_depth_ = 0;
  bool takes_text_ = false;
};

class DocxBody final : public BodyReader {
 public:
  void start(std::string_view name, const Attributes& attributes) override {
    if (within_passed_over()) return;
    if (name == "del" || name == "moveFrom" || name == "Fallback" || name == "instrText") {
      pass_over();
    } else if (name == "t") {
      take_text(true);
    } else if (name == "tab") {
      append("\t");
    } else if (name == "br" || name == "cr") {
      append("\n");
    } else if (name == "noBreakHyphen") {
      append("\xE2\x80\x91");
    } else if (name == "pStyle") {
      const std::string style = lower(base::attribute(attributes, "val"));
      if (style.starts_with("heading") || style == "title") set_kind(SectionKind::kHeadline);
      if (style.find("quote") != std::string::npos) set_kind(SectionKind::kQuotation);
      if (style == "caption") set_kind(SectionKind::kCaption);
    } else if (name == "numPr") {
      set_kind(SectionKind::kListItem);
    } else if (name == "tc") {
      begin_cell();
    }
  }
  void end(std::string_view name) override {
    if (leave_passed_over()) return;
    if (name == "t") {
      take_text(false);
    } else if (name == "p") {
      end_paragraph();
    } else if (name == "tc") {
      end_cell();
    } else if (name == "tr") {
      end_row();
    }
  }
};

class OdtBody final : public BodyReader {
 public:
  void start(std::string_view name, const Attributes& attributes) override {
    if (within_passed_over()) return;
    if (name == "tracked-changes" || name == "annotation" || name == "note-citation") {
      pass_over();
    } else if (name == "p" || name == "h") {
      if (name == "h") set_kind(SectionKind::kHeadline);
      take_text(true);
      ++depth_;
    } else if (name == "list-item") {
      set_kind(SectionKind::kListItem);
    } else if (name == "s") {
      const std::string_view times = base::attribute(attributes, "c");
      append(times.size() == 1 && times[0] > '0' && times[0] <= '9'
                 ? std::string(static_cast<std::size_t>(times[0] - '0'), ' ')
                 : " ");
    } else if (name == "tab") {
      append("\t");
    } else if (name == "line-break") {
      append("\n");
    } else if (name == "note-body") {
      begin_note();
    } else if (name == "table-cell") {
      begin_cell();
    }
  }
  void end(std::string_view name) override {
    if (leave_passed_over()) return;
    if (name == "p" || name == "h") {
      if (--depth_ == 0) take_text(false);
      end_paragraph();
    } else if (name == "note-body") {
      end_note();
      take_text(depth_ > 0);
    } else if (name == "table-cell") {
      end_cell();
    } else if (name == "table-row") {
      end_row();
    }
  }

 private:
  std::size_t depth_ = 0;  // paragraphs within paragraphs: a frame's text
};

// The title that the document states.
class Facts final : public base::XmlHandler {
 public:
  void start(std::string_view name, const Attributes&) override { in_title_ = name == "title"; }
  void end(std::string_view) override { in_title_ = false; }
  void text(std::string_view characters) override {
    if (in_title_) title += characters;
  }
  std::string title;

 private:
  bool in_title_ = false;
};

std::optional<std::string> stated_title(const std::string& facts) {
  Facts handler;
  if (!facts.empty() && !base::parse_xml(facts, handler)) return std::nullopt;
  std::string title = one_line(base::to_valid_utf8(handler.title));
  if (title.empty()) return std::nullopt;
  return title;
}

void fill(std::vector<Paragraph> paragraphs, model::Report& report) {
  bool first = true;
  Opening opening;
  for (Paragraph& paragraph : paragraphs) {
    const std::string words = one_line(paragraph.text);
    if (paragraph.kind == SectionKind::kHeadline && first && !report.title) report.title = words;
    if (paragraph.kind == SectionKind::kParagraph) {
      if (is_credit_line(words)) {
        paragraph.kind = SectionKind::kCredit;
        if (!report.credit) report.credit = agency_of_credit_line(words);
      }
      if (!report.credit) report.credit = opening.agency(words);
      first = false;
    }
    if (!report.text.empty()) report.text.append("\n\n");
    const std::size_t begin = report.text.size();
    report.text.append(paragraph.text);
    report.sections.push_back({paragraph.kind, {begin, report.text.size()}});
  }
}

}  // namespace

std::optional<OfficeFormat> office_format(std::string_view bytes) {
  if (!bytes.starts_with("PK\x03\x04")) return std::nullopt;
  // ODT begins with a member "mimetype" that is stored as it is.
  const std::string_view front = bytes.substr(0, 256);
  if (front.substr(0, 38).ends_with("mimetype") &&
      front.find(kOdtMimetype) != std::string_view::npos)
    return OfficeFormat::kOdt;
  if (zip_holds(bytes, kDocxBody)) return OfficeFormat::kDocx;
  return std::nullopt;
}

base::Result<base::Done> read_office(std::string_view bytes, OfficeFormat format,
                                     const Parameters& parameters, model::Report& report) {
  const bool docx = format == OfficeFormat::kDocx;
  const std::string body(docx ? kDocxBody : kOdtBody);
  const std::string facts(docx ? kDocxFacts : kOdtFacts);
  std::vector<std::string_view> wanted = {body, facts};
  if (docx) wanted.push_back(kDocxNotes);
  FH_TRY(auto parts, zip_members(bytes, wanted, parameters.office_bytes));
  if (!parts.contains(body)) {
    return Fault{FaultCode::kMalformed,
                 "the document has no text part; open it in the program that "
                 "wrote it and save it again"};
  }
  const auto read_part = [](const std::string& part,
                            auto&& reader) -> base::Result<std::vector<Paragraph>> {
    const auto done = base::parse_xml(part, reader);
    if (!done) {
      return Fault{done.fault().code,
                   "the document is damaged, or protected by a password: " + done.fault().detail +
                       "; open it in the program that wrote it and save it again"};
    }
    return std::move(reader).take();
  };
  FH_TRY(auto paragraphs,
         docx ? read_part(parts[body], DocxBody()) : read_part(parts[body], OdtBody()));
  const auto notes = parts.find(std::string(kDocxNotes));
  if (notes != parts.end()) {
    FH_TRY(const auto more, read_part(notes->second, DocxBody()));
    paragraphs.insert(paragraphs.end(), more.begin(), more.end());
  }
  if (paragraphs.empty()) return Fault{FaultCode::kEmpty, "there is no text in the document"};
  fill(std::move(paragraphs), report);
  if (!report.title) report.title = stated_title(parts[facts]);
  return base::Done{};
}

}  // namespace firsthand::read
