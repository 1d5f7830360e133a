// The statements of a report, unit by unit: what carries on from one to the next.
#include <algorithm>

#include "claims/attribution.h"
#include "claims/attribution_merge.h"
#include "claims/attribution_source.h"
#include "claims/attribution_tier.h"
#include "claims/attribution_unit.h"

namespace firsthand::claims {

namespace {

// After a colon, without quotation marks, and in the first person.
bool opens_monologue(const Reading& r, const Statement& s) {
  if (s.quoted || s.nested || s.source.empty() || s.content.size() != 1) return false;
  const Range said = s.content.front();
  if (said.begin == 0 || !r.is(said.begin - 1, ":") || said.begin < s.cue.begin) return false;
  for (std::size_t i = said.begin; i < said.end; ++i) {
    if (r.is(i, "i") || r.is(i, "my") || r.is(i, "me")) return true;
  }
  return false;
}

bool is_only_quotation(const Reading& r, Range unit) {
  std::size_t i = unit.begin;
  bool any = false;
  while (i < unit.end) {
    if (r.word(i).quotation != 0) {
      any = true;
      i = r.quotations[r.word(i).quotation - 1].tokens.end;
    } else if (r.word(i).is(kStop | kComma)) {
      ++i;
    } else {
      return false;
    }
  }
  return any;
}

// "..., she said. It was \"a long night\".": the words quoted in a sentence without a cue of its
// own, and all of one that begins with a quotation.
void carry_on(const Reading& r, Range unit, Statement& s) {
  if (r.word(unit.begin).is(kOpenMark)) {
    s.content.push_back({unit.begin, end_of_content(r, unit)});
    return;
  }
  for (std::size_t i = unit.begin; i < unit.end; ++i) {
    if (!r.word(i).is(kOpenMark)) continue;
    const Range quote = r.quotations[r.word(i).quotation - 1].tokens;
    s.content.push_back({quote.begin, std::min(quote.end, unit.end)});
    i = quote.end;
  }
}

}  // namespace

std::vector<Statement> find_statements(const Reading& reading, const Tree& tree) {
  std::vector<Statement> out;
  std::size_t last = SIZE_MAX;  // the statement that a bare quotation carries on
  std::size_t paragraph = 0;
  std::size_t monologue = SIZE_MAX;
  std::size_t monologue_unit = 0;
  for (const Unit& unit : reading.units) {
    if (is_only_quotation(reading, unit.tokens)) {
      if (last != SIZE_MAX && unit.paragraph <= paragraph + 1) {
        out[last].content.push_back(unit.tokens);
        paragraph = unit.paragraph;
      }
      continue;
    }
    const std::size_t before = out.size();
    const Range told = UnitFinder(reading, unit.tokens, out).run();
    weigh_with_tree(reading, tree, told, out, before);
    for (std::size_t k = before; k < out.size(); ++k) trim_source(reading, unit.tokens, out[k]);
    // "Ana Roth, a net mender, states: I was on the roof. Soldiers came.": in her own words, to the
    // end of the paragraph.
    if (monologue != SIZE_MAX && reading.units[monologue_unit].paragraph == unit.paragraph) {
      if (out.size() == before) out[monologue].content.push_back(unit.tokens);
    } else {
      monologue = SIZE_MAX;
    }
    for (std::size_t k = before; k < out.size() && monologue == SIZE_MAX; ++k) {
      if (!opens_monologue(reading, out[k])) continue;
      monologue = k;
      monologue_unit = static_cast<std::size_t>(&unit - reading.units.data());
    }
    if (unit.paragraph > paragraph + 1) last = SIZE_MAX;
    if (out.size() == before && last != SIZE_MAX && out[last].quoted && unit.paragraph == paragraph)
      carry_on(reading, unit.tokens, out[last]);
    bool quoted = false;
    for (std::size_t k = before; k < out.size(); ++k) {
      if (out[k].nested || (quoted && !out[k].quoted)) continue;
      if (!out[k].quoted && out[k].kind != CueKind::kSpeech) continue;
      if (out[k].quoted && out[k].kind != CueKind::kSpeech && quoted) continue;
      quoted = quoted || out[k].quoted;
      last = k;
      paragraph = unit.paragraph;
    }
  }
  for (Statement& s : out) s.tier = settled_tier(reading, s);
  std::stable_sort(out.begin(), out.end(), [](const Statement& a, const Statement& b) {
    return a.content.front().begin < b.content.front().begin;
  });
  return out;
}

}  // namespace firsthand::claims
