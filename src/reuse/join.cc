#include "reuse/join.h"

#include <algorithm>
#include <array>

#include "base/threads.h"

namespace firsthand::reuse {
namespace {

constexpr std::size_t kParts = 64;  // by the first bits of a gram
constexpr std::size_t kPartShift = 58;
constexpr std::size_t kBlock = 64;  // reports per piece of work

struct Posting {
  std::uint64_t gram = 0;
  std::uint32_t report = 0;
  std::uint32_t weight = 0;
};

// A gram of at least two reports: its postings are `size` from `first` in the list of its part.
struct Group {
  std::uint32_t part = 0;
  std::uint32_t first = 0;
  std::uint32_t size = 0;
};

struct Member {  // of a group: who, and at which place in it
  std::uint32_t report = 0;
  std::uint32_t place = 0;
  Group group;
};

class Join {
 public:
  Join(const Parameters& parameters, unsigned threads) : p_(parameters), threads_(threads) {}

  Joined run(std::vector<Sketch> sketches) {
    reports_ = sketches.size();
    distribute(std::move(sketches));
    base::parallel_for(kParts, threads_, [&](std::size_t part) { sort_part(part); });
    gather_members();
    return pair_up();
  }

 private:
  void distribute(std::vector<Sketch> sketches) {
    std::array<std::size_t, kParts> sizes{};
    for (const Sketch& sketch : sketches) {
      for (const Seed& seed : sketch) ++sizes[seed.gram >> kPartShift];
    }
    for (std::size_t part = 0; part < kParts; ++part) parts_[part].reserve(sizes[part]);
    for (std::uint32_t r = 0; r < reports_; ++r) {
      for (const Seed& seed : sketches[r])
        parts_[seed.gram >> kPartShift].push_back({seed.gram, r, seed.weight});
      Sketch().swap(sketches[r]);
    }
  }

  // Sorts the postings, drops the grams of one report, and lists the members of the others.
  void sort_part(std::size_t part) {
    auto& list = parts_[part];
    std::sort(list.begin(), list.end(), [](const Posting& x, const Posting& y) {
      return x.gram != y.gram ? x.gram < y.gram : x.report < y.report;
    });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < list.size();) {
      std::size_t end = i + 1;
      while (end < list.size() && list[end].gram == list[i].gram) ++end;
      if (end - i > 1) {
        const Group group{static_cast<std::uint32_t>(part), static_cast<std::uint32_t>(kept),
                          static_cast<std::uint32_t>(end - i)};
        if (group.size > p_.crowd) ++crowded_[part];
        for (std::size_t k = i; k < end; ++k) {
          members_[part].push_back({list[k].report, static_cast<std::uint32_t>(k - i), group});
          list[kept++] = list[k];
        }
      }
      i = end;
    }
    list.resize(kept);
    list.shrink_to_fit();
  }

  // All members by report: a counting sort.
  void gather_members() {
    first_.assign(reports_ + 1, 0);
    for (const auto& part : members_) {
      for (const Member& member : part) ++first_[member.report + 1];
    }
    for (std::size_t r = 0; r < reports_; ++r) first_[r + 1] += first_[r];
    of_report_.resize(first_[reports_]);
    std::vector<std::size_t> place(first_.begin(), first_.end() - 1);
    for (auto& part : members_) {
      for (const Member& member : part) of_report_[place[member.report]++] = member;
      std::vector<Member>().swap(part);
    }
  }

  // What each report shares with those of higher number, a block of reports at a time.
  Joined pair_up() const {
    const std::size_t blocks = (reports_ + kBlock - 1) / kBlock;
    std::vector<std::vector<Candidate>> found(blocks);
    base::parallel_for(blocks, threads_, [&](std::size_t block) {
      std::vector<std::uint64_t> weight(reports_);
      std::vector<std::uint32_t> touched;
      for (std::size_t r = block * kBlock; r < std::min(reports_, (block + 1) * kBlock); ++r) {
        touched.clear();
        for (std::size_t m = first_[r]; m < first_[r + 1]; ++m) {
          const Group& group = of_report_[m].group;
          const std::size_t from = of_report_[m].place + 1;
          const std::size_t to = group.size > p_.crowd
                                     ? std::min<std::size_t>(group.size, from + p_.neighbours)
                                     : group.size;
          const Posting* list = parts_[group.part].data() + group.first;
          for (std::size_t k = from; k < to; ++k) {
            if (weight[list[k].report] == 0) touched.push_back(list[k].report);
            weight[list[k].report] += list[k].weight;
          }
        }
        std::sort(touched.begin(), touched.end());
        for (const std::uint32_t other : touched) {
          if (is_candidate(weight[other], p_))
            found[block].push_back({static_cast<std::uint32_t>(r), other});
          weight[other] = 0;
        }
      }
    });
    Joined out;
    for (const auto& part : found)
      out.candidates.insert(out.candidates.end(), part.begin(), part.end());
    for (const std::uint64_t count : crowded_) out.crowded += count;
    return out;
  }

  const Parameters& p_;
  unsigned threads_;
  std::size_t reports_ = 0;
  std::array<std::vector<Posting>, kParts> parts_;
  std::array<std::vector<Member>, kParts> members_;
  std::array<std::uint64_t, kParts> crowded_{};
  std::vector<Member> of_report_;
  std::vector<std::size_t> first_;  // of report r in of_report_
};

}  // namespace

Joined join(std::vector<Sketch> sketches, const Parameters& parameters, unsigned threads) {
  return Join(parameters, threads).run(std::move(sketches));
}

}  // namespace firsthand::reuse
