// Folders and files, as the user named them, to the files in them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace firsthand::collect {

struct Entry {
  std::string input;  // the path as it is shown: the operand's own spelling, byte for byte
  std::filesystem::path path;
  std::optional<base::Fault> fault;  // why it cannot be opened
};

// Every file under the operands, sorted by input, each once.
std::vector<Entry> walk(const std::vector<std::string>& inputs);

}  // namespace firsthand::collect
