#include "serve/endpoints.h"
#include "serve/json_writer.h"
#include "serve/parts.h"

namespace firsthand::serve {

Response answer(const View& view, const route::Inputs&) {
  const model::Findings& f = view.findings();
  JsonWriter json;
  json.object([&] {
    json.key("about").raw(view.records().about());
    json.key("adds_up").boolean(f.ledger.adds_up());
    json.key("faults").array([&] {
      for (std::size_t i = 0; i < f.faults.size(); ++i) json.raw(view.records().fault(i));
    });
    json.key("reports").array([&] {
      for (std::size_t i = 0; i < f.reports.size(); ++i) write_summary(json, view, i);
    });
  });
  return {200, kJson, json.take(), {}};
}

}  // namespace firsthand::serve
