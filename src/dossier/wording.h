// What exports for others have in common: words and names, with private persons under labels unless
// they are to be left in, and who was first.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dossier/names.h"
#include "model/findings.h"

namespace firsthand::dossier {

class Wording {
 public:
  Wording(const model::Findings& findings, bool with_names)
      : with_names_(with_names), pseudonyms_(with_names ? model::Findings{} : findings) {}

  std::string words(std::string_view text) const {
    return with_names_ ? std::string(text) : pseudonyms_.redact(text);
  }
  std::string name(model::OriginKind kind, const std::string& name) const {
    return with_names_ ? name : pseudonyms_.label(kind, name);
  }
  std::string place(const std::optional<model::Place>& place) const {
    return place ? words(place->name) : std::string();
  }

 private:
  bool with_names_;
  Pseudonyms pseudonyms_;
};

// Why a figure's details differ, a sentence each.
std::string differences_of(const model::Figure& figure);

// The report that was certainly published before all the others; none if an undated one may have
// been, or two may.
const model::Report* certainly_first(const std::vector<const model::Report*>& reports);

}  // namespace firsthand::dossier
