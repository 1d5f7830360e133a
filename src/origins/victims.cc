#include "origins/victims.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>

#include "origins/ages.h"
#include "text/fold.h"
#include "text/tokens.h"

namespace firsthand::origins {
namespace {

constexpr int kAdult = 18;

struct Noun {
  std::string_view word;
  char sex;
  char grown;
};

// Nouns of our own that tell sex or age.
constexpr std::array<Noun, 37> kNouns = {{
    {"aunt", 'f', 'a'},        {"baby", 0, 'c'},
    {"boy", 'm', 'c'},         {"boyfriend", 'm', 0},
    {"brother", 'm', 0},       {"child", 0, 'c'},
    {"daughter", 'f', 0},      {"father", 'm', 'a'},
    {"female", 'f', 0},        {"girl", 'f', 'c'},
    {"girlfriend", 'f', 0},    {"granddaughter", 'f', 0},
    {"grandfather", 'm', 'a'}, {"grandmother", 'f', 'a'},
    {"grandson", 'm', 0},      {"he", 'm', 0},
    {"herself", 'f', 0},       {"him", 'm', 0},
    {"himself", 'm', 0},       {"husband", 'm', 'a'},
    {"infant", 0, 'c'},        {"male", 'm', 0},
    {"man", 'm', 'a'},         {"mother", 'f', 'a'},
    {"nephew", 'm', 0},        {"newborn", 0, 'c'},
    {"niece", 'f', 0},         {"officer", 0, 'a'},
    {"schoolboy", 'm', 'c'},   {"schoolgirl", 'f', 'c'},
    {"she", 'f', 0},           {"sister", 'f', 0},
    {"son", 'm', 0},           {"toddler", 0, 'c'},
    {"uncle", 'm', 'a'},       {"wife", 'f', 'a'},
    {"woman", 'f', 'a'},
}};

// "62" of "62-year-old", 0 of what is told in shorter units; -1 if the token begins no age.
int age_at(std::string_view words, const std::vector<text::Token>& tokens, std::size_t i) {
  const char unit = unit_of_age(words, tokens, i);
  return unit == 0 ? -1 : unit == 'y' ? age_of(text::words_of(words, tokens[i])) : 0;
}

// The first two or more words with capitals in a row.
std::vector<std::string> name_in(std::string_view words, const std::vector<text::Token>& tokens) {
  std::vector<std::string> name;
  for (const text::Token& token : tokens) {
    if (token.kind == text::TokenKind::kWord && token.capital) {
      name.push_back(text::fold(text::words_of(words, token)));
    } else if (name.size() > 1) {
      break;
    } else {
      name.clear();
    }
  }
  return name.size() > 1 ? name : std::vector<std::string>();
}

bool shares_a_word(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& word) {
    return std::find(b.begin(), b.end(), word) != b.end();
  });
}

int features(const Victim& v) {
  return (v.sex != 0) + (v.grown != 0) + (v.age >= 0) + !v.name.empty();
}

}  // namespace

bool Victim::can_be(const Victim& other) const {
  if (sex && other.sex && sex != other.sex) return false;
  if (grown && other.grown && grown != other.grown) return false;
  if (!name.empty() && !other.name.empty() && !shares_a_word(name, other.name)) return false;
  return age < 0 || other.age < 0 || age == other.age;
}

Victim victim_in(std::string_view words) {
  Victim victim;
  const std::vector<text::Token> tokens = text::tokenize(words);
  victim.name = name_in(words, tokens);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == text::TokenKind::kNumber && victim.age < 0) {
      const bool named = i > 1 && tokens[i - 2].capital;  // "Odo Brandt, 36"
      victim.age = named ? age_between_commas(words, tokens, i) : -1;
      if (victim.age < 0) victim.age = age_at(words, tokens, i);
      if (victim.age >= 0) victim.grown = victim.age < kAdult ? 'c' : 'a';
    }
    const std::string word = text::fold(text::words_of(words, tokens[i]));
    const auto noun =
        std::lower_bound(kNouns.begin(), kNouns.end(), word,
                         [](const Noun& a, const std::string& b) { return a.word < b; });
    if (noun == kNouns.end() || noun->word != word) continue;
    if (noun->sex) victim.sex = noun->sex;
    if (noun->grown && victim.age < 0) victim.grown = noun->grown;
  }
  return victim;
}

std::vector<std::size_t> group_victims(const std::vector<Victim>& victims) {
  struct Group {
    Victim whole;  // what is told of any of its members
    std::size_t members = 0;
  };
  std::vector<std::size_t> order(victims.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) {
    return features(victims[x]) > features(victims[y]);
  });
  std::vector<Group> groups;
  std::vector<std::size_t> out(victims.size());
  for (const std::size_t i : order) {
    const Victim& v = victims[i];
    std::size_t best = groups.size();
    for (std::size_t g = 0; g < groups.size(); ++g) {
      if (!groups[g].whole.can_be(v)) continue;
      if (best == groups.size() || groups[g].members > groups[best].members) best = g;
    }
    if (best == groups.size()) groups.emplace_back();
    Group& group = groups[best];
    ++group.members;
    if (!group.whole.sex) group.whole.sex = v.sex;
    if (!group.whole.grown) group.whole.grown = v.grown;
    if (group.whole.age < 0) group.whole.age = v.age;
    if (group.whole.name.empty()) group.whole.name = v.name;
    out[i] = best;
  }
  return out;
}

}  // namespace firsthand::origins
