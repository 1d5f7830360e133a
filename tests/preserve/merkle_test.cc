#include "preserve/merkle.h"

#include <gtest/gtest.h>

#include <string>

namespace firsthand::preserve {
namespace {

using base::Digest;

std::string view(const Digest& digest) {
  return {reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size()};
}

// RFC 6962, section 2.1, word for word.
Digest head_by_definition(std::span<const Digest> leaves) {
  if (leaves.empty()) return base::sha256("");
  if (leaves.size() == 1) return leaves[0];
  std::size_t split = 1;
  while (split * 2 < leaves.size()) split *= 2;
  return base::sha256(std::string("\x01") + view(head_by_definition(leaves.first(split))) +
                      view(head_by_definition(leaves.subspan(split))));
}

// The leaves and heads that the reference implementation of Certificate Transparency is tested by.
TEST(Merkle, HeadsOfCertificateTransparency) {
  using namespace std::string_literals;
  const std::vector<std::string> data = {
      ""s,
      "\x00"s,
      "\x10"s,
      "\x20\x21"s,
      "\x30\x31"s,
      "\x40\x41\x42\x43"s,
      "\x50\x51\x52\x53\x54\x55\x56\x57"s,
      "\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f"s};
  const std::vector<std::string> heads = {
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
      "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
      "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
  MerkleTree tree;
  EXPECT_EQ(tree.root(), base::sha256(""));
  for (std::size_t i = 0; i < data.size(); ++i) {
    tree.append(leaf_digest(data[i]));
    EXPECT_EQ(tree.root().hex(), heads[i]) << i + 1 << " leaves";
    EXPECT_EQ(tree.size(), i + 1);
  }
}

TEST(Merkle, EverySmallTreeIsTheDefinedOneAndEveryProofHolds) {
  std::vector<Digest> leaves;
  MerkleTree tree;
  for (std::size_t size = 1; size <= 40; ++size) {
    leaves.push_back(leaf_digest("line " + std::to_string(size)));
    tree.append(leaves.back());
    const Digest root = head_by_definition(leaves);
    ASSERT_EQ(tree.root(), root);
    for (std::size_t index = 0; index < size; ++index) {
      const auto proof = inclusion_proof(leaves, index);
      EXPECT_TRUE(verify_inclusion(leaves[index], index, size, proof, root));
      for (std::size_t other = 0; other <= size; ++other) {
        if (other == index) continue;
        EXPECT_FALSE(verify_inclusion(leaves[index], other, size, proof, root));
      }
      for (std::size_t k = 0; k < proof.size(); ++k) {
        auto changed = proof;
        changed[k].bytes[k % 32] ^= 1;
        EXPECT_FALSE(verify_inclusion(leaves[index], index, size, changed, root));
      }
      auto longer = proof;
      longer.push_back(root);
      EXPECT_FALSE(verify_inclusion(leaves[index], index, size, longer, root));
      if (!proof.empty()) {
        EXPECT_FALSE(verify_inclusion(leaves[index], index, size,
                                      std::span(proof).first(proof.size() - 1), root));
      }
    }
  }
}

}  // namespace
}  // namespace firsthand::preserve
