#include "read/office.h"

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>

#include <utility>

#include "read/helpers.h"
#include "read/read.h"

namespace firsthand::read {
namespace {

using Members = std::vector<std::pair<std::string, std::string>>;

std::string zip(const Members& members) {
  std::string out(1 << 20, '\0');
  std::size_t used = 0;
  archive* const to = archive_write_new();
  archive_write_set_format_zip(to);
  archive_write_set_bytes_in_last_block(to, 1);
  archive_write_open_memory(to, out.data(), out.size(), &used);
  for (const auto& [name, content] : members) {
    if (name == "mimetype") {
      archive_write_zip_set_compression_store(to);
    } else {
      archive_write_zip_set_compression_deflate(to);
    }
    archive_entry* const entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    EXPECT_EQ(archive_write_header(to, entry), ARCHIVE_OK) << archive_error_string(to);
    archive_write_data(to, content.data(), content.size());
    archive_entry_free(entry);
  }
  archive_write_close(to);
  archive_write_free(to);
  out.resize(used);
  return out;
}

std::string docx(const std::string& body, const std::string& facts = "") {
  Members members = {{"[Content_Types].xml", "<Types/>"},
                     {"word/document.xml",
                      "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\" xmlns:mc=\"mc\"><w:body>" +
                          body + "</w:body></w:document>"}};
  if (!facts.empty()) members.emplace_back("docProps/core.xml", facts);
  return zip(members);
}

std::string odt(const std::string& body) {
  return zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
              {"content.xml",
               "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\">"
               "<office:body><office:text>" +
                   body + "</office:text></office:body></office:document-content>"}});
}

