#include "origins/same_origin.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>

#include "origins/assessed.h"
#include "origins/citations.h"
#include "origins/direction.h"

namespace firsthand::origins {

Partition::Partition(std::size_t count) : parent_(count) {
  std::iota(parent_.begin(), parent_.end(), std::size_t{0});
}

std::size_t Partition::root(std::size_t i) const {
  while (parent_[i] != i) i = parent_[i];
  return i;
}

void Partition::join(std::size_t a, std::size_t b) {
  a = root(a);
  b = root(b);
  parent_[std::max(a, b)] = std::min(a, b);
}

namespace {

class Joiner {
 public:
  Joiner(const IncidentClaims& claims, const std::vector<char>& changed, const Copying& copying,
         std::span<const model::Assessment> assessments, const Parameters& parameters)
      : c_(claims),
        changed_(changed),
        copying_(copying),
        decided_(claims, assessments),
        p_(parameters),
        out_(claims.size()) {}

  SameOrigin run() {
    for (const auto& [i, k] : decided_.same()) join(i, k, 1);
    join_speakers();
    join_within_reports();
    join_copies();
    join_citations();
    join_links();
    join_credits();
    join_owners();
    return std::move(out_);
  }

 private:
  void join(std::size_t i, std::size_t k, double likelihood) {
    if (likelihood > p_.any) join_in(out_.low, i, k);
    if (likelihood >= p_.expected) join_in(out_.expected, i, k);
    if (likelihood >= p_.high) join_in(out_.high, i, k);
  }

  // Unless that would put together what a person holds apart.
  void join_in(Partition& partition, std::size_t i, std::size_t k) const {
    const std::size_t one = partition.root(i);
    const std::size_t other = partition.root(k);
    if (one == other) return;
    for (const auto& [x, y] : decided_.distinct()) {
      const std::size_t a = partition.root(x);
      const std::size_t b = partition.root(y);
      if ((a == one && b == other) || (a == other && b == one)) return;
    }
    partition.join(one, other);
  }

  void join_speakers() {
    const auto& profiles = c_.profiles();
    std::vector<std::size_t> first(profiles.size(), SIZE_MAX);
    for (std::size_t i = 0; i < c_.size(); ++i) {
      if (!c_.attributed(i) || changed_[i]) continue;
      std::size_t& one = first[c_.profile(i)];
      if (one == SIZE_MAX) one = i;
      join(i, one, 1);
    }
    for (std::size_t x = 0; x < profiles.size(); ++x) {
      for (std::size_t y = x + 1; y < profiles.size(); ++y) {
        if (first[x] != SIZE_MAX && first[y] != SIZE_MAX)
          join(first[x], first[y], same_speaker(profiles[x], profiles[y], p_));
      }
    }
    join_authorities(first);
    join_officers();
    join_publications();
  }

  // "The Northern Command denies it. ... its press officer, Captain Jan Rehor, said": of the
  // institution that spoke last before him in the report.
  void join_officers() {
    for (const auto& [number, list] : c_.by_report()) {
      for (const std::size_t i : list) {
        if (!c_.attributed(i) || changed_[i]) continue;
        const Profile& officer = c_.profiles()[c_.profile(i)];
        if (!officer.of_one_before || officer.person.empty()) continue;
        std::size_t house = SIZE_MAX;
        for (const std::size_t k : list) {
          if (!c_.attributed(k) || changed_[k] || c_.key(k) != c_.key(i) ||
              c_.claim(k).speaker->kind != model::OriginKind::kOrganisation ||
              c_.claim(k).span.begin > c_.claim(i).span.begin)
            continue;
          if (house == SIZE_MAX || c_.claim(house).span.begin < c_.claim(k).span.begin) house = k;
        }
        if (house != SIZE_MAX) join(i, house, p_.institution_alike);
      }
    }
  }

