// Learning, the table it makes, and the model's file.
#include "syntax/model.h"

#include <gtest/gtest.h>

#include "syntax/learner.h"
#include "syntax/parser.h"
#include "syntax/train.h"

namespace firsthand::syntax {
namespace {

TEST(Learner, LearnsWhatItIsToldAndKeepsItInTheTable) {
  // Three features per example, the middle one decides.
  Learner learner(3);
  std::vector<std::vector<Feature>> examples;
  for (std::uint64_t i = 0; i < 30; ++i)
    examples.push_back({feature(0, 0), feature(1, i % 3), feature(2, i / 3)});
  for (int round = 0; round < 10; ++round) {
    for (std::size_t i = 0; i < examples.size(); ++i) {
      std::int32_t scores[3];
      learner.score(examples[i], scores);
      learner.learn(examples[i], i % 3, best_of(scores, 3));
    }
  }
  const std::string bytes = learner.table(16, 4);
  ASSERT_EQ(bytes.size(), 16 * Table<4>::kBucketSize);
  const Table<4> table(bytes);
  for (std::size_t i = 0; i < examples.size(); ++i) {
    std::int16_t scores[4] = {0, 0, 0, 0};
    for (const Feature one : examples[i]) table.add(one, scores);
    EXPECT_EQ(best_of(scores, 3), i % 3) << i;
    EXPECT_EQ(scores[3], 0);
  }
}

TEST(Learner, AFullBucketKeepsItsWeightiest) {
  Learner learner(2);
  const auto teach = [&](std::uint64_t which, int times) {
    const std::vector<Feature> features{feature(0, which)};
    for (int i = 0; i < times; ++i) learner.learn(features, 0, 1);
  };
  for (std::uint64_t light = 0; light < 50; ++light) teach(light, 1);
  for (std::uint64_t heavy = 100; heavy < 104; ++heavy) teach(heavy, 40);
  const std::string bytes = learner.table(1, 2);
  const Table<2> table(bytes);
  for (std::uint64_t which = 0; which < 104; ++which) {
    if (which >= 50 && which < 100) continue;
    std::int16_t scores[2] = {0, 0};
    table.add(feature(0, which), scores);
    EXPECT_EQ(scores[0] > 0, which >= 100) << which;
  }
}

TEST(Learner, WithoutErrorsTheTableIsEmpty) {
  Learner learner(2);
  learner.learn(std::vector<Feature>{1, 2}, 1, 1);
  EXPECT_EQ(learner.table(2, 2), std::string(2 * Table<2>::kBucketSize, '\0'));
}

std::string small_model() {
  const auto treebank = read_treebank(
      "1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n"
      "2\tferry\tferry\tNOUN\tNN\t_\t3\tnsubj\t_\t_\n"
      "3\tsank\tsink\tVERB\tVBD\tTense=Past|VerbForm=Fin\t0\troot\t_\t_\n\n"
      "1\tIt\tit\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n"
      "2\tburned\tburn\tVERB\tVBD\tTense=Past|VerbForm=Fin\t0\troot\t_\t_\n"
      "3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\t_\n"
      "4\tquay\tquay\tNOUN\tNN\t_\t2\tobj\t_\t_\n");
  TrainingParameters parameters;
  parameters.folds = 1;
  parameters.tag_buckets = parameters.move_buckets = parameters.label_buckets = 200;
  return train(treebank->examples, parameters, [](std::string_view) {});
}

TEST(Model, IsTheSameWheneverItIsTrained) { EXPECT_EQ(small_model(), small_model()); }

TEST(Model, KnowsWhatItLearnt) {
  const std::string bytes = small_model();
  const auto parser = Parser::of(bytes);
  ASSERT_TRUE(parser.has_value());
  const std::string text = "The quay burned";
  const auto tokens = text::tokenize(text);
  const auto nodes = parser->parse(text, tokens);
  ASSERT_EQ(nodes.size(), 3U);
  EXPECT_EQ(nodes[0], (Node{1, Tag::kDet, Form::kPlain, Relation::kDet}));
  EXPECT_EQ(nodes[1], (Node{2, Tag::kNoun, Form::kPlain, Relation::kNsubj}));
  EXPECT_EQ(nodes[2], (Node{kNoHead, Tag::kVerb, Form::kPast, Relation::kRoot}));
}

TEST(Model, GoesThroughItsFile) {
  const Classes classes{{{Tag::kNoun, Form::kPlural}, {Tag::kX, Form::kPlain}},
                        {Relation::kRoot, Relation::kXcomp}};
  const std::string bytes = write_model(classes, std::string(Table<kTagClasses>::kBucketSize, 0),
                                        std::string(Table<kMoveClasses>::kBucketSize * 2, 0),
                                        std::string(Table<kLabelClasses>::kBucketSize, 0));
  const auto model = Model::read(bytes);
  ASSERT_TRUE(model.has_value());
  EXPECT_EQ(model->classes(), classes);
}

TEST(Model, EveryDamageIsAFaultThatSaysSo) {
  const std::string whole = small_model();
  for (std::size_t at = 0; at < whole.size(); at += at < 200 ? 1 : 997) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x20);
    const auto model = Model::read(damaged);
    ASSERT_FALSE(model.has_value()) << at;
    EXPECT_FALSE(model.fault().detail.empty());
    ASSERT_FALSE(Model::read(std::string_view(whole).substr(0, at)).has_value()) << at;
  }
  EXPECT_FALSE(Model::read(whole + "x").has_value());
  EXPECT_EQ(Model::read("").fault().code, base::FaultCode::kUnsupported);
}

// A whole digest over a body that lies about its sizes and classes.
TEST(Model, WhatIsWellSignedAndIllFormedIsAFaultToo) {
  const std::string tag(Table<kTagClasses>::kBucketSize, 0);
  const std::string move(Table<kMoveClasses>::kBucketSize, 0);
  const std::string label(Table<kLabelClasses>::kBucketSize, 0);
  const Classes good{{{Tag::kX, Form::kPlain}}, {Relation::kRoot}};
  ASSERT_TRUE(Model::read(write_model(good, tag, move, label)).has_value());
  EXPECT_FALSE(Model::read(write_model(good, "", move, label)).has_value());
  EXPECT_FALSE(Model::read(write_model(good, tag + "x", move, label)).has_value());
  EXPECT_FALSE(Model::read(write_model({{}, good.labels}, tag, move, label)).has_value());
  EXPECT_FALSE(Model::read(write_model({good.tags, {}}, tag, move, label)).has_value());
  const Classes strange{{{static_cast<Tag>(200), Form::kPlain}}, {static_cast<Relation>(200)}};
  EXPECT_FALSE(Model::read(write_model({strange.tags, good.labels}, tag, move, label)).has_value());
  EXPECT_FALSE(Model::read(write_model({good.tags, strange.labels}, tag, move, label)).has_value());
  const Classes many{std::vector<TagClass>(kTagClasses + 1), good.labels};
  EXPECT_FALSE(Model::read(write_model(many, tag, move, label)).has_value());
}

}  // namespace
}  // namespace firsthand::syntax
