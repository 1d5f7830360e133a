#include "reuse/found_passage.h"

#include <algorithm>

namespace firsthand::reuse {
namespace {

// Whether no word begins there.
bool is_bare(const Words& text, std::uint32_t begin, std::uint32_t end,
             const Parameters& parameters) {
  if (begin > end || end - begin > parameters.closing_gap) return false;
  const auto next = std::partition_point(text.words.begin(), text.words.end(),
                                         [&](const Word& word) { return word.begin < begin; });
  return next == text.words.end() || next->begin >= end;
}

}  // namespace

void find_passages_of(std::uint32_t one, const Side& one_side, std::uint32_t other,
                      const Side& other_side, const Parameters& parameters, Scratch& scratch,
                      std::vector<FoundPassage>& out) {
  const bool straight = !(other_side.id < one_side.id);
  const Side& a = straight ? one_side : other_side;
  const Side& b = straight ? other_side : one_side;
  const std::vector<model::Passage> passages = passages_of(a, b, parameters, scratch.memory());
  scratch.release();
  const std::size_t first = out.size();
  for (const model::Passage& p : passages) {
    FoundPassage found;
    found.id = p.id.value;
    found.similarity = p.similarity;
    found.likelihood = p.likelihood;
    found.a = straight ? one : other;
    found.b = straight ? other : one;
    found.a_begin = static_cast<std::uint32_t>(p.a.begin);
    found.a_end = static_cast<std::uint32_t>(p.a.end);
    found.b_begin = static_cast<std::uint32_t>(p.b.begin);
    found.b_end = static_cast<std::uint32_t>(p.b.end);
    found.kind = static_cast<std::uint32_t>(p.kind);
    out.push_back(found);
  }
  std::uint32_t a_end = a.analysis.text_size;
  std::uint32_t b_end = b.analysis.text_size;
  for (std::size_t i = out.size(); i > first; --i) {
    FoundPassage& found = out[i - 1];
    if (!is_bare(a.analysis, found.a_end, a_end, parameters) ||
        !is_bare(b.analysis, found.b_end, b_end, parameters))
      break;
    found.closing = static_cast<std::uint32_t>(out.size() - i + 1);
    a_end = found.a_begin;
    b_end = found.b_begin;
  }
}

model::Passage to_passage(const FoundPassage& found, model::ReportId a, model::ReportId b) {
  model::Passage out;
  out.id.value = found.id;
  out.a_report = a;
  out.a = {found.a_begin, found.a_end};
  out.b_report = b;
  out.b = {found.b_begin, found.b_end};
  out.kind = static_cast<model::PassageKind>(found.kind);
  out.similarity = found.similarity;
  out.likelihood = found.likelihood;
  return out;
}

}  // namespace firsthand::reuse
