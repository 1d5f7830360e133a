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
  add("incidents.same_figure", p.incidents.same_figure);
  add("incidents.other_place", p.incidents.other_place);
  add("incidents.other_day", p.incidents.other_day);
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
  add("origins.cited", p.origins.cited);
  add("origins.copied_share", p.origins.copied_share);
  add("origins.further_parent", p.origins.further_parent);
  add("origins.whole_copy", p.origins.whole_copy);
  return out;
}

}  // namespace firsthand::pipeline
