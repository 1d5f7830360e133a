#include "claims/phrases.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "claims/roles.h"

namespace firsthand::claims {
namespace {

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// Sorted by nothing: short lists of our own.
constexpr std::array<std::string_view, 25> kPlurals = {
    "police",   "people", "many",  "some",      "others", "men",      "women", "media", "several",
    "few",      "most",   "data",  "press",     "all",    "critics",  "both",  "those", "children",
    "rescuers", "staff",  "crews", "gendarmes", "few",    "majority", "public"};
constexpr std::array<std::string_view, 24> kMedia = {
    "statement",  "interview",  "speech",    "tweet",     "email",      "report",
    "briefing",   "conference", "post",      "letter",    "memo",       "note",
    "release",    "message",    "broadcast", "address",   "telephone",  "phone",
    "television", "facebook",   "twitter",   "testimony", "communique", "video"};
constexpr std::array<std::string_view, 13> kBeforeTime = {
    "on",   "late", "early", "last",    "this", "next", "over",
    "that", "in",   "since", "earlier", "by",   "the"};

bool ends_with(std::string_view word, std::string_view tail) {
  return word.size() > tail.size() + 1 && word.substr(word.size() - tail.size()) == tail;
}

// The token before `i` in the unit that is no adverb or negation; SIZE_MAX if there is none.
std::size_t before(const Reading& r, Range unit, std::size_t i) {
  while (i > unit.begin) {
    --i;
    if (!r.word(i).is(kAdverb | kNegation)) return i;
  }
  return SIZE_MAX;
}

bool is_plural(const Word& w) {
  return is_one_of(kPlurals, w.folded) ||
         (w.word && ends_with(w.folded, "s") && !ends_with(w.folded, "ss"));
}

bool starts_clause_after(const Reading& r, Range unit, std::size_t i) {
  if (i >= unit.end) return false;
  const Word& w = r.word(i);
  return w.is(kDeterminer | kPossessive | kPronoun | kSubordinator | kOpenMark | kComma | kBreak |
              kNumberWord | kObjectPronoun) ||
         w.capital || w.folded == "to" || w.is(kStop);
}

// The same, or nothing: "..., police say" at the end of a headline.
bool ends_or_starts_clause(const Reading& r, Range unit, std::size_t i) {
  return i >= unit.end || starts_clause_after(r, unit, i);
}

// "The flood claimed 41 lives" is no saying.
bool takes_lives(const Reading& r, Range unit, std::size_t i) {
  for (std::size_t k = i + 1; k < unit.end && k < i + 7; ++k) {
    if (r.is(k, "lives") || r.is(k, "life")) return true;
    if (r.word(k).is(kComma | kStop | kSubordinator)) return false;
  }
  return false;
}

bool is_infinitive_before(const Reading& r, std::size_t p) {
  // "according to state law"
  if (r.is(p, "to")) return p == 0 || !r.is(p - 1, "according");
  return r.word(p).is(kModal | kDo);
}

// "Cambridge, Mass., said", "its head, Dr. Ana Roth, said": the full stop of a short form, before a
// comma or a name.
bool is_of_short_form(const Reading& r, std::size_t stop) {
  return r.is(stop, ".") && stop > 0 && r.word(stop - 1).capital && stop + 1 < r.words.size() &&
         !r.document->tokens[stop].blank_before &&
         (r.word(stop + 1).is(kComma | kBracket) ||
          (is_form_of_address(r.word(stop - 1).folded) && r.word(stop + 1).capital));
}

// "the captain himself said"
bool is_reflexive(const Word& w) {
  return is_of({"herself", "himself", "itself", "themselves"}, w.folded);
}

// "one user", "one of them": who, and no pronoun.
bool is_one(const Word& w) { return w.is(kPronoun) && w.is(kNumberWord); }

}  // namespace

bool is_cue_verb(const Reading& r, Range unit, std::size_t i) {
  const Word& w = r.word(i);
  if (!w.cue.cue || w.quotation != 0 || w.is(kPreposition)) return false;
  if (w.cue.cue->verb == "claim" && takes_lives(r, unit, i)) return false;
  const std::uint8_t forms = w.cue.forms;
  std::size_t p = before(r, unit, i);
  if (p != SIZE_MAX && p > unit.begin && is_reflexive(r.word(p)) && r.word(p - 1).word) --p;
  if (forms & kGerund) {
    if (p == SIZE_MAX) return true;
    if (r.word(p).is(kDeterminer | kPossessive) && !r.word(p).is(kSubordinator)) return false;
    if (i + 1 < unit.end && r.is(i + 1, "of") && r.word(p).is(kPreposition)) return false;
    return r.word(p).is(kComma | kPreposition | kBe | kCoordinator | kBreak | kSubordinator |
                        kCloseMark) ||
           r.word(p).word;
  }
  if (p == SIZE_MAX) return (forms & (kPast | kParticiple)) && starts_clause_after(r, unit, i + 1);
  const Word& pw = r.word(p);
  if (is_infinitive_before(r, p)) return (forms & kBase) != 0;
  if (pw.is(kDeterminer | kPossessive) && !pw.is(kRelative) &&
      !(pw.is(kSubordinator) && r.is(p, "that")))
    return is_one_of(kPlurals, pw.folded) && (forms & kBase);
  if (pw.is(kPreposition | kObjectPronoun)) return false;
  if (forms & (kPast | kParticiple)) {
    if (pw.is(kNumberWord)) return false;
    return true;
  }
  if (pw.is(kBe | kHave)) return false;
  if (forms & kThird) {
    const bool subject = pw.is(kPronoun | kRelative | kCloseMark | kComma | kCoordinator) ||
                         pw.capital || r.is(p, "that") || r.is(p, "which");
    if (i + 1 < unit.end && r.is(i + 1, "of")) return false;
    // "The mayor says in a letter that": no noun has the form of "says".
    const bool only_verb = w.cue.cue->kind == CueKind::kSpeech && !w.cue.cue->noun &&
                           pw.classes == 0 && pw.word && !is_plural(pw);
    return subject || only_verb ||
           (w.cue.cue->kind == CueKind::kSpeech && pw.word &&
            ends_or_starts_clause(r, unit, i + 1)) ||
           (pw.word && !is_plural(pw) && starts_clause_after(r, unit, i + 1));
  }
  if (forms & kBase) {
    if (i + 1 < unit.end && r.is(i + 1, "of")) return false;
    if (pw.is(kPronoun | kRelative)) return true;
    // "..., say residents"
    if (w.folded == "say" && pw.is(kComma | kCloseMark)) return true;
    return is_plural(pw) &&
           (w.cue.cue->kind == CueKind::kSpeech ? ends_or_starts_clause(r, unit, i + 1)
                                                : starts_clause_after(r, unit, i + 1));
  }
  return false;
}

bool is_undergone(const Reading& r, std::size_t verb) {
  if (verb + 1 >= r.words.size()) return false;
  if (r.is(verb, "accused")) return r.is(verb + 1, "of");
  return r.is(verb, "found") && is_of({"alive", "dead", "guilty", "injured", "murdered", "safe",
                                       "shot", "unconscious", "unresponsive", "wounded"},
                                      r.word(verb + 1).folded);
}

bool is_verb(const Reading& r, Range unit, std::size_t i) {
  const Word& w = r.word(i);
  if (w.is(kBe | kHave | kDo | kModal | kCommonVerb)) return true;
  if (w.cue.cue) return is_cue_verb(r, unit, i);
  if (!w.word || w.capital || !ends_with(w.folded, "ed") || w.classes != 0) return false;
  const std::size_t p = before(r, unit, i);
  return p != SIZE_MAX && !r.word(p).is(kDeterminer | kPossessive | kPreposition | kNumberWord);
}

Range verb_group(const Reading& r, Range unit, std::size_t verb) {
  Range group{verb, verb + 1};
  const auto joins = [&](std::size_t i) {
    const Word& w = r.word(i);
    if (w.quotation != r.word(verb).quotation) return false;
    if (w.is(kBe | kHave | kDo | kModal | kNegation)) return true;
    if (w.is(kAdverb)) return !w.capital || i > unit.begin;
    // "have since been"
    return r.is(i, "since") && i > unit.begin && r.word(i - 1).is(kHave);
  };
  for (;;) {
    if (group.begin > unit.begin && joins(group.begin - 1)) {
      --group.begin;
      continue;
    }
    // "went on to say", "declined to say", "wants to ask"
    if (group.begin >= unit.begin + 2 && r.is(group.begin - 1, "to")) {
      const std::size_t b = group.begin - 2;
      if (r.is(b, "on") && b > unit.begin && (r.is(b - 1, "went") || r.is(b - 1, "goes"))) {
        group.begin = b - 1;
        continue;
      }
      if (r.is(b, "began") || r.is(b, "continued") || r.is(b, "failed") || r.is(b, "used") ||
          r.is(b, "tried")) {
        group.begin = b;
        continue;
      }
    }
    // "told and told again": adverbs between commas are left out.
    return group;
  }
}

namespace {

bool noun_like(const Reading& r, Range unit, std::size_t i) {
  const Word& w = r.word(i);
  if (w.quotation != 0 || w.is(kStop)) {
    // The full stop of "Dr." and "St." within a sentence.
    return w.quotation == 0 && r.is(i, ".") && i > unit.begin && r.word(i - 1).capital &&
           i + 1 < unit.end && r.word(i + 1).word;
  }
  if (w.is(kComma | kBreak | kCoordinator | kSubordinator | kRelative | kModal | kBe | kHave | kDo |
           kNegation))
    return false;
  // "the Sunday Almanac"
  if (w.is(kTimeWord) && w.capital && i > unit.begin && r.is(i - 1, "the") && i + 1 < unit.end &&
      r.word(i + 1).capital)
    return true;
  if (w.is(kPreposition | kAdverb | kTimeWord)) return false;
  return !is_verb(r, unit, i);
}

bool is_role_preposition(const Reading& r, std::size_t i) {
  const std::string& w = r.word(i).folded;
  return w == "of" || w == "for" || w == "in" || w == "from" || w == "at" || w == "with" ||
         w == "on";
}

Range simple_phrase_before(const Reading& r, Range unit, std::size_t end) {
  std::size_t begin = end;
  while (begin > unit.begin) {
    const std::size_t i = begin - 1;
    const Word& w = r.word(i);
    if (w.quotation != 0) break;
    // "the cook there"
    if (begin == end && r.is(i, "there") && i > unit.begin && noun_like(r, unit, i - 1) &&
        r.word(i - 1).word) {
      begin = i;
      continue;
    }
    if (w.is(kPronoun)) {
      if (begin == end || is_one(w)) begin = i;
      break;
    }
    if (noun_like(r, unit, i)) {
      begin = i;
      // "At the gate in Velm a sergeant said": an article begins a phrase of its own.
      const bool article = is_of({"the", "a", "an"}, w.folded) && !w.capital;
      if (article && i > unit.begin && begin + 1 < end && r.word(i - 1).word &&
          !r.word(i - 1).is(kDeterminer | kPreposition | kPossessive) && noun_like(r, unit, i - 1))
        break;
      continue;
    }
    const bool between = i > unit.begin && begin < end;
    if (between && is_role_preposition(r, i) && noun_like(r, unit, i - 1) &&
        !r.word(i - 1).is(kDeterminer)) {
      begin = i;
      continue;
    }
    if (between && (r.is(i, "and") || r.is(i, "&")) && noun_like(r, unit, i - 1) &&
        (r.word(i - 1).capital || !r.word(begin).is(kDeterminer | kPossessive))) {
      begin = i;
      continue;
    }
    break;
  }
  // "In Gaza officials": a phrase that began as an adjunct.
  while (begin < end && (r.word(begin).is(kPreposition | kCoordinator | kBracket) ||
                         (!r.word(begin).word && !r.word(begin).is(kNumberWord))))
    ++begin;
  return {begin, end};
}

// "Reuters, citing a doctor, reported", "police, quoted by Reuters, said"
bool is_citing(const Reading& r, std::size_t i) {
  return is_of({"citing", "quoting", "quoted", "speaking", "cited", "interviewed", "reached"},
               r.word(i).folded);
}

bool starts_apposition(const Reading& r, Range unit, std::size_t i) {
  const Word& w = r.word(i);
  if (is_citing(r, i)) return true;
  return w.is(kDeterminer | kPossessive | kRelative | kNumberWord) ||
         (w.word && !w.is(kCoordinator | kSubordinator | kPronoun) && !is_verb(r, unit, i));
}

// What holds a verb of its own and is no relative clause: "..., twelve were killed, ...".
bool is_clause(const Reading& r, Range range) {
  if (r.word(range.begin).is(kRelative)) return false;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (r.word(i).is(kBe | kHave | kModal | kRelative) || r.is(i, "when"))
      return !r.word(i).is(kRelative);
  }
  return false;
}

}  // namespace

