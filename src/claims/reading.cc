#include "claims/reading.h"

#include <algorithm>
#include <initializer_list>
#include <unordered_map>

#include "claims/roles.h"
#include "claims/table.h"
#include "text/fold.h"

namespace firsthand::claims {
namespace {

constexpr std::size_t kLongestUnit = 500;  // tokens; what is longer is no prose, and is cut

// Closed lists of our own, parted by blanks.
struct List {
  std::uint32_t classes;
  std::string_view words;
};
constexpr List kLists[] = {
    {kDeterminer,
     "the a an this these those no some any each every both another several many most all few"},
    {kDeterminer | kSubordinator, "that what"},
    {kPossessive, "his her their its our my your 's ' whose"},
    {kPronoun, "he she they it we i you one somebody someone nobody everyone everybody there"},
    {kObjectPronoun, "him them me us himself herself themselves itself"},
    {kPreposition,
     "of in on at by with from for to into onto over under about against between among through "
     "during "
     "without within near outside inside above below across around behind beyond toward towards "
     "upon "
     "via per despite amid amidst off out up down along alongside like unlike versus following "
     "regarding including besides"},
    {kBe, "is are was were be been being am 're 'm isn't aren't wasn't weren't"},
    {kHave, "has have had having hasn't haven't hadn't"},
    {kDo, "do does did doing don't doesn't didn't"},
    {kModal,
     "will would can could may might must shall should cannot can't won't wouldn't couldn't "
     "shouldn't"},
    {kPronoun | kHave,
     "he'd she'd they'd we'd i'd you'd it'd they've we've i've you've there'd there've"},
    {kPronoun | kBe, "they're we're you're there're"},
    {kRelative | kPronoun | kHave, "who'd who've"},
    {kRelative | kPronoun | kBe, "who're"},
    {kNegation, "not never n't"},
    {kAdverb,
     "also now later then again just still already even ever once yet soon often always perhaps "
     "too "
     "instead meanwhile however thus further first previously afterwards afterward only so far ago "
     "almost quite rather very repeatedly together back away here"},
    {kCoordinator, "and but or nor & yet"},
    {kSubordinator,
     "when where while because if whether although though unless until since before after as how "
     "why "
     "than once whereas"},
    {kRelative | kPronoun, "who"},
    {kRelative, "which whom"},
    {kTimeWord,
     "monday tuesday wednesday thursday friday saturday sunday january february march april june "
     "july "
     "august september october november december yesterday today tomorrow tonight morning "
     "afternoon "
     "evening night noon midnight week month year mon tue wed thu fri sat sun jan feb mar apr jun "
     "jul "
     "aug sep sept oct nov dec weekend"},
    {kNumberWord,
     "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
     "sixteen "
     "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred "
     "thousand million dozen dozens hundreds thousands"},
    {kCommonVerb,
     "went goes go came come comes made make makes took take takes got get gets gave give gives "
     "began "
     "begin begins became become becomes left leave leaves kept keep keeps brought bring brings "
     "held "
     "hold holds ran run runs met meet meets lost lose loses won win wins sent send sends fell "
     "fall "
     "falls stood stand stands led lead leads grew rose rise rises hit hits cut paid pay pays "
     "drove "
     "spent broke chose spoke speak speaks sat lay let lets remain remains remained turned turns "
     "works "
     "worked lives lived happened happens died dies killed kills used uses moved includes included "
     "choose chooses prepared enjoyed celebrated followed continued returned appeared arrived "
     "failed helped caused allowed struck shot burned "
     "burnt exploded landed opened ended started tried received served faces faced needs needed "
     "has's struck bore wore drew threw flew knew caught fought bought sold won't"}};

class Lexicon {
 public:
  Lexicon() {
    for (const List& list : kLists) {
      for (const std::string_view word : split(list.words, ' ')) classes_[word] |= list.classes;
    }
  }
  std::uint32_t find(std::string_view word) const {
    const auto found = classes_.find(word);
    return found == classes_.end() ? 0 : found->second;
  }

