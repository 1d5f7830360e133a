// Which pairs a seed joins, and what changes about that when reports are added.
//
// A seed of up to `crowd` reports joins every two of them. One of more, a crowd, joins each report
// with those next to it in the order of publication, and with those that had it first: among them a
// copy's source is to be looked for. Reports of one outlet it joins only if nothing stands between
// them, and so does any seed of more than `house_crowd` reports: what recurs in an outlet's reports
// is most often its boilerplate, and each report meets it in its neighbours. So whether a crowd
// joins two reports is a function of the set of its reports, and its pairs grow no faster than it
// does.
#pragma once

#include <cstdint>
#include <vector>

#include "reuse/parameters.h"

namespace firsthand::reuse {

struct Member {
  std::uint32_t report = 0;
  std::uint32_t outlet = 0;  // 0 if unknown
  bool fresh = false;        // it is being added
};

struct Change {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  bool joined = false;  // else it was joined and is no longer
};

// Appends what the fresh members change; `members` in the order of publication. Work is linear in
// the members, but for those that were or are the first.
void find_changes(const std::vector<Member>& members, const Parameters& parameters,
                  std::vector<Change>& out);

}  // namespace firsthand::reuse
