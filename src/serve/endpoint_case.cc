#include "serve/endpoints.h"
#include "serve/json_writer.h"

namespace firsthand::serve {

Response answer(const View& view, const route::Case&) {
  const model::Findings& f = view.findings();
  JsonWriter json;
  json.object([&] {
    json.key("name").string(view.name());
    json.key("about").raw(view.records().about());
    json.key("incidents").count(f.incidents.size());
    json.key("reports").count(f.reports.size());
    json.key("claims").count(f.claims.size());
    json.key("passages").count(f.passages.size());
    json.key("faults").count(f.faults.size());
  });
  return {200, kJson, json.take(), {}};
}

}  // namespace firsthand::serve
