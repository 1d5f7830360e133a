// Who says what, and by which words: "the minister" (source) "said" (cue) "that twelve people died"
// (content). Rules over words, and, where there is a tree of the sentence, rules over that: two
// judgements, weighed in attribution_merge.h; what is shown of them is chosen in
// attribution_select.h.
//
// Forms: the cue before what is said ("X said that ...", "X: ..."), after it ("..., X said",
// "..., said X"), between its parts, "according to X", participles that carry on ("..., adding that
// ..."), passives ("is said to have ..."), adverbs ("reportedly"), and quotations that run on over
// sentences and paragraphs without a cue of their own. An attribution within what another says is
// nested in it.
#pragma once

#include <vector>

#include "claims/attribution_tree.h"
#include "claims/reading.h"
#include "model/names.h"

namespace firsthand::claims {

enum class Form : std::uint8_t { kVerb, kAccording, kLabel, kPassive, kAdverb, kNoun };

// Who found it: the rules over words, those over the tree, or both at the same verb.
enum class FoundBy : std::uint8_t { kWords, kTree, kBoth };

struct Statement {
  std::vector<Range> source;  // empty: nobody is named
  Range speaker;              // the first of it, without what follows in commas
  Range channel;              // whom it was told: "told Reuters"
  Range cue;
  Range manner;  // "on Tuesday", "in a statement": of the saying, not of what is said
  std::vector<Range> content;
  std::size_t verb = 0;  // the token of the cue that says its class
  CueClass cls = CueClass::kAssert;
  CueKind kind = CueKind::kSpeech;
  Form form = Form::kVerb;
  FoundBy found_by = FoundBy::kWords;
  bool agreed = false;  // both say the same of speaker and content
  bool quoted = false;  // content has a quotation
  bool nested = false;  // within another's content
  bool negated = false;
  bool framed = false;      // by the words: "After the raid police said", with no mark between
  bool carries_on = false;  // by the words: of the speaker of the statement before, "and added"
  model::Tier tier = model::Tier::kC;
};

// By first token of content. Without a tree, by the rules over words alone.
std::vector<Statement> find_statements(const Reading& reading, const Tree& tree);

}  // namespace firsthand::claims
