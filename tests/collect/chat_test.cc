// Exports of chats: who is not named, which day is meant, what is skipped.
#include "collect/chat.h"

#include <gtest/gtest.h>

#include "collect/containers.h"

namespace firsthand::collect {
namespace {

using base::FaultCode;
using Strings = std::vector<std::string>;

const std::string kChat =
    "[12/03/2026, 14:05:33] \u200EMessages are end-to-end encrypted.\n"
    "[12/03/2026, 14:05:40] Ada Lund: The gate is open.\nSince four.\n"
    "[12/03/2026, 14:06:01] Tom Oor: \u200Eimage omitted\n"
    "[13/03/2026, 09:00:00] +49 170 1234567: Call 0170 7654321 or \u202A+1 555 010 9999\u202C\n"
    "[13/03/2026, 09:00:05] Ada Lund: 12,000 came\n";

std::string published(const model::Capture& capture) {
  return capture.stated->published ? capture.stated->published->iso() : "none";
}

TEST(WhatsApp, EachMessageIsAReportAndNobodyIsNamed) {
  const Outcome out = unpacked(kChat, {}, "chat.txt");
  ASSERT_EQ(out.inputs(),
            (Strings{"chat.txt!message 2", "chat.txt!message 4", "chat.txt!message 5"}));
  EXPECT_EQ(out.types(), (Strings{"WhatsApp service message", "WhatsApp media"}));
  EXPECT_EQ(out.total(), 5u);
  const model::Stated& first = *out.captures[0].stated;
  EXPECT_EQ(first.content, "The gate is open.\nSince four.");
  EXPECT_EQ(published(out.captures[0]), "2026-03-12T14:05:40");
  EXPECT_TRUE(first.byline->starts_with("member ")) << *first.byline;
  EXPECT_EQ(first.byline->size(), 11u);
  EXPECT_EQ(first.byline, out.captures[2].stated->byline);
  EXPECT_NE(first.byline, out.captures[1].stated->byline);
  EXPECT_EQ(out.captures[1].stated->content, "Call [phone number] or \u202A[phone number]\u202C");
  EXPECT_EQ(out.captures[2].stated->content, "12,000 came");
}

TEST(WhatsApp, PseudonymsOfTwoChatsDiffer) {
  const Outcome one = unpacked(kChat);
  const Outcome other = unpacked(kChat + "[13/03/2026, 09:00:06] Ada Lund: yes\n");
  EXPECT_NE(one.captures[0].stated->byline, other.captures[0].stated->byline);
}

TEST(WhatsApp, NamesAreThereIfTheUserAskedButNoNumbers) {
  Limits limits;
  limits.chat_authors = true;
  const Outcome out = unpacked(kChat, limits);
  EXPECT_EQ(out.captures[0].stated->byline, "Ada Lund");
  EXPECT_EQ(out.captures[1].stated->byline, "[phone number]");
}

TEST(WhatsApp, DayAndMonthAreToldFromTheFile) {
  const auto day = [](const std::string& a, const std::string& b) {
    const Outcome out = unpacked(a + " - Ada: one\n" + b + " - Ada: two\n");
    return out.captures.empty() ? "no message" : published(out.captures[0]);
  };
  EXPECT_EQ(day("5/3/26, 14:05", "25/3/26, 14:05"), "2026-03-05T14:05:00");
  EXPECT_EQ(day("5/3/26, 2:05 PM", "5/25/26, 2:05 PM"), "2026-05-03T14:05:00");
  EXPECT_EQ(day("5/3/26, 12:05\u202FAM", "5/25/26, 2:05 p. m."), "2026-05-03T00:05:00");
  EXPECT_EQ(day("05.03.26, 14:05", "06.03.26, 14:05"), "2026-03-05T14:05:00");
  EXPECT_EQ(day("2026-03-05, 14:05", "2026-03-06, 14:05"), "2026-03-05T14:05:00");
  EXPECT_EQ(day("5/3/26, 14:05", "4/4/26, 14:05"), "2026-03-05T14:05:00");  // by their order
  EXPECT_EQ(day("5/3/26, 14:05", "5/3/26, 14:06"), "none");
  EXPECT_EQ(day("25/25/26, 14:05", "5/3/26, 14:06"), "none");
}

TEST(WhatsApp, ADiaryIsNone) {
  const std::string text = "12/03/2026, 14:05 - The gate is open.\nNothing else today.\n";
  const Outcome out = unpacked(text);
  ASSERT_EQ(out.captures.size(), 1u);
  EXPECT_FALSE(out.captures[0].stated);
}

const std::string kTelegram =
    R"({"name": "Varra Watch", "type": "public_channel", "id": 77, "messages": [
 {"id": 1, "type": "service", "date": "2026-03-12T14:00:00", "actor_id": "user1"},
 {"id": 2, "type": "message", "date": "2026-03-12T14:05:33", "date_unixtime": "1773324333",
  "from": "Varra Watch", "from_id": "channel77", "text": ["The gate ", {"type": "bold",
  "text": "is"}, " open: ", {"type": "phone", "text": "12345"}], "forwarded_from": "Lock News",
  "forwarded_from_id": "channel5"},
 {"id": 3, "type": "message", "date": "2026-03-12T14:05:33", "from": "x", "photo": "a.jpg",
  "text": ""}]})";