 private:
  std::unordered_map<std::string_view, std::uint32_t> classes_;
};

std::string fold_token(std::string_view words) {
  const auto plain = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (!std::all_of(words.begin(), words.end(), plain)) return text::fold(words);
  std::string out(words);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::uint32_t classes_of_mark(std::string_view mark) {
  if (mark == ",") return kComma;
  if (mark == "." || mark == "?" || mark == "!" || mark == "…") return kStop;
  if (mark == ";" || mark == ":" || mark == "—" || mark == "–" || mark == "―") return kBreak;
  if (mark == "(" || mark == ")" || mark == "[" || mark == "]") return kBracket;
  return 0;
}

bool ends_with(std::string_view word, std::string_view tail) {
  return word.size() > tail.size() + 1 && word.substr(word.size() - tail.size()) == tail;
}

bool is_part_of_day(std::string_view folded) {
  return is_of({"morning", "afternoon", "evening", "night", "noon", "week", "weekend", "month",
                "year", "today"},
               folded);
}

Word read_token(const text::Document& document, const text::Token& token) {
  static const Lexicon lexicon;
  Word out;
  const std::string_view words = document.words(token);
  out.capital = token.capital;
  out.word = token.kind == text::TokenKind::kWord;
  if (token.kind == text::TokenKind::kMark) {
    out.folded = words;
    out.classes = classes_of_mark(words);
    return out;
  }
  out.folded = fold_token(words);
  if (!out.word) {
    out.classes = kNumberWord;
    return out;
  }
  out.classes = lexicon.find(out.folded);
  // "Capital Morning", "the Evening Call": parts of the day are written small but in names.
  if (out.capital && out.classes == kTimeWord && is_part_of_day(out.folded)) out.classes = 0;
  const bool no_adverb =
      is_of({"family",  "assembly", "rally",   "ally",      "elderly",    "anomaly",  "early",
             "daily",   "weekly",   "monthly", "likely",    "friendly",   "deadly",   "costly",
             "lonely",  "lovely",   "ugly",    "reply",     "supply",     "monopoly", "fly",
             "orderly", "unruly",   "homily",  "butterfly", "disorderly", "cowardly", "scholarly"},
            out.folded);
  if (out.classes == 0 && ends_with(out.folded, "ly") && !out.capital && !no_adverb)
    out.classes = kAdverb;
  out.cue = find_cue(out.folded);
  out.cue_word = find_cue_word(out.folded);
  return out;
}

// "life-threatening injuries": part of another word, and no cue.
void find_compounds(Reading& reading) {
  const auto& tokens = reading.document->tokens;
  for (std::size_t i = 2; i < reading.words.size(); ++i) {
    if (reading.words[i].cue.cue && reading.is(i - 1, "-") && !tokens[i].blank_before &&
        !tokens[i - 1].blank_before && reading.word(i - 2).word)
      reading.words[i].cue = {};
  }
}

// "On 9 May", "May 12", "in May": the month, not the verb.
void find_months(Reading& reading) {
  for (std::size_t i = 0; i < reading.words.size(); ++i) {
    Word& word = reading.words[i];
    if (!word.capital || (word.folded != "may" && word.folded != "march")) continue;
    const auto dated = [&](std::size_t k) {
      return k < reading.words.size() && reading.words[k].is(kNumberWord) && !reading.words[k].word;
    };
    if (dated(i + 1) || (i > 0 && (dated(i - 1) || reading.word(i - 1).is(kPreposition)))) {
      word.classes = kTimeWord;
      word.cue = {};
    }
  }
}

// "The night watchman", "the evening nurse": of the person, and no time.
void find_shift_workers(Reading& reading) {
  for (std::size_t i = 0; i + 1 < reading.words.size(); ++i) {
    Word& word = reading.words[i];
    if (word.classes == kTimeWord && is_part_of_day(word.folded) &&
        is_occupation(reading.word(i + 1).folded))
      word.classes = 0;
  }
}

enum class MarkSide { kNone, kOpen, kClose, kEither };

// Two apostrophes without blank between, as typewriters and old archives write a quotation mark:
// the first of them, the second with what it quotes.
MarkSide is_pair_of_apostrophes(const text::Document& document, std::size_t i) {
  const auto is_apostrophe = [&](std::size_t k) {
    if (k >= document.tokens.size() || document.tokens[k].kind != text::TokenKind::kMark)
      return false;
    const std::string_view mark = document.words(document.tokens[k]);
    return mark == "'" || mark == "\u2019" || mark == "\u2018" || mark == "`";
  };
  const auto joined = [&](std::size_t k) {
    return is_apostrophe(k) && is_apostrophe(k + 1) && !document.tokens[k + 1].blank_before;
  };
  if (!joined(i)) return MarkSide::kNone;
  std::size_t begin = i;
  while (begin > 0 && joined(begin - 1)) --begin;
  if ((i - begin) % 2 == 1) return MarkSide::kNone;
  if (begin == 0 || document.tokens[begin].blank_before) return MarkSide::kOpen;
  return MarkSide::kClose;
}

MarkSide quotation_side(const text::Document& document, std::size_t i) {
  const text::Token& token = document.tokens[i];
  if (token.kind != text::TokenKind::kMark) return MarkSide::kNone;
  const std::string_view mark = document.words(token);
  if (!text::is_quotation_mark(mark)) return is_pair_of_apostrophes(document, i);
  if (mark == "“" || mark == "«" || mark == "„") return MarkSide::kOpen;
  if (mark == "”" || mark == "»") return MarkSide::kClose;
  return MarkSide::kEither;
}

// Quotations do not cross a paragraph; what is open at its end runs on in the next only if that
// begins with a mark again.
void find_quotations(Reading& reading) {
  const text::Document& document = *reading.document;
  constexpr std::size_t kNone = SIZE_MAX;
  std::size_t at = 0;
  for (std::size_t p = 0; p < document.paragraphs.size(); ++p) {
    std::size_t open = kNone;
    const std::size_t end_byte = document.paragraphs[p].end;
    for (; at < document.tokens.size() && document.tokens[at].span.begin < end_byte; ++at) {
      const MarkSide side = quotation_side(document, at);
      if (side == MarkSide::kNone) continue;
      if (open == kNone) {
        if (side != MarkSide::kClose) open = at;
      } else if (side != MarkSide::kOpen) {
        const bool pair = document.words(document.tokens[at]).size() < 4 &&
                          is_pair_of_apostrophes(document, at) != MarkSide::kNone;
        reading.quotations.push_back({{open, at + (pair ? 2U : 1U)}, true});
        open = kNone;
      } else {
        open = at;  // the first mark was never closed: it is no quotation that can be told
      }
    }
    if (open == kNone) continue;
    if (at < document.tokens.size() && quotation_side(document, at) != MarkSide::kNone &&
        quotation_side(document, at) != MarkSide::kClose)
      reading.quotations.push_back({{open, at}, false});
  }
  for (std::size_t q = 0; q < reading.quotations.size(); ++q) {
    const Range tokens = reading.quotations[q].tokens;
    for (std::size_t i = tokens.begin; i < tokens.end; ++i)
      reading.words[i].quotation = static_cast<std::uint32_t>(q + 1);
    reading.words[tokens.begin].classes = kOpenMark;
    if (reading.quotations[q].closed) reading.words[tokens.end - 1].classes = kCloseMark;
  }
}

// "Will said", "May denied it": names, for after "will" and "may" stands no such form.
void find_names_like_modals(Reading& reading) {
  constexpr std::uint8_t kFinite = kThird | kPast;
  for (std::size_t i = 0; i + 1 < reading.words.size(); ++i) {
    Word& word = reading.words[i];
    const std::uint8_t forms = reading.word(i + 1).cue.forms;
    if (word.capital && word.is(kModal) && (forms & kFinite) != 0 && (forms & kBase) == 0)
      word.classes = 0;
  }
}

// "“Who else could it be?” Ana Roth asked.": the sentence after the quotation says who asked.
bool is_tag_of_quotation(const Reading& reading, Range before, Range sentence) {
  constexpr std::size_t kFar = 7;  // tokens of the name
  const std::size_t mark = before.end - 1;
  if (before.size() < 3 || !reading.words[mark].is(kCloseMark) || !reading.word(mark - 1).is(kStop))
    return false;
  // "“The roof is gone.” — Ana Roth"
  constexpr std::size_t kLongestName = 14;  // tokens
  if (reading.words[sentence.begin].is(kBreak) && sentence.size() > 1 &&
      sentence.size() <= kLongestName)
    return reading.word(sentence.begin + 1).capital;
  for (std::size_t i = sentence.begin; i < sentence.end && i < sentence.begin + kFar; ++i) {
    const Word& word = reading.words[i];
    if (word.quotation != 0 || word.is(kComma | kBreak | kSubordinator)) return false;
    if (i == sentence.begin || !word.cue.cue) continue;
    if (word.cue.cue->kind != CueKind::kSpeech && !reading.is(i, "asked")) return false;
    return i + 1 == sentence.end || reading.word(i + 1).is(kStop | kComma);
  }
  return false;
}

bool inside_one_quotation(const Reading& reading, std::size_t before, std::size_t after) {
  return reading.words[before].quotation != 0 &&
         reading.words[before].quotation == reading.words[after].quotation;
}

}  // namespace

const Word Reading::kNoWord;

std::size_t Reading::unit_of(std::size_t token) const {
  const auto after =
      std::upper_bound(units.begin(), units.end(), token,
                       [](std::size_t at, const Unit& u) { return at < u.tokens.begin; });
  return after == units.begin() ? 0 : static_cast<std::size_t>(after - units.begin()) - 1;
}

Reading read_words(const text::Document& document) {
  Reading reading;
  reading.document = &document;
  reading.words.reserve(document.tokens.size());
  for (const text::Token& token : document.tokens)
    reading.words.push_back(read_token(document, token));
  find_compounds(reading);
  find_months(reading);
  find_names_like_modals(reading);
  find_shift_workers(reading);
  find_quotations(reading);
  for (const text::Sentence& sentence : document.sentences) {
    const Range tokens{sentence.first_token, sentence.end_token};
    if (tokens.empty()) continue;
    if (!reading.units.empty() && reading.units.back().paragraph == sentence.paragraph &&
        tokens.end - reading.units.back().tokens.begin <= kLongestUnit &&
        (inside_one_quotation(reading, tokens.begin - 1, tokens.begin) ||
         is_tag_of_quotation(reading, reading.units.back().tokens, tokens))) {
      reading.units.back().tokens.end = tokens.end;
      continue;
    }
    for (std::size_t at = tokens.begin; at < tokens.end; at += kLongestUnit) {
      reading.units.push_back({{at, std::min(at + kLongestUnit, tokens.end)}, sentence.paragraph});
    }
  }
  return reading;
}

}  // namespace firsthand::claims
