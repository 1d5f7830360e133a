#include "base/work_files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>

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

using Bytes = std::atomic<std::uint64_t>;

class InMemory : public WorkFiles::Content {
 public:
  explicit InMemory(std::shared_ptr<Bytes> used) : used_(std::move(used)) {}
  ~InMemory() override { *used_ -= size_; }

  void write(const char* data, std::size_t size) override {
    *used_ += size;
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

  void finish() override {}
  std::uint64_t size() const override { return size_; }

  bool read(std::uint64_t offset, char* into, std::size_t size) const override {
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
    auto whole = std::make_shared<std::string>();
    whole->reserve(size_);
    for (const std::string& piece : pieces_) *whole += piece;
    return {*whole, whole};
  }

 private:
  std::shared_ptr<Bytes> used_;
  std::vector<std::string> pieces_;  // of kPiece bytes, but for the last
  std::uint64_t size_ = 0;
};

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

}  // namespace

struct WorkFiles::State {
  std::filesystem::path folder;          // of files that are kept; empty: none are
  std::optional<ScratchFolder> scratch;  // of files that vanish; made when it is needed
  std::uint64_t limit = 0;
  std::shared_ptr<Bytes> in_memory = std::make_shared<Bytes>(0);
  std::map<std::string, std::shared_ptr<Content>> files;  // that vanish
  std::uint64_t made = 0;
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
  state->limit = limit;
  return WorkFiles(std::move(state));
}

WorkFiles::Writer WorkFiles::create(const std::string& name) {
  State& s = *state_;
  if (!s.folder.empty()) return Writer(std::make_shared<OnDisk>(s.folder / name, true));
  std::shared_ptr<Content>& file = s.files[name];
  file.reset();
  if (*s.in_memory < s.limit) {
    file = std::make_shared<InMemory>(s.in_memory);
  } else {
    if (!s.scratch) s.scratch.emplace();
    file = std::make_shared<OnDisk>(s.scratch->path() / std::to_string(s.made++), true);
  }
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
