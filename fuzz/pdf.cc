// Any bytes as what the programs that read PDF files may write: pdftotext's boxes, or, behind an
// 'o', hOCR of Tesseract. Run it with -dict=fuzz/pdf.dict.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "read/read.h"

namespace {

using firsthand::base::Result;

class Says : public firsthand::read::PdfPrograms {
 public:
  explicit Says(std::string_view words) : words_(words) {}
  Result<std::string> layout(std::string_view) override { return is_ocr() ? "" : words_; }
  Result<std::string> info(std::string_view) override { return words_; }
  Result<std::string> recognised(std::string_view) override { return words_.substr(1); }

 private:
  bool is_ocr() const { return !words_.empty() && words_[0] == 'o'; }
  std::string words_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace firsthand;
  Says programs({reinterpret_cast<const char*>(data), size});
  model::Capture capture;
  capture.input = "x.pdf";
  capture.bytes = "%PDF-1.4\n";
  read::Parameters parameters;
  if (size > 0 && data[0] == 'o') parameters.ocr_languages = "eng";
  const auto report = read::read(capture, parameters, programs);
  FH_CHECK(report ? model::well_formed(*report) && !report->text.empty()
                  : !report.fault().detail.empty(),
           "a PDF gave neither a report nor a fault that says why");
  return 0;
}
