#include "claims/attribution_clauses.h"

#include <algorithm>
#include <optional>

#include "claims/phrases.h"

namespace firsthand::claims {
namespace {

using syntax::Form;
using syntax::Relation;
using syntax::Tag;

constexpr std::size_t kNone = Tree::kNone;
constexpr int kFarUp = 6;  // heads between a verb and the subject that it shares

class Clause {
 public:
  Clause(const Reading& reading, const Tree& tree, Range unit) : r_(reading), t_(tree), u_(unit) {}

  std::optional<Statement> read(std::size_t verb);

 private:
  const Word& word(std::size_t i) const { return r_.word(i); }
  bool within(std::size_t i) const { return i >= u_.begin && i < u_.end; }

  void find_group();
  bool is_group(std::size_t i, std::size_t of) const;
  std::size_t group_begin(std::size_t verb) const;
  void climb_chain();
  bool is_passive(std::size_t verb) const;
  bool raises() const;

  void find_subject();
  void set_source(std::size_t noun);
  void set_source_of(std::size_t verb, int far);
  void set_relative(std::size_t pronoun);
  void find_agent();

  void find_content();
  void add_particles();
  bool takes_recipient() const;
  bool says_no_thing() const;
  bool takes_lives() const;
  bool is_recipient(std::size_t child) const;
  bool carries(std::size_t child) const;
  void add(Range range);
  void surrounding();
  void quotation_before();
  bool join_content();
  void extend_cue();

