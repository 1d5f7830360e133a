#include "origins/detail_key.h"

#include "origins/partial_days.h"
#include "text/fold.h"
#include "text/moment.h"

namespace firsthand::origins {

using model::Claim;
using model::CountRole;
using model::Modifier;
using model::Stance;

namespace {

CountRole kind_of(CountRole role) {
  return role == CountRole::kSubset || role == CountRole::kAddition ? role : CountRole::kFigure;
}

}  // namespace

DetailKey key_of(const Claim& claim, std::string_view partial_day,
                 const model::Incident& incident) {
  DetailKey key;
  key.measure = *claim.measure;
  key.min = claim.count->min;
  key.max = claim.count->max;
  key.open =
      claim.count->modifier == Modifier::kMoreThan || claim.count->modifier == Modifier::kLessThan;
  key.denied = claim.stance == Stance::kDenied;
  key.role = kind_of(claim.count->role);
  if (claim.when && incident.when && !text::same_moment(*claim.when, *incident.when))
    key.day = model::iso_day(claim.when->from);
  if (!partial_day.empty() && incident.when && !can_be_of(partial_day, *incident.when))
    key.day = partial_day;
  if (claim.where && incident.where && !text::same_place(*claim.where, *incident.where)) {
    key.place = text::fold(claim.where->name);
  }
  return key;
}

model::DetailId detail_id(const DetailKey& key, model::IncidentId incident) {
  const auto text_of = [](const std::optional<std::int64_t>& v) {
    return v ? std::to_string(*v) : std::string("-");
  };
  return model::DetailId::of({"detail", incident.to_string(), key.measure, text_of(key.min),
                              text_of(key.max), key.open ? "open" : "", key.denied ? "denied" : "",
                              to_string(key.role), key.day, key.place});
}

Interval interval_of(const model::Count& count) {
  Interval i;
  if (count.min) i.low = *count.min + (count.modifier == Modifier::kMoreThan);
  if (count.max) i.high = *count.max - (count.modifier == Modifier::kLessThan);
  return i;
}

}  // namespace firsthand::origins
