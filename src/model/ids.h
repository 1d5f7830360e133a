// The ids of all nouns. Each is a digest of evidence (base/id.h).
#pragma once

#include "base/id.h"

namespace firsthand::model {

struct ReportTag {
  static constexpr char kPrefix = 'r';
};
struct PassageTag {
  static constexpr char kPrefix = 'p';
};
struct ClaimTag {
  static constexpr char kPrefix = 'c';
};
struct DetailTag {
  static constexpr char kPrefix = 'd';
};
struct IncidentTag {
  static constexpr char kPrefix = 'i';
};
struct OriginTag {
  static constexpr char kPrefix = 'o';
};
struct EdgeTag {
  static constexpr char kPrefix = 'e';
};

using ReportId = base::Id<ReportTag>;
using PassageId = base::Id<PassageTag>;
using ClaimId = base::Id<ClaimTag>;
using DetailId = base::Id<DetailTag>;
using IncidentId = base::Id<IncidentTag>;
using OriginId = base::Id<OriginTag>;
using EdgeId = base::Id<EdgeTag>;

}  // namespace firsthand::model
