#include "claims/attribution_merge.h"

#include <algorithm>
#include <utility>

#include "claims/attribution_clauses.h"
#include "claims/phrases.h"

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

// "The ministry denies that nine were killed, as agencies have claimed": a clause in what is denied
// tells again what is denied, and the denial stands; else it ends before the cue that holds it.
void part_from_what_holds_it(std::vector<Statement>& out, std::size_t from) {
  for (std::size_t k = from; k < out.size(); ++k) {
    for (std::size_t o = from; o < out.size(); ++o) {
      const Statement& outer = out[o];
      if (o == k || !holds(outer.content, out[k].verb) || !holds(out[k].content, outer.verb) ||
          outer.content.front().begin < outer.cue.end)
        continue;
      for (Range& c : out[k].content) {
        if (c.begin <= outer.verb && outer.verb < c.end)
          c.begin = std::min(c.end, outer.content.front().begin);
      }
      std::erase_if(out[k].content,
                    [&](Range c) { return c.empty() || outer.cls == CueClass::kDeny; });
    }
  }
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

// What only the words tell is not sure; it is told all the same.
Tier lower(Tier tier) { return std::max(tier, Tier::kB); }

// Right before or after the cue, but for adverbs.
bool is_beside(const Reading& r, const Statement& s) {
  constexpr std::size_t kNear = 2;  // tokens between
  if (s.source.empty()) return false;
  const Range source = s.source.front();
  if (r.word(source.begin).is(kRelative)) return false;
  return source.end <= s.cue.begin ? s.cue.begin - source.end <= kNear
                                   : source.begin <= s.cue.end + kNear;
}

// "counted them twice: 14 dead": a pronoun is not what is said.
bool is_pronoun(const Reading& r, const std::vector<Range>& list) {
  return list.size() == 1 && list.front().size() == 1 &&
         r.word(list.front().begin).is(kPronoun | kObjectPronoun);
}

// "Ten were hurt, she said: her donkeys had taken them down": the tree has a part of what the words
// have around the cue.
bool is_part(const std::vector<Range>& part, const std::vector<Range>& whole) {
  return whole.size() > part.size() && std::all_of(part.begin(), part.end(), [&](Range p) {
           return std::any_of(whole.begin(), whole.end(), [&](Range w) { return w.contains(p); });
         });
}

bool has_cue(const Reading& r, Range range) {
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (r.word(i).cue.cue) return true;
  }
  return false;
}

// What is said by verbs of speech begins where the words say; it ends where the tree says.
void correct_content(const Reading& r, Statement& s, const Statement& told, bool alike) {
  if (s.quoted && !s.content.empty()) return;
  std::vector<Range> tree = told.content;
  if (!s.content.empty() && (is_pronoun(r, tree) || is_part(tree, s.content))) return;
  // "..., said Ottoline Fairweather, whose kitchen looks out on the steps": of the speaker.
  const bool before = !s.content.empty() && s.content.back().end <= s.cue.begin;
  if (before && tree.size() > 1 && tree.back().begin > s.cue.end &&
      (r.word(tree.back().begin).is(kRelative) || r.is(tree.back().begin, "whose")))
    tree.pop_back();
  // "told our reporter that twelve ...": where "that" opens what is said, it begins.
  if (s.content.size() == 1 && tree.size() == 1 && r.is(s.content.front().begin, "that") &&
      s.content.front().contains(tree.front()))
    tree.front().begin = s.content.front().begin;
  // "Nine died as a coach left the road, the Courier learned": a tree that begins in the midst of a
  // clause, with no mark or conjunction before it, is wrong where it begins.
  if (before && s.content.size() == 1 && tree.size() == 1 &&
      s.content.front().contains(tree.front()) && tree.front().end == s.content.front().end &&
      tree.front().begin > s.content.front().begin &&
      !r.word(tree.front().begin - 1)
           .is(kComma | kBreak | kCoordinator | kSubordinator | kRelative | kBracket | kStop))
    tree.front().begin = s.content.front().begin;
  // "was revised from 15 to 12 by the prosecutor"
  if (s.form == Form::kPassive && !s.source.empty() && !s.content.empty() && !tree.empty() &&
      s.content.back().begin == s.cue.end && tree.back().end <= s.cue.begin)
    tree.push_back(s.content.back());
  // "..., adding that ...": a second saying, which the words part from the first.
  if (!s.content.empty() && !tree.empty()) {
    const std::size_t end = s.content.back().end;
    if (end + 1 < tree.back().end && end > tree.back().begin && r.word(end).is(kComma) &&
        (r.word(end + 1).cue.forms & kGerund) != 0)
      tree.back().end = end;
  }
  if (s.kind != CueKind::kSpeech || alike || s.content.empty()) {
    // Both begin right after the cue: the longer; a tree that is wrong ends too soon. But what they
    // tell alike ends before another cue, and an attitude before what tells of its circumstances.
    // "The officer, who said the gate was locked, has left": a clause in commas ends at its comma.
    const bool in_commas = !told.source.empty() && !tree.empty() &&
                           r.word(told.source.front().begin).is(kRelative) &&
                           tree.back().end < r.words.size() && r.word(tree.back().end).is(kComma);
    const bool longer =
        s.content.size() == 1 && !in_commas && !tree.empty() &&
        s.content.front().begin >= s.cue.end && s.content.front().begin <= tree.front().begin &&
        s.content.front().end > tree.back().end &&
        (!alike ||
         (s.cls == CueClass::kAssert && !has_cue(r, {tree.back().end, s.content.front().end})));
    if (!longer) s.content = std::move(tree);
    return;
  }
  if (s.content.size() == 1 && tree.size() == 1 && tree.front().overlaps(s.content.front()) &&
      tree.front().begin > s.cue.begin && s.content.front().begin > s.cue.begin)
    s.content.front().end = std::max(s.content.front().end, tree.front().end);
}

