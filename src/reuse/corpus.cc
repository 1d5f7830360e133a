#include "reuse/corpus.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "reuse/hash_sort.h"
#include "reuse/reading_order.h"
#include "reuse/workers.h"

namespace firsthand::reuse {
namespace {

constexpr std::uint64_t kSliceBytes = std::uint64_t{512} << 20;  // of text, gathered at once
constexpr std::uint32_t kSliceReports = std::uint32_t{1} << 18;
constexpr std::size_t kSlicePairs = std::size_t{1} << 17;  // compared at once
constexpr std::uint64_t kTallyMemory = std::uint64_t{384} << 20;
constexpr std::uint64_t kWordsKept = std::uint64_t{16} << 30;  // bytes of files ...
constexpr std::uint64_t kWordsShare = 4;                       // ... and of the disk one in so many
constexpr std::uint64_t kAnalysisMemory = std::uint64_t{8} << 20;
constexpr std::size_t kMostRuns = 32;
constexpr std::size_t kMostTables = 16;

class Corpus {
 public:
  Corpus(const Pile& pile, const Parameters& parameters, unsigned threads, State& state,
         const Watch& watch)
      : pile_(pile),
        p_(parameters),
        threads_(threads),
        state_(state),
        m_(state.manifest),
        watch_(watch),
        kept_(state.files(), std::min(kWordsKept, state.files().disk_left() / kWordsShare)) {}

  AllPairs run() {
    if (!recognise()) {
      state_.clear();
      facts_.clear();
      recognise();
    }
    const Numbered numbered(pile_, facts_, place_);
    reports_ = &numbered;
    if (m_.joined > m_.compared) compare();  // what a kill left over
    gather();
    if (m_.joined < m_.gathered()) join_new();
    if (m_.joined > m_.compared) compare();
    tidy();
    AllPairs out;
    out.pairs = m_.pairs.records;
    out.cut = m_.cut;
    for (const Table& table : m_.passages) state_.read(table, out.passages);
    out.facts = std::move(facts_);
    return out;
  }

 private:
  // Gives a number to every report of the pile: that which the state knows it by, or one of its
  // own. False if the state knows reports that the pile does not have, or has otherwise.
  bool recognise() {
    state_.read(m_.reports, facts_);
    const std::size_t known = facts_.size();
    std::vector<std::uint32_t> by_id(known);
    for (std::uint32_t i = 0; i < known; ++i) by_id[i] = i;
    std::sort(by_id.begin(), by_id.end(),
              [&](std::uint32_t x, std::uint32_t y) { return facts_[x].id < facts_[y].id; });
    place_.assign(known, kNowhere);
    std::vector<std::pair<Facts, std::uint32_t>> fresh;
    std::size_t recognised = 0;
    for (std::uint32_t i = 0; i < pile_.size(); ++i) {
      const Facts facts = pile_.facts(i);
      const auto at = std::lower_bound(
          by_id.begin(), by_id.end(), facts.id,
          [&](std::uint32_t number, model::ReportId id) { return facts_[number].id < id; });
      if (at == by_id.end() || facts_[*at].id != facts.id) {
        fresh.emplace_back(facts, i);
      } else if (!(facts_[*at] == facts)) {
        return false;
      } else if (place_[*at] == kNowhere) {
        place_[*at] = i;
        ++recognised;
      }
    }
    if (recognised != known) return false;
    std::sort(fresh.begin(), fresh.end(),
              [](const auto& x, const auto& y) { return earlier(x.first, y.first); });
    fresh.erase(std::unique(fresh.begin(), fresh.end(),
                            [](const auto& x, const auto& y) { return x.first.id == y.first.id; }),
                fresh.end());
    for (const auto& [facts, place] : fresh) {
      facts_.push_back(facts);
      place_.push_back(place);
    }
    if (fresh.empty()) return true;
    m_.reports = state_.write("reports", facts_);
    state_.save();
    return true;
  }

