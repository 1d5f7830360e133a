#include "collect/labelled_digest.h"

#include <gtest/gtest.h>

namespace firsthand::collect {
namespace {

TEST(LabelledDigest, AllBasesAndSpellingsOfAnAlgorithmAreRead) {
  // Of "abc": FIPS 180-4 and RFC 1321; the other bases by RFC 4648.
  for (const char* digest :
       {"sha1:a9993e364706816aba3e25717850c26c9cd0d89d", "SHA-1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5",
        "sha1:vgmt4nsha2awvor6evyxqugcnsonbwe5", "sha1:qZk+NkcGgWq6PiVxeFDCbJzQ2J0=",
        "md5:900150983CD24FB0D6963F7D28E17F72", "md5:kAFQmDzST7DWlj99KOF/cg==",
        "sha-256: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "sha256:XJ4BNP4PAHH6UQKBIDPF3LRCEOYAGYNDSYLXVHFUCD7WD4QACWWQ===="}) {
    EXPECT_EQ(has_digest("abc", digest), true) << digest;
    EXPECT_EQ(has_digest("abd", digest), false) << digest;
  }
}

TEST(LabelledDigest, WhatCannotBeCheckedIsNotJudged) {
  for (const char* digest : {"", "sha1", "sha1:", "sha1:abc", "crc32:352441c2", ":x"}) {
    EXPECT_EQ(has_digest("abc", digest), std::nullopt) << digest;
  }
}

}  // namespace
}  // namespace firsthand::collect
