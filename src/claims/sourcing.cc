#include "claims/sourcing.h"

#include <algorithm>
#include <optional>
#include <set>

#include "claims/attribution_unit.h"
#include "claims/phrases.h"
#include "claims/sourcing_figures.h"
#include "claims/sourcing_keepers.h"
#include "claims/sourcing_unit.h"

namespace firsthand::claims {
namespace {

// Tokens looked through from one part of a turn of phrase to the next.
constexpr std::size_t kFar = 12;
// And from "spoke of" to its figure.
constexpr std::size_t kReach = 8;

// "by ... count", "in ... words", "on ... authority": by the preposition and the noun.
bool is_of_source(const Reading& r, std::size_t preposition, std::size_t noun) {
  const std::string& by = r.word(preposition).folded;
  const std::string& what = r.word(noun).folded;
  if (r.word(noun).quotation != 0) return false;
  if (is_of({"by", "in"}, by) &&
      is_of({"account", "count", "estimate", "reckoning", "tally"}, what))
    return true;
  return (by == "by" && what == "figures") ||
         (by == "in" && is_of({"words", "version", "testimony", "telling"}, what)) ||
         (by == "on" &&
          is_of({"word", "authority", "evidence", "testimony", "information"}, what)) ||
         (by == "from" && is_of({"account", "testimony", "information"}, what));
}

class Finder {
 public:
  Finder(const Reading& reading, const std::vector<Statement>& known) : r_(reading) {
    for (const Statement& s : known) {
      if (!s.source.empty()) known_.insert(s.verb);
    }
  }

  std::vector<Statement> run() {
    for (std::size_t u = 0; u < r_.units.size(); ++u) {
      unit_ = r_.units[u].tokens;
      unit_.begin = skip_dateline(r_, unit_.begin, unit_.end);
      end_ = end_of_content(r_, unit_);
      if (u > 0 && of_sentence_before(u)) continue;
      own_figure();
      for (std::size_t i = unit_.begin; i < end_; ++i) {
        if (word(i).quotation != 0) continue;
        if (const Range phrase = source_phrase(r_, unit_, i); !phrase.empty()) {
          with_phrase(phrase);
        } else if (is_source_label(i)) {
          const std::size_t before = i > unit_.begin && word(i - 1).is(kBracket) ? i - 1 : i;
          add({i, i + 2}, i + 2, {unit_.begin, before});
        } else if (r_.is(i, "from") && i == unit_.begin) {
          from_comes();
        } else if (r_.is(i, "as") && i == unit_.begin) {
          as_told();
        } else if (told_by(i) || has_it_from(i) || names_for(i) || figure_of(i) ||
                   in_own_reckoning(i)) {
          continue;
        } else {
          turn_of_phrase(i);
        }
      }
    }
    return std::move(out_);
  }

 private:
  const Word& word(std::size_t i) const { return r_.word(i); }
  bool is(std::size_t i, std::initializer_list<std::string_view> any_of) const {
    return i < end_ && word(i).quotation == 0 && is_of(any_of, word(i).folded);
  }

  // The source's name begins at `name`.
  bool add(Range cue, std::size_t name, Range content) {
    const NounPhrase who = phrase_after(r_, unit_, name);
    if (who.all.empty()) return false;
    return add(cue, who, content);
  }

  bool add(Range cue, NounPhrase who, Range content) {
    for (Range* part : {&who.all, &who.head}) {
      while (!part->empty() && word(part->end - 1).is(kBracket)) --part->end;
    }
    if (who.head.empty()) return false;
    while (!content.empty() && word(content.end - 1).quotation == 0 &&
           word(content.end - 1).is(kComma | kBreak | kStop))
      --content.end;
    if (content.empty()) return false;
    Statement s;
    s.form = Form::kAccording;
    s.source = {who.all};
    s.speaker = who.head;
    s.cue = cue;
    s.verb = cue.begin;
    s.content = {content};
    s.tier = model::Tier::kB;
    out_.push_back(std::move(s));
    return true;
  }

  bool is_source_label(std::size_t i) const {
    return is(i, {"source", "sources"}) && i + 2 < end_ && r_.is(i + 1, ":");
  }

  void with_phrase(Range cue) {
    const NounPhrase who = phrase_after(r_, unit_, cue.end);
    if (!who.all.empty()) add(cue, who, content_beside({cue.begin, who.all.end}));
  }

