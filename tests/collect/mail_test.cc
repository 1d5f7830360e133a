// Mails and mailboxes: which text is the report, what is an attachment, and what a hostile one
// costs.
#include "collect/mail.h"

#include <gtest/gtest.h>

#include "collect/containers.h"
#include "collect/mail_parts.h"

namespace firsthand::collect {
namespace {

using base::FaultCode;
using Strings = std::vector<std::string>;

const std::string kHead =
    "Received: from mx.varra.example by post.varra.example; Tue, 5 May 2026 10:00:02 +0200\n"
    "Message-ID: <1@varra.example>\n"
    "From: Mara Oster <mara@varra.example>\n"
    "Date: Tue, 5 May 2026 10:00:00 +0200\n"
    "Subject: The lock at Varra\n"
    "MIME-Version: 1.0\n";

const std::string kText = "The keeper said that the gate had been open since four.\n";

std::string mail(const std::string& fields, const std::string& body) {
  return kHead + fields + "\n" + body;
}

std::string parts(const std::string& type, const Strings& contents) {
  std::string body;
  for (const std::string& content : contents) body += "--edge\n" + content + "\n";
  return mail("Content-Type: multipart/" + type + "; boundary=\"edge\"\n", body + "--edge--\n");
}

TEST(Mail, IsAReportWithWhatItsHeadStates) {
  const Outcome out = unpacked(mail("", kText), {}, "inbox/1.eml");
  ASSERT_EQ(out.inputs(), Strings{"inbox/1.eml"});
  const model::Capture& capture = out.captures[0];
  EXPECT_EQ(capture.bytes, mail("", kText));
  ASSERT_TRUE(capture.stated);
  EXPECT_EQ(capture.stated->content, kText);
  EXPECT_EQ(capture.stated->title, "The lock at Varra");
  EXPECT_EQ(capture.stated->byline, "Mara Oster");
  EXPECT_EQ(capture.stated->outlet, std::nullopt);
  EXPECT_EQ(capture.stated->published->iso(), "2026-05-05T10:00:00+02:00");
}

TEST(Mail, AReportWithAHeadOfItsOwnIsNone) {
  for (const std::string text :
       {"Title: The lock\nOutlet: Varra Weekly\nDate: 2026-05-05\n\nThe gate was open.\n",
        "From: Varra\nSubject: The lock\n\nThe gate was open.\n",
        "Date: 5 May\nFrom: the keeper\nSubject: gate\n\nThe gate was open.\n",
        "From Varra to the lock it is a mile: an hour on foot.\n\nThe gate was open.\n"}) {
    const Outcome out = unpacked(text);
    ASSERT_EQ(out.captures.size(), 1u) << text;
    EXPECT_FALSE(out.captures[0].stated) << text;
    EXPECT_EQ(out.captures[0].bytes, text);
  }
}

TEST(Mail, TheNameOfAListIsItsOutletAndAddressesAreNowhere) {
  std::string bare = mail("List-Id: Varra Weekly <weekly.varra.example>\n", kText);
  bare.replace(bare.find("Mara Oster <mara@varra.example>"), 31, "mara@varra.example");
  const Outcome out = unpacked(bare);
  EXPECT_EQ(out.captures[0].stated->byline, std::nullopt);
  EXPECT_EQ(out.captures[0].stated->outlet, "Varra Weekly");
  EXPECT_EQ(unpacked(mail("List-Id: <gates.varra.example>\n", kText)).captures[0].stated->outlet,
            "gates.varra.example");
}

TEST(Mail, OfAlternativesThePlainTextIsTaken) {
  const Outcome out =
      unpacked(parts("alternative", {"Content-Type: text/plain; charset=koi8-r\n\n" + kText,
                                     "Content-Type: text/html\n\n<p>The keeper said it.</p>"}));
  ASSERT_EQ(out.total(), 1u);
  EXPECT_EQ(out.captures[0].stated->content, kText);
  EXPECT_EQ(out.captures[0].stated->content_type, "text/plain; charset=koi8-r");
}

TEST(Mail, ANoticeInPlaceOfTheTextIsNotPreferredToThePage) {
  const std::string page = "<style>p { color: red }</style><p>" + std::string(900, 'a') + "</p>";
  const Outcome out = unpacked(
      parts("alternative",
            {"Content-Type: text/plain\n\nThis mail is a page: please see it in a browser.",
             "Content-Type: text/html; charset=utf-8\n\n" + page}));
  EXPECT_EQ(out.captures[0].stated->content, page);
  EXPECT_EQ(out.captures[0].stated->content_type, "text/html; charset=utf-8");
}

TEST(Mail, TextsAroundAnAttachmentBelongTogether) {
  const Outcome out = unpacked(parts(
      "mixed", {"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: "
                "quoted-printable\n\nThe g=C3=A5te was=\n open.",
                "Content-Type: text/plain; name=\"statement.txt\"\nContent-Transfer-Encoding: "
                "base64\n\nVGhlIGtlZXBlcidzIHN0YXRlbWVudC4=",
                "Content-Type: text/plain; charset=windows-1251\nContent-Transfer-Encoding: "
                "base64\n\nwO3t4A=="}));
  ASSERT_EQ(out.inputs(), (Strings{"f", "f!statement.txt"}));
  EXPECT_EQ(out.captures[0].stated->content, "The gåte was open.\n\nАнна");
  EXPECT_EQ(out.captures[1].bytes, "The keeper's statement.");
  EXPECT_FALSE(out.captures[1].stated);
}

TEST(Mail, AttachmentsAreOpenedLikeAnyFile) {
  const std::string archive = zip({{"note.txt", kText, false}});
  const Outcome out = unpacked(parts(
      "mixed",
      {"Content-Type: text/plain\n\n" + kText,
       "Content-Type: application/zip\nContent-Disposition: attachment; filename=pile.zip\n\n" +
           archive,
       "Content-Type: message/rfc822\n\nFrom: Tom Oor <tom@varra.example>\nSubject: "
       "=?utf-8?Q?Gr=C3=BC=C3=9Fe?=\n\nI was there.",
       "Content-Type: image/png\nContent-ID: <logo>\n\n\x89PNG",
       "Content-Type: application/pgp-signature\n\nxyz"}));
  EXPECT_EQ(out.inputs(), (Strings{"f", "f!pile.zip!note.txt", "f!message 3"}));
  EXPECT_EQ(out.captures[2].stated->title, "Grüße");
  EXPECT_EQ(out.captures[2].stated->byline, "Tom Oor");
  EXPECT_EQ(out.types(), (Strings{"mail part, image", "mail part, signature"}));
  EXPECT_TRUE(out.faults.empty());
}

TEST(Mail, NamesOfAttachmentsAreLabels) {
  const Outcome out = unpacked(parts(
      "mixed",
      {"Content-Type: text/plain\n\n" + kText,
       "Content-Disposition: attachment; filename=\"../../etc/passwd\"\n\n" + kText,
       "Content-Disposition: attachment; filename*0*=utf-8''%1B%5B2J%C3%A9; filename*1=.txt\n\n" +
           kText,
       "Content-Disposition: attachment; filename=\"" + std::string(9000, 'n') + "\"\n\n" +
           kText}));
  ASSERT_EQ(out.captures.size(), 4u);
  EXPECT_EQ(out.captures[1].input, "f!../../etc/passwd");
  EXPECT_EQ(out.captures[2].input.find('\x1b'), std::string::npos);
  EXPECT_TRUE(out.captures[2].input.ends_with("é.txt")) << out.captures[2].input;
  EXPECT_LT(out.captures[3].input.size(), 1100u);
}

TEST(Mail, WhatIsMissingIsNamed) {
  std::string cut = parts("mixed", {"Content-Type: text/plain\n\n" + kText});
  cut.resize(cut.size() - 5);
  const Outcome out = unpacked(cut);
  EXPECT_EQ(out.captures.size(), 1u);
  ASSERT_EQ(out.faults.size(), 1u);
  EXPECT_EQ(out.faults[0].fault.code, FaultCode::kTruncated);
}

TEST(Mail, AMailWithoutTextIsSkippedAndAnEncryptedOneAFault) {
  EXPECT_EQ(unpacked(mail("", " \n")).types(), Strings{"mail without text"});
  const Outcome out =
      unpacked(parts("encrypted", {"Content-Type: application/pgp-encrypted\n\nVersion: 1",
                                   "Content-Type: application/octet-stream\n\nxyz"}));
  ASSERT_FALSE(out.faults.empty());
  EXPECT_EQ(out.faults[0].fault.code, FaultCode::kUnsupported);
}

TEST(Mail, NestedAndManyPartsAreBounded) {
  std::string deep = kHead + "Content-Type: multipart/mixed; boundary=b0\n\n";
  for (int i = 0; i < 100'000; ++i) {
    deep += "--b" + std::to_string(i) + "\nContent-Type: multipart/mixed; boundary=b" +
            std::to_string(i + 1) + "\n\n";
  }
  const Outcome nested = unpacked(deep);
  EXPECT_GT(nested.total(), 0u);
  EXPECT_LT(nested.total(), 10u);
  EXPECT_EQ(nested.faults.front().fault.code, FaultCode::kTooLarge);

  std::string wide = kHead + "Content-Type: multipart/mixed; boundary=b\n\n";
  for (int i = 0; i < 100'000; ++i) wide += "--b\nContent-Disposition: attachment\n\na\n";
  const Outcome many = unpacked(wide + "--b--\n");
  EXPECT_LE(many.total(), 20'002u);
  EXPECT_EQ(many.faults.back().fault.code, FaultCode::kTooLarge);

  std::string within = mail("", kText);
  for (int i = 0; i < 20; ++i) within = mail("Content-Type: message/rfc822\n", within);
  EXPECT_EQ(unpacked(within).faults.back().fault.code, FaultCode::kTooLarge);
}

TEST(Mail, ALongLineIsRead) {
  const Outcome out = unpacked(mail("", std::string(50 << 20, '-')));
  EXPECT_EQ(out.captures.size(), 1u);
}

TEST(Mail, CutAnywhereOrFlippedItGivesSomething) {
  const std::string whole =
      parts("mixed", {"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: "
                      "quoted-printable\n\nThe g=C3=A5te was=\n open.",
                      "Content-Type: message/rfc822\n\n" + mail("", kText)});
  for (std::size_t i = 0; i <= whole.size(); ++i) {
    EXPECT_GT(unpacked(whole.substr(0, i)).total(), 0u) << i;
    std::string flipped = whole;
    if (i < whole.size()) flipped[i] = static_cast<char>(flipped[i] ^ 0x15);
    EXPECT_GT(unpacked(flipped).total(), 0u) << i;
  }
}

TEST(Mailbox, IsCutIntoMessages) {
  const std::string from = "From mara@varra.example Tue May  5 10:00:00 2026\n";
  const std::string box = from + mail("", "From Varra it is a mile.\n>From here\n>>From there\n") +
                          "\n" + from + mail("", "A\n\nFrom the lock: nothing new here\n") + "\n" +
                          from + mail("", kText);
  const Outcome out = unpacked(box, {}, "pile.mbox");
  ASSERT_EQ(out.inputs(),
            (Strings{"pile.mbox!message 1", "pile.mbox!message 2", "pile.mbox!message 3"}));
  EXPECT_EQ(out.captures[0].stated->content, "From Varra it is a mile.\nFrom here\n>From there\n");
  EXPECT_EQ(out.captures[1].stated->content, "A\n\nFrom the lock: nothing new here\n");
  EXPECT_EQ(out.captures[2].stated->content, kText);
}

TEST(Mailbox, OneOfManyPiecesIsCutTheSame) {
  const std::string from = "From mara@varra.example Tue May  5 10:00:00 2026\r\n";
  std::string box;
  for (int i = 0; i < 400; ++i) {
    box += from + "Message-ID: <" + std::to_string(i) + ">\r\nSubject: x\r\n\r\n" +
           long_page(3000) + "\r\n\r\n";
  }
  const Outcome plain = unpacked(box);
  const Outcome packed = unpacked(gzip(box));
  EXPECT_EQ(plain.captures.size(), 400u);
  ASSERT_EQ(packed.captures.size(), 400u);
  EXPECT_EQ(packed.captures[399].bytes, plain.captures[399].bytes);
}

TEST(Mailbox, AMessageOverTheLimitIsAFaultAndTheNextIsRead) {
  Limits limits;
  limits.member_bytes = 10'000;
  const std::string from = "From mara@varra.example Tue May  5 10:00:00 2026\n";
  const Outcome out =
      unpacked(from + mail("", std::string(50'000, 'x')) + "\n\n" + from + mail("", kText), limits);
  ASSERT_EQ(out.faults.size(), 1u);
  EXPECT_EQ(out.faults[0].fault.code, FaultCode::kTooLarge);
  EXPECT_EQ(out.inputs(), Strings{"f!message 2"});
}

}  // namespace
}  // namespace firsthand::collect
