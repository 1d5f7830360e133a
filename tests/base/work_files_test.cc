#include "base/work_files.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <fstream>
#include <string>

#include "base/build_id.h"
#include "base/error.h"

namespace firsthand::base {
namespace {

std::string bytes(std::size_t size, char first) {
  std::string out(size, '\0');
  for (std::size_t i = 0; i < size; ++i)
    out[i] = static_cast<char>(first + static_cast<char>(i % 101));
  return out;
}

void write(WorkFiles& files, const std::string& name, std::string_view content) {
  WorkFiles::Writer file = files.create(name);
  file.write(content.data(), content.size());
  file.finish();
}

TEST(WorkFiles, TellWhatTheDiskHasLeft) {
  const ScratchFolder scratch;
  EXPECT_GT(WorkFiles(scratch.path() / "work").disk_left(), 0U);
  EXPECT_GT(WorkFiles::temporary(0).disk_left(), 0U);
}

// In memory, on disk, and moved there for want of room.
void expect_to_keep_what_is_written(WorkFiles& files) {
  const std::string large = bytes((std::size_t{3} << 20) + 17, 'a');
  WorkFiles::Writer file = files.create("large");
  for (std::size_t at = 0; at < large.size(); at += 70001)
    file.write(large.data() + at, std::min<std::size_t>(70001, large.size() - at));
  file.finish();
  EXPECT_EQ(file.size(), large.size());
  EXPECT_EQ(files.get("large"), large);
  const auto reader = files.open("large");
  ASSERT_TRUE(reader);
  std::string part(1000, '\0');
  EXPECT_TRUE(reader->read((1U << 20) - 500, part.data(), part.size()));
  EXPECT_EQ(part, large.substr((1U << 20) - 500, 1000));
  EXPECT_FALSE(reader->read(large.size() - 10, part.data(), part.size()));
  EXPECT_FALSE(reader->read(large.size() + 10, part.data(), 1));
  const auto mapped = files.open("large")->map();
  EXPECT_EQ(mapped.bytes, large);
  write(files, "nothing", "");
  EXPECT_TRUE(files.open("nothing")->map().bytes.empty());
  files.remove("nothing");

  write(files, "large", "in its place");
  EXPECT_EQ(files.get("large"), "in its place");
  EXPECT_EQ(mapped.bytes, large);  // of the file that was there
  files.put("small", "put");
  EXPECT_EQ(files.get("small"), "put");
  EXPECT_EQ(files.names(), (std::vector<std::string>{"large", "small"}));
  const auto kept = files.open("small");
  files.remove("small");
  EXPECT_TRUE(kept->read(0, part.data(), 3));
  EXPECT_EQ(part.substr(0, 3), "put");
  EXPECT_FALSE(files.open("small"));
  EXPECT_FALSE(files.get("never"));
  EXPECT_EQ(files.names(), std::vector<std::string>{"large"});
}

TEST(WorkFiles, KeepWhatIsWritten) {
  WorkFiles in_memory = WorkFiles::temporary(UINT64_MAX);
  expect_to_keep_what_is_written(in_memory);
  WorkFiles without_room = WorkFiles::temporary(0);
  expect_to_keep_what_is_written(without_room);
  WorkFiles outgrown = WorkFiles::temporary(std::uint64_t{2} << 20);
  expect_to_keep_what_is_written(outgrown);
  const ScratchFolder folder;
  WorkFiles kept(folder.path() / "made" / "for it");
  expect_to_keep_what_is_written(kept);
}

TEST(WorkFiles, OfAFolderAreThereTheNextTime) {
  const ScratchFolder folder;
  {
    WorkFiles files(folder.path());
    write(files, "a", "first");
  }
  WorkFiles files(folder.path());
  EXPECT_EQ(files.names(), std::vector<std::string>{"a"});
  EXPECT_EQ(files.get("a"), "first");
}

TEST(WorkFiles, ThatWereCutShortAreNotRead) {
  const ScratchFolder folder;
  WorkFiles files(folder.path());
  write(files, "a", bytes(5000, 'a'));
  const auto reader = files.open("a");
  std::filesystem::resize_file(folder.path() / "a", 4000);
  std::string all(5000, '\0');
  EXPECT_FALSE(reader->read(0, all.data(), all.size()));
}

// Whichever call fails: an exception that names the file, the whole small file as it was, and after
// it what could not be written is written anew.
TEST(WorkFiles, AFullDiskIsAnErrorAndNothingIsHalf) {
  for (const int error : {ENOSPC, EIO}) {
    for (int fails = 1; fails < 100; ++fails) {
      const ScratchFolder folder;
      WorkFiles files(folder.path());
      files.put("manifest", "old");
      int calls = 0;
      set_disk_fault(
          [&](std::string_view, const std::string&) { return ++calls == fails ? error : 0; });
      bool failed = false;
      try {
        write(files, "table", bytes((std::size_t{2} << 20) + 5, 'b'));
        files.put("manifest", "new");
      } catch (const IoError& e) {
        failed = true;
        EXPECT_NE(std::string(e.what()).find(folder.path().string()), std::string::npos);
      }
      set_disk_fault({});
      EXPECT_EQ(failed, fails <= calls);
      const auto manifest = files.get("manifest");
      EXPECT_TRUE(manifest == "old" || manifest == "new") << fails;
      if (!failed) {
        EXPECT_GT(fails, 4);
        EXPECT_EQ(manifest, "new");
        break;
      }
      write(files, "table", "again");
      EXPECT_EQ(files.get("table"), "again");
    }
  }
}

TEST(WorkFiles, AFolderThatCannotBeMadeIsAnError) {
  const ScratchFolder folder;
  std::ofstream(folder.path() / "file") << "in the way";
  EXPECT_THROW(WorkFiles(folder.path() / "file" / "below"), IoError);
}

TEST(BuildId, IsThereAndStaysTheSame) {
  EXPECT_GE(build_id().size(), 16U);
  EXPECT_EQ(build_id(), build_id());
}

}  // namespace
}  // namespace firsthand::base
