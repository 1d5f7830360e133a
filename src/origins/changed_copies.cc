#include "origins/changed_copies.h"

#include <algorithm>
#include <map>
#include <set>

#include "origins/direction.h"
#include "text/place_order.h"

namespace firsthand::origins {
namespace {

// "Riverside County" and a village in the same state, whichever county that is in.
bool one_within_other(const IncidentClaims& c, std::size_t i, std::size_t k) {
  const auto is_area = [&](std::size_t x) {
    return text::order_of(*c.claim(x).where, c.report(x).text) == text::Order::kArea;
  };
  const model::Place& a = *c.claim(i).where;
  const model::Place& b = *c.claim(k).where;
  return a.country == b.country && a.admin1 == b.admin1 && is_area(i) != is_area(k);
}

bool one_outlet(const model::Report& a, const model::Report& b) {
  return a.outlet && b.outlet && same_outlet(*a.outlet, *b.outlet);
}

// What the report of claim i took from another, of another outlet, that surely had it first; null
// if nothing.
const SharedText* text_taken(const IncidentClaims& c, const Copying& copying, const Parameters& p,
                             std::size_t i, std::size_t other) {
  if (other == c.report_number(i)) return nullptr;
  const SharedText* pair = copying.between(c.report_number(i), other);
  if (!pair || pair->likelihood < p.high) return nullptr;
  const model::Side others_side = other == pair->a ? model::Side::kA : model::Side::kB;
  const bool first = pair->first == others_side;
  return first && !one_outlet(c.report(i), c.report_by_number(other)) ? pair : nullptr;
}

// Whether the two differ in the figure, or in a day or place that both state: what a copy does not
// state it has not changed, and the day of the incident, told for short, is no other one.
bool differ(const IncidentClaims& c, std::size_t i, std::size_t k) {
  const DetailKey& a = c.key(i);
  const DetailKey& b = c.key(k);
  if (a.min != b.min || a.max != b.max || a.open != b.open) return true;
  const bool day = a.day != b.day && c.states_day(i) && c.states_day(k);
  const bool place =
      a.place != b.place && c.claim(i).where && c.claim(k).where && !one_within_other(c, i, k);
  return day || place;
}

// Whether claim i stands in text that another outlet had first, and there says something else.
bool changes_what_it_copies(const IncidentClaims& c, const Copying& copying, const Parameters& p,
                            std::size_t i) {
  if (c.claim(i).count->role == model::CountRole::kUpdate) return false;
  bool differs = false;
  for (const auto& [other, theirs] : c.by_report()) {
    const SharedText* pair = text_taken(c, copying, p, i, other);
    if (!pair) continue;
    for (const std::size_t k : theirs) {
      if (c.claim(k).measure != c.claim(i).measure) continue;
      if (c.key(k) == c.key(i)) return false;  // it kept what one of its sources says
      differs = differs || (c.key(k).role == c.key(i).role && c.key(k).denied == c.key(i).denied &&
                            differ(c, i, k) && c.one_speaker(i, k) && c.aligned(i, k, *pair));
    }
  }
  return differs;
}

// Whether claim i stands in text that another outlet had first, and there moves the figure to a day
// that touches the one it had, and that no other report it takes from has.
bool moves_by_a_day(const IncidentClaims& c, const Copying& copying, const Parameters& p,
                    std::size_t i) {
  bool moves = false;
  for (const auto& [other, theirs] : c.by_report()) {
    if (!text_taken(c, copying, p, i, other)) continue;
    for (const std::size_t k : theirs) {
      if (c.key(k) != c.key(i) || !c.claim(k).when) continue;
      if (!c.other_plain_day(i, k)) return false;
      moves = moves || c.one_speaker(i, k);
    }
  }
  return moves;
}

bool is_copy_of(const IncidentClaims& c, const Copying& copying, const Parameters& p, std::size_t i,
                std::size_t k) {
  if (!c.one_speaker(i, k)) return false;
  if (c.report_number(i) == c.report_number(k)) return true;
  const SharedText* pair = copying.between(c.report_number(i), c.report_number(k));
  return pair && pair->likelihood >= p.expected && c.aligned(i, k, *pair);
}

// "The Courier reported": a claim whose speaker is the outlet of the other's report.
bool cites(const IncidentClaims& c, std::size_t i, std::size_t k) {
  const auto& speaker = c.claim(i).speaker;
  const auto& outlet = c.report(k).outlet;
  return speaker && outlet && same_outlet(speaker->name, *outlet);
}

// Whether the speaker says the same in words of another report, one that does not have it from the
// outlet of claim i: then it is the speaker's, whichever copy was first.
bool is_said_elsewhere(const IncidentClaims& c, const Copying& copying, const Parameters& p,
                       const std::vector<std::size_t>& same_key, const std::vector<char>& changed,
                       std::size_t i) {
  const auto& outlet = c.report(i).outlet;
  return c.attributed(i) && std::any_of(same_key.begin(), same_key.end(), [&](std::size_t k) {
           if (changed[k] || !c.attributed(k) || c.report_number(k) == c.report_number(i))
             return false;
           if (one_outlet(c.report(i), c.report(k)) || c.speakers_alike(i, k) < p.expected)
             return false;
           const SharedText* pair = copying.between(c.report_number(i), c.report_number(k));
           if (pair && pair->likelihood >= p.expected) return false;
           const auto& relays = c.claim(k).relayed_by;
           return !outlet ||
                  std::none_of(relays.begin(), relays.end(),
                               [&](const std::string& name) { return same_outlet(name, *outlet); });
         });
}

using ByIncident = std::map<std::size_t, std::vector<ClaimContext*>>;  // by its number

// The claims that one report of a pair has on an incident.
struct Renderings {
  const model::Incident& incident;
  std::span<const model::Report> reports;
  const std::vector<ClaimContext*>& given;
  const SharedText& pair;
  const Parameters& parameters;

