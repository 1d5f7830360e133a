// What a word is by the lists that the judgement of copying rests on: asked once, when the lexicon
// meets the word.
#pragma once

#include <cstdint>

namespace firsthand::reuse {

class Traits {
 public:
  enum Trait : std::uint8_t {
    kFunction = 1,
    kKnown = 2,    // the table of frequencies has it
    kTrade = 4,    // every report of an attack, an arrest, a disaster or a protest is written with
                   // it: it says what happened, not who copied
    kLaw = 8,      // what laws are called
    kOrder = 16,   // what a law does
    kSaying = 32,  // what a speaker does
    kUnder = 64,   // "under": a law is named next
    kSays = 128,   // "say", "says": now, and again whenever asked
  };

  constexpr Traits() = default;
  constexpr explicit Traits(std::uint8_t bits) : bits_(bits) {}
  constexpr bool has(Trait trait) const { return (bits_ & trait) != 0; }
  constexpr void add(Trait trait) { bits_ = static_cast<std::uint8_t>(bits_ | trait); }
  constexpr std::uint8_t bits() const { return bits_; }
  constexpr bool operator==(const Traits&) const = default;

 private:
  std::uint8_t bits_ = 0;
};

// Those that lists of words and stems tell, by their hashes (lexicon.h).
Traits listed_traits(std::uint32_t word, std::uint32_t stem);

}  // namespace firsthand::reuse
