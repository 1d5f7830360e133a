// The Merkle tree of RFC 6962, section 2.1, over the lines of the custody log: leaf =
// SHA-256(0x00 || line), node = SHA-256(0x01 || left || right), split at the largest power of two
// below the size. Its head commits to every line; a proof of ceil(log2 n) digests shows one person
// that one line is in it. Proofs are checked as in RFC 9162, section 2.1.3.2.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/digest.h"

namespace firsthand::preserve {

base::Digest leaf_digest(std::string_view line);

// The head of a growing list of leaves, in memory that grows with the logarithm of their number.
class MerkleTree {
 public:
  void append(const base::Digest& leaf);
  std::uint64_t size() const { return size_; }
  base::Digest root() const;  // of an empty tree: SHA-256 of nothing

 private:
  std::uint64_t size_ = 0;
  std::vector<base::Digest> peaks_;  // of the full subtrees, largest first
};

// From the leaf upwards. REQUIRES: index < leaves.size().
std::vector<base::Digest> inclusion_proof(std::span<const base::Digest> leaves, std::size_t index);

bool verify_inclusion(const base::Digest& leaf, std::uint64_t index, std::uint64_t size,
                      std::span<const base::Digest> proof, const base::Digest& root);

}  // namespace firsthand::preserve
