#include "base/files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>
#include <vector>

#include "base/error.h"

namespace firsthand::base {
namespace {

DiskFault disk_fault;

void allow(std::string_view call, const std::string& path) {
  if (!disk_fault) return;
  if (const int error = disk_fault(call, path)) throw IoError(path, std::string(call), error);
}

class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  ~Descriptor() {
    if (value_ >= 0) ::close(value_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return value_; }

 private:
  int value_;
};

void write_all(int descriptor, std::string_view data, const std::string& path) {
  while (!data.empty()) {
    allow("write", path);
    const ssize_t count = ::write(descriptor, data.data(), data.size());
    if (count < 0) {
      if (errno == EINTR) continue;
      throw IoError(path, "write to", errno);
    }
    data.remove_prefix(static_cast<std::size_t>(count));
  }
}

void sync_folder(const std::filesystem::path& folder) {
  const Descriptor handle(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (handle.get() < 0) throw IoError(folder.string(), "open", errno);
  allow("fsync", folder.string());
  if (::fsync(handle.get()) != 0) throw IoError(folder.string(), "write to", errno);
}

Fault unreadable(int error_number) {
  return Fault{FaultCode::kUnreadable,
               std::string("the file cannot be read: ") + std::strerror(error_number)};
}

// Opens a regular file for reading without hanging on a pipe or a device.
Result<int> open_regular(const std::filesystem::path& path, std::uint64_t* size) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (descriptor < 0) return unreadable(errno);
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) {
    const int error = errno;
    ::close(descriptor);
    return unreadable(error);
  }
  if (!S_ISREG(status.st_mode)) {
    ::close(descriptor);
    return Fault{FaultCode::kUnreadable, "this is not a regular file"};
  }
  *size = static_cast<std::uint64_t>(status.st_size);
  return descriptor;
}

}  // namespace

void set_disk_fault(DiskFault fault) { disk_fault = std::move(fault); }

AppendFile::AppendFile(std::filesystem::path path) : path_(std::move(path)) {
  allow("open", path_.string());
  const bool fresh = ::access(path_.c_str(), F_OK) != 0;
  descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  if (descriptor_ < 0) throw IoError(path_.string(), "open", errno);
  struct stat status {};
  if (::fstat(descriptor_, &status) != 0) throw IoError(path_.string(), "open", errno);
  size_ = static_cast<std::uint64_t>(status.st_size);
  if (fresh) sync_folder(path_.parent_path());
}

AppendFile::~AppendFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

AppendFile::AppendFile(AppendFile&& other) noexcept
    : path_(std::move(other.path_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      size_(other.size_) {}

AppendFile& AppendFile::operator=(AppendFile&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(descriptor_, other.descriptor_);
  std::swap(size_, other.size_);
  return *this;
}

void AppendFile::write(std::string_view data) {
  write_all(descriptor_, data, path_.string());
  size_ += data.size();
}

void AppendFile::sync() {
  allow("fsync", path_.string());
  if (::fdatasync(descriptor_) != 0) throw IoError(path_.string(), "write to", errno);
}

void AppendFile::truncate(std::uint64_t size) {
  allow("truncate", path_.string());
  if (::ftruncate(descriptor_, static_cast<off_t>(size)) != 0) {
    throw IoError(path_.string(), "shorten", errno);
  }
  size_ = size;
}

void replace_file(const std::filesystem::path& path, std::string_view content) {
  const std::string temporary = path.string() + ".new";
  {
    allow("open", temporary);
    const Descriptor handle(
        ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (handle.get() < 0) throw IoError(temporary, "open", errno);
    write_all(handle.get(), content, temporary);
    allow("fsync", temporary);
    if (::fsync(handle.get()) != 0) throw IoError(temporary, "write to", errno);
  }
  allow("rename", path.string());
  if (::rename(temporary.c_str(), path.c_str()) != 0)
    throw IoError(path.string(), "replace", errno);
  sync_folder(path.has_parent_path() ? path.parent_path() : std::filesystem::path("."));
}

void make_folders(const std::filesystem::path& path) {
  allow("mkdir", path.string());
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error) throw IoError(path.string(), "make the folder", error.value());
}

Result<std::string> read_file(const std::filesystem::path& path, std::uint64_t limit) {
  std::uint64_t size = 0;
  FH_TRY(const int opened, open_regular(path, &size));
  const Descriptor handle(opened);
  if (size > limit) {
    return Fault{FaultCode::kTooLarge, "the file has " + std::to_string(size) +
                                           " bytes, the limit is " + std::to_string(limit)};
  }
  std::string data(size + 1, '\0');  // one more, to see the end without another turn
  std::size_t have = 0;
  for (;;) {
    if (have == data.size()) data.resize(data.size() + 4096);
    const ssize_t count = ::read(handle.get(), data.data() + have, data.size() - have);
    if (count < 0) {
      if (errno == EINTR) continue;
      return unreadable(errno);
    }
    if (count == 0) break;
    have += static_cast<std::size_t>(count);
    if (have > limit) {
      return Fault{FaultCode::kTooLarge,
                   "the file is larger than " + std::to_string(limit) + " bytes"};
    }
  }
  data.resize(have);
  return data;
}

std::string read_own_file(const std::filesystem::path& path) {
  auto data = read_file(path, UINT64_MAX);
  if (!data) throw CaseError(path.string() + ": " + data.fault().detail);
  return std::move(data).value();
}

Result<Done> read_pieces(const std::filesystem::path& path,
                         const std::function<void(std::string_view)>& sink) {
  std::uint64_t size = 0;
  FH_TRY(const int opened, open_regular(path, &size));
  const Descriptor handle(opened);
  constexpr std::uint64_t kPiece = std::uint64_t{1} << 20;
  std::vector<char> buffer(static_cast<std::size_t>(std::min(size + 1, kPiece)));
  for (;;) {
    const ssize_t count = ::read(handle.get(), buffer.data(), buffer.size());
    if (count < 0) {
      if (errno == EINTR) continue;
      return unreadable(errno);
    }
    if (count == 0) return Done{};
    sink({buffer.data(), static_cast<std::size_t>(count)});
  }
}

std::optional<FileLock> FileLock::try_lock(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor < 0) throw IoError(path.string(), "open", errno);
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    const int error = errno;
    ::close(descriptor);
    if (error == EWOULDBLOCK) return std::nullopt;
    throw IoError(path.string(), "lock", error);
  }
  return FileLock(descriptor);
}

FileLock::~FileLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}
FileLock::FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

ScratchFolder::ScratchFolder() {
  const char* base = std::getenv("TMPDIR");
  std::string pattern = std::string(base && *base ? base : "/tmp") + "/firsthand-XXXXXX";
  if (!::mkdtemp(pattern.data())) throw IoError(pattern, "make the folder", errno);
  path_ = pattern;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace firsthand::base
