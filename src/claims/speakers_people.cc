#include "claims/speakers_people.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include "claims/roles.h"
#include "claims/sourcing.h"

namespace firsthand::claims {
namespace {

bool is_role(const Reading& r, std::size_t i) {
  const auto kind = role_of(r.word(i).folded, r.word(i - 1).folded);
  return kind == model::OriginKind::kOfficial || kind == model::OriginKind::kWitness;
}

// The token after "van der", "bin", "de la" at `i`, which stand within names in small letters.
std::size_t after_particles(const Reading& r, std::size_t i) {
  std::size_t end = i;
  while (end < r.words.size() && end < i + 2 && !r.word(end).capital &&
         is_of({"van", "von", "der", "den", "de",   "del", "della", "di",  "da", "dos", "du", "la",
                "le",  "el",  "al",  "bin", "bint", "ibn", "ter",   "ten", "zu", "af",  "ben"},
               r.word(end).folded))
    ++end;
  return end;
}

// "Port Almery police", "the Saint Velm fire brigade": what stands before belongs to the noun at
// `end`, or to the one behind it.
bool names_a_noun(const Reading& r, std::size_t end) {
  for (std::size_t k = end; k < std::min(end + 2, r.words.size()); ++k) {
    const Word& w = r.word(k);
    if (!w.word || w.capital || w.cue.cue || r.document->tokens[k].newline_before) return false;
    const auto kind = role_of(w.folded);
    if (kind && (k == end || kind == model::OriginKind::kOrganisation)) return true;
    if (w.classes != 0) return false;
  }
  return false;
}

// "the aid group Helping Hands": what stands behind such a noun is the name of one.
bool is_body_before(const Reading& r, std::size_t name) {
  const Word& noun = r.word(name - 1);
  return noun.word && !noun.capital &&
         is_of({"association", "charity", "collective", "company", "group", "network", "ngo",
                "organisation", "organization", "union"},
               noun.folded);
}

bool starts_sentence(const Reading& r, std::size_t i) {
  if (i == 0) return true;
  return r.word(i - 1).is(kStop | kOpenMark | kBreak) || r.document->tokens[i].newline_before;
}

}  // namespace

char gender_of(std::string_view f) {
  if (is_of({"mr",          "sir",      "father",  "brother",     "son",     "husband",   "uncle",
             "spokesman",   "chairman", "foreman", "grandfather", "widower", "he",        "him",
             "congressman", "imam",     "monk",    "man",         "boy",     "boyfriend", "male",
             "nephew",      "grandson", "stepson", "stepfather"},
            f))
    return 'm';
  if (is_of({"mrs",           "ms",           "miss",        "dame",
             "sister",        "mother",       "daughter",    "wife",
             "aunt",          "widow",        "spokeswoman", "chairwoman",
             "matron",        "grandmother",  "she",         "her",
             "congresswoman", "nun",          "midwife",     "woman",
             "girl",          "girlfriend",   "female",      "niece",
             "granddaughter", "stepdaughter", "stepmother"},
            f))
    return 'f';
  const auto ends = [&](std::string_view tail) {
    return f.size() > tail.size() && f.substr(f.size() - tail.size()) == tail;
  };
  if (ends("woman") || ends("mistress")) return 'f';
  if (ends("man") && f != "german" && f != "human") return 'm';
  return 0;
}

People::People(const Reading& reading) : reading_(reading) {
  find_runs();
  name_persons();
  find_roles();
}

void People::find_runs() {
  const Reading& r = reading_;
  constexpr std::uint32_t kNever = kTimeWord | kDeterminer | kPronoun | kSubordinator |
                                   kPreposition | kCoordinator | kModal | kBe | kHave | kDo |
                                   kPossessive | kNumberWord | kNegation;
  // "Jan Moor", "June Adair": months that are first names too.
  const auto first_name = [&](std::size_t i) {
    return is_of({"jan", "april", "may", "june", "august"}, r.word(i).folded) &&
           i + 1 < r.words.size() && r.word(i + 1).word && r.word(i + 1).capital &&
           r.word(i + 1).classes == 0;
  };
  // "Citing Ana Roth, the Courier said": no part of her name.
  const auto cites = [&](std::size_t i) {
    return is_of({"citing", "quoting"}, r.word(i).folded) && starts_sentence(r, i);
  };
  const auto usable = [&](std::size_t i) {
    return r.word(i).word && r.word(i).capital && (!r.word(i).is(kNever) || first_name(i)) &&
           !cites(i);
  };
  const auto glued = [&](std::size_t i) { return !r.document->tokens[i].blank_before; };
  for (std::size_t i = 0; i < r.words.size();) {
    if (!usable(i)) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < r.words.size() && end < i + 8) {
      if (usable(end) && !r.document->tokens[end].newline_before) {
        ++end;
      } else if (const std::size_t after = after_particles(r, end);
                 after != end && after < r.words.size() && usable(after)) {
        end = after + 1;  // "Imke van der Loo"
      } else if (end + 1 < r.words.size() && r.is(end, "-") && glued(end) && glued(end + 1) &&
                 r.word(end + 1).word) {
        end += 2;
      } else if (r.is(end, ".") && end + 1 < r.words.size() && usable(end + 1) &&
                 !r.document->tokens[end + 1].newline_before &&
                 (r.word(end - 1).folded.size() == 1 ||
                  is_form_of_address(r.word(end - 1).folded))) {
        ++end;
      } else {
        break;
      }
    }
    NameRun run;
    run.tokens = {i, end};
    std::size_t begin = i;
    for (std::size_t k = i; k < end; ++k) {
      const std::string& f = r.word(k).folded;
      const bool joined = k + 1 < end && r.is(k + 1, "-");  // "Cornelius Abbot-Nwosu"
      // "Ana Baker", "Ana Roth Baker": a trade at the end of a name is a name.
      const std::size_t first = begin + (r.word(begin).word ? 0 : 1);  // "Capt. John Cook"
      const bool surname =
          k + 1 == end && k <= first + 2 && role_of(f) == model::OriginKind::kWitness;
      if (joined || surname) continue;
      if (k == begin && k + 2 < end && is_of({"old", "young", "poor", "former", "retired"}, f)) {
        begin = k + 1;
      } else if (is_form_of_address(f) || is_role(r, k)) {
        if (k + 1 < end) {
          begin = k + 1;
          run.titled = true;
          // "Harrow Police Chief Ana Roth": the institution is a part of the title.
          if (role_of(f) != model::OriginKind::kWitness) run.institution = false;
        } else if (k > begin) {
          run.institution = true;  // "Defence Minister": a post without a name
        } else if (k == i) {
          run.institution = true;
        }
      }
      run.institution = run.institution || (is_institution(f) && k >= begin);
    }
    while (begin < end && !r.word(begin).word) ++begin;
    run.institution = run.institution || is_body_before(r, i);
    run.institution = run.institution || names_a_noun(r, end);
    run.name = {begin, end};
    if (begin < end) runs_.push_back(run);
    i = end;
  }
}