  void gather() {
    const auto reports = static_cast<std::uint32_t>(facts_.size());
    if (m_.gathered() == reports) return;
    watch_.begin("seeds", reports - m_.gathered());
    Gatherer gatherer(*reports_, p_, threads_);
    while (m_.gathered() < reports) {
      const std::uint32_t first = m_.gathered();
      std::uint32_t end = first;
      std::uint64_t bytes = 0;
      while (end < reports && end - first < kSliceReports && bytes < kSliceBytes)
        bytes += facts_[end++].bytes;
      const std::string name = state_.new_name("run");
      RunWriter run(state_.files(), name, {first, end});
      gatherer.gather(first, end, run, kept_, watch_.advance);
      run.finish();
      m_.runs.push_back({name, first, end});
      state_.save();
    }
    watch_.end();
  }

  void join_new() {
    const std::uint32_t end = m_.gathered();
    std::vector<SortedRun> runs;
    std::vector<Slice> slices;
    runs.reserve(m_.runs.size());
    for (const RunEntry& entry : m_.runs) {
      auto run = SortedRun::open(state_.files(), entry.name);
      if (!run) throw Damaged();
      runs.push_back(std::move(*run));
      slices.push_back({&runs.back(), entry.first >= m_.joined});
    }
    watch_.begin("join", kParts);
    Tally tally(state_.files(), end, worker_count(threads_), kTallyMemory);
    const Joined joined = join(slices, facts_, p_, threads_, tally, watch_.advance);
    if (!joined.whole) throw Damaged();
    std::vector<Candidate> pairs;
    state_.read(m_.pairs, pairs);
    const std::uint32_t least = least_units(p_, end);
    take_in(tally.sums(least, threads_), least, pairs);
    m_.pairs = state_.write("pairs", pairs);
    m_.cut.grams += joined.cut.grams;
    m_.cut.meetings += joined.cut.meetings;
    m_.joined = end;
    m_.slices = 0;
    state_.save();
    watch_.end();
  }

  // Into the pairs that were known, which are of lesser numbers than the new ones.
  void take_in(const std::vector<Tally::Sum>& sums, std::uint32_t least,
               std::vector<Candidate>& pairs) {
    const std::size_t known = pairs.size();
    auto at = pairs.begin();
    for (const Tally::Sum& sum : sums) {
      Candidate pair{sum.high, sum.low,
                     static_cast<std::uint32_t>(std::max<std::int64_t>(0, sum.units))};
      if (sum.high >= m_.joined) {
        if (sum.units >= least) fresh_.push_back(pair);
        continue;
      }
      at = std::lower_bound(at, pairs.end(), pair, before);
      if (at == pairs.end() || at->high != pair.high || at->low != pair.low) continue;
      at->units -= static_cast<std::uint32_t>(-sum.units);
    }
    std::vector<Candidate> gone;
    for (const Candidate& p : pairs) {
      if (p.units < least) gone.push_back(p);
    }
    if (!gone.empty()) {
      pairs.erase(std::remove_if(pairs.begin(), pairs.end(),
                                 [&](const Candidate& p) { return p.units < least; }),
                  pairs.end());
      forget(gone);
    }
    FH_CHECK(pairs.size() + gone.size() == known, "every pair stays or goes");
    pairs.insert(pairs.end(), fresh_.begin(), fresh_.end());
    std::vector<Candidate>().swap(fresh_);
  }

  // Drops the passages of pairs; `gone` by high, then low.
  void forget(const std::vector<Candidate>& gone) {
    std::vector<FoundPassage> passages;
    for (const Table& table : m_.passages) state_.read(table, passages);
    const auto is_gone = [&](const FoundPassage& p) {
      const Candidate pair{std::max(p.a, p.b), std::min(p.a, p.b), 0};
      return std::binary_search(gone.begin(), gone.end(), pair, before);
    };
    passages.erase(std::remove_if(passages.begin(), passages.end(), is_gone), passages.end());
    m_.passages = {state_.write("passages", passages)};
  }

