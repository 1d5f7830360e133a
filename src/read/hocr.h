// Pages as Tesseract reads them: hOCR 1.2, in the order of the output, for the same layout as the
// pages of poppler.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "read/parameters.h"
#include "read/pdf_layout.h"

namespace firsthand::read {

// Of several documents, one after the other. Boxes are in points. Blocks none of whose words were
// likelier read right than not are pictures, and left out.
base::Result<std::vector<PdfPage>> parse_hocr(std::string_view hocr, const Parameters& parameters);

}  // namespace firsthand::read
