#include "claims/speakers.h"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "claims/roles.h"
#include "text/fold.h"

namespace firsthand::claims {
namespace {

using model::OriginKind;

// "he", "they"; with the time words and the like that a source may have around it.
bool is_pronoun(const Reading& r, Range range) {
  return range.size() == 1 && r.word(range.begin).is(kPronoun) &&
         !r.word(range.begin).is(kRelative);
}

Range without_article(const Reading& r, Range range) {
  while (
      range.size() > 1 &&
      (r.word(range.begin).is(kDeterminer | kPossessive | kAdverb) || !r.word(range.begin).word) &&
      !r.word(range.begin).is(kNumberWord))
    ++range.begin;
  return range;
}

}  // namespace

Speakers::Speakers(const Reading& reading, const std::vector<Statement>& statements,
                   const model::Report& report)
    : reading_(reading),
      statements_(statements),
      report_(report),
      people_(reading),
      resolved_(statements.size()) {
  for (const Statement& s : statements_) {
    for (const Range& source : s.source) {
      const auto person = named_person(source);
      if (person) people_.describe(person->person, source);
    }
  }
  people_.index_roles();
  index_institutions();
  // In the order of the cues, for a pronoun means somebody named before it.
  order_.resize(statements_.size());
  std::iota(order_.begin(), order_.end(), std::size_t{0});
  std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
    return statements_[a].cue.begin < statements_[b].cue.begin;
  });
  for (std::size_t rank = 0; rank < order_.size(); ++rank) {
    const std::size_t i = order_[rank];
    const Statement& s = statements_[i];
    if (s.source.empty() || s.speaker.empty()) continue;
    resolved_[i] = is_pronoun(reading_, s.speaker) ? pronoun(s.speaker.begin, rank)
                                                   : of_phrase(s.source.front(), s.speaker);
  }
}

// The last speaker named before who can be meant, else the last person named.
std::optional<ResolvedSpeaker> Speakers::pronoun(std::size_t at, std::size_t rank) const {
  constexpr std::size_t kBack = 60;  // statements and names looked through
  const std::string& f = reading_.word(at).folded;
  if (!is_of({"he", "she", "they", "it"}, f)) return std::nullopt;
  const bool one = f == "he" || f == "she";
  const char gender = gender_of(f);
  const auto fits = [&](const ResolvedSpeaker& who) {
    if (one)
      return who.person != SIZE_MAX
                 ? (people_.person(who.person).gender == 0 ||
                    people_.person(who.person).gender == gender)
                 : (who.kind == OriginKind::kOfficial || who.kind == OriginKind::kWitness);
    return who.person == SIZE_MAX;
  };
  const ResolvedSpeaker* best = nullptr;
  std::size_t best_at = 0;
  for (std::size_t back = 1; back <= std::min(rank, kBack); ++back) {
    const std::size_t k = order_[rank - back];
    if (!resolved_[k] || statements_[k].cue.begin >= statements_[order_[rank]].cue.begin) continue;
    const Range words = resolved_[k]->words;
    if (words.begin < at && fits(*resolved_[k]) && (!best || words.begin > best_at)) {
      best = &*resolved_[k];
      best_at = words.begin;
    }
  }
  ResolvedSpeaker out;
  if (one) {
    // Somebody named since then who has not spoken: "Father Tull spent the night there, and he
    // counted". Within the sentence he comes before a speaker of an earlier one.
    constexpr std::size_t kNear = 60;
    std::size_t sentence = at;
    while (sentence > 0 && at - sentence < kNear && !reading_.word(sentence - 1).is(kStop))
      --sentence;
    const auto& runs = people_.runs();
    const auto after = std::lower_bound(
        runs.begin(), runs.end(), at,
        [](const NameRun& a, std::size_t token) { return a.tokens.begin < token; });
    const auto count = static_cast<std::size_t>(after - runs.begin());
    for (std::size_t back = 1; back <= std::min(count, kBack); ++back) {
      const NameRun& run = runs[count - back];
      if (run.person == SIZE_MAX) continue;
      const bool opens = run.tokens.begin == sentence;
      if (best && (run.tokens.begin <= best_at || best->person == run.person)) break;
      if (best && best->person != SIZE_MAX && !opens) continue;
      if (best && at - run.tokens.begin > kNear) break;
      const char known = people_.person(run.person).gender;
      if (known != 0 && known != gender) continue;
      out = {people_.person(run.person).name, kind_of_person(run.person), {at, at + 1}, run.person};
      return out;
    }
  }
  if (!best) return std::nullopt;
  out = *best;
  out.words = {at, at + 1};
  return out;
}

