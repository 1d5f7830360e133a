// Whom a claim cites: the reports that its sentence links to, and the outlets that it names as
// where it is from. That a report is linked elsewhere on the page, in a list or as a line of its
// own, is no citation.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/findings.h"

namespace firsthand::origins {

// An address without what does not tell pages apart: scheme, "www.", port 80 or 443, fragment, the
// parameters that follow readers about, a slash at the end, and the prefix of a web archive.
std::string plain_url(std::string_view url);

// The links that stand in the claim's sentence as part of a running text.
std::vector<model::Link> links_of(const model::Report& report, const model::Claim& claim);

// The outlet in "the Courier's report", "a report in the Courier"; the name itself if it is of
// neither form.
std::string outlet_in(std::string_view name);

// "Reported by the Courier", "published by the Courier" in the claim's sentence: the name, and the
// words from the verb to its end. No name without a capital.
struct ReportedBy {
  std::string name;
  model::Span words;
};
std::optional<ReportedBy> reported_by(const model::Report& report, const model::Claim& claim);

// Where the report says whose text it is: the words of its credit in its credit line or dateline.
std::optional<model::Span> credit_words(const model::Report& report);

}  // namespace firsthand::origins
