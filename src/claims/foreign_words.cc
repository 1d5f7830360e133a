#include "claims/foreign_words.h"

#include "base/check.h"
#include "claims/table.h"

namespace firsthand::embedded {
std::string_view words_ru();
}

namespace firsthand::claims {

ForeignWords::ForeignWords(std::string_view table) {
  for (const auto& row : read_table(table)) {
    FH_CHECK(row.size() == 3, "a row of a language's words.tsv has three columns");
    by_first_[row[2].substr(0, row[2].find(' '))].push_back({row[0], row[1], row[2]});
  }
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
  static const ForeignWords kRussian(embedded::words_ru());
  return &kRussian;
}

}  // namespace firsthand::claims