TEST(Telegram, PostsOfAChannelHaveItAsTheirOutlet) {
  const Outcome out = unpacked(kTelegram, {}, "result.json");
  ASSERT_EQ(out.inputs(), Strings{"result.json!message 2"});
  EXPECT_EQ(out.types(), (Strings{"Telegram service message", "Telegram media"}));
  const model::Stated& post = *out.captures[0].stated;
  EXPECT_EQ(post.content, "The gate is open: [phone number]");
  EXPECT_EQ(post.outlet, "Varra Watch");
  EXPECT_EQ(post.byline, "forwarded from Lock News");
  EXPECT_EQ(published(out.captures[0]), "2026-03-12T14:05:33Z");
}

TEST(Telegram, PeopleInAGroupHavePseudonyms) {
  const std::string group =
      R"({"chats": {"list": [{"name": "Ada Lund", "type": "personal_chat", "messages": [
 {"id": 2, "type": "message", "date": "2026-03-12T14:05:33", "from": "Ada Lund",
  "from_id": "user1", "text": "Open."},
 {"id": 3, "type": "message", "date": "2026-03-12T14:05:34", "from": "Ada L.",
  "from_id": "user1", "text": "Still.", "forwarded_from": "Tom Oor"}]}]}})";
  const Outcome out = unpacked(group);
  ASSERT_EQ(out.captures.size(), 2u);
  const std::string name = *out.captures[0].stated->byline;
  EXPECT_TRUE(name.starts_with("member "));
  EXPECT_TRUE(out.captures[1].stated->byline->starts_with(name + ", forwarded from member "));
  EXPECT_EQ(out.captures[0].stated->outlet, std::nullopt);
  EXPECT_EQ(published(out.captures[0]), "2026-03-12T14:05:33");
}

TEST(Telegram, WhatIsCutOffOrDamagedIsNamed) {
  const Outcome cut = unpacked(kTelegram.substr(0, kTelegram.find("\"photo\"")));
  EXPECT_EQ(cut.captures.size(), 1u);
  EXPECT_EQ(cut.faults.back().fault.code, FaultCode::kTruncated);
  for (std::size_t i = 0; i <= kTelegram.size(); ++i) {
    EXPECT_GT(unpacked(kTelegram.substr(0, i)).total(), 0u) << i;
    std::string flipped = kTelegram;
    if (i < flipped.size()) flipped[i] = static_cast<char>(flipped[i] ^ 0x17);
    EXPECT_GT(unpacked(flipped).total(), 0u) << i;
  }
  for (std::size_t i = 0; i <= kChat.size(); ++i) {
    EXPECT_GT(unpacked(kChat.substr(0, i)).total(), 0u) << i;
  }
}

