// What is cut out of a file where the program says that words stand, and shown as a browser shows
// it, must be these words.
#include "read/locate.h"

#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "page.h"
#include "read/read.h"

namespace firsthand::read {
namespace {

using model::Stretch;

struct Reading {
  std::string bytes;
  model::Report report;
  model::Located located;
};

Reading read_located(std::string bytes, std::vector<model::Span> spans = {},
                     std::string content_type = "", std::string input = "a.html") {
  model::Capture capture;
  capture.input = std::move(input);
  capture.content_type = std::move(content_type);
  capture.bytes = bytes;
  Locating locating;
  locating.spans = std::move(spans);
  InstalledPdfPrograms programs{Parameters{}};
  const auto report = read(capture, {}, programs, std::nullopt, &locating);
  EXPECT_TRUE(report) << report.fault().detail;
  if (!report) return {};
  EXPECT_TRUE(model::well_formed(locating.found, report->sections.size(), report->captions.size(),
                                 locating.spans.size()));
  return {std::move(bytes), *report, locating.found};
}

std::string cut(const std::string& bytes, const Stretch& at) {
  return bytes.substr(at.begin, at.end - at.begin);
}

void replace(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
}

// Without what stands between `begin` and `end`, and them.
void drop(std::string& text, std::string_view begin, std::string_view end, std::string_view put) {
  for (std::size_t at = 0; (at = text.find(begin, at)) != std::string::npos; at += put.size()) {
    const std::size_t to = text.find(end, at + begin.size());
    ASSERT_NE(to, std::string::npos) << "a stretch ends within markup: " << text;
    text.replace(at, to + end.size() - at, put);
  }
}

std::string folded(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == ' ' || (c >= '\t' && c <= '\r')) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += c;
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// What a browser shows of a piece of a page of these tests, in one line.
std::string shown(std::string page) {
  drop(page, "<script>", "</script>", "");
  drop(page, "<!--", "-->", "");
  for (const char* line : {"<br>", "</td><td>"}) replace(page, line, " ");
  drop(page, "<", ">", "");
  for (const auto& [reference, means] :
       std::vector<std::pair<std::string, std::string>>{{"&nbsp;", " "},
                                                        {"&shy;", ""},
                                                        {"&lt;", "<"},
                                                        {"&eacute;", "é"},
                                                        {"&#8217;", "’"},
                                                        {"&#x5d0;", "א"},
                                                        {"&nGt;", "≫⃒"},
                                                        {"&amp;", "&"},
                                                        {"\xC2\xA0", " "},
                                                        {"\xC2\xAD", ""},
                                                        {std::string(1, '\0'), "\xEF\xBF\xBD"}}) {
    replace(page, reference, means);
  }
  return folded(page);
}

using Decode = std::function<std::string(const std::string&)>;
const Decode kUtf8 = [](const std::string& bytes) { return bytes; };

// Every section, every caption and every word of the text, by itself.
void expect_found(const std::string& bytes, const Decode& decode = kUtf8,
                  const std::string& content_type = "") {
  const Reading first = read_located(bytes, {}, content_type);
  const model::Report& report = first.report;
  ASSERT_EQ(first.located.sections.size(), report.sections.size());
  for (std::size_t i = 0; i < report.sections.size(); ++i) {
    EXPECT_EQ(shown(decode(cut(bytes, first.located.sections[i]))),
              folded(std::string(model::slice(report.text, report.sections[i].span))));
  }
  ASSERT_EQ(first.located.captions.size(), report.captions.size());
  for (std::size_t i = 0; i < report.captions.size(); ++i) {
    EXPECT_EQ(shown(decode(cut(bytes, first.located.captions[i]))), folded(report.captions[i]));
  }
  const std::string text{std::string_view(report.text)};
  const auto blank = [&](std::size_t at) { return text[at] == ' ' || text[at] < ' '; };
  std::vector<model::Span> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && !blank(at)) ++at;
    if (at > begin) words.push_back({begin, at});
    while (at < text.size() && blank(at)) ++at;
  }
  const Reading second = read_located(bytes, words, content_type);
  for (std::size_t i = 0; i < words.size(); ++i) {
    ASSERT_EQ(second.located.spans[i].size(), 1U) << model::slice(text, words[i]);
    const model::Written& one = second.located.spans[i].front();
    EXPECT_EQ(shown(decode(cut(bytes, one.stretch))), model::slice(text, words[i]));
    EXPECT_EQ(decode(cut(bytes, one.stretch)), one.words);
  }
}

