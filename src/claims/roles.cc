#include "claims/roles.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/check.h"
#include "claims/table.h"

namespace firsthand::embedded {
std::string_view roles();
}

namespace firsthand::claims {
namespace {

constexpr std::array<std::string_view, 42> kTitles = {
    "adm",       "admiral",    "brigadier", "capt",      "captain", "cmdr",   "col",
    "colonel",   "commander",  "cpl",       "cpt",       "dame",    "doctor", "dr",
    "father",    "gen",        "general",   "gov",       "hon",     "imam",   "insp",
    "inspector", "lieutenant", "lt",        "maj",       "major",   "mr",     "mrs",
    "ms",        "pfc",        "prof",      "professor", "pvt",     "rep",    "rev",
    "sen",       "sgt",        "sir",       "sister",    "ssgt",    "supt",   "tfc"};

struct Table {
  std::unordered_map<std::string_view, model::OriginKind> kinds;

  Table() {
    for (const auto& row : read_table(embedded::roles())) {
      FH_CHECK(row.size() == 2, "a row of data/lexicon/roles.tsv has two columns");
      const auto kind = model::parse<model::OriginKind>(row[1]);
      FH_CHECK(kind.has_value(), "an unknown kind in data/lexicon/roles.tsv");
      kinds.emplace(row[0], *kind);
    }
  }
};

}  // namespace

std::optional<model::OriginKind> role_of(std::string_view folded) {
  static const Table table;
  const auto found = table.kinds.find(folded);
  return found == table.kinds.end() ? std::nullopt : std::optional(found->second);
}

std::optional<model::OriginKind> role_of(std::string_view folded, std::string_view before) {
  if (folded == "examiner" && before == "medical") return model::OriginKind::kOfficial;
  if (folded == "staff" && before == "general") return model::OriginKind::kOrganisation;
  if (folded == "protection" && before == "civil") return model::OriginKind::kOrganisation;
  return role_of(folded);
}

bool is_form_of_address(std::string_view folded) {
  return std::find(kTitles.begin(), kTitles.end(), folded) != kTitles.end();
}

bool is_occupation(std::string_view folded) {
  if (const auto kind = role_of(folded))
    return *kind == model::OriginKind::kOfficial || *kind == model::OriginKind::kWitness;
  constexpr std::string_view kEndings[] = {"er",  "or",  "ist",    "man",    "woman", "eer",
                                           "ian", "ess", "keeper", "master", "ant",   "wright"};
  return std::any_of(std::begin(kEndings), std::end(kEndings), [&](std::string_view ending) {
    return folded.size() > ending.size() + 2 &&
           folded.substr(folded.size() - ending.size()) == ending;
  });
}

bool is_institution(std::string_view folded) {
  const auto kind = role_of(folded);
  return kind == model::OriginKind::kOrganisation || kind == model::OriginKind::kAgency ||
         kind == model::OriginKind::kOutlet || kind == model::OriginKind::kDocument;
}

}  // namespace firsthand::claims
