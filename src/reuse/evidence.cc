#include "reuse/evidence.h"

#include <algorithm>
#include <cmath>

#include "reuse/furniture.h"

namespace firsthand::reuse {
namespace {

struct Tally {  // of a stem in one side of a passage
  std::uint32_t stem = 0;
  std::uint32_t all = 0;
  std::uint32_t quoted = 0;
  std::uint32_t about = 0;
  std::uint32_t matter = 0;
  float weight = 0;
};

std::vector<Tally> tally(const Analysis& text, Range words) {
  std::vector<Tally> out;
  for (std::uint32_t i = words.first; i < words.end; ++i) {
    const Word& word = text.words[i];
    out.push_back({word.stem, 1, word.quoted ? 1U : 0U, word.about ? 1U : 0U, word.matter ? 1U : 0U,
                   word.weight});
  }
  std::sort(out.begin(), out.end(), [](const Tally& x, const Tally& y) { return x.stem < y.stem; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (kept > 0 && out[kept - 1].stem == out[i].stem) {
      Tally& into = out[kept - 1];
      into.all += out[i].all;
      into.quoted += out[i].quoted;
      into.about += out[i].about;
      into.matter += out[i].matter;
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
    if (open) {
      const double nats = std::min(weight, parameters.most_nats);
      const bool matter = x.matter == x.all && y.matter == y.all;
      out.stem_nats += nats;
      out.own_stems += matter ? parameters.matter_share * nats : nats;
    }
    ++i;
    ++j;
  }
  out.alike = total > 0 ? std::min(1.0, shared / total) : 0;
  out.quoted = shared > 0 ? quoted / shared : 0;
}

void weigh_runs(const Analysis& a, const Analysis& b, const Aligned& passage,
                const std::vector<Run>& runs, const Parameters& parameters, Evidence& out) {
  std::vector<bool> a_in(passage.a.size());
  std::vector<bool> b_in(passage.b.size());
  for (const Run& run : runs) {
    const Run part = within(run, passage.a, passage.b);
    if (part.size < kRun) continue;
    double nats = 0;
    double matter = 0;  // of these
    for (std::uint32_t k = 0; k < part.size; ++k) {
      const Word& word = a.words[part.a + k];
      const bool seen = a_in[part.a + k - passage.a.first] || b_in[part.b + k - passage.b.first];
      a_in[part.a + k - passage.a.first] = true;
      b_in[part.b + k - passage.b.first] = true;
      const Word& other = b.words[part.b + k];
      if (seen || word.about || other.about || (word.quoted && other.quoted)) continue;
      const double more = word.function
                              ? parameters.function_nats
                              : std::min(static_cast<double>(word.weight), parameters.most_nats);
      nats += more;
      if (word.matter && other.matter) matter += more;
    }
    const double discount =
        (1 - parameters.matter_share) * std::min(matter, parameters.matter_nats);
    out.run_nats += std::max(0.0, nats - parameters.run_cost);
    out.own_runs += std::max(0.0, nats - discount - parameters.run_cost);
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

}  // namespace

Evidence weigh(const Analysis& a, const Analysis& b, const Aligned& passage,
               const std::vector<Run>& runs, const Parameters& parameters) {
  Evidence out;
  weigh_stems(a, b, passage, parameters, out);
  weigh_runs(a, b, passage, runs, parameters, out);
  out.furniture = is_furniture(a, passage.a) && is_furniture(b, passage.b);
  return out;
}

}  // namespace firsthand::reuse
