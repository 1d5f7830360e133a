#include "claims/places_resolve.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

namespace firsthand::claims {
namespace {

// Chosen on a coarse grid over articles of small newspapers, whose places are small and share their
// names with large ones; the result moves little around these values.
constexpr double kDivisionVotes = 5;
constexpr double kCountryVotes = 1;
constexpr double kCountryBonus = 1;     // a country is meant rather than a town of its size
constexpr double kDivisionMalus = 0.9;  // and a town rather than the division around it
// A village that no other name of the report puts in its country may be an invention that shares
// its name: it stays a name.
constexpr double kKnownSize = 2000;          // people: known for itself
constexpr double kEvidence = 0.2;            // shares of other names
constexpr std::size_t kMostCandidates = 60;  // "San Antonio" has hundreds; the largest will do

using Division = std::pair<std::string_view, std::string_view>;

// How likely a name means this place, before the report is looked at: the size's logarithm.
double prior(const GazetteerEntry& entry) {
  const double people = std::max<double>(entry.population, 300);
  switch (entry.kind) {
    case PlaceKind::kCountry:
      return std::log10(people) + kCountryBonus;
    case PlaceKind::kDivision:
      return std::log10(people) - kDivisionMalus;
    case PlaceKind::kDistrict:
      return std::log10(people) - 1;
    case PlaceKind::kCity:
      break;
  }
  return std::log10(people);
}

// A name's candidates vote for each other's division, the largest for all but itself. Of those in
// one division its largest city is meant, and the division only if most of its people live
// elsewhere: "Kyiv" is no region.
void prefer_city(const std::vector<std::uint32_t>& list, const std::vector<GazetteerEntry>& entries,
                 std::optional<std::uint32_t>& chosen) {
  const auto at = chosen ? std::find(list.begin(), list.end(), *chosen) : list.end();
  if (at == list.end()) return;
  const GazetteerEntry& first = entries[static_cast<std::size_t>(at - list.begin())];
  std::uint64_t least = first.population;
  if (first.kind == PlaceKind::kDivision) least /= 2;
  if (first.kind != PlaceKind::kDivision && first.kind != PlaceKind::kCity) return;
  for (std::size_t k = 0; k < list.size(); ++k) {
    const GazetteerEntry& city = entries[k];
    if (city.kind != PlaceKind::kCity || city.country != first.country ||
        city.division != first.division || city.population <= least)
      continue;
    least = city.population;
    chosen = list[k];
  }
}

}  // namespace

bool lies_in(const GazetteerEntry& entry, const GazetteerEntry& whole) {
  if (entry.country != whole.country) return false;
  return whole.kind == PlaceKind::kCountry || entry.division == whole.division;
}

double size_of(const Gazetteer::Entries& entries) {
  const Gazetteer& gazetteer = Gazetteer::instance();
  double best = 0;
  for (const std::uint32_t i : entries) {
    const GazetteerEntry entry = gazetteer.entry(i);
    double score = 0;
    if (entry.kind == PlaceKind::kCountry) score = 2;
    if (entry.kind == PlaceKind::kDivision) score = entry.population > 300000 ? 1.8 : 1;
    if (entry.kind == PlaceKind::kDistrict) score = 0.8;
    if (entry.kind == PlaceKind::kCity) {
      if (entry.population >= 1000000)
        score = 1.6;
      else if (entry.population >= 200000)
        score = 1.3;
      else if (entry.population >= 50000)
        score = 1;
      else if (entry.population >= 10000)
        score = 0.6;
      else if (entry.population >= 1000)
        score = 0.3;
    }
    best = std::max(best, score);
  }
  return best;
}

model::Place resolved_place(model::Span span, std::string name, const NamedPlace& named) {
  const Gazetteer& gazetteer = Gazetteer::instance();
  model::Place place;
  place.span = span;
  place.name = std::move(name);
  if (named.chosen) {
    const GazetteerEntry entry = gazetteer.entry(*named.chosen);
    place.name = std::string(entry.name);
    if (entry.geonames != 0) place.geonames = entry.geonames;
    place.latitude = entry.latitude;
    place.longitude = entry.longitude;
    place.country = std::string(entry.country);
    const std::string_view division = gazetteer.division_name(entry.country, entry.division);
    if (!division.empty() && entry.kind != PlaceKind::kCountry)
      place.admin1 = std::string(division);
  } else if (!named.within.empty()) {
    const GazetteerEntry entry = gazetteer.entry(named.within.front());
    place.country = std::string(entry.country);
    if (entry.kind == PlaceKind::kDivision) place.admin1 = std::string(entry.name);
  }
  return place;
}

void resolve(std::vector<NamedPlace>& places) {
  const Gazetteer& gazetteer = Gazetteer::instance();
  std::map<Division, double> division_votes;
  std::map<std::string_view, double> country_votes;
  struct Candidates {
    std::vector<std::uint32_t> list;
    std::vector<GazetteerEntry> entries;
    std::vector<double> shares;
  };
  std::vector<Candidates> all(places.size());
  for (std::size_t p = 0; p < places.size(); ++p) {
    if (places[p].entries == nullptr) continue;
    Candidates& candidates = all[p];
    for (const std::uint32_t i : *places[p].entries) {
      const bool fits =
          std::any_of(places[p].within.begin(), places[p].within.end(), [&](std::uint32_t whole) {
            return lies_in(gazetteer.entry(i), gazetteer.entry(whole)) && whole != i;
          });
      if (fits || places[p].within.empty()) candidates.list.push_back(i);
    }
    if (candidates.list.empty()) candidates.list = *places[p].entries;
    if (candidates.list.size() > kMostCandidates) {
      std::stable_sort(candidates.list.begin(), candidates.list.end(), [&](auto a, auto b) {
        return prior(gazetteer.entry(a)) > prior(gazetteer.entry(b));
      });
      candidates.list.resize(kMostCandidates);
    }
    double sum = 0;
    for (const std::uint32_t i : candidates.list) {
      candidates.entries.push_back(gazetteer.entry(i));
      candidates.shares.push_back(std::pow(10.0, 0.5 * prior(candidates.entries.back())));
      sum += candidates.shares.back();
    }
    for (std::size_t k = 0; k < candidates.list.size(); ++k) {
      candidates.shares[k] /= sum;
      const GazetteerEntry& entry = candidates.entries[k];
      country_votes[entry.country] += candidates.shares[k];
      if (entry.kind != PlaceKind::kCountry)
        division_votes[{entry.country, entry.division}] += candidates.shares[k];
    }
  }
  for (std::size_t p = 0; p < places.size(); ++p) {
    double best = -1e9;
    for (std::size_t k = 0; k < all[p].list.size(); ++k) {
      const GazetteerEntry& entry = all[p].entries[k];
      const double own = all[p].shares[k];
      double score = prior(entry);
      score += kCountryVotes * std::log2(1 + std::max(0.0, country_votes[entry.country] - own));
      if (entry.kind != PlaceKind::kCountry) {
        const double votes = division_votes[{entry.country, entry.division}] - own;
        score += kDivisionVotes * std::log2(1 + std::max(0.0, votes));
      }
      if (score > best) {
        best = score;
        places[p].chosen = all[p].list[k];
      }
    }
    prefer_city(all[p].list, all[p].entries, places[p].chosen);
    if (places[p].chosen && places[p].within.empty()) {
      const GazetteerEntry entry = gazetteer.entry(*places[p].chosen);
      double own = 0;
      for (std::size_t k = 0; k < all[p].list.size(); ++k)
        if (all[p].entries[k].country == entry.country) own += all[p].shares[k];
      if (entry.kind == PlaceKind::kCity && entry.population < kKnownSize &&
          country_votes[entry.country] - own < kEvidence)
        places[p].chosen.reset();
    }
  }
}

}  // namespace firsthand::claims
