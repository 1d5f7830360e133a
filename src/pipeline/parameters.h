// The parameters of all rooms in one place: what a run is made with and what is recorded with the
// findings.
#pragma once

#include <map>
#include <string>

#include "base/nursery.h"
#include "claims/parameters.h"
#include "collect/limits.h"
#include "incidents/parameters.h"
#include "origins/parameters.h"
#include "read/parameters.h"
#include "reuse/parameters.h"

namespace firsthand::pipeline {

struct Parameters {
  base::ConfinedLimits readers;
  collect::Limits collect;
  read::Parameters read;
  reuse::Parameters reuse;
  claims::Parameters claims;
  incidents::Parameters incidents;
  origins::Parameters origins;
};

// "room.name" to value.
std::map<std::string, std::string> recorded(const Parameters& parameters);

}  // namespace firsthand::pipeline
