#include "claims/measures_people.h"

#include <string>
#include <unordered_set>

#include "base/check.h"
#include "claims/table.h"

namespace firsthand::embedded {
std::string_view people();
}

namespace firsthand::claims {
namespace {

struct Nouns {
  std::unordered_set<std::string_view> persons;
  std::unordered_set<std::string_view> things;

  Nouns() {
    for (const auto& row : read_table(embedded::people())) {
      FH_CHECK(row.size() == 2, "a row of data/lexicon/people.tsv has two columns");
      FH_CHECK(row[0] == "person" || row[0] == "thing", "a kind in data/lexicon/people.tsv");
      for (const std::string_view word : split(row[1], ' '))
        (row[0] == "person" ? persons : things).insert(word);
    }
  }
};

const Nouns& nouns() {
  static const Nouns kNouns;
  return kNouns;
}

bool ends_with(std::string_view word, std::string_view tail) {
  return word.size() > tail.size() + 2 && word.substr(word.size() - tail.size()) == tail;
}

}  // namespace

bool is_human_noun(std::string_view f) {
  if (nouns().persons.contains(f)) return true;
  if (nouns().things.contains(f)) return false;
  return ends_with(f, "men") || ends_with(f, "women") || ends_with(f, "woman") ||
         (ends_with(f, "man") && f.size() > 6);
}

bool is_plural_person(std::string_view f) {
  if (f == "people" || f == "men" || f == "women" || f == "children" || f == "police") return true;
  if ((ends_with(f, "men") && f != "specimen") || ends_with(f, "children")) return true;
  return f.size() > 3 && f.back() == 's' && f[f.size() - 2] != 's';
}

bool is_group(std::string_view f) { return f == "family" || f == "crew" || f == "troops"; }

bool is_kin(std::string_view f) {
  return f == "aunt" || f == "brother" || f == "cousin" || f == "daughter" || f == "father" ||
         f == "granddaughter" || f == "grandfather" || f == "grandmother" || f == "grandson" ||
         f == "husband" || f == "mother" || f == "nephew" || f == "niece" || f == "sister" ||
         f == "son" || f == "stepfather" || f == "stepmother" || f == "uncle" || f == "widow" ||
         f == "widower" || f == "wife";
}

bool is_nonhuman_noun(std::string_view f) { return nouns().things.contains(f); }

}  // namespace firsthand::claims
