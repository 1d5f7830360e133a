#include "claims/speakers.h"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "claims/measures_join.h"
#include "claims/phrases.h"
#include "claims/roles.h"
#include "claims/speakers_described.h"
#include "claims/speakers_pronouns.h"

namespace firsthand::claims {
namespace {

using model::OriginKind;

// "Police met with the victim, who said", "stills from a video", "on Saturday by the clinic's
// staff", "It was her brother who said": what stands before the speaker.
Range without_lead(const Reading& r, Range head) {
  std::size_t begin = head.begin;
  while (begin + 1 < head.end && r.word(begin).is(kTimeWord)) ++begin;
  if (begin + 2 < head.end && r.is(begin, "it") && r.word(begin + 1).is(kBe))
    return {begin + 2, head.end};
  if (begin + 1 < head.end && is_of({"with", "from", "by"}, r.word(begin).folded))
    return {begin + 1, head.end};
  return head;
}

bool has_document(const Reading& r, Range range) {
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (role_of(r.word(i).folded) == OriginKind::kDocument) return true;
  }
  return false;
}

}  // namespace

Speakers::Speakers(const Reading& reading, const std::vector<Statement>& statements,
                   const model::Report& report)
    : reading_(reading),
      statements_(statements),
      people_(reading),
      voice_(reading, people_, report),
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
    resolved_[i] = is_pronoun(reading_, s.speaker) ? pronoun(s.speaker.end - 1, rank)
                                                   : of_phrase(s.source.front(), s.speaker);
    // "The Sandovar Sun reported", "the Velm Record reported": what a name that tells nothing else,
    // or of a document, reports, it publishes.
    const bool may_publish =
        resolved_[i] && reading_.word(resolved_[i]->words.end - 1).capital &&
        ((!resolved_[i]->sure && resolved_[i]->kind == OriginKind::kOrganisation) ||
         resolved_[i]->kind == OriginKind::kDocument);
    if (may_publish && s.form == Form::kVerb && reading_.word(s.verb).cue.cue &&
        reading_.word(s.verb).cue.cue->verb == "report")
      resolved_[i]->kind = OriginKind::kOutlet;
  }
  for (std::size_t i = 0; i < statements_.size(); ++i) {
    if (resolved_[i]) own_people(i);
    if (resolved_[i]) house_of(i);
  }
  for (std::size_t rank = 0; rank + 1 < order_.size(); ++rank) name_role(rank);
}

ResolvedSpeaker Speakers::of_author(const Author& author) {
  return {author.name, author.kind, author.words, author.person, true, true};
}

std::optional<ResolvedSpeaker> Speakers::maker() const {
  if (!voice_.maker()) return std::nullopt;
  return of_author(*voice_.maker());
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
      // "head of the rescue team Ana Roth": a noun right before a name is of who bears it; but "the
      // manifest of the ferry Good Intent" is of a ship.
      const bool noun = before.word && !before.capital && before.classes == 0 &&
                        !has_document(reading_, {all.begin, run->tokens.begin});
      const bool role = noun || (before.word && role_of(before.folded).has_value());
      const bool whose =
          reading_.is(run->tokens.begin - 1, "'s") || reading_.is(run->tokens.begin - 1, "'");
      // "St. Ostrel Police Chief Ana Roth", "City of Ostrel Police Chief Ana Roth"
      const Word& town = reading_.word(run->tokens.begin - 2);
      const bool place = (before.is(kStop) && town.capital && town.folded.size() <= 3) ||
                         (reading_.is(run->tokens.begin - 1, "of") && town.capital &&
                          is_of({"city", "town", "village", "county", "borough"}, town.folded));
      if (!before.is(kComma) && !role && !whose &&
          !((before.is(kDeterminer | kPossessive) || place) && run->titled))
        continue;
    }
    // "Ana Roth's office": the office speaks.
    if (run->tokens.end < all.end &&
        (reading_.is(run->tokens.end, "'s") || reading_.is(run->tokens.end, "'")))
      continue;
    return the_person(*run, run->tokens);
  }
  return std::nullopt;
}

