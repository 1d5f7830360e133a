// A pile of invented news reports of known truth, each made anew from its number whenever it is
// read: a million of them need no room.
//
//   words       of the table that ships with the program, by Zipf's law, and invented ones that are
//               rarer; 200,000 of them, and 770 in a report on average
//   copies      one report in ten: clusters of 2 to 8, each report copying a stretch of the first
//               verbatim, lightly edited (10 %), spun (60 % synonyms) or with sentences reordered
//   boilerplate the closing lines of 400 outlets
//   a story     that 3,000 reports print, each with an own first sentence
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "reuse/pile.h"

namespace firsthand::bench {

enum class CopyKind { kVerbatim, kEdited, kSpun, kReordered };

struct Planted {  // a copied stretch: of report `source` in report `copy`
  std::uint32_t source = 0;
  std::uint32_t copy = 0;
  CopyKind kind = CopyKind::kVerbatim;
};

class Million : public reuse::Pile {
 public:
  Million(std::uint32_t reports, std::uint64_t seed);

  std::size_t size() const override { return reports_; }
  reuse::Facts facts(std::size_t i) const override { return facts_[i]; }
  const model::Report& report(std::size_t i, model::Report& room) const override;
  std::uint64_t reads() const { return reads_; }  // of reports so far

  const std::vector<Planted>& planted() const { return planted_; }
  std::uint64_t story_size() const { return story_; }
  struct Truth {
    model::Span stretch;  // what it shares with others of its cluster
    model::Span closing;  // and with all of its outlet
  };
  Truth truth(std::uint32_t report) const;
  bool of_story(std::uint32_t report) const;
  // Of the same cluster, or both of the story.
  bool related(std::uint32_t one, std::uint32_t other) const;
  std::optional<std::uint32_t> number(model::ReportId id) const;

 private:
  using Sentence = std::vector<std::uint32_t>;
  using Text = std::vector<Sentence>;

  Text own_text(std::uint64_t key, std::uint32_t words) const;
  Text stretch_of(std::uint32_t cluster) const;
  std::uint32_t zipf(std::uint64_t random) const;
  Truth write(std::size_t i, model::Report& room) const;

  std::uint32_t reports_;
  std::uint64_t seed_;
  std::uint64_t story_;
  std::vector<std::uint32_t>
      ranks_;  // Zipf's law, by inversion: every so many, one of [this, next]
  std::vector<std::uint32_t> cluster_;  // of each report; 0: none, 1: the story
  std::vector<std::uint8_t> place_;     // in its cluster
  std::vector<Planted> planted_;
  std::vector<reuse::Facts> facts_;
  mutable std::atomic<std::uint64_t> reads_{0};
};

}  // namespace firsthand::bench