  // "A report says that 26 people were tortured", and the one body whose own report is here and
  // says so: it is that report.
  void join_publications() {
    constexpr std::size_t kSeveral = SIZE_MAX;
    std::map<DetailKey, std::size_t> published;
    for (std::size_t k = 0; k < c_.size(); ++k) {
      const auto& outlet = c_.report(k).outlet;
      if (!c_.attributed(k) || changed_[k] || !outlet ||
          c_.claim(k).speaker->kind != model::OriginKind::kOrganisation ||
          !same_outlet(c_.claim(k).speaker->name, *outlet))
        continue;
      std::size_t& one = published.emplace(c_.key(k), k).first->second;
      if (one != kSeveral && !c_.one_speaker(one, k)) one = kSeveral;
    }
    if (published.empty()) return;
    for (std::size_t i = 0; i < c_.size(); ++i) {
      if (!c_.attributed(i) || changed_[i] || !is_bare_document(c_.profiles()[c_.profile(i)]))
        continue;
      const auto own = published.find(c_.key(i));
      if (own != published.end() && own->second != kSeveral)
        join(i, own->second, p_.institution_alike);
    }
  }

  // Authorities under several names. Who is not told apart from others of his kind, or of any,
  // speaks for one authority at most: "officials" here do not make one of the police and the
  // prosecutor. `first`: of each profile a claim of it that counts.
  void join_authorities(const std::vector<std::size_t>& first) {
    const auto& profiles = c_.profiles();
    std::vector<std::size_t> here;
    for (std::size_t x = 0; x < profiles.size(); ++x) {
      if (first[x] != SIZE_MAX && profiles[x].authority.kind != Authority::Kind::kNone)
        here.push_back(x);
    }
    // Those that are told apart by more come first, and each later one joins the likeliest of them.
    std::stable_sort(here.begin(), here.end(), [&](std::size_t x, std::size_t y) {
      return vagueness(profiles[x]) < vagueness(profiles[y]);
    });
    for (std::size_t i = 0; i < here.size(); ++i) {
      const std::size_t x = here[i];
      std::size_t best = SIZE_MAX;
      std::tuple<double, bool, bool> most{0, false, false};
      for (std::size_t k = 0; k < i; ++k) {
        const std::size_t y = here[k];
        const double likelihood = same_authority(profiles[x].authority, profiles[y].authority, p_);
        if (vagueness(profiles[x]) == 0) {
          join(first[x], first[y], likelihood);
          continue;
        }
        const bool together = c_.report_number(first[x]) == c_.report_number(first[y]);
        // Who counts the dead, before a governor: it is the police that "officials" are mostly of.
        const bool counts = profiles[y].authority.kind != Authority::Kind::kOther;
        if (std::tuple(likelihood, counts, together) <= most) continue;
        most = {likelihood, counts, together};
        best = y;
      }
      if (best != SIZE_MAX) join(first[x], first[best], std::get<0>(most));
    }
  }

  static int vagueness(const Profile& profile) {
    if (profile.authority.kind == Authority::Kind::kAny) return 2;
    return is_bare(profile.authority) && profile.authority.kind != Authority::Kind::kOther ? 1 : 0;
  }

  // A report that gives a figure and elsewhere says who gave it.
  void join_within_reports() {
    voiced_.assign(c_.size(), false);
    for (const auto& [number, list] : c_.by_report()) {
      for (const std::size_t i : list) {
        voiced_[i] = c_.attributed(i);
        if (c_.attributed(i) || changed_[i]) continue;
        const auto named = std::find_if(list.begin(), list.end(), [&](std::size_t k) {
          return c_.attributed(k) && c_.key(k) == c_.key(i) && !changed_[k];
        });
        if (named == list.end()) continue;
        join(i, *named, 1);
        voiced_[i] = true;
      }
    }
  }

  void join_copies() {
    std::map<DetailKey, std::vector<std::size_t>> by_key;
    for (std::size_t i = 0; i < c_.size(); ++i) by_key[c_.key(i)].push_back(i);
    for (const auto& [key, list] : by_key) {
      for (std::size_t x = 0; x < list.size(); ++x) {
        for (std::size_t y = x + 1; y < list.size(); ++y) {
          if (changed_[list[x]] == changed_[list[y]]) join_if_quoted(list[x], list[y]);
        }
      }
      join_changed(list);
      for (const std::size_t i : list) {
        if (!changed_[i] && (!voiced_[i] || is_faceless(i))) join_with_counterparts(i, list);
      }
    }
    join_links_of_copies();
  }

