// The fields of each noun, once, for JSON (codec.cc) and for bytes (pack.cc).
#pragma once

#include <optional>
#include <string_view>
#include <type_traits>

#include "model/findings.h"
#include "model/located.h"

namespace firsthand::casefile {

// `visit(name, member)` for reading and writing alike. N is the noun or
// const noun.
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::Section>
void fields(V& v, N& n) { v("kind", n.kind), v("span", n.span), v("page", n.page); }
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::Link>
void fields(V& v, N& n) { v("span", n.span), v("url", n.url); }
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::DateTime>
void fields(V& v, N& n) {
  v("day", n.day), v("second", n.second_of_day), v("offset", n.offset_minutes);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::DateEvidence>
void fields(V& v, N& n) { v("tag", n.tag), v("words", n.words); }
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::Entry>
void fields(V& v, N& n) {
  v("span", n.span), v("published", n.published), v("published_by", n.published_by);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::Report>
void fields(V& v, N& n) {
  v("id", n.id), v("sha256", n.sha256), v("inputs", n.inputs), v("media_type", n.media_type),
      v("url", n.url);
  v("title", n.title), v("byline", n.byline), v("outlet", n.outlet), v("credit", n.credit),
      v("published", n.published);
  v("section", n.section), v("published_by", n.published_by), v("modified", n.modified),
      v("modified_by", n.modified_by);
  v("language", n.language), v("text", n.text), v("sections", n.sections), v("links", n.links);
  v("entries", n.entries), v("captions", n.captions);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::Stretch>
void fields(V& v, N& n) { v("begin", n.begin), v("end", n.end); }
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::Written>
void fields(V& v, N& n) { v("stretch", n.stretch), v("words", n.words); }
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::Located>
void fields(V& v, N& n) {
  v("bytes", n.bytes), v("charset", n.charset), v("sections", n.sections);
  v("captions", n.captions), v("spans", n.spans);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::Attribution>
void fields(V& v, N& n) {
  v("source", n.source), v("cue", n.cue), v("content", n.content), v("tier", n.tier);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::Quantity>
void fields(V& v, N& n) {
  v("span", n.span), v("min", n.min), v("max", n.max), v("modifier", n.modifier), v("unit", n.unit),
      v("of", n.of);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::TimeExpression>
void fields(V& v, N& n) { v("span", n.span), v("type", n.type), v("value", n.value); }
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::Place>
void fields(V& v, N& n) {
  v("span", n.span), v("name", n.name), v("geonames", n.geonames), v("latitude", n.latitude);
  v("longitude", n.longitude), v("country", n.country), v("admin1", n.admin1);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::Speaker>
void fields(V& v, N& n) { v("name", n.name), v("kind", n.kind), v("span", n.span); }
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::Count>
void fields(V& v, N& n) {
  v("min", n.min), v("max", n.max), v("modifier", n.modifier), v("words", n.words),
      v("span", n.span), v("role", n.role);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::When>
void fields(V& v, N& n) {
  v("from", n.from), v("to", n.to), v("precision", n.precision), v("span", n.span);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::Claim>
void fields(V& v, N& n) {
  v("id", n.id), v("report", n.report), v("span", n.span), v("speaker", n.speaker),
      v("relayed_by", n.relayed_by);
  v("cue", n.cue), v("content", n.content), v("distance", n.distance), v("tier", n.tier),
      v("measure", n.measure);
  v("measure_span", n.measure_span), v("count", n.count), v("when", n.when), v("where", n.where),
      v("stance", n.stance);
  v("stance_span", n.stance_span), v("incident", n.incident);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::Annotations>
void fields(V& v, N& n) {
  v("attributions", n.attributions), v("quantities", n.quantities), v("times", n.times),
      v("places", n.places);
  v("claims", n.claims), v("open", n.open), v("not_read", n.not_read);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::Passage>
void fields(V& v, N& n) {
  v("id", n.id), v("a_report", n.a_report), v("a", n.a), v("b_report", n.b_report), v("b", n.b),
      v("kind", n.kind);
  v("similarity", n.similarity), v("likelihood", n.likelihood), v("first", n.first);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::Difference>
void fields(V& v, N& n) {
  v("lower", n.lower), v("higher", n.higher), v("why", n.why), v("text", n.text),
      v("evidence", n.evidence);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::Figure>
void fields(V& v, N& n) {
  v("measure", n.measure), v("min", n.min), v("max", n.max), v("details", n.details),
      v("origins", n.origins), v("differences", n.differences);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::Incident>
void fields(V& v, N& n) {
  v("id", n.id), v("title", n.title), v("when", n.when), v("where", n.where),
      v("reports", n.reports);
  v("figures", n.figures), v("details", n.details), v("origins", n.origins), v("state", n.state);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::EvidenceSpan>
void fields(V& v, N& n) { v("report", n.report), v("span", n.span); }
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::Reason>
void fields(V& v, N& n) { v("text", n.text), v("evidence", n.evidence); }
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::Independent>
void fields(V& v, N& n) { v("low", n.low), v("expected", n.expected), v("high", n.high); }
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::Detail>
void fields(V& v, N& n) {
  v("id", n.id), v("incident", n.incident), v("measure", n.measure), v("count", n.count),
      v("denied", n.denied);
  v("when", n.when), v("where", n.where), v("claims", n.claims), v("reports", n.reports),
      v("origins", n.origins);
  v("contradicts", n.contradicts), v("independent", n.independent), v("state", n.state),
      v("reasons", n.reasons);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::Origin>
void fields(V& v, N& n) {
  v("id", n.id), v("kind", n.kind), v("name", n.name), v("distance", n.distance),
      v("reports", n.reports);
  v("claims", n.claims);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::Edge>
void fields(V& v, N& n) {
  v("id", n.id), v("from", n.from), v("to", n.to), v("relation", n.relation),
      v("likelihood", n.likelihood);
  v("claims", n.claims), v("evidence", n.evidence);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, base::Fault>
void fields(V& v, N& n) { v("code", n.code), v("detail", n.detail); }
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::InputFault>
void fields(V& v, N& n) { v("input", n.input), v("fault", n.fault); }
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::Assessment>
void fields(V& v, N& n) {
  v("number", n.number), v("time", n.time), v("person", n.person), v("reason", n.reason),
      v("decision", n.decision);
  v("relation", n.relation), v("graded", n.graded), v("here", n.here), v("there", n.there),
      v("subject", n.subject);
  v("value", n.value), v("undoes", n.undoes), v("standing", n.standing), v("about", n.about);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::Ledger>
void fields(V& v, N& n) {
  v("found", n.found), v("reports", n.reports), v("duplicates", n.duplicates),
      v("skipped", n.skipped);
  v("faults", n.faults);
}

template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::LedgerOf>
void fields(V& v, N& n) { v("of", n.of), v("ledger", n.ledger); }
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, model::PassedOver>
void fields(V& v, N& n) { v("grams", n.grams), v("meetings", n.meetings), v("parents", n.parents); }

template <typename E>
std::optional<E> parse_name(std::string_view name) {
  if constexpr (std::is_same_v<E, model::SectionKind>) {
    return model::parse_section_kind(name);
  } else if constexpr (std::is_same_v<E, base::FaultCode>) {
    return base::parse_fault_code(name);
  } else if constexpr (std::is_same_v<E, model::Decision>) {
    return model::parse_decision(name);
  } else if constexpr (std::is_same_v<E, model::Graded>) {
    return model::parse_graded(name);
  } else if constexpr (std::is_same_v<E, model::Standing>) {
    return model::parse_standing(name);
  } else if constexpr (std::is_same_v<E, model::Differs>) {
    return model::parse_differs(name);
  } else {
    return model::parse<E>(name);
  }
}

}  // namespace firsthand::casefile
