#include "claims/assemble_source.h"

#include "claims/numbers.h"
#include "claims/phrases.h"

namespace firsthand::claims {
namespace {

using model::OriginKind;

bool is_figure(std::string_view folded) {
  return is_of({"figure", "number", "count", "toll", "total"}, folded);
}

// Where the name of who gave the figure begins, if token `i` says that somebody did; else 0.
std::size_t giver_at(const Reading& r, Range unit, std::size_t i) {
  const std::string& f = r.word(i).folded;
  if (is_of({"have", "has", "had", "got"}, f) && r.is(i + 1, "from") &&
      r.word(i - 1).is(kPronoun)) {
    constexpr std::size_t kBack = 4;
    for (std::size_t k = i - 1; k >= unit.begin && i - k <= kBack; --k) {
      if (is_figure(r.word(k).folded) || r.is(k, "which")) return i + 2;
      if (k == 0) break;
    }
  }
  if (!is_of({"giving", "naming"}, f)) return 0;
  const Range who = phrase_after(r, unit, i + 1).head;
  const bool source = !who.empty() && r.is(who.end, "as") &&
                      (r.is(who.end + 1, "source") || r.is(who.end + 2, "source"));
  return source ? i + 1 : 0;
}

}  // namespace

std::optional<ResolvedSpeaker> given_by(const Reading& r, const Speakers& speakers, Range unit) {
  for (std::size_t i = unit.begin + 1; i + 1 < unit.end; ++i) {
    const std::size_t name = giver_at(r, unit, i);
    if (name == 0 || name >= unit.end) continue;
    NounPhrase who = phrase_after(r, unit, name);
    if (r.word(name).quotation != 0) {  // where phrases are not looked for
      constexpr std::size_t kLongest = 8;
      std::size_t end = name;
      while (end < unit.end && end < name + kLongest && r.word(end).word &&
             !r.word(end).is(kBe | kHave | kModal | kCoordinator | kSubordinator))
        ++end;
      who.all = who.head = {name, end};
    }
    if (who.head.empty()) continue;
    auto source = speakers.of_phrase(who.all, who.head);
    if (source && source->sure && source->kind != OriginKind::kUnnamed) return source;
  }
  return std::nullopt;
}

std::size_t quoting_verb(const Reading& r, const Statement& statement, Range unit) {
  const std::size_t b = statement.cue.begin;
  if (b < unit.begin + 3 || !r.is(b - 1, "as")) return SIZE_MAX;
  for (std::size_t i = b - 1; i-- > unit.begin && b - i < 20;) {
    if (!is_of({"quoted", "quotes", "quoting", "cited", "cites"}, r.word(i).folded)) continue;
    // "she was quoted by Reuters as saying"
    return r.is(i + 1, "by") || i + 1 == b - 1 ? SIZE_MAX : i;
  }
  return SIZE_MAX;
}

std::size_t confirmed_by(const Reading& r, const Folded& words,
                         const std::vector<Statement>& statements, std::size_t unit,
                         std::int64_t figure) {
  if (unit + 1 >= r.units.size()) return SIZE_MAX;
  const Unit& next = r.units[unit + 1];
  std::size_t i = next.tokens.begin;
  const std::uint32_t quotation = r.word(i).quotation;
  if (quotation == 0 || next.paragraph != r.units[unit].paragraph) return SIZE_MAX;
  while (i < next.tokens.end && !r.word(i).word && !r.word(i).is(kNumberWord)) ++i;
  const bool that_is = is_of({"that", "this"}, r.word(i).folded) && r.word(i + 1).is(kBe) &&
                       is_figure(r.word(i + 3).folded);
  const auto number = number_at(words, i);
  const bool again = number && !number->vague && number->min == static_cast<double>(figure);
  if (!that_is && !again) return SIZE_MAX;
  for (std::size_t s = 0; s < statements.size(); ++s) {
    if (!statements[s].quoted || statements[s].source.empty()) continue;
    for (const Range& c : statements[s].content) {
      if (c.begin <= i && i < c.end) return s;
    }
  }
  return SIZE_MAX;
}

}  // namespace firsthand::claims
