#include "syntax/arc_features.h"

#include <algorithm>

#include "base/check.h"

namespace firsthand::syntax {
namespace {

constexpr std::uint64_t kOutside = 62;  // the tag of no word, and of the root
constexpr std::uint64_t kRootTag = 61;
constexpr std::uint64_t kNoLabel = 63;

// One word as the features see it.
struct View {
  std::uint64_t form = 0;
  std::uint64_t tag = kOutside;
  std::uint64_t label = kNoLabel;  // of the arc to its head, if it has one
  std::uint64_t both() const { return syntax::both(form, tag); }
};

View view(const Tagged& sentence, const Arcs& arcs, std::int32_t word) {
  if (word == Arcs::kNone) return {};
  if (word == arcs.size()) return {0, kRootTag, kNoLabel};
  const auto i = static_cast<std::size_t>(word);
  const bool placed = arcs.head(word) != Arcs::kNone;
  return {sentence.words[i].form, sentence.tags[i], placed ? arcs.label(word) : kNoLabel};
}

std::uint64_t distance(std::int32_t from, std::int32_t to) {
  if (from == Arcs::kNone || to == Arcs::kNone) return 0;
  const std::int32_t d = from < to ? to - from : from - to;
  return static_cast<std::uint64_t>(d <= 5 ? d : d <= 10 ? 6 : 7);
}

std::uint64_t few(std::uint32_t count) { return std::min<std::uint32_t>(count, 4); }

// Numbers the templates as they come.
template <std::size_t n>
class Collector {
 public:
  explicit Collector(std::uint64_t first) : first_(first) {}
  void add(std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    features_[count_] = feature(first_ + count_, a, b, c);
    ++count_;
  }
  const std::array<Feature, n>& take() const {
    FH_CHECK(count_ == n, "as many features as templates");
    return features_;
  }

