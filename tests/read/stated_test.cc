#include "read/stated.h"

#include <gtest/gtest.h>

#include "read/helpers.h"

namespace firsthand::read {
namespace {

using model::SectionKind;

base::Result<model::Report> read_mail(std::string content, std::string type = "text/plain") {
  model::Capture capture;
  capture.input = "1.eml";
  capture.bytes = "raw";
  capture.stated = model::Stated{"message/rfc822", std::move(content), std::move(type), "Varra",
                                 "Ada Lund",       std::nullopt,       std::nullopt};
  return read(capture, Parameters{});
}

std::string of_kind(const model::Report& report, SectionKind kind) {
  std::string out;
  for (const model::Section& section : report.sections) {
    if (section.kind == kind) out += std::string(model::slice(report.text, section.span)) + "|";
  }
  return out;
}

TEST(Stated, TheTextOfAMailIsUntouchedAndWhatItQuotesIsToldApart) {
  const std::string text =
      "The gate was open.\r\nI saw it.\r\n\r\nTom wrote:\n> Was it open?\n> Since when?\nSince "
      "four.\n"
      "\n-- \nAda Lund\nVarra\n";
  const auto report = read_mail(text);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->text, text);
  EXPECT_EQ(report->title, "Varra");
  EXPECT_EQ(report->byline, "Ada Lund");
  EXPECT_EQ(report->media_type, "message/rfc822");
  EXPECT_EQ(of_kind(*report, SectionKind::kParagraph),
            "The gate was open.\r\nI saw it.|Tom wrote:|Since four.|");
  EXPECT_EQ(of_kind(*report, SectionKind::kQuotation), "> Was it open?\n> Since when?|");
  EXPECT_EQ(of_kind(*report, SectionKind::kCredit), "Ada Lund\nVarra|");
}

TEST(Stated, WhatIsForwardedIsAQuotation) {
  const auto report = read_mail(
      "See below.\n\n---------- Forwarded message ---------\nFrom: Tom\n\nIt was open.\n");
  ASSERT_TRUE(report);
  EXPECT_EQ(of_kind(*report, SectionKind::kParagraph), "See below.|");
  EXPECT_EQ(of_kind(*report, SectionKind::kQuotation), "From: Tom|It was open.|");
}

TEST(Stated, APageInAMailKeepsAllOfItsText) {
  const auto report = read_mail(
      "<ul><li><a href='https://varra.example/1'>The lock</a></li></ul><p>Open.</p>", "text/html");
  ASSERT_TRUE(report);
  EXPECT_EQ(report->text, "The lock\n\nOpen.");
  ASSERT_EQ(report->links.size(), 1u);
  EXPECT_EQ(report->links[0].url, "https://varra.example/1");
}

TEST(Stated, AHeadInAMailsTextIsNoHeadOfTheReport) {
  const auto report = read_mail("Title: other\nBy: nobody\n\nText.\n");
  ASSERT_TRUE(report);
  EXPECT_EQ(report->title, "Varra");
  EXPECT_EQ(report->body_begin(), 0u);
}

TEST(Stated, CharsetsAndBinaryData) {
  const auto report = read_mail("\xF0\xD2\xC9\xD7\xC5\xD4", "text/plain; charset=koi8-r");
  ASSERT_TRUE(report);
  EXPECT_EQ(report->text, "Привет");
  EXPECT_FALSE(read_mail(std::string(100, '\1')));
  EXPECT_FALSE(read_mail("<p> </p>", "text/html"));
}

}  // namespace
}  // namespace firsthand::read