  // "In his reckoning, nine died", "Nine died, by Ana Roth's own count."
  bool in_own_reckoning(std::size_t i) {
    constexpr std::size_t kLongest = 6;  // tokens of who reckons
    if (!is(i, {"by", "in", "on", "from"})) return false;
    NounPhrase who;
    std::size_t k = i + 1;
    if (is(k, {"his", "her", "their", "its"})) {
      who.head = {k, k + 1};
    } else {
      while (k < std::min(end_, i + 1 + kLongest) && !is(k, {"'s", "'"})) ++k;
      if (!is(k, {"'s", "'"})) return false;
      who.head = phrase_before(r_, unit_, k).head;
      if (who.head.empty() || who.head.begin <= i) return false;
    }
    who.all = who.head;
    ++k;
    if (is(k, {"own", "best", "latest"})) ++k;
    return k < end_ && is_of_source(r_, i, k) && add({i, i + 1}, who, content_beside({i, k + 1}));
  }

  // What a phrase that names a source is about: what stands before it, or behind it if it opens the
  // sentence.
  Range content_beside(Range phrase) const {
    if (phrase.begin > unit_.begin) return {unit_.begin, phrase.begin};
    std::size_t begin = phrase.end;
    while (begin < end_ && !word(begin).is(kComma | kOpenMark | kBreak)) ++begin;
    if (begin < end_ && word(begin).is(kComma | kBreak)) ++begin;
    return {begin, end_};
  }

  // "This was confirmed by X.", "That is the figure given by X.", "The number comes from X.",
  // "Source: X." after the sentence that they are about.
  bool of_sentence_before(std::size_t u) {
    const Unit& before = r_.units[u - 1];
    if (before.paragraph + 1 < r_.units[u].paragraph) return false;
    const Range content{before.tokens.begin, end_of_content(r_, before.tokens)};
    if (is_source_label(unit_.begin))
      return add({unit_.begin, unit_.begin + 2}, unit_.begin + 2, content);
    if (before.paragraph != r_.units[u].paragraph) return false;
    std::size_t i = unit_.begin;
    if (is(i, {"the", "this", "that"}) && i + 1 < end_ && is_figure_word(word(i + 1).folded)) {
      i += 2;
    } else if (is(i, {"this", "that"})) {
      ++i;
    } else {
      return false;
    }
    if (i >= end_ || !(word(i).is(kBe | kHave) || is(i, {"comes", "came", "stems"}))) return false;
    for (const std::size_t far = std::min(end_, i + kFar); i + 1 < far; ++i) {
      if (word(i).quotation != 0 || word(i).is(kComma | kNumberWord | kNegation)) return false;
      const bool by = is(i, {"reported", "confirmed", "given", "stated", "announced", "published",
                             "supplied", "provided", "released", "counted", "recorded"}) &&
                      r_.is(i + 1, "by");
      const bool from =
          (is(i, {"comes", "came", "stems"}) || word(i).is(kBe)) && r_.is(i + 1, "from");
      if (by || from) return add({i, i + 2}, i + 2, content);
    }
    return false;
  }

  // "From the Courier comes the news that ..."
  void from_comes() {
    const NounPhrase who = phrase_after(r_, unit_, unit_.begin + 1);
    const std::size_t comes = who.all.end;
    if (who.all.empty() || !is(comes, {"comes", "came", "come"})) return;
    for (std::size_t i = comes + 1; i < std::min(end_, comes + 5); ++i) {
      if (r_.is(i, "that")) {
        add({comes, i}, who, {i, end_});
        return;
      }
    }
  }

  // "As the Courier reports, ...", "As the nurse told it to the Courier, ..."
  void as_told() {
    for (std::size_t i = unit_.begin + 2; i < std::min(end_, unit_.begin + kFar + 8); ++i) {
      const Word& w = word(i);
      if (w.quotation != 0 || is_number(i)) return;
      const bool tells = w.cue.cue && w.cue.cue->cls == CueClass::kAssert && !w.capital &&
                         (w.cue.forms & (kThird | kPast | kParticiple)) != 0;
      const bool has_it =
          is(i, {"has", "puts", "put", "tells", "told", "remembers", "remembered"}) &&
          is(i + 1, {"it"});
      if (!tells && !has_it) continue;
      const NounPhrase who = phrase_before(r_, unit_, verb_group(r_, unit_, i).begin);
      std::size_t comma = i + 1;
      while (comma < std::min(end_, i + kFar) && !word(comma).is(kComma) && !is_number(comma))
        ++comma;
      if (who.all.empty() || comma + 1 >= end_ || !word(comma).is(kComma)) return;
      Range channel;
      if (has_it && is(i + 2, {"to"})) channel = phrase_after(r_, unit_, i + 3).head;
      if (add({unit_.begin, unit_.begin + 1}, who, {comma + 1, end_})) {
        out_.back().cue = {i, i + 1};
        out_.back().channel = channel;
      }
      return;
    }
  }

