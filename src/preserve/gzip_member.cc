#include "preserve/gzip_member.h"

#include <libdeflate.h>
#include <zlib.h>

#include <vector>

#include "base/check.h"

namespace firsthand::preserve {
namespace {

using base::Done;
using base::Fault;
using base::FaultCode;
using base::Result;

constexpr int kLevel = 4;  // within 5 % of level 6 on web pages, about twice as fast
constexpr int kGzipWindow = 15 + 16;
constexpr std::size_t kPiece = std::size_t{1} << 18;

Fault damaged(std::string detail) { return Fault{FaultCode::kMalformed, std::move(detail)}; }

}  // namespace

bool looks_compressed(std::string_view begin) {
  return begin.starts_with("\x1f\x8b") || begin.starts_with("PK\x03\x04") ||
         begin.starts_with("\x28\xb5\x2f\xfd") || begin.starts_with("\xff\xd8\xff") ||
         begin.starts_with("\x89PNG");
}

std::string gzip_whole(std::string_view data, bool compress) {
  libdeflate_compressor* const compressor = libdeflate_alloc_compressor(compress ? kLevel : 0);
  FH_CHECK(compressor != nullptr, "no memory for a compressor");
  std::string out(libdeflate_gzip_compress_bound(compressor, data.size()), '\0');
  const std::size_t size =
      libdeflate_gzip_compress(compressor, data.data(), data.size(), out.data(), out.size());
  libdeflate_free_compressor(compressor);
  FH_CHECK(size > 0, "compression failed");
  out.resize(size);
  return out;
}

struct GzipStream::State {
  z_stream stream{};
  gz_header header{};
  std::vector<char> buffer = std::vector<char>(kPiece);
  std::function<void(std::string_view)> sink;

  void run(std::string_view data, int flush) {
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.data()));
    stream.avail_in = static_cast<uInt>(data.size());
    int status = Z_OK;
    do {
      stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
      stream.avail_out = static_cast<uInt>(buffer.size());
      status = deflate(&stream, flush);
      FH_CHECK(status != Z_STREAM_ERROR, "compression failed");
      sink({buffer.data(), buffer.size() - stream.avail_out});
    } while (stream.avail_out == 0 || (flush == Z_FINISH && status != Z_STREAM_END));
  }
};

GzipStream::GzipStream(bool compress, std::function<void(std::string_view)> sink)
    : state_(std::make_unique<State>()) {
  state_->sink = std::move(sink);
  state_->header.os = 255;
  const int level = compress ? kLevel : 0;
  FH_CHECK(deflateInit2(&state_->stream, level, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) ==
                   Z_OK &&
               deflateSetHeader(&state_->stream, &state_->header) == Z_OK,
           "no memory for a compressor");
}

GzipStream::~GzipStream() { deflateEnd(&state_->stream); }

void GzipStream::write(std::string_view data) {
  for (; data.size() > kPiece; data.remove_prefix(kPiece)) {
    state_->run(data.substr(0, kPiece), Z_NO_FLUSH);
  }
  state_->run(data, Z_NO_FLUSH);
}

void GzipStream::finish() { state_->run({}, Z_FINISH); }

Result<std::string> gunzip_whole(std::string_view member, std::uint64_t size) {
  libdeflate_decompressor* const decompressor = libdeflate_alloc_decompressor();
  FH_CHECK(decompressor != nullptr, "no memory for a decompressor");
  std::string out(size, '\0');
  std::size_t used = 0;
  std::size_t made = 0;
  const libdeflate_result status = libdeflate_gzip_decompress_ex(
      decompressor, member.data(), member.size(), out.data(), out.size(), &used, &made);
  libdeflate_free_decompressor(decompressor);
  if (status != LIBDEFLATE_SUCCESS) return damaged("its compressed bytes are damaged");
  if (used != member.size()) return damaged("it has bytes after its end");
  if (made != size) return damaged("it is shorter than the custody log says");
  return out;
}

Result<Done> gunzip_pieces(const std::function<std::string_view()>& next,
                           const std::function<void(std::string_view)>& sink) {
  z_stream stream{};
  FH_CHECK(inflateInit2(&stream, kGzipWindow) == Z_OK, "no memory for a decompressor");
  const std::unique_ptr<z_stream, int (*)(z_stream*)> owner(&stream, inflateEnd);
  std::vector<char> buffer(kPiece);
  int status = Z_OK;
  for (std::string_view piece = next(); !piece.empty(); piece = next()) {
    if (status == Z_STREAM_END) return damaged("it has bytes after its end");
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(piece.data()));
    stream.avail_in = static_cast<uInt>(piece.size());
    do {
      stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
      stream.avail_out = static_cast<uInt>(buffer.size());
      status = inflate(&stream, Z_NO_FLUSH);
      if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) {
        return damaged("its compressed bytes are damaged");
      }
      sink({buffer.data(), buffer.size() - stream.avail_out});
    } while (status == Z_OK && (stream.avail_in > 0 || stream.avail_out == 0));
    if (status == Z_STREAM_END && stream.avail_in > 0) return damaged("it has bytes after its end");
  }
  if (status != Z_STREAM_END) return damaged("its compressed bytes end too early");
  return Done{};
}

}  // namespace firsthand::preserve
