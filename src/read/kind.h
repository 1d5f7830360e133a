// What bytes are, told by the bytes themselves first and by what was stated about them second
// (after WHATWG MIME Sniffing, sections 6 and 7).
#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"
#include "model/report.h"

namespace firsthand::read {

enum class Kind { kText, kHtml, kPdf, kDocx, kOdt };

std::string_view media_type(Kind kind);

// A fault for bytes that are plainly neither text nor PDF: it names what they look like and what to
// do. Nothing for all else.
std::optional<base::Fault> foreign_format(std::string_view bytes);
bool is_pdf(std::string_view bytes);

// Whether decoded text is HTML. `stated` is the media type that came with it, in lower case without
// parameters, or empty.
bool is_html(std::string_view text, std::string_view stated);

// "text/html" of "Text/HTML; charset=x"; for a file without one, what its name's ending stands for.
std::string stated_type(const model::Capture& capture);

// Share of characters that no text holds: controls other than tab, line ends, form feed and escape.
double control_share(std::string_view text);

}  // namespace firsthand::read