  // "Sources", and whoever gives out a text in which nobody speaks: in a copy they are those of the
  // text that was copied.
  bool is_faceless(std::size_t i) const {
    if (!c_.attributed(i)) return false;
    const model::Claim& claim = c_.claim(i);
    return claim.speaker->kind == model::OriginKind::kUnnamed ||
           (!claim.cue && claim.speaker->kind == model::OriginKind::kOrganisation);
  }

  // The same change in two copies: one has it from the other, as a printer's errors tell.
  void join_changed(const std::vector<std::size_t>& same_key) {
    std::optional<std::size_t> first;
    for (const std::size_t i : same_key) {
      if (!changed_[i]) continue;
      if (first) join(i, *first, p_.same_change);
      if (!first) first = i;
    }
  }

  // A claim of nobody's in text that is shared with another report: with the one claim there that
  // it renders, for another may have its own speaker.
  void join_with_counterparts(std::size_t i, const std::vector<std::size_t>& same_key) {
    std::map<std::size_t, std::vector<std::size_t>> by_report;
    for (const std::size_t k : same_key) {
      if (!changed_[k] && c_.report_number(k) != c_.report_number(i))
        by_report[c_.report_number(k)].push_back(k);
    }
    for (const auto& [number, list] : by_report) {
      const SharedText* pair = copying_.between(c_.report_number(i), number);
      if (!pair) continue;
      const auto best =
          std::max_element(list.begin(), list.end(), [&](std::size_t x, std::size_t y) {
            return c_.alignment(i, x, *pair) < c_.alignment(i, y, *pair);
          });
      if (c_.aligned(i, *best, *pair)) {
        links_.push_back({pair->likelihood, i, *best});
      } else if (std::max(pair->a_share, pair->b_share) >= p_.copied_share) {
        links_.push_back({pair->likelihood * p_.whole_copy, i, *best});
      }
    }
  }

  // The surest first. What nobody says has one origin: that it has words of two speakers' reports
  // joins it to one of them, and not the two.
  void join_links_of_copies() {
    std::stable_sort(links_.begin(), links_.end(),
                     [](const Link& a, const Link& b) { return a.likelihood > b.likelihood; });
    for (const Link& link : links_) {
      if (link.likelihood > p_.any) join_in(out_.low, link.i, link.k);
    }
    join_one_voice(out_.expected, p_.expected);
    join_one_voice(out_.high, p_.high);
  }

  // The links that are at least so likely, unless both sides have a speaker who is the same one
  // everywhere.
  void join_one_voice(Partition& partition, double least) const {
    std::vector<char> speaks(c_.size(), 0);  // by root
    for (std::size_t k = 0; k < c_.size(); ++k) {
      if (c_.attributed(k) && !is_faceless(k) && !changed_[k]) speaks[partition.root(k)] = 1;
    }
    for (const Link& link : links_) {
      const std::size_t one = partition.root(link.i);
      const std::size_t other = partition.root(link.k);
      if (link.likelihood < least || one == other || (speaks[one] && speaks[other])) continue;
      join_in(partition, one, other);
      if (partition.root(one) == partition.root(other))
        speaks[partition.root(one)] = speaks[one] || speaks[other];
    }
  }

  void join_if_quoted(std::size_t i, std::size_t k) {
    const SharedText* pair = copying_.quoted(c_.report_number(i), c_.report_number(k));
    if (!pair || !c_.in_one_passage(i, k, *pair) || decided_.two_statements(i, k)) return;
    // The same words of two who are named and differ are two statements, unless one name is wrong.
    const double likelihood = c_.two_persons(i, k) ? p_.quotation_of_two : p_.same_quotation;
    join(i, k, likelihood);
    model::Edge edge;
    edge.from = c_.claim(i).id.to_string();
    edge.to = c_.claim(k).id.to_string();
    edge.relation = model::Relation::kSameStatement;
    edge.likelihood = likelihood;
    edge.claims = {c_.claim(i).id, c_.claim(k).id};
    edge.evidence = {{c_.report(i).id, c_.claim(i).span}, {c_.report(k).id, c_.claim(k).span}};
    edge.id = model::EdgeId::of({"edge", edge.from, edge.to, to_string(edge.relation)});
    out_.edges.push_back(std::move(edge));
  }

