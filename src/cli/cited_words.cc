#include "cli/cited_words.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace firsthand::cli {
namespace {

using model::Findings;
using model::Span;

class Collector {
 public:
  Collector(const Findings& findings, const std::string& id) : f_(findings) {
    for (const model::Report& r : f_.reports) {
      if (r.id.to_string() == id) add(r);
    }
    std::set<model::ClaimId> claims;
    for (const model::Origin& o : f_.origins) {
      if (o.id.to_string() == id) claims.insert(o.claims.begin(), o.claims.end());
    }
    for (const model::Detail& d : f_.details) {
      if (d.id.to_string() == id || d.incident.to_string() == id)
        claims.insert(d.claims.begin(), d.claims.end());
    }
    for (const model::Claim& c : f_.claims) {
      if (c.id.to_string() == id || claims.contains(c.id)) add(c);
    }
    for (const model::Passage& p : f_.passages) {
      if (p.id.to_string() == id) add(p);
    }
    for (const model::Edge& e : f_.edges) {
      if (e.id.to_string() == id) add(e);
    }
  }

  // By the number of the report.
  std::map<std::size_t, std::vector<CitedWords>> take() && { return std::move(wanted_); }

 private:
  void add(model::ReportId report, CitedWords wanted) {
    if (wanted.span.empty()) return;
    const auto at = std::lower_bound(f_.reports.begin(), f_.reports.end(), report,
                                     [](const auto& r, model::ReportId id) { return r.id < id; });
    if (at == f_.reports.end() || at->id != report) return;
    wanted_[static_cast<std::size_t>(at - f_.reports.begin())].push_back(std::move(wanted));
  }
  void add(const model::Report& r) {
    for (const model::Section& s : r.sections) {
      add(r.id, {r.id.to_string(), std::string(model::to_string(s.kind)), s.span});
    }
  }
  void add(const model::Claim& c) {
    const auto part = [&](const char* name, const std::optional<Span>& span) {
      if (span) add(c.report, {c.id.to_string(), name, *span});
    };
    part("claim", c.span);
    part("speaker", c.speaker ? c.speaker->span : std::nullopt);
    part("cue", c.cue);
    part("count", c.count ? std::optional(c.count->span) : std::nullopt);
    part("measure", c.measure_span);
    part("when", c.when ? std::optional(c.when->span) : std::nullopt);
    part("where", c.where ? std::optional(c.where->span) : std::nullopt);
    part("stance", c.stance_span);
  }
  void add(const model::Passage& p) {
    add(p.a_report, {p.id.to_string(), "passage", p.a});
    add(p.b_report, {p.id.to_string(), "passage", p.b});
  }
  void add(const model::Edge& e) {
    for (const model::EvidenceSpan& at : e.evidence) {
      add(at.report, {e.id.to_string(), "evidence", at.span});
    }
  }

  const Findings& f_;
  std::map<std::size_t, std::vector<CitedWords>> wanted_;
};

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Where `words` begin in `text` at `at`, whatever blanks are between them: how far they go, or 0.
std::size_t match(std::string_view text, std::size_t at, std::string_view words) {
  const std::size_t begin = at;
  for (std::size_t i = 0; i < words.size();) {
    if (at == text.size() || is_blank(words[i]) != is_blank(text[at])) return 0;
    if (!is_blank(words[i])) {
      if (words[i++] != text[at++]) return 0;
      continue;
    }
    while (i < words.size() && is_blank(words[i])) ++i;
    while (at < text.size() && is_blank(text[at])) ++at;
  }
  return at - begin;
}

}  // namespace

std::map<std::size_t, std::vector<CitedWords>> cited_words(const Findings& findings,
                                                           const std::string& id) {
  return Collector(findings, id).take();
}

void keep_words(const model::Report& report, const std::string& words,
                std::vector<CitedWords>& cited) {
  const std::string_view text = report.text;
  std::vector<CitedWords> out;
  std::set<Span> known;
  for (const CitedWords& one : cited) {
    const bool whole = one.id == report.id.to_string();
    const Span within = whole ? Span{0, text.size()} : one.span;
    for (std::size_t at = within.begin; at < within.end; ++at) {
      const std::size_t size = match(text.substr(0, within.end), at, words);
      const Span span{at, at + size};
      if (size > 0 && known.insert(span).second) out.push_back({one.id, "words", span});
    }
    if (whole) break;
  }
  cited = std::move(out);
}

}  // namespace firsthand::cli
