#include "claims/annotate.h"

#include <algorithm>

#include "claims/assemble.h"
#include "claims/attribution.h"
#include "claims/measures_counted.h"
#include "claims/measures_find.h"
#include "claims/places.h"
#include "claims/quantities.h"
#include "claims/reading.h"
#include "claims/times.h"
#include "text/sentences.h"

namespace firsthand::claims {
namespace {

std::vector<model::Attribution> attributions_of(const Reading& reading,
                                                const std::vector<Statement>& statements) {
  std::vector<model::Attribution> out;
  const auto spans = [&](const std::vector<Range>& ranges) {
    std::vector<model::Span> list;
    for (const Range& range : ranges) list.push_back(reading.span(range));
    return list;
  };
  for (const Statement& s : statements) {
    if (s.nested) continue;
    out.push_back({spans(s.source), {reading.span(s.cue)}, spans(s.content), s.tier});
  }
  return out;
}

}  // namespace

model::Annotations annotate(const model::Report& report, const Parameters&) {
  const text::Document document = text::analyse(report);
  const Reading reading = read_words(document);
  const std::vector<Statement> statements = find_statements(reading);
  model::Annotations out;
  out.attributions = attributions_of(reading, statements);
  out.quantities = find_quantities(document);
  out.times = find_times(document, report.published);
  out.places = find_places(document);
  const auto counted = find_counted_measures(reading, find_counted(reading, out.quantities));
  out.claims = assemble({report, reading, statements, counted, out.times, out.places});
  return out;
}

}  // namespace firsthand::claims
