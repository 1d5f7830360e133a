// A small invented case, built by hand: two reports that share a sentence, a witness, one incident
// with one detail.
#pragma once

#include "model/findings.h"

namespace firsthand::testing {

inline model::Report make_report(std::string input, std::string text) {
  model::Report report;
  const base::Digest digest = base::sha256(text + input);
  report.sha256 = digest.hex();
  report.id = model::ReportId::from(digest);
  report.inputs = {std::move(input)};
  report.media_type = "text/plain";
  report.text = std::move(text);
  report.sections = {{model::SectionKind::kParagraph, {0, report.text.size()}}};
  return report;
}

inline model::Findings small_findings() {
  using namespace model;
  Findings f;
  f.parameters["reuse.preset"] = "standard";
  Report a =
      make_report("a.txt", "Twelve people died in Ostrel, said Élan Marek, who lives there.");
  Report b = make_report("b.txt", "“Twelve people died in Ostrel”, said Élan Marek, a resident.");
  if (b.id < a.id) std::swap(a, b);
  a.title = "Twelve dead in Ostrel";
  a.outlet = "The Ostrel Courier";
  a.published = *parse_iso("2026-05-04T10:00:00Z");
  b.links = {{{0, 3}, "https://courier.example/1"}};
  const Report* of[] = {&a, &b};
  Incident incident;
  incident.id = IncidentId::of({"incident", a.id.to_string()});
  incident.title = "Twelve dead in Ostrel";
  incident.when = When{*make_day(2026, 5, 3), *make_day(2026, 5, 3), Precision::kDay, {}};
  incident.where =
      Place{{0, 0}, "Ostrel", std::nullopt, std::nullopt, std::nullopt, std::nullopt, std::nullopt};
  Origin origin{OriginId::of({"origin", "marek"}),
                OriginKind::kWitness,
                "Élan Marek",
                Distance::kFirstHand,
                {},
                {}};
  Detail detail;
  detail.id = DetailId::of({"detail", "killed 12"});
  detail.incident = incident.id;
  detail.measure = "killed";
  for (const Report* r : of) {
    const auto at = [&](std::string_view words) {
      const std::size_t begin = r->text.find(words);
      return Span{begin, begin + words.size()};
    };
    Claim c;
    c.report = r->id;
    c.span = {0, r->text.size()};
    c.speaker = Speaker{"Élan Marek", OriginKind::kWitness, at("Élan Marek")};
    c.cue = at("said");
    c.content = {at("Twelve people died in Ostrel")};
    c.distance = Distance::kFirstHand;
    c.tier = Tier::kA;
    c.measure = "killed";
    c.measure_span = at("died");
    c.count =
        Count{12, 12, Modifier::kExactly, "Twelve people", at("Twelve people"), CountRole::kFigure};
    c.where = Place{at("Ostrel"), "Ostrel",     std::nullopt, std::nullopt,
                    std::nullopt, std::nullopt, std::nullopt};
    c.incident = incident.id;
    c.id = claim_id(c);
    detail.count = *c.count;
    detail.claims.push_back(c.id);
    detail.reports.push_back(r->id);
    origin.claims.push_back(c.id);
    origin.reports.push_back(r->id);
    incident.reports.push_back(r->id);
    f.claims.push_back(c);
  }
  detail.origins = {origin.id};
  detail.independent = {1, 1, 1};
  detail.state = State::kSingleOrigin;
  detail.reasons = {{"Both reports name Élan Marek as the speaker.",
                     {{a.id, f.claims[0].span}, {b.id, f.claims[1].span}}}};
  incident.details = {detail.id};
  incident.origins = {origin.id};
  incident.state = State::kSingleOrigin;
  incident.figures = {{"killed",
                       12,
                       12,
                       {detail.id},
                       {origin.id},
                       {{detail.id,
                         DetailId::of({"another"}),
                         Differs::kLooseWords,
                         "Made up to be kept.",
                         {{a.id, f.claims[0].span}}}}}};
  Passage p;
  p.a_report = a.id;
  p.b_report = b.id;
  p.a = f.claims[0].content[0];
  p.b = f.claims[1].content[0];
  p.kind = PassageKind::kQuotation;
  p.similarity = 1;
  p.likelihood = 0.25;
  p.first = Side::kA;
  p.id = passage_id(p);
  f.edges = {{EdgeId::of({"edge"}),
              f.claims[0].id.to_string(),
              origin.id.to_string(),
              Relation::kSameSpeaker,
              0.9,
              {f.claims[0].id},
              {{a.id, f.claims[0].span}}}};
  f.passages = {p};
  f.incidents = {incident};
  f.details = {detail};
  f.origins = {origin};
  f.faults = {{"broken.pdf", {base::FaultCode::kTruncated, "the file ends early"}}};
  f.ledger = {4, 2, 0, {{"image", 1}}, 1};
  f.ledgers = {{"./", {2, 1, 0, {}, 1}}, {"pile.warc", {2, 1, 0, {{"image", 1}}, 0}}};
  f.main_incidents = {incident.id, std::nullopt};
  f.annotations.resize(2);
  f.annotations[0].quantities = {{{0, 6}, 12.0, 12.0, Modifier::kExactly, "", Span{7, 13}}};
  f.annotations[0].times = {{{0, 1}, TimeType::kDuration, "P1D"}};
  f.annotations[0].attributions = {{{{1, 2}}, {{2, 3}}, {{3, 4}}, Tier::kB}};
  f.annotations[1].places = {*f.claims[1].where};
  f.reports = {std::move(a), std::move(b)};
  return f;
}

}  // namespace firsthand::testing