 private:
  std::uint64_t first_;
  std::size_t count_ = 0;
  std::array<Feature, n> features_;
};

}  // namespace

std::array<Feature, kMoveFeatures> move_features(const Tagged& sentence, const Arcs& arcs) {
  static const Arcs::Children kNoChildren;
  const auto see = [&](std::int32_t word) { return view(sentence, arcs, word); };
  const std::int32_t top = arcs.stack(0);
  const std::int32_t below = arcs.stack(1);
  const std::int32_t next = arcs.next();
  const View s0 = see(top);
  const View s1 = see(below);
  const View s2 = see(arcs.stack(2));
  const View b0 = see(next);
  const View b1 = see(arcs.next(1));
  const View b2 = see(arcs.next(2));
  const Arcs::Children& c0 = top == Arcs::kNone ? kNoChildren : arcs.children(top);
  const Arcs::Children& c1 = below == Arcs::kNone ? kNoChildren : arcs.children(below);
  const Arcs::Children& cb = arcs.children(next);
  const View s0l = see(c0.left);
  const View s0l2 = see(c0.left2);
  const View s0r = see(c0.right);
  const View s0r2 = see(c0.right2);
  const View s1l = see(c1.left);
  const View s1r = see(c1.right);
  const View b0l = see(cb.left);
  const View b0l2 = see(cb.left2);
  const std::uint64_t apart = distance(top, next);
  const std::uint64_t apart1 = distance(below, top);
  const auto inside = static_cast<std::size_t>(next);
  const std::uint64_t shape = next < arcs.size() ? sentence.words[inside].shape : 0;

  Collector<kMoveFeatures> f(100);
  f.add(0);
  f.add(s0.form, s0.tag);
  f.add(s0.form);
  f.add(s0.tag);
  f.add(s1.form, s1.tag);
  f.add(s1.tag);
  f.add(s2.form, s2.tag);
  f.add(b0.form, b0.tag);
  f.add(b0.form);
  f.add(b0.tag);
  f.add(b1.form, b1.tag);
  f.add(b1.tag);
  f.add(b2.form, b2.tag);
  // pairs
  f.add(s0.both(), b0.both());
  f.add(s0.both(), b0.form);
  f.add(s0.both(), b0.tag);
  f.add(s0.form, b0.both());
  f.add(s0.tag, b0.both());
  f.add(s0.tag, b0.tag);
  f.add(s1.both(), s0.both());
  f.add(s1.both(), s0.tag);
  f.add(s1.tag, s0.both());
  f.add(s1.tag, s0.tag);
  f.add(s1.form, b0.form);
  f.add(s1.tag, b0.tag, s0.form);
  f.add(b0.tag, b1.tag);
  f.add(b0.form, b1.form);
  // three and more tags
  f.add(s0.tag, b0.tag, b1.tag);
  f.add(s1.tag, s0.tag, b0.tag);
  f.add(s2.tag, s1.tag, s0.tag);
  f.add(b0.tag, b1.tag, b2.tag);
  f.add(both(s2.tag, s1.tag), s0.tag, b0.tag);
  f.add(both(s1.tag, s0.tag), b0.tag, b1.tag);
  f.add(both(s0.tag, b0.tag), b1.tag, b2.tag);
  f.add(s0.tag, s0l.tag, b0.tag);
  f.add(s0.tag, s0r.tag, b0.tag);
  f.add(s0.tag, b0.tag, b0l.tag);
  f.add(s1.tag, s1r.tag, s0.tag);
  f.add(s1.tag, s1l.tag, s0.tag);
  f.add(s1.tag, s0.tag, s0r.tag);
  f.add(s1.tag, s0.tag, s0l.tag);
  f.add(both(s1.tag, s1r.label), s0.tag, b0.tag);
  // distance and number of dependents
  f.add(s0.form, apart);
  f.add(s0.tag, apart);
  f.add(b0.form, apart);
  f.add(s0.tag, b0.tag, apart);
  f.add(s1.tag, s0.tag, apart1);
  f.add(s0.form, few(c0.right_count), few(c0.left_count));
  f.add(s0.tag, few(c0.right_count), few(c0.left_count));
  f.add(b0.tag, few(cb.left_count), s0.tag);
  f.add(s1.tag, few(c1.right_count), s0.tag);
  // dependents
  f.add(s0.tag, s0l.form, s0l.label);
  f.add(s0.tag, s0r.form, s0r.label);
  f.add(s0.tag, s0l2.label, s0l.label);
  f.add(s0.tag, s0r2.label, s0r.label);
  f.add(b0.tag, b0l.form, b0l.label);
  f.add(b0.tag, b0l2.label, b0l.label);
  f.add(s0.form, c0.left_labels, b0.tag);
  f.add(s0.tag, c0.right_labels, b0.tag);
  f.add(both(s0.tag, b0.tag), cb.left_labels, c0.left_labels);
  f.add(both(s1.tag, s0.tag), c1.left_labels, c0.left_labels);
  f.add(shape, b0.tag, s0.tag);
  return f.take();
}

std::array<Feature, kLabelFeatures> label_features(const Tagged& sentence, const Arcs& arcs,
                                                   std::int32_t dependent, std::int32_t head) {
  const auto see = [&](std::int32_t word) { return view(sentence, arcs, word); };
  const View d = see(dependent);
  const View h = see(head);
  const Arcs::Children& cd = arcs.children(dependent);
  const Arcs::Children& ch = arcs.children(head);
  const View dl = see(cd.left);
  const View dl2 = see(cd.left2);
  const View dr = see(cd.right);
  const View dr2 = see(cd.right2);
  const View hl = see(ch.left);
  const View hr = see(ch.right);
  const View before = see(dependent - 1);
  const View after = see(dependent + 1 <= arcs.size() ? dependent + 1 : Arcs::kNone);
  const std::uint64_t side = dependent < head ? 1 : 2;
  const std::uint64_t apart = both(side, distance(dependent, head));

  Collector<kLabelFeatures> f(200);
  f.add(side);
  f.add(d.form, side);
  f.add(d.both(), side);
  f.add(d.tag, side);
  f.add(h.form, side);
  f.add(h.both(), side);
  f.add(h.tag, side);
  f.add(d.tag, h.tag, side);
  f.add(d.both(), h.tag, side);
  f.add(d.tag, h.both(), side);
  f.add(d.form, h.form, side);
  f.add(d.tag, h.tag, apart);
  f.add(d.tag, dl.form, side);
  f.add(d.tag, dl.tag, side);
  f.add(d.tag, dl.label, side);
  f.add(d.tag, dr.form, side);
  f.add(d.tag, dr.label, side);
  f.add(d.tag, both(dl.label, dl2.label), side);
  f.add(d.tag, both(dr.label, dr2.label), side);
  f.add(both(d.tag, h.tag), cd.left_labels, side);
  f.add(d.form, cd.left_labels, side);
  f.add(both(d.tag, h.tag), dl.form, side);
  f.add(both(d.tag, h.form), dl.form, side);
  f.add(both(h.tag, side), ch.left_labels, d.tag);
  f.add(both(h.tag, side), ch.right_labels, d.tag);
  f.add(both(h.form, side), hr.label, d.tag);
  f.add(both(h.form, side), hl.label, d.tag);
  f.add(both(h.tag, side), hr.form, d.tag);
  f.add(both(h.tag, side), hl.form, d.tag);
  f.add(d.tag, before.tag, after.tag);
  f.add(d.tag, h.tag, both(before.form, side));
  f.add(d.tag, h.tag, both(after.form, side));
  f.add(sentence.words[static_cast<std::size_t>(dependent)].suffix[2], d.tag, h.tag);
  f.add(sentence.words[static_cast<std::size_t>(dependent)].shape, d.tag, both(h.tag, side));
  return f.take();
}

}  // namespace firsthand::syntax
