// Folders and files, as the user named them, to the files in them.
//
// Every file is an input, hidden ones too: what a person handed in is read or named as a fault,
// never passed over. A symbolic link below an operand is read if it leads to a file in the same
// operand; one that leads out of it, nowhere, or back to a folder that it is in is a fault; one
// that leads to another folder of the operand adds nothing, as that folder's files are read where
// they are. An operand itself may be a link. A case of firsthand is one fault, not its evidence
// once more.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace firsthand::collect {

struct Entry {
  std::string input;  // the operand's own spelling, '/', and the path below it, byte for byte
  std::filesystem::path path;
  std::optional<base::Fault> fault;  // why it cannot be opened
};

// Every file under the operands, sorted by input, each once: of a file that several operands hold,
// the first by its input. The folder `output`, where the findings go, is left out silently.
std::vector<Entry> walk(const std::vector<std::string>& operands,
                        const std::filesystem::path& output = {});

}  // namespace firsthand::collect
