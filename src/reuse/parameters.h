// What changes which passages are found; recorded with the findings. Weights are in nats: how
// surprising a word is by the frequency table that ships with the program.
#pragma once

#include <cstddef>

namespace firsthand::reuse {

struct Parameters {
  // Seeds: grams that are sampled by their own hash.
  double gram_weight = 9;         // what a gram of words must weigh to be a seed
  double word_sampling = 0.125;   // of word 4-grams: the other two find most of what they do
  double content_sampling = 1.0;  // of sorted content trigrams
  double stopword_weight = 8;     // of a stopword 8-gram
  double candidate_weight = 8;    // shared weight that makes a pair worth aligning ...
  std::size_t candidate_reports = 10000;  // ... among so many reports; the log of how many times as
                                          // many there are is added
  std::size_t crowd = 64;                 // a gram of more reports than that joins only ...
  std::size_t neighbours = 8;             // ... those with so many on each side, by time, ...
  std::size_t firsts = 2;                 // ... those with so many that had it first, ...
  std::size_t house_neighbours = 1;  // ... and of one outlet those with so many on each side; ...
  std::size_t house_crowd = 8;       // ... this also a gram of more reports than that

  // Anchors and chains, in words.
  std::size_t shortest_run = 4;
  std::size_t repeats = 8;  // a gram that stands more often than that in one report is no anchor
  std::size_t chain_gap = 30;
  std::size_t look_back = 50;
  double chain_score = 7;
  double skew_cost = 0.10;  // per word by which the gaps of the two sides differ
  double skip_cost = 0.05;  // per word passed over on both
  double log_cost = 0.5;    // per doubling of the difference

  // Sentences.
  double cosine = 0.17;
  double dice = 0.34;
  std::size_t crowded_stem = 128;  // a stem of more sentences than that proposes no pairs, ...
  double proposing_stem = 0.7;     // ... nor does a lighter one
  double proposal_share = 0.5;     // of the cosine that those which do must give by themselves
  std::size_t alike_per_sentence = 16;
  std::size_t gap = 4;  // sentences between two seeds of one passage
  double passage_cosine = 0.30;
  double second_best = 0.95;        // of a sentence's best match that another must reach to count
  std::size_t verbatim_block = 80;  // words; what is word for word is not condensed or extended
  double neighbour_cosine = 0.25;   // of the sentences next to a passage, to be taken in
  std::size_t condensed_gap = 24;   // sentences that one side passes over where the other goes on
  std::size_t condensed_rest = 2;   // sentences that the other may have between

  // How far a passage extends.
  double table_words = 400;     // of the texts that the shipped table was counted on
  double prior_words = 100;     // what the table says weighs as much as so many words of the text
  double unseen = 0.02;         // times that any word stands in what is not there to be seen
  double kept_share = 0.75;     // of its words that a passage owes to the other side
  std::size_t window = 80;      // words around what is found first
  std::size_t fit_rounds = 4;   // from one side to the other, at most
  double seed_sum = 20;         // nats on either side that are a passage without alike sentences
  double condense = 0.25;       // nats per word by which a wider source must tell more,
  double condense_back = 0.35;  // and of what the narrow one owes to the passage, this share
  double condensed_nats = 45;   // and nats that it must tell in all,
  double condensed_density = 1.1;       // and per word;
  double condensed_whole = 0.5;         // who condenses that much of a text has condensed the whole
  std::size_t missed_seeds = 8;         // stretches without alike sentences, of a pair at most
  std::size_t condensed_passages = 32;  // of a pair that may prove to be condensed, at most

  // Borders.
  double unmatched_cost = 0.25;    // at a passage's ends a matched word gains 1, others cost this,
  double unmatched_verbatim = 1;   // or this where the passage is word for word
  double shared_gain = 0.7;        // of a matched word outside common runs, inside them it is 1
  double verbatim_fragment = 0.6;  // of one side's words in common runs: it is word for word
  std::size_t verbatim_run = 50;   // words, more in common runs than between: a block word for word
  double sentence_rest = 0.5;      // up to this share of a sentence is taken in to end with it
  std::size_t verbatim_rest = 1;   // up to so many words, where it is word for word
  std::size_t join_gap = 30;       // words between two passages that go on as one

  // What is let stand.
  double passage_weight = 20;  // of stems that both sides have, in nats
  std::size_t passage_words = 8;
  std::size_t list_words = 24;  // of a list at least: a short one is as the things are
  // More than two texts on one matter have in common anyway: a sum (a logistic regression over
  // what is found between texts with known passages, cross-validated over five folds of them).
  double stand_prior = -10.9;
  double stand_shorter = 2.4;  // times ln of the nats for the extent of the shorter side
  double stand_longer = 0.4;   // and of the longer, if it is not condensed
  double stand_condensed = -0.4;
  double stand_stems = 1.25;  // times the nats of shared stems per word of the shorter side
  double stand_least = 0.9;
  double quotation_similarity = 0.5;

  // Kinds.
  double verbatim_share = 0.8;   // of either side that is in common runs
  double condensed_ratio = 2.0;  // of the sides' words
  double quoted_share = 0.7;     // of the weight that both sides have

  // Boilerplate of an outlet.
  std::size_t boilerplate_reports = 2;  // others of the outlet that have the text as well
  double boilerplate_share = 0.4;       // of a report that it may be
  double boilerplate_inside = 0.8;      // of a passage that lies in it
  double closing_share = 0.67;          // of a report that may be what two reports close with
  std::size_t closing_gap = 64;         // bytes after the last word of it
  std::size_t furniture_words = 120;    // of a passage that is boilerplate by its words alone

  // Copy or coincidence. What a corresponding pair of sentences has in common, in nats:
  double function_nats = 0.7;       // of a function word: its place tells something
  double most_nats = 4;             // of any other: a rare word is the matter's, not the writer's
  double topic_nats = 2;            // of one that either report has again: what it is about
  double trade_nats = 1;            // of one that every report of such events has, or a formula
  double told_share = 0.5;          // what counts of a sentence that tells what somebody said
  std::size_t title_words = 16;     // of what stands after a name, at most
  std::size_t title_before = 4;     // and before it
  double nats_anyway = 2;           // that two sentences have in common by chance
  double share_anyway = 0.1;        // of the shorter sentence that is common by chance ...
  double share_whole = 0.7;         // ... and that makes it the same sentence
  double shorter_sentence = 0.7;    // a sentence is taken to be this much of the other at least
  double share_reworded = 0.7;      // up to which a sentence is another in other words ...
  double share_verbatim = 1;        // ... and from which it is the same word for word
  double alone_share = 0.6;         // what counts of one in other words that stands alone
  double neighbour_share = 0.35;    // of one word for word: alone it may be a formula, ...
  std::size_t neighbour_reach = 2;  // ... with a corresponding one so many sentences away it is not
  double sentence_nats = 14;        // that make one whole corresponding sentence
  double formula_nats = 24;         // sentences in a row may have of formulas of the trade ...
  double longest_nats = 48;         // ... and what is counted of each of them

  // The log of the odds is a sum, by logistic regression (docs/design/likelihood.md).
  double prior = -5;
  double inside_evidence = 6.4;   // per corresponding sentence of the passage
  double beyond_evidence = 6;     // per sentence's worth of what is longer than a formula
  double reworded_evidence = 33;  // per nat and word of the shorter report, of reworded sentences
  double verbatim_evidence = 20;  // and of those word for word
  double report_words = 50;       // that a report is taken to have at least: of a few lines a great
                                  // share is soon had
};

}  // namespace firsthand::reuse
