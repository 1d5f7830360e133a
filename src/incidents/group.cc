#include "incidents/group.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "base/check.h"
#include "incidents/bridges.h"
#include "incidents/cluster.h"
#include "incidents/features.h"
#include "incidents/pairs.h"
#include "text/moment.h"
#include "text/place_order.h"
#include "text/sentences.h"

namespace firsthand::incidents {
namespace {

using model::Claim;

bool is_cumulative(const Claim& claim) {
  return claim.count && claim.count->role == model::CountRole::kCumulative;
}

// The day that most claims state, of the deed itself if any does: an arrest may come days later.
std::optional<model::When> usual_day(const std::vector<const Claim*>& claims) {
  std::map<std::pair<model::Day, model::Day>, int> votes;
  const auto states = [](const Claim* c) {
    return c->when && c->when->precision <= model::Precision::kDay;
  };
  const bool deed = std::any_of(claims.begin(), claims.end(),
                                [&](const Claim* c) { return !model::is_aftermath(*c->measure); });
  const auto counts = [&](const Claim* c) {
    return states(c) && !(deed && model::is_aftermath(*c->measure));
  };
  const auto key = [](const Claim* c) { return std::pair(c->when->from, c->when->to); };
  for (const Claim* claim : claims) {
    if (counts(claim)) ++votes[key(claim)];
  }
  const Claim* best = nullptr;
  for (const Claim* claim : claims) {
    if (counts(claim) && (!best || votes[key(claim)] > votes[key(best)])) best = claim;
  }
  return best ? best->when : std::nullopt;
}

std::string title_of(const model::Report& report) {
  if (report.title) return *report.title;
  const text::Document document = text::analyse(report);
  if (document.sentences.empty()) return "untitled";
  std::string_view first = model::slice(report.text, document.sentences.front().span);
  if (first.size() <= 120) return std::string(first);
  const std::size_t blank = first.substr(0, 120).rfind(' ');
  return std::string(first.substr(0, blank == std::string_view::npos ? 0 : blank)) + " …";
}

// An incident in the making: whole reports, and single claims of other reports.
struct Draft {
  std::vector<std::size_t> reports;
  std::vector<std::size_t> claims;
  std::optional<model::When> when;
  std::optional<model::Place> where;
};

class Grouper {
 public:
  Grouper(std::span<const model::Report> reports, std::span<const model::Annotations> annotations,
          std::span<const Claim> claims, const Parameters& parameters, unsigned threads)
      : reports_(reports),
        annotations_(annotations),
        claims_(claims),
        parameters_(parameters),
        threads_(threads),
        claims_of_(reports.size()),
        report_of_(claims.size()),
        draft_of_(claims.size()) {}

  Grouping run(std::span<const model::Passage> passages,
               std::span<const model::Assessment> assessments) {
    index_claims();
    features_ = features_of(reports_, annotations_, boilerplate_of(passages), claims_of_,
                            parameters_, threads_);
    groups_ = group_reports(features_, similar_pairs(features_, parameters_), parameters_);
    draft_whole_reports();
    settle_claims();
    for (const model::Assessment& assessment : assessments) {
      if (assessment.holds(model::Decision::kMerge)) merge(assessment);
      if (assessment.holds(model::Decision::kSplit)) split(assessment);
    }
    return finish();
  }

 private:
  std::vector<std::vector<model::Span>> boilerplate_of(
      std::span<const model::Passage> passages) const {
    std::vector<std::vector<model::Span>> out(reports_.size());
    for (const model::Passage& passage : passages) {
      if (passage.kind != model::PassageKind::kBoilerplate) continue;
      out[number_.at(passage.a_report)].push_back(passage.a);
      out[number_.at(passage.b_report)].push_back(passage.b);
    }
    return out;
  }

  void index_claims() {
    for (std::size_t i = 0; i < reports_.size(); ++i) number_.emplace(reports_[i].id, i);
    for (std::size_t k = 0; k < claims_.size(); ++k) {
      const auto found = number_.find(claims_[k].report);
      FH_CHECK(found != number_.end(), "a claim of a report that is not in the case");
      report_of_[k] = found->second;
      claims_of_[found->second].push_back(&claims_[k]);
    }
  }

