#include "collect/stream.h"

#include <algorithm>
#include <utility>

#include "base/check.h"

namespace firsthand::collect {

std::string_view MemoryStream::next() { return std::exchange(bytes_, {}); }

std::string_view Cursor::ahead(std::size_t size) {
  while (view_.size() < size && !ended_) {
    if (view_.empty()) {
      view_ = stream_.next();
      ended_ = view_.empty() || stream_.at_end();
      buffered_ = false;
      continue;
    }
    if (!buffered_) {
      buffer_.assign(view_);
      view_ = buffer_;
      buffered_ = true;
    }
    // What was consumed is dropped only when it is more than what is kept: each byte moves a
    // bounded number of times.
    std::size_t begin = buffer_.size() - view_.size();
    if (begin > view_.size()) {
      buffer_.erase(0, begin);
      begin = 0;
    }
    const std::string_view piece = stream_.next();
    buffer_ += piece;
    ended_ = piece.empty() || stream_.at_end();
    view_ = std::string_view(buffer_).substr(begin);
  }
  return view_;
}

void Cursor::consume(std::size_t size) {
  FH_CHECK(size <= view_.size(), "more consumed than was seen");
  view_.remove_prefix(size);
  position_ += size;
  stream_.passed(position_);
}

std::uint64_t Cursor::skip(std::uint64_t size) {
  std::uint64_t left = size;
  while (left > 0 && !ahead(1).empty()) {
    const auto part = static_cast<std::size_t>(std::min<std::uint64_t>(left, view_.size()));
    consume(part);
    left -= part;
  }
  return size - left;
}

std::optional<Break> Cursor::broken() const { return ended_ ? stream_.broken() : std::nullopt; }

bool Cursor::resume() {
  FH_CHECK(ended_ && view_.empty(), "a stream goes on before its break is reached");
  if (!stream_.resume()) return false;
  ended_ = false;
  return true;
}

}  // namespace firsthand::collect
