// What changes which claims are found.
#pragma once

#include <string>

namespace firsthand::claims {

struct Parameters {
  std::string measures;  // rows that a user adds to data/lexicon/measures.tsv
  std::string vague;     // rows that take the place of those of data/vague.tsv
};

}  // namespace firsthand::claims
