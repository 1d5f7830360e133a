// Dependency trees over the tokens of a text, in the terms of Universal Dependencies, version 2
// (https://universaldependencies.org/guidelines.html): what a word is, which word it depends on,
// and how.
//
// A node per text::Token, in order. Where the treebanks cut a text in another way:
//  * one token, several words of a treebank ("don't", "they've", "cannot"): the node is the word
//    that governs the others, else the first ("they've": they; "don't": do);
//  * several tokens, one word of a treebank ("U.S.", "Mr.", "10:30", "12th"): the first token is
//    the word; the others depend on it as kGoesWith, with its tag.
// The possessive 's is a token and a node (kCase under the possessor), as in the treebanks; so is
// the 's of "it's" and "he's" (kAux or kCop).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace firsthand::syntax {

// Universal part of speech.
enum class Tag : std::uint8_t {
  kAdj,
  kAdp,
  kAdv,
  kAux,
  kCconj,
  kDet,
  kIntj,
  kNoun,
  kNum,
  kPart,
  kPron,
  kPropn,
  kPunct,
  kSconj,
  kSym,
  kVerb,
  kX
};
inline constexpr std::size_t kTags = 17;

// What inflection adds to the tag: of verbs and auxiliaries the form, of nouns the number, of
// adjectives and adverbs the degree, of pronouns and determiners the kind; kPlain where there is
// nothing to say.
enum class Form : std::uint8_t {
  kPlain,
  kInfinitive,         // (to) say
  kImperative,         // say!
  kPresent,            // they say
  kPresentThird,       // she says
  kPast,               // said, finite
  kPastParticiple,     // (has, was) said
  kPresentParticiple,  // saying; the treebanks' gerunds too
  kModal,              // would
  kPlural,             // nouns, proper or not
  kComparative,
  kSuperlative,
  kPossessive,  // his, whose
  kRelative,    // who, which, that: relative or interrogative
  kNegative     // not, n't, never, no
};
inline constexpr std::size_t kForms = 15;

// Universal relations with the subtypes that English treebanks use; a subtype that is not here is
// read as its relation.
enum class Relation : std::uint8_t {
  kRoot,
  kAcl,
  kAclRelcl,
  kAdvcl,
  kAdvclRelcl,
  kAdvmod,
  kAmod,
  kAppos,
  kAux,
  kAuxPass,
  kCase,
  kCc,
  kCcPreconj,
  kCcomp,
  kClf,
  kCompound,
  kCompoundPrt,
  kConj,
  kCop,
  kCsubj,
  kCsubjPass,
  kDep,
  kDet,
  kDetPredet,
  kDiscourse,
  kDislocated,
  kExpl,
  kFixed,
  kFlat,
  kGoesWith,
  kIobj,
  kList,
  kMark,
  kNmod,
  kNmodDesc,
  kNmodPoss,
  kNmodUnmarked,
  kNsubj,
  kNsubjOuter,
  kNsubjPass,
  kNummod,
  kObj,
  kObl,
  kOblAgent,
  kOblUnmarked,
  kOrphan,
  kParataxis,
  kPunct,
  kReparandum,
  kVocative,
  kXcomp
};
inline constexpr std::size_t kRelations = 51;

inline constexpr std::int32_t kNoHead = -1;

struct Node {
  std::int32_t head = kNoHead;  // index of the head's node; kNoHead for the root
  Tag tag = Tag::kX;
  Form form = Form::kPlain;
  Relation relation = Relation::kRoot;
  bool operator==(const Node&) const = default;
};

// "NOUN", "nsubj:pass": the names of the guidelines. A relation that is not known by its subtype is
// looked for without it.
std::string_view to_string(Tag tag);
std::string_view to_string(Relation relation);
std::optional<Tag> parse_tag(std::string_view name);
std::optional<Relation> parse_relation(std::string_view name);

}  // namespace firsthand::syntax
