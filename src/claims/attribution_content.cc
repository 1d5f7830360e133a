// What is said, of one cue in the tree of its sentence.
#include <algorithm>

#include "claims/attribution_clause.h"

namespace firsthand::claims {

using syntax::Relation;
using syntax::Tag;

namespace {

constexpr std::size_t kNone = Tree::kNone;

}  // namespace

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

// A clause or a quotation, and no "Last month, ...".
bool Clause::tells(std::size_t head) const {
  return word(head).quotation != 0 || t_.node(head).tag == Tag::kVerb ||
         t_.child(head, {Relation::kNsubj, Relation::kNsubjPass, Relation::kCop,
                         Relation::kExpl}) != kNone;
}

// What stands around a parenthesis: "..., she said, ...".
void Clause::surrounding() {
  const std::size_t up = t_.head(top_);
  if (up == kNone || !within(up) || !tells(up)) return;
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
  } else if (!linked_ && (s_.content.empty() || speech) && cue_->kind != CueKind::kObject) {
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

}  // namespace firsthand::claims
