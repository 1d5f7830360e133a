#include <algorithm>
#include <tuple>

#include "serve/endpoints.h"
#include "serve/json_writer.h"

namespace firsthand::serve {
namespace {

// The asserted detail with most independent origins behind it; null if there is none. Independence
// is counted per detail, so an incident has no number of its own.
const model::Detail* strongest(const View& view, const model::Incident& incident) {
  const model::Detail* best = nullptr;
  const auto rank = [](const model::Detail& d) {
    return std::tuple(d.independent.low, d.independent.high, d.reports.size());
  };
  for (const model::DetailId id : incident.details) {
    const model::Detail& detail = view.findings().details[view.detail(id)];
    if (!detail.denied && (!best || rank(detail) > rank(*best))) best = &detail;
  }
  return best;
}

// Without its reasons: they name people, and this list goes over the whole case.
void write_strongest(JsonWriter& json, const model::Detail* detail) {
  if (!detail) return json.null();
  json.object([&] {
    json.key("id").string(detail->id.to_string());
    json.key("measure").string(detail->measure);
    json.key("count").object([&] {
      json.key("min").maybe_number(detail->count.min);
      json.key("max").maybe_number(detail->count.max);
      json.key("modifier").string(to_string(detail->count.modifier));
      json.key("words").string(detail->count.words);
    });
    json.key("independent").object([&] {
      json.key("low").number(detail->independent.low);
      json.key("expected").number(detail->independent.expected);
      json.key("high").number(detail->independent.high);
    });
  });
}

}  // namespace

Response answer(const View& view, const route::Incidents&) {
  const model::Findings& f = view.findings();
  JsonWriter json;
  json.object([&] {
    json.key("incidents").array([&] {
      for (std::size_t i = 0; i < f.incidents.size(); ++i) {
        json.object([&] {
          json.key("incident").raw(view.records().incident(i));
          json.key("claims").count(view.claims_of(f.incidents[i].id).size());
          json.key("strongest");
          write_strongest(json, strongest(view, f.incidents[i]));
        });
      }
    });
  });
  return {200, kJson, json.take(), {}};
}

}  // namespace firsthand::serve
