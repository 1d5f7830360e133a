#include "syntax/train.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/check.h"
#include "syntax/arc_features.h"
#include "syntax/arcs.h"
#include "syntax/beam.h"
#include "syntax/learner.h"
#include "syntax/model.h"
#include "syntax/tagging.h"
#include "syntax/words.h"

namespace firsthand::syntax {
namespace {

// xorshift64* (Vigna 2016), so that every library shuffles alike.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 2 + 1) {}
  std::uint64_t below(std::uint64_t bound) {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return ((state_ * 0x2545F4914F6CDD1D) >> 32) % bound;
  }
  void shuffle(std::vector<std::size_t>& order) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[below(i)]);
  }

 private:
  std::uint64_t state_;
};

// An example with its classes in place of tags and labels.
struct Lesson {
  std::vector<Word> words;
  std::vector<std::uint8_t> tags;
  std::vector<std::int32_t> heads;  // projective, size() for the root
  std::vector<std::uint8_t> labels;
  std::vector<std::uint8_t> seen_tags;  // what a tagger that did not learn from it chose
};

// The most frequent values first, at most `most`; ties in order of value.
template <typename Value>
std::vector<Value> most_frequent(const std::map<Value, std::size_t>& counts, std::size_t most) {
  std::vector<std::pair<std::size_t, Value>> order;
  for (const auto& [value, count] : counts) order.emplace_back(count, value);
  std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  std::vector<Value> values;
  for (const auto& [count, value] : order)
    if (values.size() < most) values.push_back(value);
  return values;
}

Classes classes_of(std::span<const Example> examples) {
  std::map<TagClass, std::size_t> tags;
  std::map<Relation, std::size_t> labels;
  for (const Example& example : examples) {
    for (const Node& node : example.nodes) {
      ++tags[{node.tag, node.form}];
      ++labels[node.relation];
    }
  }
  return {most_frequent(tags, kTagClasses), most_frequent(labels, kLabelClasses)};
}

// The class of a tag; of its plain form, or of anything with that tag, if the form has none.
std::uint8_t class_of(const Classes& classes, TagClass wanted) {
  const auto& tags = classes.tags;
  auto found = std::find(tags.begin(), tags.end(), wanted);
  if (found == tags.end()) found = std::find(tags.begin(), tags.end(), TagClass{wanted.tag, {}});
  if (found == tags.end()) {
    found = std::find_if(tags.begin(), tags.end(),
                         [&](const TagClass& t) { return t.tag == wanted.tag; });
  }
  return found == tags.end() ? std::uint8_t{0} : static_cast<std::uint8_t>(found - tags.begin());
}

std::uint8_t class_of(const Classes& classes, Relation wanted) {
  const auto& labels = classes.labels;
  auto found = std::find(labels.begin(), labels.end(), wanted);
  if (found == labels.end()) {
    const std::string_view name = to_string(wanted);
    const auto base = parse_relation(name.substr(0, name.find(':')));
    found = std::find(labels.begin(), labels.end(), base.value_or(Relation::kDep));
  }
  return found == labels.end() ? std::uint8_t{0}
                               : static_cast<std::uint8_t>(found - labels.begin());
}

Lesson lesson_of(const Example& example, const Classes& classes) {
  Lesson lesson;
  lesson.words = words_of_sentence(example.text, example.tokens);
  const auto size = static_cast<std::int32_t>(example.nodes.size());
  for (const Node& node : example.nodes) {
    lesson.tags.push_back(class_of(classes, TagClass{node.tag, node.form}));
    lesson.heads.push_back(node.head == kNoHead ? size : node.head);
    lesson.labels.push_back(class_of(classes, node.relation));
  }
  make_projective(lesson.heads);
  return lesson;
}

void teach_tags(Learner& learner, const Lesson& lesson, std::size_t count) {
  std::array<std::int32_t, kTagClasses> scores;
  std::size_t before = kNoTag;
  std::size_t before2 = kNoTag;
  for (std::size_t i = 0; i < lesson.words.size(); ++i) {
    const auto features = tag_features(lesson.words, i, before, before2);
    learner.score(features, scores.data());
    const std::size_t chosen = best_of(scores.data(), count);
    learner.learn(features, lesson.tags[i], chosen);
    before2 = before;
    before = chosen;
  }
}

Learner train_tagger(const std::vector<Lesson>& lessons, std::vector<std::size_t> order,
                     std::size_t count, const TrainingParameters& parameters, Random& random) {
  Learner learner(kTagClasses);
  for (std::size_t round = 0; round < parameters.tag_rounds; ++round) {
    random.shuffle(order);
    for (const std::size_t i : order) teach_tags(learner, lessons[i], count);
  }
  return learner;
}

