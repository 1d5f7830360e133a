// The runs of a few words that a report has, by their hashes: whether it has one, and where.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "reuse/filter.h"
#include "reuse/words.h"

namespace firsthand::reuse {

constexpr std::uint32_t kRun = 4;  // words

// Of kRun words: its hash, then the place of its first word. Two of one hash may differ.
using Gram = std::uint64_t;
constexpr std::uint32_t hash_of(Gram gram) { return static_cast<std::uint32_t>(gram >> 32); }
constexpr std::uint32_t place_of(Gram gram) { return static_cast<std::uint32_t>(gram); }

class Grams {
 public:
  void list(const std::vector<Word>& words);

  std::uint32_t size() const { return static_cast<std::uint32_t>(hashes_.size()); }
  // Of the gram that begins at that word.
  std::uint32_t hash(std::uint32_t place) const { return hashes_[place]; }
  // False for nearly all hashes of which there is no gram.
  bool may_have(std::uint32_t hash) const { return filter_.may_have(hash); }

  // Calls `use` with the place of each of this hash, unless they are more than `most` and a few.
  template <typename Use>
  void each(std::uint32_t hash, std::size_t most, const Use& use) const {
    const Group group = near(hash);
    if (static_cast<std::size_t>(group.end - group.first) > std::max(most, kFew)) return;
    for (const Gram* gram = group.first; gram != group.end; ++gram) {
      if (hash_of(*gram) == hash) use(place_of(*gram));
    }
  }
  // Whether there are more than `most`, in time that does not depend on how many there are.
  bool is_crowded(std::uint32_t hash, std::size_t most) const {
    const Group group = near(hash);
    const auto size = static_cast<std::size_t>(group.end - group.first);
    if (size <= most || size > kFew) return size > most;
    const auto same =
        std::count_if(group.first, group.end, [&](Gram gram) { return hash_of(gram) == hash; });
    return static_cast<std::size_t>(same) > most;
  }
  std::size_t bytes() const {
    return (hashes_.capacity() + ends_.capacity()) * sizeof(std::uint32_t) +
           grams_.capacity() * sizeof(Gram) + filter_.bytes();
  }

 private:
  static constexpr std::size_t kFew = 8;

  struct Group {
    const Gram* first = nullptr;
    const Gram* end = nullptr;
  };
  // A few that may be of this hash, or all that are.
  Group near(std::uint32_t hash) const {
    const std::size_t bucket = std::uint64_t{hash} >> shift_;
    const Gram* const all = grams_.data();
    const Group out{all + (bucket == 0 ? 0 : ends_[bucket - 1]), all + ends_[bucket]};
    return static_cast<std::size_t>(out.end - out.first) <= kFew ? out : among(out, hash);
  }
  static Group among(Group sorted, std::uint32_t hash);

  std::vector<std::uint32_t> hashes_;  // by place
  std::vector<Gram> grams_;            // by the first bits of the hash; if many, by all of them
  std::vector<std::uint32_t> ends_;    // of those of the same first bits
  int shift_ = 32;                     // to these
  Filter filter_;                      // of the hashes
};

}  // namespace firsthand::reuse
