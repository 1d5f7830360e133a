// A story told to the stages after reuse and claims: reports, the text they share and what they
// claim, written down by the test.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "model/findings.h"
#include "support/findings.h"

namespace firsthand::testing {

class Story {
 public:
  Story() { findings_.incidents.emplace_back().id = model::IncidentId::of({"the incident"}); }

  // One more than the incident to which claims are put.
  model::IncidentId another_incident() {
    findings_.incidents.emplace_back().id = model::IncidentId::of({"another incident"});
    return findings_.incidents.back().id;
  }

  // A report of an outlet; `published` as ISO 8601, or "" for an undated one.
  std::size_t report(const std::string& outlet, const std::string& published,
                     const std::string& text) {
    model::Report r = make_report(outlet + ".txt", text);
    r.outlet = outlet;
    if (!published.empty()) r.published = model::parse_iso(published);
    reports_.push_back(std::move(r));
    return reports_.size() - 1;
  }
  model::Report& at(std::size_t report) { return reports_[report]; }

  // The words stand in both reports.
  void shared(std::size_t one, std::size_t other, const std::string& in_one,
              const std::string& in_other, double likelihood = 0.99,
              model::PassageKind kind = model::PassageKind::kVerbatim) {
    model::Passage p;
    p.a_report = reports_[one].id;
    p.a = span_of(one, in_one);
    p.b_report = reports_[other].id;
    p.b = span_of(other, in_other);
    if (p.b_report < p.a_report) {
      std::swap(p.a_report, p.b_report);
      std::swap(p.a, p.b);
    }
    p.kind = kind;
    p.similarity = in_one == in_other ? 1 : 0.8;
    p.likelihood = likelihood;
    p.id = model::passage_id(p);
    findings_.passages.push_back(p);
  }
  void shared(std::size_t one, std::size_t other, const std::string& words) {
    shared(one, other, words, words);
  }

  // A claim of the sentence `words`; a speaker's name of "" makes it unattributed.
  model::Claim& claim(std::size_t report, const std::string& words, const std::string& measure,
                      std::int64_t count, const std::string& speaker,
                      model::OriginKind kind = model::OriginKind::kOfficial) {
    model::Claim c;
    c.report = reports_[report].id;
    c.span = span_of(report, words);
    c.measure = measure;
    c.measure_span = c.span;
    c.count = model::Count{count,
                           count,
                           model::Modifier::kExactly,
                           std::to_string(count),
                           {c.span.begin, c.span.begin + 1},
                           model::CountRole::kFigure};
    c.tier = model::Tier::kA;
    if (!speaker.empty()) {
      c.speaker = model::Speaker{speaker, kind, c.span};
      c.distance = model::Distance::kFirstHand;
    }
    c.incident = findings_.incidents.front().id;
    findings_.claims.push_back(c);
    return findings_.claims.back();
  }

  // Everything in the order that the stages require.
  model::Findings findings() const {
    model::Findings f = findings_;
    f.reports = reports_;
    std::sort(f.reports.begin(), f.reports.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });
    f.annotations.resize(f.reports.size());
    f.main_incidents.resize(f.reports.size());
    for (model::Claim& claim : f.claims) claim.id = model::claim_id(claim);
    std::sort(f.claims.begin(), f.claims.end(), model::stands_before);
    std::sort(f.passages.begin(), f.passages.end(), [](const auto& a, const auto& b) {
      return std::tie(a.a_report, a.b_report, a.a) < std::tie(b.a_report, b.b_report, b.a);
    });
    return f;
  }

 private:
  model::Span span_of(std::size_t report, const std::string& words) const {
    const std::size_t begin = reports_[report].text.find(words);
    FH_CHECK(begin != std::string::npos, "the story does not hold these words");
    return {begin, begin + words.size()};
  }

  std::vector<model::Report> reports_;
  model::Findings findings_;
};

}  // namespace firsthand::testing
