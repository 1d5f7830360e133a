#include "origins/partial_days.h"

#include <chrono>

#include "text/moment.h"

namespace firsthand::origins {
namespace {

constexpr std::string_view kOpenYear = "XXXX-";

}  // namespace

std::string partial_day(const model::Report& report, const model::Annotations& annotations,
                        const model::Claim& claim) {
  if (report.published || claim.when) return "";
  std::string found;
  for (const model::TimeExpression& time : annotations.times) {
    if (!claim.span.contains(time.span) || time.type != model::TimeType::kDate) continue;
    if (time.value.size() != 10 || !time.value.starts_with(kOpenYear)) continue;
    if (!found.empty() && found != time.value) return "";
    found = time.value;
  }
  return found;
}

bool can_be_of(std::string_view partial_day, const model::When& when) {
  const int year = static_cast<int>(std::chrono::year_month_day(when.from).year());
  for (const int candidate : {year - 1, year, year + 1}) {
    const auto day = model::parse_iso_day(std::to_string(candidate) +
                                          std::string(partial_day.substr(kOpenYear.size() - 1)));
    if (day && text::same_moment({*day, *day, model::Precision::kDay, {}}, when)) return true;
  }
  return false;
}

}  // namespace firsthand::origins
