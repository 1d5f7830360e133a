#include "origins/changed_copies.h"

#include <algorithm>
#include <map>

#include "origins/direction.h"

namespace firsthand::origins {
namespace {

bool one_outlet(const model::Report& a, const model::Report& b) {
  return a.outlet && b.outlet && same_outlet(*a.outlet, *b.outlet);
}

// Whether claim i stands in text that another outlet had first, and there says something else.
bool changes_what_it_copies(const IncidentClaims& c, const Copying& copying, const Parameters& p,
                            std::size_t i) {
  if (c.claim(i).count->role == model::CountRole::kUpdate) return false;
  bool differs = false;
  for (const auto& [other, theirs] : c.by_report()) {
    if (other == c.report_number(i)) continue;
    const SharedText* pair = copying.between(c.report_number(i), other);
    if (!pair || pair->likelihood < p.expected) continue;
    const model::Side others_side = other == pair->a ? model::Side::kA : model::Side::kB;
    if (pair->first != others_side || one_outlet(c.report(i), c.report_by_number(other))) continue;
    for (const std::size_t k : theirs) {
      if (c.claim(k).measure != c.claim(i).measure) continue;
      if (c.key(k) == c.key(i)) return false;  // it kept what one of its sources says
      differs = differs || (c.key(k).role == c.key(i).role && c.key(k).denied == c.key(i).denied &&
                            c.one_speaker(i, k) && c.aligned(i, k, *pair));
    }
  }
  return differs;
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

std::vector<char> find_changed(const IncidentClaims& claims, const Copying& copying,
                               const Parameters& parameters) {
  std::vector<char> changed(claims.size(), false);
  std::map<DetailKey, std::vector<std::size_t>> by_key;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    changed[i] = changes_what_it_copies(claims, copying, parameters, i);
    by_key[claims.key(i)].push_back(i);
  }
  for (const auto& [key, list] : by_key) spread(claims, copying, parameters, list, changed);
  return changed;
}

}  // namespace firsthand::origins