// "The blast, officials said, ...", "Two men were hurt, the foreman, Bartholomew Inch, said": the
// words see who speaks beside the verb, the tree one long phrase of him and what is said.
bool swallows_speaker(const Reading& r, const Statement& s, const Statement& tree) {
  if (s.source.empty() || s.content.empty()) return false;
  const bool trails = s.content.front().end <= s.source.front().begin;
  if (tree.source.empty())
    return s.form == Form::kVerb && tree.form == Form::kVerb && meet(s.source, tree.content) &&
           (s.kind == CueKind::kSpeech || (trails && is_beside(r, s)));
  return trails && tree.source.front().overlaps(s.content.front());
}

// Of two phrases that begin alike right before the cue, the one that leaves nothing between but
// when it was said: "A spokesman for the police said", "The ministry on Sunday denied".
bool has_closer_source(const Reading& r, const Statement& s, const Statement& tree) {
  if (s.source.empty() || tree.source.empty()) return false;
  const Range words = s.source.front();
  const Range phrase = tree.source.front();
  if (words.begin != phrase.begin || words.end > s.cue.begin) return false;
  if (phrase.end < words.end) return words.end == s.cue.begin;
  return words.end < phrase.end && phrase.end == s.cue.begin &&
         skip_adjuncts(r, {words.end, phrase.end}, words.end) == phrase.end;
}

// "Assistant pastor Ana Roth said", "60 per cent of voters said": of two phrases that end alike
// beside the cue, the whole one, if nothing but words of a noun phrase stands before.
bool has_longer_source(const Reading& r, const Statement& s, const Statement& tree) {
  if (s.source.empty() || tree.source.empty()) return false;
  const Range words = s.source.front();
  const Range phrase = tree.source.front();
  if (words.end != phrase.end || words.begin >= phrase.begin) return false;
  if (words.end != s.cue.begin && words.begin < s.cue.begin) return false;
  for (std::size_t i = words.begin; i < phrase.begin; ++i) {
    if (r.word(i).quotation != 0 || r.word(i).is(kComma | kBreak | kSubordinator | kCoordinator))
      return false;
  }
  return true;
}

// "A man who gave his name as Pavo said": the tree has the last noun before the verb, the words
// whom the clause tells of.
bool has_whole_source(const Statement& s, const Statement& tree) {
  return !s.source.empty() && !tree.source.empty() && !tree.source.front().overlaps(s.speaker) &&
         s.source.front().contains(tree.source.front()) && s.source.front().end == s.cue.begin;
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
  const bool aside = swallows_speaker(reading, s, tree);
  // "seems to have fled": nobody says so.
  const bool nobody = !aside && tree.source.empty() && meet(s.source, tree.content) && !s.quoted;
  if (!aside) correct_content(reading, s, tree, same_content);
  const bool keep =
      aside || s.framed || has_whole_source(s, tree) || has_longer_source(reading, s, tree) ||
      has_closer_source(reading, s, tree) ||
      (s.kind == CueKind::kSpeech && !same_source && (goes_on || is_beside(reading, s)));
  if (nobody) {
    s.source.clear();
    s.speaker = {};
  } else if (!tree.source.empty() && !keep) {
    s.source = std::move(tree.source);
    s.speaker = tree.speaker;
  }
  std::erase_if(s.content,
                [&](Range c) { return !s.source.empty() && s.source.front().contains(c); });
  // "never mentioned", wherever the tree hangs the adverb.
  std::size_t negated = s.cue.begin;
  while (negated < tree.cue.begin && !reading.word(negated).is(kNegation)) ++negated;
  s.cue = tree.cue;
  if (negated < s.cue.begin && s.verb - negated <= 3) s.cue.begin = negated;
  s.form = tree.form;
}

