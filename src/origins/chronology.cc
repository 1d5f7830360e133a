#include "origins/chronology.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace firsthand::origins {
namespace {

// SplitMix64: the same numbers on every machine.
class Dice {
 public:
  double roll() {  // [0, 1)
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1p-53;
  }
  std::size_t below(std::size_t n) {
    return std::min(n - 1, static_cast<std::size_t>(roll() * static_cast<double>(n)));
  }

 private:
  std::uint64_t state_ = 1;
};

// Parents that a report may have had, all of them.
struct Choice {
  std::vector<std::size_t> parents;  // members, ascending
  double weight = 0;                 // likelihood of its text, to that of its best choice
  double share = 0;                  // of the samples, when they are drawn
};

// What a member's text says of its parents: sets of them, none of which does worse than a part of
// itself.
class Choices {
 public:
  Choices(const Family& family, const ChronologyLimits& limits, std::size_t member)
      : own_(family.own[member]), limits_(limits) {
    rank(family, member);
    double own_cost = 0;
    for (const double cost : own_) own_cost += cost;
    sets_.push_back({{}, own_cost});
    const std::size_t some = std::min(candidates_.size(), limits.candidates / 2);
    const std::size_t few = std::min(candidates_.size(), limits.candidates / 4);
    for (std::size_t i = 0; i < candidates_.size(); ++i) offer({i});
    for (std::size_t i = 0; i < some; ++i) {
      for (std::size_t k = i + 1; k < some; ++k) offer({i, k});
    }
    for (std::size_t i = 0; i < few; ++i) {
      for (std::size_t k = i + 1; k < few; ++k) {
        for (std::size_t l = k + 1; l < few; ++l) offer({i, k, l});
      }
    }
  }

  std::vector<Choice> weighed() const {
    constexpr double kLeast = -600;  // so that no sum is nothing
    double least = sets_[0].cost;
    for (const Set& set : sets_) least = std::min(least, set.cost);
    std::vector<Choice> out;
    for (const Set& set : sets_) {
      Choice choice;
      for (const std::size_t i : set.candidates) choice.parents.push_back(who_[i]);
      std::sort(choice.parents.begin(), choice.parents.end());
      choice.weight = std::exp(std::max(kLeast, least - set.cost));
      out.push_back(std::move(choice));
    }
    return out;
  }

  std::size_t cut() const { return cut_; }

 private:
  struct Set {
    std::vector<std::size_t> candidates;  // ascending
    double cost = 0;
  };

  // The members that explain something, best first.
  void rank(const Family& family, std::size_t member) {
    struct Ranked {
      double gain;
      std::size_t other;
      double alone;
      Candidate candidate;
    };
    std::vector<Ranked> ranked;
    for (const Tie& tie : family.ties) {
      if (tie.a != member && tie.b != member) continue;
      const Taking& taking = tie.taken_by(member);
      Candidate c{taking.renderings, taking.cost};
      double gain = -c.cost;
      for (const Rendering& r : c.renderings) gain += std::max(0.0, own_[r.sentence] - r.cost);
      if (gain <= 0) continue;
      ranked.push_back({gain, tie.other(member), taking.alone, std::move(c)});
    }
    std::sort(ranked.begin(), ranked.end(), [](const Ranked& x, const Ranked& y) {
      return x.gain != y.gain ? x.gain > y.gain : x.other < y.other;
    });
    if (ranked.size() > limits_.candidates) {
      cut_ = ranked.size() - limits_.candidates;
      ranked.resize(limits_.candidates);
    }
    for (Ranked& r : ranked) {
      candidates_.push_back(std::move(r.candidate));
      who_.push_back(r.other);
      alone_.push_back(r.alone);
    }
  }

  void offer(std::vector<std::size_t> set) {
    const double cost =
        cover_cost(own_, candidates_, set, limits_.cover) + (set.size() == 1 ? alone_[set[0]] : 0);
    for (const Set& other : sets_) {
      if (other.cost <= cost &&
          std::includes(set.begin(), set.end(), other.candidates.begin(), other.candidates.end()))
        return;
    }
    sets_.push_back({std::move(set), cost});
  }

  const std::vector<double>& own_;
  const ChronologyLimits& limits_;
  std::vector<Candidate> candidates_;
  std::vector<std::size_t> who_;  // the member that is candidates_[i]
  std::vector<double> alone_;     // what it costs more as the only parent
  std::vector<Set> sets_;
  std::size_t cut_ = 0;
};

// The moments at which the members may have been published.
class Moments {
 public:
  Moments(const std::vector<Clock>& clocks, const ChronologyLimits& limits)
      : clocks_(clocks), limits_(limits) {
    bool any = false;
    for (const Clock& c : clocks) {
      if (!c.known) continue;
      from_ = any ? std::min(from_, c.earliest) : c.earliest;
      to_ = any ? std::max(to_, c.latest) : c.latest;
      any = true;
    }
    from_ -= limits.margin_hours;
    to_ += limits.margin_hours;
  }

