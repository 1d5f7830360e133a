// The seeds of a report: three kinds of grams, sampled so that whether a gram is a seed depends on
// that gram alone; then slices, increments and re-runs agree bit for bit.
//
//   word 4-grams                     light edits                  (sampled by hash)
//   sorted stemmed content trigrams  words and phrases shuffled   (sampled by hash)
//   stopword 8-grams                 synonyms (Stamatatos 2011)   (closed syncmers, Edgar 2021)
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "reuse/parameters.h"
#include "reuse/words.h"

namespace firsthand::reuse {

// 38 bits of the gram's hash, then 6 of what it weighs in half nats. Two grams of one hash are
// taken for one: at ten million reports that costs some comparisons and changes no passage.
using Seed = std::uint64_t;
constexpr int kSeedBits = 44;
constexpr std::uint32_t kUnitsPerNat = 2;
constexpr std::uint32_t kMostUnits = 63;

constexpr std::uint32_t units_of(Seed seed) { return seed & kMostUnits; }

using Sketch = std::vector<Seed>;  // in any order

// In the order of the text, with repeats; appends.
void add_seeds(std::span<const Word> words, const Parameters& parameters, Sketch& out);

// What the seeds weigh that both have, in half nats; each counts once.
std::uint32_t shared_units(const Sketch& a, const Sketch& b);
// What two of so many reports have to share to be worth aligning. By chance alone each report
// shares a gram with the more others the more there are, so what is asked for grows by the
// logarithm of their number, as the score that a search of sequences asks for does (Karlin,
// Altschul 1990, "Methods for assessing the statistical significance of molecular sequence
// features", equation 4).
std::uint32_t least_units(const Parameters& parameters, std::size_t reports);

}  // namespace firsthand::reuse
