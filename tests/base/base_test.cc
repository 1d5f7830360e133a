#include <gtest/gtest.h>

#include "base/child.h"
#include "base/clock.h"
#include "base/digest.h"
#include "base/error.h"
#include "base/files.h"
#include "base/id.h"
#include "base/threads.h"
#include "base/utf8.h"

namespace firsthand::base {
namespace {

struct TestTag {
  static constexpr char kPrefix = 't';
};

TEST(Digest, KnownAnswers) {
  EXPECT_EQ(sha256("abc").hex(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256("").hex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  Sha256 pieces;
  pieces.update("a");
  const Sha256 early = pieces.clone();
  pieces.update("bc");
  EXPECT_EQ(early.clone().finish(), sha256("a"));
  EXPECT_EQ(pieces.finish(), sha256("abc"));
}

TEST(Id, RoundTripAndPartsDoNotRunTogether) {
  const auto id = Id<TestTag>::of({"ab", "c"});
  EXPECT_NE(id, Id<TestTag>::of({"a", "bc"}));
  EXPECT_EQ(Id<TestTag>::parse(id.to_string()), id);
  EXPECT_FALSE(Id<TestTag>::parse("x_0123456789abcdef"));
  EXPECT_FALSE(Id<TestTag>::parse("t_0123456789abcdeg"));
  EXPECT_FALSE(Id<TestTag>::parse("t_0123"));
}

TEST(Utf8, EveryIllFormedSequenceIsReplaced) {
  EXPECT_EQ(to_valid_utf8("a\xC0\xAF"
                          "b"),
            "a\xEF\xBF\xBD\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(to_valid_utf8("\xED\xA0\x80"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(to_valid_utf8("\xE2\x82"), "\xEF\xBF\xBD");
  EXPECT_TRUE(is_utf8("Dvorské \xF0\x9F\x8C\x8D"));
  EXPECT_FALSE(is_utf8("\xF5\x80\x80\x80"));
}

TEST(Utf8, CodePointMapAgreesWithCountingByHand) {
  std::string text;
  for (int i = 0; i < 700; ++i)
    append_utf8(text, i % 3 == 0 ? U'я' : i % 7 == 0 ? U'\U0001F30D' : U'a');
  const CodePointMap map(text);
  std::size_t code_point = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (!is_boundary(text, at)) continue;
    EXPECT_EQ(map.to_code_points(at), code_point);
    EXPECT_EQ(map.to_bytes(code_point), at);
    ++code_point;
  }
  EXPECT_EQ(code_point, 701U);
}

TEST(Files, ReplaceIsAllOrNothing) {
  const ScratchFolder folder;
  const auto path = folder.path() / "f";
  replace_file(path, "old");
  set_disk_fault(
      [](std::string_view call, const std::string&) { return call == "rename" ? ENOSPC : 0; });
  EXPECT_THROW(replace_file(path, "new"), IoError);
  set_disk_fault({});
  EXPECT_EQ(read_file(path, 100).value(), "old");
}

TEST(Files, AFolderOrAPipeIsAFaultAndLimitsHold) {
  const ScratchFolder folder;
  EXPECT_EQ(read_file(folder.path(), 100).fault().code, FaultCode::kUnreadable);
  EXPECT_EQ(read_file(folder.path() / "none", 100).fault().code, FaultCode::kUnreadable);
  replace_file(folder.path() / "f", "12345");
  EXPECT_EQ(read_file(folder.path() / "f", 4).fault().code, FaultCode::kTooLarge);
}

TEST(Files, ALockIsHeldOnce) {
  const ScratchFolder folder;
  const auto first = FileLock::try_lock(folder.path() / "lock");
  ASSERT_TRUE(first);
  EXPECT_FALSE(FileLock::try_lock(folder.path() / "lock"));
}

TEST(Child, OutputExitCodeTimeoutAndMissingProgram) {
  const auto said = run_child({"sh", "-c", "echo out; echo err >&2; exit 3"}, {});
  ASSERT_TRUE(said);
  EXPECT_EQ(said->output, "out\n");
  EXPECT_EQ(said->errors, "err\n");
  EXPECT_EQ(said->exit_code, 3);
  EXPECT_EQ(run_child({"sleep", "20"}, {.seconds = 1}).fault().code, FaultCode::kTimeout);
  EXPECT_EQ(run_child({"no-such-program-here"}, {}).fault().code, FaultCode::kUnsupported);
  EXPECT_EQ(run_child({"yes"}, {.output = 100000}).fault().code, FaultCode::kTooLarge);
}

TEST(Child, AFileThatItMayNotWriteIsAnErrorOfItsOwnAndNotItsEnd) {
  const ScratchFolder folder;
  const std::string file = (folder.path() / "cache").string();
  const auto said = run_child({"sh", "-c", "echo x > " + file + "; echo on"}, {});
  ASSERT_TRUE(said);
  EXPECT_EQ(said->output, "on\n");
  EXPECT_EQ(said->exit_code, 0);
  EXPECT_TRUE(!std::filesystem::exists(file) || std::filesystem::file_size(file) == 0);
}

TEST(Threads, EveryItemOnceAndTheFirstFailureByIndexIsRethrown) {
  std::vector<int> hits(1000, 0);
  parallel_for(hits.size(), 8, [&](std::size_t i) { ++hits[i]; });
  EXPECT_EQ(std::count(hits.begin(), hits.end(), 1), 1000);
  EXPECT_THROW(parallel_for(100, 4,
                            [](std::size_t i) {
                              if (i == 50) throw Error("fifty");
                            }),
               Error);
}

TEST(Clock, EpochFromTheEnvironment) {
  setenv("SOURCE_DATE_EPOCH", "1700000000", 1);
  EXPECT_EQ(now_utc(), "2023-11-14T22:13:20Z");
  unsetenv("SOURCE_DATE_EPOCH");
  EXPECT_EQ(utc_text(0), "1970-01-01T00:00:00Z");
}

TEST(Fault, CodesRoundTrip) {
  for (int i = 0; i <= static_cast<int>(FaultCode::kNoArticle); ++i) {
    const auto code = static_cast<FaultCode>(i);
    EXPECT_EQ(parse_fault_code(to_string(code)), code);
  }
  EXPECT_FALSE(parse_fault_code("nothing"));
}

}  // namespace
}  // namespace firsthand::base
