#include "origins/details.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "origins/direction.h"
#include "origins/reasons.h"
#include "origins/speakers.h"
#include "text/fold.h"
#include "text/moment.h"
#include "text/tokens.h"

namespace firsthand::origins {
namespace {

using model::Claim;
using model::CountRole;
using model::Modifier;
using model::OriginKind;
using model::Stance;

class Groups {
 public:
  explicit Groups(std::size_t count) : parent_(count) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  std::size_t root(std::size_t i) const {
    while (parent_[i] != i) i = parent_[i];
    return i;
  }
  void join(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> parent_;
};

// What makes a detail, the incident aside.
struct Key {
  std::string measure;
  std::optional<std::int64_t> min;
  std::optional<std::int64_t> max;
  bool open = false;  // "more than", "less than": the bound itself is not meant
  bool denied = false;
  CountRole role =
      CountRole::kFigure;  // of its kind: a subset or an addition is no figure of the whole
  std::string day;         // only where it is not the incident's
  std::string place;
  auto operator<=>(const Key&) const = default;
};

CountRole kind_of(CountRole role) {
  return role == CountRole::kSubset || role == CountRole::kAddition ? role : CountRole::kFigure;
}

Key key_of(const Claim& claim, const model::Incident& incident) {
  Key key;
  key.measure = *claim.measure;
  key.min = claim.count->min;
  key.max = claim.count->max;
  key.open =
      claim.count->modifier == Modifier::kMoreThan || claim.count->modifier == Modifier::kLessThan;
  key.denied = claim.stance == Stance::kDenied;
  key.role = kind_of(claim.count->role);
  if (claim.when && incident.when && !text::same_moment(*claim.when, *incident.when))
    key.day = model::iso_day(claim.when->from);
  if (claim.where && incident.where && !text::same_place(*claim.where, *incident.where)) {
    key.place = text::fold(claim.where->name);
  }
  return key;
}

struct Interval {
  std::int64_t low = 0;
  std::int64_t high = INT64_MAX;
};

Interval interval_of(const model::Count& count) {
  Interval i;
  if (count.min) i.low = *count.min + (count.modifier == Modifier::kMoreThan);
  if (count.max) i.high = *count.max - (count.modifier == Modifier::kLessThan);
  return i;
}

std::set<std::string> content_words(std::string_view report_text, const Claim& claim) {
  std::set<std::string> words;
  for (const text::Token& token : text::tokenize(report_text, claim.span)) {
    if (token.kind == text::TokenKind::kWord &&
        !(claim.count && claim.count->span.overlaps(token.span))) {
      words.insert(text::fold(text::words_of(report_text, token)));
    }
  }
  return words;
}

double word_overlap(const std::set<std::string>& a, const std::set<std::string>& b) {
  if (a.empty() || b.empty()) return 0;
  std::size_t both = 0;
  for (const std::string& word : a) both += b.count(word);
  return static_cast<double>(both) / static_cast<double>(std::min(a.size(), b.size()));
}

class Counter {
 public:
  Counter(const model::Incident& incident, std::span<const model::Report> reports,
          const std::vector<ClaimContext>& claims, const Copying& copying,
          const Parameters& parameters)
      : incident_(incident), reports_(reports), copying_(copying), p_(parameters) {
    for (const ClaimContext& c : claims) {
      if (c.claim->measure && c.claim->count && c.claim->stance != Stance::kHypothetical &&
          c.claim->count->role != CountRole::kCumulative) {
        claims_.push_back(c);
      }
    }
  }

  IncidentCount run() {
    prepare();
    find_changed();
    join_speakers();
    join_within_reports();
    join_copies();
    join_citations();
    make_origins();
    make_details();
    settle_states();
    return std::move(out_);
  }

 private:
  const Claim& claim(std::size_t i) const { return *claims_[i].claim; }
  const model::Report& report(std::size_t i) const { return reports_[claims_[i].report]; }
  bool attributed(std::size_t i) const { return claim(i).speaker.has_value(); }
  bool counts(std::size_t i) const {
    return changed_[i] || (attributed(i) && claim(i).tier != model::Tier::kC);
  }

