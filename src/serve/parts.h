// Parts that several endpoints share.
#pragma once

#include <string>
#include <string_view>

#include "serve/json_writer.h"
#include "serve/view.h"

namespace firsthand::serve {

// A report without its text: {"id", "title", "outlet", "byline", "published", "earliest", "latest",
// "credit", "language", "inputs", "main_incident", "main_incident_title"}. `earliest` and `latest`
// bound the moment of publication, in seconds of UTC; null if it is undated.
void write_summary(JsonWriter& json, const View& view, std::size_t report);

// The first words of a span, `limit` bytes at most, on a character boundary; "…" if cut.
std::string words_at(const View& view, const model::EvidenceSpan& at, std::size_t limit);

// {"claim", "words", "details": [{"id", "incident", "state"}]}
void write_claim(JsonWriter& json, const View& view, std::size_t claim);

}  // namespace firsthand::serve
