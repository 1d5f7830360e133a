#include "origins/incident_claims.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "text/fold.h"
#include "text/tokens.h"

namespace firsthand::origins {
namespace {

using model::Claim;
using model::OriginKind;

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

// Whether the text has the name, word for word.
bool has_name(std::string_view report_text, std::string_view name) {
  const std::string text = text::fold(report_text);
  const std::string wanted = text::fold(name);
  const auto in_word = [&](std::size_t at) {
    const auto c = static_cast<unsigned char>(text[at]);
    return c >= 0x80 || std::isalnum(c) != 0;
  };
  for (std::size_t at = 0; (at = text.find(wanted, at)) != std::string::npos; ++at) {
    const std::size_t end = at + wanted.size();
    if ((at == 0 || !in_word(at - 1)) && (end == text.size() || !in_word(end))) return true;
  }
  return false;
}

constexpr double kAligned = 0.6;  // of the shorter one's words

double word_overlap(const std::set<std::string>& a, const std::set<std::string>& b) {
  if (a.empty() || b.empty()) return 0;
  std::size_t both = 0;
  for (const std::string& word : a) both += b.count(word);
  return static_cast<double>(both) / static_cast<double>(std::min(a.size(), b.size()));
}

// "Local media", "press reports", "reports": outlets without a name.
bool is_nameless_medium(const model::Speaker& speaker) {
  const auto words = text::tokenize(speaker.name);
  const bool reports =
      !words.empty() && text::fold(text::words_of(speaker.name, words.back())) == "reports";
  if (speaker.kind != OriginKind::kOutlet && speaker.kind != OriginKind::kAgency && !reports)
    return false;
  return std::none_of(words.begin(), words.end(), [](const text::Token& t) { return t.capital; });
}

// "17 of them are dead", "four of whom were hurt": the measure is told of the part alone.
bool is_part_of_others(const model::Claim& claim) {
  const model::Count& count = *claim.count;
  const std::string words = text::fold(count.words);
  return claim.measure_span && claim.measure_span->begin >= count.span.end &&
         (words.ends_with(" of them") || words.ends_with(" of whom") ||
          words.ends_with(" of those"));
}

}  // namespace

IncidentClaims::IncidentClaims(const model::Incident& incident,
                               std::span<const model::Report> reports,
                               const std::vector<ClaimContext>& claims,
                               const Parameters& parameters)
    : reports_(reports), parameters_(parameters) {
  for (const ClaimContext& c : claims) {
    if (c.claim->measure && c.claim->count && c.claim->stance != model::Stance::kHypothetical &&
        c.claim->count->role != model::CountRole::kCumulative) {
      claims_.push_back(c);
    }
  }

  std::map<std::tuple<std::string, OriginKind, std::string, std::string>, std::size_t> seen;
  for (std::size_t i = 0; i < claims_.size(); ++i) {
    keys_.push_back(key_of(claim(i), claims_[i].partial_day, incident));
    words_.push_back(content_words(report(i).text, claim(i)));
    of_report_[claims_[i].report].push_back(i);
    std::size_t profile = SIZE_MAX;
    if (claim(i).speaker && !is_nameless_medium(*claim(i).speaker)) {
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
        profiles_.push_back(profile_of(speaker.name, claims_[i].description, speaker.kind, outlet,
                                       claims_[i].introduction));
      }
    }
    profile_.push_back(profile);
  }
  settle_parts();
  share_moments();
  settle_places(incident);
  settle_days();
}

// "84 were aboard and 17 of them are dead": of others, and all of the dead as far as this report
// tells. Where another report counts as many in all, it is the same figure. But "three of the dead
// were children" are a part of the dead.
void IncidentClaims::settle_parts() {
  const auto figure_of = [&](std::size_t i) {
    DetailKey key = keys_[i];
    key.role = model::CountRole::kFigure;
    key.day.clear();
    key.place.clear();
    return key;
  };
  std::set<DetailKey> told;
  std::map<std::pair<std::size_t, std::string>, std::int64_t> most;  // by report and measure
  for (std::size_t i = 0; i < size(); ++i) {
    if (keys_[i].role != model::CountRole::kFigure || keys_[i].denied) continue;
    told.insert(figure_of(i));
    std::int64_t& figure = most[{claims_[i].report, keys_[i].measure}];
    figure = std::max(figure, interval_of(*claim(i).count).low);
  }
  for (std::size_t i = 0; i < size(); ++i) {
    if (keys_[i].role != model::CountRole::kSubset || !is_part_of_others(claim(i)) ||
        !told.contains(figure_of(i)))
      continue;
    const auto whole = most.find({claims_[i].report, keys_[i].measure});
    if (whole == most.end() || whole->second <= interval_of(*claim(i).count).low)
      keys_[i].role = model::CountRole::kFigure;
  }
}

