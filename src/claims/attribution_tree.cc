#include "claims/attribution_tree.h"

#include <algorithm>
#include <utility>

namespace firsthand::claims {

using syntax::Relation;

Tree::Tree(const Reading& reading, std::vector<syntax::Node> nodes)
    : reading_(reading),
      nodes_(std::move(nodes)),
      first_(nodes_.size(), kNone),
      next_(nodes_.size(), kNone),
      yields_(nodes_.size()) {
  std::vector<std::uint32_t> waiting(nodes_.size(), 0);  // children whose yields are not known yet
  for (std::size_t i = nodes_.size(); i-- > 0;) {
    yields_[i] = {i, i + 1};
    if (nodes_[i].head == syntax::kNoHead) continue;
    const auto head = static_cast<std::size_t>(nodes_[i].head);
    next_[i] = first_[head];
    first_[head] = i;
    ++waiting[head];
  }
  std::vector<std::size_t> ready;
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    if (waiting[i] == 0) ready.push_back(i);
  }
  while (!ready.empty()) {
    const std::size_t i = ready.back();
    ready.pop_back();
    const std::size_t up = head(i);
    if (up == kNone) continue;
    yields_[up].begin = std::min(yields_[up].begin, yields_[i].begin);
    yields_[up].end = std::max(yields_[up].end, yields_[i].end);
    if (--waiting[up] == 0) ready.push_back(up);
  }
}

bool Tree::is(std::size_t i, std::initializer_list<Relation> any_of) const {
  return std::find(any_of.begin(), any_of.end(), nodes_[i].relation) != any_of.end();
}

std::size_t Tree::child(std::size_t i, std::initializer_list<Relation> any_of) const {
  for (std::size_t k = first_[i]; k != kNone; k = next_[k]) {
    if (is(k, any_of)) return k;
  }
  return kNone;
}

Range Tree::trimmed(Range range) const {
  const auto is_edge = [&](std::size_t i) {
    const Word& w = reading_.word(i);
    return w.quotation == 0 && (w.is(kComma | kBreak | kStop) || reading_.is(i, "-"));
  };
  while (range.begin < range.end && is_edge(range.begin)) ++range.begin;
  while (range.begin < range.end && is_edge(range.end - 1)) --range.end;
  return range;
}

std::vector<Range> Tree::without(Range whole, Range part) const {
  std::vector<Range> out;
  for (const Range piece : {Range{whole.begin, std::min(whole.end, part.begin)},
                            Range{std::max(whole.begin, part.end), whole.end}}) {
    if (piece.empty()) continue;
    const Range left = trimmed(piece);
    if (!left.empty()) out.push_back(left);
  }
  return out;
}

Range Tree::phrase(std::size_t noun, std::size_t but) const {
  Range range = yield(noun);
  if (but != kNone && but != noun && but >= range.begin && but < range.end) {
    const Range cut = yield(but);
    if (cut.begin > noun) range.end = cut.begin;
  }
  // "and the minister", "As the minister told it": the conjunction is no part of what it joins to
  // something else.
  while (range.begin < noun && reading_.word(range.begin).is(kCoordinator | kSubordinator) &&
         !reading_.word(range.begin).is(kDeterminer))
    ++range.begin;
  return trimmed(range);
}

Range Tree::core(std::size_t noun) const {
  Range range = phrase(noun);
  // "It was the mayor who said": what makes a clause of the noun is no part of its phrase.
  const std::size_t copula = child(noun, {Relation::kCop});
  if (copula != kNone && copula < noun) range.begin = std::max(range.begin, copula + 1);
  for (std::size_t i = noun + 1; i < range.end; ++i) {
    const Word& w = reading_.word(i);
    if (w.is(kComma | kBreak | kBracket) || (w.is(kRelative) && is(i, Relation::kNsubj))) {
      range.end = i;
      break;
    }
  }
  // "the mayor, a nurse": what stands before the head in commas.
  return trimmed(range);
}

}  // namespace firsthand::claims
