#include "collect/gunzip.h"

#include <libdeflate.h>
#include <zlib.h>

#include <algorithm>
#include <vector>

#include "base/check.h"

namespace firsthand::collect {
namespace {

using base::FaultCode;

constexpr std::size_t kPiece = std::size_t{256} << 10;
constexpr std::size_t kWhole = std::size_t{1} << 20;  // a member of no more comes in one piece
constexpr std::size_t kInput = std::size_t{1} << 18;
constexpr std::size_t kHeld = std::size_t{1} << 20;
constexpr std::string_view kMagic = "\x1f\x8b\x08";
constexpr std::size_t kMaximalMembersAhead = std::size_t{1} << 20;

// Magic number, deflate, and none of the reserved flags.
bool begins_member(std::string_view bytes) {
  return bytes.size() >= 4 && bytes.starts_with(kMagic) &&
         (static_cast<unsigned char>(bytes[3]) & 0xe0) == 0;
}

}  // namespace

struct Gunzip::State {
  z_stream stream{};
  libdeflate_decompressor* whole = libdeflate_alloc_decompressor();
  std::vector<char> buffer = std::vector<char>(kWhole);

  State() {
    FH_CHECK(whole && inflateInit2(&stream, 15 + 16) == Z_OK, "no memory for a decompressor");
  }
  ~State() {
    inflateEnd(&stream);
    libdeflate_free_decompressor(whole);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
};

Gunzip::Gunzip(Cursor& source, Nest& nest)
    : source_(source), nest_(nest), state_(std::make_unique<State>()) {}
Gunzip::~Gunzip() = default;

void Gunzip::break_off(FaultCode code, std::string detail) {
  const std::uint64_t from = members_.empty() ? made_ : members_.back().position;
  broken_ = Break{{code, std::move(detail)}, from};
  in_member_ = false;
}

// Whether there is a member; otherwise the end, or a break, is noted.
bool Gunzip::begin_member() {
  if (!first_) {
    // Writers may fill up with zeros.
    for (;;) {
      const std::string_view ahead = source_.ahead(1);
      const std::size_t zeros = std::min(ahead.find_first_not_of('\0'), ahead.size());
      if (zeros == 0) break;
      source_.consume(zeros);
    }
  }
  first_ = false;
  const std::string_view ahead = source_.ahead(4);
  if (ahead.empty() && !source_.broken()) {
    at_end_ = true;
    return false;
  }
  const std::string offset = std::to_string(source_.position());
  if (!begins_member(ahead)) {
    if (const auto broken = source_.broken()) {
      break_off(broken->fault.code, broken->fault.detail);
    } else {
      break_off(FaultCode::kMalformed,
                "the bytes from " + offset + " on are not gzip; what lies there is lost");
    }
    broken_->from = made_;
    return false;
  }
  if (!members_.empty() && members_.back().position == made_) members_.pop_back();
  members_.push_back({made_, source_.position()});
  if (members_.size() > kMaximalMembersAhead) {
    break_off(FaultCode::kTooLarge, "the file is made of too many and too small gzip members");
    at_end_ = true;
    return false;
  }
  inflateReset(&state_->stream);
  used_ = 0;
  in_member_ = true;
  return true;
}

// How much the member that begins here gives, if it is small and sound: then it is taken, in half
// the time that it takes in pieces. These tell what is wrong with any other.
std::optional<std::size_t> Gunzip::take_whole() {
  constexpr unsigned kHeadDigest = 2;  // the flag of one, which libdeflate does not look at
  if (!small_) return std::nullopt;
  const std::string_view input = source_.ahead(kInput);
  if ((static_cast<unsigned char>(input[3]) & kHeadDigest) != 0) return std::nullopt;
  std::size_t used = 0;
  std::size_t made = 0;
  const libdeflate_result status =
      libdeflate_gzip_decompress_ex(state_->whole, input.data(), std::min(input.size(), 2 * kInput),
                                    state_->buffer.data(), state_->buffer.size(), &used, &made);
  if (status != LIBDEFLATE_SUCCESS) return std::nullopt;
  source_.consume(used);
  in_member_ = false;
  return made;
}

std::string_view Gunzip::give(std::size_t made) {
  if (!nest_.spend(made)) {
    const auto fault = nest_.too_much();
    break_off(fault.code, fault.detail);
    at_end_ = true;
    return {};
  }
  made_ += made;
  return {state_->buffer.data(), made};
}

std::string_view Gunzip::next() {
  const auto member = [this] {
    return "the gzip data that begin at byte " + std::to_string(members_.back().offset) + " ";
  };
  z_stream& stream = state_->stream;
  while (!broken_ && !at_end_) {
    if (!in_member_) {
      if (!begin_member()) break;
      if (const auto made = take_whole()) {
        if (*made > 0) return give(*made);
        continue;
      }
    }
    // A damaged member is often read beyond its end: what it used stays at hand, to search it for
    // the next one.
    if (used_ > kHeld) {
      source_.consume(used_ - kHeld / 2);
      used_ = kHeld / 2;
    }
    const std::string_view input = source_.ahead(used_ + 1).substr(used_).substr(0, kInput);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(state_->buffer.data());
    stream.avail_out = static_cast<uInt>(kPiece);
    const int status = inflate(&stream, Z_NO_FLUSH);
    used_ += input.size() - stream.avail_in;
    const std::size_t made = kPiece - stream.avail_out;
    if (status == Z_STREAM_END) {
      source_.consume(used_);
      in_member_ = false;
      small_ = stream.total_out <= kWhole && stream.total_in <= kInput;  // so may be the next
    } else if (status == Z_BUF_ERROR || (status == Z_OK && input.empty() && made == 0)) {
      const auto broken = source_.broken();
      if (broken) {
        break_off(broken->fault.code, broken->fault.detail);
      } else {
        break_off(FaultCode::kTruncated, member() + "are cut off: the file ends too early");
      }
    } else if (status != Z_OK) {
      break_off(FaultCode::kMalformed, member() + "are damaged");
    }
    if (made > 0) return give(made);
  }
  return {};
}

bool Gunzip::resume() {
  if (!broken_ || at_end_) return false;
  broken_.reset();
  std::size_t first = 1;  // not where it was broken off
  for (;; first = 0) {
    const std::string_view ahead = source_.ahead(kInput);
    for (std::size_t at = ahead.find(kMagic, first); at != std::string_view::npos;
         at = ahead.find(kMagic, at + 1)) {
      if (!begins_member(ahead.substr(at))) continue;
      source_.consume(at);
      return true;
    }
    if (source_.ended()) {
      source_.consume(ahead.size());
      if (!source_.broken() || !source_.resume()) break;
      continue;
    }
    source_.consume(ahead.size() - kMagic.size());
  }
  at_end_ = true;
  return false;
}

std::string Gunzip::place(std::uint64_t position) const {
  const auto after = std::upper_bound(
      members_.begin(), members_.end(), position,
      [](std::uint64_t wanted, const Member& member) { return wanted < member.position; });
  if (after == members_.begin()) return std::to_string(position);
  const Member& member = *std::prev(after);
  const std::string offset = std::to_string(member.offset);
  if (position == member.position) return offset;
  return offset + "+" + std::to_string(position - member.position);
}

void Gunzip::passed(std::uint64_t position) {
  while (members_.size() > 1 && members_[1].position <= position) members_.pop_front();
}

}  // namespace firsthand::collect
