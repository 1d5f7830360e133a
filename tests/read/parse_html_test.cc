#include <gtest/gtest.h>

#include "read/blocks.h"
#include "read/entities.h"
#include "read/tree.h"

namespace firsthand::read {
namespace {

std::vector<std::string> texts(std::string_view page) {
  const auto tree = parse_html(page, Parameters{});
  std::vector<std::string> out;
  const Blocks blocks = cut_blocks(*tree);
  for (const Block& block : blocks.all) out.emplace_back(block.text);
  return out;
}
using List = std::vector<std::string>;

TEST(ParseHtml, ParagraphsEndWhereTheyAreImpliedTo) {
  EXPECT_EQ(texts("<p>One<p>Two<div>Three</div>Four"), (List{"One", "Two", "Three", "Four"}));
  EXPECT_EQ(texts("<ul><li>One<li>Two<ul><li>In</ul></ul>"), (List{"One", "Two", "In"}));
  EXPECT_EQ(texts("<dl><dt>A<dd>B<dt>C</dl>"), (List{"A", "B", "C"}));
}

TEST(ParseHtml, AStrayEndOfAParagraphOrBreakIsOne) {
  EXPECT_EQ(texts("<p><div>One</div>two</p>three"), (List{"One", "two", "three"}));
  EXPECT_EQ(texts("<p>One</br>two</p>"), (List{"One\ntwo"}));
}

TEST(ParseHtml, PartsOfATableOutsideOfOneAreNone) {
  EXPECT_EQ(texts("<p><caption>One</caption><td> two</td> three</p>"), (List{"One two three"}));
}

TEST(ParseHtml, StrayEndTagsDoNotLeaveACell) {
  EXPECT_EQ(texts("<div><table><tr><td><p>In</div></p> still<td><p>Next</table>After</div>"),
            (List{"In still\tNext", "After"}));
}

TEST(ParseHtml, MisnestedFormattingKeepsParagraphsWhole) {
  EXPECT_EQ(texts("<b><p>One</b> whole</p><i><p>Two</i>"), (List{"One whole", "Two"}));
}

TEST(ParseHtml, InlineMarkupAndCommentsDoNotPartWords) {
  EXPECT_EQ(texts("<p>Os<b>k</b>, the <!-- a > b --> har&shy;bour<wbr> town</p>"),
            (List{"Osk, the harbour town"}));
}

TEST(ParseHtml, BreaksAndBlankLines) {
  EXPECT_EQ(texts("<p>One<br>two<br><br>three</p>"), (List{"One\ntwo", "three"}));
  EXPECT_EQ(texts("<pre>a\nb</pre>"), (List{"a\nb"}));
}

TEST(ParseHtml, WhatNobodySeesIsNoText) {
  EXPECT_EQ(texts("<title>T</title><script>if (a<b) '</p>'</script><style>p{}</style>"
                  "<noscript>on</noscript><svg><text>x</text></svg><p>Seen"),
            (List{"Seen"}));
}

TEST(ParseHtml, RawTextEndsAtItsOwnTagOnly) {
  EXPECT_EQ(texts("<script>var s = '</scripty>';</SCRIPT ><p>Seen"), (List{"Seen"}));
  EXPECT_EQ(texts("<p>Seen<script>never closed <p>unseen"), (List{"Seen"}));
}

TEST(ParseHtml, ARowOfPlainCellsIsOneBlock) {
  EXPECT_EQ(texts("<table><tr><th>Place<th>Hurt<tr><td>Osk<td>3</table>"),
            (List{"Place\tHurt", "Osk\t3"}));
}

TEST(ParseHtml, LinksAreKnownByTheirWords) {
  const auto tree = parse_html("<p>See <a href='/a?x=1&amp;y=2'>the <b>old</b> report</a> now", {});
  const Blocks cut = cut_blocks(*tree);
  const std::vector<Block>& blocks = cut.all;
  ASSERT_EQ(blocks.size(), 1U);
  ASSERT_EQ(blocks[0].links.size(), 1U);
  EXPECT_EQ(model::slice(blocks[0].text, blocks[0].links[0].span), "the old report");
  EXPECT_EQ(blocks[0].links[0].url, "/a?x=1&y=2");
}

TEST(ParseHtml, AttributesInEveryQuoting) {
  const auto tree = parse_html("<p CLASS=a id='b c' data-x=\"d>e\" hidden/>x", {});
  const Node& node = (*tree)[1];
  EXPECT_EQ(tree->attribute(node, "class"), "a");
  EXPECT_EQ(tree->attribute(node, "id"), "b c");
  EXPECT_EQ(tree->attribute(node, "data-x"), "d>e");
  EXPECT_TRUE(tree->has_attribute(node, Name::kHidden));
  EXPECT_FALSE(tree->has_attribute(node, Name::kHref));
}

TEST(Entities, AsBrowsersReadThem) {
  EXPECT_EQ(
      decode_references("Tom &amp; Ada &#8211; &#x2019;&hellip; &auml &notit; &nosuch;", false),
      "Tom & Ada – ’… ä ¬it; &nosuch;");
  EXPECT_EQ(decode_references("&#150; &#0; &#x110000; &#; &", false),
            "– \xEF\xBF\xBD \xEF\xBF\xBD &#; &");
  EXPECT_EQ(decode_references("?a=1&copy=2&amp;b", true), "?a=1&copy=2&b");
}

}  // namespace
}  // namespace firsthand::read
