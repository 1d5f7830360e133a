#include "reuse/aligning.h"

#include <algorithm>
#include <list>
#include <unordered_map>
#include <utility>

#include "reuse/workers.h"

namespace firsthand::reuse {
namespace {

constexpr std::size_t kBlock = 256;  // pairs per piece of work

struct Analysed {
  std::uint32_t number = 0;
  model::Report room;
  const model::Report* report = nullptr;
  Analysis analysis;
  OwnWords own;
  std::uint64_t bytes = 0;
};

template <typename T>
std::uint64_t bytes_of(const std::vector<T>& list) {
  return list.capacity() * sizeof(T);
}

std::uint64_t bytes_of(const Analysed& a) {
  return sizeof a + a.room.text.capacity() + bytes_of(a.analysis.words) +
         bytes_of(a.analysis.sentences) + bytes_of(a.analysis.grams) + bytes_of(a.analysis.terms) +
         bytes_of(a.analysis.postings) + bytes_of(a.analysis.counts) +
         bytes_of(a.analysis.first_count) + bytes_of(a.own.words) + bytes_of(a.own.content) +
         bytes_of(a.own.by_sentence) + bytes_of(a.own.first_in) + bytes_of(a.own.by_term) +
         bytes_of(a.own.first_of) + bytes_of(a.own.times_of);
}

}  // namespace

void order_for_reading(std::vector<Candidate>& pairs, const std::vector<Facts>& facts) {
  const auto less = [](const Facts& x, const Facts& y) {
    return x.outlet != y.outlet ? x.outlet < y.outlet : earlier(x, y);
  };
  std::sort(pairs.begin(), pairs.end(), [&](const Candidate& x, const Candidate& y) {
    const Facts* x1 = &facts[x.low];
    const Facts* x2 = &facts[x.high];
    const Facts* y1 = &facts[y.low];
    const Facts* y2 = &facts[y.high];
    if (less(*x2, *x1)) std::swap(x1, x2);
    if (less(*y2, *y1)) std::swap(y1, y2);
    return x1 != y1 ? less(*x1, *y1) : less(*x2, *y2);
  });
}

// The analyses that were needed last.
class Aligner::Cache {
 public:
  explicit Cache(std::uint64_t memory) : memory_(memory) {}

  const Analysed& get(std::uint32_t number, const Numbered& reports, const Parameters& parameters) {
    const auto found = places_.find(number);
    if (found != places_.end()) {
      order_.splice(order_.begin(), order_, found->second);
      return order_.front();
    }
    order_.emplace_front();
    Analysed& fresh = order_.front();
    fresh.number = number;
    fresh.report = &reports.report(number, fresh.room);
    fresh.analysis = analyse(*fresh.report);
    fresh.own = own_words(fresh.analysis, parameters);
    fresh.bytes = bytes_of(fresh);
    held_ += fresh.bytes;
    places_[number] = order_.begin();
    while (held_ > memory_ && order_.size() > kBoth) {  // those of the pair at hand stay
      held_ -= order_.back().bytes;
      places_.erase(order_.back().number);
      order_.pop_back();
    }
    return fresh;
  }

 private:
  static constexpr std::size_t kBoth = 2;
  std::uint64_t memory_;
  std::uint64_t held_ = 0;
  std::list<Analysed> order_;  // the last used first
  std::unordered_map<std::uint32_t, std::list<Analysed>::iterator> places_;
};

Aligner::Aligner(const Numbered& reports, const Parameters& parameters, unsigned threads,
                 std::uint64_t memory)
    : reports_(reports), p_(parameters), threads_(worker_count(threads)) {
  for (unsigned w = 0; w < threads_; ++w) of_worker_.emplace_back(memory / threads_);
}
Aligner::~Aligner() = default;

std::vector<FoundPassage> Aligner::align(const Candidate* begin, const Candidate* end,
                                         const Advance& advance) {
  const auto count = static_cast<std::size_t>(end - begin);
  std::vector<std::vector<FoundPassage>> found((count + kBlock - 1) / kBlock);
  on_workers(found.size(), threads_, [&](unsigned worker, std::size_t block) {
    const std::size_t to = std::min(count, (block + 1) * kBlock);
    for (std::size_t i = block * kBlock; i < to; ++i) {
      const Analysed& low = of_worker_[worker].get(begin[i].low, reports_, p_);
      const Analysed& high = of_worker_[worker].get(begin[i].high, reports_, p_);
      find_passages_of(low.number, {*low.report, low.analysis, low.own}, high.number,
                       {*high.report, high.analysis, high.own}, p_, found[block]);
    }
    advance(to - block * kBlock);
  });
  std::vector<FoundPassage> out;
  for (const auto& part : found) out.insert(out.end(), part.begin(), part.end());
  return out;
}

}  // namespace firsthand::reuse
