// PDF files whose pages are pictures.
#include <gtest/gtest.h>

#include "base/child.h"
#include "helpers.h"
#include "pdf_files.h"
#include "read/hocr.h"

namespace firsthand::read {
namespace {

const std::vector<Page> kScanned = {
    {{22, 72, 740, "Ferry runs aground at Selm"},
     {12, 72, 700, "Four passengers were injured when the ferry to Selm"},
     {12, 72, 684, "ran aground on Friday, pilot Greta Noor said."}},
    {{12, 72, 740, "Nobody had seen the sandbank, she added."}}};

// The pages of `pdf` as pictures in another PDF, as a scanner makes them.
std::string scanned(const std::string& text_pdf, int pages) {
  std::vector<std::string> objects = {"<< /Type /Catalog /Pages 2 0 R >>", ""};
  std::string kids;
  for (int page = 1; page <= pages; ++page) {
    const std::string number = std::to_string(page);
    const auto picture = base::run_child_on(
        text_pdf, {"pdftoppm", "-gray", "-r", "200", "-f", number, "-l", number, "{}"}, {});
    std::string pixels = picture->output;  // "P5\n1654 2339\n255\n" and bytes
    std::string size;
    for (int line = 0; line < 3; ++line) {
      if (line == 1) size = pixels.substr(0, pixels.find('\n'));
      pixels.erase(0, pixels.find('\n') + 1);
    }
    const std::string drawing = "595 0 0 842 0 0 cm /I Do";
    const std::size_t at = objects.size() + 1;
    kids += std::to_string(at) + " 0 R ";
    objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " +
                      std::to_string(at + 1) + " 0 R /Resources << /XObject << /I " +
                      std::to_string(at + 2) + " 0 R >> >> >>");
    objects.push_back("<< /Length " + std::to_string(drawing.size()) + " >>\nstream\n" + drawing +
                      "\nendstream");
    objects.push_back("<< /Type /XObject /Subtype /Image /Width " + size.substr(0, size.find(' ')) +
                      " /Height " + size.substr(size.find(' ') + 1) +
                      " /ColorSpace /DeviceGray /BitsPerComponent 8 /Length " +
                      std::to_string(pixels.size()) + " >>\nstream\n" + pixels + "\nendstream");
  }
  objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages) + " >>";
  return pdf_of(objects, false);
}

base::Result<model::Report> read_with_ocr(const std::string& bytes, const std::string& languages) {
  model::Capture capture;
  capture.input = "scan.pdf";
  capture.bytes = bytes;
  Parameters parameters;
  parameters.ocr_languages = languages;
  return read(capture, parameters);
}

bool has_tesseract() {
  const auto version = base::run_child({"tesseract", "--version"}, {});
  return version && version->exit_code == 0;
}

TEST(Ocr, AScannedPdfIsReadPageByPageAndSaysSo) {
  if (!has_tesseract()) GTEST_SKIP() << "Tesseract is not installed";
  const std::string scan = scanned(pdf(kScanned), 2);
  EXPECT_EQ(read_with_ocr(scan, "").fault().code, base::FaultCode::kEmpty);
  const auto report = read_with_ocr(scan, "eng");
  ASSERT_TRUE(report.has_value()) << report.fault().detail;
  EXPECT_EQ(report->media_type.rfind("application/pdf; ocr=\"tesseract ", 0), 0u)
      << report->media_type;
  EXPECT_NE(report->media_type.find(" eng\""), std::string::npos);
  EXPECT_EQ(report->title, "Ferry runs aground at Selm");
  EXPECT_EQ(report->text,
            "Ferry runs aground at Selm\n\n"
            "Four passengers were injured when the ferry to Selm ran aground on Friday, pilot "
            "Greta Noor said.\n\n"
            "Nobody had seen the sandbank, she added.");
}

TEST(Ocr, ALanguageThatIsNotInstalledIsAFaultThatNamesIt) {
  if (!has_tesseract()) GTEST_SKIP() << "Tesseract is not installed";
  const auto report = read_with_ocr(scanned(pdf(kScanned), 1), "xxx");
  ASSERT_FALSE(report.has_value());
  EXPECT_EQ(report.fault().code, base::FaultCode::kUnsupported);
  EXPECT_NE(report.fault().detail.find("\"xxx\""), std::string::npos);
}

TEST(Ocr, APdfWithTextIsNotReadByIt) {
  const auto report = read_with_ocr(pdf(kScanned), "eng");
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->media_type, "application/pdf");
}

// Programs that say what a test wants.
class Told : public PdfPrograms {
 public:
  explicit Told(base::Result<std::string> recognised) : recognised_(std::move(recognised)) {}
  base::Result<std::string> layout(std::string_view) override { return std::string(); }
  base::Result<std::string> info(std::string_view) override { return std::string(); }
  base::Result<std::string> recognised(std::string_view) override { return recognised_; }

 private:
  base::Result<std::string> recognised_;
};

base::Result<model::Report> read_told(base::Result<std::string> recognised) {
  Told programs(std::move(recognised));
  model::Capture capture;
  capture.input = "scan.pdf";
  capture.bytes = "%PDF-1.4\n";
  Parameters parameters;
  parameters.ocr_languages = "eng";
  return read(capture, parameters, programs);
}

std::string word(const std::string& text, int confidence) {
  return "<span class='ocrx_word' title='bbox 300 400 500 440; x_wconf " +
         std::to_string(confidence) + "'>" + text + "</span>\n";
}

std::string block(const std::string& words) {
  return "<div class='ocr_carea' title='bbox 300 400 900 440'><p class='ocr_par'>"
         "<span class='ocr_line' title='bbox 300 400 900 440; x_size 40'>" +
         words + "</span></p></div>";
}

const std::string kPage = "<div class='ocr_page' title='image \"x\"; bbox 0 0 2480 3508'>";

TEST(Ocr, AFaultOfTheProgramIsThatOfTheFile) {
  const base::Fault fault{base::FaultCode::kUnsupported, "the program tesseract is not installed"};
  EXPECT_EQ(read_told(fault).fault(), fault);
}

TEST(Ocr, WhatWasNotLikelyReadRightIsAPicture) {
  const auto report = read_told("tesseract 9\n" + kPage + block(word("~/", 12) + word("|", 30)) +
                                block(word("Selm", 96) + word("ferry", 20)) + "</div>");
  ASSERT_TRUE(report.has_value()) << report.fault().detail;
  EXPECT_EQ(report->text, "Selm ferry");
  EXPECT_EQ(report->media_type, "application/pdf; ocr=\"tesseract 9 eng\"");
}

TEST(Ocr, PagesWithoutWordsAreAFault) {
  EXPECT_EQ(read_told("tesseract 9\n" + kPage + "</div>").fault().code, base::FaultCode::kEmpty);
  EXPECT_EQ(read_told(std::string()).fault().code, base::FaultCode::kEmpty);
}

TEST(Ocr, BoxesAreInPoints) {
  const auto pages = parse_hocr(kPage + block(word("Selm", 96)) + "</div>", {});
  ASSERT_TRUE(pages.has_value());
  ASSERT_EQ(pages->size(), 1u);
  EXPECT_NEAR(pages->front().height, 842, 1);
  ASSERT_EQ(pages->front().blocks.size(), 1u);
  const PdfLine& line = pages->front().blocks[0].lines[0];
  EXPECT_NEAR(line.left, 72, 0.1);
  EXPECT_NEAR(line.top, 96, 0.1);
  EXPECT_NEAR(line.height, 9.6, 0.1);
}

}  // namespace
}  // namespace firsthand::read
