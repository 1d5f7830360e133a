#include "claims/foreign_speakers.h"

#include <algorithm>

#include "base/check.h"

namespace firsthand::claims {
namespace {

using model::OriginKind;

constexpr std::size_t kLongestName = 6;  // tokens within quotation marks
constexpr std::size_t kStem = 4;         // bytes before an ending: two letters

}  // namespace

std::string ForeignSpeakers::text(Range tokens) const {
  return std::string(model::slice(w_.document().text, w_.span(tokens.begin, tokens.end)));
}

std::optional<ForeignSpeakers::Role> ForeignSpeakers::role_in(Range source) const {
  for (std::size_t i = source.begin; i < source.end; ++i) {
    const auto found = table_.find("role", w_, i);
    if (!found) continue;
    const std::size_t blank = found->value.find(' ');
    FH_CHECK(blank != std::string_view::npos, "a role in a language's claims.tsv");
    const auto kind = model::parse<OriginKind>(found->value.substr(0, blank));
    FH_CHECK(kind.has_value(), "a kind of speaker in a language's claims.tsv");
    return Role{*kind, found->value.substr(blank + 1), i, found->end};
  }
  return std::nullopt;
}

Range ForeignSpeakers::name_in(Range source) const {
  Range best;
  for (std::size_t i = source.begin; i < source.end;) {
    std::size_t end = i;
    while (end < source.end && w_.is_capital(end) && !table_.find("role", w_, end)) ++end;
    if (end > i && (end - i > 1 || best.size() < 2)) best = {i, end};
    i = std::max(end, i + 1);
  }
  // "the mayor of Velm Ivan Petrov": two words, or three with the father's name in the middle.
  const std::size_t most = best.size() > 2 && ends_as("patronymic", best.end - 2) ? 3 : 2;
  if (best.size() > most) best.begin = best.end - most;
  return best;
}

bool ForeignSpeakers::ends_as(std::string_view kind, std::size_t i) const {
  for (std::size_t at = kStem; at < w_[i].size(); ++at) {
    if (table_.ending(kind, w_[i].substr(at))) return true;
  }
  return false;
}

std::string ForeignSpeakers::in_nominative(std::size_t i) const {
  const std::string_view folded = w_[i];
  std::string word = text({i, i + 1});
  if (word.size() != folded.size()) return word;
  for (std::size_t at = kStem; at < folded.size(); ++at) {
    const auto ending = table_.ending("genitive", folded.substr(at));
    if (!ending) continue;
    word.resize(at);
    return word + std::string(*ending);
  }
  return word;
}

std::string ForeignSpeakers::full_name(Range name, bool genitive) const {
  std::string out;
  for (std::size_t i = name.begin; i < name.end; ++i) {
    if (!out.empty()) out += ' ';
    out += genitive ? in_nominative(i) : text({i, i + 1});
  }
  return out;
}

std::optional<model::Speaker> ForeignSpeakers::speaker_of(Range source, bool genitive) {
  if (source.empty()) return std::nullopt;
  model::Speaker out;
  out.span = w_.span(source.begin, source.end);
  if (const auto pronoun = table_.find("pronoun", w_, source.begin);
      pronoun && source.size() == 1) {
    const auto person = by_pronoun_.find(pronoun->value);
    if (person == by_pronoun_.end()) return std::nullopt;
    out.name = person->second.name;
    out.kind = person->second.kind;
    return out;
  }
  const auto role = role_in(source);
  Range name = name_in(source);
  const bool of_person = role && role->kind != OriginKind::kOrganisation &&
                         role->kind != OriginKind::kAgency && role->kind != OriginKind::kOutlet;
  // "the mayor Petrov" ends with his name, "the mayor of Velm" with another's.
  if (role && (!of_person || (name.size() == 1 && name.begin != role->end))) name = {};
  if (!name.empty()) {
    out.name = full_name(name, genitive);
    out.kind = !role || role->kind == OriginKind::kUnnamed ? OriginKind::kWitness : role->kind;
    const std::string last = out.name.substr(out.name.rfind(' ') + 1);
    const auto known = by_last_name_.find(last);
    if (known != by_last_name_.end() && name.size() == 1) {
      out.name = known->second.name;
      if (!role) out.kind = known->second.kind;
    }
    by_last_name_[last] = out;
    const std::size_t letter = last.size() > 2 ? last.size() - 2 : 0;  // two bytes
    const bool feminine = table_.ending("feminine", last.substr(letter)).has_value();
    by_pronoun_[feminine ? "feminine" : "masculine"] = out;
    return out;
  }
  if (!role) {
    out.name = text(source);
    return out;
  }
  out.kind = role->kind;
  out.name = std::string(role->lemma);
  // "Интерфакс" of «Интерфакс»
  std::size_t end = source.end;
  if (role->begin > source.begin && text::is_quotation_mark(w_[role->begin - 1])) end = role->end;
  if (role->end < end) out.name += ' ' + text({role->end, end});
  return out;
}

std::string ForeignSpeakers::name_at(std::size_t i, std::size_t end) const {
  if (i >= end) return {};
  if (text::is_quotation_mark(w_[i])) {
    for (std::size_t k = i + 1; k < std::min(end, i + kLongestName); ++k) {
      if (text::is_quotation_mark(w_[k]) && k > i + 1) return text({i + 1, k});
    }
    return {};
  }
  std::size_t stop = i;
  while (stop < end && w_.is_capital(stop)) ++stop;
  return stop > i ? text({i, stop}) : std::string();
}

}  // namespace firsthand::claims
