#include "serve/assets.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace firsthand::serve {
namespace {

TEST(Assets, AreTheFilesOfTheWebFolder) {
  const std::filesystem::path root = std::filesystem::path(FH_SOURCE_DIR) / "web";
  std::set<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file()) continue;
    const std::string path = "/" + entry.path().lexically_relative(root).generic_string();
    files.insert(path);
    const Asset* asset = find_asset(path);
    ASSERT_TRUE(asset) << path;
    std::ostringstream bytes;
    bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    EXPECT_EQ(asset->bytes(), bytes.str()) << path;
  }
  for (const Asset& asset : assets()) EXPECT_TRUE(files.contains(std::string(asset.path)));
}

// The Content-Security-Policy would block these in the browser; here they do not get that far.
TEST(Assets, HoldNothingInlineAndNothingFromElsewhere) {
  const std::regex elsewhere(R"((https?:)?//[a-z0-9-]+\.[a-z])");
  const std::regex inlined(R"( style=| on[a-z]+="|<style|<script(?![^>]*src=)|innerHTML|eval\()");
  for (const Asset& asset : assets()) {
    std::string text(asset.bytes());
    for (const std::string_view name :
         {"http://www.w3.org/2000/svg"}) {  // a name of XML, never fetched
      for (std::size_t at; (at = text.find(name)) != std::string::npos;)
        text.erase(at, name.size());
    }
    EXPECT_FALSE(std::regex_search(text, elsewhere)) << asset.path;
    EXPECT_FALSE(std::regex_search(text, inlined)) << asset.path;
  }
}

}  // namespace
}  // namespace firsthand::serve