// What a report names beside the incident's place, and tells no other figure of, is where in it, or
// near it, it was: a ward, a hill, a suburb. A claim of another event has gone to another incident.
void IncidentClaims::settle_places(const model::Incident& incident) {
  if (!incident.where) return;
  for (const auto& [number, list] : of_report_) {
    const auto elsewhere = [&](std::size_t i) { return !keys_[i].place.empty() && !moved(i); };
    if (std::none_of(list.begin(), list.end(), elsewhere) ||
        !has_name(reports_[number].text, incident.where->name))
      continue;
    for (const std::size_t i : list) {
      if (elsewhere(i)) keys_[i].place.clear();
    }
  }
}

// An arrest, a charge or a sentence has a day of its own. Where one day alone is stated for a
// figure, it is that of whoever states none.
void IncidentClaims::settle_days() {
  std::map<DetailKey, std::vector<std::size_t>> figures;
  for (std::size_t i = 0; i < size(); ++i) {
    if (!model::is_aftermath(keys_[i].measure)) continue;
    DetailKey key = keys_[i];
    key.day.clear();
    figures[key].push_back(i);
  }
  for (const auto& [key, list] : figures) {
    std::set<std::string> stated;
    for (const std::size_t i : list) {
      if (states_day(i)) stated.insert(keys_[i].day);
    }
    if (stated.size() != 1) continue;
    for (const std::size_t i : list) keys_[i].day = *stated.begin();
  }
}

// A claim that repeats its report's figure without the day or place means the same day and place.
void IncidentClaims::share_moments() {
  for (const auto& [number, list] : of_report_) {
    for (const std::size_t i : list) {
      for (const std::size_t k : list) {
        const DetailKey& other = keys_[k];
        if (other.measure != keys_[i].measure || other.min != keys_[i].min ||
            other.max != keys_[i].max || other.open != keys_[i].open)
          continue;
        if (!claim(i).when && claims_[i].partial_day.empty() && keys_[i].day.empty())
          keys_[i].day = other.day;
        if (!claim(i).where && keys_[i].place.empty()) keys_[i].place = other.place;
      }
    }
  }
}

bool IncidentClaims::other_plain_day(std::size_t i, std::size_t k) const {
  const auto plain = [&](std::size_t x) {
    const auto& when = claim(x).when;
    return when && when->precision == model::Precision::kDay && when->from == when->to;
  };
  return plain(i) && plain(k) && claim(i).when->from != claim(k).when->from;
}

void IncidentClaims::keep_days_of(const std::vector<std::size_t>& moved) {
  for (const std::size_t i : moved) {
    const DetailKey before = keys_[i];
    for (const std::size_t k : of_report_.at(claims_[i].report)) {
      if (keys_[k] == before && (!claim(k).when || claim(k).when->from == claim(i).when->from))
        keys_[k].day = model::iso_day(claim(i).when->from);
    }
  }
}

double IncidentClaims::speakers_alike(std::size_t i, std::size_t k) const {
  if (profile_[i] == profile_[k]) return 1;
  return same_speaker(profiles_[profile_[i]], profiles_[profile_[k]], parameters_);
}

bool IncidentClaims::one_speaker(std::size_t i, std::size_t k) const {
  return !attributed(i) || !attributed(k) || speakers_alike(i, k) >= parameters_.expected;
}

bool IncidentClaims::two_persons(std::size_t i, std::size_t k) const {
  const auto person = [&](std::size_t x) {
    return attributed(x) && !profiles_[profile_[x]].person.empty();
  };
  return person(i) && person(k) && speakers_alike(i, k) < parameters_.expected;
}

bool IncidentClaims::aligned(std::size_t i, std::size_t k, const SharedText& pair) const {
  return alignment(i, k, pair) >= kAligned;
}

double IncidentClaims::alignment(std::size_t i, std::size_t k, const SharedText& pair) const {
  const double words = word_overlap(words_[i], words_[k]);
  return in_one_passage(i, k, pair) ? std::max(words, kAligned) : words;
}

bool IncidentClaims::in_one_passage(std::size_t i, std::size_t k, const SharedText& pair) const {
  const bool i_is_a = claims_[i].report == pair.a;
  const Claim& a = i_is_a ? claim(i) : claim(k);
  const Claim& b = i_is_a ? claim(k) : claim(i);
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

}  // namespace firsthand::origins
