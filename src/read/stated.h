// A mail, an item of a feed or a message of a chat as a report: what the file around it states
// about it, and its text, of which nothing is guessed away.
#pragma once

#include "base/result.h"
#include "model/report.h"
#include "read/parameters.h"

namespace firsthand::read {

// Plain text is the report's text untouched. In mails, lines that begin with '>' and what stands
// below the head of a forwarded or answered mail are quotations; a signature (below "-- ") is a
// credit.
// REQUIRES: capture.stated
base::Result<base::Done> read_stated(const model::Capture& capture, const Parameters& parameters,
                                     model::Report& report);

}  // namespace firsthand::read
