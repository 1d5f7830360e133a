#include "origins/wording.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

#include "origins/persons.h"
#include "text/fold.h"
#include "text/frequency.h"
#include "text/tokens.h"

namespace firsthand::origins {
namespace {

constexpr std::size_t kShortestMisprint = 6;  // letters; below that another word is too near
constexpr int kFew = 4;                       // sentences that an editor often puts in

std::vector<std::string> words_of(const model::Report& report, const Sentence& sentence) {
  std::vector<std::string> words;
  for (const text::Token& token : text::tokenize(report.text, sentence.span)) {
    if (token.kind != text::TokenKind::kMark)
      words.push_back(text::fold(text::words_of(report.text, token)));
  }
  return words;
}

bool is_known(const std::string& word) { return text::word_share(word) > 0; }

// The words, one of each, in which two sentences of equal length differ, if they do in one only.
std::optional<std::pair<std::string, std::string>> only_difference(
    const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.size() != b.size()) return std::nullopt;
  const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin());
  if (x == a.end() || !std::equal(x + 1, a.end(), y + 1)) return std::nullopt;
  return std::pair(*x, *y);
}

// A word that nobody knows, one letter from one that is known.
bool is_misprint_of(const std::string& word, const std::string& known) {
  return std::min(word.size(), known.size()) >= kShortestMisprint &&
         edit_distance(word, known, 1) == 1 && !is_known(word) && is_known(known);
}

// The sentences of a version that the other lacks.
struct Surplus {
  int sentences = 0;
  int runs = 0;
  bool lead = false;    // the first
  bool last = false;    // the last
  bool within = false;  // one in a paragraph of which the other has a sentence
};

// But for those that name their own outlet: lines of the house, which nobody takes along.
Surplus surplus_of(const Version& version) {
  Surplus out;
  std::size_t match = 0;
  std::uint32_t paragraph = UINT32_MAX;
  bool taken_here = false;
  bool left_here = false;
  for (std::uint32_t i = 0; i < version.sentences.size(); ++i) {
    const Sentence& sentence = version.sentences[i];
    if (sentence.paragraph != paragraph) taken_here = left_here = false;
    paragraph = sentence.paragraph;
    while (match < version.matches.size() && version.matches[match].sentence < i) ++match;
    const bool taken = match < version.matches.size() && version.matches[match].sentence == i;
    if (!taken && sentence.names_own_outlet) continue;
    if (i == 0) out.lead = !taken;
    if (!taken) {
      ++out.sentences;
      if (out.sentences == 1 || !out.last) ++out.runs;
    }
    out.last = !taken;
    taken_here = taken_here || taken;
    left_here = left_here || !taken;
    out.within = out.within || (taken_here && left_here);
  }
  // A text without paragraphs tells nothing by them.
  if (!version.sentences.empty() && version.sentences.front().paragraph == paragraph)
    out.within = false;
  return out;
}

// Sentences of the taker that come before one that they followed in the giver.
int moved(const std::vector<Match>& matches) {
  int out = 0;
  for (std::size_t i = 1; i < matches.size(); ++i) out += matches[i].of < matches[i - 1].of ? 1 : 0;
  return out;
}

}  // namespace

EditingCost editing_cost(const Version& taker, const Version& giver, const Parameters& p) {
  const Surplus put_in = surplus_of(taker);
  const Surplus left_out = surplus_of(giver);
  double cost = p.left_sentence * std::min(left_out.sentences, 20) +
                p.left_run * std::min(left_out.runs, 10) +
                p.moved * std::min(moved(taker.matches), 6);
  if (left_out.lead) cost += p.left_lead;
  if (left_out.sentences > 0) cost += left_out.last ? p.left_end : p.left_else;
  int lengthened = 0;
  int corrected = 0;
  for (const Match& m : taker.matches) {
    const std::size_t here = taker.sentences[m.sentence].words.size();
    const std::size_t there = giver.sentences[m.of].words.size();
    if (m.common == there && here >= there + 3) ++lengthened;
    if (here == there && m.common + 1 == here) {
      const auto differ = only_difference(words_of(taker.report, taker.sentences[m.sentence]),
                                          words_of(giver.report, giver.sentences[m.of]));
      if (differ && is_misprint_of(differ->second, differ->first)) ++corrected;
    }
  }
  cost += p.lengthened * std::min(lengthened, 3) + p.corrected * std::min(corrected, 2);
  return {cost, p.put_many * std::clamp(put_in.sentences - kFew, 0, 4) +
                    (put_in.within ? p.put_within : 0)};
}

}  // namespace firsthand::origins