std::string article(const std::string& paragraphs) { return page({"", "", paragraphs}); }

const std::string kParagraph =
    "<p>Two barges collided below the weir at Osk early on Monday, and one of them sank within "
    "minutes, the harbour office said.</p>";

TEST(Locate, ThePagesOfTheseTestsWordByWord) {
  expect_found(page());
  expect_found("\xEF\xBB\xBF" + page());
}

TEST(Locate, MarkupReferencesAndBlanksStandWithinAQuotation) {
  const std::string bytes = article(
      kParagraph +
      "<p>Police   said <b>at <i class='x'>least</i></b>&nbsp;<a\n href='/12'>12</a> men were "
      "d&eacute;tained<!-- twelve? -->, and the caf&eacute;&#8217;s owner <script>if (a < 12) "
      "track('<p>')</script>was\n\n  let go; &nGt; &#x5d0; R&amp;D "
      "&shy;a\xC2\xADt\xC2\xA0noon.</p>");
  expect_found(bytes);
  const Reading all = read_located(bytes);
  const std::string_view text = all.report.text;
  const std::size_t begin = text.find("at least 12 men");
  ASSERT_NE(begin, std::string_view::npos);
  const Reading quote = read_located(bytes, {{begin, begin + 11}});
  ASSERT_EQ(quote.located.spans[0].size(), 1U);
  EXPECT_EQ(quote.located.spans[0][0].words,
            "at <i class='x'>least</i></b>&nbsp;<a\n href='/12'>12");
  EXPECT_EQ(cut(bytes, quote.located.spans[0][0].stretch), quote.located.spans[0][0].words);
}

TEST(Locate, LinesRowsListsAndZeroBytes) {
  expect_found(article(
      kParagraph + "<p>The keeper:<br>Twelve of them<br>\n were <b>on</b>\tthe ice, " +
      std::string("he\0 said", 8) +
      ".</p><table><tr><td>Selm</td><td>12</td></tr><tr><td>Osk</td><td>9</td></tr></table>"
      "<ul><li>The river is closed to all traffic, the office said.</ul><pre>The notice reads:\n"
      "no boats, and   no barges either until the ice is off the lower weir.</pre>" +
      kParagraph));
}

TEST(Locate, HeadlinesAndCaptionsAreFoundWhereThePageHasThem) {
  PageParts parts;
  parts.above =
      "<figure><img src=weir.jpg><figcaption>Relatives of the nine men at the <b>weir</b> "
      "&amp; the lock.</figcaption></figure>";
  const std::string bytes = page(parts);
  expect_found(bytes);
  const Reading reading = read_located(bytes);
  ASSERT_EQ(reading.located.captions.size(), 1U);
  EXPECT_EQ(cut(bytes, reading.located.captions[0]),
            "Relatives of the nine men at the <b>weir</b> &amp; the lock.");
  EXPECT_EQ(cut(bytes, reading.located.sections[0]), "Barge sinks at Osk");
}

// Between two blocks the page may show what is no part of the report.
TEST(Locate, ASpanOverSeveralParagraphsIsOneStretchOfEach) {
  const std::string bytes =
      article(kParagraph + "<div class=share-buttons>Share this</div>" + kParagraph);
  const Reading reading = read_located(bytes);
  const std::string_view text = reading.report.text;
  const std::size_t begin = text.find("harbour office said.");
  const std::size_t end = text.rfind("Two barges") + 10;
  const Reading over = read_located(bytes, {{begin, end}});
  ASSERT_EQ(over.located.spans[0].size(), 2U);
  EXPECT_EQ(over.located.spans[0][0].words, "harbour office said.");
  EXPECT_EQ(over.located.spans[0][1].words, "Two barges");
}

std::string in_windows_1251(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint c = base::code_point_at(text, at);
    at += c.size;
    out += static_cast<char>(c.value < 0x80 ? c.value : c.value - 0x410 + 0xC0);
  }
  return out;
}
std::string of_windows_1251(const std::string& bytes) {
  std::string out;
  for (const char c : bytes) {
    const auto value = static_cast<unsigned char>(c);
    base::append_utf8(out, value < 0x80 ? value : value - 0xC0U + 0x410U);
  }
  return out;
}

