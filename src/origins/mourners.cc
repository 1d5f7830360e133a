#include "origins/mourners.h"

#include <array>
#include <string>
#include <vector>

#include "origins/word_lists.h"
#include "text/fold.h"
#include "text/tokens.h"

namespace firsthand::origins {
namespace {

constexpr std::size_t kLongest = 1'000;  // bytes of a sentence that are read

constexpr std::array<std::string_view, 32> kPoliticians = {"mayor",
                                                           "mayors",
                                                           "senator",
                                                           "sen",
                                                           "congressman",
                                                           "congresswoman",
                                                           "representative",
                                                           "rep",
                                                           "president",
                                                           "premier",
                                                           "chancellor",
                                                           "governor",
                                                           "gov",
                                                           "minister",
                                                           "lawmaker",
                                                           "mp",
                                                           "councilman",
                                                           "councilwoman",
                                                           "councilor",
                                                           "councillor",
                                                           "councilmember",
                                                           "alderman",
                                                           "alderwoman",
                                                           "assemblyman",
                                                           "assemblywoman",
                                                           "parliamentarian",
                                                           "legislator",
                                                           "king",
                                                           "queen",
                                                           "pope",
                                                           "ambassador",
                                                           "taoiseach"};
// Who heads a force or a service speaks for those who count, whatever he is called beside.
constexpr std::array<std::string_view, 14> kServices = {
    "police", "sheriff", "fire",    "rescue",   "coroner", "hospital",  "ambulance",
    "health", "defence", "defense", "interior", "medical", "emergency", "prosecutor"};
constexpr std::array<std::string_view, 27> kMourning = {
    "condolence",  "condolences", "condoled",  "mourn",       "mourns",     "mourned",  "mourning",
    "heartbroken", "saddened",    "grieve",    "grieves",     "grieving",   "grieved",  "prayers",
    "praying",     "sympathies",  "sympathy",  "heartfelt",   "devastated", "outraged", "outrage",
    "angry",       "grateful",    "senseless", "unspeakable", "tragic",     "tragedy"};
constexpr std::array<std::string_view, 3> kHearts = {"heart", "hearts", "thoughts"};
constexpr std::array<std::string_view, 4> kGoOut = {"go", "goes", "are", "is"};
constexpr std::array<std::string_view, 12> kKnowing = {
    "saw",     "seen",      "counted",  "count",      "visited", "briefed",
    "confirm", "confirmed", "confirms", "identified", "myself",  "himself"};

Words folded(std::string_view words) {
  Words out;
  for (const text::Token& token : text::tokenize(words))
    out.push_back(text::fold(text::words_of(words, token)));
  return out;
}

bool is_politician(std::string_view words) {
  bool office = false;
  for (const std::string& word : folded(words)) {
    if (is_in(kServices, word)) return false;
    office = office || is_in(kPoliticians, word);
  }
  return office;
}

bool mourns(const Words& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_in(kMourning, words[i])) return true;
    if (i + 1 < words.size() && is_in(kHearts, words[i]) && is_in(kGoOut, words[i + 1]) &&
        i + 2 < words.size() && (words[i + 2] == "out" || words[i + 2] == "with"))
      return true;
  }
  return false;
}

}  // namespace

bool only_mourns(const model::Report& report, const model::Claim& claim,
                 std::string_view description) {
  if (!claim.speaker || claim.span.size() > kLongest) return false;
  if (!is_politician(std::string(description) + ", " + claim.speaker->name)) return false;
  const Words words = folded(model::slice(report.text, claim.span));
  const bool knows = std::any_of(words.begin(), words.end(),
                                 [](const std::string& word) { return is_in(kKnowing, word); });
  return !knows && mourns(words);
}

}  // namespace firsthand::origins