TEST(Telegram, DepthAndSizeAreBounded) {
  const std::string begin =
      R"({"messages": [{"type": "message", "date": "x", "from_id": "u", "text": )";
  EXPECT_EQ(unpacked(begin + std::string(100'000, '[') + std::string(100'000, ']') + "}]}")
                .faults.at(0)
                .fault.code,
            FaultCode::kTooLarge);
  EXPECT_EQ(unpacked(begin + "\"" + std::string(50 << 20, 'x') + "\"}]}").faults.at(0).fault.code,
            FaultCode::kTooLarge);
  EXPECT_EQ(unpacked(begin + "\"" + std::string(50 << 20, 'x')).faults.at(0).fault.code,
            FaultCode::kTruncated);
}

// A page as Telegram Desktop writes it.
std::string page(const std::string& messages) {
  return "<!DOCTYPE html>\n<html>\n\n <head>\n\n  <meta charset=\"utf-8\"/>\n<title>Exported "
         "Data</title>"
         "\n\n </head>\n\n <body onload=\"CheckLocation();\">\n\n  <div class=\"page_wrap\">\n\n   "
         "<div class=\"page_header\">\n\n    <div class=\"content\">\n\n     <div class=\"text "
         "bold\">\n"
         "Varra Neighbours\n     </div>\n\n    </div>\n\n   </div>\n\n   <div class=\"page_body "
         "chat_page\">\n\n    <div class=\"history\">\n\n" +
         messages + "\n\n    </div>\n\n   </div>\n\n  </div>\n\n </body>\n\n</html>\n";
}

const std::string kDate =
    "<div class=\"pull_right date details\" title=\"12.03.2026 14:05:33 "
    "UTC+01:00\">\n14:05\n</div>\n";

std::string post(const std::string& author, const std::string& rest, const std::string& more = "") {
  const std::string picture =
      "<div class=\"pull_left userpic_wrap\"><div class=\"userpic userpic2\" style=\"width: 42px\">"
      "<div class=\"initials\">\nA\n</div></div></div>\n";
  return "<div class=\"message default clearfix" + more + "\" id=\"message7\">\n" +
         (author.empty() ? "" : picture) + "<div class=\"body\">\n" + kDate +
         (author.empty() ? "" : "<div class=\"from_name\">\n" + author + " \n</div>\n") + rest +
         "</div>\n</div>\n";
}

std::string words(const std::string& text) {
  return "<div class=\"text\">\n" + text + "\n</div>\n";
}

const std::string kService =
    "<div class=\"message service\" id=\"message-1\">\n<div class=\"body details\">\n12 March "
    "2026\n"
    "</div>\n</div>\n";
const std::string kPhoto =
    "<div class=\"media_wrap clearfix\"><a class=\"media media_photo\" href=\"photos/1.jpg\"><div "
    "class=\"body\"><div class=\"title bold\">\nPhoto\n</div></div></a></div>\n";

TEST(TelegramHtml, EachMessageIsAReportAndNobodyIsNamed) {
  const std::string file =
      page(kService +
           post("Ada Lund",
                "<div class=\"reply_to details\">\nIn reply to <a href=\"#go_to_message6\">this "
                "message</a>\n</div>\n" +
                    words("The gate <strong>is</strong> open &amp; wide.<br>Call <a "
                          "href=\"tel:+49170\">+49170</a> or 0170 7654321.")) +
           post("", words("Still open."), " joined") + post("Tom Oor via @gatebot", kPhoto) +
           post("Tom Oor", words("Closed.")));
  const Outcome out = unpacked(file, {}, "messages.html");
  ASSERT_EQ(out.inputs(), (Strings{"messages.html!message 2", "messages.html!message 3",
                                   "messages.html!message 5"}));
  EXPECT_EQ(out.types(), (Strings{"Telegram service message", "Telegram media"}));
  EXPECT_EQ(out.total(), 5u);
  const model::Stated& first = *out.captures[0].stated;
  EXPECT_EQ(first.content, "The gate is open & wide.\nCall [phone number] or [phone number].");
  EXPECT_EQ(published(out.captures[0]), "2026-03-12T14:05:33+01:00");
  EXPECT_TRUE(first.byline->starts_with("member ")) << *first.byline;
  EXPECT_EQ(first.outlet, std::nullopt);
  EXPECT_EQ(out.captures[1].stated->byline, first.byline);  // joined to it
  EXPECT_NE(out.captures[2].stated->byline, first.byline);
  EXPECT_NE(file.find(out.captures[1].bytes), std::string::npos);
}

TEST(TelegramHtml, AnAuthorHasOnePseudonymInAllFilesOfAChat) {
  const Outcome one = unpacked(page(post("Ada Lund", words("Open."))), {}, "messages.html");
  const Outcome two = unpacked(page(post("Ada Lund", words("Shut."))), {}, "messages2.html");
  ASSERT_EQ(one.captures.size(), 1u);
  EXPECT_EQ(one.captures[0].stated->byline, two.captures.at(0).stated->byline);
  std::string other = page(post("Ada Lund", words("Open.")));
  other.replace(other.find("Neighbours"), 10, "Boatpeople");
  EXPECT_NE(unpacked(other).captures.at(0).stated->byline, one.captures[0].stated->byline);
}

TEST(TelegramHtml, FromWhomSomethingWasForwardedIsKeptAndNotNamed) {
  const std::string file = page(
      post("Ada Lund",
           "<div class=\"forwarded body\">\n<div class=\"from_name\">\nTom Oor <span "
           "class=\"date details\" title=\"11.03.2026 09:00:00\"> 11.03.2026</span>\n</div>\n" +
               words("Two boats.") + "</div>\n"));
  const Outcome out = unpacked(file);
  ASSERT_EQ(out.captures.size(), 1u);
  EXPECT_EQ(out.captures[0].stated->content, "Two boats.");
  EXPECT_EQ(published(out.captures[0]), "2026-03-12T14:05:33+01:00");
  EXPECT_NE(out.captures[0].stated->byline->find(", forwarded from member "), std::string::npos);
  Limits limits;
  limits.chat_authors = true;
  EXPECT_EQ(unpacked(file, limits).captures[0].stated->byline, "Ada Lund, forwarded from Tom Oor");
}

TEST(TelegramHtml, WhatIsCutOffOrDamagedIsNamed) {
  const std::string file = page(kService + post("Ada", words("Open.")) + post("", kPhoto));
  const Outcome cut = unpacked(file.substr(0, file.rfind("<div class=\"media_wrap")));
  EXPECT_EQ(cut.captures.size(), 1u);
  EXPECT_EQ(cut.faults.back().fault.code, FaultCode::kTruncated);
  for (std::size_t i = 0; i <= file.size(); ++i) {
    EXPECT_GT(unpacked(file.substr(0, i)).total(), 0u) << i;
    std::string flipped = file;
    if (i < flipped.size()) flipped[i] = static_cast<char>(flipped[i] ^ 0x17);
    EXPECT_GT(unpacked(flipped).total(), 0u) << i;
  }
  EXPECT_EQ(unpacked(page("")).faults.at(0).fault.code, FaultCode::kEmpty);
}

TEST(TelegramHtml, DepthAndSizeAreBounded) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  const Outcome out =
      unpacked(page(post("Ada", deep) + post("Ada", words("Open.")) + post("Ada", words("Shut."))));
  ASSERT_FALSE(out.faults.empty());
  EXPECT_EQ(out.faults.at(0).fault.code, FaultCode::kTooLarge);
  EXPECT_EQ(out.captures.size(), 2u);
  EXPECT_EQ(unpacked(page(post("Ada", words(std::string(5 << 20, 'x'))))).faults.at(0).fault.code,
            FaultCode::kTooLarge);
}

TEST(TelegramHtml, OtherPagesAreNone) {
  const Outcome out =
      unpacked("<!DOCTYPE html><html><body><div class=\"message\">Open.</div></body></html>");
  ASSERT_EQ(out.captures.size(), 1u);
  EXPECT_FALSE(out.captures[0].stated);
}

TEST(PhoneNumbers, GoAndFiguresAndDaysStay) {
  for (const std::string number :
       {"+49 170 1234567", "0170-1234567", "06 12 34 56 78", "(555) 010-9999", "555-010-9999",
        "8 (921) 555-01-99", "79215550199", "+7 921 555\u00A001\u201199",
        "\u0660\u0661\u0662"
        "\u0663\u0664\u0665\u0666\u0667\u0668\u0669"}) {
    EXPECT_EQ(without_phone_numbers("call " + number + " now"), "call [phone number] now")
        << number;
  }
  for (const std::string text :
       {"12,000 people", "10 000 000 000 boats", "2026-03-12 14:05", "03.04.2026 10:00",
        "from 2024-2026", "0.123456789", "+5", "a1234567890", "12 and 14 and 15"}) {
    EXPECT_EQ(without_phone_numbers(text), text);
  }
}

}  // namespace
}  // namespace firsthand::collect
