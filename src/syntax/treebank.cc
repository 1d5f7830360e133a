#include "syntax/treebank.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace firsthand::syntax {
namespace {

using base::Fault;
using base::FaultCode;

constexpr std::int32_t kNone = -1;

// A word of the treebank.
struct TreeWord {
  model::Span span;  // of the sentence's text
  Tag tag = Tag::kX;
  Form form = Form::kPlain;
  std::int32_t head = kNone;  // index of a word, kNone for the root
  Relation relation = Relation::kDep;
};

bool has(std::string_view features, std::string_view one) {
  for (std::size_t at = features.find(one); at != std::string_view::npos;
       at = features.find(one, at + 1)) {
    const std::size_t end = at + one.size();
    if ((at == 0 || features[at - 1] == '|') && (end == features.size() || features[end] == '|'))
      return true;
  }
  return false;
}

Form verb_form(std::string_view own_tag, std::string_view features) {
  if (own_tag == "MD") return Form::kModal;
  if (has(features, "VerbForm=Inf")) return Form::kInfinitive;
  if (has(features, "Mood=Imp")) return Form::kImperative;
  if (has(features, "VerbForm=Ger") || has(features, "VerbForm=Conv"))
    return Form::kPresentParticiple;
  if (has(features, "VerbForm=Part"))
    return has(features, "Tense=Past") ? Form::kPastParticiple : Form::kPresentParticiple;
  if (has(features, "Tense=Past")) return Form::kPast;
  if (has(features, "Tense=Pres") || has(features, "Tense=Fut")) {
    const bool third = has(features, "Person=3") && has(features, "Number=Sing");
    return third ? Form::kPresentThird : Form::kPresent;
  }
  return Form::kPlain;
}

Form form_of(Tag tag, std::string_view own_tag, std::string_view features) {
  switch (tag) {
    case Tag::kVerb:
    case Tag::kAux:
      return verb_form(own_tag, features);
    case Tag::kNoun:
    case Tag::kPropn:
      return has(features, "Number=Plur") ? Form::kPlural : Form::kPlain;
    case Tag::kAdj:
    case Tag::kAdv:
    case Tag::kPron:
    case Tag::kDet:
    case Tag::kPart:
      if (has(features, "Degree=Cmp")) return Form::kComparative;
      if (has(features, "Degree=Sup")) return Form::kSuperlative;
      if (has(features, "Poss=Yes")) return Form::kPossessive;
      if (has(features, "PronType=Rel") || has(features, "PronType=Int") ||
          has(features, "PronType=Int,Rel")) {
        return Form::kRelative;
      }
      if (has(features, "PronType=Neg") || has(features, "Polarity=Neg")) return Form::kNegative;
      return Form::kPlain;
    default:
      return Form::kPlain;
  }
}

std::optional<std::size_t> number(std::string_view digits) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

// The words of one sentence while its lines come.
class SentenceReader {
 public:
  // False if the line is malformed.
  bool line(std::string_view line) {
    std::array<std::string_view, 10> fields;
    for (std::size_t i = 0; i < 10; ++i) {
      const std::size_t tab = line.find('\t');
      if ((tab == std::string_view::npos) != (i == 9)) return false;
      fields[i] = line.substr(0, tab);
      if (i < 9) line.remove_prefix(tab + 1);
    }
    const bool blank = !has(fields[9], "SpaceAfter=No");
    if (fields[0].find('.') != std::string_view::npos) return true;  // an empty node
    if (const std::size_t dash = fields[0].find('-'); dash != std::string_view::npos) {
      const auto last = number(fields[0].substr(dash + 1));
      if (!last || *last <= words_.size()) return false;
      joint_ = write(fields[1], blank);
      joint_left_ = *last - words_.size();
      joint_at_ = joint_.begin;
      return true;
    }
    const auto id = number(fields[0]);
    const auto head = number(fields[6]);
    const auto tag = parse_tag(fields[3]);
    if (!id || *id != words_.size() + 1 || !head || !tag || fields[1].empty()) return false;
    TreeWord word;
    word.span = joint_left_ > 0 ? part_of_joint(fields[1]) : write(fields[1], blank);
    word.tag = *tag;
    word.form = form_of(*tag, fields[4], fields[5]);
    word.head = static_cast<std::int32_t>(*head) - 1;
    word.relation = parse_relation(fields[7]).value_or(Relation::kDep);
    words_.push_back(word);
    return true;
  }

  bool empty() const { return words_.empty(); }

  // The sentence over our tokens; nothing if it makes no tree there.
  std::optional<Example> take();

 private:
  model::Span write(std::string_view words, bool blank) {
    const std::size_t begin = text_.size();
    text_.append(words);
    const model::Span span{begin, text_.size()};
    if (blank) text_.push_back(' ');
    return span;
  }

  // Where a word of several that are written as one lies; all of it if that cannot be said.
  model::Span part_of_joint(std::string_view word) {
    --joint_left_;
    const std::size_t left = joint_.end - joint_at_;
    if (word.size() <= left && std::string_view(text_).substr(joint_at_, word.size()) == word &&
        (joint_left_ > 0 || word.size() == left)) {
      const model::Span span{joint_at_, joint_at_ + word.size()};
      joint_at_ = span.end;
      return span;
    }
    return joint_;
  }