  // How likely the member's date is to be printed as it is if t was the moment.
  double printed(std::size_t member, double t) const {
    if (t < from_ || t > to_) return 0;
    const Clock& c = clocks_[member];
    if (!c.known) return 1 / (to_ - from_);
    const double wrong = share_wrong(c);
    double out = wrong * wrong / (to_ - from_);
    if (t >= c.earliest - hours_wrong(c) && t <= c.latest + hours_wrong(c))
      out += wrong / (c.latest - c.earliest + 2 * hours_wrong(c));
    if (t >= c.earliest && t <= c.latest) out += (1 - wrong) / (c.latest - c.earliest);
    return out;
  }

  // A moment as likely as `printed` says.
  double draw(std::size_t member, Dice& dice) const {
    const Clock& c = clocks_[member];
    const double how = dice.roll();
    const double where = dice.roll();
    const auto in = [&](double from, double to) { return from + where * (to - from); };
    const double wrong = share_wrong(c);
    if (!c.known || how < wrong * wrong) return in(from_, to_);
    if (how < wrong) return in(c.earliest - hours_wrong(c), c.latest + hours_wrong(c));
    return in(c.earliest, c.latest);
  }

  // A time between two reports: every scale as likely as the next, beyond the shortest.
  double draw_between(Dice& dice) const {
    return limits_.short_hours * std::expm1(dice.roll() * scales());
  }
  double between(double hours) const { return 1 / ((hours + limits_.short_hours) * scales()); }

 private:
  // A clock that is wrong by some hours prints the right day more often than not.
  double share_wrong(const Clock& c) const { return limits_.wrong_clock / (c.is_day ? 3 : 1); }
  double hours_wrong(const Clock& c) const { return c.is_day ? 24 : limits_.wrong_hours; }
  double scales() const { return std::log1p((to_ - from_) / limits_.short_hours); }

  const std::vector<Clock>& clocks_;
  const ChronologyLimits& limits_;
  double from_ = 0;
  double to_ = 0;
};

class Sampler {
 public:
  Sampler(const Family& family, const ChronologyLimits& limits)
      : f_(family), moments_(family.clocks, limits), tied_(family.own.size()) {
    for (const Tie& tie : f_.ties) {
      tied_[tie.a].push_back(tie.b);
      tied_[tie.b].push_back(tie.a);
    }
    for (std::size_t m = 0; m < f_.own.size(); ++m) {
      const Choices choices(f_, limits, m);
      choices_.push_back(choices.weighed());
      cut_ += choices.cut();
      const Clock& c = f_.clocks[m];
      times_.push_back(c.known ? (c.earliest + c.latest) / 2 : moments_.draw(m, dice_));
    }
    for (std::size_t m = 0; m < f_.own.size(); ++m) sums_.push_back(log_sum(m));
  }

  Lineage run(std::size_t samples) {
    std::vector<double> before(f_.ties.size(), 0);
    for (std::size_t i = 0; i < samples / 6; ++i) step();  // till the start is forgotten
    for (std::size_t i = 0; i < samples; ++i) {
      step();
      for (std::size_t t = 0; t < before.size(); ++t)
        before[t] += times_[f_.ties[t].a] < times_[f_.ties[t].b] ? 1 : 0;
      for (std::size_t m = 0; m < choices_.size(); ++m) add_shares(m);
    }
    Lineage out;
    out.parents = consensus();
    const auto all = static_cast<double>(samples);
    for (const double b : before) out.a_first.push_back(std::log((b + 1) / (all - b + 1)));
    out.cut = cut_;
    return out;
  }

 private:
  void step() {
    for (std::size_t m = 0; m < times_.size(); ++m) move(m);
    for (std::size_t m = 0; m + 1 < times_.size(); ++m) exchange();
  }

  bool is_open(const Choice& choice, double t) const {
    return std::all_of(choice.parents.begin(), choice.parents.end(),
                       [&](std::size_t p) { return times_[p] < t; });
  }

  // The logarithm of what a member's open choices come to.
  double log_sum(std::size_t member) const {
    double sum = 0;
    for (const Choice& c : choices_[member]) sum += is_open(c, times_[member]) ? c.weight : 0;
    return std::log(sum);
  }

  // How likely a moment is to be tried for a member, whatever it has now.
  double tried(std::size_t member, double t) const {
    double near = 0;
    for (const std::size_t other : tied_[member])
      near += moments_.between(std::abs(t - times_[other]));
    return (moments_.printed(member, t) + near / 2 / static_cast<double>(tied_[member].size())) / 2;
  }

