#include "collect/stream.h"

#include <gtest/gtest.h>

#include <vector>

namespace firsthand::collect {
namespace {

// Gives parts; an empty one is a break.
class Parts : public Stream {
 public:
  explicit Parts(std::vector<std::string> parts) : parts_(std::move(parts)) {}
  std::string_view next() override {
    if (at_ == parts_.size() || parts_[at_].empty()) return {};
    held_ = parts_[at_++];
    return held_;
  }
  std::optional<Break> broken() const override {
    if (at_ == parts_.size()) return std::nullopt;
    return Break{{base::FaultCode::kMalformed, "damaged"}, 0};
  }
  bool resume() override {
    ++at_;
    return true;
  }

 private:
  std::vector<std::string> parts_;
  std::size_t at_ = 0;
  std::string held_;  // overwritten by the next: views must not be kept
};

TEST(Cursor, AheadJoinsPiecesAndConsumesAcrossThem) {
  Parts parts({"The ", "ferry ", "stopped", " at noon."});
  Cursor cursor(parts);
  EXPECT_EQ(cursor.ahead(1), "The ");
  EXPECT_EQ(cursor.ahead(6), "The ferry ");
  cursor.consume(8);
  EXPECT_EQ(cursor.ahead(3), "y stopped");
  EXPECT_EQ(cursor.position(), 8u);
  EXPECT_FALSE(cursor.ended());
  EXPECT_EQ(cursor.ahead(100), "y stopped at noon.");
  EXPECT_TRUE(cursor.ended());
  EXPECT_EQ(cursor.skip(9), 9u);
  EXPECT_EQ(cursor.ahead(100), " at noon.");
  EXPECT_EQ(cursor.skip(100), 9u);
  EXPECT_EQ(cursor.position(), 26u);
  EXPECT_FALSE(cursor.broken());
}

TEST(Cursor, ABreakIsSeenAtItsPlaceAndReadingGoesOnBehindIt) {
  Parts parts({"before", "", "after"});
  Cursor cursor(parts);
  EXPECT_EQ(cursor.ahead(3), "before");
  EXPECT_FALSE(cursor.broken());
  EXPECT_EQ(cursor.ahead(30), "before");
  EXPECT_TRUE(cursor.broken());
  cursor.consume(6);
  ASSERT_TRUE(cursor.resume());
  EXPECT_EQ(cursor.ahead(30), "after");
  EXPECT_EQ(cursor.position(), 6u);
}

TEST(Cursor, BytesInMemoryAreNotCopied) {
  const std::string bytes(1000, 'x');
  MemoryStream stream(bytes);
  Cursor cursor(stream);
  EXPECT_EQ(cursor.ahead(5000).data(), bytes.data());
  EXPECT_TRUE(cursor.ended());
  cursor.consume(10);
  EXPECT_EQ(cursor.ahead(5000).data(), bytes.data() + 10);
}

}  // namespace
}  // namespace firsthand::collect