// "according to a yearly count by the harbour master": the whole phrase, where the tree has one.
void correct_according(const Tree& tree, Statement& s) {
  if (!tree.knows(s.cue.begin) || !tree.is(s.cue.begin, syntax::Relation::kCase)) return;
  const std::size_t noun = tree.head(s.cue.begin);
  if (noun == Tree::kNone || noun < s.cue.end) return;
  const Range phrase = tree.trimmed({s.cue.end, tree.yield(noun).end});
  if (phrase.end <= s.source.front().end) return;
  for (const Range& c : s.content) {
    if (c.overlaps(phrase)) return;
  }
  s.source = {phrase};
}

// "Nine killed as guard fires in Ennishal, hospital says": what is said is parted by a mark from
// who says it; a phrase that has the mark within is no speaker's alone.
void part_at_mark(const Reading& r, Statement& s) {
  if (s.source.size() != 1 || s.content.empty()) return;
  Range& who = s.source.front();
  Range& said = s.content.back();
  if (said.end != who.begin || who.end != s.cue.begin) return;
  if (r.word(said.end - 1).quotation != 0 || r.word(who.begin).quotation != 0) return;
  for (std::size_t i = who.end; i-- > who.begin + 1;) {
    if (!r.word(i).is(kComma) || i + 1 >= who.end) continue;
    said.end = i;
    who.begin = i + 1;
    s.speaker = who;
    return;
  }
}

// What one says ends at the mark before another speaks: "..., and its spokesman, Colonel Kett,
// repeated it".
void end_before_speakers(const Reading& r, std::vector<Statement>& out, std::size_t from) {
  for (std::size_t k = from; k < out.size(); ++k) {
    for (std::size_t o = from; o < out.size(); ++o) {
      const Statement& other = out[o];
      if (o == k || other.source.empty() || other.form != Form::kVerb) continue;
      const Range who = other.source.front();
      if (who.begin > other.cue.begin || holds(other.source, out[k].verb)) continue;
      const auto parts = [&](std::size_t i) {
        return r.word(i).quotation == 0 && r.word(i).is(kComma | kCoordinator | kBreak);
      };
      if (who.begin == 0 || r.word(who.begin).quotation != 0 || !parts(who.begin - 1)) continue;
      for (Range& c : out[k].content) {
        if (c.begin >= who.begin || c.end <= who.begin || c.end > other.cue.begin) continue;
        c.end = who.begin;
        while (c.end > c.begin + 1 && parts(c.end - 1)) --c.end;
      }
    }
  }
}

// "Nine men told the court they were beaten, the Courier reported": what is told at the end of a
// sentence is all that stands before it, and what is told in that ends there.
void end_before_trailing(const Reading& r, std::vector<Statement>& out, std::size_t from) {
  for (std::size_t o = from; o < out.size(); ++o) {
    const Statement& outer = out[o];
    if (outer.source.empty() || outer.content.empty()) continue;
    if (outer.form != Form::kVerb && outer.form != Form::kAccording) continue;
    const std::size_t at = std::min(outer.source.front().begin, outer.cue.begin);
    if (at < 2 || outer.content.back().end > at || r.word(at - 1).quotation != 0 ||
        !r.word(at - 1).is(kComma))
      continue;
    for (std::size_t k = from; k < out.size(); ++k) {
      if (k == o || !holds(outer.content, out[k].verb)) continue;
      for (Range& c : out[k].content) {
        if (c.begin + 1 < at && c.end > at && r.word(c.begin).quotation == 0) c.end = at - 1;
      }
    }
  }
}

