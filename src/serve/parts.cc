#include "serve/parts.h"

#include "base/utf8.h"

namespace firsthand::serve {

void write_summary(JsonWriter& json, const View& view, std::size_t report) {
  const model::Report& r = view.findings().reports[report];
  const auto& main = view.findings().main_incidents[report];
  json.object([&] {
    json.key("id").string(r.id.to_string());
    json.key("title").maybe_string(r.title);
    json.key("outlet").maybe_string(r.outlet);
    json.key("byline").maybe_string(r.byline);
    json.key("published")
        .maybe_string(r.published ? std::optional(r.published->iso()) : std::nullopt);
    if (r.published) {
      const model::MomentRange range = model::moment_range(*r.published);
      json.key("earliest").number(range.earliest);
      json.key("latest").number(range.latest);
    } else {
      json.key("earliest").null();
      json.key("latest").null();
    }
    json.key("credit").maybe_string(r.credit);
    json.key("language").maybe_string(r.language);
    json.key("inputs").array([&] {
      for (const std::string& input : r.inputs) json.string(input);
    });
    json.key("main_incident").maybe_string(main ? std::optional(main->to_string()) : std::nullopt);
    const auto incident = main ? view.incident(*main) : std::nullopt;
    json.key("main_incident_title");
    incident ? json.string(view.findings().incidents[*incident].title) : json.null();
  });
}

std::string words_at(const View& view, const model::EvidenceSpan& at, std::size_t limit) {
  const auto report = view.report(at.report);
  if (!report) return {};
  const std::string_view text = view.findings().reports[*report].text;
  const std::string_view words = model::slice(text, at.span);
  if (words.size() <= limit) return std::string(words);
  std::size_t end = limit;
  while (end > 0 && !base::is_boundary(words, end)) --end;
  return std::string(words.substr(0, end)) + "…";
}

void write_claim(JsonWriter& json, const View& view, std::size_t claim) {
  const model::Claim& c = view.findings().claims[claim];
  json.object([&] {
    json.key("claim").raw(view.records().claim(claim));
    json.key("words").string(words_at(view, {c.report, c.span}, 600));
    json.key("details").array([&] {
      for (const std::size_t d : view.details_of(c.id)) {
        const model::Detail& detail = view.findings().details[d];
        json.object([&] {
          json.key("id").string(detail.id.to_string());
          json.key("incident").string(detail.incident.to_string());
          json.key("state").string(to_string(detail.state));
        });
      }
    });
  });
}

}  // namespace firsthand::serve
