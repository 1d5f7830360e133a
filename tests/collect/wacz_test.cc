#include "collect/wacz.h"

#include <gtest/gtest.h>

#include "base/digest.h"
#include "collect/containers.h"

namespace firsthand::collect {
namespace {

using Strings = std::vector<std::string>;

const std::string kWarc = gzip(warc_page("<p>The lock at Varra was open.</p>"));

std::string package(const std::string& warc) {
  return R"({"profile":"data-package","resources":[{"path":"archive/data.warc.gz","hash":"sha256:)" +
         base::sha256(warc).hex() + R"("}]})";
}

std::string package_digest(const std::string& text) {
  return R"({"path":"datapackage.json","hash":"sha256:)" + base::sha256(text).hex() + "\"}";
}

std::string wacz(const std::string& description, const std::string& digest) {
  return zip({{"archive/data.warc.gz", kWarc, false},
              {"indexes/index.cdx", "x"},
              {"pages/pages.jsonl", "{}"},
              {"fuzzy.json", "{}"},
              {"datapackage.json", description},
              {"datapackage-digest.json", digest}});
}

TEST(Wacz, ItsArchivesAreReadAndTheRestIsSkipped) {
  const Outcome out = unpacked(wacz(package(kWarc), package_digest(package(kWarc))));
  EXPECT_EQ(out.inputs(), Strings{"f!archive/data.warc.gz#0"});
  EXPECT_EQ(out.types(), (Strings{"WACZ index", "WACZ list of pages", "WACZ member of another kind",
                                  "WACZ description", "WACZ description"}));
  EXPECT_TRUE(out.faults.empty());
}

TEST(Wacz, OneThatIsTooLargeForMemoryIsCheckedAsItComes) {
  Limits limits;
  limits.file_bytes = 10;
  Outcome out =
      unpacked(wacz(package(kWarc), package_digest(package(kWarc))), limits, "large.wacz");
  EXPECT_EQ(out.inputs(), Strings{"large.wacz!archive/data.warc.gz#0"});
  EXPECT_EQ(out.types(), (Strings{"WACZ index", "WACZ list of pages", "WACZ member of another kind",
                                  "WACZ description", "WACZ description"}));
  EXPECT_TRUE(out.faults.empty());
  out = unpacked(wacz(package("other"), package_digest("other")), limits, "large.wacz");
  EXPECT_EQ(out.fault_inputs(),
            (Strings{"large.wacz!datapackage.json", "large.wacz!archive/data.warc.gz"}));
  EXPECT_EQ(out.captures.size(), 1u);
}

TEST(Wacz, AChangedMemberIsNamedAndStillRead) {
  Outcome out = unpacked(wacz(package("other"), package_digest(package("other"))));
  EXPECT_EQ(out.fault_inputs(), Strings{"f!archive/data.warc.gz"});
  EXPECT_EQ(out.captures.size(), 1u);
  out = unpacked(wacz(package(kWarc), package_digest("other")));
  EXPECT_EQ(out.fault_inputs(), Strings{"f!datapackage.json"});
  EXPECT_EQ(out.captures.size(), 1u);
}

TEST(Wacz, WhatItMustHoldAndLacksIsNamed) {
  Outcome out =
      unpacked(zip({{"datapackage.json", "{}"}, {"data/archive/test.txt", "x"}}), {}, "a.wacz");
  EXPECT_EQ(out.fault_inputs(), Strings{"a.wacz"});
  out = unpacked(zip({{"archive/data.warc.gz", kWarc, false}}), {}, "a.WACZ");
  EXPECT_EQ(out.fault_inputs(), Strings{"a.WACZ"});
  EXPECT_EQ(out.captures.size(), 1u);
  for (const std::string description :
       {"", "[", "[]", "\"x\"", "{\"resources\":[1,{\"path\":2}]}"}) {
    EXPECT_EQ(unpacked(wacz(description, "{}")).captures.size(), 1u) << description;
  }
}

}  // namespace
}  // namespace firsthand::collect