  // Whether one of them is what the claim of the other report renders.
  bool has(const ClaimContext& taken) const {
    std::vector<ClaimContext> both{taken};
    for (const ClaimContext* c : given) both.push_back(*c);
    const IncidentClaims claims(incident, reports, both, parameters);
    if (claims.size() == 0 || &claims.claim(0) != taken.claim) return false;
    for (std::size_t k = 1; k < claims.size(); ++k) {
      if (claims.claim(k).measure == claims.claim(0).measure && claims.one_speaker(0, k) &&
          claims.aligned(0, k, pair))
        return true;
    }
    return false;
  }
};

// Marks those of one detail who took over the changed words, or who say whose they are.
void spread(const IncidentClaims& c, const Copying& copying, const Parameters& p,
            const std::vector<std::size_t>& same_key, std::vector<char>& changed) {
  std::vector<std::size_t> todo;
  std::copy_if(same_key.begin(), same_key.end(), std::back_inserter(todo),
               [&](std::size_t i) { return changed[i]; });
  while (!todo.empty()) {
    const std::size_t k = todo.back();
    todo.pop_back();
    for (const std::size_t i : same_key) {
      if (changed[i] || !(cites(c, i, k) || is_copy_of(c, copying, p, i, k))) continue;
      changed[i] = true;
      todo.push_back(i);
    }
  }
}

}  // namespace

void mark_moved(std::span<std::vector<ClaimContext>> by_incident,
                std::span<const model::Incident> incidents, std::span<const model::Report> reports,
                const Copying& copying, const Parameters& parameters) {
  std::map<std::size_t, ByIncident> of_report;
  for (std::size_t n = 0; n < by_incident.size(); ++n) {
    for (ClaimContext& c : by_incident[n]) of_report[c.report][n].push_back(&c);
  }
  std::set<std::pair<std::size_t, std::size_t>> told_by_giver;  // reports that keep an incident
  for (const SharedText& pair : copying.pairs) {
    if (pair.likelihood < parameters.expected || !pair.first) continue;
    const bool a_gave = *pair.first == model::Side::kA;
    const auto giver = of_report.find(a_gave ? pair.a : pair.b);
    if (giver == of_report.end()) continue;
    for (const auto& [incident, claims] : giver->second)
      told_by_giver.emplace(a_gave ? pair.b : pair.a, incident);
  }
  for (const SharedText& pair : copying.pairs) {
    if (pair.likelihood < parameters.high || !pair.first ||
        one_outlet(reports[pair.a], reports[pair.b]))
      continue;
    const bool a_gave = *pair.first == model::Side::kA;
    const auto giver = of_report.find(a_gave ? pair.a : pair.b);
    const auto taker = of_report.find(a_gave ? pair.b : pair.a);
    if (giver == of_report.end() || taker == of_report.end()) continue;
    for (const auto& [here, taken] : taker->second) {
      if (told_by_giver.contains({taker->first, here})) continue;
      for (const auto& [there, given] : giver->second) {
        const Renderings renderings{incidents[there], reports, given, pair, parameters};
        for (ClaimContext* c : taken) c->moved = c->moved || renderings.has(*c);
      }
    }
  }
}

std::vector<char> find_changed(IncidentClaims& claims, const Copying& copying,
                               const Parameters& parameters) {
  std::vector<std::size_t> moved;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (moves_by_a_day(claims, copying, parameters, i)) moved.push_back(i);
  }
  claims.keep_days_of(moved);
  std::vector<char> changed(claims.size(), false);
  std::map<DetailKey, std::vector<std::size_t>> by_key;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    changed[i] = claims.moved(i) || changes_what_it_copies(claims, copying, parameters, i);
    by_key[claims.key(i)].push_back(i);
  }
  const std::vector<char> marked = changed;
  for (const auto& [key, list] : by_key) {
    for (const std::size_t i : list)
      changed[i] = marked[i] && !is_said_elsewhere(claims, copying, parameters, list, marked, i);
    spread(claims, copying, parameters, list, changed);
  }
  return changed;
}

}  // namespace firsthand::origins
