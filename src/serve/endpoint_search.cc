#include "casefile/casefile.h"
#include "serve/endpoints.h"
#include "serve/json_writer.h"
#include "serve/parts.h"

namespace firsthand::serve {

Response answer(const View& view, const route::Search& of) {
  constexpr int kMost = 100;
  const std::vector<casefile::Hit> hits = casefile::search(view.file(), of.words, kMost + 1);
  JsonWriter json;
  json.object([&] {
    json.key("words").string(of.words);
    json.key("hits").array([&] {
      for (std::size_t i = 0; i < hits.size() && i < kMost; ++i) {
        const auto report = view.report(hits[i].report);
        if (!report) continue;  // the case was built again since
        json.object([&] {
          json.key("report");
          write_summary(json, view, *report);
          json.key("snippet").string(hits[i].snippet);
        });
      }
    });
    json.key("more").boolean(hits.size() > kMost);
  });
  return {200, kJson, json.take(), {}};
}

}  // namespace firsthand::serve
