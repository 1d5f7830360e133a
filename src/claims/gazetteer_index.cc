#include "claims/gazetteer_index.h"

#include <utility>

namespace firsthand::claims {
namespace {

constexpr unsigned kBucketBits = 17;     // about two names to a bucket
constexpr unsigned kFirstWordBits = 20;  // eight bits to a first word

// FNV-1a with a last mixing (Fowler, Noll and Vo; the mixing is that of MurmurHash3).
std::uint64_t hash_of(std::string_view key) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  hash = (hash ^ (hash >> 33U)) * 0xff51afd7ed558ccdULL;
  return hash ^ (hash >> 33U);
}

std::uint64_t first_word_bit(std::string_view key) {
  return hash_of(key.substr(0, key.find_first_of(" -.,'"))) >> (64 - kFirstWordBits);
}

}  // namespace

NameIndex::NameIndex() : first_words_((1U << kFirstWordBits) / 64) {}

void NameIndex::add(std::string_view key, std::uint32_t entry) {
  const std::uint64_t bit = first_word_bit(key);
  first_words_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  slots_.push_back({hash_of(key), entry});
}

// A counting sort, which keeps the order among names that share their first bits.
void NameIndex::sort() {
  starts_.assign((std::size_t{1} << kBucketBits) + 1, 0);
  const auto bucket = [](const Slot& s) { return s.hash >> (64 - kBucketBits); };
  for (const Slot& slot : slots_) ++starts_[bucket(slot) + 1];
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
  std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
  std::vector<Slot> sorted(slots_.size());
  for (const Slot& slot : slots_) sorted[next[bucket(slot)]++] = slot;
  slots_ = std::move(sorted);
}

NameIndex::Entries NameIndex::find(std::string_view key) const {
  Entries found;
  const std::uint64_t hash = hash_of(key);
  const std::uint64_t bucket = hash >> (64 - kBucketBits);
  for (std::uint32_t i = starts_[bucket]; i < starts_[bucket + 1]; ++i) {
    if (slots_[i].hash == hash) found.push_back(slots_[i].entry);
  }
  return found;
}

bool NameIndex::begins(std::string_view key) const {
  const std::uint64_t bit = first_word_bit(key);
  return (first_words_[bit / 64] >> (bit % 64) & 1U) != 0;
}

}  // namespace firsthand::claims
