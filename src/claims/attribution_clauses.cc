#include "claims/attribution_clauses.h"

#include <optional>

#include "claims/attribution_clause.h"
#include "claims/phrases.h"

namespace firsthand::claims {

using syntax::Relation;
using syntax::Tag;

namespace {

constexpr std::size_t kNone = Tree::kNone;
constexpr int kFarUp = 6;  // heads between a verb and the subject that it shares

bool begins(const std::string& verb) {
  return is_of({"begin", "begins", "began", "begun", "start", "starts", "started", "open", "opens",
                "opened", "close", "closes", "closed", "end", "ends", "ended"},
               verb);
}

bool attempts(const std::string& verb) {
  return is_of({"use",    "uses", "used",  "using",     "take",     "takes",    "took",   "taking",
                "go",     "goes", "went",  "try",       "tries",    "tried",    "trying", "rush",
                "rushed", "move", "moved", "struggled", "struggle", "struggles"},
               verb);
}

// Verbs by which somebody makes another do something.
bool makes_do(const std::string& verb) {
  return is_of({"lead",    "leads",   "led",      "leading",   "prompt",    "prompts",   "prompted",
                "cause",   "causes",  "caused",   "causing",   "allow",     "allows",    "allowed",
                "force",   "forces",  "forced",   "forcing",   "require",   "requires",  "required",
                "enable",  "enables", "enabled",  "permit",    "permits",   "permitted", "help",
                "helps",   "helped",  "get",      "gets",      "got",       "invite",    "invites",
                "invited", "inspire", "inspired", "compel",    "compels",   "compelled", "drive",
                "drives",  "drove",   "pressure", "pressured", "prompting", "allowing",  "leave",
                "leaves",  "left",    "tempt",    "tempted",   "provoke",   "provoked",  "move",
                "moved"},
               verb);
}

}  // namespace

// ---------------------------------------------------------------------------- the group of the
// verb

bool Clause::is_group(std::size_t i, std::size_t of) const {
  if (word(i).quotation != word(of).quotation) return false;
  if (t_.head(i) == of)
    return t_.is(i, {Relation::kAux, Relation::kAuxPass, Relation::kCop, Relation::kAdvmod}) &&
           t_.first_child(i) == kNone && !word(i).is(kRelative | kSubordinator) &&
           (!t_.is(i, Relation::kAdvmod) || t_.node(i).tag == Tag::kAdv ||
            word(i).is(kAdverb | kNegation));
  const std::size_t up = t_.head(i);
  return up != kNone && t_.head(up) == of && up != i && t_.is(i, Relation::kAdvmod) &&
         t_.is(up, Relation::kAdvmod);
}

std::size_t Clause::group_begin(std::size_t verb) const {
  std::size_t begin = verb;
  while (begin > u_.begin && is_group(begin - 1, verb)) --begin;
  return begin;
}

// "went on to say", "declined to comment", "was quick to blame": one cue, with the subject of its
// first word.
void Clause::climb_chain(std::size_t from) {
  constexpr std::size_t kFar = 6;  // tokens from one verb to the next
  top_ = from;
  for (int far = 0; far < 4; ++far) {
    const std::size_t up = t_.head(top_);
    if (up == kNone || up >= top_ || !within(up) || top_ - up > kFar) return;
    const bool adjective = t_.node(up).tag == Tag::kAdj &&
                           t_.child(up, {Relation::kCop}) != kNone &&
                           t_.is(top_, {Relation::kXcomp, Relation::kAdvcl, Relation::kCcomp});
    const bool verb = t_.node(up).tag == Tag::kVerb && t_.is(top_, Relation::kXcomp);
    if (!adjective && !verb) return;
    if (t_.child(top_, {Relation::kNsubj, Relation::kNsubjPass}) != kNone) return;
    if (verb && word(up).cue.cue &&
        !is_of({"decline", "continue", "plan", "offer", "seem", "appear", "choose"},
               word(up).cue.cue->verb))
      return;
    if (t_.child(up, {Relation::kObj, Relation::kIobj}) != kNone) return;
    if (word(up).quotation != word(top_).quotation) return;
    top_ = up;
  }
}

// Whether `doing` says no more than that `verb` is done: "took a moment to praise", "began by
// thanking", "issued a statement saying".
bool Clause::is_means_of(std::size_t verb, std::size_t doing) const {
  const bool gerund = (word(v_).cue.forms & kGerund) != 0;
  const std::size_t mark = t_.child(verb, {Relation::kMark});
  if (mark == kNone)
    return gerund && t_.is(verb, Relation::kAcl) && is_medium_of_saying(word(t_.head(verb)).folded);
  if (mark > verb || mark < doing) return false;
  if (gerund && r_.is(mark, "by")) return begins(word(doing).folded);
  return r_.is(mark, "to") && (begins(word(doing).folded) || attempts(word(doing).folded));
}

// The verb of which the saying is the end, with its subject: "used" of "used the hearing to
// accuse".
std::size_t Clause::doing_above(std::size_t verb) const {
  constexpr std::size_t kFar = 12;  // tokens from one verb to the other
  std::size_t up = t_.head(verb);
  const bool of_noun = t_.is(verb, Relation::kAcl);
  for (int far = 0; of_noun && far < 3 && up != kNone && t_.is(up, Relation::kNmod); ++far)
    up = t_.head(up);
  if (of_noun) {
    if (up == kNone || !t_.is(up, Relation::kObj)) return kNone;
    up = t_.head(up);
  }
  if (up == kNone || up >= verb || !within(up) || verb - up > kFar) return kNone;
  if (t_.node(up).tag != Tag::kVerb || word(up).cue.cue || is_passive(up)) return kNone;
  if (t_.child(up, {Relation::kNsubj}) == kNone) return kNone;
  for (std::size_t i = up; i < verb; ++i) {
    if (word(i).quotation != 0 || word(i).is(kComma | kBreak | kStop | kBracket)) return kNone;
  }
  return is_means_of(verb, up) ? up : kNone;
}

void Clause::find_group() {
  climb_chain(v_);
  if (const std::size_t doing = doing_above(top_); doing != kNone) top_ = doing;
  std::size_t begin = group_begin(top_);
  if (top_ == v_ && begin > u_.begin && r_.is(begin - 1, "to") && t_.head(begin - 1) == v_) --begin;
  s_.cue = {begin, v_ + 1};
  for (std::size_t i = begin; i < v_; ++i) s_.negated = s_.negated || word(i).is(kNegation);
  const std::size_t particle = t_.child(v_, {Relation::kCompoundPrt});
  if (particle != kNone && particle == v_ + 1) s_.cue.end = particle + 1;
}

bool Clause::is_passive(std::size_t verb) const {
  if (is_undergone(r_, verb)) return true;
  return t_.child(verb, {Relation::kAuxPass, Relation::kNsubjPass}) != kNone ||
         (t_.node(verb).form == syntax::Form::kPastParticiple &&
          (t_.is(verb, Relation::kAcl) || t_.is(verb, Relation::kAmod) ||
           (t_.is(verb, Relation::kAdvcl) && t_.child(verb, {Relation::kAux}) == kNone)));
}

bool Clause::raises() const { return cue_ && is_of({"seem", "appear"}, cue_->verb); }

// ---------------------------------------------------------------------------- who

void Clause::set_source(std::size_t noun) {
  if (word(noun).is(kRelative) && t_.node(noun).tag == Tag::kPron) return set_relative(noun);
  if (r_.is(noun, "that") && t_.is(top_, Relation::kAclRelcl)) return set_relative(noun);
  Range all = t_.phrase(noun, v_);
  if (noun < u_.begin) return;  // "DROUDEN (Norath Press) - The mayor, ...": the dateline
  all.begin = std::max(all.begin, u_.begin);
  // "As the mayor explained", "from the mayor": no part of who it is.
  while (all.begin < noun && word(all.begin).quotation == 0 &&
         (word(all.begin).is(kPreposition | kComma | kBreak | kCoordinator) ||
          is_of({"as", "while", "when", "because", "after", "before", "if", "since"},
                word(all.begin).folded)))
    ++all.begin;
  // "Last week, the mayor": nor when it was.
  bool time = false;
  for (std::size_t i = all.begin; i < noun && word(i).quotation == 0; ++i) {
    time = time || word(i).is(kTimeWord);
    if (!word(i).is(kComma)) continue;
    if (time) all.begin = i + 1;
    break;
  }
  if (all.empty() || r_.is(noun, "there")) return;
  if (all.begin > u_.begin && word(all.begin - 1).is(kDeterminer | kPossessive) &&
      !word(all.begin).is(kPronoun) && word(all.begin - 1).quotation == 0 &&
      !r_.is(all.begin - 1, "that"))
    --all.begin;
  s_.source = {all};
  s_.speaker = t_.core(noun);
  s_.speaker.begin = std::max(s_.speaker.begin, all.begin);
  if (!s_.speaker.overlaps(all)) s_.speaker = all;
}

// "..., who said": the pronoun is the source, whom it stands for the speaker.
void Clause::set_relative(std::size_t pronoun) {
  s_.source = {{pronoun, pronoun + 1}};
  s_.speaker = s_.source.front();
  for (std::size_t verb = top_, far = 0; far < 4; ++far) {
    const std::size_t up = t_.head(verb);
    if (up == kNone) return;
    if (t_.is(verb, {Relation::kAclRelcl, Relation::kAcl})) {
      s_.speaker = t_.core(up);
      if (s_.speaker.end > pronoun) s_.speaker.end = pronoun;
      s_.speaker = t_.trimmed(s_.speaker);
      if (s_.speaker.empty()) s_.speaker = s_.source.front();
      return;
    }
    verb = up;
  }
}

void Clause::set_source_of(std::size_t verb, int far) {
  if (far > kFarUp) return;
  const std::size_t subject =
      t_.child(verb, {Relation::kNsubj, Relation::kNsubjPass, Relation::kNsubjOuter});
  if (subject != kNone) return set_source(subject);
  const std::size_t up = t_.head(verb);
  if (up == kNone || !within(up)) return;
  if (t_.is(verb, {Relation::kConj, Relation::kParataxis}) && t_.node(up).tag != Tag::kNoun &&
      t_.node(up).tag != Tag::kPropn)
    return set_source_of(up, far + 1);
  if (t_.is(verb, Relation::kXcomp)) {
    const std::size_t object = t_.child(up, {Relation::kObj, Relation::kIobj});
    if (object != kNone && object < verb) return set_source(object);
    return set_source_of(up, far + 1);
  }
  // "prompted the harbour master to deny", "allows relatives to ask": whom it was done to.
  const std::size_t object = t_.child(up, {Relation::kObj, Relation::kIobj});
  const bool infinitive = verb > u_.begin && r_.is(verb - 1, "to");
  if (t_.is(verb, Relation::kAdvcl) && infinitive && object != kNone && object < verb &&
      makes_do(word(up).folded))
    return set_source(object);
  if (t_.is(verb, Relation::kAdvcl)) {
    // "not fifteen, as first stated": by nobody who is named.
    const std::size_t mark = t_.child(verb, {Relation::kMark});
    if (mark != kNone && r_.is(mark, "as")) return;
    return set_source_of(up, far + 1);
  }
  if (t_.is(verb, {Relation::kAcl, Relation::kAclRelcl}) && up < verb) {
    // "a letter from the union demanding": the letter demands.
    std::size_t noun = up;
    while (t_.is(noun, Relation::kNmod) && t_.head(noun) != kNone && within(t_.head(noun)) &&
           t_.head(noun) < noun && t_.is(verb, Relation::kAcl))
      noun = t_.head(noun);
    const Range all = t_.phrase(noun, verb);
    if (all.empty()) return;
    s_.source = {all};
    s_.speaker = t_.core(up);
    if (s_.speaker.end > all.end) s_.speaker = all;
  }
}

void Clause::find_agent() {
  for (std::size_t k = t_.first_child(v_); k != kNone; k = t_.next_child(k)) {
    if (k < v_ || !t_.is(k, {Relation::kObl, Relation::kOblAgent})) continue;
    const std::size_t by = t_.child(k, {Relation::kCase});
    if (by == kNone || !r_.is(by, "by")) continue;
    Range all = t_.phrase(k);
    all.begin = std::max(all.begin, by + 1);
    if (all.empty()) continue;
    s_.source = {all};
    s_.speaker = t_.core(k);
    s_.speaker.begin = std::max(s_.speaker.begin, by + 1);
    if (s_.speaker.empty()) s_.speaker = all;
    if (by == s_.cue.end) s_.cue.end = by + 1;
    return;
  }
}

void Clause::find_subject() {
  if (passive_) return find_agent();
  if (raises()) return;
  set_source_of(top_, 0);
}

// "said:", "said sarcastically".
void Clause::extend_cue() {
  while (s_.cue.end < u_.end && word(s_.cue.end).quotation == 0 && t_.head(s_.cue.end) == v_ &&
         t_.is(s_.cue.end, Relation::kAdvmod) && word(s_.cue.end).folded.ends_with("ly") &&
         t_.first_child(s_.cue.end) == kNone)
    ++s_.cue.end;
  if (s_.cue.end < u_.end && r_.is(s_.cue.end, ":")) ++s_.cue.end;
}

void Clause::begin(std::size_t at, CueClass cls, CueKind kind, Form form) {
  s_ = {};
  s_.verb = at;
  s_.form = form;
  s_.found_by = FoundBy::kTree;
  s_.cls = cls;
  s_.kind = kind;
  v_ = top_ = at;
  cue_ = nullptr;
  passive_ = linked_ = false;
}

std::optional<Statement> Clause::finish() {
  if (!join_content()) return std::nullopt;
  for (const Range& c : s_.content) {
    for (std::size_t i = c.begin; i < c.end; ++i) s_.quoted = s_.quoted || word(i).quotation != 0;
  }
  return s_;
}

std::optional<Statement> Clause::read(std::size_t verb) {
  const Cue& cue = *word(verb).cue.cue;
  begin(verb, cue.cls, cue.kind, Form::kVerb);
  cue_ = &cue;
  if (takes_lives()) return std::nullopt;
  find_group();
  passive_ = is_passive(v_);
  find_subject();
  find_content();
  extend_cue();
  if (raises()) s_.form = Form::kPassive;
  if (passive_) {
    s_.form = Form::kPassive;
    const bool told = linked_ || t_.child(v_, {Relation::kXcomp, Relation::kCcomp}) != kNone;
    if (s_.source.empty() && !told) return std::nullopt;
  }
  return finish();
}

std::vector<Statement> find_in_tree(const Reading& reading, const Tree& tree, Range unit) {
  std::vector<Statement> out;
  if (tree.empty()) return out;
  Clause clause(reading, tree, unit);
  for (std::size_t i = unit.begin; i < unit.end; ++i) {
    if (reading.word(i).quotation != 0 || !tree.knows(i) || tree.node(i).tag != Tag::kVerb ||
        !reading.word(i).cue.cue)
      continue;
    if (auto found = clause.read(i)) out.push_back(std::move(*found));
  }
  return out;
}

}  // namespace firsthand::claims
