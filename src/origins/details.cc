#include "origins/details.h"

#include <algorithm>
#include <map>
#include <set>

#include "origins/changed_copies.h"
#include "origins/citations.h"
#include "origins/figures.h"
#include "origins/reasons.h"
#include "origins/same_origin.h"
#include "origins/states.h"
#include "origins/victims.h"

namespace firsthand::origins {
namespace {

using model::OriginKind;

template <typename T>
void sort_unique(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

class Counter {
 public:
  Counter(const model::Incident& incident, IncidentClaims& claims, const Copying& copying,
          std::span<const model::Assessment> assessments, const Parameters& parameters)
      : incident_(incident),
        c_(claims),
        copying_(copying),
        p_(parameters),
        changed_(find_changed(claims, copying, parameters)),
        same_(join_claims(claims, changed_, copying, assessments, parameters)) {}

  IncidentCount run() {
    out_.edges = std::move(same_.edges);
    for (std::size_t i = 0; i < c_.size(); ++i) by_key_[c_.key(i)].push_back(i);
    of_another_.assign(c_.size(), 0);
    chimes_in_.assign(c_.size(), 0);
    may_echo_.assign(c_.size(), 0);
    set_other_victims_apart();
    set_chiming_copies_apart();
    set_possible_echoes_apart();
    make_origins();
    make_details();
    const std::vector<Side> sides = sides_of(c_, drafts_);
    settle_states(c_, sides, drafts_);
    find_citing();
    for (DraftDetail& draft : drafts_) explain(draft);
    out_.figures = figures_of(c_, sides);
    for (DraftDetail& draft : drafts_) out_.details.push_back(std::move(draft.detail));
    return std::move(out_);
  }

 private:
  // Whether a claim raises a number.
  bool counts(std::size_t i) const {
    if (changed_[i]) return !chimes_in_[i];
    return c_.attributed(i) && c_.claim(i).tier != model::Tier::kC && !of_another_[i] &&
           !c_.mourns(i);
  }

  // A copy that changed something to what somebody else says for himself is no witness to it.
  void set_chiming_copies_apart() {
    for (const auto& [key, list] : by_key_) {
      for (const std::size_t i : list) {
        if (!changed_[i]) continue;
        chimes_in_[i] = std::any_of(list.begin(), list.end(), [&](std::size_t k) {
          return !changed_[k] && counts(k) && !c_.one_speaker(i, k);
        });
      }
    }
  }

  // A figure of one is of one person. Where statements speak of several, those that most origins
  // speak of counts, and the others add nothing to him.
  void set_other_victims_apart() {
    for (const auto& [key, list] : by_key_) {
      if (key.min != 1 || key.max != 1) continue;
      std::vector<Victim> victims;
      for (const std::size_t i : list) victims.push_back(victim_in(c_.claim(i).count->words));
      const std::vector<std::size_t> group_of = group_victims(victims);
      const std::size_t groups = *std::max_element(group_of.begin(), group_of.end()) + 1;
      std::vector<std::vector<std::size_t>> members(groups);
      for (std::size_t k = 0; k < list.size(); ++k) members[group_of[k]].push_back(list[k]);
      const auto rank = [&](const std::vector<std::size_t>& group) {
        return std::tuple(roots(same_.expected, group, true).size(), group.size(),
                          SIZE_MAX - group.front());
      };
      const auto main =
          std::max_element(members.begin(), members.end(),
                           [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
      for (auto group = members.begin(); group != members.end(); ++group) {
        if (group == main) continue;
        for (const std::size_t i : *group) of_another_[i] = 1;
      }
    }
  }

  // One origin per set of the expected partition.
  void make_origins() {
    std::map<std::size_t, std::vector<std::size_t>> members;
    for (std::size_t i = 0; i < c_.size(); ++i) members[same_.expected.root(i)].push_back(i);
    for (const auto& [root, list] : members) {
      const std::size_t namer = best_namer(list);
      model::Origin origin = named_after(namer, list);
      std::string evidence;
      for (const std::size_t i : list) {
        origin.claims.push_back(c_.claim(i).id);
        origin.reports.push_back(c_.report(i).id);
        evidence += c_.claim(i).id.to_string();
      }
      sort_unique(origin.claims);
      sort_unique(origin.reports);
      origin.id = model::OriginId::of({"origin", evidence});
      add_speaker_edges(origin, list, namer);
      if (origin.kind == OriginKind::kAgency && !c_.attributed(namer)) add_credits(origin, list);
      origin_of_[root] = out_.origins.size();
      out_.origins.push_back(std::move(origin));
    }
  }

  model::Origin named_after(std::size_t namer, const std::vector<std::size_t>& list) const {
    model::Origin origin;
    if (changed_[namer]) {
      origin.kind = OriginKind::kOutlet;
      origin.name = publisher_of(namer);
      origin.distance = model::Distance::kRelayed;
    } else if (c_.attributed(namer)) {
      origin.kind = c_.claim(namer).speaker->kind;
      origin.name = c_.claim(namer).speaker->name;
      const bool first_hand = std::any_of(list.begin(), list.end(), [&](std::size_t i) {
        return c_.claim(i).distance == model::Distance::kFirstHand;
      });
      origin.distance = first_hand ? model::Distance::kFirstHand : model::Distance::kRelayed;
    } else {
      const auto& credit = c_.report(namer).credit;
      origin.kind = credit ? OriginKind::kAgency : OriginKind::kOutlet;
      origin.name = credit ? *credit : publisher_of(namer);
      origin.distance = model::Distance::kUnattributed;
    }
    return origin;
  }

  std::string publisher_of(std::size_t i) const {
    const model::Report& r = c_.report(i);
    if (r.outlet) return *r.outlet;
    return r.inputs.empty() ? r.id.to_string() : r.inputs.front();
  }

  // The claim that says best who the origin is: who changed it first, else the surest mention with
  // the fullest name, of somebody rather than of the outlet that has it from him.
  std::size_t best_namer(const std::vector<std::size_t>& list) const {
    const auto rank = [&](std::size_t i) {
      const auto& published = c_.report(i).published;
      const std::int64_t when = published ? model::moment_range(*published).earliest : INT64_MAX;
      const auto& speaker = c_.claim(i).speaker;
      const std::size_t length = c_.attributed(i) ? speaker->name.size() : 0;
      const bool carries = c_.attributed(i) && (speaker->kind == OriginKind::kOutlet ||
                                                speaker->kind == OriginKind::kAgency);
      return std::tuple(!c_.attributed(i), changed_[i] ? when : 0, carries, c_.claim(i).tier,
                        SIZE_MAX - length, when, c_.claim(i).id);
    };
    return *std::min_element(list.begin(), list.end(),
                             [&](std::size_t x, std::size_t y) { return rank(x) < rank(y); });
  }

  void add_speaker_edges(const model::Origin& origin, const std::vector<std::size_t>& list,
                         std::size_t namer) {
    for (const std::size_t i : list) {
      if (!c_.attributed(i) || changed_[i]) continue;
      const model::Claim& claim = c_.claim(i);
      model::Edge edge;
      edge.from = claim.id.to_string();
      edge.to = origin.id.to_string();
      edge.relation = origin.kind == OriginKind::kDocument ? model::Relation::kSameDocument
                                                           : model::Relation::kSameSpeaker;
      const bool comparable = c_.attributed(namer) && !changed_[namer];
      edge.likelihood = comparable ? std::max(p_.any, c_.speakers_alike(i, namer)) : 1;
      edge.claims = {claim.id};
      edge.evidence = {{c_.report(i).id, claim.speaker->span.value_or(claim.span)}};
      edge.id = model::EdgeId::of({"edge", edge.from, edge.to, to_string(edge.relation)});
      out_.edges.push_back(std::move(edge));
    }
  }

  // From the reports that say they have their text from the agency.
  void add_credits(const model::Origin& origin, const std::vector<std::size_t>& list) {
    std::set<std::size_t> done;
    for (const std::size_t i : list) {
      if (!c_.report(i).credit || changed_[i] || !done.insert(c_.report_number(i)).second) continue;
      model::Edge edge;
      edge.from = c_.report(i).id.to_string();
      edge.to = origin.id.to_string();
      edge.relation = model::Relation::kCites;
      edge.likelihood = p_.cited;
      edge.claims = {c_.claim(i).id};
      edge.evidence = {{c_.report(i).id, credit_words(c_.report(i)).value_or(c_.claim(i).span)}};
      edge.id = model::EdgeId::of({"edge", edge.from, edge.to, to_string(edge.relation)});
      out_.edges.push_back(std::move(edge));
    }
  }

  void make_details() {
    for (const auto& [key, list] : by_key_) {
      DraftDetail draft;
      draft.key = key;
      draft.claims = list;
      draft.all_changed = is_all_changed(list);
      draft.counted =
          std::any_of(list.begin(), list.end(), [&](std::size_t i) { return counts(i); });
      model::Detail& detail = draft.detail;
      const model::Claim& first = c_.claim(list.front());
      detail.id = detail_id(key, incident_.id);
      detail.incident = incident_.id;
      detail.measure = key.measure;
      detail.denied = key.denied;
      detail.count = *first.count;
      detail.when = key.day.empty() ? incident_.when : std::nullopt;
      detail.where = key.place.empty() ? incident_.where : std::nullopt;
      for (const std::size_t i : list) {  // by claims that state it
        if (!detail.when) detail.when = c_.claim(i).when;
        if (!detail.where) detail.where = c_.claim(i).where;
      }
      for (const std::size_t i : list) {
        detail.claims.push_back(c_.claim(i).id);
        detail.reports.push_back(c_.report(i).id);
      }
      sort_unique(detail.claims);
      sort_unique(detail.reports);
      count(draft);
      drafts_.push_back(std::move(draft));
    }
  }

  // Nothing but copies that changed something, and what they say of it without a speaker:
  // headlines.
  bool is_all_changed(const std::vector<std::size_t>& same_key) const {
    std::set<std::size_t> changing;  // reports
    for (const std::size_t i : same_key) {
      if (changed_[i]) changing.insert(c_.report_number(i));
    }
    return std::all_of(same_key.begin(), same_key.end(), [&](std::size_t i) {
      return changed_[i] || (!c_.attributed(i) && changing.contains(c_.report_number(i)));
    });
  }

  std::set<std::size_t> roots(const Partition& partition, const std::vector<std::size_t>& list,
                              bool counted) const {
    std::set<std::size_t> out;
    for (const std::size_t i : list) {
      if (counts(i) == counted) out.insert(partition.root(i));
    }
    return out;
  }

  // Officials of whom nobody says which ("authorities").
  bool is_any_official(std::size_t i) const {
    return c_.profiles()[c_.profile(i)].authority.kind == Authority::Kind::kAny;
  }
  // A paper or an agency that another report names; from whom it has what it says is not told.
  bool passes_on(std::size_t i) const {
    const OriginKind kind = c_.claim(i).speaker->kind;
    return kind == OriginKind::kOutlet || kind == OriginKind::kAgency;
  }

  // Speakers who may be, or have it from, another of their detail: officials beside an authority
  // that is named, and media beside anybody.
  void set_possible_echoes_apart() {
    for (const auto& [key, list] : by_key_) {
      bool authority = false;
      bool anybody = false;
      for (const std::size_t i : list) {
        if (!counts(i) || changed_[i] || is_any_official(i) || passes_on(i)) continue;
        anybody = true;
        const Authority::Kind kind = c_.profiles()[c_.profile(i)].authority.kind;
        authority = authority || kind != Authority::Kind::kNone;
      }
      for (const std::size_t i : list) {
        may_echo_[i] = counts(i) && !changed_[i] &&
                       ((authority && is_any_official(i)) || (anybody && passes_on(i)));
      }
    }
  }

  void count(DraftDetail& draft) const {
    const auto& list = draft.claims;
    const auto number = [&](const Partition& partition, const std::vector<std::size_t>& claims) {
      return static_cast<int>(roots(partition, claims, true).size());
    };
    std::vector<std::size_t> own;  // of those who surely have it of their own
    std::copy_if(list.begin(), list.end(), std::back_inserter(own),
                 [&](std::size_t i) { return !may_echo_[i]; });
    model::Independent& n = draft.detail.independent;
    n = {number(same_.low, own), number(same_.expected, list), number(same_.high, list)};
    std::set<model::OriginId> origins;
    for (const std::size_t i : list) {
      if (counts(i) || !draft.counted) origins.insert(origin(i).id);
    }
    draft.detail.origins.assign(origins.begin(), origins.end());
    if (!draft.counted) {  // nothing but unattributed or uncertain claims
      std::vector<std::size_t> unattributed;
      std::copy_if(list.begin(), list.end(), std::back_inserter(unattributed),
                   [&](std::size_t i) { return !c_.attributed(i); });
      const auto most = static_cast<int>(roots(same_.high, unattributed, false).size());
      n = {1, 1, std::max(1, most)};
      return;
    }
    const auto counted = roots(same_.high, list, true);
    const bool more = std::any_of(list.begin(), list.end(), [&](std::size_t i) {
      return !c_.attributed(i) && !changed_[i] && !of_another_[i] &&
             !counted.contains(same_.high.root(i));
    });
    if (more) ++n.high;
  }

  const model::Origin& origin(std::size_t i) const {
    return out_.origins[origin_of_.at(same_.expected.root(i))];
  }

  // The reports that an edge of citation starts from.
  void find_citing() {
    std::set<std::string> from;
    for (const model::Edge& edge : out_.edges) {
      if (edge.relation == model::Relation::kCites) from.insert(edge.from);
    }
    for (const auto& [number, list] : c_.by_report()) {
      if (from.contains(c_.report_by_number(number).id.to_string())) citing_.insert(number);
    }
  }

  void explain(DraftDetail& draft) const {
    std::map<std::size_t, std::vector<std::size_t>> by_origin;
    for (const std::size_t i : draft.claims) {
      if (counts(i)) by_origin[same_.expected.root(i)].push_back(i);
    }
    std::vector<model::EvidenceSpan> unattributed;
    std::vector<model::EvidenceSpan> of_another;
    std::vector<model::EvidenceSpan> mourning;
    std::vector<model::EvidenceSpan> chiming;
    for (const std::size_t i : draft.claims) {
      if (counts(i)) continue;
      if (c_.mourns(i)) {
        mourning.push_back(statement(i));
        continue;
      }
      if (chimes_in_[i]) {
        chiming.push_back(statement(i));
        continue;
      }
      if (of_another_[i]) {
        of_another.push_back(statement(i));
        continue;
      }
      // A statement without a speaker that is a copy of a counted one belongs with it.
      const auto with = by_origin.find(same_.expected.root(i));
      if (with != by_origin.end()) {
        with->second.push_back(i);
      } else if (!c_.attributed(i)) {
        unattributed.push_back(statement(i));
      }
    }
    std::vector<OriginCase> cases;
    for (const auto& [root, list] : by_origin) cases.push_back(origin_case(list));
    sort_unique(unattributed);
    sort_unique(of_another);
    sort_unique(mourning);
    sort_unique(chiming);
    std::vector<Opposing> against;
    for (const std::size_t y : draft.contested_by) {
      const DetailKey& key = drafts_[y].key;
      const bool meets =
          interval_of(drafts_[y].detail.count).meets(interval_of(draft.detail.count));
      Opposing opposing{&drafts_[y].detail,
                        meets && key.place != draft.key.place,
                        meets && key.day != draft.key.day,
                        {}};
      for (const std::size_t i : drafts_[y].claims) opposing.statements.push_back(statement(i));
      sort_unique(opposing.statements);
      against.push_back(std::move(opposing));
    }
    draft.detail.reasons = reasons_for(cases, may_be_one(by_origin),
                                       {unattributed, of_another, mourning, chiming}, against);
  }

  // Origins of a detail (by their roots) whose statements a weak edge joins.
  std::vector<MayBeOne> may_be_one(
      const std::map<std::size_t, std::vector<std::size_t>>& by_origin) const {
    std::map<std::size_t, std::set<std::size_t>> joined;  // low root to roots of origins
    for (const auto& [root, list] : by_origin) {
      for (const std::size_t i : list) {
        if (counts(i)) joined[same_.low.root(i)].insert(root);
      }
    }
    std::vector<MayBeOne> out;
    for (const auto& [low, origins] : joined) {
      if (origins.size() < 2) continue;
      MayBeOne& one = out.emplace_back();
      for (const std::size_t root : origins) {
        one.origins.push_back(&out_.origins[origin_of_.at(root)]);
        for (const std::size_t i : by_origin.at(root)) one.statements.push_back(statement(i));
      }
      sort_unique(one.statements);
    }
    return out;
  }

  model::EvidenceSpan statement(std::size_t i) const { return {c_.report(i).id, c_.claim(i).span}; }

  OriginCase origin_case(const std::vector<std::size_t>& list) const {
    OriginCase one;
    one.origin = &origin(list.front());
    one.flagged = one.open = one.may_echo = true;
    std::set<std::size_t> reports;
    for (const std::size_t i : list) {
      one.statements.push_back(statement(i));
      reports.insert(c_.report_number(i));
      one.changed = one.changed || changed_[i];
      one.open = one.open && !c_.claim(i).measure_span;
      one.may_echo = one.may_echo && (may_echo_[i] || !counts(i));
      one.flagged =
          one.flagged && c_.attributed(i) && c_.claim(i).tier == model::Tier::kB && counts(i);
    }
    one.most = std::max<std::size_t>(1, roots(same_.high, list, true).size());
    one.reports = reports.size();
    one.copying_reports = static_cast<std::size_t>(std::count_if(
        reports.begin(), reports.end(), [&](std::size_t r) { return copying_.takes(r); }));
    one.citing_reports =
        static_cast<std::size_t>(std::count_if(reports.begin(), reports.end(), [&](std::size_t r) {
          return !copying_.takes(r) && citing_.contains(r);
        }));
    sort_unique(one.statements);
    return one;
  }

  const model::Incident& incident_;
  const IncidentClaims& c_;
  const Copying& copying_;
  const Parameters& p_;
  std::vector<char> changed_;
  std::vector<char> of_another_;  // claims of a figure of one, on somebody else than its detail
  std::vector<char> chimes_in_;   // claims of copies that changed something to what others say
  std::vector<char> may_echo_;    // claims that raise no lower bound
  SameOrigin same_;
  std::map<DetailKey, std::vector<std::size_t>> by_key_;
  std::map<std::size_t, std::size_t> origin_of_;  // expected root to its place in out_.origins
  std::set<std::size_t> citing_;                  // reports
  std::vector<DraftDetail> drafts_;               // by key
  IncidentCount out_;
};

}  // namespace

IncidentCount count_incident(const model::Incident& incident,
                             std::span<const model::Report> reports,
                             const std::vector<ClaimContext>& claims, const Copying& copying,
                             std::span<const model::Assessment> assessments,
                             const Parameters& parameters) {
  IncidentClaims of_incident(incident, reports, claims, parameters);
  return Counter(incident, of_incident, copying, assessments, parameters).run();
}

}  // namespace firsthand::origins
