// Documents of word processors: DOCX (Office Open XML, ECMA-376 part 1, section 17) and ODT
// (OpenDocument 1.2, part 1). Both are ZIP archives of XML.
//
// Their text is that of the document's body as it stands with all changes accepted: what was
// deleted under change tracking, comments and field codes are left out. Their dates are when
// somebody saved a file, not when a report was published, and are not read.
#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"
#include "model/report.h"
#include "read/parameters.h"

namespace firsthand::read {

enum class OfficeFormat { kDocx, kOdt };

// By the names and bytes at the front of the archive; none for other ZIP archives. What holds
// macros or is a template is told as the document that it is.
std::optional<OfficeFormat> office_format(std::string_view bytes);

base::Result<base::Done> read_office(std::string_view bytes, OfficeFormat format,
                                     const Parameters& parameters, model::Report& report);

}  // namespace firsthand::read
