#include "model/claim.h"

#include <tuple>

namespace firsthand::model {

ClaimId claim_id(const Claim& claim) {
  const auto number = [](std::optional<std::int64_t> value) {
    return value ? std::to_string(*value) : std::string("-");
  };
  std::string count = "-";
  if (claim.count) {
    count = number(claim.count->min) + "/" + number(claim.count->max) + "/" +
            std::string(to_string(claim.count->modifier)) + "/" +
            std::to_string(claim.count->span.begin);
  }
  return ClaimId::of({"claim", claim.report.to_string(), std::to_string(claim.span.begin),
                      std::to_string(claim.span.end), claim.speaker ? claim.speaker->name : "",
                      claim.measure.value_or("-"),
                      claim.measure_span ? std::to_string(claim.measure_span->begin) : "-", count,
                      to_string(claim.stance)});
}

bool stands_before(const Claim& a, const Claim& b) {
  const auto figure = [](const Claim& c) { return c.count ? c.count->span : c.span; };
  return std::tuple(a.report, a.span, figure(a), a.id) <
         std::tuple(b.report, b.span, figure(b), b.id);
}

bool is_aftermath(std::string_view measure) {
  return measure == "arrested" || measure == "charged" || measure == "sentenced" ||
         measure == "released" || measure == "deported";
}

}  // namespace firsthand::model
