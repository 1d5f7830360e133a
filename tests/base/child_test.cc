// Programs of others that may do no more than read files and write what they say.
#include "base/child.h"

#include <gtest/gtest.h>

#include "base/files.h"

namespace firsthand::base {
namespace {

TEST(ConfinedChild, ReadsAndWritesWhatItSaysAndNothingElse) {
  const ScratchFolder folder;
  const std::string file = (folder.path() / "file").string();
  AppendFile(file).write("the weir at Osk");
  const auto said = run_child({FH_TRIES, file}, {.confined = true});
  ASSERT_TRUE(said.has_value()) << said.fault().detail;
  if (said->output == "unconfined\n") GTEST_SKIP() << "seccomp is refused here";
  EXPECT_EQ(said->output,
            "read done\ncompute done\n"
            "socket refused\nlocal socket refused\npair of sockets refused\n"
            "write refused\nappend refused\ncreate refused\nrename refused\nremove refused\n"
            "link refused\nmake executable refused\n"
            "raise a limit refused\nreplace the program refused\nsignal refused\n"
            "fork refused\nrun refused\n");
  EXPECT_EQ(read_file(file, 100).value(), "the weir at Osk");
  EXPECT_FALSE(std::filesystem::exists(file + ".new"));
}

TEST(ConfinedChild, IsFoundInPathAndMissedLikeAnyOther) {
  EXPECT_EQ(run_child({"echo", "out"}, {.confined = true})->output, "out\n");
  EXPECT_EQ(run_child({"no-such-program-here"}, {.confined = true}).fault().code,
            FaultCode::kUnsupported);
}

TEST(ConfinedChild, IsStoppedLikeAnyOther) {
  EXPECT_EQ(run_child({"sleep", "20"}, {.seconds = 1, .confined = true}).fault().code,
            FaultCode::kTimeout);
  EXPECT_EQ(run_child({"yes"}, {.output = 100000, .confined = true}).fault().code,
            FaultCode::kTooLarge);
}

}  // namespace
}  // namespace firsthand::base
