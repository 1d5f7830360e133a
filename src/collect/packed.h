// What libarchive reads for us: the content of bzip2, xz, zstd and lz4 files, and tar archives.
#pragma once

#include <memory>

#include "collect/nest.h"
#include "collect/open.h"
#include "collect/stream.h"

namespace firsthand::collect {

class Unpacked : public Stream {
 public:
  Unpacked(Cursor& source, Nest& nest);
  ~Unpacked() override;

  std::string_view next() override;
  std::optional<Break> broken() const override { return broken_; }
  // "0", and "0+456" further on: the content has no place of its own in the file.
  std::string place(std::uint64_t position) const override;

 private:
  struct State;
  Nest& nest_;
  std::unique_ptr<State> state_;
  std::optional<Break> broken_;
};

void read_tar(Nest& nest, Cursor& cursor, const Place& place);

}  // namespace firsthand::collect
