// The measures that a user adds to those of the program: the choice of the last build, kept in the
// custody log, so that the same evidence gives the same findings.
#pragma once

#include <string>

#include "preserve/store.h"

namespace firsthand::pipeline {

std::string user_measures(const preserve::Store& store);

// Logs the rows, if they are others than before.
void choose_user_measures(preserve::Store& store, const std::string& rows);

}  // namespace firsthand::pipeline
