#include "collect/zip_member.h"

#include <zlib.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "base/check.h"

namespace firsthand::collect {
namespace {

using base::FaultCode;

constexpr std::size_t kPiece = std::size_t{256} << 10;
constexpr std::size_t kInput = std::size_t{1} << 20;
constexpr std::size_t kLocalBytes = 30;
constexpr std::size_t kDescriptionBytes = 24;  // at most: signature, checksum, two long sizes

}  // namespace

struct ZipMember::Inflater {
  z_stream stream{};
  std::vector<char> buffer = std::vector<char>(kPiece);

  Inflater() { FH_CHECK(inflateInit2(&stream, -15) == Z_OK, "no memory for a decompressor"); }
  ~Inflater() { inflateEnd(&stream); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
};

ZipMember::ZipMember(std::string_view bytes, const ZipEntry& entry, Nest& nest)
    : entry_(entry), nest_(nest) {
  if (entry.offset >= bytes.size() || bytes.size() - entry.offset < kLocalBytes ||
      bytes.substr(static_cast<std::size_t>(entry.offset), 4) != "PK\x03\x04") {
    break_off(FaultCode::kMalformed, "it does not lie where the list of the ZIP archive says");
    return;
  }
  const std::string_view local = bytes.substr(static_cast<std::size_t>(entry.offset));
  const std::uint64_t head = kLocalBytes + zip_number(local, 26, 2) + zip_number(local, 28, 2);
  if (head > local.size() || local.size() - head < entry.packed) {
    break_off(FaultCode::kTruncated, "the ZIP archive ends in the middle of it");
    return;
  }
  memory_.emplace(local.substr(static_cast<std::size_t>(head)));
  source_ = &of_memory_.emplace(*memory_);
  begin();
}

ZipMember::ZipMember(Cursor& archive, const ZipEntry& entry, Nest& nest)
    : entry_(entry),
      nest_(nest),
      source_(&archive),
      described_behind_(entry.is_described_behind()),
      end_is_known_(!described_behind_) {
  begin();
}

ZipMember::~ZipMember() = default;

void ZipMember::begin() {
  left_ = entry_.packed;
  if (entry_.method == 8) inflater_ = std::make_unique<Inflater>();
}

void ZipMember::break_off(FaultCode code, std::string detail) {
  broken_ = Break{{code, std::move(detail)}, 0};
}

void ZipMember::break_off_short() {
  const auto broken = source_->broken();
  if (broken) {
    broken_ = Break{broken->fault, 0};
  } else {
    break_off(FaultCode::kTruncated, "the ZIP archive ends in the middle of it");
  }
}

// Sizes of four or of eight bytes, behind a signature or none (section 4.3.9).
bool ZipMember::read_description() {
  const std::string_view bytes = source_->ahead(kDescriptionBytes);
  const std::size_t at = bytes.starts_with("PK\x07\x08") ? 4 : 0;
  for (const unsigned width : {8U, 4U}) {
    const std::uint64_t mask = width == 8 ? ~std::uint64_t{0} : 0xffffffff;
    const std::size_t size = at + 4 + 2 * std::size_t{width};
    if (bytes.size() < size || zip_number(bytes, at + 4, width) != (packed_ & mask) ||
        zip_number(bytes, at + 4 + width, width) != (made_ & mask)) {
      continue;
    }
    entry_.checksum = static_cast<std::uint32_t>(zip_number(bytes, at, 4));
    entry_.size = made_;
    source_->consume(size);
    end_is_known_ = true;
    return true;
  }
  return false;
}

void ZipMember::finish() {
  if (described_behind_ && !read_description()) {
    break_off(FaultCode::kMalformed,
              "what describes it behind its end in the ZIP archive is damaged");
  } else if (made_ != entry_.size || checksum_ != entry_.checksum) {
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
  if (source_) source_->consume(std::exchange(given_, 0));
  if (broken_ || at_end_) return {};
  return inflater_ ? next_inflated() : next_stored();
}

std::string_view ZipMember::next_stored() {
  std::string_view piece;
  if (left_ > 0) {
    piece = source_->ahead(1);
    piece = piece.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(left_, piece.size())));
    if (piece.empty()) {
      break_off_short();
      return {};
    }
  }
  left_ -= piece.size();
  given_ = piece.size();
  take(piece);
  if (broken_) return {};
  if (left_ == 0) finish();
  return piece;
}

std::string_view ZipMember::next_inflated() {
  z_stream& stream = inflater_->stream;
  for (;;) {
    std::string_view input = source_->ahead(1).substr(0, kInput);
    if (!described_behind_) {
      input =
          input.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(left_, input.size())));
    }
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(inflater_->buffer.data());
    stream.avail_out = static_cast<uInt>(inflater_->buffer.size());
    const int status = inflate(&stream, Z_NO_FLUSH);
    const std::size_t used = input.size() - stream.avail_in;
    source_->consume(used);
    packed_ += used;
    left_ -= std::min<std::uint64_t>(left_, used);
    const std::size_t made = inflater_->buffer.size() - stream.avail_out;
    const std::string_view piece = take({inflater_->buffer.data(), made});
    if (broken_) return {};
    if (status == Z_STREAM_END) {
      finish();
      return piece;
    }
    if (made > 0 && status == Z_OK && (described_behind_ || made_ <= entry_.size)) return piece;
    const bool at_its_end = !described_behind_ && left_ == 0;
    if (input.empty() && !at_its_end) {
      break_off_short();
      return piece;
    }
    if ((!described_behind_ && made_ > entry_.size) || (status != Z_OK && status != Z_BUF_ERROR) ||
        (made == 0 && at_its_end)) {
      break_off(FaultCode::kMalformed, "its compressed bytes are damaged");
      return piece;
    }
    if (made > 0) return piece;
  }
}

}  // namespace firsthand::collect
