#include "syntax/tagging.h"

namespace firsthand::syntax {

std::array<Feature, kTagFeatures> tag_features(std::span<const Word> words, std::size_t at,
                                               std::size_t before, std::size_t before2) {
  static constexpr Word kNone;
  const auto word = [&](std::size_t i) -> const Word& {
    return i < words.size() ? words[i] : kNone;
  };
  const Word& w = words[at];
  const Word& left = at >= 1 ? words[at - 1] : kNone;
  const Word& left2 = at >= 2 ? words[at - 2] : kNone;
  const Word& right = word(at + 1);
  const Word& right2 = word(at + 2);
  return {feature(0, 0),
          feature(1, w.form),
          feature(2, w.suffix[0], w.shape),
          feature(3, w.suffix[1]),
          feature(4, w.suffix[2]),
          feature(5, w.suffix[3]),
          feature(6, w.prefix),
          feature(7, w.shape),
          feature(8, w.form, w.shape),
          feature(9, before),
          feature(10, before, before2),
          feature(11, before, w.form),
          feature(12, left.form),
          feature(13, left2.form),
          feature(14, right.form),
          feature(15, right2.form),
          feature(16, right.suffix[2]),
          feature(17, left.suffix[2]),
          feature(18, left.shape, w.shape, right.shape),
          feature(19, left.form, w.form),
          feature(20, w.form, right.form),
          feature(21, before, right.form),
          feature(22, before, w.suffix[2], w.shape),
          feature(23, w.suffix[1], right.suffix[1]),
          feature(24, before, before2, w.form),
          feature(25, w.suffix[2], w.prefix)};
}

}  // namespace firsthand::syntax
