// Who wrote it and whose text it says to be: bylines and agency credits, by their form.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace firsthand::read {

// "Source: Nera News Agency", "(Nera)", "Reporting by Ada Lund; editing by Tom Oor", "Photo: ...".
// `line` is one line.
bool is_credit_line(std::string_view line);
std::optional<std::string> agency_of_credit_line(std::string_view line);

// "TARN, May 4 (Nera News Agency) - A bridge ..." : Nera News Agency. `paragraph` opens a report.
std::optional<std::string> agency_of_dateline(std::string_view paragraph);

// The dateline of a report stands at the head of its text: in its first paragraph, or behind a
// headline and a line or two that nothing marks as such but that they are short.
class Opening {
 public:
  // Of the paragraphs of a report, in order: the agency of this one's dateline, if the text may
  // open here.
  std::optional<std::string> agency(std::string_view paragraph);

 private:
  std::size_t short_ones_ = 0;
  bool over_ = false;
};

// The names of a byline without what stands around them: "By Ada Lund | 4 May 2026" is "Ada Lund".
// Nothing if no name is left.
std::optional<std::string> clean_byline(std::string_view words);

// Whether a name is that of a news agency: by the word "agency" in some languages or as one of the
// international ones.
bool is_agency_name(std::string_view name);

}  // namespace firsthand::read
