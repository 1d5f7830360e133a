// Turns of phrase that count people without a word for the measure: data/lexicon/turns.tsv.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claims/reading.h"

namespace firsthand::claims {

// How the counted people stand to the words; the table's head explains each.
enum class TurnRole : std::uint8_t {
  kObject,
  kDone,
  kSubject,
  kAbsent,
  kUndone,
  kNoun,
  kHolding,
  kAfter
};

// Words in a row; behind one of `prepositions`, if there are any; `beside`: nothing
// stands before them.
struct TurnPlace {
  std::vector<std::string_view> prepositions;
  std::vector<std::string_view> words;
  bool beside = false;
};

struct Turn {
  std::string_view measure;
  TurnRole role = TurnRole::kObject;
  std::vector<TurnPlace> places;     // one is enough; none: anywhere
  std::vector<std::string_view> by;  // one acts before the verb, or is the noun's; none: anything
  std::vector<TurnPlace> but;        // none stands behind
};

// A turn whose words stand at a token.
struct TurnUse {
  Range tokens;
  const Turn* turn = nullptr;
};

// What is wrong with rows of the table; absent if nothing is.
std::optional<std::string> fault_in_turns(std::string_view rows);

class TurnTable {
 public:
  static const TurnTable& instance();

  // All that begin at token `i`, the longest first, in the order of the table.
  std::vector<TurnUse> at(const Reading& reading, std::size_t i, std::size_t end) const;

 private:
  TurnTable();
  static void add_place(Turn& turn, std::string_view where);
  void add(std::string_view word);  // of the turn that is read
  struct Entry {
    std::vector<std::string_view> rest;  // words after the first
    std::size_t turn = 0;
  };
  std::vector<Turn> turns_;
  std::unordered_map<std::string_view, std::vector<Entry>> entries_;
};

// Where the words stand in [begin, end), a preposition and the noun of its phrase; whether any do.
bool stands_in(const Reading& reading, const std::vector<TurnPlace>& places, Range part);

}  // namespace firsthand::claims
