#include "collect/walk.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <fstream>

#include "base/files.h"

namespace firsthand::collect {
namespace {

namespace fs = std::filesystem;
using Strings = std::vector<std::string>;

class Walk : public ::testing::Test {
 protected:
  void SetUp() override {
    before_ = fs::current_path();
    fs::current_path(scratch_.path());
    for (const char* folder : {"pile/b", "pile/a/deep"}) fs::create_directories(folder);
    for (const char* file : {"pile/one.txt", "pile/b/two.txt", "pile/a/deep/three.txt"}) put(file);
  }
  void TearDown() override { fs::current_path(before_); }

  static void put(const std::string& file) { std::ofstream(file) << file; }
  static Strings inputs(const std::vector<Entry>& entries) {
    Strings out;
    for (const Entry& entry : entries) out.push_back((entry.fault ? "!" : "") + entry.input);
    return out;
  }

 private:
  base::ScratchFolder scratch_;
  fs::path before_;
};

TEST_F(Walk, FilesComeSortedUnderTheOperandsOwnSpelling) {
  EXPECT_EQ(inputs(walk({"pile"})),
            (Strings{"pile/a/deep/three.txt", "pile/b/two.txt", "pile/one.txt"}));
  EXPECT_EQ(inputs(walk({"./pile//"})),
            (Strings{"./pile//a/deep/three.txt", "./pile//b/two.txt", "./pile//one.txt"}));
  EXPECT_EQ(inputs(walk({"pile/one.txt"})), Strings{"pile/one.txt"});
  for (const Entry& entry : walk({"pile"})) EXPECT_TRUE(base::read_file(entry.path, 100));
}

TEST_F(Walk, AFileThatSeveralOperandsHoldComesOnce) {
  const Strings all = {"pile/a/deep/three.txt", "pile/b/two.txt", "pile/one.txt"};
  EXPECT_EQ(inputs(walk({"pile", "pile"})), all);
  EXPECT_EQ(inputs(walk({"pile/b", "pile", "pile/one.txt"})), all);
  EXPECT_EQ(walk({"pile", "pile/b/../one.txt"}).size(), 3u);
}

TEST_F(Walk, HiddenFilesAreFiles) {
  put("pile/.hidden");
  EXPECT_EQ(inputs(walk({"pile"}))[0], "pile/.hidden");
}

TEST_F(Walk, NamesAreBytes) {
  put("pile/\xE9t\xE9\n.txt");
  EXPECT_EQ(inputs(walk({"pile"}))[3], "pile/\xE9t\xE9\n.txt");
}

TEST_F(Walk, WhatIsMissingIsAFault) {
  const auto entries = walk({"pile/one.txt", "nowhere", ""});
  EXPECT_EQ(inputs(entries), (Strings{"!", "!nowhere", "pile/one.txt"}));
  EXPECT_EQ(entries[1].fault->code, base::FaultCode::kUnreadable);
  EXPECT_TRUE(walk({}).empty());
}

TEST_F(Walk, LinksAreReadWithinTheFolderOnly) {
  put("outside.txt");
  fs::create_symlink("../one.txt", "pile/b/link.txt");
  fs::create_symlink("../outside.txt", "pile/out.txt");
  fs::create_symlink("gone.txt", "pile/dangling.txt");
  fs::create_symlink("self", "pile/self");
  fs::create_directory_symlink("..", "pile/outer");
  EXPECT_EQ(inputs(walk({"pile"})), (Strings{"pile/a/deep/three.txt", "pile/b/link.txt",
                                             "pile/b/two.txt", "!pile/dangling.txt", "pile/one.txt",
                                             "!pile/out.txt", "!pile/outer", "!pile/self"}));
  // In a folder that holds both, the link does not lead out.
  EXPECT_EQ(inputs(walk({"pile/b"})), (Strings{"!pile/b/link.txt", "pile/b/two.txt"}));
  EXPECT_EQ(inputs(walk({"pile/b", "pile"})), inputs(walk({"pile"})));
}

TEST_F(Walk, AFolderThatLeadsBackIsAFaultAndNoHang) {
  fs::create_directory_symlink("../..", "pile/a/deep/up");
  fs::create_directory_symlink(".", "pile/here");
  fs::create_directory_symlink("a", "pile/same");  // its files are read where they are
  EXPECT_EQ(inputs(walk({"pile"})), (Strings{"pile/a/deep/three.txt", "!pile/a/deep/up",
                                             "pile/b/two.txt", "!pile/here", "pile/one.txt"}));
}

TEST_F(Walk, AnOperandMayBeALink) {
  fs::create_directory_symlink("pile/b", "door");
  fs::create_symlink("pile/one.txt", "first");
  EXPECT_EQ(inputs(walk({"door", "first"})), (Strings{"door/two.txt", "first"}));
}

TEST_F(Walk, PipesSocketsAndDevicesAreFaultsAndAreNotOpened) {
  ASSERT_EQ(::mkfifo("pile/pipe", 0600), 0);
  const int handle = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::string("pile/socket").copy(address.sun_path, sizeof address.sun_path - 1);
  ASSERT_EQ(::bind(handle, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  ::close(handle);
  EXPECT_EQ(inputs(walk({"pile/pipe", "pile/socket", "/dev/zero"})),
            (Strings{"!/dev/zero", "!pile/pipe", "!pile/socket"}));
  EXPECT_EQ(inputs(walk({"pile"}))[3], "!pile/pipe");
}

TEST_F(Walk, AFolderThatMayNotBeReadIsAFault) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  fs::permissions("pile/a", fs::perms::none);
  EXPECT_EQ(inputs(walk({"pile"})), (Strings{"!pile/a", "pile/b/two.txt", "pile/one.txt"}));
  fs::permissions("pile/a", fs::perms::owner_all);
}

TEST_F(Walk, ACaseIsOneFaultAndTheOutputNothing) {
  for (const std::string name : {"pile/my.case", "pile/other.case"}) {
    fs::create_directories(name + "/archive");
    fs::create_directories(name + "/custody");
    put(name + "/custody/log.jsonl");
    put(name + "/archive/fh-000001.warc.gz");
  }
  EXPECT_EQ(
      inputs(walk({"pile"}, "pile/b/../my.case")),
      (Strings{"pile/a/deep/three.txt", "pile/b/two.txt", "pile/one.txt", "!pile/other.case"}));
  EXPECT_EQ(inputs(walk({"pile/other.case"})), Strings{"!pile/other.case"});
}

TEST_F(Walk, APathThatIsTooLongToOpenIsAFaultAndTheRestIsRead) {
  const fs::path before = fs::current_path();
  const std::string name(200, 'n');
  fs::current_path("pile/b");
  for (int i = 0; i < 25; ++i) {
    fs::create_directory(name);
    fs::current_path(name);
  }
  put("last.txt");
  fs::current_path(before);
  const Strings found = inputs(walk({"pile"}));
  ASSERT_EQ(found.size(), 4u);
  EXPECT_EQ(found[1].substr(0, 12), "!pile/b/nnnn");
}

}  // namespace
}  // namespace firsthand::collect