  std::string text_;
  std::vector<TreeWord> words_;
  model::Span joint_;
  std::size_t joint_left_ = 0;
  std::size_t joint_at_ = 0;
};

// Runs of tokens and words that cover each other: [first token, end) and [first word, end).
struct Group {
  std::size_t token = 0;
  std::size_t token_end = 0;
  std::size_t word = 0;
  std::size_t word_end = 0;
};

std::optional<std::vector<Group>> align(const std::vector<text::Token>& tokens,
                                        const std::vector<TreeWord>& words) {
  std::vector<Group> groups;
  std::size_t token = 0;
  std::size_t word = 0;
  while (token < tokens.size() && word < words.size()) {
    Group group{token, token + 1, word, word + 1};
    std::size_t end = std::max(tokens[token].span.end, words[word].span.end);
    if (std::max(tokens[token].span.begin, words[word].span.begin) >=
        std::min(tokens[token].span.end, words[word].span.end)) {
      return std::nullopt;  // not over the same letters
    }
    for (bool more = true; more;) {
      more = false;
      if (group.token_end < tokens.size() && tokens[group.token_end].span.begin < end) {
        end = std::max(end, tokens[group.token_end++].span.end);
        more = true;
      }
      if (group.word_end < words.size() && words[group.word_end].span.begin < end) {
        end = std::max(end, words[group.word_end++].span.end);
        more = true;
      }
    }
    groups.push_back(group);
    token = group.token_end;
    word = group.word_end;
  }
  if (token != tokens.size() || word != words.size()) return std::nullopt;
  return groups;
}

// The word of a group that governs the others of it, else the first.
std::size_t governor(const std::vector<TreeWord>& words, const Group& group) {
  std::size_t outward = 0;
  std::size_t found = group.word;
  for (std::size_t w = group.word; w < group.word_end; ++w) {
    const auto head = words[w].head;
    const bool inside = head != kNone && static_cast<std::size_t>(head) >= group.word &&
                        static_cast<std::size_t>(head) < group.word_end;
    if (inside) continue;
    ++outward;
    if (outward == 1) found = w;
  }
  return outward == 1 ? found : group.word;
}

bool is_tree(const std::vector<Node>& nodes) {
  std::size_t roots = 0;
  for (const Node& node : nodes) {
    if (node.head == kNoHead) ++roots;
    std::size_t steps = 0;
    for (std::int32_t at = node.head; at != kNoHead; at = nodes[static_cast<std::size_t>(at)].head)
      if (++steps > nodes.size()) return false;
  }
  return roots == 1;
}

std::optional<Example> SentenceReader::take() {
  Example example;
  example.text = std::move(text_);
  const std::vector<TreeWord> words = std::exchange(words_, {});
  text_.clear();
  joint_left_ = 0;
  for (const TreeWord& word : words)
    if (word.head >= static_cast<std::int32_t>(words.size())) return std::nullopt;
  example.tokens = text::tokenize(example.text);
  const auto groups = align(example.tokens, words);
  if (!groups) return std::nullopt;
  std::vector<std::int32_t> node_of(words.size());
  for (const Group& group : *groups)
    for (std::size_t w = group.word; w < group.word_end; ++w)
      node_of[w] = static_cast<std::int32_t>(group.token);
  for (const Group& group : *groups) {
    const TreeWord& word = words[governor(words, group)];
    const std::int32_t head =
        word.head == kNone ? kNoHead : node_of[static_cast<std::size_t>(word.head)];
    example.nodes.push_back(
        {head, word.tag, word.form, word.head == kNone ? Relation::kRoot : word.relation});
    for (std::size_t t = group.token + 1; t < group.token_end; ++t) {
      example.nodes.push_back(
          {static_cast<std::int32_t>(group.token), word.tag, word.form, Relation::kGoesWith});
    }
  }
  if (!is_tree(example.nodes)) return std::nullopt;
  return example;
}

}  // namespace

base::Result<Treebank> read_treebank(std::string_view conllu) {
  Treebank treebank;
  SentenceReader reader;
  std::size_t line_number = 0;
  const auto finish_sentence = [&] {
    if (reader.empty()) return;
    auto example = reader.take();
    if (!example) {
      ++treebank.left_out;
      return;
    }
    if (treebank.documents == 0) treebank.documents = 1;
    example->document = treebank.documents - 1;
    treebank.examples.push_back(std::move(*example));
  };
  while (!conllu.empty()) {
    const std::size_t end = std::min(conllu.find('\n'), conllu.size());
    std::string_view line = conllu.substr(0, end);
    conllu.remove_prefix(std::min(end + 1, conllu.size()));
    ++line_number;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty()) {
      finish_sentence();
    } else if (line.front() == '#') {
      if (line.starts_with("# newdoc")) ++treebank.documents;
    } else if (!reader.line(line)) {
      return Fault{FaultCode::kMalformed, "Line " + std::to_string(line_number) +
                                              " is no line of CoNLL-U: ten fields between tabs, "
                                              "words numbered from 1, a universal tag, a head."};
    }
  }
  finish_sentence();
  return treebank;
}

}  // namespace firsthand::syntax