  // Of the places that claims state, the one that most of the reports name, then the one that most
  // claims state; the first of equals. None that the reports' other places speak against.
  std::optional<model::Place> usual_place(const std::vector<std::size_t>& reports,
                                          const std::vector<const Claim*>& claims) const {
    const Named divisions = divisions_named(reports);
    std::map<std::string, std::pair<std::ptrdiff_t, int>> votes;
    const model::Place* best = nullptr;
    for (const Claim* claim : claims) {
      if (!claim->where || is_far_from(divisions, *claim->where)) continue;
      auto& [named, stated] = votes[claim->where->name];
      if (stated++ == 0) {
        const std::vector<std::string> words = words_of(*claim->where);
        named = std::count_if(reports.begin(), reports.end(),
                              [&](std::size_t i) { return text_has(features_[i], words); });
      }
    }
    for (const Claim* claim : claims) {
      if (!claim->where || !votes.contains(claim->where->name)) continue;
      if (!best || votes[claim->where->name] > votes[best->name]) best = &*claim->where;
    }
    return best ? std::optional(*best) : std::nullopt;
  }

  using Division = std::pair<std::string, std::string>;  // country and first-level division
  static std::optional<Division> division_of(const model::Place& place) {
    if (!place.country || !place.admin1) return std::nullopt;
    return Division(*place.country, *place.admin1);
  }

  // How often the reports name a place that lies in each division, and the most of these.
  struct Named {
    std::map<Division, int> in;
    int most = 0;
  };
  Named divisions_named(const std::vector<std::size_t>& reports) const {
    Named out;
    for (const std::size_t i : reports) {
      for (const model::Place& place : annotations_[i].places) {
        if (const auto division = division_of(place))
          out.most = std::max(out.most, ++out.in[*division]);
      }
    }
    return out;
  }

  // Whether another division is named more often than that of the place: then a street, a quarter
  // or a person has its name.
  static bool is_far_from(const Named& named, const model::Place& place) {
    const auto division = division_of(place);
    if (!division) return false;
    const auto own = named.in.find(*division);
    return named.most > (own == named.in.end() ? 0 : own->second);
  }

  // One draft per cluster that has claims or several reports.
  void draft_whole_reports() {
    std::map<std::uint32_t, std::vector<std::size_t>> members;
    for (std::size_t i = 0; i < reports_.size(); ++i) members[groups_.label[i]].push_back(i);
    main_.assign(reports_.size(), std::nullopt);
    for (const auto& [label, list] : members) {
      std::vector<const Claim*> claims;
      for (const std::size_t i : list) {
        std::copy_if(claims_of_[i].begin(), claims_of_[i].end(), std::back_inserter(claims),
                     [](const Claim* c) { return c->measure && !is_cumulative(*c); });
      }
      if (claims.empty() && list.size() < 2) continue;
      Draft draft;
      draft.reports = list;
      draft.when = usual_day(claims);
      draft.where = usual_place(list, claims);
      for (const std::size_t i : list) main_[i] = drafts_.size();
      draft_of_label_[label] = drafts_.size();
      drafts_.push_back(std::move(draft));
    }
  }

