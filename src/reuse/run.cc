#include "reuse/run.h"

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <string_view>
#include <utility>

#include "text/swar.h"

namespace firsthand::reuse {
namespace {

struct Trailer {
  std::uint64_t magic = 0;
  RunReports reports;
  std::uint64_t sum = 0;  // XXH3 of the list of parts
};
constexpr std::uint64_t kMagic = 0x326e757265737566;  // "fusrun2" as it lies in the file
constexpr std::uint64_t kTail = kParts * sizeof(PartEntry) + sizeof(Trailer);

std::uint64_t sum_of(const std::vector<PartEntry>& parts) {
  return XXH3_64bits(parts.data(), kParts * sizeof(PartEntry));
}

// Postings lie as what each is greater than the one before it. As they are told apart by the rest
// of the seed and the report's place in the run, and a report has some 600, that is 2^35 or so
// whatever the number of reports: five bytes, and where they do not do, eight more.
constexpr std::size_t kGapBytes = 5;
constexpr std::uint64_t kFar = (std::uint64_t{1} << 8 * kGapBytes) - 1;

class Gaps {
 public:
  explicit Gaps(RunReports reports)
      : first_(reports.first),
        reports_(reports.end - reports.first),
        bits_(static_cast<int>(std::bit_width(reports_))) {}

  // What is packed lies in `room`.
  std::string_view pack(const std::vector<SeedAt>& postings, std::string& room) const {
    constexpr std::size_t kMost = kGapBytes + sizeof(std::uint64_t);
    room.resize(std::max(room.size(), postings.size() * kMost));
    char* to = room.data();
    std::uint64_t last = 0;
    for (const SeedAt posting : postings) {
      const std::uint64_t value =
          std::uint64_t{rest_of(posting)} << bits_ | (report_of(posting) - first_);
      const std::uint64_t gap = value - last;
      const std::uint64_t told = gap < kFar ? gap : kFar;
      std::memcpy(to, &told, sizeof told);  // what is beyond its bytes is written over
      to += kGapBytes;
      if (told == kFar) {
        std::memcpy(to, &gap, sizeof gap);
        to += sizeof gap;
      }
      last = value;
    }
    return {room.data(), static_cast<std::size_t>(to - room.data())};
  }

  // Appends so many. False if that is not what is packed there. REQUIRES: eight bytes behind it.
  bool unpack(std::string_view packed, std::size_t postings, std::vector<SeedAt>& out) const {
    if (postings > packed.size() / kGapBytes) return false;
    const std::size_t before = out.size();
    out.resize(before + postings);
    SeedAt* to = out.data() + before;
    const char* at = packed.data();
    const char* const end = at + packed.size();
    const std::uint64_t mask = (std::uint64_t{1} << bits_) - 1;
    std::uint64_t value = 0;
    std::uint64_t most = 0;
    for (std::size_t i = 0; i < postings; ++i) {
      if (at >= end) return false;
      std::uint64_t gap = text::load_eight(at) & kFar;
      at += kGapBytes;
      if (gap == kFar) {
        gap = text::load_eight(at);
        at += sizeof gap;
      }
      value += gap;
      most = std::max(most, value & mask);
      *to++ = (value >> bits_) << 32 | (first_ + (value & mask));
    }
    return at == end && (postings == 0 || most < reports_);
  }

 private:
  std::uint32_t first_;
  std::uint32_t reports_;
  int bits_;
};

}  // namespace

RunWriter::RunWriter(base::WorkFiles& files, const std::string& name, RunReports reports)
    : file_(files.create(name)), reports_(reports) {
  parts_.reserve(kParts);
}

void RunWriter::add(const std::vector<SeedAt>& part) {
  const std::string_view packed = Gaps(reports_).pack(part, room_);
  parts_.push_back({bytes_, part.size(), XXH3_64bits(packed.data(), packed.size())});
  file_.write(packed.data(), packed.size());
  bytes_ += packed.size();
}

void RunWriter::finish() {
  FH_CHECK(parts_.size() == kParts, "a run has all its parts");
  file_.write(parts_.data(), parts_.size() * sizeof(PartEntry));
  const Trailer trailer{kMagic, reports_, sum_of(parts_)};
  file_.write(&trailer, sizeof trailer);
  file_.finish();
}

std::optional<SortedRun> SortedRun::open(const base::WorkFiles& files, const std::string& name) {
  auto file = files.open(name);
  if (!file || file->size() < kTail) return std::nullopt;
  SortedRun run(*file);
  Trailer trailer;
  run.parts_.resize(kParts);
  if (!file->read(file->size() - sizeof trailer, &trailer, sizeof trailer) ||
      !file->read(file->size() - kTail, run.parts_.data(), kParts * sizeof(PartEntry)))
    return std::nullopt;
  if (trailer.magic != kMagic || trailer.sum != sum_of(run.parts_) ||
      trailer.reports.end < trailer.reports.first)
    return std::nullopt;
  run.reports_ = trailer.reports;
  run.parts_.push_back({file->size() - kTail, 0, 0});
  return run;
}

bool SortedRun::read(std::size_t part, std::string& room, std::vector<SeedAt>& out) const {
  const PartEntry& entry = parts_[part];
  const std::uint64_t end = parts_[part + 1].begin;
  if (entry.begin > end || end > parts_[kParts].begin) return false;
  const std::size_t size = end - entry.begin;
  room.resize(std::max(room.size(), size + sizeof(std::uint64_t)));
  return file_.read(entry.begin, room.data(), size) &&
         XXH3_64bits(room.data(), size) == entry.sum &&
         Gaps(reports_).unpack({room.data(), size}, entry.postings, out);
}

}  // namespace firsthand::reuse
