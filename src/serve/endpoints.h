// What each address of the API answers, one file per endpoint (endpoint_NAME.cc).
//
// Where an answer holds a record of the contract, it holds it whole under its name, spans in code
// points; what the page needs beside it stands next to it. Names of witnesses appear within an
// incident or a report only: there is no address that lists speakers or origins over a case.
#pragma once

#include "serve/request.h"
#include "serve/response.h"
#include "serve/view.h"

namespace firsthand::serve {

// {"name", "about", "incidents", "reports", "claims", "passages", "faults"}: the case in numbers.
Response answer(const View& view, const route::Case&);
// {"incidents": [{"incident", "claims", "strongest": {"id", "measure", "count",
// "independent"}|null}]}
Response answer(const View& view, const route::Incidents&);
// One incident whole: {"incident", "details": [{"detail", "words"}], "origins", "reports",
// "outside", "edges", "claims"}. Reports without their text; `outside` are those of other incidents
// that its reports took from; `words` are those of each reason's evidence.
Response answer(const View& view, const route::Incident& of);
// One report whole: {"report", "summary", "claims", "passages": [{"passage", "here",
// "there_words"}], "edges", "others", "origins", "incidents"}; `others` are the reports at the
// other ends.
Response answer(const View& view, const route::Report& of);
// Two reports and what they share: {"left", "right", "passages", "edges"}.
Response answer(const View& view, const route::Beside& of);
// {"words", "hits": [{"report", "snippet"}], "more"}; the found words between U+2068 and U+2069.
Response answer(const View& view, const route::Search& of);
// {"about", "adds_up", "faults", "reports"}: the ledger, what could not be read and why, and every
// report with its paths.
Response answer(const View& view, const route::Inputs&);

// What stands behind a judged request.
Response answer(const View& view, const Route& route);

}  // namespace firsthand::serve