  // Claims that fit their report's incident stay in it; others go where they fit.
  void settle_claims() {
    const std::size_t whole = drafts_.size();
    for (std::size_t k = 0; k < claims_.size(); ++k) {
      const Claim& claim = claims_[k];
      if (is_cumulative(claim) || !claim.measure) continue;
      if (const auto told = home_by_words(k)) {
        place(k, *told);
        continue;
      }
      const auto own = main_[report_of_[k]];
      if (own && (!conflicts(k) ||
                  text::fits(claim.when, claim.where, drafts_[*own].when, drafts_[*own].where))) {
        place(k, *own);
        continue;
      }
      std::optional<std::size_t> home;
      for (std::size_t d = 0; d < drafts_.size() && !home; ++d) {
        if (d == whole && own && same_by_figures(k, *own)) break;
        const Draft& draft = drafts_[d];
        const bool states = (claim.when && draft.when) || (claim.where && draft.where);
        const bool place_told = !claim.where || draft.where;
        const bool day_told = !claim.when || draft.when;
        if (d == own || !states || !place_told || !day_told) continue;
        if (d >= whole ? same_statement(claim, draft)
                       : text::fits(claim.when, claim.where, draft.when, draft.where))
          home = d;
      }
      if (!home && own && same_by_figures(k, *own)) home = own;
      if (!home) {
        home = drafts_.size();
        drafts_.push_back({{}, {}, claim.when, claim.where});
      }
      place(k, *home);
    }
  }

  // Whether a claim whose place alone is not that of the report's incident tells of it all the
  // same: what is counted at the one place and at the other is the same, and one lies in the other
  // or as many of several measures are counted.
  bool same_by_figures(std::size_t k, std::size_t own) const {
    const Claim& claim = claims_[k];
    const Draft& draft = drafts_[own];
    if (!claim.where || !draft.where || !text::fits(claim.when, {}, draft.when, {})) return false;
    constexpr std::size_t kMost = 64;  // claims; what tells more is a list of many events
    const auto& claims = claims_of_[report_of_[k]];
    if (claims.size() > kMost) return false;
    bool nested = false;
    std::set<std::string> same;
    for (const Claim* here : claims) {
      if (!here->measure || !here->where || !text::same_place(*here->where, *claim.where)) continue;
      bool told = false;
      bool equal = false;
      for (const Claim* there : claims) {
        if (there->measure != here->measure || is_cumulative(*there)) continue;
        if (there->where && text::same_place(*there->where, *claim.where)) continue;
        if (!text::fits(there->when, there->where, draft.when, draft.where)) return false;
        told = true;
        if (!same_count(*here, *there)) continue;
        equal = true;
        nested = nested || nest(*here, *there);
      }
      if (told && !equal) return false;
      if (equal) same.insert(*here->measure);
    }
    return same.contains(*claim.measure) && (same.size() > 1 || nested);
  }

  // Whether of the places of two claims of one report one may lie in the other. REQUIRES: the first
  // has one.
  bool nest(const Claim& a, const Claim& b) const {
    const std::string_view words = reports_[number_.at(a.report)].text;
    if (!b.where) return text::order_of(*a.where, words) != text::Order::kTown;
    return text::order_of(*a.where, words) != text::order_of(*b.where, words) ||
           text::lies_in(*a.where, *b.where, words) || text::lies_in(*b.where, *a.where, words);
  }

  static bool same_count(const Claim& a, const Claim& b) {
    return a.count && b.count && a.count->min == b.count->min && a.count->max == b.count->max;
  }

  // For a claim of a report that tells of several events: the one whose reports use the words of
  // its sentence, if they do so clearly more than those of the report's own incident.
  std::optional<std::size_t> home_by_words(std::size_t k) const {
    const std::size_t report = report_of_[k];
    if (groups_.touches[report].size() < 2 || !main_[report]) return std::nullopt;
    std::optional<std::size_t> best;
    double most = 2 * likeness(k, *main_[report]);
    for (const std::uint32_t label : groups_.touches[report]) {
      const auto draft = draft_of_label_.find(label);
      if (draft == draft_of_label_.end() || draft->second == main_[report]) continue;
      const Draft& d = drafts_[draft->second];
      const double value = likeness(k, draft->second);
      if (value <= most || !text::fits(claims_[k].when, claims_[k].where, d.when, d.where))
        continue;
      most = value;
      best = draft->second;
    }
    return best;
  }

