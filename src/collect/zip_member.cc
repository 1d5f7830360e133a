#include <zlib.h>

#include <vector>

#include "base/check.h"
#include "collect/zip.h"

namespace firsthand::collect {
namespace {

using base::FaultCode;

constexpr std::size_t kPiece = std::size_t{256} << 10;
constexpr std::size_t kInput = std::size_t{1} << 20;
constexpr std::size_t kLocalBytes = 30;

unsigned two_bytes(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]) |
         static_cast<unsigned>(static_cast<unsigned char>(bytes[at + 1])) << 8;
}

}  // namespace

struct ZipMember::State {
  z_stream stream{};
  std::vector<char> buffer = std::vector<char>(kPiece);

  State() { FH_CHECK(inflateInit2(&stream, -15) == Z_OK, "no memory for a decompressor"); }
  ~State() { inflateEnd(&stream); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
};

ZipMember::ZipMember(std::string_view bytes, const ZipEntry& entry, Nest& nest)
    : entry_(entry), nest_(nest) {
  if (entry.offset >= bytes.size() || bytes.size() - entry.offset < kLocalBytes ||
      bytes.substr(static_cast<std::size_t>(entry.offset), 4) != "PK\x03\x04") {
    break_off(FaultCode::kMalformed, "it does not lie where the list of the ZIP archive says");
    return;
  }
  const std::string_view local = bytes.substr(static_cast<std::size_t>(entry.offset));
  const std::size_t head = kLocalBytes + two_bytes(local, 26) + two_bytes(local, 28);
  if (head > local.size() || local.size() - head < entry.packed) {
    break_off(FaultCode::kTruncated, "the ZIP archive ends in the middle of it");
    return;
  }
  data_ = local.substr(head, static_cast<std::size_t>(entry.packed));
  if (entry.method == 8) state_ = std::make_unique<State>();
}

ZipMember::~ZipMember() = default;

void ZipMember::break_off(FaultCode code, std::string detail) {
  broken_ = Break{{code, std::move(detail)}, 0};
}

void ZipMember::finish() {
  if (made_ != entry_.size || checksum_ != entry_.checksum) {
    break_off(FaultCode::kMalformed,
              "its bytes do not agree with the checksum in the ZIP archive: it is damaged");
  } else {
    at_end_ = true;
  }
}

std::string_view ZipMember::take(std::string_view piece) {
  if (!nest_.spend(piece.size())) {
    broken_ = Break{nest_.too_much()};
    return {};
  }
  made_ += piece.size();
  checksum_ =
      static_cast<std::uint32_t>(crc32_z(checksum_, reinterpret_cast<const Bytef*>(piece.data()),
                                         static_cast<z_size_t>(piece.size())));
  return piece;
}

std::string_view ZipMember::next() {
  if (broken_ || at_end_) return {};
  if (!state_) {
    const std::string_view piece = take(data_);
    data_ = {};
    if (!broken_) finish();
    return piece;
  }
  z_stream& stream = state_->stream;
  for (;;) {
    const std::string_view input = data_.substr(0, kInput);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(state_->buffer.data());
    stream.avail_out = static_cast<uInt>(state_->buffer.size());
    const int status = inflate(&stream, Z_NO_FLUSH);
    data_.remove_prefix(input.size() - stream.avail_in);
    const std::size_t made = state_->buffer.size() - stream.avail_out;
    const std::string_view piece = take({state_->buffer.data(), made});
    if (broken_) return {};
    if (status == Z_STREAM_END) {
      finish();
      return piece;
    }
    if (made_ > entry_.size || (status != Z_OK && status != Z_BUF_ERROR) ||
        (made == 0 && data_.empty())) {
      break_off(FaultCode::kMalformed, "its compressed bytes are damaged");
      return piece;
    }
    if (made > 0) return piece;
  }
}

}  // namespace firsthand::collect