  // Another moment for a member: one that its date allows, or one beside a member that it is tied
  // to.
  void move(std::size_t member) {
    const double was = times_[member];
    double t = 0;
    if (dice_.roll() < 0.5) {
      t = moments_.draw(member, dice_);
    } else {
      const double hours = moments_.draw_between(dice_);
      const std::size_t beside = tied_[member][dice_.below(tied_[member].size())];
      t = times_[beside] + (dice_.roll() < 0.5 ? hours : -hours);
    }
    const double printed = moments_.printed(member, t);
    if (printed <= 0) return;
    const double odds =
        std::log(printed / moments_.printed(member, was) * tried(member, was) / tried(member, t));
    times_[member] = t;
    fresh_.clear();
    sum_again(member);
    sum_between(member, was, t);
    if (!is_taken(odds)) times_[member] = was;
  }

  // Two that share text change places in time.
  void exchange() {
    const Tie& tie = f_.ties[dice_.below(f_.ties.size())];
    const double a = times_[tie.a];
    const double b = times_[tie.b];
    const double now = moments_.printed(tie.a, b) * moments_.printed(tie.b, a);
    if (now <= 0) return;
    std::swap(times_[tie.a], times_[tie.b]);
    fresh_.clear();
    sum_again(tie.a);
    sum_again(tie.b);
    sum_between(tie.a, a, b);
    sum_between(tie.b, a, b);
    if (!is_taken(std::log(now / (moments_.printed(tie.a, a) * moments_.printed(tie.b, b)))))
      std::swap(times_[tie.a], times_[tie.b]);
  }

  void sum_again(std::size_t member) {
    if (std::any_of(fresh_.begin(), fresh_.end(), [&](const auto& f) { return f.first == member; }))
      return;
    fresh_.emplace_back(member, log_sum(member));
  }

  // Of those before which a member now stands, or no longer does.
  void sum_between(std::size_t member, double x, double y) {
    const auto [from, to] = std::minmax(x, y);
    for (const std::size_t other : tied_[member]) {
      if (times_[other] > from && times_[other] <= to) sum_again(other);
    }
  }

  bool is_taken(double odds) {
    for (const auto& [m, sum] : fresh_) odds += sum - sums_[m];
    if (odds < 0 && dice_.roll() >= std::exp(odds)) return false;
    for (const auto& [m, sum] : fresh_) sums_[m] = sum;
    return true;
  }

  void add_shares(std::size_t member) {
    const double sum = std::exp(sums_[member]);
    for (Choice& c : choices_[member]) c.share += is_open(c, times_[member]) ? c.weight / sum : 0;
  }

  // Each report's likeliest parents, the surest reports first; none that comes from the report.
  std::vector<std::vector<std::size_t>> consensus() const {
    std::vector<std::pair<std::size_t, const Choice*>> ranked;
    for (std::size_t m = 0; m < choices_.size(); ++m) {
      for (const Choice& c : choices_[m]) ranked.emplace_back(m, &c);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& x, const auto& y) {
      return x.second->share > y.second->share;
    });
    std::vector<std::vector<std::size_t>> parents(choices_.size());
    std::vector<char> done(choices_.size(), 0);
    for (const auto& [member, choice] : ranked) {
      if (done[member] || comes_from(choice->parents, member, parents)) continue;
      parents[member] = choice->parents;
      done[member] = 1;
    }
    return parents;
  }

  static bool comes_from(std::vector<std::size_t> todo, std::size_t ancestor,
                         const std::vector<std::vector<std::size_t>>& parents) {
    std::vector<char> seen(parents.size(), 0);
    while (!todo.empty()) {
      const std::size_t here = todo.back();
      todo.pop_back();
      if (here == ancestor) return true;
      if (seen[here]) continue;
      seen[here] = 1;
      todo.insert(todo.end(), parents[here].begin(), parents[here].end());
    }
    return false;
  }

  const Family& f_;
  const Moments moments_;
  std::vector<std::vector<std::size_t>> tied_;         // to each member
  std::vector<std::vector<Choice>> choices_;           // of each
  std::vector<double> times_;                          // hours since 1970
  std::vector<double> sums_;                           // log_sum of each
  std::vector<std::pair<std::size_t, double>> fresh_;  // sums that a step would change
  std::size_t cut_ = 0;
  Dice dice_;
};

}  // namespace

Lineage sample_lineage(const Family& family, const ChronologyLimits& limits) {
  const std::size_t samples = std::min(limits.samples, limits.work / family.own.size());
  return Sampler(family, limits).run(samples);
}

}  // namespace firsthand::origins