// The same last word is the same person, unless the first names differ: "Ana Roth" and "Karl Roth"
// are two, and "Roth" is the one named last before. The longest run names him.
void People::name_persons() {
  const Reading& r = reading_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_last;
  const auto last_of = [&](const NameRun& run) {
    std::size_t begin = run.name.end - 1;
    while (begin > run.name.begin + 1 && r.is(begin - 1, "-")) begin -= 2;
    return std::string(r.text({begin, run.name.end}));
  };
  const auto words_in = [&](const NameRun& run) {
    std::size_t words = 0;
    for (std::size_t i = run.name.begin; i < run.name.end; ++i) words += r.word(i).word ? 1 : 0;
    return words;
  };
  // "according to", "spoke to", "learned from", "by the count of"
  const auto is_source = [&](std::size_t at) {
    if (at > 1 && is_of({"to", "from"}, r.word(at - 1).folded) &&
        is_of({"according", "spoke", "spoken", "speaking", "talked", "talking", "listened",
               "learned", "learnt", "heard"},
              r.word(at - 2).folded))
      return true;
    for (std::size_t i = at - std::min<std::size_t>(at, 5); i < at; ++i) {
      if (source_phrase(r, {i, at}, i).end == at) return true;
    }
    return false;
  };
  // "Petro, who digs", "Mahdi, 62,", "Halyna, a nurse", "her first name, Najwa", "who is called
  // Ruslan": who is known by one name.
  const auto has_one_name = [&](const NameRun& run, bool after_place) {
    const std::size_t at = run.tokens.begin;
    const std::size_t end = run.tokens.end;
    const Word& before = r.word(at - 1);
    if (r.is(at - 1, "as") && r.is(at - 2, "name")) return true;
    if (before.is(kComma) && r.is(at - 2, "name") && r.is(at - 3, "first")) return true;
    if (r.is(at - 1, "called") && r.word(at - 2).is(kBe) && r.is(at - 3, "who")) return true;
    if (!r.word(end).is(kComma)) return false;
    if (r.is(end + 1, "who")) return true;
    if (after_place) return false;
    if (r.word(end + 1).is(kNumberWord) && r.word(end + 2).is(kComma)) return true;
    return is_of({"a", "an"}, r.word(end + 1).folded) &&
           (is_occupation(r.word(end + 2).folded) || is_occupation(r.word(end + 3).folded));
  };
  const auto is_last = [&](const NameRun& run) { return r.text(run.name) == last_of(run); };
  const auto alike = [](std::string_view a, std::string_view b) {
    a = a.substr(0, a.find(' '));
    b = b.substr(0, b.find(' '));
    const std::size_t least = std::min({a.size(), b.size(), std::size_t{3}});
    return a.substr(0, least) == b.substr(0, least);  // "Tom", "Thomas" and "T." pass
  };
  for (NameRun& run : runs_) {
    if (run.institution) continue;
    const std::size_t at = run.tokens.begin;
    const bool after_place =
        at > 0 && !is_source(at) &&
        is_of({"in",     "at",      "near",  "from",   "the",     "of",     "outside",
               "to",     "below",   "above", "off",    "around",  "across", "behind",
               "beyond", "towards", "into",  "inside", "through", "over",   "on"},
              r.word(at - 1).folded);
    const std::size_t words = words_in(run);
    const bool one_name = words == 1 && has_one_name(run, after_place);
    if ((words < 2 || after_place) && !run.titled && !one_name) continue;
    if (words > 4) continue;
    if (starts_sentence(r, run.tokens.begin) && words == 2 && r.word(run.name.begin).cue.cue)
      continue;
    std::vector<std::size_t>& same = by_last[last_of(run)];
    const std::string_view name = r.text(run.name);
    std::size_t who = SIZE_MAX;
    for (std::size_t k = same.size(); k-- > 0 && who == SIZE_MAX;) {
      const std::string& known = persons_[same[k]].name;
      if (is_last(run) || known.find(' ') == std::string::npos || alike(known, name)) who = same[k];
    }
    if (who == SIZE_MAX) {
      who = persons_.size();
      persons_.emplace_back();
      same.push_back(who);
    }
    if (name.size() > persons_[who].name.size()) persons_[who].name = name;
    run.person = who;
  }
  std::unordered_map<std::string, std::size_t> latest;
  for (NameRun& run : runs_) {
    if (run.institution) continue;
    const std::string last = last_of(run);
    const auto same = by_last.find(last);
    if (same == by_last.end()) continue;
    const auto before = latest.find(last);
    if (is_last(run) && (run.person == SIZE_MAX || same->second.size() > 1)) {
      run.person = before != latest.end() ? before->second : same->second.front();
    } else if (run.person == SIZE_MAX) {
      for (const std::size_t k : same->second) {
        if (alike(persons_[k].name, r.text(run.name))) run.person = k;
      }
      if (run.person == SIZE_MAX) continue;
    }
    latest[last] = run.person;
  }
}

