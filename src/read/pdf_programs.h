// The programs that read PDF files for us. Whoever reads a PDF may have no right to run any: then
// another process does, through an implementation of its own.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "read/parameters.h"

namespace firsthand::read {

class PdfPrograms {
 public:
  virtual ~PdfPrograms() = default;
  // What `pdftotext -bbox-layout` writes.
  virtual base::Result<std::string> layout(std::string_view pdf) = 0;
  // What `pdfinfo` writes.
  virtual base::Result<std::string> info(std::string_view pdf) = 0;
  // What Tesseract reads on pictures of the pages: hOCR documents, one after the other, behind a
  // line that names program and version.
  virtual base::Result<std::string> recognised(std::string_view pdf) = 0;
};

// Runs poppler's programs and Tesseract in child processes with limits.
class InstalledPdfPrograms : public PdfPrograms {
 public:
  explicit InstalledPdfPrograms(const Parameters& parameters) : parameters_(parameters) {}
  base::Result<std::string> layout(std::string_view pdf) override;
  base::Result<std::string> info(std::string_view pdf) override;
  base::Result<std::string> recognised(std::string_view pdf) override;

 private:
  const Parameters& parameters_;
};

}  // namespace firsthand::read