  void prepare() {
    const std::size_t n = claims_.size();
    low_ = expected_ = high_ = Groups(n);
    changed_.assign(n, false);
    std::map<std::tuple<std::string, OriginKind, std::string, std::string>, std::size_t> seen;
    for (std::size_t i = 0; i < n; ++i) {
      keys_.push_back(key_of(claim(i), incident_));
      words_.push_back(content_words(report(i).text, claim(i)));
      of_report_[claims_[i].report].push_back(i);
      std::size_t profile = SIZE_MAX;
      if (attributed(i)) {
        const auto& speaker = *claim(i).speaker;
        const std::string outlet =
            report(i).outlet.value_or(report(i).inputs.empty() ? "" : report(i).inputs.front());
        const std::string own =
            speaker.kind == OriginKind::kUnnamed || speaker.kind == OriginKind::kWitness ? outlet
                                                                                         : "";
        profile = seen.emplace(std::tuple(speaker.name, speaker.kind, own, claims_[i].description),
                               profiles_.size())
                      .first->second;
        if (profile == profiles_.size()) {
          profiles_.push_back(
              profile_of(speaker.name, claims_[i].description, speaker.kind, outlet));
        }
      }
      profile_.push_back(profile);
    }
  }

  double speakers_alike(std::size_t i, std::size_t k) const {
    if (profile_[i] == profile_[k]) return 1;
    return same_speaker(profiles_[profile_[i]], profiles_[profile_[k]], p_);
  }

  // Whether two claims are each other's counterpart in text that their reports share: the same
  // words around the figure, or the same place in the same passage.
  bool aligned(std::size_t i, std::size_t k, const SharedText& pair) const {
    const bool i_is_a = claims_[i].report == pair.a;
    const Claim& a = i_is_a ? claim(i) : claim(k);
    const Claim& b = i_is_a ? claim(k) : claim(i);
    if (word_overlap(words_[i], words_[k]) >= 0.6) return true;
    return std::any_of(pair.passages.begin(), pair.passages.end(), [&](const model::Passage* p) {
      if (!p->a.overlaps(a.span) || !p->b.overlaps(b.span)) return false;
      const auto position = [](model::Span inner, model::Span outer) {
        return (static_cast<double>(inner.begin) - static_cast<double>(outer.begin)) /
               static_cast<double>(outer.size());
      };
      const double drift = std::abs(position(a.span, p->a) - position(b.span, p->b)) *
                           static_cast<double>(p->a.size());
      return drift <= static_cast<double>(std::max(a.span.size(), b.span.size())) / 2;
    });
  }

  // A claim of a report that shares text with an earlier one, where the earlier one's counterpart
  // says something else.
  void find_changed() {
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      if (claim(i).count->role == CountRole::kUpdate) continue;
      bool kept = false;
      bool differs = false;
      for (const auto& [other, theirs] : of_report_) {
        const SharedText* pair =
            other == claims_[i].report ? nullptr : copying_.between(claims_[i].report, other);
        if (!pair || pair->likelihood < p_.expected) continue;
        const bool others_first =
            pair->first == (other == pair->a ? model::Side::kA : model::Side::kB);
        if (!others_first) continue;
        if (report(i).outlet && reports_[other].outlet &&
            same_outlet(*report(i).outlet, *reports_[other].outlet))
          continue;
        for (const std::size_t k : theirs) {
          if (claim(k).measure != claim(i).measure) continue;
          kept = kept || keys_[k] == keys_[i];
          differs = differs || (keys_[k] != keys_[i] && keys_[k].role == keys_[i].role &&
                                keys_[k].denied == keys_[i].denied && one_speaker(i, k) &&
                                aligned(i, k, *pair));
        }
      }
      changed_[i] = differs && !kept;
    }
    // Those who took over the changed words.
    for (bool more = true; more;) {
      more = false;
      for (std::size_t i = 0; i < claims_.size(); ++i) {
        for (std::size_t k = 0; k < claims_.size() && !changed_[i]; ++k) {
          if (!changed_[k] || keys_[i] != keys_[k] || !one_speaker(i, k)) continue;
          const SharedText* pair = copying_.between(claims_[i].report, claims_[k].report);
          const bool same_report = claims_[i].report == claims_[k].report;
          if (same_report || (pair && pair->likelihood >= p_.expected && aligned(i, k, *pair)))
            changed_[i] = more = true;
        }
      }
    }
  }

  bool one_speaker(std::size_t i, std::size_t k) const {
    return !attributed(i) || !attributed(k) || speakers_alike(i, k) >= p_.expected;
  }

