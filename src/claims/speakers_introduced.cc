// Who is meant where a report brings in by name whom it has told of by an office, and in whose name
// somebody speaks.
#include <algorithm>

#include "claims/phrases.h"
#include "claims/speakers.h"

namespace firsthand::claims {

using model::OriginKind;

// "Ana Roth said her staff had counted nine dead": of the staff's count she gives account.
void Speakers::own_people(std::size_t i) {
  const Range head = statements_[i].speaker;
  const OriginKind kind = resolved_[i]->kind;
  if (head.size() < 2 || head.size() > 3 || resolved_[i]->person != SIZE_MAX) return;
  if (kind != OriginKind::kUnnamed && kind != OriginKind::kOrganisation) return;
  if (!is_of({"his", "her", "its", "their", "our", "my"}, reading_.word(head.begin).folded)) return;
  std::size_t least = SIZE_MAX;
  std::size_t outer = SIZE_MAX;
  for (std::size_t o = 0; o < statements_.size(); ++o) {
    if (o == i || !resolved_[o] || statements_[o].verb == statements_[i].verb) continue;
    for (const Range& c : statements_[o].content) {
      if (c.contains(head) && c.size() < least) {
        least = c.size();
        outer = o;
      }
    }
  }
  if (outer == SIZE_MAX || resolved_[outer]->kind == OriginKind::kUnnamed) return;
  const Range words = resolved_[i]->words;
  resolved_[i] = resolved_[outer];
  resolved_[i]->words = words;
}

// "The Brask hospital was treating nine injured, a duty manager said", "The ambulance
// service made nine trips, its dispatcher said": of that hospital, of that service.
void Speakers::house_of(std::size_t i) {
  const Range head = statements_[i].speaker;
  const bool its = reading_.is(head.begin, "its");
  const bool someone = (its || is_of({"a", "an", "one"}, reading_.word(head.begin).folded)) &&
                       resolved_[i]->person == SIZE_MAX && head.size() < 4;
  if (!someone || statements_[i].content.empty() || statements_[i].quoted ||
      !is_of({"administrator", "clerk", "director", "dispatcher", "doctor", "manager", "matron",
              "nurse", "surgeon"},
             reading_.word(head.end - 1).folded))
    return;
  const Range content = statements_[i].content.front();
  const Range subject = phrase_after(reading_, content, content.begin).head;
  if (subject.empty() || content.begin >= head.begin) return;
  if (!its && !is_of({"hospital", "clinic", "infirmary", "morgue", "hospice", "mortuary"},
                     reading_.word(subject.end - 1).folded))
    return;
  const ResolvedSpeaker house = described(subject);
  if (house.kind != OriginKind::kOrganisation || !house.sure) return;
  resolved_[i]->name = house.name;
  resolved_[i]->kind = house.kind;
}

// "..., the headmistress said. "I called the roll," Mrs Ana Roth told the Courier": whom the news
// brings in by an office it quotes next by name, if nothing else is told of the name.
void Speakers::name_role(std::size_t rank) {
  const std::size_t i = order_[rank];
  const std::size_t next = order_[rank + 1];
  if (!resolved_[i] || !resolved_[next] || resolved_[i]->person != SIZE_MAX) return;
  const std::size_t person = resolved_[next]->person;
  const ResolvedSpeaker role = *resolved_[i];
  if (person == SIZE_MAX || !statements_[next].quoted || !role.sure) return;
  if (role.kind != OriginKind::kOfficial && role.kind != OriginKind::kWitness) return;
  const Range head = statements_[i].speaker;
  if (role.words != head || !reading_.word(head.begin).is(kDeterminer | kPossessive) ||
      is_of({"a", "an", "one", "another"}, reading_.word(head.begin).folded))
    return;
  const std::size_t paragraph = reading_.units[reading_.unit_of(head.begin)].paragraph;
  const Range name = resolved_[next]->words;
  const std::size_t named = reading_.units[reading_.unit_of(name.begin)].paragraph;
  if (named <= paragraph || named > paragraph + 1) return;
  const Person& who = people_.person(person);
  const bool first = std::none_of(
      people_.runs().begin(), people_.runs().end(),
      [&](const NameRun& run) { return run.person == person && run.tokens.begin < head.begin; });
  // "the administrator of the territory said", "said the administrator, Ana Roth"
  std::size_t noun = head.begin + 1;
  while (noun + 1 < head.end && !reading_.word(noun + 1).is(kPreposition)) ++noun;
  const bool same = people_.with_role(reading_.word(noun).folded) == person;
  // "Ana Roth, who sells tickets": something else is told.
  const bool told = reading_.word(name.end).is(kComma) &&
                    !reading_.word(name.end + 1).is(kNumberWord) &&
                    !reading_.word(name.end + 1).is(kTimeWord);
  if (!first || (!same && (told || !who.roles.empty()))) return;
  const char gender = gender_of(reading_.word(noun).folded);
  if (gender != 0 && who.gender != 0 && gender != who.gender) return;
  people_.describe(person, head);
  for (auto& speaker : resolved_) {
    if (!speaker) continue;
    if (speaker->person == SIZE_MAX && speaker->name == role.name) {
      speaker->name = who.name;
      speaker->person = person;
    }
    if (speaker->person == person) speaker->kind = kind_of_person(person);
  }
}

}  // namespace firsthand::claims
