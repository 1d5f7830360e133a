// Whom "he", "it" and "the 58-year-old" mean.
#include "claims/speakers_pronouns.h"

#include <algorithm>
#include <string_view>

#include "claims/measures_join.h"
#include "claims/phrases.h"
#include "claims/roles.h"
#include "claims/speakers.h"
#include "claims/speakers_described.h"

namespace firsthand::claims {

using model::OriginKind;

namespace {

// "we" of "we've" and "us", "he" of "his" and "him".
std::string_view plain(std::string_view folded) {
  if (folded == "his" || folded == "him") return "he";
  if (folded == "her") return "she";
  if (folded == "its") return "it";
  if (folded == "their" || folded == "them") return "they";
  if (folded == "me") return "i";
  if (folded == "us") return "we";
  return folded.substr(0, folded.find('\''));
}

}  // namespace

bool is_pronoun(const Reading& r, Range range) {
  while (range.size() > 1 && r.word(range.begin).is(kTimeWord)) ++range.begin;
  if (range.size() != 1) return false;
  const Word& w = r.word(range.begin);
  const std::string_view stem = plain(w.folded);
  const bool other = stem != w.folded && is_of({"he", "i", "it", "she", "they", "we", "you"}, stem);
  return (w.is(kPronoun) || other) && !w.is(kRelative);
}

// The last speaker named before who can be meant, else the last person named.
std::optional<ResolvedSpeaker> Speakers::pronoun(std::size_t at, std::size_t rank) const {
  constexpr std::size_t kBack = 60;  // statements and names looked through
  const std::string_view f = plain(reading_.word(at).folded);
  if (f == "i" || f == "we") {
    if (reading_.word(at).quotation != 0 || !voice_.author()) return std::nullopt;
    ResolvedSpeaker out = of_author(voice_.maker().value_or(*voice_.author()));
    out.words = {at, at + 1};
    return out;
  }
  if (!is_of({"he", "she", "they", "it"}, f)) return std::nullopt;
  const bool one = f == "he" || f == "she";
  const char gender = gender_of(f);
  const auto fits = [&](const ResolvedSpeaker& who) {
    if (one)
      return who.person != SIZE_MAX
                 ? (people_.person(who.person).gender == 0 ||
                    people_.person(who.person).gender == gender)
                 : (who.kind == OriginKind::kOfficial || who.kind == OriginKind::kWitness);
    if (f == "it" && (who.kind == OriginKind::kUnnamed || who.kind == OriginKind::kWitness))
      return false;
    return who.person == SIZE_MAX && !who.own;
  };
  const ResolvedSpeaker* best = nullptr;
  std::size_t best_at = 0;
  for (std::size_t back = 1; back <= std::min(rank, kBack); ++back) {
    const std::size_t k = order_[rank - back];
    if (!resolved_[k] || statements_[k].cue.begin >= statements_[order_[rank]].cue.begin) continue;
    const Range words = resolved_[k]->words;
    if (is_quoted_away(words.begin, at)) continue;
    if (words.begin < at && fits(*resolved_[k]) && (!best || words.begin > best_at)) {
      best = &*resolved_[k];
      best_at = words.begin;
    }
  }
  ResolvedSpeaker out;
  const std::size_t paragraph = reading_.units[reading_.unit_of(at)].paragraph;
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
      if (run.person == SIZE_MAX || is_quoted_away(run.tokens.begin, at)) continue;
      const bool opens =
          run.tokens.begin == sentence ||
          (best && reading_.units[reading_.unit_of(run.tokens.begin)].paragraph == paragraph &&
           reading_.units[reading_.unit_of(best_at)].paragraph < paragraph);
      if (best && (run.tokens.begin <= best_at || best->person == run.person)) break;
      if (best && best->person != SIZE_MAX && !opens) continue;
      if (best && at - run.tokens.begin > kNear) break;
      const char known = people_.person(run.person).gender;
      if (known != 0 && known != gender) continue;
      return the_person(run, {at, at + 1});
    }
    if (!best || reading_.units[reading_.unit_of(best_at)].paragraph < paragraph) {
      if (auto subject = subject_before(at, gender, best == nullptr)) {
        subject->words = {at, at + 1};
        return subject;
      }
    }
  }
  if (f == "it") {
    if (auto thing = thing_before(at); thing && (!best || thing->words.begin > best_at)) {
      thing->words = {at, at + 1};
      return thing;
    }
  }
  if (!best) return std::nullopt;
  out = *best;
  out.words = {at, at + 1};
  return out;
}

// Whether who is named at `token` is named in a quotation that `at` is not a part of: whoever
// speaks it is somebody else.
bool Speakers::is_quoted_away(std::size_t token, std::size_t at) const {
  const std::uint32_t quotation = reading_.word(token).quotation;
  return quotation != 0 && quotation != reading_.word(at).quotation;
}

