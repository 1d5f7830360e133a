// Names of private persons stay out of everything made for others: witnesses and unnamed speakers
// get a label per case
// ("witness 1"), in the order of the text. Officials, organisations, agencies and outlets keep
// their names.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "model/findings.h"

namespace firsthand::dossier {

class Pseudonyms {
 public:
  explicit Pseudonyms(const model::Findings& findings);

  // What to print for a speaker or an origin of this kind and name.
  std::string label(model::OriginKind kind, const std::string& name) const;
  // `words` with every protected name replaced by its label.
  std::string redact(std::string_view words) const;

 private:
  std::map<std::string, std::string> labels_;  // protected name to label
};

}  // namespace firsthand::dossier