  bool is_number(std::size_t i) const { return word(i).is(kNumberWord) && !word(i).is(kPronoun); }

  // "The Courier was told by Ana Roth that ...", "..., it was reported by the Courier."
  bool told_by(std::size_t i) {
    if (!is(i, {"told", "informed", "assured", "reported", "confirmed", "announced"}) ||
        !is(i + 1, {"by"}) || i == unit_.begin || !word(i - 1).is(kBe | kAdverb))
      return false;
    const Range group = verb_group(r_, unit_, i);
    const NounPhrase who = phrase_after(r_, unit_, i + 2);
    if (who.all.empty()) return false;
    const bool it = group.begin > unit_.begin + 1 && is(group.begin - 1, {"it"}) &&
                    word(group.begin - 2).is(kComma | kBreak);
    if (it) return add({group.begin, i + 2}, who, {unit_.begin, group.begin - 2});
    std::size_t that = who.all.end;
    while (that < end_ && word(that).is(kComma)) ++that;
    if (!is(that, {"that"}) || that + 1 >= end_) return false;
    const Range subject = phrase_before(r_, unit_, group.begin).head;
    if (!add({group.begin, i + 2}, who, {that, end_})) return false;
    out_.back().channel = subject;
    return true;
  }

  // "in its report of last week that": behind what stands before "that", if it does.
  std::size_t behind_aside(std::size_t i) const {
    for (std::size_t k = i; k < std::min(end_, i + kFar); ++k) {
      if (is(k, {"that"})) return k;
      if (word(k).quotation != 0 || word(k).is(kBreak | kComma | kNumberWord)) break;
    }
    return i;
  }

  // Where the turn of phrase that begins with the verb `i` ends, if it is one by which somebody
  // answers for what follows.
  std::size_t end_of_turn(std::size_t i) const {
    if (is(i, {"put", "puts"})) {
      std::size_t k = is(i + 1, {"it", "this"}) ? i + 2 : i + 1;
      if (is(k, {"on"}) && is(k + 1, {"record"})) return k + 2;
    } else if (is(i, {"went", "goes", "gone"}) && is(i + 1, {"on"}) && is(i + 2, {"record"})) {
      return i + 3;
    } else if (is(i, {"make", "makes", "made"}) && is(i + 1, {"it"}) &&
               is(i + 2, {"known", "clear", "public", "plain"})) {
      return i + 3;
    } else if (is(i, {"let", "lets"}) && is(i + 1, {"it"}) && is(i + 2, {"be"}) &&
               is(i + 3, {"known"})) {
      return i + 4;
    } else if (is(i, {"give", "gives", "gave", "given"})) {
      std::size_t k = i + 1;
      while (
          is(k, {"this", "the", "a", "an", "his", "her", "their", "same", "following", "another"}))
        ++k;
      if (k > i + 1 && is(k, {"account", "version", "testimony"})) return k + 1;
    } else if (word(i).is(kBe)) {
      if (is(i + 1, {"certain", "sure", "convinced", "adamant", "positive"})) return i + 2;
    } else if (word(i).is(kHave) && is(i + 1, {"no"}) && is(i + 2, {"doubt"})) {
      return i + 3;
    } else if (is(i, {"came", "come", "comes", "reached", "reach", "reaches", "arrived", "arrives",
                      "drew", "draws"})) {
      std::size_t k = is(i + 1, {"to", "at"}) ? i + 2 : i + 1;
      if (is(k, {"the", "a"}) && is(k + 1, {"conclusion", "finding", "result"}))
        return behind_aside(k + 2);
    } else if (is(i, {"regard", "regards", "regarded", "consider", "considers", "considered",
                      "take", "takes"}) &&
               is(i + 1, {"it"}) && is(i + 2, {"as"}) &&
               is(i + 3, {"proven", "proved", "established", "certain", "confirmed", "known"})) {
      return i + 4;
    }
    return i;
  }

  // "22", "at least 22", "about 22"
  bool is_count(std::size_t i) const {
    if (is(i, {"at", "more", "up"}) && is(i + 1, {"least", "most", "than", "to"})) i += 2;
    if (is(i, {"about", "around", "some", "only"})) ++i;
    return i < end_ && is_number(i);
  }

