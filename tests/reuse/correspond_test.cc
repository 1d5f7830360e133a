#include "reuse/correspond.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "reuse/formulas.h"
#include "reuse/voices.h"

namespace firsthand::reuse {
namespace {

Row<Corresponding> pairs(const std::string& a, const std::string& b) {
  model::Report one;
  model::Report other;
  one.text = a;
  other.text = b;
  const Parameters parameters;
  const Analysis x = analyse(one);
  const Analysis y = analyse(other);
  return corresponding(x, own_words(x, parameters), y, own_words(y, parameters), Partners(x, y));
}

double shared(const std::string& a, const std::string& b) {
  double sum = 0;
  for (const Corresponding& pair : pairs(a, b)) sum += pair.ordered;
  return sum;
}

// As the headers say it, without lists or tables: `corresponding`, slowly.
class Slow {
 public:
  Slow(const Analysis& a, const Analysis& b, const Parameters& parameters)
      : a_(a), b_(b), p_(parameters) {}

  Row<Corresponding> run() const {
    const Side x = side(a_);
    const Side y = side(b_);
    Row<Corresponding> out;
    std::set<std::size_t> a_taken;
    std::set<std::size_t> b_taken;
    for (;;) {
      double most = 0;
      Corresponding pair;
      for (std::uint32_t s = 0; s < x.size(); ++s) {
        for (std::uint32_t t = 0; t < y.size(); ++t) {
          if (a_taken.count(s) != 0 || b_taken.count(t) != 0 || common(x[s], y[t]) <= most)
            continue;
          most = common(x[s], y[t]);
          pair.a = s;
          pair.b = t;
        }
      }
      if (most == 0) break;
      a_taken.insert(pair.a);
      b_taken.insert(pair.b);
      pair.a_own = total(x[pair.a]);
      pair.b_own = total(y[pair.b]);
      pair.ordered = ordered(x[pair.a], y[pair.b]);
      out.push_back(pair);
    }
    std::sort(out.begin(), out.end(), [](const auto& p, const auto& q) { return p.a < q.a; });
    return out;
  }

 private:
  struct Weighed {
    const Word* word = nullptr;
    float weight = 0;
  };
  using Side = std::vector<std::vector<Weighed>>;  // of each sentence its words

  bool recurs(std::uint32_t stem) const {
    const auto is_it = [&](const Word& word) { return word.stem == stem; };
    return std::count_if(a_.words.begin(), a_.words.end(), is_it) > 1 ||
           std::count_if(b_.words.begin(), b_.words.end(), is_it) > 1;
  }

  Side side(const Analysis& text) const {
    Side out;
    for (const Sentence& sentence : text.sentences) {
      std::vector<Weighed>& words = out.emplace_back();
      std::vector<float> shares;
      own_shares(text, sentence, p_, shares);
      std::vector<char> formula;
      find_formulas(text, sentence, formula);
      float own = 0;
      float all = 0;
      for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
        const Word& word = text.words[i];
        double limit = word.function ? p_.function_nats : p_.most_nats;
        if (!word.function && recurs(word.stem)) limit = std::min(limit, p_.topic_nats);
        if (!word.function && (word.traits.has(Traits::kTrade) || formula[i - sentence.first]))
          limit = std::min(limit, p_.trade_nats);
        const auto most = static_cast<float>(limit);
        words.push_back({&word, shares[i - sentence.first] *
                                    (word.function ? most : std::min(word.weight, most))});
        if (word.function) continue;
        own += words.back().weight;
        all += std::min(word.weight, static_cast<float>(p_.most_nats));
      }
      for (Weighed& one : words) {
        if (one.word->function) one.weight *= all > 0 ? own / all : 0;
      }
    }
    return out;
  }

  // By stem.
  static double common(const std::vector<Weighed>& x, const std::vector<Weighed>& y) {
    std::map<std::uint32_t, std::vector<double>> meetings;
    for (const Weighed& one : x) {
      for (const Weighed& other : y) {
        const bool own = one.weight > 0 && other.weight > 0;
        if (one.word->stem == other.word->stem && !one.word->function && own)
          meetings[one.word->stem].push_back(std::min(one.weight, other.weight));
      }
    }
    double sum = 0;
    for (const auto& [stem, weights] : meetings)
      sum = std::accumulate(weights.begin(), weights.end(), sum);
    return sum;
  }

  static double total(const std::vector<Weighed>& words) {
    double sum = 0;
    for (const Weighed& one : words) sum += static_cast<double>(one.weight);
    return sum;
  }

  static double ordered(const std::vector<Weighed>& x, const std::vector<Weighed>& y) {
    std::vector<std::vector<double>> table(x.size() + 1, std::vector<double>(y.size() + 1));
    for (std::size_t i = 1; i <= x.size(); ++i) {
      for (std::size_t j = 1; j <= y.size(); ++j) {
        table[i][j] = std::max(table[i - 1][j], table[i][j - 1]);
        if (x[i - 1].word->stem != y[j - 1].word->stem) continue;
        const auto weight = static_cast<double>(std::min(x[i - 1].weight, y[j - 1].weight));
        table[i][j] = std::max(table[i][j], table[i - 1][j - 1] + weight);
      }
    }
    return table[x.size()][y.size()];
  }