const std::string kRussian =
    "<p>Полиция сообщила, что <b>не менее</b>&nbsp;12 человек были задержаны в понедельник на "
    "рынке, и еще трое доставлены в больницу.</p><p>Очевидцы говорят о двадцати задержанных, "
    "а смотритель порта отказался отвечать на вопросы.</p>";

TEST(Locate, OneByteCharsets) {
  std::string bytes = in_windows_1251(article(kRussian));
  replace(bytes, "charset=utf-8", "charset=windows-1251");
  EXPECT_EQ(read_located(bytes).located.charset, "windows-1251");
  expect_found(bytes, of_windows_1251);
}

std::string in_utf16(std::string_view text, bool big) {
  std::string out = big ? "\xFE\xFF" : "\xFF\xFE";
  const auto put = [&](unsigned unit) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    out += {big ? high : low, big ? low : high};
  };
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint c = base::code_point_at(text, at);
    at += c.size;
    if (c.value < 0x10000) {
      put(c.value);
    } else {
      put(0xD800 + ((c.value - 0x10000) >> 10));
      put(0xDC00 + ((c.value - 0x10000) & 0x3FF));
    }
  }
  return out;
}
Decode of_utf16(bool big) {
  return [big](const std::string& bytes) {
    std::string out;
    unsigned lead = 0;
    EXPECT_EQ(bytes.size() % 2, 0U);
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
      const auto byte = [&](std::size_t i) -> unsigned {
        return static_cast<unsigned char>(bytes[at + i]);
      };
      const unsigned unit = big ? byte(0) << 8 | byte(1) : byte(1) << 8 | byte(0);
      if (unit >= 0xD800 && unit < 0xDC00) {
        lead = unit;
      } else if (unit >= 0xDC00 && unit < 0xE000) {
        base::append_utf8(out, 0x10000 + ((lead - 0xD800) << 10) + (unit - 0xDC00));
      } else {
        base::append_utf8(out, unit);
      }
    }
    return out;
  };
}

TEST(Locate, Utf16) {
  // Long enough for pieces in which a character beyond the first plane is cut in two.
  std::string body = kRussian;
  for (std::size_t i = 0; i < 700; ++i) body += "<!--" + std::string(i % 7, 'x') + "😀-->";
  body +=
      "<p>The keeper wrote 😀😀 twice in his book of the weir, and once 😀 in that of the lock, "
      "on the night of Monday.</p>";
  for (const bool big : {false, true}) {
    expect_found(in_utf16(article(body), big), of_utf16(big));
  }
}

TEST(Locate, OtherCharsetsAndDamage) {
  std::string bytes = article(
      "<p>\xC4\xE3\xBA\xC3, said the keeper of the weir at Osk to the \xD6\xD0\xCE\xC4 paper, and "
      "nobody in the office knew why he said it to them.</p>" +
      kParagraph);
  replace(bytes, "charset=utf-8", "charset=gb2312");
  const Reading chinese = read_located(bytes);
  EXPECT_EQ(chinese.located.charset, "gb18030");
  const std::size_t begin = std::string_view(chinese.report.text).find("中文 paper");
  ASSERT_NE(begin, std::string_view::npos);
  const Reading found = read_located(bytes, {{begin, begin + 6}});
  EXPECT_EQ(cut(bytes, found.located.spans[0][0].stretch), "\xD6\xD0\xCE\xC4");

  // Of bytes that are no UTF-8 as many are one mark as decoding takes together.
  std::string sound;
  for (int i = 0; i < 40; ++i) sound += " caf\xC3\xA9";
  const std::string damaged =
      article(kParagraph + "<p>The\xE2\x80 mill was shut\xFF\xFF, the keeper said, as were" +
              sound + " and the office behind the weir at Osk.</p>");
  const Reading read = read_located(damaged);
  EXPECT_EQ(read.located.charset, "utf-8");
  const std::size_t mark = std::string_view(read.report.text).find("\xEF\xBF\xBD");
  const std::size_t shut = std::string_view(read.report.text).find("was shut\xEF\xBF\xBD");
  ASSERT_NE(shut, std::string_view::npos);
  const Reading both = read_located(damaged, {{mark, mark + 3}, {shut, shut + 14}});
  EXPECT_EQ(cut(damaged, both.located.spans[0][0].stretch), "\xE2\x80");
  EXPECT_EQ(cut(damaged, both.located.spans[1][0].stretch), "was shut\xFF\xFF");
}

