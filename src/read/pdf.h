// A PDF as a report, from what poppler's programs say of it, or Tesseract where its pages are
// pictures.
#pragma once

#include <string_view>

#include "base/result.h"
#include "model/report.h"
#include "read/parameters.h"
#include "read/pdf_programs.h"

namespace firsthand::read {

// Fills `report`'s title, text and sections; a report that was read by OCR says so in its media
// type. A fault for a file that is encrypted, damaged, of pictures only without OCR, or that makes
// a program run into a limit. The date of a PDF file's making is not taken for a date of
// publication.
base::Result<base::Done> read_pdf(std::string_view bytes, const Parameters& parameters,
                                  PdfPrograms& programs, model::Report& report);

}  // namespace firsthand::read