std::vector<std::uint8_t> choose_tags(const Table<kTagClasses>& table,
                                      const std::vector<Word>& words, std::size_t count) {
  std::vector<std::uint8_t> tags;
  std::size_t before = kNoTag;
  std::size_t before2 = kNoTag;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::array<std::int16_t, kTagClasses> scores{};
    for (const Feature feature : tag_features(words, i, before, before2))
      table.add(feature, scores.data());
    before2 = before;
    before = best_of(scores.data(), count);
    tags.push_back(static_cast<std::uint8_t>(before));
  }
  return tags;
}

// Each lesson is tagged by a tagger that learnt from the other folds.
void tag_by_folds(std::vector<Lesson>& lessons, std::size_t count,
                  const TrainingParameters& parameters, Random& random) {
  for (std::size_t fold = 0; fold < parameters.folds; ++fold) {
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < lessons.size(); ++i)
      if (parameters.folds == 1 || i % parameters.folds != fold) others.push_back(i);
    const Learner learner = train_tagger(lessons, others, count, parameters, random);
    const std::string bytes = learner.table(parameters.tag_buckets, kTagClasses);
    const Table<kTagClasses> table(bytes);
    for (std::size_t i = fold; i < lessons.size(); i += parameters.folds)
      lessons[i].seen_tags = choose_tags(table, lessons[i].words, count);
  }
}

// What a sentence of the parser's training came to.
struct Tally {
  std::size_t arcs = 0;
  std::size_t right = 0;
};

// Judges moves by what is being learnt.
class Judge {
 public:
  Judge(const Learner& moves, const Learner& labels, const Tagged& sentence,
        std::size_t label_count)
      : moves_(moves), labels_(labels), sentence_(sentence), label_count_(label_count) {}

  bool allows(const Arcs& arcs, Move move) const { return arcs.allows(move); }

  void score(const Arcs& arcs, std::int32_t* out) const {
    std::array<std::int32_t, kMoveClasses> scores;
    moves_.score(move_features(sentence_, arcs), scores.data());
    std::copy(scores.begin(), scores.begin() + kMoves, out);
  }

  std::uint8_t label(const Arcs& arcs, Move move) const {
    std::array<std::int32_t, kLabelClasses> scores;
    labels_.score(label_features(sentence_, arcs, arcs.dependent(), arcs.head_by(move)),
                  scores.data());
    return static_cast<std::uint8_t>(best_of(scores.data(), label_count_));
  }

 private:
  const Learner& moves_;
  const Learner& labels_;
  const Tagged& sentence_;
  std::size_t label_count_;
};

// The moves of a state from the first on.
std::vector<Beam::Made> moves_of(const Beam& beam, const Beam::State& state) {
  std::vector<Beam::Made> moves;
  for (std::uint32_t at = state.last; at != 0; at = beam.made()[at].before)
    moves.push_back(beam.made()[at]);
  std::reverse(moves.begin(), moves.end());
  return moves;
}

// The moves that cost the tree nothing, each the best by what is learnt so far, and their score.
class RightWay {
 public:
  RightWay(const Goal& goal, std::size_t words) : goal_(goal) { arcs_.reset(words); }

  void step(const Judge& judge) {
    std::array<std::int32_t, kMoves> scores{};
    judge.score(arcs_, scores.data());
    std::size_t best = kMoves;
    for (std::size_t m = 0; m < kMoves; ++m) {
      const auto move = static_cast<Move>(m);
      if (!arcs_.allows(move) || goal_.cost(arcs_, move) != 0) continue;
      if (best == kMoves || scores[m] > scores[best]) best = m;
    }
    FH_CHECK(best < kMoves, "a tree that can be built has a move that costs nothing");
    const auto move = static_cast<Move>(best);
    const std::uint8_t label = move == Move::kShift ? std::uint8_t{0} : judge.label(arcs_, move);
    arcs_.make(move, label);
    made_.push_back({0, move, label});
    score_ += scores[best];
  }

  const std::vector<Beam::Made>& made() const { return made_; }
  std::int32_t score() const { return score_; }

 private:
  const Goal& goal_;
  Arcs arcs_;
  std::vector<Beam::Made> made_;
  std::int32_t score_ = 0;
};

// Goes the moves once more and hands `visit` the state before each.
template <typename Visit>
void retrace(std::size_t words, const std::vector<Beam::Made>& made, const Visit& visit) {
  Arcs arcs;
  arcs.reset(words);
  for (const Beam::Made& step : made) {
    visit(arcs, step);
    arcs.make(step.move, step.label);
  }
}

// Whether no move of the way costs the tree an arc.
bool is_right(const Goal& goal, std::size_t words, const std::vector<Beam::Made>& made) {
  bool right = true;
  retrace(words, made, [&](const Arcs& arcs, const Beam::Made& step) {
    right = right && goal.cost(arcs, step.move) == 0;
  });
  return right;
}

