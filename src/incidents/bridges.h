// Reports into groups, where some reports tell of several events: round-ups, and reports that
// recall an earlier event. Such a bridge must not chain the events together.
//
// A report is a bridge if two reports are like it that are unlike each other, and of the sentences
// in which it claims something they are most like different ones. The other reports are grouped by
// average link; then each bridge joins the group that its title and first sentence tell, of those
// that it is like as a whole.
#pragma once

#include <cstdint>
#include <vector>

#include "incidents/cluster.h"
#include "incidents/features.h"
#include "incidents/parameters.h"

namespace firsthand::incidents {

struct Groups {
  std::vector<std::uint32_t> label;  // of each report, numbered by a member
  // Of each bridge: the labels of all groups that it is like; empty for other reports.
  std::vector<std::vector<std::uint32_t>> touches;
};

Groups group_reports(const std::vector<Features>& features, const std::vector<Pair>& pairs,
                     const Parameters& parameters);

// What the words of one segment of `report` have in common with `other`, a part of their cosine.
double segment_likeness(const Features& report, const Segment& segment, const Features& other);

}  // namespace firsthand::incidents
