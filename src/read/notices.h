// Words by which pages talk about themselves inside a report's element: invitations, and headings
// over lists of other reports.
#pragma once

#include <string_view>

namespace firsthand::read {

// "Related articles", "Lesen Sie auch", "About the author": what follows belongs to the page.
// `line` is a short block.
bool opens_aside(std::string_view line);

// "Subscribe to our newsletter", "Folgen Sie uns auf ...", "All rights reserved".
bool is_notice(std::string_view line);

}  // namespace firsthand::read
