#include "collect/mail_head.h"

#include <gtest/gtest.h>

namespace firsthand::collect {
namespace {

TEST(MailHead, EncodedWords) {
  EXPECT_EQ(decoded_words("The lock at Varra"), "The lock at Varra");
  EXPECT_EQ(decoded_words("=?iso-8859-1?Q?Sm=F8rbu?= =?utf-8?B?IG9n?= gate"), "Smørbu og gate");
  EXPECT_EQ(decoded_words("=?koi8-r?B?8NLJ18XU?="), "Привет");
  EXPECT_EQ(decoded_words("=?utf-8?B?ww==?= =?utf-8?B?qcOp?="), "éé");  // a character cut in two
  EXPECT_EQ(decoded_words("[Varra]=?utf-8?Q?_caf=C3=A9?="), "[Varra] café");
  EXPECT_EQ(decoded_words("=?no-such?Q?abc?="), "abc");
  EXPECT_EQ(decoded_words("=?../../x?Q?abc?="), "abc");
  EXPECT_EQ(decoded_words("=?utf-8?Q?never closed"), "=?utf-8?Q?never closed");
  EXPECT_EQ(decoded_words("caf\xE9"), "café");
  EXPECT_EQ(decoded_words("a\x1b[2Jb"), "a [2Jb");
}

TEST(MailHead, NamesAndNeverAddresses) {
  EXPECT_EQ(display_name("Ada Lund <ada@varra.example>"), "Ada Lund");
  EXPECT_EQ(display_name("\"Lund, Ada\" <ada@varra.example>, Tom <tom@varra.example>"),
            "Lund, Ada");
  EXPECT_EQ(display_name("ada@varra.example (Ada Lund)"), "Ada Lund");
  EXPECT_EQ(display_name("=?utf-8?Q?=C3=85da?= <ada@varra.example>"), "Åda");
  EXPECT_EQ(display_name("ada@varra.example"), std::nullopt);
  EXPECT_EQ(display_name("\"ada@varra.example\" <ada@varra.example>"), std::nullopt);
  EXPECT_EQ(display_name("<ada@varra.example>"), std::nullopt);
  EXPECT_EQ(display_name(""), std::nullopt);
  EXPECT_EQ(display_name("\"Ada \\\"A\\\" Lund\" <a@b>"), "Ada \"A\" Lund");
}

std::string iso(std::string_view value) {
  const auto date = mail_date(value);
  return date ? date->iso() : "none";
}

TEST(MailHead, Dates) {
  EXPECT_EQ(iso("Tue, 5 May 2026 10:00:00 +0200 (CEST)"), "2026-05-05T10:00:00+02:00");
  EXPECT_EQ(iso("5 May 26 10:00 GMT"), "2026-05-05T10:00:00Z");
  EXPECT_EQ(iso("Tue, 05 May 2026 10:00:00 EST"), "2026-05-05T10:00:00-05:00");
  EXPECT_EQ(iso("Tue, 05 May 2026 10:00:00 -0000"), "2026-05-05T10:00:00");
  EXPECT_EQ(iso("Tue, 05 May 2026 10:00:00 K"), "2026-05-05T10:00:00");
  EXPECT_EQ(iso("Tue, 05 May 2026 25:00:00 +0000"), "2026-05-05");
  EXPECT_EQ(iso("31 Feb 2026 10:00:00 +0000"), "none");
  EXPECT_EQ(iso("yesterday"), "none");
  EXPECT_EQ(iso(""), "none");
}

TEST(MailHead, Parameters) {
  EXPECT_EQ(parameter("text/plain; charset=\"koi8-r\"", "charset"), "koi8-r");
  EXPECT_EQ(parameter("text/plain; Charset = utf-8 ; x=y", "charset"), "utf-8");
  EXPECT_EQ(parameter("a; filename=\"x;y.pdf\"", "filename"), "x;y.pdf");
  EXPECT_EQ(parameter("a; filename*=utf-8'en'caf%C3%A9.pdf", "filename"), "café.pdf");
  EXPECT_EQ(parameter("a; filename*1*=%A9.pdf; filename*0*=utf-8''caf%C3", "filename"), "café.pdf");
  EXPECT_EQ(parameter("a; filename=\"=?utf-8?Q?caf=C3=A9?=.pdf\"", "filename"), "café.pdf");
  EXPECT_EQ(parameter("a", "filename"), std::nullopt);
  EXPECT_EQ(parameter("a; b; c=", "c"), "");
}

TEST(MailHead, TransferEncodings) {
  EXPECT_EQ(transfer_decoded("VGhlIGdh\r\ndGUu", "BASE64"), "The gate.");
  EXPECT_EQ(transfer_decoded("VGhl!IGdhdGUu====", "base64"), "The gate.");
  EXPECT_EQ(transfer_decoded("a=3D=\r\nb =zz =", "quoted-printable"), "a=b =zz ");
  EXPECT_EQ(transfer_decoded("a=3D", "8bit"), "a=3D");
}

}  // namespace
}  // namespace firsthand::collect
