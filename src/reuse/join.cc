#include "reuse/join.h"

#include <algorithm>
#include <atomic>
#include <string>

#include "reuse/crowd.h"
#include "reuse/hash_sort.h"
#include "reuse/workers.h"

namespace firsthand::reuse {
namespace {

// The first posting from `at` on that is not less, where it is expected near: by doubling steps.
std::size_t gallop(const std::vector<SeedAt>& list, std::size_t at, SeedAt target) {
  std::size_t step = 1;
  std::size_t low = at;
  while (low + step < list.size() && list[low + step] < target) {
    low += step;
    step *= 2;
  }
  const auto begin = list.begin() + static_cast<std::ptrdiff_t>(low);
  const auto end =
      list.begin() + static_cast<std::ptrdiff_t>(std::min(list.size(), low + step + 1));
  return static_cast<std::size_t>(std::lower_bound(begin, end, target) - list.begin());
}

class Joiner {
 public:
  Joiner(const std::vector<Facts>& facts, const Parameters& parameters, unsigned worker,
         Tally& tally)
      : facts_(facts), p_(parameters), worker_(worker), tally_(tally) {}

  bool part(const std::vector<Slice>& runs, std::size_t number) {
    fresh_.clear();
    std::size_t lists = 0;
    std::size_t olds = 0;
    for (const Slice& slice : runs) {
      if (slice.fresh) {
        if (!slice.run->read(number, room_, fresh_)) return false;
        ++lists;
      } else {
        if (old_.size() == olds) old_.emplace_back();
        old_[olds].clear();
        if (!slice.run->read(number, room_, old_[olds])) return false;
        ++olds;
      }
    }
    if (lists > 1) sort_numbers(fresh_, spare_);
    places_.assign(olds, 0);
    for (std::size_t i = 0; i < fresh_.size();) {
      const std::uint32_t rest = rest_of(fresh_[i]);
      std::size_t end = i + 1;
      while (end < fresh_.size() && rest_of(fresh_[end]) == rest) ++end;
      sharers_.clear();
      for (std::size_t k = 0; k < olds; ++k) {
        std::size_t& at = places_[k];
        at = gallop(old_[k], at, seed_at(rest, 0));
        while (at < old_[k].size() && rest_of(old_[k][at]) == rest)
          sharers_.push_back(report_of(old_[k][at++]));
      }
      if (end - i + sharers_.size() > 1) meet(i, end);
      i = end;
    }
    return true;
  }

  Cut cut() const { return cut_; }

 private:
  void meet(std::size_t from, std::size_t to) {
    const auto units = static_cast<int>(units_of(rest_of(fresh_[from])));
    const std::size_t fresh = to - from;
    const std::size_t old = sharers_.size();
    if (old + fresh <= std::min(p_.house_crowd, p_.crowd)) {
      for (std::size_t i = from; i < to; ++i) {
        const std::uint32_t report = report_of(fresh_[i]);
        for (const std::uint32_t other : sharers_) tally_.add(worker_, report, other, units);
        for (std::size_t k = from; k < i; ++k)
          tally_.add(worker_, report, report_of(fresh_[k]), units);
      }
      return;
    }
    members_.clear();
    for (const std::uint32_t report : sharers_) members_.push_back(member(report, false));
    for (std::size_t i = from; i < to; ++i) members_.push_back(member(report_of(fresh_[i]), true));
    const auto by_time = [&](const Member& x, const Member& y) {
      return earlier(facts_[x.report], facts_[y.report]);
    };
    const auto middle = members_.begin() + static_cast<std::ptrdiff_t>(old);
    if (!std::is_sorted(members_.begin(), middle, by_time))
      std::sort(members_.begin(), middle, by_time);
    if (!std::is_sorted(middle, members_.end(), by_time))
      std::sort(middle, members_.end(), by_time);
    std::inplace_merge(members_.begin(), middle, members_.end(), by_time);
    changes_.clear();
    find_changes(members_, p_, changes_);
    std::int64_t made = 0;
    for (const Change& change : changes_) {
      made += change.joined ? 1 : -1;
      tally_.add(worker_, change.a, change.b, change.joined ? units : -units);
    }
    if (old <= p_.crowd && old + fresh > p_.crowd) ++cut_.grams;
    cut_.meetings += pairs(old + fresh) - pairs(old) - made;
  }

  Member member(std::uint32_t report, bool fresh) const {
    return {report, facts_[report].outlet, fresh};
  }
  static std::int64_t pairs(std::size_t reports) {
    return static_cast<std::int64_t>(reports) * (static_cast<std::int64_t>(reports) - 1) / 2;
  }

  const std::vector<Facts>& facts_;
  const Parameters& p_;
  unsigned worker_;
  Tally& tally_;
  std::vector<SeedAt> fresh_;
  std::vector<std::vector<SeedAt>> old_;  // of each run
  std::vector<std::size_t> places_;       // how far each is read
  std::vector<SeedAt> spare_;
  std::string room_;
  std::vector<std::uint32_t> sharers_;  // old reports of one seed
  std::vector<Member> members_;
  std::vector<Change> changes_;
  Cut cut_;
};

}  // namespace

Joined join(const std::vector<Slice>& runs, const std::vector<Facts>& facts,
            const Parameters& parameters, unsigned threads, Tally& tally, const Advance& advance) {
  std::vector<Joiner> joiners;
  for (unsigned w = 0; w < worker_count(threads); ++w)
    joiners.emplace_back(facts, parameters, w, tally);
  std::atomic<bool> whole{true};
  on_workers(kParts, threads, [&](unsigned worker, std::size_t part) {
    if (whole && !joiners[worker].part(runs, part)) whole = false;
    advance(1);
  });
  Joined out;
  out.whole = whole;
  for (const Joiner& joiner : joiners) {
    out.cut.grams += joiner.cut().grams;
    out.cut.meetings += joiner.cut().meetings;
  }
  return out;
}

}  // namespace firsthand::reuse