  void join(std::size_t i, std::size_t k, double likelihood) {
    if (likelihood > p_.any) low_.join(i, k);
    if (likelihood >= p_.expected) expected_.join(i, k);
    if (likelihood >= p_.high) high_.join(i, k);
  }

  void join_speakers() {
    std::vector<std::size_t> first(profiles_.size(), SIZE_MAX);
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      if (!attributed(i) || changed_[i]) continue;
      if (first[profile_[i]] == SIZE_MAX) {
        first[profile_[i]] = i;
      } else {
        join(i, first[profile_[i]], 1);
      }
    }
    for (std::size_t x = 0; x < profiles_.size(); ++x) {
      for (std::size_t y = x + 1; y < profiles_.size(); ++y) {
        if (first[x] != SIZE_MAX && first[y] != SIZE_MAX)
          join(first[x], first[y], same_speaker(profiles_[x], profiles_[y], p_));
      }
    }
  }

  // A report that gives a figure and elsewhere says who gave it.
  void join_within_reports() {
    for (const auto& [number, list] : of_report_) {
      for (const std::size_t i : list) {
        if (attributed(i) || changed_[i]) continue;
        const auto named = std::find_if(list.begin(), list.end(), [&](std::size_t k) {
          return attributed(k) && keys_[k] == keys_[i] && changed_[k] == changed_[i];
        });
        if (named != list.end()) join(i, *named, 1);
      }
    }
  }

  void join_copies() {
    std::map<Key, std::vector<std::size_t>> by_key;
    for (std::size_t i = 0; i < claims_.size(); ++i) by_key[keys_[i]].push_back(i);
    for (const auto& [key, list] : by_key) {
      for (std::size_t x = 0; x < list.size(); ++x) {
        for (std::size_t y = x + 1; y < list.size(); ++y) join_if_copied(list[x], list[y]);
      }
    }
  }

  void join_if_copied(std::size_t i, std::size_t k) {
    if (changed_[i] != changed_[k] || (attributed(i) && attributed(k) && !changed_[i])) return;
    if (changed_[i] && claims_[i].report == claims_[k].report) return join(i, k, 1);
    const SharedText* pair = copying_.between(claims_[i].report, claims_[k].report);
    if (!pair) return;
    if (aligned(i, k, *pair)) return join(i, k, pair->likelihood);
    if (std::max(pair->a_share, pair->b_share) >= p_.copied_share)
      join(i, k, pair->likelihood * p_.whole_copy);
  }

  // "The Courier reported": the Courier's own report, if it is here; and who is named on the way is
  // cited.
  void join_citations() {
    std::set<std::pair<std::size_t, std::size_t>> done;
    const auto cite = [&](std::size_t i, const std::string& name, bool joins) {
      for (const auto& [other, theirs] : of_report_) {
        if (other == claims_[i].report || !reports_[other].outlet ||
            !same_outlet(name, *reports_[other].outlet))
          continue;
        for (const std::size_t k : theirs) {
          if (joins && keys_[k] == keys_[i] && !changed_[i] && !changed_[k]) join(i, k, p_.cited);
        }
        if (!done.emplace(claims_[i].report, other).second) continue;
        model::Edge edge;
        edge.from = report(i).id.to_string();
        edge.to = reports_[other].id.to_string();
        edge.relation = model::Relation::kCites;
        edge.likelihood = p_.cited;
        edge.claims = {claim(i).id};
        edge.evidence = {{report(i).id, claim(i).span}};
        edge.id = model::EdgeId::of({"edge", edge.from, edge.to, "cites"});
        out_.edges.push_back(std::move(edge));
      }
    };
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      const auto& speaker = claim(i).speaker;
      const bool publisher =
          speaker && (speaker->kind == OriginKind::kOutlet || speaker->kind == OriginKind::kAgency);
      if (publisher) cite(i, speaker->name, true);
      for (const std::string& name : claim(i).relayed_by) cite(i, name, false);
    }
  }