  // "The Courier reported", "the Courier's report said", "first reported by the Courier": the
  // Courier's own report, if it is here; and who is named on the way is cited. Whether a name is an
  // outlet's is known by the outlets that are here.
  void join_citations() {
    for (std::size_t i = 0; i < c_.size(); ++i) {
      const auto& speaker = c_.claim(i).speaker;
      if (speaker) cite(i, outlet_in(speaker->name), true);
      for (const std::string& name : c_.claim(i).relayed_by) cite(i, name, false);
      if (const auto found = reported_by(c_.report(i), c_.claim(i))) {
        for (const std::size_t other : reports_of(found->name))
          cite_report(i, other, found->words, p_.cited, !c_.attributed(i));
      }
    }
  }

  void cite(std::size_t i, const std::string& name, bool joins) {
    for (const std::size_t other : reports_of(name)) {
      if (cite_report(i, other, c_.claim(i).span, p_.cited, joins)) joins = false;
    }
  }

  // The reports of the outlet of that name.
  const std::vector<std::size_t>& reports_of(const std::string& name) {
    const auto [found, fresh] = reports_of_.emplace(name, std::vector<std::size_t>());
    if (!fresh) return found->second;
    std::map<std::string, bool> alike;  // by outlet
    for (const auto& [number, list] : c_.by_report()) {
      const auto& outlet = c_.report_by_number(number).outlet;
      if (!outlet) continue;
      const auto [same, unknown] = alike.emplace(*outlet, false);
      if (unknown) same->second = same_outlet(name, *outlet);
      if (same->second) found->second.push_back(number);
    }
    return found->second;
  }

  // `words` of claim i's sentence cite the report, and the first claim there of the same key is
  // joined: of two speakers whom the cited report has, the citation adds neither and makes no one.
  // Whether there is such a claim.
  bool cite_report(std::size_t i, std::size_t other, model::Span words, double likelihood,
                   bool joins) {
    if (other == c_.report_number(i) ||
        decided_.uncited(c_.claim(i), c_.report_by_number(other).id))
      return false;
    const auto& theirs = c_.by_report().at(other);
    const auto counterpart = std::find_if(theirs.begin(), theirs.end(), [&](std::size_t k) {
      return c_.key(k) == c_.key(i) && changed_[i] == changed_[k];
    });
    const bool found = counterpart != theirs.end();
    if (joins && found) join(i, *counterpart, likelihood);
    if (cited_.emplace(c_.report_number(i), other).second)
      add_citation(i, other, words, likelihood, found ? std::optional(*counterpart) : std::nullopt);
    return found;
  }

  // A link in a claim's sentence to a report on the same incident. Who is named as the speaker is
  // the origin still; a statement of nobody's is that report's.
  void join_links() {
    std::map<std::string, std::size_t> by_url;
    for (const auto& [number, list] : c_.by_report()) {
      if (c_.report_by_number(number).url)
        by_url.emplace(plain_url(*c_.report_by_number(number).url), number);
    }
    if (by_url.empty()) return;
    for (std::size_t i = 0; i < c_.size(); ++i) {
      for (const model::Link& link : links_of(c_.report(i), c_.claim(i))) {
        const auto found = by_url.find(plain_url(link.url));
        if (found != by_url.end())
          cite_report(i, found->second, link.span, p_.linked, !c_.attributed(i));
      }
    }
  }

