#include "serve/json_writer.h"

#include <gtest/gtest.h>

namespace firsthand::serve {
namespace {

TEST(JsonWriter, NestsAndSeparates) {
  JsonWriter json;
  json.object([&] {
    json.key("a").array([&] {
      json.number(1);
      json.raw("{\"b\":2}");
      json.array([] {});
    });
    json.key("c").null();
    json.key("d").boolean(true);
    json.key("e").maybe_string(std::nullopt);
  });
  EXPECT_EQ(json.take(), R"({"a":[1,{"b":2},[]],"c":null,"d":true,"e":null})");
}

TEST(JsonWriter, EscapesWhatJsonForbidsAndReplacesIllFormedBytes) {
  JsonWriter json;
  json.string(std::string_view("\"\\\n\t\x01\0é\xFF", 9));
  EXPECT_EQ(json.take(), "\"\\\"\\\\\\n\\u0009\\u0001\\u0000é\uFFFD\"");
}

}  // namespace
}  // namespace firsthand::serve
