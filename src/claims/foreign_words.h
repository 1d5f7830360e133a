// The words of a language that has a table and no grammar of its own:
// data/lexicon/LANGUAGE/words.tsv, claims.tsv and places.tsv.
#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claims/folded.h"

namespace firsthand::claims {

class ForeignWords {
 public:
  explicit ForeignWords(std::initializer_list<std::string_view> tables);

  // What a form of this kind that begins at token `i` says, and its end; the longest form.
  struct Meaning {
    std::string_view value;
    std::size_t end = 0;
  };
  std::optional<Meaning> find(std::string_view kind, const Folded& words, std::size_t i) const;

  // What stands in the table for exactly these letters, such as the ending of a word.
  std::optional<std::string_view> ending(std::string_view kind, std::string_view letters) const;
  // The same for all rows: work(value).
  template <typename Work>
  void each_ending(std::string_view kind, std::string_view letters, Work work) const {
    const auto found = by_first_.find(letters);
    if (found == by_first_.end()) return;
    for (const Form& form : found->second) {
      if (form.kind == kind && form.words == letters) work(form.value);
    }
  }

  // Whether `is` holds for the value of a form of this kind that ends right before token `end` and
  // begins at or after token `begin`.
  template <typename Is>
  bool any_ending_at(std::string_view kind, const Folded& words, std::size_t begin, std::size_t end,
                     Is is) const {
    for (std::size_t i = end; i-- > begin && end - i <= kLongestForm;) {
      const auto found = by_first_.find(words[i]);
      if (found == by_first_.end()) continue;
      for (const Form& form : found->second) {
        if (form.kind == kind && i + words.match(i, form.words) == end && is(form.value))
          return true;
      }
    }
    return false;
  }

 private:
  static constexpr std::size_t kLongestForm = 4;  // tokens, of those that are looked for backwards
  struct Form {
    std::string_view kind;
    std::string_view value;
    std::string_view words;
  };
  std::unordered_map<std::string_view, std::vector<Form>> by_first_;
};

// For a BCP 47 tag ("ru", "ru-RU"); null if there is no table.
const ForeignWords* foreign_words(std::string_view language);

}  // namespace firsthand::claims
