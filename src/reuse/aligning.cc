#include "reuse/aligning.h"

#include <algorithm>
#include <iterator>
#include <list>
#include <unordered_map>
#include <utility>

#include "reuse/ending.h"
#include "reuse/workers.h"

namespace firsthand::reuse {
namespace {

constexpr std::size_t kBlock = 256;  // pairs per piece of work

struct Analysed {
  std::uint32_t number = 0;
  Analysis analysis;  // its words alone, until more is asked for
  OwnWords own;
  Seeds seeds;
  Ending ending;
  bool is_analysed = false;
  bool has_own = false;
  bool has_seeds = false;
  std::uint64_t bytes = 0;
};

template <typename T>
std::uint64_t bytes_of(const std::vector<T>& list) {
  return list.capacity() * sizeof(T);
}

std::uint64_t bytes_of(const Analysis& a) {
  return bytes_of(a.words) + bytes_of(a.sentences) + a.grams.bytes() + bytes_of(a.terms) +
         bytes_of(a.postings) + bytes_of(a.counts) + bytes_of(a.first_count);
}
std::uint64_t bytes_of(const OwnWords& own) {
  return bytes_of(own.words) + bytes_of(own.sentences) + bytes_of(own.by_sentence) +
         bytes_of(own.first_in) + bytes_of(own.by_term) + bytes_of(own.first_of) +
         bytes_of(own.times_of);
}
std::uint64_t bytes_of(const Analysed& a) {
  return sizeof a + bytes_of(a.analysis) + bytes_of(a.own) + bytes_of(a.seeds.all) +
         a.seeds.filter.bytes() + bytes_of(a.ending.analysis) + bytes_of(a.ending.own);
}

}  // namespace

// The analyses that were needed last.
class Aligner::Cache {
 public:
  Cache(const Numbered& reports, const KeptWords& kept, const Parameters& parameters,
        std::uint64_t memory)
      : reports_(reports), kept_(kept), p_(parameters), memory_(memory) {}

  // In place until two others were asked for.
  Analysed& get(std::uint32_t number) {
    const auto found = places_.find(number);
    if (found != places_.end()) {
      order_.splice(order_.begin(), order_, found->second);
      return order_.front();
    }
    make_room();
    Analysed& fresh = order_.front();
    fresh.number = number;
    fresh.is_analysed = false;
    fresh.has_own = false;
    fresh.has_seeds = false;
    fresh.ending.first = Ending::kNone;
    if (!kept_.read(number, packed_, fresh.analysis))
      reader_.read(reports_.report(number, report_), fresh.analysis);
    fresh.bytes = bytes_of(fresh);
    held_ += fresh.bytes;
    places_[number] = order_.begin();
    while (held_ > memory_ && order_.size() > kBoth) drop_last();
    return fresh;
  }

  // How many words both end with, if that is all that they share.
  std::uint32_t ending(Analysed& one, Analysed& other) {
    return shared_ending(one.analysis, seeds(one), other.analysis, seeds(other), p_);
  }

  Side whole(Analysed& of) {
    if (!of.is_analysed) {
      analyser_.analyse(of.analysis);
      of.is_analysed = true;
      count(of);
    }
    return {reports_.facts(of.number).id, of.analysis,
            [this, &of]() -> const OwnWords& { return own(of, of.analysis, of.has_own, of.own); }};
  }

  // The end of it, of so many words.
  Side end(Analysed& of, std::uint32_t words) {
    endings_.analyse(of.analysis, words, p_, of.ending);
    count(of);
    return {reports_.facts(of.number).id, of.ending.analysis, [this, &of]() -> const OwnWords& {
              return own(of, of.ending.analysis, of.ending.has_own, of.ending.own);
            }};
  }

 private:
  const Seeds& seeds(Analysed& of) {
    if (!of.has_seeds) {
      of.seeds.find(of.analysis, p_);
      of.has_seeds = true;
      count(of);
    }
    return of.seeds;
  }

  const OwnWords& own(Analysed& of, const Analysis& text, bool& has, OwnWords& out) {
    if (!has) {
      own_words_.find(text, p_, out);
      has = true;
      count(of);
    }
    return out;
  }

  // What it takes, after more was told of it.
  void count(Analysed& of) {
    held_ -= of.bytes;
    of.bytes = bytes_of(of);
    held_ += of.bytes;
  }

  static constexpr std::size_t kBoth = 2;  // those of the pair at hand stay
  static constexpr std::uint64_t kOrdinary = std::uint64_t{1} << 20;  // bytes

  // At the front: the one that was not needed for longest, whose memory is used again, once there
  // is as much as there may be.
  void make_room() {
    const bool full = order_.size() > kBoth && held_ + order_.front().bytes > memory_;
    if (!full || order_.back().bytes > kOrdinary) {
      order_.emplace_front();
      return;
    }
    held_ -= order_.back().bytes;
    places_.erase(order_.back().number);
    order_.splice(order_.begin(), order_, std::prev(order_.end()));
  }
  void drop_last() {
    held_ -= order_.back().bytes;
    places_.erase(order_.back().number);
    order_.pop_back();
  }

  const Numbered& reports_;
  const KeptWords& kept_;
  const Parameters& p_;
  model::Report report_;  // room for one, and for its words
  std::string packed_;
  WordReader reader_;
  Analyser analyser_;
  EndingAnalyser endings_;
  OwnWordFinder own_words_;
  std::uint64_t memory_;
  std::uint64_t held_ = 0;
  std::list<Analysed> order_;  // the last used first
  std::unordered_map<std::uint32_t, std::list<Analysed>::iterator> places_;
};

Aligner::Aligner(const Numbered& reports, const KeptWords& kept, const Parameters& parameters,
                 unsigned threads, std::uint64_t memory)
    : reports_(reports), p_(parameters), threads_(worker_count(threads)), scratch_(threads_) {
  for (unsigned w = 0; w < threads_; ++w)
    of_worker_.emplace_back(reports, kept, parameters, memory / threads_);
}
Aligner::~Aligner() = default;

std::vector<FoundPassage> Aligner::align(const Candidate* begin, const Candidate* end,
                                         const Advance& advance) {
  const auto count = static_cast<std::size_t>(end - begin);
  std::vector<std::vector<FoundPassage>> found((count + kBlock - 1) / kBlock);
  on_workers(found.size(), threads_, [&](unsigned worker, std::size_t block) {
    const std::size_t to = std::min(count, (block + 1) * kBlock);
    for (std::size_t i = block * kBlock; i < to; ++i) {
      Cache& cache = of_worker_[worker];
      const Candidate& pair = begin[i];
      Analysed& low = cache.get(pair.low);
      Analysed& high = cache.get(pair.high);
      const bool house =
          one_outlet(reports_.facts(pair.low).outlet, reports_.facts(pair.high).outlet);
      const std::uint32_t words = house ? cache.ending(low, high) : 0;
      const auto side = [&](Analysed& one) {
        return words > 0 ? cache.end(one, words) : cache.whole(one);
      };
      find_passages_of(pair.low, side(low), pair.high, side(high), p_, scratch_[worker],
                       found[block]);
    }
    advance(to - block * kBlock);
  });
  std::vector<FoundPassage> out;
  for (const auto& part : found) out.insert(out.end(), part.begin(), part.end());
  return out;
}

}  // namespace firsthand::reuse
