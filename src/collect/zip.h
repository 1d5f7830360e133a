// ZIP archives (PKWARE APPNOTE 6.3), with ZIP64; members stored or deflated. Read from the list at
// the end of the archive, as that is what says what belongs to it; a member is streamed, its size
// and checksum held against the list. Of an archive whose list is cut off the members come out as
// far as their own heads lead. Names are kept as they are, whatever the locale.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "collect/nest.h"
#include "collect/open.h"
#include "collect/stream.h"

namespace firsthand::collect {

struct ZipEntry {
  std::string name;
  std::uint32_t method = 0;
  std::uint32_t flags = 0;
  std::uint32_t checksum = 0;
  std::uint64_t packed = 0;
  std::uint64_t size = 0;
  std::uint64_t offset = 0;
  bool is_link = false;

  bool is_folder() const { return name.ends_with('/'); }
};

// In the order of the list; fewer than all if there are more than `maximal`.
base::Result<std::vector<ZipEntry>> list_zip(std::string_view bytes, std::uint64_t maximal);

// The content of a member; keeps a view of the archive.
class ZipMember : public Stream {
 public:
  ZipMember(std::string_view bytes, const ZipEntry& entry, Nest& nest);
  ~ZipMember() override;

  std::string_view next() override;
  bool at_end() const override { return at_end_; }
  std::optional<Break> broken() const override { return broken_; }

 private:
  struct State;
  std::string_view take(std::string_view piece);
  void finish();
  void break_off(base::FaultCode code, std::string detail);

  const ZipEntry& entry_;
  Nest& nest_;
  std::string_view data_;
  std::unique_ptr<State> state_;
  std::uint64_t made_ = 0;
  std::uint32_t checksum_ = 0;
  bool at_end_ = false;
  std::optional<Break> broken_;
};

void read_zip(Nest& nest, Cursor& cursor, const Place& place);

}  // namespace firsthand::collect
