// Files that a stage works with while it is running, and may find again the next time: what it
// cannot hold in memory. A stage is handed them and never learns where they lie.
//
// Nothing here is evidence, and nothing is flushed to the platter: whoever writes must be able to
// tell a damaged file from a whole one, and to make it again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"

namespace firsthand::base {

class WorkFiles {
 public:
  class Content;  // of one file: in memory or on disk

  // Appends, by one thread at a time. What was written can be read after finish().
  class Writer {
   public:
    Writer(Writer&&) noexcept;
    Writer& operator=(Writer&&) noexcept;
    ~Writer();
    void write(const void* data, std::size_t size);
    void finish();
    std::uint64_t size() const;  // of what was written so far

   private:
    friend class WorkFiles;
    explicit Writer(std::shared_ptr<Content> content);
    std::shared_ptr<Content> content_;
  };

  // Reads, by any number of threads, and also after the file was removed.
  class Reader {
   public:
    std::uint64_t size() const;
    // Whether all of it was there to be read.
    [[nodiscard]] bool read(std::uint64_t offset, void* into, std::size_t size) const;
    // All of it, without holding it: the machine reads each page when it is looked at, and drops it
    // when it needs the room. Good while `keeper` is. REQUIRES: nobody writes to the file any more.
    struct Mapped {
      std::string_view bytes;
      std::shared_ptr<const void> keeper;
    };
    Mapped map() const;

   private:
    friend class WorkFiles;
    explicit Reader(std::shared_ptr<const Content> content) : content_(std::move(content)) {}
    std::shared_ptr<const Content> content_;
  };

  // Of files that are kept: in `folder`, which is made if it is not there.
  explicit WorkFiles(std::filesystem::path folder);
  // Of files that vanish with this object: in memory as long as all of them have no more than
  // `limit` bytes; one that would be more moves to disk.
  static WorkFiles temporary(std::uint64_t limit);
  WorkFiles(WorkFiles&&) noexcept;
  ~WorkFiles();

  Writer create(const std::string& name);  // in place of one that is there
  std::optional<Reader> open(const std::string& name) const;
  // A whole small file: the old one or the new one, never half.
  void put(const std::string& name, std::string_view content);
  std::optional<std::string> get(const std::string& name) const;
  void remove(const std::string& name);
  std::vector<std::string> names() const;  // sorted
  std::uint64_t disk_left() const;         // bytes where they lie, or would; 0 if nobody can tell

 private:
  struct State;
  explicit WorkFiles(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace firsthand::base