  const Analysis& a_;
  const Analysis& b_;
  const Parameters& p_;
};

std::string of_few_words(std::mt19937& random) {
  static const char* const kWords[] = {
      "lantern", "lanterns", "cellar", "swung",  "crows", "pond",  "frozen", "the",    "a",
      "over",    "on",       "killed", "people", "Orla",  "Venn",  "said",   "\"",     "14",
      "Act",     "Section",  "shall",  "tide",   "ovens", "moved", "moving", "herons", ","};
  std::string out;
  const std::size_t sentences = random() % 7;
  for (std::size_t s = 0; s < sentences; ++s) {
    for (std::size_t words = 3 + random() % 9; words > 0; --words)
      out += std::string(kWords[random() % std::size(kWords)]) + " ";
    out += "ended. ";
  }
  return out;
}

TEST(Corresponding, AgreesWithTheSlowWayOnRandomTexts) {
  const Parameters parameters;
  std::mt19937 random(8);
  std::size_t found = 0;
  for (int round = 0; round < 1000; ++round) {
    model::Report one;
    model::Report other;
    one.text = of_few_words(random);
    other.text = round % 5 == 0 ? one.text : of_few_words(random);
    const Analysis a = analyse(one);
    const Analysis b = analyse(other);
    const auto expected = Slow(a, b, parameters).run();
    const auto got =
        corresponding(a, own_words(a, parameters), b, own_words(b, parameters), Partners(a, b));
    ASSERT_EQ(got.size(), expected.size()) << std::string_view(one.text) << "\n"
                                           << std::string_view(other.text);
    found += got.size();
    for (std::size_t i = 0; i < got.size(); ++i) {
      EXPECT_EQ(got[i].a, expected[i].a) << std::string_view(one.text) << "\n"
                                         << std::string_view(other.text);
      EXPECT_EQ(got[i].b, expected[i].b) << std::string_view(one.text) << "\n"
                                         << std::string_view(other.text);
      EXPECT_DOUBLE_EQ(got[i].a_own, expected[i].a_own);
      EXPECT_DOUBLE_EQ(got[i].b_own, expected[i].b_own);
      EXPECT_DOUBLE_EQ(got[i].ordered, expected[i].ordered);
    }
  }
  EXPECT_GT(found, 500U);
}

TEST(Corresponding, SentencesThatChangedPlacesFindEachOther) {
  const auto found =
      pairs("The lantern swung over the cellar stairs. Crows walked on the frozen pond.",
            "Crows walked on the frozen pond. The lantern swung over the cellar stairs.");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].b, 1U);
  EXPECT_EQ(found[1].b, 0U);
  EXPECT_DOUBLE_EQ(found[0].ordered, found[0].a_own);
}

TEST(Corresponding, SynonymsLeaveTheOrderOfTheRest) {
  const std::string sentence = "The lantern swung over the cellar stairs until the oil gave out.";
  const double same = shared(sentence, sentence);
  const double spun =
      shared(sentence, "The lamp swung over the basement stairs until the oil ran out.");
  const double anew = shared(sentence, "Out of oil, stairs and cellar went dark.");
  EXPECT_LT(spun, same);
  EXPECT_LT(anew, spun);
}

TEST(Corresponding, WhatOthersSaidAndLawsAndTitlesWeighNothing) {
  const std::string said = "\"We drained the orchard ditch by hand,\" said Orla Venn.";
  EXPECT_LT(shared(said, said), 3);
  const std::string law =
      "Section 14 of the Harbours Act requires the owner of a jetty to keep two ladders in repair.";
  EXPECT_EQ(shared(law, law), 0);
  const std::string title = "Orla Venn, keeper of the municipal weights and measures, said no.";
  EXPECT_LT(shared(title, title), 3);
}

TEST(Corresponding, WordsOfTheTradeWeighLess) {
  const std::string formula = "Several people were killed and others were wounded in the attack.";
  const std::string own = "Several lanterns were braided and crows were tilted in the orchard.";
  EXPECT_LT(shared(formula, formula), shared(own, own) / 2);
}

TEST(Corresponding, WordsThatAReportHasAgainWeighLess) {
  const std::string sentence = "The lantern swung over the cellar stairs.";
  const std::string again = sentence + " Somebody had left a lantern on other stairs.";
  EXPECT_LT(shared(sentence, again), shared(sentence, sentence));
}

TEST(Corresponding, NothingHasNothingInCommon) {
  EXPECT_TRUE(pairs("", "The lantern swung.").empty());
  EXPECT_TRUE(pairs("Crows walked.", "The lantern swung.").empty());
}

}  // namespace
}  // namespace firsthand::reuse
