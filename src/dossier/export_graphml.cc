#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "base/utf8.h"
#include "dossier/export.h"
#include "dossier/table.h"
#include "dossier/wording.h"

namespace firsthand::dossier {
namespace {

// Text of XML 1.0 (production 2): other control characters become U+FFFD.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : base::to_valid_utf8(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n') {
          out += "\xEF\xBF\xBD";
        } else {
          out += c;
        }
    }
  }
  return out;
}

struct Key {
  const char* name;
  const char* of;  // "node" or "edge"
  const char* type;
};

constexpr Key kKeys[] = {
    {"noun", "node", "string"},      {"kind", "node", "string"},
    {"label", "node", "string"},     {"outlet", "node", "string"},
    {"published", "node", "string"}, {"url", "node", "string"},
    {"distance", "node", "string"},  {"report", "node", "string"},
    {"incident", "node", "string"},  {"measure", "node", "string"},
    {"min", "node", "long"},         {"max", "node", "long"},
    {"relation", "edge", "string"},  {"likelihood", "edge", "double"},
    {"evidence", "edge", "string"},
};

class Graph {
 public:
  Graph() {
    out_ =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
    for (const Key& key : kKeys) {
      out_ += "  <key id=\"" + std::string(key.name) + "\" for=\"" + key.of + "\" attr.name=\"" +
              key.name + "\" attr.type=\"" + key.type + "\"/>\n";
    }
    out_ += "  <graph id=\"provenance\" edgedefault=\"directed\">\n";
  }

  using Data = std::vector<std::pair<const char*, std::string>>;  // empty values are left out

  void node(const std::string& id, const Data& data) {
    out_ += "    <node id=\"" + id + "\">";
    add(data);
    out_ += "</node>\n";
  }
  void edge(const model::Edge& edge, const Data& data) {
    out_ += "    <edge id=\"" + edge.id.to_string() + "\" source=\"" + escaped(edge.from) +
            "\" target=\"" + escaped(edge.to) + "\">";
    add(data);
    out_ += "</edge>\n";
  }
  std::string finish() && { return std::move(out_) + "  </graph>\n</graphml>\n"; }

 private:
  void add(const Data& data) {
    for (const auto& [key, value] : data) {
      if (!value.empty())
        out_ += "<data key=\"" + std::string(key) + "\">" + escaped(value) + "</data>";
    }
  }

  std::string out_;
};

}  // namespace

void export_graphml(const model::Findings& f, const std::filesystem::path& folder,
                    bool with_names) {
  base::make_folders(folder);
  const Wording wording(f, with_names);
  std::map<model::ReportId, base::CodePointMap> maps;
  Graph graph;
  for (const model::Report& r : f.reports) {
    maps.try_emplace(r.id, r.text);
    graph.node(r.id.to_string(), {{"noun", "report"},
                                  {"label", wording.words(r.title.value_or(""))},
                                  {"outlet", r.outlet.value_or("")},
                                  {"published", r.published ? r.published->iso() : ""},
                                  {"url", r.url.value_or("")}});
  }
  for (const model::Origin& o : f.origins) {
    graph.node(o.id.to_string(), {{"noun", "origin"},
                                  {"kind", std::string(to_string(o.kind))},
                                  {"label", wording.name(o.kind, o.name)},
                                  {"distance", std::string(to_string(o.distance))}});
  }
  for (const model::Claim& c : f.claims) {
    const model::Count count = c.count.value_or(model::Count{});
    graph.node(c.id.to_string(), {{"noun", "claim"},
                                  {"label", wording.words(count.words)},
                                  {"report", c.report.to_string()},
                                  {"incident", c.incident ? c.incident->to_string() : ""},
                                  {"measure", c.measure.value_or("")},
                                  {"min", number(count.min)},
                                  {"max", number(count.max)}});
  }
  for (const model::Edge& e : f.edges) {
    std::string evidence;
    for (const model::EvidenceSpan& span : e.evidence) {
      const base::CodePointMap& map = maps.at(span.report);
      evidence += (evidence.empty() ? "" : " ") + span.report.to_string() + ":" +
                  std::to_string(map.to_code_points(span.span.begin)) + "-" +
                  std::to_string(map.to_code_points(span.span.end));
    }
    graph.edge(e,
               {{"relation", std::string(to_string(e.relation))},
                {"likelihood", number(std::optional<double>(std::round(e.likelihood * 1e4) / 1e4))},
                {"evidence", evidence}});
  }
  base::replace_file(folder / "provenance.graphml", std::move(graph).finish());
}

}  // namespace firsthand::dossier
