#include "claims/attribution_merge.h"

#include <algorithm>
#include <utility>

#include "claims/attribution_clauses.h"

namespace firsthand::claims {
namespace {

using model::Tier;
using syntax::Tag;

std::size_t tokens_of(const std::vector<Range>& list) {
  std::size_t sum = 0;
  for (const Range& c : list) sum += c.size();
  return sum;
}

// The share of their tokens that two lists have in common: intersection over union.
double likeness(const std::vector<Range>& a, const std::vector<Range>& b) {
  std::size_t both = 0;
  for (const Range& x : a) {
    for (const Range& y : b) {
      if (x.overlaps(y)) both += std::min(x.end, y.end) - std::max(x.begin, y.begin);
    }
  }
  const std::size_t any = tokens_of(a) + tokens_of(b) - both;
  return any == 0 ? 0 : static_cast<double>(both) / static_cast<double>(any);
}

bool meet(const std::vector<Range>& a, const std::vector<Range>& b) {
  return std::any_of(a.begin(), a.end(), [&](Range x) {
    return std::any_of(b.begin(), b.end(), [&](Range y) { return x.overlaps(y); });
  });
}

bool holds(const std::vector<Range>& list, std::size_t token) {
  return std::any_of(list.begin(), list.end(),
                     [&](Range c) { return c.begin <= token && token < c.end; });
}

// No word is both cue and content, and no content is told twice.
void keep_cue_apart(Statement& s) {
  std::vector<Range> apart;
  std::sort(s.content.begin(), s.content.end());
  for (Range c : s.content) {
    if (!apart.empty()) c.begin = std::max(c.begin, apart.back().end);
    const Range left{c.begin, std::min(c.end, s.cue.begin)};
    const Range right{std::max(c.begin, s.cue.end), c.end};
    if (!c.overlaps(s.cue)) {
      if (!c.empty()) apart.push_back(c);
      continue;
    }
    if (!left.empty()) apart.push_back(left);
    if (!right.empty()) apart.push_back(right);
  }
  s.content = std::move(apart);
}

// What stands in another's content, and what is told of a speaker in passing: "Ana Roth, who feared
// the worst, said ...".
void find_nested(std::vector<Statement>& out, std::size_t from) {
  for (std::size_t k = from; k < out.size(); ++k) {
    out[k].nested = false;
    for (std::size_t o = from; o < out.size() && !out[k].nested; ++o)
      out[k].nested = o != k && out[o].kind == CueKind::kSpeech &&
                      holds(out[o].source, out[k].verb) &&
                      (!holds(out[k].content, out[o].verb) || out[k].kind != CueKind::kSpeech);
  }
  const std::vector<Statement> before(out.begin() + static_cast<std::ptrdiff_t>(from), out.end());
  for (std::size_t k = from; k < out.size(); ++k) {
    for (std::size_t o = from; o < out.size() && !out[k].nested; ++o) {
      const Statement& other = before[o - from];
      out[k].nested = o != k && !other.nested && holds(other.content, out[k].verb) &&
                      (!holds(out[k].content, other.verb) ||
                       std::pair(other.tier, o) < std::pair(out[k].tier, k));
    }
  }
}

Tier lower(Tier tier) { return tier == Tier::kA ? Tier::kB : Tier::kC; }

// Right before or after the cue, but for adverbs.
bool is_beside(const Reading& r, const Statement& s) {
  constexpr std::size_t kNear = 2;  // tokens between
  if (s.source.empty()) return false;
  const Range source = s.source.front();
  if (r.word(source.begin).is(kRelative)) return false;
  return source.end <= s.cue.begin ? s.cue.begin - source.end <= kNear
                                   : source.begin <= s.cue.end + kNear;
}

// What is said by verbs of speech begins where the words say; it ends where the tree says.
void correct_content(const Reading& r, Statement& s, std::vector<Range> tree, bool alike) {
  if (s.quoted && !s.content.empty()) return;
  // "..., adding that ...": a second saying, which the words part from the first.
  if (!s.content.empty() && !tree.empty()) {
    const std::size_t end = s.content.back().end;
    if (end + 1 < tree.back().end && end > tree.back().begin && r.word(end).is(kComma) &&
        (r.word(end + 1).cue.forms & kGerund) != 0)
      tree.back().end = end;
  }
  if (s.kind != CueKind::kSpeech || alike || s.content.empty()) {
    // Both begin right after the cue: the longer; a tree that is wrong ends too soon.
    const bool longer =
        !alike && s.content.size() == 1 && !tree.empty() && s.content.front().begin >= s.cue.end &&
        s.content.front().begin <= tree.front().begin && s.content.front().end > tree.back().end;
    if (!longer) s.content = std::move(tree);
    return;
  }
  if (s.content.size() == 1 && tree.size() == 1 && tree.front().overlaps(s.content.front()) &&
      tree.front().begin > s.cue.begin && s.content.front().begin > s.cue.begin)
    s.content.front().end = std::max(s.content.front().end, tree.front().end);
}

void correct(const Reading& reading, Statement& s, Statement tree) {
  constexpr double kAlike = 0.5;
  const bool same_content = likeness(s.content, tree.content) >= kAlike;
  const bool same_source = meet(s.source, tree.source) ||
                           (!tree.source.empty() && tree.source.front().overlaps(s.speaker)) ||
                           tree.speaker.overlaps(s.speaker);
  s.found_by = FoundBy::kBoth;
  s.agreed = same_content && same_source;
  if (!s.agreed) s.tier = lower(s.tier);
  // "..., adding": the speaker of the sentence, whatever the participle hangs on in the tree.
  const bool goes_on = (reading.word(s.verb).cue.forms & kGerund) != 0 && !s.source.empty() &&
                       s.cue.begin > 0 && reading.word(s.cue.begin - 1).is(kComma);
  // "The blast, officials said, ...": the words see a parenthesis, the tree one long phrase.
  const bool aside = !s.source.empty() && !tree.source.empty() && !s.content.empty() &&
                     s.content.front().end <= s.source.front().begin &&
                     tree.source.front().overlaps(s.content.front());
  if (!aside) correct_content(reading, s, std::move(tree.content), same_content);
  const bool keep =
      s.kind == CueKind::kSpeech && (aside || (!same_source && (goes_on || is_beside(reading, s))));
  // "seems to have fled": nobody says so.
  const bool nobody = tree.source.empty() && meet(s.source, s.content);
  if (nobody) {
    s.source.clear();
    s.speaker = {};
  } else if (!tree.source.empty() && !keep) {
    s.source = std::move(tree.source);
    s.speaker = tree.speaker;
  }
  std::erase_if(s.content,
                [&](Range c) { return !s.source.empty() && s.source.front().contains(c); });
  s.cue = tree.cue;
  s.form = tree.form;
}

// "The rebels promised to free them", read as "the rebels who were promised": a sentence needs a
// verb.
bool is_misread(const Tree& tree, const Statement& words, const Statement& told) {
  const std::size_t up = tree.head(told.verb);
  return told.form == Form::kPassive && words.form == Form::kVerb && up != Tree::kNone &&
         tree.is(told.verb, syntax::Relation::kAcl) && tree.head(up) == Tree::kNone;
}

Tier tier_of_tree(const Statement& s) {
  if (s.source.empty() || s.negated || s.kind != CueKind::kSpeech) return Tier::kC;
  return s.cls == CueClass::kAssert || s.cls == CueClass::kDeny || s.cls == CueClass::kAllege
             ? Tier::kB
             : Tier::kC;
}

}  // namespace

void weigh_with_tree(const Reading& reading, const Tree& tree, Range unit,
                     std::vector<Statement>& out, std::size_t from) {
  if (tree.empty()) return;
  std::vector<Statement> told = find_in_tree(reading, tree, unit);
  const std::size_t words_end = out.size();
  std::vector<bool> dropped(out.size(), false);
  for (std::size_t k = from; k < words_end; ++k) {
    Statement& s = out[k];
    if (s.form != Form::kVerb && s.form != Form::kPassive) continue;
    const auto same = std::find_if(told.begin(), told.end(),
                                   [&](const Statement& t) { return t.verb == s.verb; });
    if (same != told.end() && is_misread(tree, s, *same)) {
      told.erase(same);
      s.tier = lower(s.tier);
      continue;
    }
    if (same != told.end()) {
      correct(reading, s, std::move(*same));
      dropped[k] = s.content.empty();
      told.erase(same);
      continue;
    }
    if (!tree.knows(s.verb)) continue;
    const Tag tag = tree.node(s.verb).tag;
    const bool verb = tag == Tag::kVerb || tag == Tag::kAux;
    if (!verb && !s.quoted && !reading.is(s.content.front().begin, "that"))
      dropped[k] = true;
    else if (!s.quoted || !verb)
      s.tier = lower(s.tier);
  }
  for (std::size_t k = words_end; k-- > from;) {
    if (dropped[k]) out.erase(out.begin() + static_cast<std::ptrdiff_t>(k));
  }
  for (Statement& s : find_nouns_in_tree(reading, tree, unit)) out.push_back(std::move(s));
  for (Statement& s : told) {
    s.found_by = FoundBy::kTree;
    s.tier = tier_of_tree(s);
    out.push_back(std::move(s));
  }
  for (std::size_t k = from; k < out.size(); ++k) keep_cue_apart(out[k]);
  const auto first = out.begin() + static_cast<std::ptrdiff_t>(from);
  out.erase(std::remove_if(first, out.end(), [](const Statement& s) { return s.content.empty(); }),
            out.end());
  find_nested(out, from);
}

bool may_attribute(const Reading& reading, Range sentence) {
  for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
    const Word& w = reading.word(i);
    if (w.cue.cue && w.quotation == 0) return true;
  }
  return false;
}

}  // namespace firsthand::claims