// A run of capitals in the phrase that is a person: at its head, after a comma, or after a role.
std::optional<ResolvedSpeaker> Speakers::named_person(Range all) const {
  const auto& runs = people_.runs();
  auto run = std::lower_bound(runs.begin(), runs.end(), all.begin,
                              [](const NameRun& a, std::size_t at) { return a.tokens.begin < at; });
  for (; run != runs.end() && run->tokens.end <= all.end; ++run) {
    if (run->person == SIZE_MAX) continue;
    if (run->tokens.begin > all.begin) {
      const Word& before = reading_.word(run->tokens.begin - 1);
      const bool role = before.word && role_of(before.folded).has_value();
      const bool whose =
          reading_.is(run->tokens.begin - 1, "'s") || reading_.is(run->tokens.begin - 1, "'");
      if (!before.is(kComma) && !role && !whose &&
          !(before.is(kDeterminer | kPossessive) && run->titled))
        continue;
    }
    // "Ana Roth's office": the office speaks.
    if (run->tokens.end < all.end &&
        (reading_.is(run->tokens.end, "'s") || reading_.is(run->tokens.end, "'")))
      continue;
    return ResolvedSpeaker{people_.person(run->person).name, kind_of_person(run->person),
                           run->tokens, run->person};
  }
  return std::nullopt;
}

OriginKind Speakers::kind_of_person(std::size_t person) const {
  bool witness = false;
  for (const std::string& role : people_.person(person).roles) {
    const auto kind = role_of(role);
    if (kind == OriginKind::kOfficial) return OriginKind::kOfficial;
    witness = witness || kind == OriginKind::kWitness;
  }
  return OriginKind::kWitness;
}

std::optional<ResolvedSpeaker> Speakers::of_phrase(Range all, Range head) const {
  if (head.empty()) return std::nullopt;
  if (auto person = named_person(all)) return person;
  return described(head);
}

ResolvedSpeaker Speakers::described(Range head) const {
  const Reading& r = reading_;
  ResolvedSpeaker out;
  out.words = head;
  const Range words = without_article(r, head);
  out.name = r.text(words);
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
  const auto kind = role_of(f);
  const bool definite = r.word(head.begin).is(kDeterminer | kPossessive) &&
                        !is_of({"a", "an", "some", "one", "another"}, r.word(head.begin).folded);
  const bool indefinite =
      is_of({"a", "an", "some", "one", "another", "several"}, r.word(head.begin).folded);
  const bool capitals = r.word(words.begin).capital;
  if (kind == OriginKind::kOfficial || kind == OriginKind::kWitness) {
    const std::size_t person = people_.with_role(f);
    if (definite && person != SIZE_MAX && noun + 1 == words.end) {
      out.name = people_.person(person).name;
      out.kind = kind_of_person(person);
      out.person = person;
      return out;
    }
    const bool of_something = words.size() > 1;
    out.kind = kind == OriginKind::kWitness  ? OriginKind::kWitness
               : indefinite && !of_something ? OriginKind::kUnnamed
                                             : OriginKind::kOfficial;
    return out;
  }
  if (kind) {
    out.kind = *kind;
    if (*kind != OriginKind::kUnnamed) {
      out.name = fuller(words);
    } else if (words.size() > 1 && !indefinite) {
      // "police officials", "health ministry sources": of an institution, but nobody in particular
      for (std::size_t i = words.begin; i < noun; ++i) {
        if (role_of(r.word(i).folded) == OriginKind::kOrganisation)
          out.kind = OriginKind::kOfficial;
      }
    }
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
    }
  }
  return out;
}

// "the ministry", where the report has "the defence ministry" for a speaker.
std::string Speakers::fuller(Range words) const {
  const Reading& r = reading_;
  std::string best(r.text(words));
  if (words.size() > 1) return best;
  const std::string& noun = r.word(words.end - 1).folded;
  const auto longer = institutions_.find(noun);
  return longer == institutions_.end() ? best : longer->second;
}

void Speakers::index_institutions() {
  for (const Statement& s : statements_) {
    if (s.speaker.empty()) continue;
    const Range name = without_article(reading_, s.speaker);
    if (name.size() < 2 || name.size() > 4) continue;
    institutions_.emplace(reading_.word(name.end - 1).folded, reading_.text(name));
  }
}

bool Speakers::is_own_outlet(std::string_view name) const {
  const std::string folded = text::fold(name);
  const auto holds = [&](const std::optional<std::string>& own) {
    if (!own) return false;
    const std::string whole = " " + text::fold(*own) + " ";
    if (whole.find(" " + folded + " ") != std::string::npos) return true;
    // "EDA" for the Eastern Dispatch Agency.
    std::string initials;
    for (std::size_t i = 1; i < whole.size(); ++i) {
      if (whole[i - 1] == ' ' && whole[i] != ' ') initials += whole[i];
    }
    return initials.size() > 1 && initials == folded;
  };
  return holds(report_.outlet) || holds(report_.credit);
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
  const bool acronym =
      name.size() >= 2 && name.size() <= 6 &&
      std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!medium && !article && !acronym) return std::nullopt;
  if (is_own_outlet(name)) return std::nullopt;
  return std::string(name);
}

}  // namespace firsthand::claims