void People::find_roles() {
  const Reading& r = reading_;
  for (const NameRun& run : runs_) {
    if (run.person == SIZE_MAX) continue;
    describe(run.person, {run.tokens.begin, run.name.begin});
    // "the fire chief, Linus Tabor", "director Ana Roth": what stands before, to the last mark.
    std::size_t begin = run.tokens.begin;
    if (begin > 0 && r.word(begin - 1).is(kComma)) --begin;
    const bool comma = begin < run.tokens.begin;
    std::size_t at = begin;
    while (at > 0 && begin - at < 14 &&
           !r.word(at - 1).is(kComma | kStop | kBreak | kOpenMark | kCloseMark) &&
           !r.word(at - 1).is(kSubordinator | kModal | kBe | kHave) && !r.word(at - 1).cue.cue)
      --at;
    if (comma) {
      const bool apposed =
          at < begin && (r.word(at).is(kDeterminer | kPossessive) || at == 0 || r.word(at).word);
      if (apposed) describe(run.person, {at, begin});
    } else if (begin > 0 && r.word(begin - 1).word && is_occupation(r.word(begin - 1).folded) &&
               !r.document->tokens[begin].newline_before) {
      describe(run.person, {at, begin});
    }
    // "Ana Roth, a nurse at the clinic", "Rosamund Tey of civil protection"
    std::size_t i = run.tokens.end;
    if (i + 1 < r.words.size() && r.word(i).is(kComma)) {
      std::size_t end = i + 1;
      if (r.word(end).is(kNumberWord) && end + 1 < r.words.size() && r.word(end + 1).is(kComma))
        end += 2;
      const std::size_t start = end;
      while (end < r.words.size() && end < start + 14 &&
             !r.word(end).is(kComma | kStop | kBreak | kOpenMark))
        ++end;
      if (end > start && r.word(start).word &&
          !r.word(start).is(kCoordinator | kSubordinator | kPronoun)) {
        bool clause = false;
        for (std::size_t k = start; k < end; ++k)
          clause =
              clause || r.word(k).is(kModal | kBe | kHave) || (r.word(k).cue.cue && k == start);
        if (!clause) describe(run.person, {start, end});
      }
    }
  }
}

