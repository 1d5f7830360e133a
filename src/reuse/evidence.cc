#include "reuse/evidence.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "reuse/furniture.h"

namespace firsthand::reuse {
namespace {

struct Tally {  // of a stem in one side of a passage
  std::uint32_t stem = 0;
  std::uint32_t all = 0;
  std::uint32_t quoted = 0;
  std::uint32_t about = 0;
  float weight = 0;
};

std::vector<Tally> tally(const Analysis& text, Range words) {
  std::vector<Tally> out;
  for (std::uint32_t i = words.first; i < words.end; ++i) {
    const Word& word = text.words[i];
    out.push_back({word.stem, 1, word.quoted ? 1U : 0U, word.about ? 1U : 0U, word.weight});
  }
  std::sort(out.begin(), out.end(), [](const Tally& x, const Tally& y) { return x.stem < y.stem; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (kept > 0 && out[kept - 1].stem == out[i].stem) {
      Tally& into = out[kept - 1];
      into.all += out[i].all;
      into.quoted += out[i].quoted;
      into.about += out[i].about;
      into.weight = std::max(into.weight, out[i].weight);
    } else {
      out[kept++] = out[i];
    }
  }
  out.resize(kept);
  return out;
}

void weigh_stems(const Analysis& a, const Analysis& b, const Aligned& passage,
                 const Parameters& parameters, Evidence& out) {
  const auto a_tally = tally(a, passage.a);
  const auto b_tally = tally(b, passage.b);
  double total = 0;
  double shared = 0;
  double quoted = 0;
  const auto add_all = [&](const Tally& t) { total += static_cast<double>(t.weight) * t.all; };
  std::for_each(a_tally.begin(), a_tally.end(), add_all);
  std::for_each(b_tally.begin(), b_tally.end(), add_all);
  for (std::size_t i = 0, j = 0; i < a_tally.size() && j < b_tally.size();) {
    const Tally& x = a_tally[i];
    const Tally& y = b_tally[j];
    if (x.stem != y.stem) {
      ++(x.stem < y.stem ? i : j);
      continue;
    }
    const std::uint32_t both = std::min(x.all, y.all);
    const double weight = static_cast<double>(std::max(x.weight, y.weight));
    shared += 2 * weight * both;
    quoted += 2 * weight * std::min({x.quoted, y.quoted, both});
    const bool open = x.quoted < x.all && y.quoted < y.all && x.about < x.all && y.about < y.all;
    if (open) out.stem_nats += std::min(weight, parameters.most_nats);
    ++i;
    ++j;
  }
  out.alike = total > 0 ? std::min(1.0, shared / total) : 0;
  out.quoted = shared > 0 ? quoted / shared : 0;
}

void weigh_runs(const Aligned& passage, const std::vector<CommonRun>& runs, Evidence& out) {
  std::vector<bool> a_in(passage.a.size());
  std::vector<bool> b_in(passage.b.size());
  for (const CommonRun& run : runs) {
    const CommonRun part = within(run, passage.a, passage.b);
    if (part.size < kRun) continue;
    for (std::uint32_t k = 0; k < part.size; ++k) {
      a_in[part.a + k - passage.a.first] = true;
      b_in[part.b + k - passage.b.first] = true;
    }
  }
  const auto share = [](const std::vector<bool>& in) {
    return in.empty() ? 0
                      : static_cast<double>(std::count(in.begin(), in.end(), true)) /
                            static_cast<double>(in.size());
  };
  const double both = static_cast<double>(a_in.size() + b_in.size());
  out.in_runs = (share(a_in) * static_cast<double>(a_in.size()) +
                 share(b_in) * static_cast<double>(b_in.size())) /
                std::max(1.0, both);
  out.shorter_in_runs = a_in.size() <= b_in.size() ? share(a_in) : share(b_in);
}

// Whether no function word holds the words together, though the text has some elsewhere.
bool is_list(const Analysis& text, Range words) {
  const auto has_function_word = [&](auto first, auto end) {
    return std::any_of(first, end, [](const Word& word) { return word.function; });
  };
  const auto begin = text.words.begin();
  return !has_function_word(begin + words.first, begin + words.end) &&
         has_function_word(begin, text.words.end());
}

bool overlap(const Sentence& sentence, Range words) {
  return sentence.first < words.end && words.first < sentence.end;
}

// A pair of sentences, judged.
struct Shared {
  double nats = 0;      // above coincidence: less if it is little of them
  double whole = 0;     // how much of one corresponding sentence that makes, 0..1
  double verbatim = 0;  // how far the one is the other word for word, 0..1
};

Shared judged(const Corresponding& pair, const Parameters& p) {
  const double shorter = std::min(pair.a_own, pair.b_own);
  const double longer = std::max(pair.a_own, pair.b_own);
  const double size = std::max(shorter, p.shorter_sentence * longer);
  if (size <= 0) return {};
  const double share = pair.ordered / size;
  const auto ramp = [](double x, double from, double to) {
    return std::clamp((x - from) / (to - from), 0.0, 1.0);
  };
  Shared out;
  out.nats =
      std::max(0.0, pair.ordered - p.nats_anyway) * ramp(share, p.share_anyway, p.share_whole);
  out.whole = std::min(out.nats / p.sentence_nats, 1.0);
  out.verbatim = ramp(share, p.share_reworded, p.share_verbatim);
  return out;
}

// How much of a corresponding sentence stands beside this one on both sides, in the same order.
double beside(const std::vector<Corresponding>& sentences, const std::vector<Shared>& shared,
              std::size_t at, const Parameters& p) {
  double most = 0;
  const auto look = [&](std::size_t other) {
    const auto a = static_cast<std::int64_t>(sentences[other].a) - sentences[at].a;
    const auto b = static_cast<std::int64_t>(sentences[other].b) - sentences[at].b;
    const auto reach = static_cast<std::int64_t>(p.neighbour_reach);
    if (std::abs(a) > reach) return false;
    if (std::abs(b) <= reach && (a > 0) == (b > 0)) most = std::max(most, shared[other].whole);
    return true;
  };
  for (std::size_t i = at; i > 0 && look(i - 1); --i) continue;
  for (std::size_t i = at + 1; i < sentences.size() && look(i); ++i) continue;
  return most;
}

void weigh_sentences(const Analysis& a, const Analysis& b, const Aligned& passage,
                     const std::vector<Corresponding>& sentences, const Parameters& p,
                     Evidence& out) {
  std::vector<Shared> shared;
  for (const Corresponding& pair : sentences) shared.push_back(judged(pair, p));
  double all = 0;   // whole sentences of the reports
  double here = 0;  // of the passage
  double nats = 0;  // of corresponding sentences that stand one after another on both sides
  const auto end_stretch = [&] {
    out.beyond += std::max(0.0, nats - p.formula_nats) / p.sentence_nats;
    nats = 0;
  };
  const Corresponding* last = nullptr;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const Shared& one = shared[i];
    all += one.whole;
    if (!overlap(a.sentences[sentences[i].a], passage.a) ||
        !overlap(b.sentences[sentences[i].b], passage.b))
      continue;
    here += one.whole;
    const double next = beside(sentences, shared, i, p);
    const double reworded = p.alone_share + (1 - p.alone_share) * next;
    const double verbatim = p.neighbour_share * next;
    out.inside += one.whole * ((1 - one.verbatim) * reworded + one.verbatim * verbatim);
    const bool goes_on =
        last != nullptr && sentences[i].a == last->a + 1 && sentences[i].b == last->b + 1;
    if (!goes_on) end_stretch();
    nats += std::min(one.nats, p.longest_nats);
    last = &sentences[i];
  }
  end_stretch();
  const auto words = static_cast<double>(std::min(a.words.size(), b.words.size()));
  out.share = std::min(1.0, here) * all * p.sentence_nats / std::max(words, p.report_words);
}

}  // namespace

Evidence weigh(const Analysis& a, const Analysis& b, const Aligned& passage,
               const std::vector<CommonRun>& runs, const std::vector<Corresponding>& sentences,
               const Parameters& parameters) {
  Evidence out;
  weigh_stems(a, b, passage, parameters, out);
  weigh_runs(passage, runs, out);
  weigh_sentences(a, b, passage, sentences, parameters, out);
  out.furniture = is_furniture(a, passage.a, parameters) && is_furniture(b, passage.b, parameters);
  out.list = is_list(a, passage.a) || is_list(b, passage.b);
  return out;
}

}  // namespace firsthand::reuse
