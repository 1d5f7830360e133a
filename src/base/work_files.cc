#include "base/work_files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <utility>

#include "base/check.h"
#include "base/error.h"

namespace firsthand::base {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 20;

}  // namespace

class WorkFiles::Content {
 public:
  virtual ~Content() = default;
  virtual void write(const char* data, std::size_t size) = 0;
  virtual void finish() = 0;
  virtual std::uint64_t size() const = 0;
  virtual bool read(std::uint64_t offset, char* into, std::size_t size) const = 0;
  virtual Reader::Mapped map() const = 0;
};

namespace {

class OnDisk : public WorkFiles::Content {
 public:
  OnDisk(const std::filesystem::path& path, bool fresh) : path_(path) {
    if (fresh) {
      std::error_code ignored;
      std::filesystem::remove(path, ignored);
      file_.emplace(path);
    }
    descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor_ < 0) throw IoError(path.string(), "open", errno);
    struct stat status {};
    if (::fstat(descriptor_, &status) == 0) size_ = static_cast<std::uint64_t>(status.st_size);
  }
  ~OnDisk() override { ::close(descriptor_); }

  void write(const char* data, std::size_t size) override {
    buffer_.append(data, size);
    size_ += size;
    if (buffer_.size() >= kPiece) finish();
  }

  void finish() override {
    file_->write(buffer_);
    buffer_.clear();
  }

  std::uint64_t size() const override { return size_; }

  bool read(std::uint64_t offset, char* into, std::size_t size) const override {
    while (size > 0) {
      const ssize_t count = ::pread(descriptor_, into, size, static_cast<off_t>(offset));
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) throw IoError(path_.string(), "read", errno);
      if (count == 0) return false;
      into += count;
      offset += static_cast<std::uint64_t>(count);
      size -= static_cast<std::size_t>(count);
    }
    return true;
  }

  WorkFiles::Reader::Mapped map() const override {
    if (size_ == 0) return {};
    void* const at = ::mmap(nullptr, size_, PROT_READ, MAP_SHARED, descriptor_, 0);
    if (at == MAP_FAILED) throw IoError(path_.string(), "map", errno);
    const auto unmap = [size = size_](const void* begin) {
      ::munmap(const_cast<void*>(begin), size);
    };
    return {{static_cast<const char*>(at), size_}, std::shared_ptr<const void>(at, unmap)};
  }

 private:
  std::filesystem::path path_;
  std::optional<AppendFile> file_;  // empty: opened to be read
  std::string buffer_;
  std::uint64_t size_ = 0;
  int descriptor_ = -1;
};

// Files that vanish: what they have in memory, and a folder for what is more than that.
class Room {
 public:
  explicit Room(std::uint64_t limit) : limit_(limit) {}

  // False if there is none left.
  bool take(std::size_t bytes) {
    if (used_.fetch_add(bytes) + bytes <= limit_) return true;
    used_ -= bytes;
    return false;
  }
  void give_back(std::size_t bytes) { used_ -= bytes; }

  // A file without a name, so that nothing is left of it even if the program is killed.
  std::unique_ptr<OnDisk> file() {
    const std::lock_guard lock(mutex_);
    if (!scratch_) scratch_.emplace();
    const std::filesystem::path path = scratch_->path() / std::to_string(made_++);
    auto out = std::make_unique<OnDisk>(path, true);
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
    return out;
  }

 private:
  std::uint64_t limit_;
  std::atomic<std::uint64_t> used_{0};
  std::mutex mutex_;
  std::optional<ScratchFolder> scratch_;  // made when it is needed
  std::uint64_t made_ = 0;
};

// In memory for as long as there is room for all of it, then on disk.
class Vanishing : public WorkFiles::Content {
 public:
  explicit Vanishing(std::shared_ptr<Room> room) : room_(std::move(room)) {}
  ~Vanishing() override { room_->give_back(size_); }

  void write(const char* data, std::size_t size) override {
    if (!disk_ && !room_->take(size)) move_to_disk();
    if (disk_) {
      disk_->write(data, size);
      return;
    }
    while (size > 0) {
      const std::size_t at = size_ % kPiece;
      if (at == 0) pieces_.emplace_back().reserve(pieces_.size() == 1 ? 0 : kPiece);
      const std::size_t part = std::min(size, kPiece - at);
      pieces_.back().append(data, part);
      data += part;
      size -= part;
      size_ += part;
    }
  }

  void finish() override {
    if (disk_) disk_->finish();
  }
  std::uint64_t size() const override { return disk_ ? disk_->size() : size_; }

  bool read(std::uint64_t offset, char* into, std::size_t size) const override {
    if (disk_) return disk_->read(offset, into, size);
    if (offset > size_ || size > size_ - offset) return false;
    while (size > 0) {
      const std::size_t at = offset % kPiece;
      const std::size_t part = std::min(size, kPiece - at);
      std::memcpy(into, pieces_[offset / kPiece].data() + at, part);
      into += part;
      offset += part;
      size -= part;
    }
    return true;
  }

