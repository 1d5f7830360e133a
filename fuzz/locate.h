// Reads a capture and holds what is said of where its words stand.
#pragma once

#include "base/check.h"
#include "base/utf8.h"
#include "read/read.h"

namespace firsthand::fuzz {

inline base::Result<model::Report> read_and_locate(const model::Capture& capture) {
  const read::Parameters parameters;
  read::InstalledPdfPrograms programs(parameters);
  read::Locating locating;
  auto report = read::read(capture, parameters, programs, std::nullopt, &locating);
  if (!report || locating.found.charset.empty()) return report;
  const auto hold = [&] {
    FH_CHECK(model::well_formed(locating.found, report->sections.size(), report->captions.size(),
                                locating.spans.size()),
             "words stand beyond the bytes");
  };
  hold();
  // Each character of the text's beginning, and all of it.
  const std::string_view text = report->text;
  for (std::size_t at = 0; at < text.size() && at < 300;) {
    const std::size_t size = base::code_point_at(text, at).size;
    locating.spans.push_back({at, at + size});
    at += size;
  }
  locating.spans.push_back({0, text.size()});
  const auto again = read::read(capture, parameters, programs, std::nullopt, &locating);
  FH_CHECK(again && again->text == report->text, "a second reading gave another report");
  hold();
  for (std::size_t i = 0; i < locating.spans.size(); ++i) {
    const auto& written = locating.found.spans[i];
    const std::string_view words = model::slice(text, locating.spans[i]);
    const bool blank = words == "\n";  // between two blocks of a page nothing stands
    FH_CHECK(blank || !written.empty(), "words of the text stand nowhere");
    for (const model::Written& one : written) {
      FH_CHECK(!one.stretch.empty() && !one.words.empty(), "words stand in no byte");
    }
  }
  return report;
}

}  // namespace firsthand::fuzz
