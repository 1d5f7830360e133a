// The day that an address names.
#pragma once

#include <optional>
#include <string_view>

#include "model/date.h"

namespace firsthand::read {

// "/2026/05/04/", "/2026-05-04-", "_20260504.", "/29-10-2026" (where one number can be no month).
std::optional<model::Day> day_in_url(std::string_view url);

}  // namespace firsthand::read
