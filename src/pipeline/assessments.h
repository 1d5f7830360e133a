// Assessments between the custody log and the findings. The log names evidence as
// SHA-256:BEGIN-END:WORDS, where the digest is that of a report's own bytes, positions are code
// points, and WORDS begins the digest of the words, by which it shows whether this version of the
// program reads the report as that one did.
#pragma once

#include <vector>

#include "model/findings.h"
#include "preserve/custody_log.h"

namespace firsthand::pipeline {

// REQUIRES: its evidence lies in reports of `reports`.
preserve::LoggedDecision to_logged(const model::Assessment& assessment,
                                   const std::vector<model::Report>& reports);

// All that `events` (of action kAssessment) decide, with their standing. `reports` are sorted by
// id.
std::vector<model::Assessment> assessments_of(const std::vector<preserve::LogEntry>& events,
                                              const std::vector<model::Report>& reports);

// Names what each grade in force is given to, as it is called in these findings.
void resolve_grades(model::Findings& findings);

}  // namespace firsthand::pipeline