  // One origin per group of the expected partition.
  void make_origins() {
    std::map<std::size_t, std::vector<std::size_t>> members;
    for (std::size_t i = 0; i < claims_.size(); ++i) members[expected_.root(i)].push_back(i);
    for (const auto& [root, list] : members) {
      model::Origin origin;
      const std::size_t namer = best_namer(list);
      if (changed_[namer]) {
        origin.kind = OriginKind::kOutlet;
        origin.name = publisher_of(namer);
        origin.distance = model::Distance::kRelayed;
      } else if (attributed(namer)) {
        origin.kind = claim(namer).speaker->kind;
        origin.name = claim(namer).speaker->name;
        origin.distance = model::Distance::kRelayed;
        for (const std::size_t i : list) {
          if (claim(i).distance == model::Distance::kFirstHand)
            origin.distance = model::Distance::kFirstHand;
        }
      } else {
        const bool agency = report(namer).credit.has_value();
        origin.kind = agency ? OriginKind::kAgency : OriginKind::kOutlet;
        origin.name = agency ? *report(namer).credit : publisher_of(namer);
        origin.distance = model::Distance::kUnattributed;
      }
      std::string evidence;
      for (const std::size_t i : list) {
        origin.claims.push_back(claim(i).id);
        origin.reports.push_back(report(i).id);
        evidence += claim(i).id.to_string();
      }
      sort_unique(origin.claims);
      sort_unique(origin.reports);
      origin.id = model::OriginId::of({"origin", evidence});
      add_speaker_edges(origin, list, namer);
      origin_of_[root] = out_.origins.size();
      out_.origins.push_back(std::move(origin));
    }
  }

  std::string publisher_of(std::size_t i) const {
    const model::Report& r = report(i);
    if (r.outlet) return *r.outlet;
    return r.inputs.empty() ? r.id.to_string() : r.inputs.front();
  }

  // The claim that says best who the origin is: who changed it first, else the surest mention with
  // the fullest name.
  std::size_t best_namer(const std::vector<std::size_t>& list) const {
    return *std::min_element(list.begin(), list.end(), [&](std::size_t x, std::size_t y) {
      const auto rank = [&](std::size_t i) {
        const auto& published = report(i).published;
        const std::int64_t when = published ? model::moment_range(*published).earliest : INT64_MAX;
        const std::size_t length = attributed(i) ? claim(i).speaker->name.size() : 0;
        return std::tuple(!attributed(i), changed_[i] ? when : 0, claim(i).tier, SIZE_MAX - length,
                          when, claim(i).id);
      };
      return rank(x) < rank(y);
    });
  }

  void add_speaker_edges(const model::Origin& origin, const std::vector<std::size_t>& list,
                         std::size_t namer) {
    for (const std::size_t i : list) {
      if (!attributed(i) || changed_[i]) continue;
      model::Edge edge;
      edge.from = claim(i).id.to_string();
      edge.to = origin.id.to_string();
      edge.relation = origin.kind == OriginKind::kDocument ? model::Relation::kSameDocument
                                                           : model::Relation::kSameSpeaker;
      edge.likelihood =
          attributed(namer) && !changed_[namer] ? std::max(p_.any, speakers_alike(i, namer)) : 1;
      edge.claims = {claim(i).id};
      edge.evidence = {{report(i).id, claim(i).speaker->span.value_or(claim(i).span)}};
      edge.id = model::EdgeId::of({"edge", edge.from, edge.to, to_string(edge.relation)});
      out_.edges.push_back(std::move(edge));
    }
  }

  template <typename T>
  static void sort_unique(std::vector<T>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
  }

  void make_details() {
    std::map<Key, std::vector<std::size_t>> by_key;
    for (std::size_t i = 0; i < claims_.size(); ++i) by_key[keys_[i]].push_back(i);
    for (const auto& [key, list] : by_key) {
      model::Detail detail;
      detail.incident = incident_.id;
      detail.measure = key.measure;
      detail.denied = key.denied;
      detail.count = *claim(list.front()).count;
      detail.when = key.day.empty() ? incident_.when : claim(list.front()).when;
      detail.where = key.place.empty() ? incident_.where : claim(list.front()).where;
      for (const std::size_t i : list) {
        detail.claims.push_back(claim(i).id);
        detail.reports.push_back(report(i).id);
      }
      sort_unique(detail.claims);
      sort_unique(detail.reports);
      const auto text_of = [](const std::optional<std::int64_t>& v) {
        return v ? std::to_string(*v) : std::string("-");
      };
      detail.id =
          model::DetailId::of({"detail", incident_.id.to_string(), key.measure, text_of(key.min),
                               text_of(key.max), key.open ? "open" : "", key.denied ? "denied" : "",
                               to_string(key.role), key.day, key.place});
      count(detail, list);
      out_.details.push_back(std::move(detail));
      members_.push_back(list);
      detail_keys_.push_back(key);
    }
  }

