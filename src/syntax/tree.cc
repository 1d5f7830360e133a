#include "syntax/tree.h"

#include <algorithm>
#include <array>

namespace firsthand::syntax {
namespace {

constexpr std::array<std::string_view, kTags> kTagNames = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, kRelations> kRelationNames = {
    "root",          "acl",        "acl:relcl",    "advcl",      "advcl:relcl",  "advmod",
    "amod",          "appos",      "aux",          "aux:pass",   "case",         "cc",
    "cc:preconj",    "ccomp",      "clf",          "compound",   "compound:prt", "conj",
    "cop",           "csubj",      "csubj:pass",   "dep",        "det",          "det:predet",
    "discourse",     "dislocated", "expl",         "fixed",      "flat",         "goeswith",
    "iobj",          "list",       "mark",         "nmod",       "nmod:desc",    "nmod:poss",
    "nmod:unmarked", "nsubj",      "nsubj:outer",  "nsubj:pass", "nummod",       "obj",
    "obl",           "obl:agent",  "obl:unmarked", "orphan",     "parataxis",    "punct",
    "reparandum",    "vocative",   "xcomp"};

template <typename Enum, std::size_t n>
std::optional<Enum> find(const std::array<std::string_view, n>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view to_string(Tag tag) { return kTagNames[static_cast<std::size_t>(tag)]; }
std::string_view to_string(Relation relation) {
  return kRelationNames[static_cast<std::size_t>(relation)];
}

std::optional<Tag> parse_tag(std::string_view name) { return find<Tag>(kTagNames, name); }

std::optional<Relation> parse_relation(std::string_view name) {
  // Older names of what the treebanks now call unmarked.
  if (name == "obl:tmod" || name == "obl:npmod") return Relation::kOblUnmarked;
  if (name == "nmod:tmod" || name == "nmod:npmod") return Relation::kNmodUnmarked;
  if (const auto relation = find<Relation>(kRelationNames, name)) return relation;
  return find<Relation>(kRelationNames, name.substr(0, name.find(':')));
}

}  // namespace firsthand::syntax
