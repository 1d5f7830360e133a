#include "syntax/learner.h"

#include <algorithm>
#include <cstdlib>

#include "syntax/table.h"

namespace firsthand::syntax {
namespace {

constexpr std::int64_t kLargest = 127;

std::int64_t rounded(std::int64_t numerator, std::int64_t denominator) {
  const std::int64_t half = denominator / 2;
  return numerator >= 0 ? (numerator + half) / denominator : -((-numerator + half) / denominator);
}

}  // namespace

const Learner::Row* Learner::find(Feature feature) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = feature & mask;; at = (at + 1) & mask) {
    if (slots_[at] == 0) return nullptr;
    const Row& row = rows_[slots_[at] - 1];
    if (row.feature == feature) return &row;
  }
}

Learner::Row& Learner::find_or_add(Feature feature) {
  if (2 * (rows_.size() + 1) > slots_.size()) grow();
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = feature & mask;; at = (at + 1) & mask) {
    if (slots_[at] == 0) {
      rows_.push_back({feature, {}});
      slots_[at] = static_cast<std::uint32_t>(rows_.size());
      return rows_.back();
    }
    Row& row = rows_[slots_[at] - 1];
    if (row.feature == feature) return row;
  }
}

void Learner::grow() {
  slots_.assign(slots_.size() * 2, 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    std::size_t at = rows_[i].feature & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    slots_[at] = static_cast<std::uint32_t>(i + 1);
  }
}

void Learner::score(std::span<const Feature> features, std::int32_t* scores) const {
  std::fill(scores, scores + classes_, 0);
  const std::size_t mask = slots_.size() - 1;
  for (const Feature feature : features) __builtin_prefetch(&slots_[feature & mask]);
  for (const Feature feature : features) {
    if (const Row* row = find(feature))
      for (const Cell& cell : row->cells) scores[cell.label] += cell.weight;
  }
}

void Learner::learn(std::span<const Feature> features, std::size_t right, std::size_t wrong) {
  if (right != wrong) {
    for (const Feature feature : features) {
      Row& row = find_or_add(feature);
      move(row, right, 1);
      move(row, wrong, -1);
    }
  }
  count();
}

void Learner::move(std::span<const Feature> features, std::size_t label, std::int32_t by) {
  for (const Feature feature : features) move(find_or_add(feature), label, by);
}

void Learner::move(Row& row, std::size_t label, std::int32_t by) {
  for (Cell& cell : row.cells) {
    if (cell.label != label) continue;
    cell.weight += by;
    cell.moved += by * moment_;
    return;
  }
  row.cells.push_back({static_cast<std::uint32_t>(label), by, by * moment_});
}

std::string Learner::table(std::size_t buckets, std::size_t width) const {
  // Weightiest first: by the sum of what they add or take; ties in the order of their hash.
  std::vector<std::pair<std::int64_t, std::uint32_t>> order;
  order.reserve(rows_.size());
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    std::int64_t sum = 0;
    for (const Cell& cell : rows_[i].cells) sum += std::abs(average(cell));
    order.emplace_back(sum, static_cast<std::uint32_t>(i));
  }
  std::sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first
                              : rows_[a.second].feature < rows_[b.second].feature;
  });
  std::vector<std::uint8_t> filled(buckets, 0);
  std::vector<std::pair<std::size_t, std::uint32_t>> kept;  // place in the table, row
  std::vector<std::int64_t> sizes;
  for (const auto& [sum, row] : order) {
    if (sum == 0) break;
    const std::size_t bucket = bucket_of(rows_[row].feature, buckets);
    if (filled[bucket] == kPlaces) continue;
    kept.emplace_back(bucket * kPlaces + filled[bucket]++, row);
    for (const Cell& cell : rows_[row].cells) sizes.push_back(std::abs(average(cell)));
  }
  std::string bytes(buckets * kPlaces * (2 + width), '\0');
  if (kept.empty()) return bytes;
  const auto nth =
      sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() - 1 - sizes.size() / 20000);
  std::nth_element(sizes.begin(), nth, sizes.end());
  const std::int64_t unit = std::max<std::int64_t>(*nth / kLargest, 1);
  for (const auto& [place, row] : kept) {
    char* bucket = bytes.data() + place / kPlaces * kPlaces * (2 + width);
    const std::uint16_t key = key_of(rows_[row].feature);
    bucket[place % kPlaces * 2] = static_cast<char>(key & 0xFF);
    bucket[place % kPlaces * 2 + 1] = static_cast<char>(key >> 8);
    char* weights = bucket + 2 * kPlaces + place % kPlaces * width;
    for (const Cell& cell : rows_[row].cells) {
      weights[cell.label] =
          static_cast<char>(std::clamp(rounded(average(cell), unit), -kLargest, kLargest));
    }
  }
  return bytes;
}

}  // namespace firsthand::syntax
