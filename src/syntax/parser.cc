#include "syntax/parser.h"

#include <algorithm>
#include <array>

#include "base/check.h"
#include "syntax/arc_features.h"
#include "syntax/arcs.h"
#include "syntax/beam.h"
#include "syntax/model.h"
#include "syntax/quotations.h"
#include "syntax/tagging.h"
#include "syntax/words.h"

namespace firsthand::embedded {
std::string_view english_model();
}

namespace firsthand::syntax {
namespace {

// A sentence of more tokens is parsed in pieces of so many.
constexpr std::size_t kLongest = 200;
// A quotation of fewer tokens is a word or a name in quotation marks, not a phrase.
constexpr std::size_t kShortestQuotation = 4;

// The best class of a tag; of verbs only, if it is known to be one.
std::size_t best_tag(const Model& model, const std::int16_t* scores, bool verb) {
  const auto& tags = model.classes().tags;
  if (!verb) return best_of(scores, tags.size());
  std::size_t best = tags.size();
  for (std::size_t c = 0; c < tags.size(); ++c) {
    if (tags[c].tag == Tag::kVerb && (best == tags.size() || scores[c] > scores[best])) best = c;
  }
  return best == tags.size() ? best_of(scores, tags.size()) : best;
}

std::vector<std::uint8_t> tag(const Model& model, std::span<const Word> words,
                              std::span<const std::uint8_t> verbs) {
  std::vector<std::uint8_t> tags(words.size());
  std::size_t before = kNoTag;
  std::size_t before2 = kNoTag;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto features = tag_features(words, i, before, before2);
    for (const Feature feature : features) model.tag_table().prefetch(feature);
    std::array<std::int16_t, kTagClasses> scores{};
    for (const Feature feature : features) model.tag_table().add(feature, scores.data());
    before2 = before;
    before = best_tag(model, scores.data(), !verbs.empty() && verbs[i] != 0);
    tags[i] = static_cast<std::uint8_t>(before);
  }
  return tags;
}

// Keeps what stands between quotation marks one phrase.
class Fence {
 public:
  explicit Fence(std::vector<Quotation> quotations) : quotations_(std::move(quotations)) {
    std::erase_if(quotations_, [](const Quotation& quotation) {
      return quotation.end - quotation.begin < kShortestQuotation;
    });
  }

  bool allows(const Arcs& arcs, Move move) const {
    if (quotations_.empty() || !arcs.allows(move)) return arcs.allows(move);
    const auto next = static_cast<std::size_t>(arcs.next());
    // The last quotation that begins before the next word or with it.
    const auto behind = std::upper_bound(
        quotations_.begin(), quotations_.end(), next,
        [](std::size_t word, const Quotation& quotation) { return word < quotation.begin; });
    if (behind == quotations_.begin()) return true;
    const Quotation& quotation = *(behind - 1);
    const auto within = [&](std::int32_t word) {
      return word != Arcs::kNone && static_cast<std::size_t>(word) >= quotation.begin &&
             static_cast<std::size_t>(word) < quotation.end;
    };
    if (next < quotation.end) {
      // Within: what is outside waits.
      if (move == Move::kShift) return true;
      return within(arcs.stack(0)) && (move == Move::kLeft || within(arcs.stack(1)));
    }
    // Behind: one word of it may be left for the rest of the sentence.
    if (within(arcs.stack(0)) && within(arcs.stack(1))) return move == Move::kRight;
    return true;
  }

 private:
  std::vector<Quotation> quotations_;
};

// Judges moves by the model.
class Judge {
 public:
  Judge(const Model& model, const Tagged& sentence, const Fence& fence)
      : model_(model), sentence_(sentence), fence_(fence) {}

  bool allows(const Arcs& arcs, Move move) const { return fence_.allows(arcs, move); }

  void score(const Arcs& arcs, std::int32_t* out) const {
    const auto features = move_features(sentence_, arcs);
    for (const Feature feature : features) model_.move_table().prefetch(feature);
    std::array<std::int16_t, kMoveClasses> scores{};
    for (const Feature feature : features) model_.move_table().add(feature, scores.data());
    std::copy(scores.begin(), scores.begin() + kMoves, out);
  }

