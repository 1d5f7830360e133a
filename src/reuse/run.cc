#include "reuse/run.h"

#include <xxhash.h>

#include <utility>

namespace firsthand::reuse {
namespace {

struct Trailer {
  std::uint64_t magic = 0;
  std::uint64_t postings = 0;
  std::uint64_t sum = 0;  // XXH3 of the list of parts
};
constexpr std::uint64_t kMagic = 0x316e757265737566;  // "fusrun1" as it lies in the file

std::uint64_t sum_of(const std::vector<PartEntry>& parts) {
  return XXH3_64bits(parts.data(), parts.size() * sizeof(PartEntry));
}

}  // namespace

RunWriter::RunWriter(base::WorkFiles& files, const std::string& name) : file_(files.create(name)) {
  parts_.reserve(kParts);
}

void RunWriter::add(const std::vector<SeedAt>& part) {
  const std::size_t bytes = part.size() * sizeof(SeedAt);
  parts_.push_back({postings_, part.size(), XXH3_64bits(part.data(), bytes)});
  file_.write(part.data(), bytes);
  postings_ += part.size();
}

void RunWriter::finish() {
  FH_CHECK(parts_.size() == kParts, "a run has all its parts");
  file_.write(parts_.data(), parts_.size() * sizeof(PartEntry));
  const Trailer trailer{kMagic, postings_, sum_of(parts_)};
  file_.write(&trailer, sizeof trailer);
  file_.finish();
}

std::optional<SortedRun> SortedRun::open(const base::WorkFiles& files, const std::string& name) {
  auto file = files.open(name);
  constexpr std::uint64_t kTail = kParts * sizeof(PartEntry) + sizeof(Trailer);
  if (!file || file->size() < kTail) return std::nullopt;
  SortedRun run(*file);
  Trailer trailer;
  run.parts_.resize(kParts);
  if (!file->read(file->size() - sizeof trailer, &trailer, sizeof trailer) ||
      !file->read(file->size() - kTail, run.parts_.data(), kParts * sizeof(PartEntry)))
    return std::nullopt;
  if (trailer.magic != kMagic || trailer.sum != sum_of(run.parts_) ||
      (file->size() - kTail) / sizeof(SeedAt) != trailer.postings)
    return std::nullopt;
  run.postings_ = trailer.postings;
  return run;
}

bool SortedRun::read(std::size_t part, std::vector<SeedAt>& out) const {
  const PartEntry& entry = parts_[part];
  const std::size_t before = out.size();
  if (entry.size > postings_) return false;
  out.resize(before + entry.size);
  const std::size_t bytes = entry.size * sizeof(SeedAt);
  return file_.read(entry.first * sizeof(SeedAt), out.data() + before, bytes) &&
         XXH3_64bits(out.data() + before, bytes) == entry.sum;
}

}  // namespace firsthand::reuse