  // "the Courier reported that the ledger lists": within what another says, too
  bool is_document_before(std::size_t verb) const {
    return verb > unit_.begin && is_book(word(verb - 1).folded);
  }

  // "His count on Monday: nine dead", "Its own figures: nine dead"
  void own_figure() {
    std::size_t i = unit_.begin;
    if (!is(i, {"his", "her", "their", "its"})) return;
    const std::size_t whose = i++;
    if (is(i, {"own", "latest", "last", "first"})) ++i;
    if (!(i < end_ && is_figure_word(word(i++).folded))) return;
    for (const std::size_t far = std::min(end_, i + 6); i < far; ++i) {
      if (word(i).is(kComma | kCommonVerb | kBe) || word(i).cue.cue) return;
      if (!r_.is(i, ":")) continue;
      const Range who{whose, whose + 1};
      if (i + 1 < end_) add({i, i + 1}, NounPhrase{who, who}, {i + 1, end_});
      return;
    }
  }

  // "The harbour police's figure of 18 held", "the ministry's latest toll of nine"
  bool figure_of(std::size_t i) {
    if (!is(i, {"'s", "'"}) || i == unit_.begin) return false;
    std::size_t k = i + 1;
    while (is(k, {"own", "first", "earlier", "latest", "last", "provisional", "official", "death"}))
      ++k;
    if (k >= end_ || !is_figure_word(word(k).folded) || !is(k + 1, {"of"}) || !is_count(k + 2))
      return false;
    const NounPhrase who = phrase_before(r_, unit_, i);
    std::size_t end = k + 2;
    while (end < end_ && !word(end).is(kComma | kBreak | kBe | kHave | kRelative)) ++end;
    return !who.head.empty() && add({i, k + 2}, NounPhrase{who.head, who.head}, {k + 2, end});
  }

  // "The Courier has it from the police that ..."
  bool has_it_from(std::size_t i) {
    if (!word(i).is(kHave) || !is(i + 1, {"it"}) || !is(i + 2, {"from"})) return false;
    const NounPhrase who = phrase_after(r_, unit_, i + 3);
    const std::size_t that = who.all.end;
    if (who.all.empty() || !is(that, {"that"}) || that + 1 >= end_) return false;
    const Range subject = phrase_before(r_, unit_, i).head;
    if (!add({i, i + 3}, who, {that + 1, end_})) return false;
    out_.back().channel = subject;
    return true;
  }

  // "She names the mayor for the number of displaced, 1,400": of whom she has it.
  bool names_for(std::size_t i) {
    if (!is(i, {"names", "named", "credits", "credited", "cites", "cited"})) return false;
    if (i == unit_.begin || word(i - 1).is(kBe)) return false;
    const NounPhrase who = phrase_after(r_, unit_, i + 1);
    std::size_t k = who.all.end;
    if (who.all.empty() || !is(k, {"for", "with"})) return false;
    ++k;
    while (is(k, {"the", "this", "that", "its", "his", "her", "their"})) ++k;
    if (k >= end_ || !is_figure_word(word(k).folded)) return false;
    return add({i, i + 1}, who, {k, end_});
  }

  // "spoke of", "speaks moreover of", "spoke, on the radio, of": behind it; 0 if it is not there.
  std::size_t behind_of(std::size_t i) const {
    constexpr std::size_t kAside = 5;
    for (std::size_t k = i; k < std::min(end_, i + kAside); ++k) {
      if (is(k, {"of"})) return k + 1;
      if (k == i && !word(k).is(kAdverb | kComma) && !word(k).folded.ends_with("ly") &&
          !is(k, {"moreover", "too", "also", "now", "only"}))
        return 0;
    }
    return 0;
  }

  bool has_count(Range range) const {
    for (std::size_t k = range.begin; k < range.end; ++k) {
      if (word(k).quotation != 0 || word(k).is(kBreak | kStop | kSubordinator | kRelative))
        return false;
      if (is_number(k)) return true;
    }
    return false;
  }

