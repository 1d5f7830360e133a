#include "origins/wording.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

#include "origins/speakers.h"
#include "text/fold.h"
#include "text/frequency.h"
#include "text/tokens.h"

namespace firsthand::origins {
namespace {

constexpr std::size_t kShortestMisprint = 6;  // letters; below that another word is too near

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

// 1 if b's word is a misprint of a's, -1 the other way, 0 if neither.
int misprint(const std::string& a, const std::string& b) {
  if (std::min(a.size(), b.size()) < kShortestMisprint || edit_distance(a, b, 1) != 1) return 0;
  return static_cast<int>(is_known(a)) - static_cast<int>(is_known(b));
}

bool has(const std::vector<Match>& matches, std::uint32_t sentence) {
  return std::any_of(matches.begin(), matches.end(),
                     [&](const Match& m) { return m.sentence == sentence; });
}

}  // namespace

double wording_odds(const model::Report& a, const std::vector<Sentence>& a_sentences,
                    const std::vector<Match>& a_matches, const model::Report& b,
                    const std::vector<Sentence>& b_sentences, const std::vector<Match>& b_matches,
                    const Parameters& p) {
  double odds = 0;
  const bool a_lead = has(a_matches, 0);
  const bool b_lead = has(b_matches, 0);
  if (a_lead != b_lead) odds += a_lead ? p.own_lead : -p.own_lead;

  int shortened = 0;
  int misprints = 0;
  for (const Match& m : a_matches) {
    const std::size_t in_a = a_sentences[m.sentence].words.size();
    const std::size_t in_b = b_sentences[m.of].words.size();
    if (m.common == in_b && in_a >= in_b + 3) ++shortened;
    if (m.common == in_a && in_b >= in_a + 3) --shortened;
    if (in_a == in_b && m.common + 1 == in_a) {
      const auto differ =
          only_difference(words_of(a, a_sentences[m.sentence]), words_of(b, b_sentences[m.of]));
      if (differ) misprints += misprint(differ->first, differ->second);
    }
  }
  odds += std::clamp(shortened * p.shortened, -3 * p.shortened, 3 * p.shortened);
  odds += std::clamp(misprints * p.misprint, -2 * p.misprint, 2 * p.misprint);
  return odds;
}

}  // namespace firsthand::origins
