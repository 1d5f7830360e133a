#include "origins/sides.h"

#include <algorithm>
#include <map>
#include <utility>

namespace firsthand::origins {
namespace {

using model::EvidenceSpan;

constexpr std::size_t kShown = 4;  // spans of one kind that are shown for a difference

template <typename T>
void keep(std::vector<T>& list, T value) {
  if (list.size() < kShown) list.push_back(std::move(value));
}

// "Six others" are beside people of their own measure where their report gave another number of
// such before; else ("one dead and six others hurt") they are all there were.
bool is_beside_such(const IncidentClaims& c, std::size_t i) {
  const model::Claim& claim = c.claim(i);
  const std::vector<std::size_t>& all = c.by_report().at(c.report_number(i));
  return std::any_of(all.begin(), all.end(), [&](std::size_t k) {
    const model::Claim& other = c.claim(k);
    return other.measure == claim.measure && other.count->span.end <= claim.count->span.begin &&
           (other.count->min != claim.count->min || other.count->max != claim.count->max);
  });
}

Telling telling_in(const IncidentClaims& c, std::size_t i) {
  if (c.report(i).language != "en") return Telling::kWhole;
  const Telling telling = telling_of(*c.claim(i).count);
  return telling == Telling::kOthers && !is_beside_such(c, i) ? Telling::kWhole : telling;
}

void listen(const IncidentClaims& c, Side& side) {
  const DraftDetail& draft = *side.draft;
  side.telling = Telling::kSome;
  bool one_people = true;
  std::optional<People> people;
  for (const std::size_t i : draft.claims) {
    const model::Report& report = c.report(i);
    const model::Claim& claim = c.claim(i);
    const auto at = [&](model::Span span) { return EvidenceSpan{report.id, span}; };
    const Remarks said = remarks_on(report, claim);
    keep(side.statements, at(claim.span));
    keep(side.counts, at(claim.count->span));
    if (said.later)
      keep(side.later, {at(said.later->span), said.later->direction, said.later->sure});
    if (said.earlier)
      keep(side.earlier, {at(said.earlier->span), said.earlier->direction, said.earlier->sure});
    if (said.wounded) keep(side.wounded, at(*said.wounded));
    side.says_wounded = side.says_wounded || (said.wounded && !said.wounded_beside);
    if (said.doers) keep(side.doers, at(*said.doers));
    if (said.several) keep(side.several, at(*said.several));
    if (said.wide) keep(side.wide, at(*said.wide));
    if (claim.where) keep(side.places, at(claim.where->span));
    if (claim.when) keep(side.days, at(claim.when->span));
    const Telling telling = telling_in(c, i);
    if (telling == Telling::kWhole || side.telling == Telling::kSome) side.telling = telling;
    one_people = one_people && (!people || *people == said.people);
    people = said.people;
    side.all_dated = side.all_dated && report.published;
    if (report.published)
      side.first_dated =
          std::min(side.first_dated.value_or(report.published->day), report.published->day);
  }
  if (one_people && people) side.people = *people;
}

}  // namespace

std::vector<Side> sides_of(const IncidentClaims& claims, const std::vector<DraftDetail>& drafts) {
  std::map<std::string, std::size_t> of_measure;
  for (const DraftDetail& draft : drafts) of_measure[draft.key.measure] += makes_figure(draft);
  std::vector<Side> sides;
  for (const DraftDetail& draft : drafts) {
    Side side;
    side.draft = &draft;
    side.range = interval_of(draft.detail.count);
    if (makes_figure(draft) && of_measure[draft.key.measure] > 1) listen(claims, side);
    sides.push_back(std::move(side));
  }
  return sides;
}

}  // namespace firsthand::origins
