#include "pipeline/assessments.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/check.h"
#include "base/digest.h"
#include "base/utf8.h"

namespace firsthand::pipeline {
namespace {

using model::Assessment;
using model::EvidenceSpan;

constexpr std::size_t kWordsDigest = 16;  // hexadecimal digits

std::string words_digest(std::string_view words) {
  return base::sha256(words).hex().substr(0, kWordsDigest);
}

// Evidence in code points, by reports; one map of positions per report that is named.
class Places {
 public:
  explicit Places(const std::vector<model::Report>& reports) {
    for (const model::Report& report : reports) {
      by_id_.emplace(report.id, &report);
      by_digest_.emplace(report.sha256, &report);
    }
  }

  std::string to_text(const EvidenceSpan& evidence) {
    const auto at = by_id_.find(evidence.report);
    FH_CHECK(at != by_id_.end(), "an assessment of a report that is not in the case");
    const model::Report& report = *at->second;
    const base::CodePointMap& map = map_of(report);
    return report.sha256 + ":" + std::to_string(map.to_code_points(evidence.span.begin)) + "-" +
           std::to_string(map.to_code_points(evidence.span.end)) + ":" +
           words_digest(model::slice(report.text, evidence.span));
  }

  std::optional<EvidenceSpan> parse(std::string_view text) {
    const auto first = text.find(':');
    const auto dash = text.find('-');
    const auto last = text.rfind(':');
    if (first == std::string_view::npos || dash == std::string_view::npos || dash < first ||
        last < dash)
      return std::nullopt;
    const auto at = by_digest_.find(std::string(text.substr(0, first)));
    const auto begin = number(text.substr(first + 1, dash - first - 1));
    const auto end = number(text.substr(dash + 1, last - dash - 1));
    if (at == by_digest_.end() || !begin || !end || *begin > *end) return std::nullopt;
    const model::Report& report = *at->second;
    const base::CodePointMap& map = map_of(report);
    if (*end > map.to_code_points(report.text.size())) return std::nullopt;
    const model::Span span{map.to_bytes(*begin), map.to_bytes(*end)};
    if (words_digest(model::slice(report.text, span)) != text.substr(last + 1)) return std::nullopt;
    return EvidenceSpan{report.id, span};
  }

 private:
  static std::optional<std::size_t> number(std::string_view digits) {
    std::size_t out = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return out;
  }

  const base::CodePointMap& map_of(const model::Report& report) {
    return maps_.try_emplace(report.id, report.text).first->second;
  }