namespace {

// Of the bracket that closes at `close`; SIZE_MAX if it is too long for an aside.
std::size_t opening_bracket(const Reading& r, Range unit, std::size_t close) {
  constexpr std::size_t kLongest = 14;  // tokens
  for (std::size_t i = close; i-- > unit.begin && close - i < kLongest;) {
    if (r.word(i).quotation != 0) return SIZE_MAX;
    if (r.is(i, "(")) return i;
  }
  return SIZE_MAX;
}

}  // namespace

NounPhrase phrase_before(const Reading& r, Range unit, std::size_t end) {
  while (end > unit.begin) {  // "Trump on Tuesday said"
    const std::size_t i = end - 1;
    if (r.word(i).quotation == 0 && r.word(i).is(kTimeWord) && i > unit.begin) {
      end = i;
      while (end > unit.begin + 1 && is_one_of(kBeforeTime, r.word(end - 1).folded)) --end;
      continue;
    }
    break;
  }
  if (end > unit.begin + 1 && r.word(end - 1).quotation == 0 && r.word(end - 2).word &&
      is_reflexive(r.word(end - 1)))
    --end;
  if (end <= unit.begin) return {};
  // "Ana Roth (46) said"
  if (r.is(end - 1, ")") && r.word(end - 1).quotation == 0) {
    const std::size_t open = opening_bracket(r, unit, end - 1);
    if (open == SIZE_MAX) return {};
    const Range head = simple_phrase_before(r, unit, open);
    if (head.empty()) return {};
    return {{head.begin, end}, head};
  }
  if (!r.word(end - 1).is(kComma)) {
    const Range phrase = simple_phrase_before(r, unit, end);
    return {phrase, phrase};
  }
  std::size_t close = end - 1;
  const std::size_t floor = close > unit.begin + 40 ? close - 40 : unit.begin;
  std::size_t outer = close;
  for (int depth = 0; depth < 3; ++depth) {
    std::size_t comma = outer;
    while (comma > floor &&
           (!r.word(comma - 1).is(kComma | kStop | kBreak) || is_of_short_form(r, comma - 1)) &&
           r.word(comma - 1).quotation == 0)
      --comma;
    if (comma <= floor || !r.word(comma - 1).is(kComma) || comma == outer) return {};
    if (!starts_apposition(r, unit, comma) || is_clause(r, {comma, outer})) return {};
    std::size_t last = comma - 1;
    if (last > unit.begin && r.is(last - 1, ")")) {  // "Ana Roth (46), a nurse, said"
      last = opening_bracket(r, unit, last - 1);
      if (last == SIZE_MAX) return {};
    }
    const Range head = simple_phrase_before(r, unit, last);
    if (head.empty()) return {};
    const bool only_numbers = std::all_of(r.words.begin() + static_cast<std::ptrdiff_t>(head.begin),
                                          r.words.begin() + static_cast<std::ptrdiff_t>(head.end),
                                          [](const Word& w) { return w.is(kNumberWord); });
    const bool starts_at_comma = head.begin > unit.begin && r.word(head.begin - 1).is(kComma);
    if (only_numbers && starts_at_comma) {
      outer = comma - 1;
      continue;
    }
    const bool relative = r.word(comma).is(kRelative) || is_citing(r, comma);
    return {{head.begin, relative ? comma - 1 : close}, head};
  }
  return {};
}

