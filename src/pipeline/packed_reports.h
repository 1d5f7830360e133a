// Reports that wait until all have been read: as bytes, which take little more than their text, in
// blocks that lie in a file, so that memory does not grow with them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/work_files.h"
#include "model/report.h"

namespace firsthand::pipeline {

// A file of blocks, first written by any thread, then mapped. It has no name from then on, so that
// nobody else can cut it off.
class BlockFile {
 public:
  explicit BlockFile(base::WorkFiles& files);

  std::uint64_t add(std::string_view block);  // where it lies
  std::string read(std::uint64_t offset, std::uint64_t size);
  const base::WorkFiles::Reader::Mapped& map();  // by one thread; nothing is added after it

 private:
  base::WorkFiles& files_;
  std::mutex mutex_;
  base::WorkFiles::Writer writer_;
  base::WorkFiles::Reader reader_;
  std::optional<base::WorkFiles::Reader::Mapped> mapped_;
};

class PackedReports {
 public:
  explicit PackedReports(BlockFile* file = nullptr) : file_(file) {}  // null: all in memory

  void add(const model::Report& report);
  void add_packed(std::string_view report);  // REQUIRES: of casefile::pack
  void finish();  // what is in memory goes into the file, if there is one

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  // Gives each, in order, and has none afterwards. Texts stay in the file: it is mapped.
  void take(const std::function<void(model::Report)>& each);
  std::vector<model::Report> take_all();

  std::size_t blocks() const { return blocks_.size(); }
  std::string block(std::size_t number) const;
  void add_block(std::string block);  // of another; throws base::CaseError

 private:
  struct Block {  // each report with its size before it
    std::string bytes;
    std::uint64_t offset = 0;  // if they are in the file
    std::uint64_t size = 0;
  };

  BlockFile* file_;
  std::vector<Block> blocks_;  // only the last may be in memory, if there is a file
  std::size_t size_ = 0;
};

}  // namespace firsthand::pipeline
