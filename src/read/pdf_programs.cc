#include "read/pdf_programs.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/child.h"
#include "read/ascii.h"

namespace firsthand::read {
namespace {

using base::Fault;
using base::FaultCode;
using Words = std::vector<std::string>;

struct Program {
  std::string what;     // "the PDF reader"
  std::string package;  // that has it
  int seconds = 0;
};

Fault explained(const Fault& fault, const Program& program) {
  if (fault.code == FaultCode::kTimeout || fault.code == FaultCode::kTooLarge) {
    return {fault.code, program.what + " was stopped: " + fault.detail +
                            "; print the file to a new PDF, or hand in its text"};
  }
  return {fault.code, fault.detail + "; install the package " + program.package};
}

// The output of a program that ended well; `failed` says what another end means.
template <typename Failed>
base::Result<std::string> run(const Program& program, std::string_view bytes, Words words,
                              const Parameters& parameters, Failed failed) {
  base::ChildLimits limits;
  limits.seconds = program.seconds;
  limits.memory = parameters.pdf_memory;
  limits.confined = true;
  auto result = base::run_child_on(bytes, std::move(words), limits);
  if (!result) return explained(result.fault(), program);
  if (result->exit_code == 0) return std::move(result->output);
  if (result->exit_code >= 128) {
    return Fault{FaultCode::kTooLarge, program.what +
                                           " was stopped at its limit of time or memory; print the "
                                           "file to a new PDF, or hand in its text"};
  }
  return failed(result->errors);
}

base::Result<std::string> run_poppler(std::string_view pdf, Words words,
                                      const Parameters& parameters) {
  const Program poppler{"the PDF reader", "poppler-utils", parameters.pdf_seconds};
  return run(poppler, pdf, std::move(words), parameters, [](const std::string& errors) {
    if (errors.find("assword") != std::string::npos) {
      return Fault{FaultCode::kUnsupported,
                   "the PDF is encrypted: open it with its password and save it without one"};
    }
    return Fault{FaultCode::kMalformed,
                 "the PDF is damaged: its reader could not open it; if a viewer can, print it to a "
                 "new PDF"};
  });
}

base::Result<std::string> run_tesseract(std::string_view picture, Words words,
                                        const Parameters& parameters) {
  const Program tesseract{"OCR", "tesseract-ocr", parameters.ocr_seconds};
  return run(tesseract, picture, std::move(words), parameters, [&](const std::string& errors) {
    if (errors.find("loading language") != std::string::npos) {
      return Fault{FaultCode::kUnsupported,
                   "OCR has no data for \"" + parameters.ocr_languages +
                       "\": install the package tesseract-ocr- and the language, as in "
                       "tesseract-ocr-eng"};
    }
    return Fault{FaultCode::kMalformed,
                 "OCR could not read a picture of the PDF's pages; run it through another OCR "
                 "program and hand in the result"};
  });
}

// "Pages:          3" of pdfinfo.
std::size_t count_of_pages(std::string_view info) {
  std::size_t pages = 0;
  for_each_line(info, [&](std::string_view line) {
    if (line.substr(0, 6) != "Pages:") return;
    for (const char c : line.substr(6)) {
      if (is_number(c)) pages = std::min<std::size_t>(pages * 10 + std::size_t(c - '0'), 1'000'000);
    }
  });
  return pages;
}

}  // namespace

base::Result<std::string> InstalledPdfPrograms::layout(std::string_view pdf) {
  return run_poppler(pdf, {"pdftotext", "-bbox-layout", "-enc", "UTF-8", "{}", "-"}, parameters_);
}

base::Result<std::string> InstalledPdfPrograms::info(std::string_view pdf) {
  return run_poppler(pdf, {"pdfinfo", "-enc", "UTF-8", "{}"}, parameters_);
}

base::Result<std::string> InstalledPdfPrograms::recognised(std::string_view pdf) {
  FH_TRY(const std::string version, run_tesseract({}, {"tesseract", "--version"}, parameters_));
  std::string out = version.substr(0, version.find('\n')) + "\n";
  FH_TRY(const std::string facts, info(pdf));
  const std::size_t pages = count_of_pages(facts);
  if (pages > parameters_.ocr_pages) {
    return Fault{FaultCode::kTooLarge,
                 "the PDF has " + std::to_string(pages) + " pages without text, and OCR reads " +
                     std::to_string(parameters_.ocr_pages) + " at most; split it"};
  }
  for (std::size_t page = 1; page <= pages; ++page) {
    const std::string number = std::to_string(page);
    FH_TRY(const std::string picture,
           run_poppler(pdf, {"pdftoppm", "-gray", "-r", "300", "-f", number, "-l", number, "{}"},
                       parameters_));
    FH_TRY(const std::string read,
           run_tesseract(picture,
                         {"tesseract", "{}", "stdout", "-l", parameters_.ocr_languages, "--dpi",
                          "300", "hocr"},
                         parameters_));
    out += read;
  }
  return out;
}

}  // namespace firsthand::read