  // Of the sentences of a claim with the other reports of an incident, on average.
  double likeness(std::size_t k, std::size_t draft) const {
    const std::size_t report = report_of_[k];
    double sum = 0;
    std::size_t count = 0;
    for (const std::size_t other : drafts_[draft].reports) {
      if (other == report) continue;
      ++count;
      for (const Segment& segment : features_[report].segments) {
        if (segment.span.overlaps(claims_[k].span))
          sum += segment_likeness(features_[report], segment, features_[other]);
      }
    }
    return count ? sum / static_cast<double>(count) : 0;
  }

  static bool same_statement(const Claim& claim, const Draft& draft) {
    return claim.when.has_value() == draft.when.has_value() &&
           claim.where.has_value() == draft.where.has_value() &&
           text::fits(claim.when, claim.where, draft.when, draft.where);
  }

  // Whether the claim's report has another figure of the same measure with another day or place:
  // only then is a day or place that is not the incident's a sign of another event, and not of an
  // arrest or a funeral after it.
  bool conflicts(std::size_t k) const {
    const Claim& claim = claims_[k];
    if (!claim.when && !claim.where) return false;
    return std::any_of(claims_of_[report_of_[k]].begin(), claims_of_[report_of_[k]].end(),
                       [&](const Claim* other) {
                         return other != &claim && other->measure == claim.measure &&
                                !is_cumulative(*other) &&
                                !text::fits(claim.when, claim.where, other->when, other->where);
                       });
  }

  void place(std::size_t k, std::size_t draft) {
    drafts_[draft].claims.push_back(k);
    draft_of_[k] = draft;
  }

  // The first incident that any of the evidence lies in.
  std::optional<std::size_t> incident_at(const std::vector<model::EvidenceSpan>& evidence) const {
    for (const model::EvidenceSpan& e : evidence) {
      const std::size_t report = number_.at(e.report);
      for (const Claim* claim : claims_of_[report]) {
        const auto draft = draft_of_[static_cast<std::size_t>(claim - claims_.data())];
        if (draft && claim->span.overlaps(e.span)) return draft;
      }
      if (main_[report]) return main_[report];
    }
    return std::nullopt;
  }

  void merge(const model::Assessment& assessment) {
    const auto one = incident_at(assessment.here);
    const auto other = incident_at(assessment.there);
    if (one && other && *one != *other) move(*other, *one, [](std::size_t) { return true; });
  }

  // Splits off what the reports of the evidence have in the incident.
  void split(const model::Assessment& assessment) {
    const auto whole = incident_at(assessment.there);
    std::set<std::size_t> apart;
    for (const model::EvidenceSpan& e : assessment.here) apart.insert(number_.at(e.report));
    if (!whole) return;
    drafts_.emplace_back();
    move(*whole, drafts_.size() - 1, [&](std::size_t report) { return apart.contains(report); });
  }

  // What the reports that `goes` names have in one draft becomes another's.
  template <typename Goes>
  void move(std::size_t from, std::size_t to, const Goes& goes) {
    const auto move_all = [](std::vector<std::size_t>& source, std::vector<std::size_t>& target,
                             const auto& wanted) {
      std::copy_if(source.begin(), source.end(), std::back_inserter(target), wanted);
      source.erase(std::remove_if(source.begin(), source.end(), wanted), source.end());
      std::sort(target.begin(), target.end());
    };
    for (std::size_t i = 0; i < main_.size(); ++i) {
      if (main_[i] == from && goes(i)) main_[i] = to;
    }
    for (std::size_t k = 0; k < draft_of_.size(); ++k) {
      if (draft_of_[k] == from && goes(report_of_[k])) draft_of_[k] = to;
    }
    move_all(drafts_[from].reports, drafts_[to].reports, goes);
    move_all(drafts_[from].claims, drafts_[to].claims,
             [&](std::size_t k) { return goes(report_of_[k]); });
    describe(drafts_[from]);
    describe(drafts_[to]);
  }

  // When and where, by its claims.
  void describe(Draft& draft) const {
    std::vector<const Claim*> claims;
    for (const std::size_t k : draft.claims) claims.push_back(&claims_[k]);
    std::vector<std::size_t> reports = draft.reports;
    for (const std::size_t k : draft.claims) reports.push_back(report_of_[k]);
    std::sort(reports.begin(), reports.end());
    reports.erase(std::unique(reports.begin(), reports.end()), reports.end());
    draft.when = usual_day(claims);
    draft.where = usual_place(reports, claims);
  }

