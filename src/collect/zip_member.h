// The content of a member of a ZIP archive, its size and checksum held against what the archive
// says of it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "collect/nest.h"
#include "collect/stream.h"
#include "collect/zip_entry.h"

namespace firsthand::collect {

class ZipMember : public Stream {
 public:
  // Of an archive in memory, of which it keeps a view.
  ZipMember(std::string_view archive, const ZipEntry& entry, Nest& nest);
  // The cursor stands behind the member's own head, whose entry this is; it goes on behind the
  // member, and behind what describes it there, when all was given.
  ZipMember(Cursor& archive, const ZipEntry& entry, Nest& nest);
  ~ZipMember() override;

  std::string_view next() override;
  bool at_end() const override { return at_end_; }
  std::optional<Break> broken() const override { return broken_; }

  // Of what was given so far.
  std::uint64_t made() const { return made_; }
  std::uint32_t checksum() const { return checksum_; }
  // Whether it is told where the member ends, though its bytes may be damaged.
  bool end_is_known() const { return end_is_known_; }

 private:
  struct Inflater;
  void begin();
  std::string_view next_stored();
  std::string_view next_inflated();
  std::string_view take(std::string_view piece);
  void finish();
  bool read_description();
  void break_off(base::FaultCode code, std::string detail);
  void break_off_short();

  ZipEntry entry_;
  Nest& nest_;
  std::optional<MemoryStream> memory_;
  std::optional<Cursor> of_memory_;
  Cursor* source_ = nullptr;
  std::unique_ptr<Inflater> inflater_;
  bool described_behind_ = false;
  std::uint64_t left_ = 0;  // of the packed bytes, unless that stands behind them
  std::uint64_t packed_ = 0;
  std::size_t given_ = 0;  // of the source's bytes, and not consumed yet
  std::uint64_t made_ = 0;
  std::uint32_t checksum_ = 0;
  bool at_end_ = false;
  bool end_is_known_ = true;
  std::optional<Break> broken_;
};

}  // namespace firsthand::collect
