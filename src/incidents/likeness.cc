#include "incidents/likeness.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <numeric>

#include "text/moment.h"

namespace firsthand::incidents {
namespace {

enum class Match { kUnknown, kSame, kOther };

// Whether both state days for their event, and how they meet. One day for one measure speaks for
// one event; between measures of events only days that do not meet say something.
Match compare_stated_days(const Features& a, const Features& b) {
  const auto meet = [](const std::vector<model::When>& ours,
                       const std::vector<model::When>& theirs) {
    return std::any_of(ours.begin(), ours.end(), [&](const model::When& x) {
      return std::any_of(theirs.begin(), theirs.end(),
                         [&](const model::When& y) { return text::same_moment(x, y); });
    });
  };
  bool differ = false;
  bool touch = false;
  for (const auto& [ours, our_days] : a.days) {
    for (const auto& [theirs, their_days] : b.days) {
      if (ours != theirs && (model::is_aftermath(ours) || model::is_aftermath(theirs))) continue;
      const bool met = meet(our_days, their_days);
      if (met && ours == theirs) return Match::kSame;
      (met ? touch : differ) = true;
    }
  }
  return differ && !touch ? Match::kOther : Match::kUnknown;
}

// Whether `b` names a day that `a` states for its event.
bool names_day_of(const Features& a, const Features& b) {
  return std::any_of(a.days.begin(), a.days.end(), [&](const auto& entry) {
    return std::any_of(entry.second.begin(), entry.second.end(), [&](const model::When& when) {
      const auto at = std::lower_bound(b.mentioned.begin(), b.mentioned.end(), when.from);
      return at != b.mentioned.end() && *at <= when.to;
    });
  });
}

bool share_a_named_day(const Features& a, const Features& b) {
  return std::any_of(a.mentioned.begin(), a.mentioned.end(), [&](model::Day day) {
    return std::binary_search(b.mentioned.begin(), b.mentioned.end(), day);
  });
}

// Whether `a` came out before what `b` tells of: it cannot tell of that. Clocks differ by a day.
bool came_before(const Features& a, const Features& b) {
  bool told = false;
  for (const auto& [measure, days] : b.days) {
    if (model::is_aftermath(measure)) continue;
    told = true;
    for (const model::When& day : days) {
      if (!a.published || day.from.time_since_epoch().count() <= *a.published + 1) return false;
    }
  }
  return told;
}

// What a report names, though it states another day for its own event, is told in it too.
Match compare_days(const Features& a, const Features& b, bool early) {
  if (names_day_of(a, b) || names_day_of(b, a)) return Match::kSame;
  if (a.days.empty() && b.days.empty() && share_a_named_day(a, b)) return Match::kSame;
  return early ? Match::kOther : compare_stated_days(a, b);
}

bool names_place_of(const Features& a, const Features& b) {
  return std::any_of(a.place_words.begin(), a.place_words.end(),
                     [&](const auto& words) { return text_has(b, words); });
}

Match compare_places(const Features& a, const Features& b) {
  const bool same = std::any_of(a.places.begin(), a.places.end(), [&](const model::Place* p) {
    return std::any_of(b.places.begin(), b.places.end(),
                       [&](const model::Place* q) { return text::same_place(*p, *q); });
  });
  if (same || names_place_of(a, b) || names_place_of(b, a)) return Match::kSame;
  return a.places.empty() || b.places.empty() ? Match::kUnknown : Match::kOther;
}

// Whether there is a measure of the event for which each states one day alone, and not the same.
bool days_plainly_differ(const Features& a, const Features& b) {
  const auto one = [](const std::vector<model::When>& days) {
    return std::all_of(days.begin(), days.end(), [&](const model::When& day) {
      return text::same_moment(day, days.front());
    });
  };
  for (const auto& [measure, ours] : a.days) {
    const auto theirs = b.days.find(measure);
    if (theirs == b.days.end() || model::is_aftermath(measure)) continue;
    if (one(ours) && one(theirs->second) &&
        !text::same_moment(ours.front(), theirs->second.front()))
      return true;
  }
  return false;
}

// How much it says that both state the same figure of one measure, in bits: a two is common, a
// forty-six is not.
double shared_figure_bits(const Features& a, const Features& b) {
  constexpr double kMost = 4;
  double most = 0;
  for (const auto& [measure, ours] : a.figures) {
    const auto theirs = b.figures.find(measure);
    if (theirs == b.figures.end()) continue;
    for (const std::int64_t figure : ours) {
      if (figure > 1 && theirs->second.contains(figure))
        most = std::max(most, std::log2(static_cast<double>(figure)));
    }
  }
  return std::min(kMost, most);
}

// Of the words that one tells first, and the other first.
double shared_lead(const Features& a, const Features& b) {
  double sum = 0;
  auto x = a.lead.begin();
  auto y = b.lead.begin();
  while (x != a.lead.end() && y != b.lead.end()) {
    if (x->word < y->word) {
      ++x;
    } else if (y->word < x->word) {
      ++y;
    } else {
      sum += static_cast<double>(x++->weight) * (y++)->weight;
    }
  }
  return sum;
}

// How rare the three rarest names are that both have.
double rarest_names(const Features& a, const Features& b) {
  std::array<double, 3> most{};  // falling
  auto x = a.names.begin();
  auto y = b.names.begin();
  while (x != a.names.end() && y != b.names.end()) {
    if (x->word < y->word) {
      ++x;
    } else if (y->word < x->word) {
      ++y;
    } else {
      double weight = x->weight;
      for (double& kept : most) {
        if (weight > kept) std::swap(weight, kept);
      }
      ++x;
      ++y;
    }
  }
  return std::accumulate(most.begin(), most.end(), 0.0);
}

// Whether both state figures of a measure of the event, and never the same.
bool figures_differ(const Features& a, const Features& b) {
  bool differ = false;
  for (const auto& [measure, ours] : a.figures) {
    const auto theirs = b.figures.find(measure);
    if (theirs == b.figures.end()) continue;
    for (const std::int64_t figure : ours) {
      if (theirs->second.contains(figure)) return false;
    }
    differ = true;
  }
  return differ;
}

std::size_t shared_ages(const Features& a, const Features& b) {
  return static_cast<std::size_t>(std::count_if(
      a.ages.begin(), a.ages.end(),
      [&](std::uint32_t age) { return std::binary_search(b.ages.begin(), b.ages.end(), age); }));
}

// Whether both name times of day, and the nearest two are too far apart for one event as it is
// told by several: a first shot, a call for help, an arrival.
bool clocks_differ(const Features& a, const Features& b) {
  constexpr int kDay = 24 * 60;
  constexpr int kNear = 90;
  for (const int x : a.clock) {
    for (const int y : b.clock) {
      const int apart = std::abs(x - y);
      if (std::min(apart, kDay - apart) <= kNear) return false;
    }
  }
  return !a.clock.empty() && !b.clock.empty();
}

}  // namespace

Evidence compare(const Features& a, const Features& b, double cosine) {
  constexpr std::size_t kMostAges = 3;
  constexpr double kCopied = 0.64;  // what is more alike is copied, which says no more
  Evidence e;
  e.words = std::sqrt(std::clamp(cosine, 0.0, kCopied));
  e.names = rarest_names(a, b);
  e.lead = std::sqrt(std::min(shared_lead(a, b), kCopied));
  if (a.published && b.published)
    e.gap = std::log1p(std::abs(static_cast<double>(*a.published - *b.published)));
  const bool early = came_before(a, b) || came_before(b, a);
  const Match days = compare_days(a, b, early);
  e.same_day = days == Match::kSame ? 1 : 0;
  e.other_day = days == Match::kOther ? 1 : 0;
  e.plain_other_day = days == Match::kOther && (early || days_plainly_differ(a, b)) ? 1 : 0;
  e.gap_of_one_day = e.gap * e.same_day;
  e.other_clock = clocks_differ(a, b) ? 1 : 0;
  const Match places = compare_places(a, b);
  e.same_place = places == Match::kSame ? 1 : 0;
  e.other_place = places == Match::kOther ? 1 : 0;
  // The same number of another night or town is no sign.
  if (e.other_day == 0 && e.other_place == 0) e.same_figure = shared_figure_bits(a, b);
  e.other_figures = figures_differ(a, b) ? 1 : 0;
  const std::size_t ages = shared_ages(a, b);
  e.same_ages = static_cast<double>(std::min(kMostAges, ages));
  e.other_ages = ages == 0 && !a.ages.empty() && !b.ages.empty() ? 1 : 0;
  return e;
}

double log_odds(const Evidence& e, const Parameters& p) {
  return p.prior + p.words * e.words + p.lead * e.lead + p.names * e.names + p.gap * e.gap +
         p.gap_of_one_day * e.gap_of_one_day + p.same_day * e.same_day + p.other_day * e.other_day +
         p.other_clock * e.other_clock + p.same_place * e.same_place +
         p.other_place * e.other_place + p.same_figure * e.same_figure +
         p.other_figures * e.other_figures + p.same_ages * e.same_ages +
         p.other_ages * e.other_ages;
}

bool contradicted(const Evidence& e) { return e.plain_other_day != 0 || e.other_place != 0; }

double likelihood(double log_odds, bool contradicted, double shift, const Parameters& p) {
  return (contradicted ? p.contradicted : 1) / (1 + std::exp(-log_odds - shift));
}

}  // namespace firsthand::incidents