NounPhrase phrase_after(const Reading& r, Range unit, std::size_t begin) {
  std::size_t i = begin;
  const auto take = [&](std::size_t at, std::size_t start) {
    while (at < unit.end) {
      const Word& w = r.word(at);
      if (w.quotation != 0) break;
      if (at > start && r.word(at - 1).word &&
          !r.word(at - 1).is(kPreposition | kCoordinator | kDeterminer | kPossessive) &&
          (w.is(kDeterminer) || (w.is(kPossessive) && !r.is(at, "'s") && !r.is(at, "'"))))
        break;  // a second phrase begins
      if (w.is(kPronoun)) {
        if (at != start) break;
        ++at;
        if (is_one(w) && at < unit.end && noun_like(r, unit, at)) continue;
        break;
      }
      if (noun_like(r, unit, at)) {
        ++at;
        continue;
      }
      if (at > start && is_role_preposition(r, at) && at + 1 < unit.end &&
          r.word(at + 1).quotation == 0 && !r.word(at + 1).is(kTimeWord | kComma | kStop)) {
        ++at;
        continue;
      }
      if (at > start && (r.is(at, "and") || r.is(at, "&")) && at + 1 < unit.end &&
          noun_like(r, unit, at + 1) && r.word(at + 1).capital) {
        ++at;
        continue;
      }
      break;
    }
    while (at > start && r.word(at - 1).is(kPreposition | kCoordinator)) --at;
    return at;
  };
  i = take(begin, begin);
  NounPhrase out{{begin, i}, {begin, i}};
  // "Ana Roth, a nurse at the clinic": what stands in commas after a name.
  while (i > begin && i + 1 < unit.end && r.word(i).is(kComma) && r.word(i + 1).quotation == 0 &&
         (r.word(i + 1).is(kDeterminer | kPossessive | kNumberWord) ||
          (r.word(begin).is(kDeterminer | kPossessive) &&
           (r.word(i + 1).capital ||
            (is_occupation(r.word(i + 1).folded) && r.word(i + 2).capital))) ||
          (r.word(i - 1).capital && r.word(i + 1).word && !r.word(i + 1).capital &&
           !r.word(i + 1).is(kCoordinator | kSubordinator | kRelative | kPronoun | kPreposition |
                             kAdverb) &&
           !is_verb(r, unit, i + 1) && !(r.word(i + 1).cue.forms & kGerund)))) {
    const std::size_t end = take(i + 1, i + 1);
    // "Ana Roth, 62, said", and "According to Ana Roth, 62 of the men were held".
    if (r.word(i + 1).is(kNumberWord) && end > i + 2) break;
    if (end == i + 1 || (end < unit.end && !r.word(end).is(kComma | kStop | kBreak | kRelative)))
      break;
    i = end;
    out.all.end = i;
  }
  return out;
}

