#include "origins/renderings.h"

#include <algorithm>
#include <tuple>

#include "origins/direction.h"
#include "text/fold.h"
#include "text/sentences.h"

namespace firsthand::origins {
namespace {

using model::Span;

// A passage of so many sentences on both sides that all against all would cost too much is compared
// along its diagonal.
constexpr std::size_t kBand = 24;
constexpr std::size_t kLongestDateline = 80;

std::uint64_t hash_of(std::string_view word) {  // FNV-1a
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return hash;
}

// Where the text goes on behind "OLD HARBOUR (Agency) - ".
std::size_t behind_dateline(std::string_view text, Span sentence) {
  const std::string_view head =
      text.substr(sentence.begin, std::min(sentence.size(), kLongestDateline));
  const std::size_t open = head.find('(');
  const std::size_t close = head.find(") ");
  if (open == std::string_view::npos || close == std::string_view::npos || close < open)
    return sentence.begin;
  for (const std::string_view dash : {"-", "–", "—"}) {
    if (head.substr(close + 2, dash.size()) == dash)
      return sentence.begin + std::min(close + 2 + dash.size(), sentence.size());
  }
  return sentence.begin;
}

bool is_own_text(const model::Report& report, Span span) {
  return std::none_of(report.sections.begin(), report.sections.end(), [&](const auto& section) {
    using model::SectionKind;
    return (section.kind == SectionKind::kHeadline || section.kind == SectionKind::kCredit ||
            section.kind == SectionKind::kHead) &&
           section.span.contains(span);
  });
}

std::uint32_t common_words(const std::vector<std::uint64_t>& a,
                           const std::vector<std::uint64_t>& b) {
  std::uint32_t common = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) {
      ++common, ++x, ++y;
    } else if (*x < *y) {
      ++x;
    } else {
      ++y;
    }
  }
  return common;
}

// Sentences that have a third of themselves or more in the span.
std::pair<std::size_t, std::size_t> range_in(const std::vector<Sentence>& sentences, Span span) {
  const auto inside = [&](const Sentence& s) {
    const std::size_t begin = std::max(s.span.begin, span.begin);
    const std::size_t end = std::min(s.span.end, span.end);
    return begin < end && (end - begin) * 3 >= s.span.size();
  };
  auto first = std::lower_bound(sentences.begin(), sentences.end(), span.begin,
                                [](const Sentence& s, std::size_t at) { return s.span.end <= at; });
  while (first != sentences.end() && first->span.begin < span.end && !inside(*first)) ++first;
  auto last = first;
  while (last != sentences.end() && inside(*last)) ++last;
  return {static_cast<std::size_t>(first - sentences.begin()),
          static_cast<std::size_t>(last - sentences.begin())};
}

}  // namespace

std::vector<Sentence> sentences_of(const model::Report& report) {
  std::vector<Sentence> out;
  const text::Document document = text::analyse(report);
  std::uint32_t paragraph = 0;
  for (const text::Sentence& s : document.sentences) {
    if (!is_own_text(report, s.span)) continue;
    const std::size_t begin = out.empty() ? behind_dateline(report.text, s.span) : s.span.begin;
    while (paragraph < report.sections.size() &&
           report.sections[paragraph].span.end <= s.span.begin)
      ++paragraph;
    Sentence sentence{{begin, s.span.end}, {}, paragraph, false};
    for (std::size_t t = s.first_token; t < s.end_token; ++t) {
      const text::Token& token = document.tokens[t];
      if (token.kind == text::TokenKind::kMark || token.span.begin < begin) continue;
      sentence.words.push_back(hash_of(text::fold(document.words(token))));
    }
    sentence.names_own_outlet = names(searchable(report.text, sentence.span), report);
    std::sort(sentence.words.begin(), sentence.words.end());
    if (!sentence.words.empty()) out.push_back(std::move(sentence));
  }
  return out;
}

void match_sentences(const std::vector<Sentence>& taker, Span in_taker,
                     const std::vector<Sentence>& giver, Span in_giver, std::vector<Match>& out) {
  const auto [first, last] = range_in(taker, in_taker);
  const auto [from, to] = range_in(giver, in_giver);
  for (std::size_t i = first; i < last; ++i) {
    std::size_t begin = from;
    std::size_t end = to;
    if (to - from > 2 * kBand) {
      const std::size_t at = from + (i - first) * (to - from) / (last - first);
      begin = at > from + kBand ? at - kBand : from;
      end = std::min(to, at + kBand);
    }
    Match best;
    std::size_t best_words = 0;
    for (std::size_t k = begin; k < end; ++k) {
      const std::uint32_t common = common_words(taker[i].words, giver[k].words);
      const std::size_t shorter = std::min(taker[i].words.size(), giver[k].words.size());
      if (common * 2 < shorter || common < best.common) continue;
      if (common == best.common && best.common && giver[k].words.size() >= best_words) continue;
      best = {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(k), common};
      best_words = giver[k].words.size();
    }
    if (best.common) out.push_back(best);
  }
}

void keep_best(std::vector<Match>& matches) {
  std::sort(matches.begin(), matches.end(), [](const Match& x, const Match& y) {
    return std::tuple(x.sentence, y.common, x.of) < std::tuple(y.sentence, x.common, y.of);
  });
  matches.erase(
      std::unique(matches.begin(), matches.end(),
                  [](const Match& x, const Match& y) { return x.sentence == y.sentence; }),
      matches.end());
}

}  // namespace firsthand::origins
