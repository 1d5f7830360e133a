#include <cstdio>
#include <iostream>

#include "base/error.h"
#include "base/files.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "syntax/score.h"
#include "syntax/train.h"

namespace firsthand::cli {
namespace {

constexpr std::uint64_t kLargestTreebank = std::uint64_t{1} << 30;

// The examples of one treebank that are kept from the training.
struct HeldOut {
  std::string file;
  std::vector<syntax::Example> examples;
};

base::Result<syntax::Treebank> read_one_treebank(const std::string& file) {
  FH_TRY(const std::string bytes, base::read_file(file, kLargestTreebank));
  FH_TRY(auto treebank, syntax::read_treebank(bytes));
  if (treebank.examples.empty())
    return base::Fault{base::FaultCode::kEmpty, "There is no sentence with a tree in it."};
  return treebank;
}

std::string percent(std::size_t part, std::size_t whole) {
  char text[32];
  const double share =
      whole == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(whole);
  std::snprintf(text, sizeof text, "%8.2f", share);
  return text;
}

void print_scores(const syntax::Parser& parser, const std::vector<HeldOut>& held_out) {
  std::cout << "  tokens      tag     form     head      arc  file\n";
  for (const HeldOut& one : held_out) {
    const syntax::Score score = syntax::score(parser, one.examples);
    char tokens[32];
    std::snprintf(tokens, sizeof tokens, "%8zu", score.tokens);
    std::cout << tokens << " " << percent(score.tags, score.tokens) << " "
              << percent(score.classes, score.tokens) << " " << percent(score.heads, score.tokens)
              << " " << percent(score.arcs, score.tokens) << "  " << printable(one.file) << "\n";
  }
}

}  // namespace

int train(const std::vector<std::string>& words) {
  const Arguments arguments(
      words,
      {{"output", 'o', true}, {"hold-out", 0, true}, {"rounds", 0, true}, {"seed", 0, true}});
  arguments.expect_operands(1, SIZE_MAX, "the treebanks to train on, in CoNLL-U");
  const std::string output = arguments.required("output");
  const auto every = static_cast<std::size_t>(arguments.number("hold-out", 0, 0, 1000000));
  if (every == 1) throw base::UsageError("--hold-out 1 leaves nothing to train on");
  syntax::TrainingParameters parameters;
  parameters.move_rounds = static_cast<std::size_t>(
      arguments.number("rounds", static_cast<long>(parameters.move_rounds), 1, 1000));
  parameters.seed = static_cast<std::uint64_t>(arguments.number("seed", 1, 0, 1000000000));

  std::vector<syntax::Example> examples;
  std::vector<HeldOut> held_out;
  for (const std::string& file : arguments.operands()) {
    auto treebank = read_one_treebank(file);
    if (!treebank) {
      std::cerr << printable(file) << ": " << base::to_string(treebank.fault().code) << ": "
                << treebank.fault().detail << "\n";
      return kSomethingFailed;
    }
    std::cerr << printable(file) << ": " << treebank->examples.size() << " sentences, "
              << treebank->left_out << " left out\n";
    held_out.push_back({file, {}});
    for (syntax::Example& example : treebank->examples) {
      const bool held = every > 0 && example.document % every == every - 1;
      (held ? held_out.back().examples : examples).push_back(std::move(example));
    }
  }
  if (examples.empty()) throw base::UsageError("--hold-out leaves nothing to train on");
  const std::string model =
      syntax::train(examples, parameters, [](std::string_view line) { std::cerr << line << "\n"; });
  base::replace_file(output, model);
  if (every > 0) {
    const auto parser = syntax::Parser::of(model);
    print_scores(parser.value(), held_out);
  }
  return kDone;
}

}  // namespace firsthand::cli
