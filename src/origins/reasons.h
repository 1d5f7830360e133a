// Why a detail's count is what it is, in plain sentences with the spans they rest on.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/findings.h"

namespace firsthand::origins {

// What is known of one of a detail's origins.
struct OriginCase {
  const model::Origin* origin = nullptr;
  std::vector<model::EvidenceSpan> statements;  // the claims that rest on it
  std::size_t reports = 0;                      // how many reports carry them
  std::size_t copying_reports = 0;  // how many of those took the words from another report
  std::size_t citing_reports = 0;   // how many of the others say whose report or text it is
  std::size_t most = 1;             // origins that the statements may be of
  bool may_echo = false;            // or have it from another of these
  bool changed = false;             // a copy that changed the figure, the day or the place
  bool flagged = false;             // rests on tier B only
  bool open = false;                // no report says what its figure counts
};

// Origins that may be one.
struct MayBeOne {
  std::vector<const model::Origin*> origins;  // two or more
  std::vector<model::EvidenceSpan> statements;
};

// A detail of another origin that this one cannot stand beside.
struct Opposing {
  const model::Detail* detail = nullptr;
  bool elsewhere = false;  // the same figure, for another place
  bool another_day = false;
  std::vector<model::EvidenceSpan> statements;
};

// "12", "20–30", "at least 12".
std::string words_for(const model::Count& count);

// Statements that make no origin.
struct Uncounted {
  std::vector<model::EvidenceSpan> unattributed;
  std::vector<model::EvidenceSpan> of_another;  // a figure of one, on somebody else (victims.h)
  std::vector<model::EvidenceSpan> mourning;    // see mourners.h
  std::vector<model::EvidenceSpan> chiming;     // copies that changed something to this
};

std::vector<model::Reason> reasons_for(const std::vector<OriginCase>& origins,
                                       const std::vector<MayBeOne>& may_be_one,
                                       const Uncounted& uncounted,
                                       const std::vector<Opposing>& against);

}  // namespace firsthand::origins