TEST(Locate, PlainTextIsItsOwnBytes) {
  const std::string text =
      "Title: Weir\nPublished: 4 May 2026\n\nTwo barges sank.\r\n\r\nThe caf\xC3\xA9 is shut.\n";
  const Reading plain = read_located("\xEF\xBB\xBF" + text, {{20, 60}}, "", "a.txt");
  for (std::size_t i = 0; i < plain.report.sections.size(); ++i) {
    EXPECT_EQ(cut(plain.bytes, plain.located.sections[i]),
              model::slice(plain.report.text, plain.report.sections[i].span));
  }
  ASSERT_EQ(plain.located.spans[0].size(), 1U);  // over paragraphs as well
  EXPECT_EQ(plain.located.spans[0][0].stretch, (Stretch{23, 63}));
  const Reading russian =
      read_located(in_windows_1251("Две баржи столкнулись у плотины в понедельник утром.\n"), {},
                   "text/plain; charset=windows-1251", "a.txt");
  EXPECT_EQ(russian.located.sections.front(), (Stretch{0, 52}));
}

TEST(Locate, WhatIsNoTextHasNoStretches) {
  model::Capture capture;
  capture.input = "a.eml";
  capture.bytes = "whatever the mail is";
  capture.stated = model::Stated{};
  capture.stated->media_type = "message/rfc822";
  capture.stated->content_type = "text/plain";
  capture.stated->content = "Two barges collided below the weir, the keeper wrote.";
  Locating locating;
  locating.spans = {{0, 3}};
  InstalledPdfPrograms programs{Parameters{}};
  ASSERT_TRUE(read(capture, {}, programs, std::nullopt, &locating));
  EXPECT_EQ(locating.found, model::Located{});
}

TEST(Locate, SpansThatAreNoneOfTheTextStandNowhere) {
  const Reading all = read_located(page());
  const std::size_t size = all.report.text.size();
  const Reading asked = read_located(page(), {{size, size + 4}, {0, size + 1}, {4, 4}});
  for (const auto& stretches : asked.located.spans) EXPECT_TRUE(stretches.empty());
}

TEST(Locate, PagesByChance) {
  static constexpr std::array kPieces = {"the keeper ",
                                         "at least 12 ",
                                         "men ",
                                         "caf&eacute;",
                                         " ",
                                         "\n\t ",
                                         "&nbsp;",
                                         "<b>",
                                         "</b>",
                                         "<i class=a>",
                                         "</i>",
                                         "<br>",
                                         "<br><br>",
                                         "<p>",
                                         "</p>",
                                         "<div>",
                                         "</div>",
                                         "<!-- > -->",
                                         "&",
                                         "&amp;",
                                         "&#8217;",
                                         "&lt;",
                                         "&nGt;",
                                         "&shy;",
                                         "\xC2\xAD",
                                         "\xC2\xA0",
                                         "плотина ",
                                         "😀",
                                         "<ul><li>",
                                         "</ul>",
                                         "<script>a<b</script>",
                                         "<a href=x>",
                                         "</a>",
                                         "said on Monday. ",
                                         "<blockquote>",
                                         "</blockquote>",
                                         "<span>",
                                         "</span>",
                                         "<h2>",
                                         "</h2>"};
  std::mt19937 random(20260504);  // NOLINT: the same pages each time
  for (int turn = 0; turn < 300; ++turn) {
    std::string body = kParagraph + kParagraph;
    const std::size_t size = 20 + random() % 200;
    for (std::size_t i = 0; i < size; ++i) body += kPieces[random() % kPieces.size()];
    const std::string bytes = article(body + kParagraph);
    SCOPED_TRACE(body);
    turn % 3 == 0   ? expect_found(in_utf16(bytes, turn % 2 == 0), of_utf16(turn % 2 == 0))
    : turn % 3 == 1 ? expect_found("\xEF\xBB\xBF" + bytes)
                    : expect_found(bytes);
    if (testing::Test::HasFailure()) return;
  }
}

}  // namespace
}  // namespace firsthand::read
