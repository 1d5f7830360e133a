// Speakers who are described and not named: "the defence ministry", "a report by the coroner".
#include "claims/speakers_described.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "claims/measures_join.h"
#include "claims/phrases.h"
#include "claims/roles.h"
#include "claims/speakers.h"
#include "text/fold.h"
#include "text/tokens.h"

namespace firsthand::claims {
namespace {

using model::OriginKind;

constexpr std::size_t kLongestTitle = 4;  // tokens behind its "The"

// Whoever speaks in the name of an institution is known by it.
bool speaks_for_others(std::string_view role) {
  return role.substr(0, 5) == "spoke" || role == "envoy" || role == "ambassador";
}

bool has_preposition(const Reading& r, Range range) {
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (r.word(i).is(kPreposition)) return true;
  }
  return false;
}

// "WORDS", not "Words".
bool is_shouted(std::string_view word) {
  return std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

std::size_t end_of_name(const Reading& r, std::size_t noun_end, std::size_t limit) {
  std::size_t i = noun_end;
  if (i >= limit || !is_of({"of", "from", "at", "by"}, r.word(i).folded)) return noun_end;
  ++i;
  while (i < limit && r.word(i).is(kDeterminer)) ++i;
  const std::size_t begin = i;
  const auto part = [&](std::size_t k) {
    return k < limit && (r.word(k).capital || (r.word(k).word && role_of(r.word(k).folded)));
  };
  while (part(i) || (r.word(i).word && r.word(i).classes == 0 && part(i + 1))) ++i;
  return i == begin ? noun_end : i;
}

Range without_article(const Reading& r, Range range) {
  while (
      range.size() > 1 &&
      (r.word(range.begin).is(kDeterminer | kPossessive | kAdverb) || !r.word(range.begin).word) &&
      !r.word(range.begin).is(kNumberWord))
    ++range.begin;
  return range;
}

// Whether the capital at the head of a phrase is of a name, and not of a sentence or a headline.
bool Speakers::is_capital_of_name(Range words) const {
  const Reading& r = reading_;
  const Word& first = r.word(words.begin);
  if (!first.capital) return false;
  const Range unit = r.units[r.unit_of(words.begin)].tokens;
  std::size_t begin = words.begin;
  while (begin > unit.begin && (!r.word(begin - 1).word || r.word(begin - 1).is(kDeterminer)))
    --begin;
  bool shouted = true;
  for (std::size_t i = unit.begin; shouted && i < unit.end; ++i)
    shouted = !r.word(i).word || is_shouted(r.text({i, i + 1}));
  if (shouted) return false;
  if (begin > unit.begin) return true;
  for (std::size_t i = words.begin + 1; i < words.end; ++i) {
    if (r.word(i).capital) return true;
  }
  const auto again = capitals_within_.find(first.folded);
  return again != capitals_within_.end() ||
         text::is_acronym(r.text({words.begin, words.begin + 1}));
}

// "from The Advocate": an article with a capital in the midst of a sentence is the beginning of a
// name, and of a paper's.
bool Speakers::is_titled_name(Range head, Range words) const {
  const Reading& r = reading_;
  if (words.begin != head.begin + 1 || head.begin == 0 || words.size() > kLongestTitle)
    return false;
  if (!r.is(head.begin, "the") || !r.word(head.begin).capital) return false;
  const Word& before = r.word(head.begin - 1);
  if (!before.word || before.capital || r.document->tokens[head.begin].newline_before) return false;
  for (std::size_t i = words.begin; i < words.end; ++i) {
    if (!r.word(i).capital || is_form_of_address(r.word(i).folded)) return false;
    const auto kind = role_of(r.word(i).folded);
    if (kind == OriginKind::kOrganisation || kind == OriginKind::kAgency) return false;
  }
  return true;
}

ResolvedSpeaker Speakers::described(Range head) const {
  const Reading& r = reading_;
  ResolvedSpeaker out;
  out.words = head;
  Range words = without_article(r, head);
  // "His Excellency the Governor"
  if (words.size() > 2 && is_of({"excellency", "highness", "honour"}, r.word(words.begin).folded) &&
      r.is(words.begin + 1, "the"))
    words.begin += 2;
  // "newspaper Capital Morning": the name is enough.
  if (words.size() > 1 && r.word(words.begin + 1).capital && !r.word(words.begin).capital) {
    const auto first = role_of(r.word(words.begin).folded);
    const bool agency = r.is(words.begin, "agency");
    if (first == OriginKind::kOutlet || first == OriginKind::kDocument || agency) {
      ++words.begin;
      out.name = r.text(words);
      out.kind = agency ? OriginKind::kAgency : OriginKind::kOutlet;
      return out;
    }
  }
  // "aid group Helping Hands"
  for (std::size_t i = words.begin; i + 1 < words.end; ++i) {
    const Word& noun = r.word(i);
    if (noun.is(kPreposition)) break;
    if (noun.capital || !r.word(i + 1).capital || role_of(noun.folded) != OriginKind::kOrganisation)
      continue;
    out.name = r.text({i + 1, words.end});
    out.kind = OriginKind::kOrganisation;
    return out;
  }
  out.name = r.text(words);
  if (is_titled_name(head, words)) {
    out.kind = OriginKind::kOutlet;
    return out;
  }
  // The head noun: the last before "of", "for", "in".
  std::size_t noun = words.end - 1;
  for (std::size_t i = words.begin + 1; i < words.end; ++i) {
    if (r.word(i).is(kPreposition)) {
      noun = i - 1;
      break;
    }
  }
  while (noun > words.begin && !r.word(noun).word) --noun;
  const std::string& f = r.word(noun).folded;
  const auto kind = role_of(f, r.word(noun - 1).folded);
  const bool definite = r.word(head.begin).is(kDeterminer | kPossessive) &&
                        !is_of({"a", "an", "some", "one", "another"}, r.word(head.begin).folded);
  const bool indefinite =
      is_of({"a", "an", "some", "one", "another", "several"}, r.word(head.begin).folded);
  const bool capitals = is_capital_of_name(words);
  if (auto medium = voice_.medium_of_staff(head)) {
    out.name = *medium;
    out.kind = OriginKind::kOutlet;
    return out;
  }
  if (kind == OriginKind::kDocument) {
    if (auto who = issuer(words, noun)) return *who;
  }
  if (kind == OriginKind::kOfficial || kind == OriginKind::kWitness ||
      (!kind && definite && !capitals && is_occupation(f))) {
    const std::size_t person = people_.with_role(f);
    if (definite && person != SIZE_MAX && noun + 1 == words.end) {
      out.name = people_.person(person).name;
      out.kind = kind_of_person(person);
      out.person = person;
      return out;
    }
    // "an official in the governor's office": somebody who is not to be told from others.
    const bool anyone =
        is_of({"official", "officer", "diplomat", "lawmaker", "representative"}, f) ||
        (indefinite && !speaks_for_others(f));
    out.kind = kind != OriginKind::kOfficial ? OriginKind::kWitness
               : anyone                      ? OriginKind::kUnnamed
                                             : OriginKind::kOfficial;
    return out;
  }
  if (kind) {
    out.kind = *kind;
    if (*kind != OriginKind::kUnnamed) out.name = fuller(words);
    return out;
  }
  for (std::size_t i = words.begin; i < words.end; ++i) {
    const auto any = role_of(r.word(i).folded);
    if (any && *any != OriginKind::kUnnamed && r.word(i).capital) {
      out.kind = *any == OriginKind::kWitness ? OriginKind::kOfficial : *any;
      return out;
    }
  }
  out.kind = capitals ? OriginKind::kOrganisation : OriginKind::kUnnamed;
  out.sure = false;
  if (capitals && out.name.find(' ') == std::string::npos && !definite) {
    // One word with a capital: a person known by it, else somebody of whom no more is told.
    const auto& runs = people_.runs();
    auto run = std::lower_bound(
        runs.begin(), runs.end(), head.begin,
        [](const NameRun& a, std::size_t token) { return a.tokens.begin < token; });
    for (; run != runs.end() && run->tokens.end <= head.end; ++run) {
      if (run->person == SIZE_MAX) continue;
      out.name = people_.person(run->person).name;
      out.kind = kind_of_person(run->person);
      out.person = run->person;
      out.sure = true;
    }
  }
  return out;
}

// "a statement by the ministry", "the ministry's statement": the ministry speaks.
std::optional<ResolvedSpeaker> Speakers::issuer(Range words, std::size_t noun) const {
  const Reading& r = reading_;
  const bool told = is_of({"account", "article", "dispatch", "report", "reports", "story"},
                          r.word(noun).folded);  // of a paper: the paper's, and no document
  if (!told &&
      !is_of({"statement", "release", "communique", "communiqué", "memo", "email", "letter"},
             r.word(noun).folded))
    return std::nullopt;
  const auto who = [&](Range range) -> std::optional<ResolvedSpeaker> {
    if (range.empty()) return std::nullopt;
    ResolvedSpeaker out = described(range);
    if (told)
      return out.kind == OriginKind::kOutlet || out.kind == OriginKind::kAgency
                 ? std::optional(std::move(out))
                 : std::nullopt;
    if (out.kind != OriginKind::kOrganisation && out.kind != OriginKind::kOfficial)
      return std::nullopt;
    return out;
  };
  if (noun + 2 < words.end &&
      (is_of({"by", "from", "of"}, r.word(noun + 1).folded) || (told && r.is(noun + 1, "in"))))
    return who({noun + 2, words.end});
  for (std::size_t i = words.begin + 1; i < noun; ++i) {
    if (r.is(i, "'s") || r.is(i, "'")) return who({words.begin, i});
  }
  return std::nullopt;
}

// "the ministry", where the report has "the defence ministry" for a speaker; "the manifest", where
// it has "the manifest of the Good Intent"; "the hospital", where it names one.
std::string Speakers::fuller(Range words) const {
  const Reading& r = reading_;
  std::string best(r.text(words));
  const std::size_t last = words.end - 1;
  if (role_of(r.word(last).folded) == OriginKind::kDocument) {
    const auto of = documents_.find(r.word(last).folded);
    if (of == documents_.end()) return best;
    for (const std::size_t at : of->second) {
      std::size_t begin = at + 1;
      std::size_t same = words.end;
      while (same > words.begin && begin > 0 &&
             r.word(begin - 1).folded == r.word(same - 1).folded) {
        --same;
        --begin;
      }
      if (same > words.begin) continue;
      const Range longer{begin, end_of_name(r, at + 1, r.words.size())};
      if (r.text(longer).size() > best.size()) best = r.text(longer);
    }
    return best;
  }
  if (words.size() > 1) return best;
  const std::string& noun = r.word(last).folded;
  const auto longer = institutions_.find(noun);
  return longer == institutions_.end() ? best : longer->second;
}

void Speakers::index_institutions() {
  for (const Statement& s : statements_) {
    if (s.speaker.empty()) continue;
    const Range name = without_article(reading_, s.speaker);
    if (name.size() < 2 || name.size() > 4 || has_preposition(reading_, name)) continue;
    // "in critical condition police said": nothing but an article or a capital tells where it
    // begins.
    const Word& first = reading_.word(name.begin);
    if (!first.capital && name.begin == s.speaker.begin) continue;
    institutions_.emplace(reading_.word(name.end - 1).folded, reading_.text(name));
  }
  // The institutions that have a name of their own; of two with the same noun the first speaks.
  for (const NameRun& run : people_.runs()) {
    if (!run.institution || run.tokens.size() < 2 || run.tokens.size() > 6) continue;
    const std::string& noun = reading_.word(run.tokens.end - 1).folded;
    if (role_of(noun) == OriginKind::kOrganisation)
      institutions_.emplace(noun, reading_.text(run.tokens));
  }
  index_named_after();
  // "the aid group Doctors Without Walls": a noun for it and then its name.
  for (std::size_t i = 1; i + 1 < reading_.words.size(); ++i) {
    const Word& noun = reading_.word(i);
    if (!noun.word || noun.capital || role_of(noun.folded) != OriginKind::kOrganisation) continue;
    std::size_t end = i + 1;
    while (reading_.word(end).word && reading_.word(end).capital && end < i + 6 &&
           !reading_.document->tokens[end].newline_before)
      ++end;
    if (end > i + 2 && people_.name_at(i + 1) == SIZE_MAX)
      institutions_.emplace(noun.folded, reading_.text({i + 1, end}));
  }
  // The words that have their capital in the midst of a sentence, and so for themselves.
  for (const Unit& unit : reading_.units) {
    if (is_headline(reading_, unit.tokens)) continue;
    for (std::size_t i = unit.tokens.begin + 1; i < unit.tokens.end; ++i) {
      const Word& w = reading_.word(i);
      if (w.word && w.capital && reading_.word(i - 1).word) capitals_within_.insert(w.folded);
    }
  }
  constexpr std::size_t kMost = 50;  // of one noun
  for (std::size_t i = 0; i < reading_.words.size(); ++i) {
    const std::string& f = reading_.word(i).folded;
    if (role_of(f) != OriginKind::kDocument) continue;
    std::vector<std::size_t>& places = documents_[f];
    if (places.size() < kMost) places.push_back(i);
  }
}

// "The Ministry of Justice", "the ministry of justice": "the ministry" is this one, if the report
// has no other of the kind.
void Speakers::index_named_after() {
  constexpr std::size_t kLongest = 6;  // tokens behind "of"
  const Reading& r = reading_;
  std::map<std::string, std::string> found;  // by noun; empty: of several names
  for (std::size_t i = 0; i + 2 < r.words.size(); ++i) {
    const Word& noun = r.word(i);
    if (!noun.word || !r.is(i + 1, "of") || role_of(noun.folded) != OriginKind::kOrganisation)
      continue;
    std::size_t end = i + 2;
    if (r.is(end, "the")) ++end;
    const std::size_t first = end;
    const auto joins = [&](std::size_t k) {
      return is_of({"and", "of"}, r.word(k).folded) && r.word(k + 1).capital;
    };
    while (end < r.words.size() && end < first + kLongest && r.word(end).word &&
           (r.word(end).capital || (end > first && joins(end))))
      ++end;
    const bool ministry = is_of({"department", "ministry"}, noun.folded);
    if (end == first && ministry && end < r.words.size() && r.word(end).word &&
        r.word(end).classes == 0)
      ++end;
    if (end == first || (!noun.capital && !ministry)) continue;
    const std::string name(r.text({i, end}));
    const auto known = found.try_emplace(noun.folded, name).first;
    if (text::fold(known->second) != text::fold(name)) known->second.clear();
  }
  for (auto& [noun, name] : found) {
    if (!name.empty()) institutions_.emplace(noun, name);
  }
}

std::optional<std::string> Speakers::channel(Range channel) const {
  if (channel.empty()) return std::nullopt;
  const Reading& r = reading_;
  const bool article = r.is(channel.begin, "the");
  const Range words = without_article(r, channel);
  if (!r.word(words.begin).capital) return std::nullopt;
  bool medium = false;
  for (std::size_t i = words.begin; i < words.end; ++i) {
    const auto kind = role_of(r.word(i).folded);
    medium = medium || kind == OriginKind::kOutlet || kind == OriginKind::kAgency ||
             is_of({"agency", "bureau", "press", "service"}, r.word(i).folded);
  }
  const std::string_view name = r.text(words);
  if (!medium && !article && !text::is_acronym(name)) return std::nullopt;
  if (voice_.is_own_outlet(name)) return std::nullopt;
  return std::string(name);
}

}  // namespace firsthand::claims
