// Bytes that come in pieces: a file in memory, or what a container unpacks to, in bounded memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace firsthand::collect {

// Why a stream ended before its end. What was given since `from` is not to be trusted.
struct Break {
  base::Fault fault;
  std::uint64_t from = 0;
};

// Positions count the bytes that next() has given.
class Stream {
 public:
  virtual ~Stream() = default;
  // Valid until the next call. Empty at the end, and at a break.
  virtual std::string_view next() = 0;
  virtual bool at_end() const { return false; }  // known before next() comes back empty
  virtual std::optional<Break> broken() const { return std::nullopt; }
  // After a break: goes on behind the damage, if there is something to go on to.
  virtual bool resume() { return false; }
  // How the place is written behind '#' in an input: where it is in the file as stored.
  virtual std::string place(std::uint64_t position) const { return std::to_string(position); }
  // Places before this position will not be asked for again.
  virtual void passed(std::uint64_t) {}
};

// Keeps a view of the bytes.
class MemoryStream : public Stream {
 public:
  explicit MemoryStream(std::string_view bytes) : bytes_(bytes) {}
  std::string_view next() override;
  bool at_end() const override { return bytes_.empty(); }

 private:
  std::string_view bytes_;
};

// Reading with a look ahead. Bytes of a stream that comes in one piece are not copied.
class Cursor {
 public:
  explicit Cursor(Stream& stream) : stream_(stream) {}

  // At least `size` bytes from here on, fewer only before the end or a break, and possibly more.
  // Valid until the next call that is not const.
  std::string_view ahead(std::size_t size);
  void consume(std::size_t size);          // REQUIRES: ahead() gave as many
  std::uint64_t skip(std::uint64_t size);  // how many there were
  std::uint64_t position() const { return position_; }
  std::string place() const { return stream_.place(position_); }

  // Whether everything up to the end, or to a break, has been seen by ahead().
  bool ended() const { return ended_; }
  std::optional<Break> broken() const;  // if that was a break
  bool resume();                        // REQUIRES: ended(), and all consumed

 private:
  Stream& stream_;
  std::string buffer_;
  std::string_view view_;  // what is ahead: of buffer_, or of the stream's own piece
  std::uint64_t position_ = 0;
  bool buffered_ = false;  // the view is of buffer_
  bool ended_ = false;
};

}  // namespace firsthand::collect
