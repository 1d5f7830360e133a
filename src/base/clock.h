// The only place that asks what time it is. SOURCE_DATE_EPOCH, if set, is the answer
// (reproducible-builds.org).
#pragma once

#include <cstdint>
#include <string>

namespace firsthand::base {

std::int64_t now_seconds();                  // since 1970-01-01T00:00:00Z
std::string utc_text(std::int64_t seconds);  // "2026-05-04T10:00:00Z"
std::string now_utc();

}  // namespace firsthand::base
