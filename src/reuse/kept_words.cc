#include "reuse/kept_words.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/check.h"
#include "reuse/packed_words.h"

namespace firsthand::reuse {
namespace {

// Of a file: small beside what work files may hold in memory, so that they know when to stop.
constexpr std::uint64_t kPiece = std::uint64_t{64} << 20;
constexpr const char* kName = "words";
constexpr std::size_t kMostWaiting = 32;  // blocks

}  // namespace

void KeptWords::Block::clear() {
  packed.clear();
  ends.clear();
}

void KeptWords::Block::add(const Words& words) {
  pack(words, packed);
  ends.push_back(packed.size());
}

void KeptWords::begin(std::uint32_t report) {
  report_ = report;
  next_ = 0;
}

void KeptWords::add(std::size_t number, Block& block) {
  std::unique_lock lock(mutex_);
  waiting_.emplace(number, std::move(block));
  block = {};
  if (!spare_.empty()) {
    std::swap(block, spare_.back());
    spare_.pop_back();
  }
  if (writing_) {  // who does sees to this one as well, unless they come faster than that
    written_.wait(lock, [&] { return !writing_ || waiting_.size() <= kMostWaiting; });
    return;
  }
  writing_ = true;
  const auto end = [&](KeptWords* words) {
    if (!lock.owns_lock()) lock.lock();
    words->writing_ = false;
    words->written_.notify_all();
  };
  const std::unique_ptr<KeptWords, decltype(end)> writing(this, end);
  for (; !waiting_.empty() && waiting_.begin()->first == next_; ++next_) {
    Block one = std::move(waiting_.extract(waiting_.begin()).mapped());
    written_.notify_all();
    lock.unlock();
    write(one);
    one.clear();
    lock.lock();
    spare_.push_back(std::move(one));
  }
}

void KeptWords::end() {
  FH_CHECK(waiting_.empty(), "every block came");
  if (writer_) end_piece();
}

void KeptWords::write(const Block& block) {
  const std::uint32_t first = report_;
  report_ += static_cast<std::uint32_t>(block.ends.size());
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
