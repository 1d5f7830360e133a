#include "origins/figures.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "origins/reasons.h"
#include "origins/remarks.h"

namespace firsthand::origins {
namespace {

using model::Differs;
using model::EvidenceSpan;

constexpr std::size_t kShown = 4;  // spans of one kind that are shown for a difference

// Only whole figures of the incident itself make its range.
bool makes_figure(const DraftDetail& draft) {
  return !draft.detail.denied && draft.key.role == model::CountRole::kFigure;
}

using Evidence = std::vector<EvidenceSpan>;

struct ChangeAt {
  EvidenceSpan at;
  int direction = 0;
  bool sure = false;
};

// A detail, and what its statements say of its figure.
struct Side {
  const DraftDetail* draft = nullptr;
  Interval range;
  Evidence statements;
  Evidence counts;
  std::vector<ChangeAt> later;
  std::vector<ChangeAt> earlier;
  Evidence wounded;
  bool says_wounded = false;  // in the sentence of the figure
  Evidence doers;
  Evidence several;
  Evidence wide;
  Evidence places;
  Evidence days;
  People people = People::kAnybody;
  std::optional<model::Day> published;  // the first of its reports, if all are dated

  std::string number() const { return words_for(draft->detail.count); }
};

template <typename T>
void keep(std::vector<T>& list, T value) {
  if (list.size() < kShown) list.push_back(std::move(value));
}

Side side_of(const IncidentClaims& c, const DraftDetail& draft) {
  Side side;
  side.draft = &draft;
  side.range = interval_of(draft.detail.count);
  bool dated = true;
  bool one_people = true;
  std::optional<People> people;
  for (const std::size_t i : draft.claims) {
    const model::Report& report = c.report(i);
    const model::Claim& claim = c.claim(i);
    const auto at = [&](model::Span span) { return EvidenceSpan{report.id, span}; };
    const Remarks said = remarks_on(report, claim);
    keep(side.statements, at(claim.span));
    keep(side.counts, at(claim.count->span));
    if (said.later)
      keep(side.later, {at(said.later->span), said.later->direction, said.later->sure});
    if (said.earlier)
      keep(side.earlier, {at(said.earlier->span), said.earlier->direction, said.earlier->sure});
    if (said.wounded) keep(side.wounded, at(*said.wounded));
    side.says_wounded = side.says_wounded || (said.wounded && !said.wounded_beside);
    if (said.doers) keep(side.doers, at(*said.doers));
    if (said.several) keep(side.several, at(*said.several));
    if (said.wide) keep(side.wide, at(*said.wide));
    if (claim.where) keep(side.places, at(claim.where->span));
    if (claim.when) keep(side.days, at(claim.when->span));
    one_people = one_people && (!people || *people == said.people);
    people = said.people;
    dated = dated && report.published;
    if (report.published)
      side.published =
          std::min(side.published.value_or(report.published->day), report.published->day);
  }
  if (one_people && people) side.people = *people;
  if (!dated) side.published.reset();
  return side;
}

// Why one detail gives more than another.
class Comparison {
 public:
  Comparison(const Side& lower, const Side& higher, std::vector<model::Difference>& out)
      : low_(lower), high_(higher), out_(out) {}

  void tell() {
    if (changed(low_, high_) || changed(high_, low_)) return;
    const std::size_t before = out_.size();
    another_place_or_day();
    only_one(&Side::wide, Differs::kOtherPlace, " is of a wider area than ", "");
    only_one(&Side::several, Differs::kSeveralEvents, " is of several events; ",
             " does not say so");
    if (other_people())
      add(Differs::kOtherGroup, low_.number() + " and " + high_.number() + " count other people.",
          low_.counts, high_.counts);
    only_one(&Side::doers, Differs::kOtherGroup, " says whether it counts those who did it; ",
             " does not");
    wounded();
    if (!later(high_, low_)) later(low_, high_);
    if (low_.range.meets(high_.range)) loose();
    if (out_.size() == before) silent();
  }