// "Ana Roth, a nurse in the town, who said", "Ana Roth, nurse, who said", "Ana Roth, who is a
// nurse, said": whom a phrase in commas is about.
std::optional<ResolvedSpeaker> Speakers::person_before(Range phrase) const {
  const Reading& r = reading_;
  while (phrase.begin > 0 &&
         is_of({"a", "an", "the", "is", "was", "who"}, r.word(phrase.begin - 1).folded))
    --phrase.begin;
  if (phrase.begin < 2 || !r.word(phrase.begin - 1).is(kComma)) return std::nullopt;
  const bool about = r.word(phrase.begin).is(kRelative) ||
                     is_of({"a", "an", "the"}, r.word(phrase.begin).folded) ||
                     (!r.word(phrase.begin).capital && is_occupation(r.word(phrase.begin).folded));
  if (!about || r.word(phrase.begin - 2).quotation != r.word(phrase.begin).quotation)
    return std::nullopt;
  const auto& runs = people_.runs();
  auto run =
      std::lower_bound(runs.begin(), runs.end(), phrase.begin,
                       [](const NameRun& a, std::size_t token) { return a.tokens.begin < token; });
  if (run == runs.begin()) return std::nullopt;
  --run;
  if (run->person == SIZE_MAX || run->tokens.end != phrase.begin - 1) return std::nullopt;
  // "Citing Ana Roth, the Harrow Gazette said"
  if (is_of({"citing", "quoting"}, r.word(run->tokens.begin - 1).folded)) return std::nullopt;
  return the_person(*run, run->tokens);
}

// "Asked about it, retired teacher Ana Roth said": of a phrase that ends in the midst of one, who
// is named right after it.
std::optional<ResolvedSpeaker> Speakers::person_after(Range phrase) const {
  const Word& last = reading_.word(phrase.end - 1);
  if (!last.word || last.capital || !is_occupation(last.folded)) return std::nullopt;
  for (const NameRun& run : people_.runs()) {
    if (run.person != SIZE_MAX && run.tokens.begin == phrase.end)
      return the_person(run, run.tokens);
  }
  return std::nullopt;
}

ResolvedSpeaker Speakers::the_person(const NameRun& run, Range words) const {
  return {people_.person(run.person).name, kind_of_person(run.person), words, run.person};
}

OriginKind Speakers::kind_of_person(std::size_t person) const {
  return people_.person(person).official ? OriginKind::kOfficial : OriginKind::kWitness;
}

// Whom "who" means: "Ana Roth, 74, who".
NounPhrase Speakers::antecedent(std::size_t pronoun) const {
  const Range unit = reading_.units[reading_.unit_of(pronoun)].tokens;
  std::size_t end = pronoun;
  const auto is = [&](std::size_t i, std::uint32_t what) {
    return i > unit.begin && reading_.word(i - 1).is(what);
  };
  if (is(end, kComma)) --end;
  if (is(end, kNumberWord) && is(end - 1, kComma)) end -= 2;
  return phrase_before(reading_, unit, end);
}

// "Doctors Without Walls": a capital on what stands between two names makes one of them.
std::optional<ResolvedSpeaker> Speakers::body_without(Range head) const {
  const Reading& r = reading_;
  const auto joins = [&](std::size_t i) {
    return i > 0 && r.word(i).capital &&
           is_of({"without", "against", "beyond"}, r.word(i).folded) && r.word(i - 1).capital &&
           r.word(i + 1).capital;
  };
  std::size_t begin = head.begin;
  const bool inside = begin + 1 < head.end && joins(begin + 1);
  if (!inside && !joins(begin - 1)) return std::nullopt;
  if (is_headline(r, r.units[r.unit_of(begin)].tokens)) return std::nullopt;
  if (!inside) begin -= 2;
  const Range name{begin, head.end};
  return ResolvedSpeaker{std::string(r.text(name)), OriginKind::kOrganisation, name};
}

std::optional<ResolvedSpeaker> Speakers::of_phrase(Range all, Range head) const {
  if (head.empty()) return std::nullopt;
  if (const Range own = without_lead(reading_, head); own != head)
    return of_phrase({std::max(all.begin, own.begin), std::max(all.end, own.end)}, own);
  if (head.size() == 1 && reading_.word(head.begin).is(kTimeWord)) return std::nullopt;
  if (reading_.is(head.begin, "this") && head.size() == 2 &&
      is_of({"article", "story", "post", "page", "item"}, reading_.word(head.begin + 1).folded))
    return std::nullopt;  // "This article was updated to say": nobody's word
  if (is_of({"number", "total"}, reading_.word(without_article(reading_, head).begin).folded))
    return std::nullopt;  // "The number of people known to have died"
  if (head.size() == 1 && reading_.word(head.begin).is(kRelative)) {
    const NounPhrase meant = antecedent(head.begin);
    return meant.all.empty() ? std::nullopt : of_phrase(meant.all, meant.head);
  }
  if (auto body = body_without(head)) return body;
  if (voice_.is_own(head)) {
    ResolvedSpeaker out = of_author(voice_.author().value_or(
        Author{std::string(reading_.text(head)), OriginKind::kOutlet, {}, SIZE_MAX}));
    out.words = head;
    return out;
  }
  if (auto person = named_person(all)) return person;
  if (!all.contains(head)) {  // "It was the baker Ana Roth who said"
    if (auto person = named_person(head)) return person;
  }
  if (auto person = person_before(head)) return person;
  if (auto person = person_after(head)) return person;
  if (auto person = person_of_age(head)) return person;
  return described(head);
}

}  // namespace firsthand::claims