std::size_t skip_adjuncts(const Reading& r, Range unit, std::size_t begin) {
  std::size_t i = begin;
  while (i < unit.end) {
    std::size_t k = i;
    while (k < unit.end && k < i + 4 && is_one_of(kBeforeTime, r.word(k).folded)) ++k;
    if (k < unit.end && r.word(k).quotation == 0 && r.word(k).is(kTimeWord)) {
      while (k < unit.end && r.word(k).quotation == 0 &&
             (r.word(k).is(kTimeWord) || r.is(k, ".") ||
              (r.word(k).is(kNumberWord) && !r.word(k).word))) {
        if (r.is(k, ".") && (k + 1 >= unit.end || !r.word(k + 1).is(kTimeWord | kNumberWord)))
          break;
        ++k;
      }
      i = k;
      continue;
    }
    if (r.word(i).is(kPreposition) && !r.is(i, "of") && !r.is(i, "to")) {
      const std::size_t limit = std::min(unit.end, i + 8);
      std::size_t m = i + 1;
      while (m < limit && r.word(m).quotation == 0 &&
             (r.word(m).word || r.word(m).is(kNumberWord)) &&
             !is_one_of(kMedia, r.word(m).folded) &&
             !r.word(m).is(kSubordinator | kBe | kModal | kPronoun))
        ++m;
      if (m < limit && is_one_of(kMedia, r.word(m).folded)) {
        i = m + 1;
        continue;
      }
      // Whatever else it is, if "that", a mark or the end follows it.
      const std::size_t far = std::min(unit.end, i + 14);
      m = i + 1;
      while (m < far && r.word(m).quotation == 0 && !r.is(m, "that") &&
             !r.word(m).is(kComma | kBreak | kStop | kPronoun) && !is_verb(r, unit, m))
        ++m;
      if (m == unit.end ||
          (m < far && (r.is(m, "that") || r.word(m).is(kComma | kStop | kBreak | kOpenMark)))) {
        i = m;
        continue;
      }
    }
    if (r.word(i).is(kAdverb) && i + 1 < unit.end && !r.word(i).capital &&
        r.word(i).quotation == 0) {
      ++i;
      continue;
    }
    break;
  }
  return i;
}

bool is_medium_of_saying(std::string_view noun) {
  return is_of(
      {"ad",       "ads",       "advert",     "adverts",   "affidavit", "appeal",    "article",
       "blog",     "brief",     "column",     "e-mail",    "editorial", "email",     "emails",
       "essay",    "facebook",  "filing",     "interview", "leaflet",   "leaflets",  "letter",
       "letters",  "memo",      "memorandum", "message",   "messages",  "note",      "petition",
       "post",     "posts",     "release",    "report",    "speech",    "statement", "statements",
       "telegram", "testimony", "tweet",      "tweets",    "twitter",   "video",     "videos"},
      noun);
}

}  // namespace firsthand::claims
