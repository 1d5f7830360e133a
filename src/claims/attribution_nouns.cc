// Nouns that tell of a saying or an attitude: "the ministry's denial that ...", "her call for ...",
// and surveys that stand before what they found: "In a survey, ...".
#include <algorithm>

#include "claims/attribution_clauses.h"

namespace firsthand::claims {
namespace {

using syntax::Relation;
using syntax::Tag;

constexpr std::size_t kNone = Tree::kNone;

bool tells(const std::string& noun) {
  return is_of(
      {"claim",        "claims",     "plan",        "plans",      "hope",        "hopes",
       "belief",       "decision",   "call",        "calls",      "promise",     "promises",
       "demand",       "demands",    "support",     "criticism",  "opposition",  "attack",
       "attacks",      "complaint",  "complaints",  "concern",    "concerns",    "fear",
       "fears",        "view",       "pledge",      "vow",        "proposal",    "proposals",
       "suggestion",   "assertion",  "assertions",  "threat",     "threats",     "warning",
       "warnings",     "request",    "requests",    "desire",     "endorsement", "condemnation",
       "rejection",    "denial",     "praise",      "refusal",    "admission",   "insistence",
       "announcement", "allegation", "allegations", "accusation", "accusations", "conclusion"},
      noun);
}

bool is_survey(const std::string& noun) {
  return is_of({"poll", "polls", "survey", "surveys", "study", "report", "census"}, noun);
}

std::optional<Statement> of_noun(const Reading& r, const Tree& t, std::size_t noun) {
  const std::size_t owner = t.child(noun, {Relation::kNmodPoss});
  if (owner == kNone || owner > noun) return std::nullopt;
  Statement s;
  s.form = Form::kNoun;
  s.found_by = FoundBy::kTree;
  s.kind = CueKind::kClause;
  s.cls = CueClass::kAttitude;
  s.verb = noun;
  s.cue = {noun, noun + 1};
  s.source = {t.trimmed(t.yield(owner))};
  s.speaker = t.core(owner);
  if (s.speaker.end > s.source.front().begin + 1 &&
      is_of({"'s", "'", "\u2019s", "\u2019"}, r.word(s.speaker.end - 1).folded))
    --s.speaker.end;
  for (std::size_t k = t.next_child(owner); k != kNone; k = t.next_child(k)) {
    if (k < noun) continue;
    Range said = t.trimmed(t.yield(k));
    if (said.begin != s.cue.end) continue;
    if (t.is(k, Relation::kNmod)) {
      const std::size_t mark = t.child(k, {Relation::kCase});
      if (mark != s.cue.end ||
          !is_of({"for", "of", "to", "about", "on", "against", "from"}, r.word(mark).folded))
        continue;
      s.cue.end = said.begin = mark + 1;
    } else if (!t.is(k, {Relation::kAcl, Relation::kCcomp})) {
      continue;
    }
    if (said.empty()) continue;
    s.content = {said};
    return s;
  }
  return std::nullopt;
}

std::optional<Statement> of_survey(const Reading& r, const Tree& t, std::size_t noun) {
  if (!t.is(noun, Relation::kObl)) return std::nullopt;
  const std::size_t in = t.child(noun, {Relation::kCase});
  const std::size_t up = t.head(noun);
  if (in == kNone || !r.is(in, "in") || up == kNone || up < noun) return std::nullopt;
  Statement s;
  s.form = Form::kNoun;
  s.found_by = FoundBy::kTree;
  s.verb = in;
  s.cue = {in, in + 1};
  Range who = t.phrase(noun);
  who.begin = std::max(who.begin, in + 1);
  if (who.empty() || t.yield(up).begin != in) return std::nullopt;
  s.source = {who};
  s.speaker = who;
  const Range said = t.trimmed({t.yield(noun).end, t.yield(up).end});
  if (said.empty()) return std::nullopt;
  s.content = {said};
  return s;
}

}  // namespace

std::vector<Statement> find_nouns_in_tree(const Reading& reading, const Tree& tree, Range unit) {
  std::vector<Statement> out;
  for (std::size_t i = unit.begin; i < unit.end && !tree.empty(); ++i) {
    if (reading.word(i).quotation != 0 || !tree.knows(i) || tree.node(i).tag != Tag::kNoun)
      continue;
    const std::string& noun = reading.word(i).folded;
    std::optional<Statement> found;
    if (tells(noun)) found = of_noun(reading, tree, i);
    if (!found && is_survey(noun)) found = of_survey(reading, tree, i);
    if (!found) continue;
    std::erase_if(found->content, [&](Range c) { return !unit.contains(c); });
    if (!found->content.empty()) out.push_back(std::move(*found));
  }
  return out;
}

}  // namespace firsthand::claims
