#include "claims/annotate.h"

#include "claims/places.h"
#include "claims/quantities.h"
#include "claims/times.h"
#include "text/sentences.h"

namespace firsthand::claims {

model::Annotations annotate(const model::Report& report, const Parameters&) {
  const text::Document document = text::analyse(report);
  model::Annotations out;
  out.quantities = find_quantities(document);
  out.times = find_times(document, report.published);
  out.places = find_places(document);
  return out;
}

}  // namespace firsthand::claims
