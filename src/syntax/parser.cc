#include "syntax/parser.h"

#include <algorithm>
#include <array>

#include "base/check.h"
#include "syntax/arc_features.h"
#include "syntax/arcs.h"
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

std::vector<std::uint8_t> tag(const Model& model, std::span<const Word> words) {
  std::vector<std::uint8_t> tags(words.size());
  const std::size_t count = model.classes().tags.size();
  std::size_t before = kNoTag;
  std::size_t before2 = kNoTag;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto features = tag_features(words, i, before, before2);
    for (const Feature feature : features) model.tag_table().prefetch(feature);
    std::array<std::int16_t, kTagClasses> scores{};
    for (const Feature feature : features) model.tag_table().add(feature, scores.data());
    before2 = before;
    before = best_of(scores.data(), count);
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

  bool allows(const Arcs& arcs, Move move) {
    if (quotations_.empty() || !arcs.allows(move)) return arcs.allows(move);
    const auto next = static_cast<std::size_t>(arcs.next());
    // The last quotation that begins before the next word or with it.
    while (at_ + 1 < quotations_.size() && quotations_[at_ + 1].begin <= next) ++at_;
    const Quotation& quotation = quotations_[at_];
    if (next < quotation.begin) return true;
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
  std::size_t at_ = 0;
};

void build(const Model& model, const Tagged& sentence, Fence& fence, Arcs& arcs) {
  arcs.reset(sentence.words.size());
  while (!arcs.done()) {
    std::array<bool, kMoves> allowed{};
    std::size_t choices = 0;
    for (std::size_t m = 0; m < kMoves; ++m) {
      allowed[m] = fence.allows(arcs, static_cast<Move>(m));
      choices += allowed[m] ? 1 : 0;
    }
    FH_CHECK(choices > 0, "a state of the parser without a move");
    auto best =
        static_cast<std::size_t>(std::find(allowed.begin(), allowed.end(), true) - allowed.begin());
    if (choices > 1) {
      const auto features = move_features(sentence, arcs);
      for (const Feature feature : features) model.move_table().prefetch(feature);
      std::array<std::int16_t, kMoveClasses> scores{};
      for (const Feature feature : features) model.move_table().add(feature, scores.data());
      for (std::size_t m = best + 1; m < kMoves; ++m)
        if (allowed[m] && scores[m] > scores[best]) best = m;
    }
    const auto move = static_cast<Move>(best);
    std::uint8_t label = 0;
    if (move != Move::kShift) {
      const auto features = label_features(sentence, arcs, arcs.dependent(), arcs.head_by(move));
      for (const Feature feature : features) model.label_table().prefetch(feature);
      std::array<std::int16_t, kLabelClasses> scores{};
      for (const Feature feature : features) model.label_table().add(feature, scores.data());
      label = static_cast<std::uint8_t>(best_of(scores.data(), model.classes().labels.size()));
    }
    arcs.make(move, label);
  }
}

// Parses the tokens and appends their nodes, heads counted from token `first`. Returns the root.
std::size_t append(const Model& model, std::string_view text, std::span<const text::Token> tokens,
                   std::vector<Quotation> quotations, std::size_t first, std::vector<Node>& nodes) {
  const std::vector<Word> words = words_of_sentence(text, tokens);
  const std::vector<std::uint8_t> tags = tag(model, words);
  Fence fence(std::move(quotations));
  Arcs arcs;
  build(model, {words, tags}, fence, arcs);
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
    const std::size_t found =
        first + begin + append(model, text, piece, std::move(quotations), first + begin, nodes);
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