 private:
  void add(Differs why, std::string text, const Evidence& a, const Evidence& b = {}) {
    model::Difference d{low_.draft->detail.id, high_.draft->detail.id, why, std::move(text), {}};
    for (const Evidence* side : {&a, &b}) {  // at most kShown of each kind
      for (const EvidenceSpan& at : *side) {
        if (std::find(d.evidence.begin(), d.evidence.end(), at) == d.evidence.end())
          d.evidence.push_back(at);
      }
    }
    out_.push_back(std::move(d));
  }

  bool changed(const Side& a, const Side& b) {
    if (!a.draft->all_changed || b.draft->all_changed) return false;
    add(Differs::kChangedCopy,
        a.number() + " stands only in copies that changed what they took; " + b.number() +
            " does not.",
        a.statements);
    return true;
  }

  void another_place_or_day() {
    const DetailKey& a = low_.draft->key;
    const DetailKey& b = high_.draft->key;
    const std::string both = low_.number() + " and " + high_.number();
    if (a.place != b.place)
      add(Differs::kOtherPlace, both + " are of different places.", low_.places, high_.places);
    if (a.day == b.day) return;
    const bool stated = !low_.days.empty() || !high_.days.empty();  // else days without a year
    add(Differs::kOtherDay, both + " are of different days.", stated ? low_.days : low_.statements,
        stated ? high_.days : high_.statements);
  }

  void only_one(Evidence Side::*remark, Differs why, const char* between, const char* end) {
    for (const auto& [a, b] : {std::pair(&high_, &low_), std::pair(&low_, &high_)}) {
      if ((a->*remark).empty() || !(b->*remark).empty()) continue;
      add(why, a->number() + between + b->number() + end + ".", a->*remark);
    }
  }

  // "Two men" may be all that there were.
  bool other_people() const {
    const auto loose = [](People people) {
      return people == People::kMen ? People::kAnybody : people;
    };
    return loose(low_.people) != loose(high_.people);
  }

  // More are dead, or fewer are left wounded.
  void wounded() {
    const std::string& measure = low_.draft->key.measure;
    if (measure == "killed" && !high_.wounded.empty() && !low_.says_wounded)
      add(Differs::kWoundedDied, high_.number() + " takes in wounded who died.", high_.wounded);
    if (measure == "injured" && !low_.wounded.empty() && !high_.says_wounded)
      add(Differs::kWoundedDied, low_.number() + " leaves out wounded who died.", low_.wounded);
  }

  // Whether words tell that `a` was counted after `b`. What is called the state of things may have
  // been overtaken: it tells of a higher figure, or by the dates.
  bool later(const Side& a, const Side& b) {
    const int direction = &a == &high_ ? 1 : -1;
    const bool dated = a.published && b.published && *a.published != *b.published;
    const bool after = dated && *a.published > *b.published;
    const auto holds = [&](const ChangeAt& change) {
      if (change.direction != 0) return change.direction == direction;
      return dated ? after : change.sure || direction > 0;
    };
    Evidence words;
    for (const auto* changes : {&a.later, &b.earlier}) {
      for (const ChangeAt& change : *changes) {
        if (holds(change)) words.push_back(change.at);
      }
    }
    if (words.empty()) return false;
    add(Differs::kLaterCount, a.number() + " is a later count than " + b.number() + ".", words);
    return true;
  }

  void loose() {
    const auto width = [](const Side& s) { return s.range.high - s.range.low; };
    const Side& loose = width(low_) < width(high_) ? high_ : low_;
    const Side& other = &loose == &low_ ? high_ : low_;
    add(Differs::kLooseWords, "“" + loose.number() + "” leaves " + other.number() + " open.",
        loose.counts);
  }

  void silent() {
    const bool dated = low_.published && high_.published && *low_.published != *high_.published;
    if (dated) {
      const bool rose = *low_.published < *high_.published;
      add(Differs::kLaterReport,
          (rose ? high_ : low_).number() + " was reported later than " +
              (rose ? low_ : high_).number() + "; no report says why they differ.",
          low_.statements, high_.statements);
    } else {
      add(Differs::kNotSaid,
          "No report says why " + low_.number() + " and " + high_.number() + " differ.",
          low_.statements, high_.statements);
    }
  }

