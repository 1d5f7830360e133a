#include "claims/foreign_words.h"

#include "base/check.h"
#include "claims/table.h"

namespace firsthand::embedded {
std::string_view words_ru();
std::string_view claims_ru();
std::string_view places_ru();
}  // namespace firsthand::embedded

namespace firsthand::claims {

ForeignWords::ForeignWords(std::initializer_list<std::string_view> tables) {
  for (const std::string_view table : tables) {
    for (const auto& row : read_table(table)) {
      FH_CHECK(row.size() == 3, "a row of a language's table has three columns");
      const std::string_view form = row[2];
      by_first_[form.substr(0, form.find(' '))].push_back({row[0], row[1], form});
    }
  }
}

std::optional<std::string_view> ForeignWords::ending(std::string_view kind,
                                                     std::string_view letters) const {
  const auto found = by_first_.find(letters);
  if (found == by_first_.end()) return std::nullopt;
  for (const Form& form : found->second) {
    if (form.kind == kind && form.words == letters) return form.value;
  }
  return std::nullopt;
}

std::optional<ForeignWords::Meaning> ForeignWords::find(std::string_view kind, const Folded& words,
                                                        std::size_t i) const {
  const auto found = by_first_.find(words[i]);
  if (found == by_first_.end()) return std::nullopt;
  std::optional<Meaning> best;
  for (const Form& form : found->second) {
    if (form.kind != kind) continue;
    const std::size_t n = words.match(i, form.words);
    if (n != 0 && (!best || i + n > best->end)) best = Meaning{form.value, i + n};
  }
  return best;
}

const ForeignWords* foreign_words(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  if (primary != "ru") return nullptr;
  static const ForeignWords kRussian(
      {embedded::words_ru(), embedded::claims_ru(), embedded::places_ru()});
  return &kRussian;
}

}  // namespace firsthand::claims
