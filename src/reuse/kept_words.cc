#include "reuse/kept_words.h"

#include <algorithm>

#include "reuse/packed_words.h"

namespace firsthand::reuse {
namespace {

// Of a file: small beside what work files may hold in memory, so that they know when to stop.
constexpr std::uint64_t kPiece = std::uint64_t{64} << 20;
constexpr const char* kName = "words";

}  // namespace

void KeptWords::Block::clear() {
  packed.clear();
  ends.clear();
}

void KeptWords::Block::add(const Words& words) {
  pack(words, packed);
  ends.push_back(packed.size());
}

void KeptWords::add(std::uint32_t first, const Block& block) {
  if (kept_ + block.packed.size() > most_) return;
  // A piece is of reports without a gap.
  if (writer_ && (writer_->size() >= kPiece ||
                  pieces_.back().first + pieces_.back().begins.size() - 1 != first))
    end_piece();
  if (!writer_) {
    writer_ = files_.create(kName);
    pieces_.push_back({first, {0}, std::nullopt});
  }
  const std::uint64_t begin = writer_->size();
  writer_->write(block.packed.data(), block.packed.size());
  for (const std::size_t end : block.ends) pieces_.back().begins.push_back(begin + end);
  kept_ += block.packed.size();
}

void KeptWords::end() {
  if (writer_) end_piece();
}

void KeptWords::end_piece() {
  writer_->finish();
  writer_.reset();
  pieces_.back().file = files_.open(kName);
  files_.remove(kName);  // it is there for as long as it is read
}

bool KeptWords::read(std::uint32_t report, std::string& room, Words& out) const {
  const auto after = std::partition_point(pieces_.begin(), pieces_.end(),
                                          [&](const Piece& p) { return p.first <= report; });
  if (after == pieces_.begin()) return false;
  const Piece& piece = *std::prev(after);
  const std::size_t at = report - piece.first;
  if (at + 1 >= piece.begins.size() || !piece.file) return false;
  const std::uint64_t begin = piece.begins[at];
  room.resize(piece.begins[at + 1] - begin);
  return piece.file->read(begin, room.data(), room.size()) && unpack(room.data(), room.size(), out);
}

}  // namespace firsthand::reuse