  std::unordered_map<model::ReportId, const model::Report*> by_id_;
  std::unordered_map<std::string, const model::Report*> by_digest_;
  std::map<model::ReportId, base::CodePointMap> maps_;
};

std::string text_of(const preserve::LoggedDecision& decision, const std::string& key) {
  const auto at = decision.find(key);
  return at == decision.end() ? "" : at->second;
}

// False if a part of it is not to be found.
bool read_evidence(const std::string& list, Places& places, std::vector<EvidenceSpan>& out) {
  bool whole = true;
  for (std::size_t from = 0; from < list.size();) {
    const std::size_t to = std::min(list.find(' ', from), list.size());
    const auto one = places.parse(std::string_view(list).substr(from, to - from));
    if (one) out.push_back(*one);
    whole = whole && one;
    from = to + 1;
  }
  return whole;
}

std::optional<Assessment> read(const preserve::LogEntry& entry, Places& places) {
  const auto decision = model::parse_decision(text_of(entry.decision, "decision"));
  if (!decision) return std::nullopt;  // of a later version
  Assessment out;
  out.number = entry.seq;
  out.time = entry.time;
  out.person = entry.actor;
  out.reason = entry.note;
  out.decision = *decision;
  out.relation = model::parse<model::Relation>(text_of(entry.decision, "relation"));
  out.graded = model::parse_graded(text_of(entry.decision, "graded"));
  out.subject = text_of(entry.decision, "subject");
  out.value = text_of(entry.decision, "value");
  const std::string undoes = text_of(entry.decision, "undoes");
  std::uint64_t line = 0;
  const auto parsed = std::from_chars(undoes.data(), undoes.data() + undoes.size(), line);
  if (!undoes.empty() && parsed.ec == std::errc()) out.undoes = line;
  const bool here = read_evidence(text_of(entry.decision, "here"), places, out.here);
  const bool there = read_evidence(text_of(entry.decision, "there"), places, out.there);
  if (!here || !there) out.standing = model::Standing::kStale;
  return out;
}

}  // namespace

preserve::LoggedDecision to_logged(const Assessment& assessment,
                                   const std::vector<model::Report>& reports) {
  Places places(reports);
  const auto list = [&](const std::vector<EvidenceSpan>& spans) {
    std::string out;
    for (const EvidenceSpan& span : spans) out += (out.empty() ? "" : " ") + places.to_text(span);
    return out;
  };
  preserve::LoggedDecision out = {{"decision", std::string(to_string(assessment.decision))}};
  const auto set = [&](const char* key, std::string text) {
    if (!text.empty()) out.emplace(key, std::move(text));
  };
  set("here", list(assessment.here));
  set("there", list(assessment.there));
  set("subject", assessment.subject);
  set("value", assessment.value);
  if (assessment.relation) set("relation", std::string(to_string(*assessment.relation)));
  if (assessment.graded) set("graded", std::string(to_string(*assessment.graded)));
  if (assessment.undoes) set("undoes", std::to_string(*assessment.undoes));
  return out;
}

std::vector<Assessment> assessments_of(const std::vector<preserve::LogEntry>& events,
                                       const std::vector<model::Report>& reports) {
  if (events.empty()) return {};
  Places places(reports);
  std::vector<Assessment> out;
  for (const preserve::LogEntry& entry : events) {
    auto assessment = read(entry, places);
    if (assessment) out.push_back(std::move(*assessment));
  }
  // The last word first: what takes back a taking back leaves the first decision in force.
  for (auto later = out.rbegin(); later != out.rend(); ++later) {
    if (!later->holds(model::Decision::kUndo) || !later->undoes) continue;
    for (Assessment& earlier : out) {
      if (earlier.number == *later->undoes && earlier.number < later->number)
        earlier.standing = model::Standing::kUndone;
    }
  }
  return out;
}

void resolve_grades(model::Findings& findings) {
  const auto claim_at = [&](const std::vector<EvidenceSpan>& evidence) -> const model::Claim* {
    for (const EvidenceSpan& e : evidence) {
      for (const model::Claim& claim : findings.claims) {
        if (claim.report == e.report && claim.span.overlaps(e.span)) return &claim;
      }
    }
    return nullptr;
  };
  for (Assessment& assessment : findings.assessments) {
    if (!assessment.holds(model::Decision::kGrade) || !assessment.graded) continue;
    const model::Claim* const claim = claim_at(assessment.here);
    if (assessment.graded == model::Graded::kClaim && claim)
      assessment.about = claim->id.to_string();
    if (assessment.graded == model::Graded::kIncident) {
      if (claim && claim->incident) {
        assessment.about = claim->incident->to_string();
      } else if (!assessment.here.empty()) {
        for (std::size_t i = 0; i < findings.reports.size(); ++i) {
          if (findings.reports[i].id == assessment.here.front().report &&
              findings.main_incidents[i])
            assessment.about = findings.main_incidents[i]->to_string();
        }
      }
    }
    if (assessment.graded == model::Graded::kOrigin && claim) {
      for (const model::Origin& origin : findings.origins) {
        if (std::binary_search(origin.claims.begin(), origin.claims.end(), claim->id))
          assessment.about = origin.id.to_string();
      }
    }
    if (!assessment.about) assessment.standing = model::Standing::kStale;
  }
}

}  // namespace firsthand::pipeline
