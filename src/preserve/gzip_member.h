// Gzip members with nothing in them that depends on the clock or the system: modification time 0,
// system "unknown". Members of up to kWhole bytes go through libdeflate in one piece, larger ones
// through zlib in bounded memory.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace firsthand::preserve {

inline constexpr std::uint64_t kWhole = std::uint64_t{64} << 20;

// Bytes that begin like a format that is compressed already are stored as they are.
bool looks_compressed(std::string_view begin);

std::string gzip_whole(std::string_view data, bool compress);

class GzipStream {
 public:
  GzipStream(bool compress, std::function<void(std::string_view)> sink);
  ~GzipStream();
  GzipStream(const GzipStream&) = delete;
  GzipStream& operator=(const GzipStream&) = delete;

  void write(std::string_view data);
  void finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The content of exactly one member of exactly `size` bytes.
base::Result<std::string> gunzip_whole(std::string_view member, std::uint64_t size);

// The same in pieces: `next` gives stored bytes, empty at the end.
base::Result<base::Done> gunzip_pieces(const std::function<std::string_view()>& next,
                                       const std::function<void(std::string_view)>& sink);

}  // namespace firsthand::preserve