  Grouping finish() {
    Grouping out;
    std::vector<model::IncidentId> ids;
    for (const Draft& draft : drafts_) {
      ids.emplace_back();
      if (draft.reports.empty() && draft.claims.empty()) continue;  // all of it went elsewhere
      out.incidents.push_back(make_incident(draft));
      ids.back() = out.incidents.back().id;
    }
    const auto id_of = [&](const std::optional<std::size_t>& draft) {
      return draft ? std::optional(ids[*draft]) : std::nullopt;
    };
    for (std::size_t i = 0; i < reports_.size(); ++i) out.main.push_back(id_of(main_incident(i)));
    for (std::size_t k = 0; k < claims_.size(); ++k) out.of_claim.push_back(id_of(draft_of_[k]));
    std::sort(out.incidents.begin(), out.incidents.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });
    return out;
  }

  std::optional<std::size_t> main_incident(std::size_t i) const {
    if (main_[i] && drafts_[*main_[i]].reports.size() > 1) return main_[i];
    std::map<std::size_t, int> votes;
    for (const Claim* claim : claims_of_[i]) {
      const auto draft = draft_of_[static_cast<std::size_t>(claim - claims_.data())];
      if (draft) ++votes[*draft];
    }
    if (votes.empty() || (main_[i] && votes.contains(*main_[i]))) return main_[i];
    return std::max_element(votes.begin(), votes.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
  }

  model::Incident make_incident(const Draft& draft) const {
    model::Incident incident;
    incident.when = draft.when;
    incident.where = draft.where;
    std::set<std::size_t> reports(draft.reports.begin(), draft.reports.end());
    for (const std::size_t k : draft.claims) reports.insert(report_of_[k]);
    std::string evidence;
    for (const std::size_t k : draft.claims) evidence += claims_[k].id.to_string();
    for (const std::size_t i : draft.reports) evidence += reports_[i].id.to_string();
    incident.id = model::IncidentId::of({"incident", evidence});
    for (const std::size_t i : reports) incident.reports.push_back(reports_[i].id);
    const auto& titled = draft.reports.empty()
                             ? std::vector<std::size_t>(reports.begin(), reports.end())
                             : draft.reports;
    const std::size_t first =
        *std::min_element(titled.begin(), titled.end(), [&](std::size_t a, std::size_t b) {
          const auto key = [&](std::size_t i) {
            const model::Report& r = reports_[i];
            return std::tuple(!r.published,
                              r.published ? model::moment_range(*r.published).latest : 0, !r.title,
                              i);
          };
          return key(a) < key(b);
        });
    incident.title = title_of(reports_[first]);
    return incident;
  }

  std::span<const model::Report> reports_;
  std::span<const model::Annotations> annotations_;
  std::span<const Claim> claims_;
  const Parameters& parameters_;
  unsigned threads_;
  std::unordered_map<model::ReportId, std::size_t> number_;
  std::vector<std::vector<const Claim*>> claims_of_;  // of reports_[i]
  std::vector<std::size_t> report_of_;                // of claims_[k]
  std::vector<std::optional<std::size_t>> draft_of_;  // of claims_[k]
  std::vector<std::optional<std::size_t>> main_;      // of reports_[i]
  std::vector<Draft> drafts_;
  std::vector<Features> features_;  // of reports_[i]
  Groups groups_;
  std::map<std::uint32_t, std::size_t> draft_of_label_;
};

}  // namespace

Grouping group(std::span<const model::Report> reports,
               std::span<const model::Annotations> annotations,
               std::span<const model::Passage> passages, std::span<const Claim> claims,
               std::span<const model::Assessment> assessments, const Parameters& parameters,
               unsigned threads) {
  return Grouper(reports, annotations, claims, parameters, threads).run(passages, assessments);
}

}  // namespace firsthand::incidents