// Labels are learnt from the right arcs of a way.
void teach_labels(Learner& labels, const Lesson& lesson, const Goal& goal,
                  const std::vector<Beam::Made>& made, Tally* tally) {
  const Tagged sentence{lesson.words, lesson.seen_tags};
  retrace(lesson.words.size(), made, [&](const Arcs& arcs, const Beam::Made& step) {
    if (step.move == Move::kShift) return;
    const std::int32_t dependent = arcs.dependent();
    const std::int32_t head = arcs.head_by(step.move);
    if (tally) ++tally->arcs;
    if (goal.head(dependent) != head) return;
    const std::uint8_t right = lesson.labels[static_cast<std::size_t>(dependent)];
    labels.learn(label_features(sentence, arcs, dependent, head), right, step.label);
    if (tally && right == step.label) ++tally->right;
  });
}

// Where the best of the beam is furthest ahead of the right way, the weights move from the one to
// the other (max-violation: Huang, Fayong and Guo 2012).
void teach_arcs(Learner& moves, Learner& labels, const Lesson& lesson, std::size_t label_count,
                Beam& beam, Tally& tally) {
  const Goal goal(lesson.heads);
  const std::size_t size = lesson.words.size();
  const Tagged sentence{lesson.words, lesson.seen_tags};
  const Judge judge(moves, labels, sentence, label_count);
  RightWay right(goal, size);
  beam.reset(size);
  std::int32_t furthest = -1;
  std::vector<Beam::Made> wrong;
  std::size_t length = 0;
  while (!beam.done()) {
    beam.step(judge);
    right.step(judge);
    const Beam::State& best = beam.states().front();
    const std::int32_t ahead = best.score - right.score();
    if (ahead <= furthest) continue;
    std::vector<Beam::Made> made = moves_of(beam, best);
    if (is_right(goal, size, made)) continue;
    furthest = ahead;
    length = made.size();
    wrong = std::move(made);
  }
  teach_labels(labels, lesson, goal, moves_of(beam, beam.states().front()), &tally);
  if (furthest >= 0) {
    teach_labels(labels, lesson, goal, right.made(), nullptr);
    const auto learn = [&](const std::vector<Beam::Made>& made, std::int32_t by) {
      retrace(size, made, [&](const Arcs& arcs, const Beam::Made& step) {
        moves.move(move_features(sentence, arcs), static_cast<std::size_t>(step.move), by);
      });
    };
    std::vector<Beam::Made> way = right.made();
    way.resize(length);
    learn(way, 1);
    learn(wrong, -1);
  }
  moves.count();
}

}  // namespace

std::string train(std::span<const Example> examples, const TrainingParameters& parameters,
                  const std::function<void(std::string_view)>& progress) {
  FH_CHECK(!examples.empty(), "something to learn from");
  const Classes classes = classes_of(examples);
  std::vector<Lesson> lessons;
  lessons.reserve(examples.size());
  for (const Example& example : examples) lessons.push_back(lesson_of(example, classes));
  Random random(parameters.seed);
  std::vector<std::size_t> order(lessons.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;

  tag_by_folds(lessons, classes.tags.size(), parameters, random);
  std::size_t words = 0;
  std::size_t right = 0;
  for (const Lesson& lesson : lessons) {
    for (std::size_t i = 0; i < lesson.words.size(); ++i) {
      ++words;
      if (lesson.tags[i] == lesson.seen_tags[i]) ++right;
    }
  }
  progress("tags: " + std::to_string(words) + " words, " + std::to_string(right) +
           " right when tagged by what was learnt from the other folds");
  const Learner tagger = train_tagger(lessons, order, classes.tags.size(), parameters, random);
  progress("tagger: " + std::to_string(tagger.features()) + " features");

  Learner moves(kMoveClasses);
  Learner labels(kLabelClasses);
  Beam beam(kBeamWidth);
  for (std::size_t round = 0; round < parameters.move_rounds; ++round) {
    random.shuffle(order);
    Tally tally;
    for (const std::size_t i : order) {
      teach_arcs(moves, labels, lessons[i], classes.labels.size(), beam, tally);
    }
    progress("parser, round " + std::to_string(round + 1) + ": " + std::to_string(tally.right) +
             " of " + std::to_string(tally.arcs) + " arcs right");
  }
  progress("parser: " + std::to_string(moves.features()) + " features of moves, " +
           std::to_string(labels.features()) + " of labels");
  return write_model(classes, tagger.table(parameters.tag_buckets, kTagClasses),
                     moves.table(parameters.move_buckets, kMoveClasses),
                     labels.table(parameters.label_buckets, kLabelClasses));
}

}  // namespace firsthand::syntax