  // Reports that say they have their text from one agency, or are its own: what they say without
  // a speaker is the agency's, though it may not be here itself.
  void join_credits() {
    struct First {
      std::size_t claim;
      bool credited;
    };
    std::map<DetailKey, std::map<std::string, First>> by_key;  // and the name as it is written
    for (std::size_t i = 0; i < c_.size(); ++i) {
      const auto& credit = c_.report(i).credit;
      const auto& name = credit ? credit : c_.report(i).outlet;
      if (!name || c_.attributed(i) || changed_[i]) continue;
      auto& firsts = by_key[c_.key(i)];
      const auto [one, fresh] = firsts.emplace(*name, First{i, credit.has_value()});
      join(one->second.claim, i, p_.cited);
      if (!fresh) continue;
      for (const auto& [other, first] : firsts) {
        const bool may_be = first.credited || credit;
        if (may_be && same_outlet(other, *name)) join(first.claim, i, p_.cited);
      }
    }
  }

  // Nobody who can be told is named in either, and the outlets have one owner: it may be one
  // correspondent.
  void join_owners() {
    std::map<std::string, std::vector<std::size_t>> by_owner;
    for (std::size_t i = 0; i < c_.size(); ++i) {
      const auto& speaker = c_.claim(i).speaker;
      const bool named = speaker && speaker->kind != model::OriginKind::kUnnamed;
      if (named || changed_[i] || !c_.report(i).outlet) continue;
      if (const auto owner = decided_.owner_of(*c_.report(i).outlet)) by_owner[*owner].push_back(i);
    }
    for (const auto& [owner, list] : by_owner) {
      for (const std::size_t i : list) {
        const auto one = std::find_if(list.begin(), list.end(),
                                      [&](std::size_t k) { return c_.key(k) == c_.key(i); });
        if (same_outlet(*c_.report(i).outlet, *c_.report(*one).outlet)) continue;
        join(*one, i, p_.same_owner);
        add_owner_edge(i, *one);
      }
    }
  }

  void add_owner_edge(std::size_t i, std::size_t k) {
    model::Edge edge;
    edge.from = c_.claim(i).id.to_string();
    edge.to = c_.claim(k).id.to_string();
    edge.relation = model::Relation::kSameOwner;
    edge.likelihood = p_.same_owner;
    edge.claims = {c_.claim(i).id, c_.claim(k).id};
    edge.evidence = {{c_.report(i).id, c_.claim(i).span}, {c_.report(k).id, c_.claim(k).span}};
    edge.id = model::EdgeId::of({"edge", edge.from, edge.to, to_string(edge.relation)});
    out_.edges.push_back(std::move(edge));
  }

  void add_citation(std::size_t i, std::size_t other, model::Span words, double likelihood,
                    std::optional<std::size_t> counterpart) {
    model::Edge edge;
    edge.from = c_.report(i).id.to_string();
    edge.to = c_.report_by_number(other).id.to_string();
    edge.relation = model::Relation::kCites;
    edge.likelihood = likelihood;
    edge.claims = {c_.claim(i).id};
    edge.evidence = {{c_.report(i).id, words}};
    if (counterpart)
      edge.evidence.push_back({c_.report(*counterpart).id, c_.claim(*counterpart).span});
    edge.id = model::EdgeId::of({"edge", edge.from, edge.to, to_string(edge.relation)});
    out_.edges.push_back(std::move(edge));
  }

  const IncidentClaims& c_;
  const std::vector<char>& changed_;
  const Copying& copying_;
  Decided decided_;
  const Parameters& p_;
  struct Link {
    double likelihood = 0;
    std::size_t i = 0;  // of nobody's
    std::size_t k = 0;
  };
  std::vector<Link> links_;   // by copying
  std::vector<char> voiced_;  // by claim: somebody is named, here or with the figure in its report
  std::set<std::pair<std::size_t, std::size_t>> cited_;  // reports that have a citation edge
  std::map<std::string, std::vector<std::size_t>> reports_of_;
  SameOrigin out_;
};

}  // namespace

SameOrigin join_claims(const IncidentClaims& claims, const std::vector<char>& changed,
                       const Copying& copying, std::span<const model::Assessment> assessments,
                       const Parameters& parameters) {
  return Joiner(claims, changed, copying, assessments, parameters).run();
}

}  // namespace firsthand::origins