  // "keeps to its figure of", "stands by her count of", "maintained their toll of": where the count
  // begins; `i` if that is not what is said.
  std::size_t behind_own_figure(std::size_t i) const {
    std::size_t k = i + 1;
    if (is(i, {"keep", "keeps", "kept", "stick", "sticks", "stuck", "hold", "holds", "held",
               "stand", "stands", "stood", "abide", "abides", "insist", "insists", "insisted"})) {
      if (!is(k, {"to", "by", "with", "on"})) return i;
      ++k;
    } else if (!is(i, {"repeat", "repeats", "repeated", "maintain", "maintains", "maintained",
                       "defend", "defends", "defended", "confirm",  "confirms",  "confirmed",
                       "raise",  "raises",  "raised",   "lower",    "lowers",    "lowered",
                       "give",   "gives",   "gave",     "publish",  "publishes", "published",
                       "issue",  "issues",  "issued"})) {
      return i;
    }
    if (is_count(k) && k > i + 1) return k;  // "keeps to 22 dead"
    if (!is(k, {"its", "his", "her", "their", "the", "a"})) return i;
    ++k;
    while (
        is(k, {"own", "first", "earlier", "previous", "latest", "provisional", "final", "death"}))
      ++k;
    if (k >= end_ || !is_figure_word(word(k).folded)) return i;
    ++k;
    if (!is(k, {"of", "at", "to"}) || !is_count(k + 1)) return i;
    return k + 1;
  }

  // "The nurse is certain that ...", "gave this account to the Courier: ...", "spoke of nine dead".
  void turn_of_phrase(std::size_t i) {
    std::size_t begin = end_of_turn(i);
    Range channel;
    if (begin > i) {
      if (is(begin, {"to"})) {
        channel = phrase_after(r_, unit_, begin + 1).head;
        begin = channel.end;
      }
      if (begin + 1 >= end_ || !(is(begin, {"that"}) || r_.is(begin, ":"))) return;
      if (r_.is(begin, ":")) ++begin;
    } else if (is(i, {"gave", "gives", "given"}) && !word(i - 1).is(kPreposition) &&
               is_count(i + 1)) {
      begin = i + 1;
    } else if (is(i, {"reports", "lists", "listed", "shows", "names", "records", "recorded"}) &&
               is_count(i + 1) && !known_.contains(i) &&
               (is(i, {"reports"}) || is_document_before(i))) {
      begin = i + 1;
    } else if (const std::size_t figure = behind_own_figure(i); figure > i) {
      begin = figure;
    } else if (is(i, {"spoke", "speaks", "speaking", "spoken"})) {
      begin = behind_of(i + 1);
      if (begin == 0 || !has_count({begin, std::min(end_, begin + kReach)})) return;
    } else {
      return;
    }
    const Range group = verb_group(r_, unit_, i);
    for (std::size_t k = group.begin; k < begin; ++k) {
      if (word(k).is(kNegation)) return;
    }
    NounPhrase who = phrase_before(r_, unit_, group.begin);
    // "The organisation that ran it, Helping Hands, reports": not "it".
    if (who.head.size() == 1 && word(who.head.begin).is(kPronoun) &&
        word(who.head.end).is(kComma) && who.head.end + 2 < who.all.end) {
      who.all.begin = who.head.end + 1;
      while (word(who.all.end - 1).is(kComma)) --who.all.end;
      who.head = who.all;
    }
    if (!who.all.empty() && add({group.begin, begin}, who, {begin, end_}))
      out_.back().channel = channel;
  }

  const Reading& r_;
  Range unit_;
  std::size_t end_ = 0;
  std::set<std::size_t> known_;  // verbs of attributions that name somebody
  std::vector<Statement> out_;
};

}  // namespace

Range source_phrase(const Reading& r, Range unit, std::size_t i) {
  const auto is = [&](std::size_t k, std::initializer_list<std::string_view> any_of) {
    return k < unit.end && r.word(k).quotation == 0 && is_of(any_of, r.word(k).folded);
  };
  if (!is(i, {"by", "in", "on", "from"})) return {};
  const std::size_t noun = is(i + 1, {"the"}) ? i + 2 : i + 1;
  if (!is_of_source(r, i, noun)) return {};
  if (is(noun + 1, {"given", "provided", "supplied"}) && is(noun + 2, {"by"})) return {i, noun + 3};
  if (is(noun + 1, {"of", "from"})) return {i, noun + 2};
  return {};
}

std::vector<Statement> with_sourcings(const Reading& reading, std::vector<Statement> statements) {
  std::vector<Statement> found = Finder(reading, statements).run();
  std::erase_if(statements, [&](const Statement& s) {
    return std::any_of(found.begin(), found.end(), [&](const Statement& f) {
      return f.cue.begin <= s.verb && s.verb < f.cue.end;
    });
  });
  std::move(found.begin(), found.end(), std::back_inserter(statements));
  for (const auto& find : {find_figure_sources, find_keepers}) {
    std::vector<Statement> more = find(reading, statements);
    std::move(more.begin(), more.end(), std::back_inserter(statements));
  }
  return statements;
}

}  // namespace firsthand::claims