  std::uint8_t label(const Arcs& arcs, Move move) const {
    const auto features = label_features(sentence_, arcs, arcs.dependent(), arcs.head_by(move));
    for (const Feature feature : features) model_.label_table().prefetch(feature);
    std::array<std::int16_t, kLabelClasses> scores{};
    for (const Feature feature : features) model_.label_table().add(feature, scores.data());
    return static_cast<std::uint8_t>(best_of(scores.data(), model_.classes().labels.size()));
  }

 private:
  const Model& model_;
  const Tagged& sentence_;
  const Fence& fence_;
};

// Parses the tokens and appends their nodes, heads counted from token `first`. Returns the root.
std::size_t append(const Model& model, std::string_view text, std::span<const text::Token> tokens,
                   std::vector<Quotation> quotations, std::span<const std::uint8_t> verbs,
                   std::size_t first, std::vector<Node>& nodes) {
  const std::vector<Word> words = words_of_sentence(text, tokens);
  const std::vector<std::uint8_t> tags = tag(model, words, verbs);
  const Fence fence(std::move(quotations));
  const Tagged sentence{words, tags};
  const Judge judge(model, sentence, fence);
  Beam beam(kBeamWidth);
  beam.reset(words.size());
  while (!beam.done()) beam.step(judge);
  const Arcs& arcs = beam.states().front().arcs;
  std::size_t root = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto word = static_cast<std::int32_t>(i);
    const TagClass& tag_class = model.classes().tags[tags[i]];
    Node node{kNoHead, tag_class.tag, tag_class.form, Relation::kRoot};
    if (arcs.head(word) == arcs.size()) {
      root = i;
    } else {
      node.head = static_cast<std::int32_t>(first) + arcs.head(word);
      node.relation = model.classes().labels[arcs.label(word)];
      if (node.relation == Relation::kRoot) node.relation = Relation::kDep;
    }
    nodes.push_back(node);
  }
  return root;
}

void append_sentence(const Model& model, std::string_view text, std::span<const text::Token> tokens,
                     const Options& options, bool& quoted, std::size_t first,
                     std::vector<Node>& nodes) {
  std::size_t root = 0;
  for (std::size_t begin = 0; begin < tokens.size(); begin += kLongest) {
    const auto piece = tokens.subspan(begin, std::min(kLongest, tokens.size() - begin));
    std::vector<Quotation> quotations;
    if (options.quotations_apart) quotations = find_quotations(text, piece, quoted);
    const auto verbs =
        options.verbs.empty() ? options.verbs : options.verbs.subspan(begin, piece.size());
    const std::size_t found =
        first + begin +
        append(model, text, piece, std::move(quotations), verbs, first + begin, nodes);
    if (begin == 0) {
      root = found;
    } else {
      nodes[found].head = static_cast<std::int32_t>(root);
      nodes[found].relation = Relation::kParataxis;
    }
  }
}

}  // namespace

Parser::Parser(std::unique_ptr<const Model> model) : model_(std::move(model)) {}
Parser::~Parser() = default;
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;

const Parser& Parser::english() {
  static const Parser parser = [] {
    auto made = of(embedded::english_model());
    FH_CHECK(made.has_value(), "the model that ships with the program is whole");
    return std::move(made).value();
  }();
  return parser;
}

base::Result<Parser> Parser::of(std::string_view bytes) {
  FH_TRY(Model model, Model::read(bytes));
  return Parser(std::make_unique<const Model>(std::move(model)));
}

std::vector<Node> Parser::parse(std::string_view text, std::span<const text::Token> sentence,
                                const Options& options) const {
  std::vector<Node> nodes;
  nodes.reserve(sentence.size());
  bool quoted = false;
  append_sentence(*model_, text, sentence, options, quoted, 0, nodes);
  return nodes;
}

std::vector<Node> Parser::parse(const text::Document& document, const Options& options) const {
  std::vector<Node> nodes;
  nodes.reserve(document.tokens.size());
  const std::span<const text::Token> tokens(document.tokens);
  bool quoted = false;
  std::size_t paragraph = 0;
  for (const text::Sentence& sentence : document.sentences) {
    if (sentence.paragraph != paragraph) quoted = false;
    paragraph = sentence.paragraph;
    append_sentence(*model_, document.text,
                    tokens.subspan(sentence.first_token, sentence.end_token - sentence.first_token),
                    options, quoted, sentence.first_token, nodes);
  }
  return nodes;
}

}  // namespace firsthand::syntax
