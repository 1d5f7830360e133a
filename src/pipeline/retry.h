// Files of a case that ended as faults, to be read once more from where they were.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace firsthand::pipeline {

// The paths, as they were given, of files that could not be had, and of those in which something
// could not be read; only regular files that are there now, and no links. Empty for what is no case
// yet.
std::vector<std::string> files_to_retry(const std::filesystem::path& folder);

}  // namespace firsthand::pipeline
