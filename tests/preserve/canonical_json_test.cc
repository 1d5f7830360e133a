#include "preserve/canonical_json.h"

#include <gtest/gtest.h>

namespace firsthand::preserve {
namespace {

TEST(CanonicalJson, SortsAndEscapesAsRfc8785Does) {
  JsonObject inner;
  inner.set("b", std::uint64_t{0});
  inner.set("a", std::string("x"));
  JsonObject json;
  json.set("note", std::string("\"\\/\b\f\n\r\t\x01\x1f\x7f é €"));
  json.set("inner", inner);
  const std::string line = json.to_string();
  EXPECT_EQ(line,
            "{\"inner\":{\"a\":\"x\",\"b\":0},"
            "\"note\":\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f é €\"}");
  const auto back = parse_canonical_json(line);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->to_string(), line);
  EXPECT_EQ(*back->object("inner")->text("a"), "x");
  EXPECT_EQ(back->object("inner")->number("b"), 0u);
  EXPECT_EQ(back->text("inner"), nullptr);
  EXPECT_EQ(back->text("absent"), nullptr);
}

TEST(CanonicalJson, TakesNothingElse) {
  EXPECT_TRUE(parse_canonical_json("{}"));
  EXPECT_TRUE(parse_canonical_json("{\"a\":9007199254740991}"));
  for (const std::string_view line : {"",
                                      "{",
                                      "{}x",
                                      " {}",
                                      "[]",
                                      "{\"a\": 1}",
                                      "{\"b\":1,\"a\":1}",
                                      "{\"a\":1,\"a\":1}",
                                      "{\"a\":01}",
                                      "{\"a\":-1}",
                                      "{\"a\":1.0}",
                                      "{\"a\":1e3}",
                                      "{\"a\":9007199254740992}",
                                      "{\"a\":99999999999999999999999}",
                                      "{\"a\":null}",
                                      "{\"a\":true}",
                                      "{\"a\":[1]}",
                                      "{\"a\":\"\\u0041\"}",
                                      "{\"a\":\"\\u001F\"}",
                                      "{\"a\":\"\\u000a\"}",
                                      "{\"a\":\"\\/\"}",
                                      "{\"a\":\"\x01\"}",
                                      "{\"a\":\"\xff\"}",
                                      "{\"a\":\"",
                                      "{\"a\":\"\\",
                                      "{\"a\":\"\\u00",
                                      "{\"a\":{\"b\":{}}}",
                                      "{\"a\":1,}",
                                      "{\"a\"1}",
                                      "{a:1}"}) {
    EXPECT_FALSE(parse_canonical_json(line)) << line;
  }
}

}  // namespace
}  // namespace firsthand::preserve