  std::set<std::size_t> roots(const Groups& groups, const std::vector<std::size_t>& list,
                              bool counted) const {
    std::set<std::size_t> out;
    for (const std::size_t i : list) {
      if (counts(i) == counted) out.insert(groups.root(i));
    }
    return out;
  }

  void count(model::Detail& detail, const std::vector<std::size_t>& list) {
    const auto number = [](const std::set<std::size_t>& set) {
      return static_cast<int>(set.size());
    };
    detail.independent = {number(roots(low_, list, true)), number(roots(expected_, list, true)),
                          number(roots(high_, list, true))};
    std::set<std::size_t> origins;
    for (const std::size_t i : list) {
      if (counts(i)) origins.insert(origin_of_.at(expected_.root(i)));
    }
    if (origins.empty()) {  // nothing but unattributed or uncertain claims
      std::vector<std::size_t> unattributed;
      std::copy_if(list.begin(), list.end(), std::back_inserter(unattributed),
                   [&](std::size_t i) { return !attributed(i); });
      detail.independent = {1, 1, std::max(1, number(roots(high_, unattributed, false)))};
      for (const std::size_t i : list) origins.insert(origin_of_.at(expected_.root(i)));
    } else {
      const auto counted = roots(high_, list, true);
      const bool more = std::any_of(list.begin(), list.end(), [&](std::size_t i) {
        return !attributed(i) && !changed_[i] && !counted.contains(high_.root(i));
      });
      if (more) ++detail.independent.high;
    }
    for (const std::size_t o : origins) detail.origins.push_back(out_.origins[o].id);
    std::sort(detail.origins.begin(), detail.origins.end());
  }

  // The days on which a detail's reports came out; empty if none is dated.
  std::optional<std::pair<model::Day, model::Day>> published(
      const std::vector<std::size_t>& list) const {
    std::optional<std::pair<model::Day, model::Day>> range;
    for (const std::size_t i : list) {
      if (!report(i).published) continue;
      const model::Day day = report(i).published->day;
      if (!range) range = {day, day};
      range->first = std::min(range->first, day);
      range->second = std::max(range->second, day);
    }
    return range;
  }

  bool has_update(std::size_t d) const {
    return std::any_of(members_[d].begin(), members_[d].end(),
                       [&](std::size_t i) { return claim(i).count->role == CountRole::kUpdate; });
  }

  // A later count that is higher is an update and no contradiction.
  bool is_update(std::size_t later, std::size_t earlier) const {
    const auto x = published(members_[later]);
    const auto y = published(members_[earlier]);
    const bool higher =
        interval_of(out_.details[later].count).low > interval_of(out_.details[earlier].count).high;
    if (!higher) return false;
    return has_update(later) || has_update(earlier) || (x && y && x->first > y->first);
  }

  bool contradicts(std::size_t x, std::size_t y) const {
    const Key& a = detail_keys_[x];
    const Key& b = detail_keys_[y];
    if (a.measure != b.measure || a.role != CountRole::kFigure || b.role != CountRole::kFigure)
      return false;
    const Interval i = interval_of(out_.details[x].count);
    const Interval k = interval_of(out_.details[y].count);
    const bool meet = i.low <= k.high && k.low <= i.high;
    if (a.denied && b.denied) return false;
    if (a.denied != b.denied) return meet && (a.denied ? k.high : i.high) > 0;
    if (meet)
      return !a.place.empty() != !b.place.empty() ||
             a.day != b.day;  // the figure of another place or day
    return !is_update(x, y) && !is_update(y, x);
  }

  bool all_changed(std::size_t d) const {
    return std::all_of(members_[d].begin(), members_[d].end(),
                       [&](std::size_t i) { return changed_[i]; });
  }

