#include "claims/foreign_names.h"

#include <algorithm>

#include "base/check.h"
#include "base/utf8.h"
#include "text/fold.h"

namespace firsthand::claims {
namespace {

constexpr std::size_t kMost = 48;     // forms of one name
constexpr std::size_t kStem = 4;      // bytes before an ending: two letters
constexpr std::size_t kLongest = 64;  // bytes of a word

void add(std::vector<std::string>& forms, std::string form) {
  if (forms.size() < kMost && std::find(forms.begin(), forms.end(), form) == forms.end())
    forms.push_back(std::move(form));
}

}  // namespace

Case case_of(std::string_view name) {
  if (name == "gen") return Case::kGenitive;
  if (name == "dat") return Case::kDative;
  if (name == "acc") return Case::kAccusative;
  if (name == "ins") return Case::kInstrumental;
  if (name == "pre") return Case::kPrepositional;
  FH_CHECK(name == "any", "a case in a language's places.tsv");
  return Case::kAny;
}

std::string ForeignNames::text(std::size_t first, std::size_t end) const {
  return std::string(model::slice(w_.document().text, w_.span(first, end)));
}

std::vector<std::string> ForeignNames::of_word(std::size_t i, Case in) const {
  std::vector<std::string> forms;
  const std::string word = text(i, i + 1);
  const std::string_view folded = w_[i];
  if (in == Case::kNominative || in == Case::kAny || folded.size() != word.size()) add(forms, word);
  if (in == Case::kNominative || folded.size() != word.size() || folded.size() > kLongest)
    return forms;
  for (std::size_t at = std::min(kStem, folded.size()); at <= folded.size(); ++at) {
    table_.each_ending("place_ending", folded.substr(at), [&](std::string_view value) {
      const std::size_t colon = value.find(':');
      FH_CHECK(colon != std::string_view::npos, "an ending in a language's places.tsv");
      const Case made = case_of(value.substr(0, colon));
      if (made == in || made == Case::kAny || in == Case::kAny)
        add(forms, word.substr(0, at) + std::string(value.substr(colon + 1)));
    });
  }
  return forms;
}

std::vector<std::string> ForeignNames::nominatives(std::size_t first, std::size_t end,
                                                   Case in) const {
  std::vector<std::string> forms{std::string()};
  for (std::size_t i = first; i < end; ++i) {
    if (!w_.is_word(i)) {
      for (std::string& form : forms) form += text(i, i + 1);
      continue;
    }
    std::vector<std::string> parts;
    // "Ростова-на-Дону", "Алма-Ате": what is joined to others need not change.
    const bool joined = w_.is_joined(i) || (i + 1 < end && w_.is_joined(i + 1));
    if (w_.is_capital(i)) parts = of_word(i, in);
    if (!w_.is_capital(i) || (joined && i > first) || (joined && end - first > 2))
      add(parts, text(i, i + 1));
    const bool apart = i > first && !w_.is_joined(i);
    std::vector<std::string> longer;
    for (const std::string& form : forms)
      for (const std::string& part : parts) add(longer, form + (apart ? " " : "") + part);
    forms = std::move(longer);
  }
  return forms;
}

std::vector<std::string> ForeignNames::nominatives_in(std::size_t i,
                                                      std::string_view ending) const {
  std::vector<std::string> forms = of_word(i, Case::kAny);
  std::erase_if(forms, [&](const std::string& form) { return !form.ends_with(ending); });
  return forms;
}

std::vector<std::string> ForeignNames::romanised(std::string_view name) const {
  std::string key;
  const std::string folded = text::fold(name);
  bool opens = true;  // at the start of a word, or after a vowel or a sign
  for (std::size_t at = 0; at < folded.size();) {
    const base::CodePoint c = base::code_point_at(folded, at);
    const std::string_view letter = std::string_view(folded).substr(at, c.size);
    at += c.size;
    std::optional<std::string_view> latin;
    if (opens) latin = table_.ending("roman_opening", letter);
    if (!latin) latin = table_.ending("roman", letter);
    if (!latin && c.value >= 0x80) return {};  // a letter of another alphabet
    key += latin ? *latin : letter;
    opens = !latin || table_.ending("roman_vowel", letter);
  }
  std::vector<std::string> keys{key};
  std::erase(key, '\'');  // many tables leave the soft sign out
  add(keys, key);
  return keys;
}

}  // namespace firsthand::claims
