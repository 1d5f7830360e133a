// What the values of class and id say of the elements that bear them.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace firsthand::read {

using Says = std::uint32_t;

enum Say : Says {
  // By their words: "article__relatedLinks" has three.
  kSaysAside = 1 << 0,    // what stands beside a report
  kSaysFirm = 1 << 1,     // of these, what no page calls its report
  kSaysConsent = 1 << 2,  // of these, what asks for consent
  kSaysSmall = 1 << 3,    // beside a report, if it is small
  kSaysReport = 1 << 4,
  // By letters that stand anywhere in them.
  kSaysChange = 1 << 5,       // a date of change
  kSaysPublication = 1 << 6,  // a date of publication
  kSaysPublished = 1 << 7,    // the same, more strictly
  kSaysDated = 1 << 8,        // something with a date in it
  kSaysLine = 1 << 9,         // a line about the report: date, author
  kSaysOther = 1 << 10,       // a comment, or another report
  kSaysComment = 1 << 11,     // a comment
  kSaysAuthor = 1 << 12,      // who wrote the report
  kSaysLive = 1 << 13,        // a live blog, or a part of one
};
constexpr Says kOfWords = kSaysAside | kSaysFirm | kSaysConsent | kSaysSmall | kSaysReport;

// Reads the values of one tree, which must outlive it. Values come again and again, so what the
// last of them said is kept.
class NameReader {
 public:
  Says operator()(std::string_view value);

 private:
  struct Seen {
    std::string_view value;
    Says says = 0;
  };
  std::array<Seen, 512> seen_;
};

}  // namespace firsthand::read
