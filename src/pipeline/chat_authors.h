// Whether who writes in a chat is named: the user's choice of the last build, kept in the custody
// log, so that the same evidence gives the same findings.
#pragma once

#include "preserve/store.h"

namespace firsthand::pipeline {

bool chat_authors_named(const preserve::Store& store);

// Logs the choice, if it is another than before.
void choose_chat_authors(preserve::Store& store, bool named);

}  // namespace firsthand::pipeline
