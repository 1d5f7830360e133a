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

// The names of a byline without what stands around them: "By Ada Lund | 4 May 2026" is "Ada Lund".
// Nothing if no name is left.
std::optional<std::string> clean_byline(std::string_view words);

// Whether a name is that of a news agency: by the word "agency" in some languages or as one of the
// international ones.
bool is_agency_name(std::string_view name);

}  // namespace firsthand::read