  void settle_states() {
    for (std::size_t x = 0; x < out_.details.size(); ++x) {
      model::Detail& detail = out_.details[x];
      std::vector<const model::Detail*> against;
      bool contested = false;
      for (std::size_t y = 0; y < out_.details.size(); ++y) {
        if (x == y || !contradicts(x, y)) continue;
        const auto& other = out_.details[y];
        detail.contradicts.push_back(other.id);
        const bool new_origin =
            std::any_of(other.origins.begin(), other.origins.end(), [&](model::OriginId o) {
              return !std::binary_search(detail.origins.begin(), detail.origins.end(), o);
            });
        if (!new_origin || all_changed(y)) continue;
        contested = true;
        against.push_back(&other);
      }
      std::sort(detail.contradicts.begin(), detail.contradicts.end());
      const auto& list = members_[x];
      const bool none_attributed =
          std::none_of(list.begin(), list.end(), [&](std::size_t i) { return counts(i); });
      detail.state = contested                                         ? model::State::kContested
                     : detail.independent.low >= 2                     ? model::State::kCorroborated
                     : detail.independent.high >= 2 || none_attributed ? model::State::kInconclusive
                     : detail.reports.size() > 1                       ? model::State::kSingleOrigin
                                                 : model::State::kUncorroborated;
      explain(x, against);
    }
  }

  void explain(std::size_t x, const std::vector<const model::Detail*>& against) {
    model::Detail& detail = out_.details[x];
    std::map<std::size_t, std::vector<std::size_t>> by_origin;
    std::vector<model::EvidenceSpan> unattributed;
    for (const std::size_t i : members_[x]) {
      if (counts(i)) {
        by_origin[origin_of_.at(expected_.root(i))].push_back(i);
      } else if (!attributed(i)) {
        unattributed.push_back({report(i).id, claim(i).span});
      }
    }
    // Statements without a speaker that are copies of a counted one belong with it.
    std::vector<OriginCase> cases;
    for (auto& [origin, list] : by_origin) {
      for (const std::size_t i : members_[x]) {
        if (!counts(i) && origin_of_.at(expected_.root(i)) == origin) {
          list.push_back(i);
          std::erase(unattributed, model::EvidenceSpan{report(i).id, claim(i).span});
        }
      }
      OriginCase one;
      one.origin = &out_.origins[origin];
      std::set<std::size_t> reports;
      std::set<std::size_t> copying;
      one.flagged = true;
      for (const std::size_t i : list) {
        one.statements.push_back({report(i).id, claim(i).span});
        reports.insert(claims_[i].report);
        one.changed = one.changed || changed_[i];
        one.flagged = one.flagged && attributed(i) && claim(i).tier == model::Tier::kB;
      }
      for (const std::size_t r : reports) {
        const std::string id = reports_[r].id.to_string();
        const bool takes = std::any_of(copying_.edges.begin(), copying_.edges.end(),
                                       [&](const model::Edge& e) { return e.from == id; });
        if (takes) copying.insert(r);
      }
      one.reports = reports.size();
      one.copying_reports = copying.size();
      sort_unique(one.statements);
      cases.push_back(std::move(one));
    }
    sort_unique(unattributed);
    std::vector<model::Detail> others;
    for (const model::Detail* other : against) {
      others.push_back(*other);
      others.back().reasons = {
          {"", statements_of(static_cast<std::size_t>(other - out_.details.data()))}};
    }
    std::vector<const model::Detail*> pointers;
    for (const model::Detail& other : others) pointers.push_back(&other);
    detail.reasons = reasons_for(cases, unattributed, pointers);
  }

  std::vector<model::EvidenceSpan> statements_of(std::size_t d) const {
    std::vector<model::EvidenceSpan> out;
    for (const std::size_t i : members_[d]) out.push_back({report(i).id, claim(i).span});
    sort_unique(out);
    return out;
  }

  const model::Incident& incident_;
  std::span<const model::Report> reports_;
  const Copying& copying_;
  const Parameters& p_;
  std::vector<ClaimContext> claims_;
  std::vector<Key> keys_;
  std::vector<std::set<std::string>> words_;
  std::vector<Profile> profiles_;
  std::vector<std::size_t> profile_;  // of claims_[i]; SIZE_MAX without speaker
  std::map<std::size_t, std::vector<std::size_t>> of_report_;  // report number to claims
  std::vector<char> changed_;
  Groups low_{0};
  Groups expected_{0};
  Groups high_{0};
  std::map<std::size_t, std::size_t> origin_of_;   // expected root to its place in out_.origins
  std::vector<std::vector<std::size_t>> members_;  // of out_.details[d]
  std::vector<Key> detail_keys_;
  IncidentCount out_;
};

}  // namespace

IncidentCount count_incident(const model::Incident& incident,
                             std::span<const model::Report> reports,
                             const std::vector<ClaimContext>& claims, const Copying& copying,
                             const Parameters& parameters) {
  return Counter(incident, reports, claims, copying, parameters).run();
}

}  // namespace firsthand::origins
