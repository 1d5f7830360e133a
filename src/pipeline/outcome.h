// What one file gave, in the order of its members.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "model/findings.h"

namespace firsthand::pipeline {

struct Outcome {
  std::vector<model::Report> reports;
  std::vector<model::InputFault> faults;
  std::map<std::string, std::uint64_t> skipped;
};

}  // namespace firsthand::pipeline
