#include "pipeline/parameters.h"

#include <charconv>

namespace firsthand::pipeline {
namespace {

std::string text_of(double value) {
  char text[32];
  const auto end = std::to_chars(text, text + sizeof text, value).ptr;
  return {text, end};
}

}  // namespace

std::map<std::string, std::string> recorded(const Parameters& p) {
  std::map<std::string, std::string> out;
  const auto add = [&](const char* name, auto value) {
    out[name] = text_of(static_cast<double>(value));
  };
  add("collect.file_bytes", p.collect.file_bytes);
  add("collect.member_bytes", p.collect.member_bytes);
  add("collect.unpacked_floor", p.collect.unpacked_floor);
  add("collect.unpacked_ratio", p.collect.unpacked_ratio);
  add("collect.unpacked_bytes", p.collect.unpacked_bytes);
  add("collect.members", p.collect.members);
  add("collect.damages", p.collect.damages);
  add("collect.header_bytes", p.collect.header_bytes);
  add("collect.depth", p.collect.depth);
  add("incidents.threshold", p.incidents.threshold);
  add("incidents.decay_days", p.incidents.decay_days);
  add("incidents.name_weight", p.incidents.name_weight);
  add("incidents.same_place", p.incidents.same_place);
  add("incidents.same_day", p.incidents.same_day);
  add("incidents.same_place_and_day", p.incidents.same_place_and_day);
  add("incidents.same_figure", p.incidents.same_figure);
  add("incidents.other_place", p.incidents.other_place);
  add("incidents.other_day", p.incidents.other_day);
  add("incidents.closest_three", p.incidents.closest_three);
  add("incidents.unlike", p.incidents.unlike);
  add("incidents.background_reports", p.incidents.background_reports);
  add("origins.any", p.origins.any);
  add("origins.expected", p.origins.expected);
  add("origins.high", p.origins.high);
  add("origins.same_full_name", p.origins.same_full_name);
  add("origins.short_name", p.origins.short_name);
  add("origins.spelling", p.origins.spelling);
  add("origins.same_institution", p.origins.same_institution);
  add("origins.institution_alike", p.origins.institution_alike);
  add("origins.two_of_one_institution", p.origins.two_of_one_institution);
  add("origins.both_anonymous", p.origins.both_anonymous);
  add("origins.same_quotation", p.origins.same_quotation);
  add("origins.cited", p.origins.cited);
  add("origins.same_owner", p.origins.same_owner);
  add("origins.copied_share", p.origins.copied_share);
  add("origins.told", p.origins.told);
  add("origins.clock", p.origins.clock);
  add("origins.clock_per_day", p.origins.clock_per_day);
  add("origins.clock_half_hours", p.origins.clock_half_hours);
  add("origins.other_day", p.origins.other_day);
  add("origins.same_day", p.origins.same_day);
  add("origins.credited", p.origins.credited);
  add("origins.named", p.origins.named);
  add("origins.own_lead", p.origins.own_lead);
  add("origins.shortened", p.origins.shortened);
  add("origins.misprint", p.origins.misprint);
  add("origins.new_word", p.origins.new_word);
  add("origins.spread", p.origins.spread);
  add("origins.dropped_word", p.origins.dropped_word);
  add("origins.dropped_run", p.origins.dropped_run);
  add("origins.not_named", p.origins.not_named);
  add("origins.change_of_source", p.origins.change_of_source);
  add("origins.further_parent", p.origins.further_parent);
  add("origins.candidates", p.origins.candidates);
  add("origins.small_family", p.origins.small_family);
  add("origins.wholly_taken", p.origins.wholly_taken);
  add("origins.copied_share", p.origins.copied_share);
  add("origins.whole_copy", p.origins.whole_copy);
  add("read.text_bytes", p.read.text_bytes);
  add("read.html_bytes", p.read.html_bytes);
  add("read.html_nodes", p.read.html_nodes);
  add("read.html_depth", p.read.html_depth);
  add("read.prose_words", p.read.prose_words);
  add("read.prose_link_share", p.read.prose_link_share);
  add("read.menu_cost", p.read.menu_cost);
  add("read.fragment_cost", p.read.fragment_cost);
  add("read.aside_share", p.read.aside_share);
  add("read.small_share", p.read.small_share);
  add("read.trusted_share", p.read.trusted_share);
  add("read.lead_blocks", p.read.lead_blocks);
  add("read.longest_heading", p.read.longest_heading);
  add("read.keep_captions", p.read.keep_captions);
  add("read.report_gain", p.read.report_gain);
  add("read.stated_gain", p.read.stated_gain);
  add("read.narrow_share", p.read.narrow_share);
  add("read.pdf_seconds", p.read.pdf_seconds);
  add("read.office_bytes", p.read.office_bytes);
  add("read.pdf_memory", p.read.pdf_memory);
  add("read.guess_language", p.read.guess_language);
  add("read.control_share", p.read.control_share);
  add("reuse.gram_weight", p.reuse.gram_weight);
  add("reuse.word_sampling", p.reuse.word_sampling);
  add("reuse.content_sampling", p.reuse.content_sampling);
  add("reuse.stopword_weight", p.reuse.stopword_weight);
  add("reuse.candidate_weight", p.reuse.candidate_weight);
  add("reuse.crowd", p.reuse.crowd);
  add("reuse.neighbours", p.reuse.neighbours);
  add("reuse.firsts", p.reuse.firsts);
  add("reuse.house_neighbours", p.reuse.house_neighbours);
  add("reuse.shortest_run", p.reuse.shortest_run);
  add("reuse.repeats", p.reuse.repeats);
  add("reuse.chain_gap", p.reuse.chain_gap);
  add("reuse.look_back", p.reuse.look_back);
  add("reuse.chain_score", p.reuse.chain_score);
  add("reuse.cosine", p.reuse.cosine);
  add("reuse.dice", p.reuse.dice);
  add("reuse.crowded_stem", p.reuse.crowded_stem);
  add("reuse.gap", p.reuse.gap);
  add("reuse.passage_cosine", p.reuse.passage_cosine);
  add("reuse.second_best", p.reuse.second_best);
  add("reuse.verbatim_block", p.reuse.verbatim_block);
  add("reuse.neighbour_cosine", p.reuse.neighbour_cosine);
  add("reuse.condensed_gap", p.reuse.condensed_gap);
  add("reuse.condensed_rest", p.reuse.condensed_rest);
  add("reuse.unmatched_cost", p.reuse.unmatched_cost);
  add("reuse.unmatched_verbatim", p.reuse.unmatched_verbatim);
  add("reuse.shared_gain", p.reuse.shared_gain);
  add("reuse.verbatim_run", p.reuse.verbatim_run);
  add("reuse.sentence_rest", p.reuse.sentence_rest);
  add("reuse.join_gap", p.reuse.join_gap);
  add("reuse.verbatim_rest", p.reuse.verbatim_rest);
  add("reuse.passage_weight", p.reuse.passage_weight);
  add("reuse.passage_words", p.reuse.passage_words);
  add("reuse.stand_prior", p.reuse.stand_prior);
  add("reuse.stand_alike", p.reuse.stand_alike);
  add("reuse.stand_stems", p.reuse.stand_stems);
  add("reuse.stand_least", p.reuse.stand_least);
  add("reuse.stand_likelihood", p.reuse.stand_likelihood);
  add("reuse.quotation_similarity", p.reuse.quotation_similarity);
  add("reuse.verbatim_share", p.reuse.verbatim_share);
  add("reuse.condensed_ratio", p.reuse.condensed_ratio);
  add("reuse.quoted_share", p.reuse.quoted_share);
  add("reuse.boilerplate_reports", p.reuse.boilerplate_reports);
  add("reuse.boilerplate_share", p.reuse.boilerplate_share);
  add("reuse.closing_share", p.reuse.closing_share);
  add("reuse.boilerplate_inside", p.reuse.boilerplate_inside);
  add("reuse.prior", p.reuse.prior);
  add("reuse.function_nats", p.reuse.function_nats);
  add("reuse.most_nats", p.reuse.most_nats);
  add("reuse.report_words", p.reuse.report_words);
  add("reuse.table_words", p.reuse.table_words);
  add("reuse.prior_words", p.reuse.prior_words);
  add("reuse.seed_sum", p.reuse.seed_sum);
  add("reuse.condense", p.reuse.condense);
  add("reuse.unseen", p.reuse.unseen);
  add("reuse.kept_share", p.reuse.kept_share);
  add("reuse.window", p.reuse.window);
  add("reuse.missed_seeds", p.reuse.missed_seeds);
  add("reuse.condensed_passages", p.reuse.condensed_passages);
  add("reuse.verbatim_fragment", p.reuse.verbatim_fragment);
  add("reuse.stand_shorter", p.reuse.stand_shorter);
  add("reuse.stand_longer", p.reuse.stand_longer);
  add("reuse.stand_condensed", p.reuse.stand_condensed);
  add("reuse.trade_nats", p.reuse.trade_nats);
  add("reuse.told_share", p.reuse.told_share);
  add("reuse.nats_anyway", p.reuse.nats_anyway);
  add("reuse.share_anyway", p.reuse.share_anyway);
  add("reuse.share_whole", p.reuse.share_whole);
  add("reuse.shorter_sentence", p.reuse.shorter_sentence);
  add("reuse.sentence_nats", p.reuse.sentence_nats);
  add("reuse.formula_nats", p.reuse.formula_nats);
  add("reuse.longest_nats", p.reuse.longest_nats);
  add("reuse.inside_evidence", p.reuse.inside_evidence);
  add("reuse.beyond_evidence", p.reuse.beyond_evidence);
  add("reuse.share_evidence", p.reuse.share_evidence);
  return out;
}

}  // namespace firsthand::pipeline
