// Files, with a seam: every write of the program to disk goes through Disk, so that a test can make
// the k-th call fail.
//
// What fails is an IoError that names the path. Reading of inputs returns a Result instead: an
// unreadable input is a finding.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace firsthand::base {

// Called before each system call that writes; returns 0 or the errno to fail with. For tests only;
// not thread-safe to set.
using DiskFault = std::function<int(std::string_view call, const std::string& path)>;
void set_disk_fault(DiskFault fault);

// Appends to one file. Bytes are safe on disk after sync().
class AppendFile {
 public:
  explicit AppendFile(std::filesystem::path path);  // creates it if it is not there
  ~AppendFile();
  AppendFile(AppendFile&&) noexcept;
  AppendFile& operator=(AppendFile&&) noexcept;

  void write(std::string_view data);
  void sync();                        // fdatasync; on failure the file must not be used again
  void truncate(std::uint64_t size);  // for recovery of a torn tail
  std::uint64_t size() const { return size_; }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  int descriptor_ = -1;
  std::uint64_t size_ = 0;
};

// Whole-file write by temporary file, fsync, rename and fsync of the folder: old content or new,
// never half.
void replace_file(const std::filesystem::path& path, std::string_view content);
void make_folders(const std::filesystem::path& path);

// A regular file's bytes; a fault if it cannot be read, or has more than `limit` bytes.
Result<std::string> read_file(const std::filesystem::path& path, std::uint64_t limit);
// The same where the file is the program's own and must be there.
std::string read_own_file(const std::filesystem::path& path);

// A regular file's bytes in pieces of up to 1 MiB, in bounded memory.
Result<Done> read_pieces(const std::filesystem::path& path,
                         const std::function<void(std::string_view)>& sink);

// An advisory lock on a file, held until destruction (flock). Empty if another process holds it.
class FileLock {
 public:
  static std::optional<FileLock> try_lock(const std::filesystem::path& path);
  ~FileLock();
  FileLock(FileLock&&) noexcept;
  FileLock& operator=(FileLock&&) noexcept;

 private:
  explicit FileLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

// A folder of its own under $TMPDIR or /tmp, removed with everything in it on destruction.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace firsthand::base
