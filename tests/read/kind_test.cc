#include "read/kind.h"

#include <gtest/gtest.h>

#include "helpers.h"

namespace firsthand::read {
namespace {

using namespace std::string_literals;
using base::FaultCode;

void expect_fault(const base::Result<model::Report>& report, FaultCode code,
                  const std::string& words) {
  ASSERT_FALSE(report.has_value());
  EXPECT_EQ(report.fault().code, code);
  EXPECT_NE(report.fault().detail.find(words), std::string::npos) << report.fault().detail;
}

TEST(Kind, NothingAndBlanksAreEmpty) {
  expect_fault(read_bytes("", "a.txt"), FaultCode::kEmpty, "no bytes");
  expect_fault(read_bytes(" \r\n\t\n", "a.txt"), FaultCode::kEmpty, "no text");
  expect_fault(read_bytes("\xEF\xBB\xBF", "a.txt"), FaultCode::kEmpty, "no text");
}

TEST(Kind, ForeignFormatsAreNamedWithWhatToDo) {
  expect_fault(read_bytes("\x89PNG\r\n\x1a\n...."), FaultCode::kUnsupported, "PNG image");
  expect_fault(read_bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...."), FaultCode::kUnsupported,
               "save it as PDF");
  expect_fault(read_bytes("PK\3\4......word/"), FaultCode::kUnsupported, "spreadsheet");
  expect_fault(read_bytes("\x7f"
                          "ELF\2\1\1"),
               FaultCode::kUnsupported, "executable");
  expect_fault(read_bytes("MZ\x90\0\3\0\0\0"s + std::string(80, '\0')), FaultCode::kUnsupported,
               "executable");
  expect_fault(read_bytes("{\\rtf1\\ansi Hello}"), FaultCode::kUnsupported, "rich-text");
}

TEST(Kind, BinaryThatClaimsToBeTextIsAFault) {
  std::string noise;
  for (int i = 0; i < 4000; ++i) noise += static_cast<char>((i * 37 + i / 7) % 251);
  expect_fault(read_bytes(noise, "a.txt", "text/plain"), FaultCode::kUnsupported, "binary");
}

TEST(Kind, ContentCountsMoreThanWhatIsStated) {
  const std::string page =
      "<!DOCTYPE html><html><body><p>The ferry at Osk was late again on Friday, said the harbour "
      "master.</p></body></html>";
  EXPECT_EQ(read_bytes(page, "a.txt", "text/plain")->media_type, "text/html");
  EXPECT_EQ(read_bytes("The ferry was late.", "a.html", "text/html")->media_type, "text/plain");
  EXPECT_EQ(read_bytes("<3 is how she signs her letters.", "a.txt")->media_type, "text/plain");
}

TEST(Kind, ProseAboutPdfIsNoPdf) {
  EXPECT_TRUE(is_pdf("\n\n%PDF-1.4\n"));
  EXPECT_FALSE(is_pdf("Every such file begins with %PDF-, she said."));
}

}  // namespace
}  // namespace firsthand::read
