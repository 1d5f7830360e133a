#include "claims/attribution_tree.h"

#include <algorithm>
#include <utility>

namespace firsthand::claims {

using syntax::Relation;
using syntax::Tag;

namespace {

// Whether what follows makes the verb an active one: "wondered whether", "blamed the army", "called
// for".
bool has_object(const Reading& r, std::size_t verb) {
  const std::size_t next = verb + 1;
  if (next >= r.words.size()) return false;
  const auto& particles = r.word(verb).cue.cue->particles;
  return r.word(next).is(kSubordinator | kRelative | kDeterminer | kPossessive | kPronoun |
                         kObjectPronoun | kNumberWord) ||
         r.word(next).capital ||
         std::find(particles.begin(), particles.end(), r.word(next).folded) != particles.end();
}

// "The group called for an inquiry.", read as a group that was called: a sentence needs a verb. The
// past form of a cue that depends on a noun without a verb becomes its verb.
void give_verb(const Reading& r, std::vector<syntax::Node>& nodes, Range sentence,
               std::size_t noun) {
  const auto root = static_cast<std::int32_t>(noun);
  const std::size_t end = sentence.end;
  std::size_t verb = end;
  for (std::size_t i = sentence.begin; i < end; ++i) {
    if (nodes[i].head != root) continue;
    const Relation relation = nodes[i].relation;
    if (relation == Relation::kNsubj || relation == Relation::kCop || relation == Relation::kAux)
      return;
    if (verb == end && i > noun && relation == Relation::kAcl && nodes[i].tag == Tag::kVerb &&
        r.word(i).cue.cue && (r.word(i).cue.forms & kPast) != 0 && has_object(r, i))
      verb = i;
  }
  if (verb == end) return;
  nodes[verb].head = syntax::kNoHead;
  nodes[verb].relation = Relation::kRoot;
  nodes[noun].head = static_cast<std::int32_t>(verb);
  nodes[noun].relation = Relation::kNsubj;
  for (std::size_t i = verb + 1; i < end; ++i) {
    if (nodes[i].head != root) continue;
    nodes[i].head = static_cast<std::int32_t>(verb);
    if (nodes[i].relation == Relation::kAdvcl || nodes[i].relation == Relation::kAcl)
      nodes[i].relation = Relation::kCcomp;
    if (nodes[i].relation == Relation::kNmod) nodes[i].relation = Relation::kObl;
  }
}

// Headlines, which have no full stop, may go without a verb.
void give_verb(const Reading& r, std::vector<syntax::Node>& nodes, const text::Sentence& sentence) {
  if (!r.word(sentence.end_token - 1).is(kStop)) return;
  for (std::size_t i = sentence.first_token; i < sentence.end_token; ++i) {
    if (nodes[i].head != syntax::kNoHead) continue;
    const Tag tag = nodes[i].tag;
    if (tag == Tag::kNoun || tag == Tag::kPropn || tag == Tag::kPron)
      give_verb(r, nodes, {sentence.first_token, sentence.end_token}, i);
    return;
  }
}

}  // namespace

std::vector<syntax::Node> parse_sentence(const text::Document& document,
                                         const text::Sentence& sentence,
                                         const syntax::Options& options) {
  constexpr std::size_t kLongest = 400;  // tokens; what is longer is no sentence
  const std::size_t begin = sentence.first_token;
  const std::size_t size = sentence.end_token - begin;
  if (size > kLongest) return {};
  std::vector<syntax::Node> nodes = syntax::Parser::english().parse(
      document.text, std::span(document.tokens).subspan(begin, size), options);
  for (syntax::Node& node : nodes) {
    if (node.head != syntax::kNoHead) node.head += static_cast<std::int32_t>(begin);
  }
  return nodes;
}

Tree::Tree(const Reading& reading, std::vector<syntax::Node> nodes)
    : reading_(reading),
      nodes_(std::move(nodes)),
      first_(nodes_.size(), kNone),
      next_(nodes_.size(), kNone),
      yields_(nodes_.size()) {
  if (nodes_.empty()) return;
  for (const text::Sentence& sentence : reading_.document->sentences)
    give_verb(reading_, nodes_, sentence);
  link({0, nodes_.size()});
}

bool Tree::reaches(std::size_t i) {
  if (asked_for_.begin <= i && i < asked_for_.end) return reached_;
  const text::Document& document = *reading_.document;
  const text::Sentence& s = document.sentences[document.sentence_of(i)];
  if (nodes_.empty() || i < s.first_token || i >= s.end_token) return false;
  asked_for_ = {s.first_token, s.end_token};
  reached_ = false;
  for (std::size_t k = s.first_token; k < s.end_token && !reached_; ++k) reached_ = knows(k);
  if (reached_) return true;
  const std::vector<syntax::Node> nodes = parse_sentence(document, s);
  reached_ = !nodes.empty();
  if (!reached_) return false;
  std::copy(nodes.begin(), nodes.end(),
            nodes_.begin() + static_cast<std::ptrdiff_t>(s.first_token));
  give_verb(reading_, nodes_, s);
  link(asked_for_);
  return true;
}

void Tree::link(Range words) {
  for (std::size_t i = words.begin; i < words.end; ++i) first_[i] = next_[i] = kNone;
  // Children of each whose yields are not known yet.
  std::vector<std::uint32_t> waiting(words.size(), 0);
  for (std::size_t i = words.end; i-- > words.begin;) {
    yields_[i] = {i, i + 1};
    if (nodes_[i].head == syntax::kNoHead) continue;
    const auto head = static_cast<std::size_t>(nodes_[i].head);
    next_[i] = first_[head];
    first_[head] = i;
    ++waiting[head - words.begin];
  }
  std::vector<std::size_t> ready;
  for (std::size_t i = words.begin; i < words.end; ++i) {
    if (waiting[i - words.begin] == 0) ready.push_back(i);
  }
  while (!ready.empty()) {
    const std::size_t i = ready.back();
    ready.pop_back();
    const std::size_t up = head(i);
    if (up == kNone) continue;
    yields_[up].begin = std::min(yields_[up].begin, yields_[i].begin);
    yields_[up].end = std::max(yields_[up].end, yields_[i].end);
    if (--waiting[up - words.begin] == 0) ready.push_back(up);
  }
}

bool Tree::is(std::size_t i, std::initializer_list<Relation> any_of) const {
  return std::find(any_of.begin(), any_of.end(), nodes_[i].relation) != any_of.end();
}

std::size_t Tree::child(std::size_t i, std::initializer_list<Relation> any_of) const {
  for (std::size_t k = first_[i]; k != kNone; k = next_[k]) {
    if (is(k, any_of)) return k;
  }
  return kNone;
}

Range Tree::trimmed(Range range) const {
  const auto is_edge = [&](std::size_t i) {
    const Word& w = reading_.word(i);
    // "Ana Roth, 20, of Velm, Nor., said": the full stop of a short form.
    const bool short_form = i > range.begin && i + 1 < reading_.words.size() &&
                            reading_.is(i, ".") && reading_.word(i - 1).capital &&
                            !reading_.document->tokens[i].blank_before &&
                            (reading_.word(i + 1).is(kComma) ||
                             (reading_.word(i + 1).word && !reading_.word(i + 1).capital));
    return w.quotation == 0 && !short_form &&
           (w.is(kComma | kBreak | kStop) || reading_.is(i, "-"));
  };
  while (range.begin < range.end && is_edge(range.begin)) ++range.begin;
  while (range.begin < range.end && is_edge(range.end - 1)) --range.end;
  return range;
}

std::vector<Range> Tree::without(Range whole, Range part) const {
  std::vector<Range> out;
  for (const Range piece : {Range{whole.begin, std::min(whole.end, part.begin)},
                            Range{std::max(whole.begin, part.end), whole.end}}) {
    if (piece.empty()) continue;
    const Range left = trimmed(piece);
    if (!left.empty()) out.push_back(left);
  }
  return out;
}

Range Tree::phrase(std::size_t noun, std::size_t but) const {
  Range range = yield(noun);
  if (but != kNone && but != noun && but >= range.begin && but < range.end) {
    const Range cut = yield(but);
    if (cut.begin > noun) range.end = cut.begin;
  }
  // "and the minister", "As the minister told it": the conjunction is no part of what it joins to
  // something else.
  while (range.begin < noun && reading_.word(range.begin).is(kCoordinator | kSubordinator) &&
         !reading_.word(range.begin).is(kDeterminer))
    ++range.begin;
  return trimmed(range);
}

Range Tree::core(std::size_t noun) const {
  Range range = phrase(noun);
  // "It was the mayor who said": what makes a clause of the noun is no part of its phrase.
  const std::size_t copula = child(noun, {Relation::kCop});
  if (copula != kNone && copula < noun) range.begin = std::max(range.begin, copula + 1);
  for (std::size_t i = noun + 1; i < range.end; ++i) {
    const Word& w = reading_.word(i);
    if (w.is(kComma | kBreak | kBracket) || (w.is(kRelative) && is(i, Relation::kNsubj))) {
      range.end = i;
      break;
    }
  }
  // "the mayor, a nurse": what stands before the head in commas.
  return trimmed(range);
}

}  // namespace firsthand::claims