  const Reading& r_;
  const Tree& t_;
  Range u_;
  const Cue* cue_ = nullptr;
  std::size_t v_ = 0;    // the verb of the cue
  std::size_t top_ = 0;  // the verb that has its subject: "went" of "went on to say"
  bool passive_ = false;
  bool linked_ = false;  // content told as clause or quotation, not as a thing
  Statement s_;
};

// ---------------------------------------------------------------------------- the group of the
// verb

bool Clause::is_group(std::size_t i, std::size_t of) const {
  if (word(i).quotation != word(of).quotation) return false;
  if (t_.head(i) == of)
    return t_.is(i, {Relation::kAux, Relation::kAuxPass, Relation::kCop, Relation::kAdvmod}) &&
           t_.first_child(i) == kNone && !word(i).is(kRelative | kSubordinator) &&
           (!t_.is(i, Relation::kAdvmod) || t_.node(i).tag == Tag::kAdv || word(i).is(kAdverb));
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
void Clause::climb_chain() {
  constexpr std::size_t kFar = 6;  // tokens from one verb to the next
  top_ = v_;
  for (int far = 0; far < 4; ++far) {
    const std::size_t up = t_.head(top_);
    if (up == kNone || up >= top_ || !within(up) || top_ - up > kFar) return;
    const bool adjective = t_.node(up).tag == Tag::kAdj &&
                           t_.child(up, {Relation::kCop}) != kNone &&
                           t_.is(top_, {Relation::kXcomp, Relation::kAdvcl, Relation::kCcomp});
    const bool verb = t_.node(up).tag == Tag::kVerb && t_.is(top_, Relation::kXcomp);
    if (!adjective && !verb) return;
    if (verb && word(up).cue.cue &&
        !is_of({"decline", "refuse", "continue", "plan", "offer"}, word(up).cue.cue->verb))
      return;
    if (t_.child(up, {Relation::kObj, Relation::kIobj}) != kNone) return;
    if (word(up).quotation != word(top_).quotation) return;
    top_ = up;
  }
}

void Clause::find_group() {
  climb_chain();
  std::size_t begin = group_begin(top_);
  if (top_ == v_ && begin > u_.begin && r_.is(begin - 1, "to") && t_.head(begin - 1) == v_) --begin;
  s_.cue = {begin, v_ + 1};
  for (std::size_t i = begin; i < v_; ++i) s_.negated = s_.negated || word(i).is(kNegation);
  const std::size_t particle = t_.child(v_, {Relation::kCompoundPrt});
  if (particle != kNone && particle == v_ + 1) s_.cue.end = particle + 1;
}

bool Clause::is_passive(std::size_t verb) const {
  if (is_accused(r_, verb)) return true;
  return t_.child(verb, {Relation::kAuxPass, Relation::kNsubjPass}) != kNone ||
         (t_.node(verb).form == Form::kPastParticiple &&
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
  if (t_.is(verb, Relation::kAdvcl)) return set_source_of(up, far + 1);
  if (t_.is(verb, {Relation::kAcl, Relation::kAclRelcl}) && up < verb) {
    const Range all = t_.phrase(up, verb);
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

// ---------------------------------------------------------------------------- what

void Clause::add(Range range) {
  range = t_.trimmed(range);
  range.begin = std::max(range.begin, u_.begin);
  range.end = std::min(range.end, u_.end);
  if (!range.empty()) s_.content.push_back(range);
}

bool Clause::takes_recipient() const {
  return cue_ && is_of({"tell", "inform", "assure", "remind", "notify", "warn", "ask", "advise",
                        "promise", "show", "teach", "reassure", "convince"},
                       cue_->verb);
}

// Verbs that also tell of doings: "added a wing", "continued the work".
bool Clause::says_no_thing() const {
  return is_of({"add", "continue", "reflect", "volunteer", "interrupt", "certify", "answer", "cry",
                "post", "write", "observe", "shout", "read"},
               cue_->verb);
}

// "The flood claimed 41 lives" is no saying.
bool Clause::takes_lives() const {
  const std::size_t object = t_.child(v_, {Relation::kObj});
  return cue_->verb == "claim" && object != kNone &&
         is_of({"life", "lives", "victim", "victims"}, word(object).folded);
}

// "told reporters that", "told him": whom it was told.
bool Clause::is_recipient(std::size_t child) const {
  if (t_.is(child, Relation::kIobj)) return true;
  if (!t_.is(child, Relation::kObj) || !takes_recipient()) return false;
  if (is_of({"show", "promise"}, cue_->verb)) return false;
  return cue_->verb == "tell" || t_.child(v_, {Relation::kCcomp, Relation::kXcomp}) != kNone ||
         is_of({"inform", "assure", "remind", "notify", "warn", "reassure"}, cue_->verb);
}

// Adjuncts that say what the attitude is about, not when or where it was shown.
bool Clause::carries(std::size_t child) const {
  const std::size_t mark = t_.child(child, {Relation::kCase, Relation::kMark});
  if (mark == kNone || mark > child) return false;
  return is_of({"for", "as", "of", "about", "over", "against", "to", "toward", "towards", "from"},
               word(mark).folded);
}

void Clause::add_particles() {
  if (!cue_) return;
  for (std::size_t k = t_.first_child(v_); k != kNone; k = t_.next_child(k)) {
    if (k < v_ || !t_.is(k, {Relation::kObl, Relation::kAdvcl, Relation::kXcomp, Relation::kCcomp}))
      continue;
    const std::size_t mark = t_.child(k, {Relation::kCase, Relation::kMark});
    if (mark == kNone || mark < v_ || mark > k) continue;
    if (std::find(cue_->particles.begin(), cue_->particles.end(), word(mark).folded) ==
        cue_->particles.end())
      continue;
    if (mark == s_.cue.end && t_.is(k, {Relation::kObl, Relation::kAdvcl})) {
      s_.cue.end = mark + 1;
      add({mark + 1, t_.yield(k).end});
    } else if (t_.is(k, {Relation::kObl, Relation::kAdvcl})) {
      add(t_.yield(k));
    }
  }
}

// What stands around a parenthesis: "..., she said, ...".
void Clause::surrounding() {
  const std::size_t up = t_.head(top_);
  if (up == kNone || !within(up)) return;
  const bool as = t_.is(top_, Relation::kAdvcl) && [&] {
    const std::size_t mark = t_.child(top_, {Relation::kMark});
    return mark != kNone && r_.is(mark, "as");
  }();
  // "The hall was full, she recalled": also where the tree joins the two as equals.
  const std::size_t begin = t_.yield(top_).begin;
  const bool joined = t_.is(top_, Relation::kConj) && cue_->kind == CueKind::kSpeech &&
                      up < begin && word(begin).is(kComma) &&
                      t_.child(top_, {Relation::kCc}) == kNone &&
                      t_.child(top_, {Relation::kNsubj}) != kNone;
  if (!t_.is(top_, Relation::kParataxis) && !as && !joined) return;
  Range whole = t_.yield(up);
  // The clause that is said may itself be joined to others before it.
  for (std::size_t h = up; t_.is(h, {Relation::kConj, Relation::kCcomp}) && t_.head(h) != kNone;) {
    h = t_.head(h);
    if (!within(h) || t_.node(h).tag != Tag::kVerb) break;
    whole.begin = std::min(whole.begin, t_.yield(h).begin);
    if (t_.yield(h).end < whole.end) break;
  }
  for (const Range& piece : t_.without(whole, t_.yield(top_))) add(piece);
  linked_ = !s_.content.empty();
}

// "...," she recalled: the quotation that ends where the clause begins.
void Clause::quotation_before() {
  if (s_.source.empty()) return;
  const std::size_t begin = std::min(s_.source.front().begin, s_.cue.begin);
  if (begin <= u_.begin || !word(begin - 1).is(kCloseMark)) return;
  add(r_.quotations[word(begin - 1).quotation - 1].tokens);
  linked_ = true;
}

void Clause::find_content() {
  const bool speech = cue_ && cue_->kind == CueKind::kSpeech;
  const bool clauses = t_.child(v_, {Relation::kCcomp}) != kNone;
  for (std::size_t k = t_.first_child(v_); k != kNone; k = t_.next_child(k)) {
    if (t_.is(k, Relation::kCcomp)) {
      add(t_.yield(k));
      linked_ = true;
    } else if (t_.is(k, Relation::kParataxis) && cue_ && cue_->kind != CueKind::kObject &&
               t_.yield(k).size() > 1 && !word(k).cue.cue) {
      add(t_.yield(k));
      linked_ = true;
    } else if (t_.is(k, Relation::kXcomp) && cue_ && k > v_) {
      add(t_.yield(k));
    } else if (t_.is(k, Relation::kObj) && cue_ && !is_recipient(k)) {
      if (cue_->kind == CueKind::kParticle) continue;
      if (speech && (clauses || says_no_thing())) continue;
      add(t_.yield(k));
    } else if (t_.is(k, {Relation::kObl, Relation::kAdvcl}) && k > v_ && cue_ &&
               (cue_->kind == CueKind::kObject || cue_->kind == CueKind::kClause) && carries(k) &&
               t_.child(v_, {Relation::kObj}) != kNone) {
      add(t_.yield(k));
    }
  }
  add_particles();
  if (passive_ || raises()) {
    const std::size_t subject = t_.child(top_, {Relation::kNsubj, Relation::kNsubjPass});
    const bool told = !s_.content.empty() || !s_.source.empty();
    if (subject != kNone && told && !r_.is(subject, "it") && !word(subject).is(kRelative))
      add(t_.yield(subject));
  } else if (!linked_) {
    surrounding();
    if (s_.content.empty() && cue_->kind == CueKind::kSpeech) quotation_before();
  }
}

// In order, joined where nothing or a comma parts them. False if there is nothing.
bool Clause::join_content() {
  auto& list = s_.content;
  std::erase_if(list, [&](Range c) { return c.contains({v_, v_ + 1}); });
  std::sort(list.begin(), list.end());
  std::vector<Range> out;
  for (const Range& c : list) {
    if (!out.empty() && c.begin <= out.back().end + 1 && out.back().end > v_ &&
        (c.begin <= out.back().end || word(out.back().end).is(kComma)))
      out.back().end = std::max(out.back().end, c.end);
    else if (out.empty() || c.begin >= out.back().end)
      out.push_back(c);
  }
  list = std::move(out);
  return !list.empty();
}

// "said:", "said sarcastically".
void Clause::extend_cue() {
  while (s_.cue.end < u_.end && word(s_.cue.end).quotation == 0 && t_.head(s_.cue.end) == v_ &&
         t_.is(s_.cue.end, Relation::kAdvmod) && word(s_.cue.end).folded.ends_with("ly") &&
         t_.first_child(s_.cue.end) == kNone)
    ++s_.cue.end;
  if (s_.cue.end < u_.end && r_.is(s_.cue.end, ":")) ++s_.cue.end;
}

std::optional<Statement> Clause::read(std::size_t verb) {
  v_ = verb;
  cue_ = word(verb).cue.cue;
  s_ = {};
  s_.verb = verb;
  s_.form = firsthand::claims::Form::kVerb;
  s_.tier = model::Tier::kC;
  s_.cls = cue_->cls;
  s_.kind = cue_->kind;
  if (takes_lives()) return std::nullopt;
  find_group();
  passive_ = is_passive(v_);
  find_subject();
  find_content();
  extend_cue();
  if (!join_content()) return std::nullopt;
  if (raises()) s_.form = firsthand::claims::Form::kPassive;
  if (passive_) {
    s_.form = firsthand::claims::Form::kPassive;
    const bool told = linked_ || t_.child(v_, {Relation::kXcomp, Relation::kCcomp}) != kNone;
    if (s_.source.empty() && !told) return std::nullopt;
  }
  for (const Range& c : s_.content) {
    for (std::size_t i = c.begin; i < c.end; ++i) s_.quoted = s_.quoted || word(i).quotation != 0;
  }
  return s_;
}

}  // namespace

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
