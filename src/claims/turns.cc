#include "claims/turns.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/check.h"
#include "claims/table.h"

namespace firsthand::embedded {
std::string_view turns();
}

namespace firsthand::claims {
namespace {

std::optional<TurnRole> role_named(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, TurnRole>, 8> kRoles = {
      {{"object", TurnRole::kObject},
       {"done", TurnRole::kDone},
       {"subject", TurnRole::kSubject},
       {"absent", TurnRole::kAbsent},
       {"undone", TurnRole::kUndone},
       {"noun", TurnRole::kNoun},
       {"holding", TurnRole::kHolding},
       {"after", TurnRole::kAfter}}};
  for (const auto& [known, role] : kRoles) {
    if (known == name) return role;
  }
  return std::nullopt;
}

using Row = std::vector<std::string_view>;
using Classes = std::map<std::string_view, std::vector<std::string_view>>;

bool is_class(const Row& row) { return row[0] == "class"; }

// What is wrong with the row; the classes of the rows above it are known.
std::string_view fault_in(const Row& row, const Classes& classes) {
  if (is_class(row)) return row.size() == 3 ? "" : "a class has three columns: class, name, words";
  if (row.size() != 4) return "a row has four columns: measure, role, words, where";
  if (!role_named(row[1])) return "there is no such role";
  const auto words = split(row[2], ' ');
  if (words.empty()) return "a row has words";
  for (const std::string_view word : words) {
    if (split(word, '_').empty()) return "a word is missing";
    if (word.front() == '@' && !classes.contains(word.substr(1)))
      return "no class above is so named";
  }
  const auto places = split(row[3], ' ');
  if (places.empty()) return "a row says where, or -";
  for (const std::string_view where : places) {
    const auto parts = split(where, ':');
    if (parts.size() > 2 || (parts.size() == 2) != (where.find(':') != std::string_view::npos))
      return "a place is words, or prepositions, a colon and words";
    for (const std::string_view part : parts) {
      for (const std::string_view word : split(part, '/')) {
        if (split(word, '_').empty()) return "a word is missing";
      }
    }
  }
  return "";
}

bool stands_at(const Reading& r, const std::vector<std::string_view>& words, std::size_t i,
               std::size_t end) {
  if (i + words.size() > end) return false;
  for (std::size_t k = 0; k < words.size(); ++k) {
    if (r.word(i + k).folded != words[k]) return false;
  }
  return true;
}

// Whether one of its prepositions opens the phrase that goes on to the end of `part`.
bool is_led_by(const Reading& r, const TurnPlace& place, Range part) {
  constexpr std::size_t kPhrase = 5;  // tokens from a preposition to its noun
  for (std::size_t p = part.end; p-- > part.begin && part.end - p <= kPhrase;) {
    const Word& w = r.word(p);
    if (w.is(kComma | kStop | kBreak)) return false;
    if (std::find(place.prepositions.begin(), place.prepositions.end(), w.folded) !=
        place.prepositions.end())
      return p == part.begin || !place.beside;
    if (w.is(kPreposition) && w.folded != "of") return false;
  }
  return false;
}

bool is_plain_noun(const Word& word) {
  const std::string& f = word.folded;
  return word.word && word.classes == 0 && !word.capital && !f.ends_with("ly") &&
         !f.ends_with("ing") && !f.ends_with("ed");
}

}  // namespace

std::optional<std::string> fault_in_turns(std::string_view rows) {
  Classes classes;
  for (const auto& row : read_table(rows)) {
    const std::string_view fault = fault_in(row, classes);
    if (!fault.empty()) {
      std::string of;
      for (std::size_t i = 0; i < std::min<std::size_t>(row.size(), 3); ++i)
        of.append(i == 0 ? "" : " ").append(row[i]);
      return "\"" + of + "\": " + std::string(fault);
    }
    if (is_class(row)) classes[row[1]];
  }
  return std::nullopt;
}

const TurnTable& TurnTable::instance() {
  static const TurnTable kTable;
  return kTable;
}

TurnTable::TurnTable() {
  FH_CHECK(!fault_in_turns(embedded::turns()), "a row of data/lexicon/turns.tsv is wrong");
  Classes classes;
  for (const auto& row : read_table(embedded::turns())) {
    if (is_class(row)) {
      classes[row[1]] = split(row[2], ' ');
      continue;
    }
    Turn turn;
    turn.measure = row[0];
    turn.role = *role_named(row[1]);
    for (const std::string_view where : split(row[3], ' ')) add_place(turn, where);
    for (const std::string_view word : split(row[2], ' ')) {
      if (word.front() != '@') {
        add(word);
        continue;
      }
      for (const std::string_view one : classes.at(word.substr(1))) add(one);
    }
    turns_.push_back(std::move(turn));
  }
}

void TurnTable::add_place(Turn& turn, std::string_view where) {
  if (where == "-") return;
  const auto parts = split(where, ':');
  const bool beside = where.front() == '+';
  if (parts.size() == 1) {
    turn.places.push_back({{}, split(where.substr(beside ? 1 : 0), '_'), beside});
  } else if (parts[0] == "by") {
    turn.by = split(parts[1], '/');
  } else if (parts[0] == "not") {
    for (const std::string_view words : split(parts[1], '/'))
      turn.but.push_back({{}, split(words, '_')});
  } else {
    for (const std::string_view noun : split(parts[1], '/'))
      turn.places.push_back(
          {split(parts[0].substr(beside ? 1 : 0), '/'), split(noun, '_'), beside});
  }
}

void TurnTable::add(std::string_view word) {
  auto parts = split(word, '_');
  std::vector<Entry>& list = entries_[parts.front()];
  parts.erase(parts.begin());
  list.push_back({std::move(parts), turns_.size()});
}

std::vector<TurnUse> TurnTable::at(const Reading& reading, std::size_t i, std::size_t end) const {
  std::vector<TurnUse> out;
  const Word& word = reading.word(i);
  const auto entries = word.word ? entries_.find(word.folded) : entries_.end();
  if (entries == entries_.end()) return out;
  for (const Entry& entry : entries->second) {
    if (stands_at(reading, entry.rest, i + 1, end))
      out.push_back({{i, i + 1 + entry.rest.size()}, &turns_[entry.turn]});
  }
  std::stable_sort(out.begin(), out.end(), [](const TurnUse& a, const TurnUse& b) {
    return a.tokens.size() > b.tokens.size();
  });
  return out;
}

bool stands_in(const Reading& reading, const std::vector<TurnPlace>& places, Range part) {
  return std::any_of(places.begin(), places.end(), [&](const TurnPlace& place) {
    for (std::size_t i = part.begin; i < part.end; ++i) {
      if (!stands_at(reading, place.words, i, part.end)) continue;
      if (place.prepositions.empty() && (i == part.begin || !place.beside)) return true;
      // "to the prison gate", "in the hospital choir"
      const std::size_t behind = i + place.words.size();
      if (behind < part.end && is_plain_noun(reading.word(behind))) continue;
      if (is_led_by(reading, place, {part.begin, i})) return true;
    }
    return false;
  });
}

}  // namespace firsthand::claims
