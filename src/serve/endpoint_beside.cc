#include "serve/endpoints.h"
#include "serve/json_writer.h"

namespace firsthand::serve {

Response answer(const View& view, const route::Beside& of) {
  const auto left = view.report(of.left);
  const auto right = view.report(of.right);
  if (!left || !right || left == right)
    return problem(404, "There are no two such reports in this case.");
  const model::Findings& f = view.findings();
  JsonWriter json;
  json.object([&] {
    json.key("left").raw(view.records().report(*left));
    json.key("right").raw(view.records().report(*right));
    json.key("passages").array([&] {
      for (const std::size_t p : view.passages_of(of.left)) {
        if (f.passages[p].a_report == of.right || f.passages[p].b_report == of.right)
          json.raw(view.records().passage(p));
      }
    });
    json.key("edges").array([&] {
      const auto between = [&](model::ReportId from, model::ReportId to) {
        for (const std::size_t e : view.edges_from(from.to_string())) {
          if (f.edges[e].to == to.to_string()) json.raw(view.records().edge(e));
        }
      };
      between(of.left, of.right);
      between(of.right, of.left);
    });
  });
  return {200, kJson, json.take(), {}};
}

}  // namespace firsthand::serve
