#include "read/pdf.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "base/files.h"
#include "helpers.h"
#include "pdf_files.h"

namespace firsthand::read {
namespace {

const std::vector<Page> kReport = {{{10, 72, 810, "Osk County Office"},
                                    {20, 72, 740, "Weir closed after collision"},
                                    {11, 72, 718, "4 May 2026"},
                                    {11, 72, 690, "The weir at Osk was closed on Mon-"},
                                    {11, 72, 676, "day after two barges collided below"},
                                    {11, 72, 662, "it. Nobody was hurt in the well-"},
                                    {11, 72, 648, "known narrows."},
                                    {11, 72, 610, "The well-known narrows stay closed, and"},
                                    {11, 330, 690, "In the right column the text goes on"},
                                    {11, 330, 676, "and does not end before the page"},
                                    {10, 290, 30, "Page 1 of 2"}},
                                   {{10, 72, 810, "Osk County Office"},
                                    {11, 72, 740, "is over. It ends here."},
                                    {10, 290, 30, "Page 2 of 2"}}};

TEST(Pdf, LinesBecomeParagraphsInReadingOrder) {
  const auto report = read_bytes(pdf(kReport), "a.pdf");
  ASSERT_TRUE(report.has_value()) << report.fault().detail;
  EXPECT_EQ(report->media_type, "application/pdf");
  EXPECT_EQ(
      report->text,
      "Weir closed after collision\n\n"
      "4 May 2026\n\n"
      "The weir at Osk was closed on Monday after two barges collided below it. Nobody was hurt "
      "in the well-known narrows.\n\n"
      "The well-known narrows stay closed, and\n\n"
      "In the right column the text goes on and does not end before the page is over. It ends "
      "here.");
  EXPECT_EQ(report->title, "Weir closed after collision");
  EXPECT_EQ(report->sections.front().kind, model::SectionKind::kHeadline);
  for (const model::Section& section : report->sections) EXPECT_EQ(section.page, 1u);
}

TEST(Pdf, ASectionHasThePageThatItBeginsOn) {
  const auto report = read_bytes(pdf({{{20, 72, 740, "Weir closed after collision"},
                                       {11, 72, 700, "The weir at Osk was closed on Monday."}},
                                      {{11, 72, 740, "Two barges had collided below it."},
                                       {11, 72, 690, "Nobody was hurt in the narrows."}}}),
                                 "a.pdf");
  ASSERT_TRUE(report.has_value());
  std::vector<std::uint32_t> pages;
  for (const model::Section& section : report->sections) pages.push_back(section.page);
  EXPECT_EQ(pages, (std::vector<std::uint32_t>{1, 1, 2, 2}));
}

TEST(Pdf, TheDateIsThatPrintedNotThatOfTheFile) {
  EXPECT_EQ(published_of(read_bytes(pdf(kReport), "a.pdf")), "2026-05-04");
  EXPECT_EQ(
      published_of(read_bytes(pdf({{{11, 72, 700, "The weir is closed until autumn."}}}), "a.pdf")),
      "none");
}

TEST(Pdf, TheTitleFieldUnlessAProgramFilledIt) {
  EXPECT_EQ(read_bytes(pdf(kReport, "Report on the weir at Osk"), "a.pdf")->title,
            "Report on the weir at Osk");
  EXPECT_EQ(read_bytes(pdf(kReport, "Microsoft Word - final2.docx"), "a.pdf")->title,
            "Weir closed after collision");
}

TEST(Pdf, PicturesOfPagesAreAFaultThatNamesOcr) {
  const auto report = read_bytes(pdf({{}}), "a.pdf");
  ASSERT_FALSE(report.has_value());
  EXPECT_EQ(report.fault().code, base::FaultCode::kEmpty);
  EXPECT_NE(report.fault().detail.find("OCR"), std::string::npos);
}

TEST(Pdf, DamageIsAFault) {
  const auto report = read_bytes("%PDF-1.4\nnothing of a PDF follows here\n", "a.pdf");
  ASSERT_FALSE(report.has_value());
  EXPECT_EQ(report.fault().code, base::FaultCode::kMalformed);
}

// Puts a program in the reader's place.
class InPlaceOfPdftotext {
 public:
  explicit InPlaceOfPdftotext(const std::string& script) : path_(getenv("PATH")) {
    const std::filesystem::path program = folder_.path() / "pdftotext";
    std::ofstream(program) << "#!/bin/sh\n" << script << "\n";
    std::filesystem::permissions(program, std::filesystem::perms::owner_all);
    setenv("PATH", (folder_.path().string() + ":" + path_).c_str(), 1);
  }
  ~InPlaceOfPdftotext() { setenv("PATH", path_.c_str(), 1); }

 private:
  base::ScratchFolder folder_;
  std::string path_;
};

TEST(Pdf, AReaderThatHangsIsStopped) {
  const base::ScratchFolder folder;
  const std::string pipe = (folder.path() / "pipe").string();
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  const InPlaceOfPdftotext hanging("read word < " + pipe);  // nobody writes one
  model::Capture capture;
  capture.input = "a.pdf";
  capture.bytes = pdf(kReport);
  Parameters parameters;
  parameters.pdf_seconds = 1;
  const auto report = read(capture, parameters);
  ASSERT_FALSE(report.has_value());
  EXPECT_EQ(report.fault().code, base::FaultCode::kTimeout);
  EXPECT_NE(report.fault().detail.find("print the file"), std::string::npos);
}

TEST(Pdf, AnEncryptedFileIsAFaultThatSaysSo) {
  const InPlaceOfPdftotext refusing("echo 'Command Line Error: Incorrect password' >&2; exit 1");
  const auto report = read_bytes(pdf(kReport), "a.pdf");
  ASSERT_FALSE(report.has_value());
  EXPECT_EQ(report.fault().code, base::FaultCode::kUnsupported);
  EXPECT_NE(report.fault().detail.find("encrypted"), std::string::npos);
}

}  // namespace
}  // namespace firsthand::read
