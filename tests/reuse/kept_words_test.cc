// What was packed of a report's words is what its text says, wherever it is kept.
#include "reuse/kept_words.h"

#include <gtest/gtest.h>

#include "reuse/packed_words.h"
#include "texts.h"

namespace firsthand::reuse {
namespace {

using testing::invented_text;
using testing::report_of;

const std::string kTold =
    "The keeper of the Tarnwick light, 61, said on 3 March: \"I counted 14 lanterns, not "
    "twelve.\" Nobody from the harbour's office came\n\n\n\n\n\n            until the Rechtsschutz"
    "versicherungsgesellschaft asked \u2013 \u00C9lan's owner, too, wrote \u2018none\u2019. The.";

void expect_same(const Words& x, const Words& y) {
  EXPECT_EQ(x.text_size, y.text_size);
  ASSERT_EQ(x.words.size(), y.words.size());
  for (std::size_t i = 0; i < x.words.size(); ++i) {
    const Word& one = x.words[i];
    const Word& other = y.words[i];
    EXPECT_EQ(one.word, other.word) << i;
    EXPECT_EQ(one.stem, other.stem) << i;
    EXPECT_EQ(one.term, other.term) << i;
    EXPECT_EQ(one.begin, other.begin) << i;
    EXPECT_EQ(one.end, other.end) << i;
    EXPECT_EQ(one.weight, other.weight) << i;
    EXPECT_EQ(one.level, other.level) << i;
    EXPECT_EQ(one.traits, other.traits) << i;
    EXPECT_EQ(one.function, other.function) << i;
    EXPECT_EQ(one.about, other.about) << i;
    EXPECT_EQ(one.quoted, other.quoted) << i;
    EXPECT_EQ(one.number, other.number) << i;
  }
  ASSERT_EQ(x.sentences.size(), y.sentences.size());
  for (std::size_t i = 0; i < x.sentences.size(); ++i) {
    EXPECT_EQ(x.sentences[i].first, y.sentences[i].first) << i;
    EXPECT_EQ(x.sentences[i].end, y.sentences[i].end) << i;
    EXPECT_EQ(x.sentences[i].begin_byte, y.sentences[i].begin_byte) << i;
    EXPECT_EQ(x.sentences[i].end_byte, y.sentences[i].end_byte) << i;
  }
}

TEST(PackedWords, AreTheWordsThatWerePacked) {
  for (const std::string& text : {kTold, std::string(testing::kFerry), std::string(),
                                  std::string(90, ' ') + "late", invented_text(4, 2, 30)}) {
    const Words words = words_of(report_of(text));
    std::string packed;
    pack(words, packed);
    Words out = words_of(report_of("Something that stood there before. It goes."));
    ASSERT_TRUE(unpack(packed.data(), packed.size(), out));
    expect_same(out, words);
  }
}

TEST(PackedWords, AreNothingIfTheyAreNotWhole) {
  std::string packed;
  pack(words_of(report_of(kTold)), packed);
  Words out;
  for (std::size_t size = 0; size < packed.size(); ++size)
    EXPECT_FALSE(unpack(packed.data(), size, out)) << size;
  for (std::size_t i = 0; i < packed.size(); ++i) {  // nothing is read beyond the end
    std::string other = packed;
    other[i] = static_cast<char>(other[i] ^ 0x55);
    static_cast<void>(unpack(other.data(), other.size(), out));
  }
}

class Kept : public ::testing::Test {
 protected:
  static Words words(std::uint32_t report) {
    return words_of(report_of(invented_text(report, 5, 1 + static_cast<int>(report % 3))));
  }
  // Ten blocks of three reports.
  static void add(KeptWords& kept, std::uint32_t first) {
    for (std::uint32_t block = 0; block < 10; ++block) {
      KeptWords::Block packed;
      for (std::uint32_t r = 0; r < 3; ++r) packed.add(words(first + 3 * block + r));
      kept.add(first + 3 * block, packed);
    }
    kept.end();
  }

  base::WorkFiles files = base::WorkFiles::temporary(UINT64_MAX);
  std::string room;
  Words out;
};

TEST_F(Kept, AreThoseOfTheReport) {
  KeptWords kept(files, UINT64_MAX);
  add(kept, 100);
  add(kept, 130);
  for (std::uint32_t r = 100; r < 160; ++r) {
    ASSERT_TRUE(kept.read(r, room, out)) << r;
    expect_same(out, words(r));
  }
  EXPECT_FALSE(kept.read(99, room, out));
  EXPECT_FALSE(kept.read(160, room, out));
  EXPECT_TRUE(files.names().empty());
}

TEST_F(Kept, StopWhereThereIsNoMoreRoom) {
  KeptWords kept(files, 5000);
  add(kept, 0);
  add(kept, 30);
  std::size_t have = 0;
  for (std::uint32_t r = 0; r < 60; ++r) {
    if (!kept.read(r, room, out)) continue;
    expect_same(out, words(r));
    ++have;
  }
  EXPECT_GT(have, 3U);
  EXPECT_LT(have, 30U);
}

}  // namespace
}  // namespace firsthand::reuse
