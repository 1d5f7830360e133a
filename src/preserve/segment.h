// A segment: one WARC file of the store, to which records are appended, one gzip member each.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "base/digest.h"
#include "base/files.h"
#include "base/result.h"

namespace firsthand::preserve {

// Bytes on their way into a record: calls its argument with each piece.
using Pieces =
    std::function<base::Result<base::Done>(const std::function<void(std::string_view)>&)>;

class Segment {
 public:
  // Goes on after the bytes that are there; reads them once for the digest of the whole file.
  explicit Segment(const std::filesystem::path& path);

  std::string name() const { return file_.path().filename().string(); }
  std::uint64_t size() const { return file_.size(); }

  // The stored length. A block of up to kWhole bytes.
  std::uint64_t append(const std::string& header, std::string_view block);
  // A block of any size, read anew. A fault if it is no longer `bytes` long with that digest;
  // then nothing is kept of it.
  base::Result<std::uint64_t> append_pieces(const std::string& header, std::uint64_t bytes,
                                            const base::Digest& digest, const Pieces& pieces);
  void sync() { file_.sync(); }
  base::Digest digest() const { return hash_.clone().finish(); }  // of the file so far

 private:
  void write(std::string_view data);

  base::AppendFile file_;
  base::Sha256 hash_;
};

// Reads part of a file in pieces, in bounded memory; safe from several threads.
class RangeReader {
 public:
  RangeReader(const std::filesystem::path& path, std::uint64_t offset, std::uint64_t length);
  ~RangeReader();
  RangeReader(const RangeReader&) = delete;
  RangeReader& operator=(const RangeReader&) = delete;
  std::string_view next();  // empty at the end of the range or of the file

 private:
  std::filesystem::path path_;
  int descriptor_ = -1;
  std::uint64_t offset_;
  std::uint64_t end_;
  std::string buffer_;
};

// The record that is `length` stored bytes at `offset`: gives its block to `sink` in pieces. A
// fault, one sentence, if it does not begin with `header` or is not exactly `bytes` long.
base::Result<base::Done> read_record(const std::filesystem::path& path, std::uint64_t offset,
                                     std::uint64_t length, const std::string& header,
                                     std::uint64_t bytes,
                                     const std::function<void(std::string_view)>& sink);

}  // namespace firsthand::preserve