  const Side& low_;
  const Side& high_;
  std::vector<model::Difference>& out_;
};

// The pairs of one measure's details whose difference is told.
class Pairs {
 public:
  Pairs(const std::vector<Side>& sides, std::vector<model::Difference>& out)
      : sides_(sides), out_(out) {}

  // REQUIRES: sides in order of their ranges.
  void tell() {
    std::map<std::pair<std::string, std::string>, std::vector<const Side*>> groups;
    for (const Side& side : sides_) {
      groups[{side.draft->key.place, side.draft->key.day}].push_back(&side);
    }
    const auto& main = groups.begin()->second;  // of the incident's own place and day, if any is
    for (const auto& [where, group] : groups) {
      within(group);
      if (&group != &main) beside(main, *group.front());
    }
  }

 private:
  void compare(const Side& a, const Side& b) { Comparison(a, b, out_).tell(); }

  // Each with the one before it if they can be one figure, and with the highest that is lower for
  // sure.
  void within(const std::vector<const Side*>& group) {
    std::multimap<std::int64_t, const Side*> open;  // by their upper bounds
    const Side* below = nullptr;
    for (std::size_t i = 0; i < group.size(); ++i) {
      const Side& side = *group[i];
      while (!open.empty() && open.begin()->first < side.range.low) {
        const Side* const one = open.begin()->second;
        if (!below || below->range.low <= one->range.low) below = one;
        open.erase(open.begin());
      }
      if (below) compare(*below, side);
      if (i > 0 && group[i - 1]->range.meets(side.range)) compare(*group[i - 1], side);
      open.emplace(side.range.high, &side);
    }
  }

  // One of another place or day with the nearest of the main ones.
  void beside(const std::vector<const Side*>& main, const Side& other) {
    const auto above =
        std::upper_bound(main.begin(), main.end(), other.range.low,
                         [](std::int64_t low, const Side* side) { return low < side->range.low; });
    const Side& near = above == main.begin() ? *main.front() : **std::prev(above);
    if (near.range.low == other.range.low && near.range.high == other.range.high) return;
    if (near.range.low <= other.range.low) {
      compare(near, other);
    } else {
      compare(other, near);
    }
  }

  const std::vector<Side>& sides_;
  std::vector<model::Difference>& out_;
};

model::Figure figure_of(const IncidentClaims& claims,
                        const std::vector<const DraftDetail*>& drafts) {
  model::Figure figure;
  std::set<model::OriginId> origins;
  for (const DraftDetail* draft : drafts) {
    const model::Detail& detail = draft->detail;
    const auto low = detail.count.min ? detail.count.min : detail.count.max;
    const auto high = detail.count.max ? detail.count.max : detail.count.min;
    const bool first = figure.details.empty();
    figure.measure = detail.measure;
    figure.min = first ? low : std::min(figure.min, low);
    figure.max = first ? high : std::max(figure.max, high);
    figure.details.push_back(detail.id);
    origins.insert(detail.origins.begin(), detail.origins.end());
  }
  figure.origins.assign(origins.begin(), origins.end());
  if (drafts.size() < 2) return figure;
  std::vector<Side> sides;
  for (const DraftDetail* draft : drafts) sides.push_back(side_of(claims, *draft));
  std::stable_sort(sides.begin(), sides.end(), [](const Side& a, const Side& b) {
    return std::pair(a.range.low, a.range.high) < std::pair(b.range.low, b.range.high);
  });
  Pairs(sides, figure.differences).tell();
  return figure;
}

}  // namespace

std::vector<model::Figure> figures_of(const IncidentClaims& claims,
                                      const std::vector<DraftDetail>& drafts) {
  std::map<std::string, std::vector<const DraftDetail*>> by_measure;
  for (const DraftDetail& draft : drafts) {
    if (makes_figure(draft)) by_measure[draft.key.measure].push_back(&draft);
  }
  std::vector<model::Figure> out;
  for (const auto& [measure, list] : by_measure) out.push_back(figure_of(claims, list));
  return out;
}

}  // namespace firsthand::origins
