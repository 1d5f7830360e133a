#include "claims/cues.h"

#include <array>
#include <map>
#include <memory>
#include <unordered_map>
#include <utility>

#include "base/check.h"
#include "claims/table.h"

namespace firsthand::embedded {
std::string_view cues();
}

namespace firsthand::claims {
namespace {

template <typename Value, std::size_t N>
Value named(const std::array<std::pair<std::string_view, Value>, N>& names, std::string_view name) {
  for (const auto& [known, value] : names) {
    if (known == name) return value;
  }
  FH_CHECK(false, "an unknown word in data/lexicon/cues.tsv");
  return {};
}

constexpr std::array<std::pair<std::string_view, CueClass>, 7> kClasses = {
    {{"assert", CueClass::kAssert},
     {"deny", CueClass::kDeny},
     {"allege", CueClass::kAllege},
     {"hedge", CueClass::kHedge},
     {"question", CueClass::kQuestion},
     {"intend", CueClass::kIntend},
     {"attitude", CueClass::kAttitude}}};
constexpr std::array<std::pair<std::string_view, CueKind>, 4> kKinds = {
    {{"speech", CueKind::kSpeech},
     {"clause", CueKind::kClause},
     {"object", CueKind::kObject},
     {"particle", CueKind::kParticle}}};

struct Table {
  std::vector<std::unique_ptr<Cue>> cues;
  std::unordered_map<std::string_view, CueMatch> forms;

  Table() {
    for (const auto& row : read_table(embedded::cues())) {
      FH_CHECK(row.size() == 8, "a row of data/lexicon/cues.tsv has eight columns");
      auto cue = std::make_unique<Cue>();
      cue->verb = row[0];
      cue->cls = named(kClasses, row[5]);
      cue->kind = named(kKinds, row[6]);
      for (const std::string_view particle : split(row[7], ' '))
        cue->particles.emplace_back(particle);
      for (std::size_t form = 0; form < 5; ++form) {
        CueMatch& match = forms[row[form]];
        if (!match.cue) match.cue = cue.get();
        if (match.cue == cue.get())
          match.forms = static_cast<std::uint8_t>(match.forms | 1U << form);
      }
      cues.push_back(std::move(cue));
    }
  }
};

}  // namespace

CueMatch find_cue(std::string_view folded) {
  static const Table table;
  const auto found = table.forms.find(folded);
  return found == table.forms.end() ? CueMatch{} : found->second;
}

}  // namespace firsthand::claims
