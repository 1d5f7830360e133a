#include "preserve/merkle.h"

#include <bit>

#include "base/check.h"

namespace firsthand::preserve {
namespace {

using base::Digest;

std::string_view view(const Digest& digest) {
  return {reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size()};
}

Digest node_digest(const Digest& left, const Digest& right) {
  base::Sha256 hash;
  hash.update(std::string_view("\x01", 1));
  hash.update(view(left));
  hash.update(view(right));
  return hash.finish();
}

Digest head_of(std::span<const Digest> leaves) {
  MerkleTree tree;
  for (const Digest& leaf : leaves) tree.append(leaf);
  return tree.root();
}

}  // namespace

Digest leaf_digest(std::string_view line) {
  base::Sha256 hash;
  hash.update(std::string_view("\x00", 1));
  hash.update(line);
  return hash.finish();
}

void MerkleTree::append(const Digest& leaf) {
  Digest carried = leaf;
  // Each trailing one bit of the size is a full subtree that the new leaf completes a pair with.
  for (std::uint64_t rest = size_; rest & 1; rest >>= 1) {
    carried = node_digest(peaks_.back(), carried);
    peaks_.pop_back();
  }
  peaks_.push_back(carried);
  ++size_;
}

Digest MerkleTree::root() const {
  if (peaks_.empty()) return base::sha256("");
  Digest head = peaks_.back();
  for (std::size_t i = peaks_.size() - 1; i-- > 0;) head = node_digest(peaks_[i], head);
  return head;
}

std::vector<Digest> inclusion_proof(std::span<const Digest> leaves, std::size_t index) {
  FH_CHECK(index < leaves.size(), "a proof for a leaf that is not in the tree");
  std::vector<Digest> from_above;
  while (leaves.size() > 1) {
    const std::size_t split = std::bit_floor(leaves.size() - 1);
    if (index < split) {
      from_above.push_back(head_of(leaves.subspan(split)));
      leaves = leaves.first(split);
    } else {
      from_above.push_back(head_of(leaves.first(split)));
      leaves = leaves.subspan(split);
      index -= split;
    }
  }
  return {from_above.rbegin(), from_above.rend()};
}

bool verify_inclusion(const Digest& leaf, std::uint64_t index, std::uint64_t size,
                      std::span<const Digest> proof, const Digest& root) {
  if (index >= size) return false;
  std::uint64_t node = index;
  std::uint64_t last = size - 1;
  Digest head = leaf;
  for (const Digest& sibling : proof) {
    if (last == 0) return false;
    if ((node & 1) || node == last) {
      head = node_digest(sibling, head);
      while (!(node & 1) && node != 0) {
        node >>= 1;
        last >>= 1;
      }
    } else {
      head = node_digest(head, sibling);
    }
    node >>= 1;
    last >>= 1;
  }
  return last == 0 && head == root;
}

}  // namespace firsthand::preserve