TEST(Office, ADocxIsItsParagraphs) {
  const auto report =
      read_bytes(docx("<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Statement on "
                      "Quillet</w:t></w:r></w:p>"
                      "<w:p><w:r><w:t xml:space=\"preserve\">Nine people were "
                      "</w:t></w:r><w:r><w:t>held.</w:t></w:r></w:p>"
                      "<w:p/><w:p><w:r><w:t>Two came home</w:t><w:br/><w:t>on foot &amp; "
                      "alone.</w:t></w:r></w:p>"));
  ASSERT_TRUE(report);
  EXPECT_EQ(report->text,
            "Statement on Quillet\n\nNine people were held.\n\nTwo came home\non foot & alone.");
  EXPECT_EQ(report->title, "Statement on Quillet");
  EXPECT_FALSE(report->published) << "when a file was saved is not when it was published";
  ASSERT_EQ(report->sections.size(), 3U);
  EXPECT_EQ(report->sections[0].kind, model::SectionKind::kHeadline);
  EXPECT_EQ(report->media_type,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
}

TEST(Office, WhatWasDeletedIsNoPartOfTheText) {
  const auto report = read_bytes(
      docx("<w:p><w:del><w:r><w:delText>Twelve</w:delText><w:t>Twelve</w:t></w:r></w:del>"
           "<w:ins><w:r><w:t>Nine</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText>"
           "<w:t> were held.</w:t></w:r></w:p>"));
  ASSERT_TRUE(report);
  EXPECT_EQ(report->text, "Nine were held.");
}

TEST(Office, ATextBoxIsReadOnce) {
  const auto report = read_bytes(docx(
      "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Nine.</w:t></w:r>"
      "</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>Nine.</w:t></w:r></w:p>"
      "</mc:Fallback></mc:AlternateContent></w:r></w:p>"));
  ASSERT_TRUE(report);
  EXPECT_EQ(report->text, "Nine.");
}

TEST(Office, ARowOfATableIsALine) {
  const auto cell = [](const std::string& words) {
    return "<w:tc><w:p><w:r><w:t>" + words + "</w:t></w:r></w:p></w:tc>";
  };
  const auto report =
      read_bytes(docx("<w:tbl><w:tr>" + cell("Quillet") + cell("9") + "</w:tr><w:tr>" +
                      cell("Tarn") + cell("2") + "</w:tr></w:tbl>"));
  ASSERT_TRUE(report);
  EXPECT_EQ(report->text, "Quillet\t9\n\nTarn\t2");
  EXPECT_EQ(report->sections.at(0).kind, model::SectionKind::kTable);
}

TEST(Office, TheTitleFieldServesWhereNoHeadingIsPrinted) {
  const auto report = read_bytes(
      docx("<w:p><w:r><w:t>Nine were held.</w:t></w:r></w:p>",
           "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:creator>user</dc:creator>"
           "<dc:title>The night at Quillet</dc:title></cp:coreProperties>"));
  ASSERT_TRUE(report);
  EXPECT_EQ(report->title, "The night at Quillet");
  EXPECT_FALSE(report->byline) << "an account's name signs nothing";
}

TEST(Office, AnOdtIsItsParagraphs) {
  const auto report = read_bytes(
      odt("<text:tracked-changes><text:p>Twelve.</text:p></text:tracked-changes>"
          "<text:h>Quillet</text:h><text:p>Nine<text:s text:c=\"2\"/>people"
          "<office:annotation><text:p>check this</text:p></office:annotation> were "
          "<text:span>held</text:span><text:note><text:note-citation>1</text:note-citation>"
          "<text:note-body><text:p>by the guard</text:p></text:note-body></text:note>.</text:p>"
          "<table:table><table:table-row><table:table-cell><text:p>Tarn</text:p>"
          "</table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell>"
          "</table:table-row></table:table>"));
  ASSERT_TRUE(report);
  EXPECT_EQ(report->text, "Quillet\n\nNine  people were held.\n\nTarn\t2\n\nby the guard");
  EXPECT_EQ(report->title, "Quillet");
  EXPECT_EQ(report->media_type, "application/vnd.oasis.opendocument.text");
}

TEST(Office, AnEntityBombIsRefused) {
  const auto report = read_bytes(zip(
      {{"[Content_Types].xml", "<Types/>"},
       {"word/document.xml",
        "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><d><p><t>&b;</t></p></d>"}}));
  ASSERT_FALSE(report);
  EXPECT_EQ(report.fault().code, base::FaultCode::kMalformed);
  EXPECT_NE(report.fault().detail.find("entities"), std::string::npos);
}

TEST(Office, ADocumentThatUnpacksToTooMuchIsAFault) {
  const std::string bomb = zip({{"[Content_Types].xml", "<Types/>"},
                                {"word/document.xml", std::string(std::size_t{80} << 20, ' ')}});
  const auto report = read_bytes(bomb);
  ASSERT_FALSE(report);
  EXPECT_EQ(report.fault().code, base::FaultCode::kTooLarge);
}

TEST(Office, EveryCutAndEveryFlippedByteEndsAsReportOrFault) {
  const std::string whole =
      docx("<w:p><w:r><w:t>Nine people were held at Quillet.</w:t></w:r></w:p>");
  for (std::size_t at = 0; at < whole.size(); ++at) {
    const auto cut = read_bytes(whole.substr(0, at));
    if (cut && at >= 4) {
      EXPECT_EQ(cut->text, "Nine people were held at Quillet.") << at;
    }
    std::string flipped = whole;
    flipped[at] = static_cast<char>(flipped[at] ^ 0x55);
    const auto report = read_bytes(flipped);
    if (!report) {
      EXPECT_FALSE(report.fault().detail.empty());
    }
  }
}

TEST(Office, NestingWithoutEndIsAFault) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<w:p>";
  EXPECT_FALSE(read_bytes(docx(deep)));
}

TEST(Office, OtherArchivesAreNoDocuments) {
  EXPECT_FALSE(office_format(zip({{"xl/workbook.xml", "<workbook/>"}})));
  EXPECT_FALSE(office_format("PK\x03\x04"));
  EXPECT_FALSE(office_format(""));
}

}  // namespace
}  // namespace firsthand::read
