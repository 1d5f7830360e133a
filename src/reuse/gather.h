// The seeds of a range of reports, gathered into a run.
#pragma once

#include <cstdint>
#include <functional>

#include "reuse/kept_words.h"
#include "reuse/parameters.h"
#include "reuse/pile.h"
#include "reuse/run.h"
#include "reuse/scatter.h"

namespace firsthand::reuse {

// Reports by the numbers that the state knows them by.
class Numbered {
 public:
  // Keeps references to the pile and the facts.
  Numbered(const Pile& pile, const std::vector<Facts>& facts, std::vector<std::uint32_t> place)
      : pile_(pile), facts_(facts), place_(std::move(place)) {}
  std::uint32_t size() const { return static_cast<std::uint32_t>(place_.size()); }
  const Facts& facts(std::uint32_t number) const { return facts_[number]; }
  const model::Report& report(std::uint32_t number, model::Report& room) const {
    return pile_.report(place_[number], room);
  }

 private:
  const Pile& pile_;
  const std::vector<Facts>& facts_;
  std::vector<std::uint32_t> place_;  // in the pile
};

using Advance = std::function<void(std::uint64_t items)>;  // called from any thread

// Keeps its memory from one slice to the next.
class Gatherer {
 public:
  Gatherer(const Numbered& reports, const Parameters& parameters, unsigned threads);
  // Their words are kept as well.
  void gather(std::uint32_t first, std::uint32_t end, RunWriter& run, KeptWords& kept,
              const Advance& advance);

 private:
  const Numbered& reports_;
  const Parameters& p_;
  unsigned threads_;
  std::vector<Scatter> of_worker_;
};

}  // namespace firsthand::reuse
