// Where the text of a report stands in the bytes that it was read from: in the evidentiary copy, or
// in what that holds.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace firsthand::model {

// A half-open range of these bytes.
struct Stretch {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;

  bool empty() const { return begin >= end; }
  bool operator==(const Stretch&) const = default;
};

// What is written in a stretch, decoded, with its markup.
struct Written {
  Stretch stretch;
  std::string words;
  bool operator==(const Written&) const = default;
};

struct Located {
  std::uint64_t bytes = 0;        // how many there are
  std::string charset;            // of them; empty if the format has no stretches, and all below
  std::vector<Stretch> sections;  // of the report
  std::vector<Stretch> captions;
  // Of each span that was asked for: one, or more where the page shows between its words what is
  // no part of the report.
  std::vector<std::vector<Written>> spans;
  bool operator==(const Located&) const = default;
};

// Whether all lies within the bytes, and is as much as the report has, and as was asked for.
bool well_formed(const Located& located, std::size_t sections, std::size_t captions,
                 std::size_t spans);

}  // namespace firsthand::model