  WorkFiles::Reader::Mapped map() const override {
    if (disk_) return disk_->map();
    auto whole = std::make_shared<std::string>(size_, '\0');
    FH_CHECK(read(0, whole->data(), size_), "a file in memory is there");
    return {*whole, whole};
  }

 private:
  void move_to_disk() {
    disk_ = room_->file();
    for (const std::string& piece : pieces_) disk_->write(piece.data(), piece.size());
    std::vector<std::string>().swap(pieces_);
    room_->give_back(std::exchange(size_, 0));
  }

  std::shared_ptr<Room> room_;
  std::vector<std::string> pieces_;  // of kPiece bytes, but for the last
  std::uint64_t size_ = 0;           // of them
  std::unique_ptr<OnDisk> disk_;
};

}  // namespace

struct WorkFiles::State {
  std::filesystem::path folder;  // of files that are kept; empty: none are
  std::shared_ptr<Room> room;    // of files that vanish
  std::map<std::string, std::shared_ptr<Content>> files;
};

WorkFiles::Writer::Writer(std::shared_ptr<Content> content) : content_(std::move(content)) {}
WorkFiles::Writer::Writer(Writer&&) noexcept = default;
WorkFiles::Writer& WorkFiles::Writer::operator=(Writer&&) noexcept = default;
WorkFiles::Writer::~Writer() = default;
void WorkFiles::Writer::write(const void* data, std::size_t size) {
  content_->write(static_cast<const char*>(data), size);
}
void WorkFiles::Writer::finish() { content_->finish(); }
std::uint64_t WorkFiles::Writer::size() const { return content_->size(); }

std::uint64_t WorkFiles::Reader::size() const { return content_->size(); }
bool WorkFiles::Reader::read(std::uint64_t offset, void* into, std::size_t size) const {
  return content_->read(offset, static_cast<char*>(into), size);
}

WorkFiles::Reader::Mapped WorkFiles::Reader::map() const { return content_->map(); }

WorkFiles::WorkFiles(std::unique_ptr<State> state) : state_(std::move(state)) {}
WorkFiles::WorkFiles(std::filesystem::path folder) : state_(std::make_unique<State>()) {
  make_folders(folder);
  state_->folder = std::move(folder);
}
WorkFiles::WorkFiles(WorkFiles&&) noexcept = default;
WorkFiles::~WorkFiles() = default;

WorkFiles WorkFiles::temporary(std::uint64_t limit) {
  auto state = std::make_unique<State>();
  state->room = std::make_shared<Room>(limit);
  return WorkFiles(std::move(state));
}

WorkFiles::Writer WorkFiles::create(const std::string& name) {
  State& s = *state_;
  if (!s.folder.empty()) return Writer(std::make_shared<OnDisk>(s.folder / name, true));
  std::shared_ptr<Content>& file = s.files[name];
  file = std::make_shared<Vanishing>(s.room);
  return Writer(file);
}

std::optional<WorkFiles::Reader> WorkFiles::open(const std::string& name) const {
  const State& s = *state_;
  if (!s.folder.empty()) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(s.folder / name, error)) return std::nullopt;
    return Reader(std::make_shared<OnDisk>(s.folder / name, false));
  }
  const auto found = s.files.find(name);
  if (found == s.files.end()) return std::nullopt;
  return Reader(found->second);
}

void WorkFiles::put(const std::string& name, std::string_view content) {
  if (state_->folder.empty()) {
    Writer file = create(name);
    file.write(content.data(), content.size());
    file.finish();
  } else {
    replace_file(state_->folder / name, content);
  }
}

std::optional<std::string> WorkFiles::get(const std::string& name) const {
  const auto file = open(name);
  if (!file) return std::nullopt;
  std::string out(file->size(), '\0');
  if (!file->read(0, out.data(), out.size())) return std::nullopt;
  return out;
}

void WorkFiles::remove(const std::string& name) {
  State& s = *state_;
  if (s.folder.empty()) {
    s.files.erase(name);
    return;
  }
  std::error_code error;
  std::filesystem::remove(s.folder / name, error);
  if (error) throw IoError((s.folder / name).string(), "remove", error.value());
}

std::uint64_t WorkFiles::disk_left() const {
  std::error_code error;
  const std::filesystem::path folder =
      state_->folder.empty() ? std::filesystem::temp_directory_path(error) : state_->folder;
  const std::filesystem::space_info space = std::filesystem::space(folder, error);
  return error ? 0 : space.available;
}

std::vector<std::string> WorkFiles::names() const {
  std::vector<std::string> out;
  if (state_->folder.empty()) {
    for (const auto& [name, file] : state_->files) out.push_back(name);
  } else {
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(state_->folder, error)) {
      if (entry.is_regular_file(error)) out.push_back(entry.path().filename().string());
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace firsthand::base
