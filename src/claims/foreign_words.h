// The words of a language that has a table and no grammar of its own:
// data/lexicon/LANGUAGE/words.tsv and claims.tsv.
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

 private:
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
