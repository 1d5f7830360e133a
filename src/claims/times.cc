#include "claims/times.h"

namespace firsthand::claims {

std::vector<model::TimeExpression> find_times(const text::Document&,
                                              const std::optional<model::DateTime>&) {
  return {};
}

std::optional<model::When> when_of(const model::TimeExpression&) { return std::nullopt; }

}  // namespace firsthand::claims