void People::describe(std::size_t person, Range description) {
  for (std::size_t i = description.begin; i < description.end; ++i) {
    const std::string& f = reading_.word(i).folded;
    if (is_role(reading_, i) || (is_occupation(f) && !reading_.word(i).capital))
      persons_[person].roles.insert(f);
    persons_[person].official =
        persons_[person].official ||
        role_of(f, reading_.word(i - 1).folded) == model::OriginKind::kOfficial;
    persons_[person].doctor = persons_[person].doctor || f == "dr";
    if (const char gender = gender_of(f); gender != 0 && persons_[person].gender == 0)
      persons_[person].gender = gender;
  }
}

void People::index_roles() {
  for (std::size_t i = 0; i < persons_.size(); ++i) {
    std::set<std::string> roles = persons_[i].roles;
    if (persons_[i].doctor) roles.insert("doctor");
    for (const std::string& role : roles) {
      const auto [at, fresh] = with_role_.emplace(role, i);
      if (!fresh) at->second = SIZE_MAX;
    }
  }
}

std::size_t People::name_at(std::size_t token) const {
  const auto run =
      std::lower_bound(runs_.begin(), runs_.end(), token,
                       [](const NameRun& a, std::size_t at) { return a.tokens.begin < at; });
  return run != runs_.end() && run->tokens.begin == token ? run->person : SIZE_MAX;
}

std::size_t People::with_role(const std::string& role) const {
  const auto found = with_role_.find(role);
  return found == with_role_.end() ? SIZE_MAX : found->second;
}

}  // namespace firsthand::claims