// "The abbot lit the pyres. ... he said", "Oren keeps a shop. ... he said": whom an earlier
// sentence of the paragraph is about, or of the paragraph before it.
std::optional<ResolvedSpeaker> Speakers::subject_before(std::size_t at, char gender,
                                                        bool paragraph_before) const {
  const auto& units = reading_.units;
  const std::size_t here = reading_.unit_of(at);
  constexpr std::size_t kUnits = 8;
  for (std::size_t u = here; u-- > 0 && here - u <= kUnits;) {
    const std::size_t far = units[here].paragraph - units[u].paragraph;
    if (far > (paragraph_before ? 1U : 0U)) break;
    const std::size_t begin = units[u].tokens.begin;
    if (reading_.word(begin).quotation != 0 || is_headline(reading_, units[u].tokens)) continue;
    const Range head = phrase_after(reading_, units[u].tokens, begin).head;
    if (head.empty() || head.size() > 10 || is_pronoun(reading_, head)) continue;
    const Range words = without_article(reading_, head);
    std::size_t noun = words.begin;
    while (noun + 1 < words.end && !reading_.word(noun + 1).is(kPreposition)) ++noun;
    const std::string& f = reading_.word(noun).folded;
    const char known = gender_of(f);
    if (known != 0 && known != gender) continue;
    const bool article = words.begin > head.begin && reading_.word(head.begin).is(kDeterminer);
    const bool one_name = words.size() == 1 && !article && reading_.word(noun).capital &&
                          !is_institution(f) && !reading_.word(noun).is(kTimeWord) &&
                          is_verb(reading_, units[u].tokens, noun + 1);
    if (one_name)
      return ResolvedSpeaker{std::string(reading_.text(words)), OriginKind::kWitness, words};
    const auto kind = role_of(f, reading_.word(noun - 1).folded);
    const bool somebody = kind == OriginKind::kOfficial || kind == OriginKind::kWitness;
    if (!article || !somebody) continue;
    const std::size_t end = std::min(head.end, end_of_name(reading_, noun + 1, head.end));
    ResolvedSpeaker out = described({head.begin, end});
    if (out.kind == OriginKind::kOfficial || out.kind == OriginKind::kWitness) return out;
  }
  return std::nullopt;
}

// What "it" means of things that can say something: the document or institution that the sentence
// before is about, else a document that it mentions.
std::optional<ResolvedSpeaker> Speakers::thing_before(std::size_t at) const {
  const std::size_t here = reading_.unit_of(at);
  // "The list is long, and it says": what the sentence itself is about; of one that begins with
  // "it" the same as of the sentence before.
  constexpr std::size_t kUnits = 3;
  std::size_t u = here;
  for (;; --u) {
    const Range own = reading_.units[u].tokens;
    if (u + kUnits < here || reading_.units[u].paragraph != reading_.units[here].paragraph)
      return std::nullopt;
    if (u < here || own.begin + 1 < at) {
      const Range subject = phrase_after(reading_, own, own.begin).head;
      if (subject.end <= at && !subject.empty() && u == here && !is_pronoun(reading_, subject)) {
        ResolvedSpeaker out = described(subject);
        if (out.sure && out.person == SIZE_MAX &&
            (out.kind == OriginKind::kDocument || out.kind == OriginKind::kOrganisation))
          return out;
      }
      if (u < here && !(subject.size() == 1 && reading_.is(subject.begin, "it"))) break;
    }
    if (u == 0) return std::nullopt;
  }
  const Unit& unit = reading_.units[u];
  for (std::size_t i = unit.tokens.begin; i < unit.tokens.end; ++i) {
    const Word& w = reading_.word(i);
    if (w.quotation != 0 || role_of(w.folded) != OriginKind::kDocument) continue;
    const Range left = phrase_before(reading_, unit.tokens, i + 1).head;
    if (left.empty()) continue;
    return described({left.begin, end_of_name(reading_, i + 1, unit.tokens.end)});
  }
  const Range subject = phrase_after(reading_, unit.tokens, unit.tokens.begin).head;
  if (subject.empty() || is_pronoun(reading_, subject)) return std::nullopt;
  ResolvedSpeaker out = described(subject);
  if (!out.sure || out.person != SIZE_MAX || out.kind == OriginKind::kUnnamed) return std::nullopt;
  return out;
}

// "the 58-year-old pathologist": of the persons of the paragraph the last whom it fits, for an age
// is told of somebody known.
std::optional<ResolvedSpeaker> Speakers::person_of_age(Range phrase) const {
  if (!reading_.is(phrase.begin, "the")) return std::nullopt;
  const std::string_view words = reading_.text(phrase);
  if (words.find("year-old") == std::string_view::npos &&
      words.find("year old") == std::string_view::npos)
    return std::nullopt;
  const char gender = gender_of(reading_.word(phrase.end - 1).folded);
  const std::size_t paragraph = reading_.units[reading_.unit_of(phrase.begin)].paragraph;
  const NameRun* found = nullptr;
  for (const NameRun& run : people_.runs()) {
    if (run.tokens.begin >= phrase.begin) break;
    if (run.person == SIZE_MAX || is_quoted_away(run.tokens.begin, phrase.begin)) continue;
    if (reading_.units[reading_.unit_of(run.tokens.begin)].paragraph != paragraph) continue;
    const char known = people_.person(run.person).gender;
    if (known == 0 || gender == 0 || known == gender) found = &run;
  }
  if (!found) return std::nullopt;
  return the_person(*found, phrase);
}

}  // namespace firsthand::claims
