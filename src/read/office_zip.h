// Single members of a ZIP archive in memory, by libarchive.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace firsthand::read {

// Those of the members `wanted` that are there, by name; kTooLarge if one unpacks to more than
// `limit` bytes, kMalformed if the archive is damaged before all of them were found.
base::Result<std::map<std::string, std::string>> zip_members(
    std::string_view archive, const std::vector<std::string_view>& wanted, std::size_t limit);

// Whether there is a member of that name.
bool zip_holds(std::string_view archive, std::string_view name);

}  // namespace firsthand::read
