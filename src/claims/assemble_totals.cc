#include "claims/assemble_totals.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "claims/page_parts.h"

namespace firsthand::claims {
namespace {

using model::Claim;
using model::CountRole;

using Figure = std::tuple<std::string, std::optional<std::int64_t>, std::optional<std::int64_t>>;

Figure figure_of(const Claim& claim) {
  return {*claim.measure, claim.count->min, claim.count->max};
}

// "Three dead, eleven hurt", where the text says that they were in shootings on four days. The
// text's "at least eleven" is the title's "eleven"; one may be anybody.
void totals_in_title(const model::Report& report, std::vector<Claim>& claims) {
  const std::size_t begin = text_begin(report);
  std::map<std::pair<std::string, std::int64_t>, bool> only_total;
  for (const Claim& claim : claims) {
    if (!claim.measure || !claim.count || !claim.count->min || claim.span.begin < begin) continue;
    const bool total = claim.count->role == CountRole::kCumulative;
    const auto [at, fresh] =
        only_total.emplace(std::pair(*claim.measure, *claim.count->min), total);
    if (!fresh) at->second = at->second && total;
  }
  for (Claim& claim : claims) {
    if (!claim.measure || !claim.count || claim.count->min.value_or(0) < 2 ||
        claim.span.begin >= begin)
      continue;
    const auto told = only_total.find({*claim.measure, *claim.count->min});
    if (told != only_total.end() && told->second) claim.count->role = CountRole::kCumulative;
  }
}

void fill_days_and_places(std::vector<Claim>& claims) {
  std::map<Figure, std::vector<std::size_t>> tellings;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const Claim& c = claims[i];
    if (c.measure && c.count && c.stance != model::Stance::kHypothetical &&
        c.count->role != CountRole::kCumulative)
      tellings[figure_of(c)].push_back(i);
  }
  for (const auto& [figure, list] : tellings) {
    std::optional<model::When> when;
    std::optional<model::Place> where;
    bool one_day = true;
    bool one_place = true;
    for (const std::size_t i : list) {
      const Claim& c = claims[i];
      if (c.when) {
        one_day = one_day && (!when || (when->from == c.when->from && when->to == c.when->to));
        when = c.when;
      }
      if (c.where) {
        one_place = one_place && (!where || where->name == c.where->name);
        where = c.where;
      }
    }
    for (const std::size_t i : list) {
      if (one_day && !claims[i].when) claims[i].when = when;
      if (one_day && one_place && !claims[i].where) claims[i].where = where;
    }
  }
}

}  // namespace

void settle_retellings(const model::Report& report, std::vector<model::Claim>& claims) {
  totals_in_title(report, claims);
  fill_days_and_places(claims);
}

}  // namespace firsthand::claims
