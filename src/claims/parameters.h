// What changes which claims are found.
#pragma once

#include <string>

namespace firsthand::claims {

struct Parameters {
  std::string measures;  // rows that a user adds to data/lexicon/measures.tsv
};

}  // namespace firsthand::claims