// "She said the boats had left and added that ...", "..., and denied": in the same tense as a verb
// of speech before it, the second verb is the speaker's own, not that of somebody in what she says.
void part_from_carried(const Reading& r, std::vector<Statement>& out, std::size_t from) {
  constexpr std::uint8_t kFinite = kBase | kThird | kPast;
  for (std::size_t o = from; o < out.size(); ++o) {
    Statement& next = out[o];
    if (!next.carries_on || next.form != Form::kVerb || next.content.empty()) continue;
    for (std::size_t k = from; k < out.size(); ++k) {
      Statement& s = out[k];
      if (k == o || s.verb >= next.verb || s.form != Form::kVerb || s.source.empty() ||
          s.kind != CueKind::kSpeech || s.source.front().begin >= s.cue.begin)
        continue;
      if ((r.word(s.verb).cue.forms & r.word(next.verb).cue.forms & kFinite) == 0) continue;
      for (Range& c : s.content) {
        if (c.begin >= next.cue.begin || c.end <= next.cue.begin || c.begin < s.cue.end) continue;
        std::size_t end = next.cue.begin;
        while (end > c.begin && r.word(end - 1).quotation == 0 &&
               r.word(end - 1).is(kComma | kCoordinator))
          --end;
        if (end == c.begin || end == next.cue.begin) continue;
        c.end = end;
        next.source = s.source;
        next.speaker = s.speaker;
      }
    }
  }
}

// "The rebels promised to free them", read as "the rebels who were promised": a sentence needs a
// verb.
bool is_misread(const Tree& tree, const Statement& words, const Statement& told) {
  const std::size_t up = tree.head(told.verb);
  return told.form == Form::kPassive && words.form == Form::kVerb && up != Tree::kNone &&
         tree.is(told.verb, syntax::Relation::kAcl) && tree.head(up) == Tree::kNone;
}

// "Nine were hurt, the ministry reports.": a verb, though the tree takes it for a noun.
bool ends_in_saying(const Reading& r, const Statement& s) {
  if (s.form != Form::kVerb || s.source.empty() || s.content.size() != 1) return false;
  const Range who = s.source.front();
  return (r.word(s.verb).cue.forms & kThird) != 0 && who.end == s.cue.begin && who.begin > 0 &&
         r.word(who.begin - 1).is(kComma) && s.content.front().end < who.begin &&
         s.cue.end < r.words.size() && r.word(s.cue.end).is(kStop);
}

// "refused to endorse": one cue, of which the first verb is a part.
void drop_parts_of_cues(std::vector<Statement>& out, std::size_t from) {
  const std::vector<Statement> all(out.begin() + static_cast<std::ptrdiff_t>(from), out.end());
  const auto first = out.begin() + static_cast<std::ptrdiff_t>(from);
  out.erase(std::remove_if(first, out.end(),
                           [&](const Statement& s) {
                             return std::any_of(all.begin(), all.end(), [&](const Statement& o) {
                               return o.verb != s.verb && o.cue.contains(s.cue) &&
                                      o.cue.size() > s.cue.size();
                             });
                           }),
            out.end());
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
    if (s.form == Form::kAccording) correct_according(tree, s);
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
    const bool verb = tag == Tag::kVerb || tag == Tag::kAux || ends_in_saying(reading, s);
    if (!verb && !s.quoted && !reading.is(s.content.front().begin, "that"))
      dropped[k] = true;
    else if (!s.quoted || !verb)
      s.tier = lower(s.tier);
  }
  for (std::size_t k = words_end; k-- > from;) {
    if (dropped[k]) out.erase(out.begin() + static_cast<std::ptrdiff_t>(k));
  }
  for (Statement& s : find_words_in_tree(reading, tree, unit)) {
    // "took aim at", "offered praise for": the verb is no cue of its own.
    const auto within = [&](const Statement& other) { return s.cue.contains(other.cue); };
    std::erase_if(told, within);
    const auto first = out.begin() + static_cast<std::ptrdiff_t>(from);
    out.erase(std::remove_if(first, out.end(), within), out.end());
    out.push_back(std::move(s));
  }
  for (Statement& s : told) {
    s.found_by = FoundBy::kTree;
    s.tier = tier_of_tree(s);
    part_at_mark(reading, s);
    out.push_back(std::move(s));
  }
  drop_parts_of_cues(out, from);
  part_from_carried(reading, out, from);
  end_before_speakers(reading, out, from);
  end_before_trailing(reading, out, from);
  part_from_what_holds_it(out, from);
  for (std::size_t k = from; k < out.size(); ++k) keep_cue_apart(out[k]);
  const auto first = out.begin() + static_cast<std::ptrdiff_t>(from);
  out.erase(std::remove_if(first, out.end(), [](const Statement& s) { return s.content.empty(); }),
            out.end());
  find_nested(out, from);
}

bool may_attribute(const Reading& reading, Range sentence) {
  for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
    const Word& w = reading.word(i);
    if (w.quotation == 0 && (w.cue.cue || w.cue_word || find_cue_phrases(w.folded))) return true;
  }
  return false;
}

}  // namespace firsthand::claims