  void compare() {
    std::vector<Candidate> pairs;
    state_.read(m_.pairs, pairs);
    const auto is_new = [&](const Candidate& p) { return p.high >= m_.compared; };
    pairs.erase(pairs.begin(),
                std::partition_point(pairs.begin(), pairs.end(),
                                     [&](const Candidate& p) { return !is_new(p); }));
    order_for_reading(pairs, facts_);
    std::size_t done = std::min<std::size_t>(pairs.size(), std::size_t{m_.slices} * kSlicePairs);
    watch_.begin("compare", pairs.size() - done);
    Aligner aligner(*reports_, kept_, p_, threads_, kAnalysisMemory);
    while (done < pairs.size()) {
      const std::size_t end = std::min(pairs.size(), done + kSlicePairs);
      const auto found = aligner.align(pairs.data() + done, pairs.data() + end, watch_.advance);
      m_.passages.push_back(state_.write("passages", found));
      ++m_.slices;
      state_.save();
      done = end;
    }
    m_.compared = m_.joined;
    m_.slices = 0;
    state_.save();
    watch_.end();
  }

  // Merges what has become many small files. Of runs, an addition that made one merges at most one
  // pair, and the smallest of 32 have at most a sixteenth of the reports.
  void tidy() {
    if (m_.passages.size() > kMostTables) {
      std::vector<FoundPassage> passages;
      for (const Table& table : m_.passages) state_.read(table, passages);
      m_.passages = {state_.write("passages", passages)};
      state_.save();
    }
    while (m_.runs.size() > kMostRuns) {
      merge_two_runs();
      state_.save();  // each time, so that no more than two runs lie there twice
    }
  }

  // The two neighbours that are smallest together.
  void merge_two_runs() {
    const auto reports = [&](std::size_t i) { return m_.runs[i + 1].end - m_.runs[i].first; };
    std::size_t least = 0;
    for (std::size_t i = 1; i + 1 < m_.runs.size(); ++i) {
      if (reports(i) < reports(least)) least = i;
    }
    const auto one = SortedRun::open(state_.files(), m_.runs[least].name);
    const auto other = SortedRun::open(state_.files(), m_.runs[least + 1].name);
    if (!one || !other) throw Damaged();
    const std::string name = state_.new_name("run");
    const RunReports reports_of_both{m_.runs[least].first, m_.runs[least + 1].end};
    RunWriter merged(state_.files(), name, reports_of_both);
    std::string room;
    std::vector<SeedAt> part;
    std::vector<SeedAt> spare;
    for (std::size_t i = 0; i < kParts; ++i) {
      part.clear();
      if (!one->read(i, room, part) || !other->read(i, room, part)) throw Damaged();
      sort_numbers(part, spare);
      merged.add(part);
    }
    merged.finish();
    m_.runs[least] = {name, reports_of_both.first, reports_of_both.end};
    m_.runs.erase(m_.runs.begin() + static_cast<std::ptrdiff_t>(least) + 1);
  }

  static constexpr std::uint32_t kNowhere = UINT32_MAX;

  const Pile& pile_;
  const Parameters& p_;
  unsigned threads_;
  State& state_;
  Manifest& m_;
  const Watch& watch_;
  std::vector<Facts> facts_;          // by number
  std::vector<std::uint32_t> place_;  // in the pile, by number
  const Numbered* reports_ = nullptr;
  std::vector<Candidate> fresh_;
  KeptWords kept_;
};

}  // namespace

AllPairs find_all_pairs(const Pile& pile, const Parameters& parameters, unsigned threads,
                        State& state, const Watch& watch) {
  try {
    return Corpus(pile, parameters, threads, state, watch).run();
  } catch (const Damaged&) {
    state.clear();
    return Corpus(pile, parameters, threads, state, watch).run();
  }
}

}  // namespace firsthand::reuse
