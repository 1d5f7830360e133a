#include "claims/measures_answers.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "claims/measures_people.h"
#include "claims/phrases.h"

namespace firsthand::claims {
namespace {

using model::CountRole;

// What is said of, in the sentences before or in the same one.
struct Topic {
  std::string measure;
  Range words;
  bool figure = false;  // a number of it was told, and not only the word
};

// How a number is said without a word for what it counts.
enum class Saying { kNone, kSaid, kHad };

class Answers {
 public:
  Answers(const Reading& reading, const std::vector<Counted>& counted, const MeasureTable& table,
          std::vector<CountedMeasure>& found)
      : r_(reading), counted_(counted), table_(table), found_(found) {}

  void run() {
    for (const CountedMeasure& m : found_) used_.insert(m.counted.tokens.begin);
    for (const Counted& c : counted_) {
      if (c.grade != Grade::kNumber || c.noun != SIZE_MAX || c.part || c.more || c.list) continue;
      if (c.min.value_or(c.max.value_or(0)) < 2 || used_.contains(c.tokens.begin)) continue;
      const std::size_t u = r_.unit_of(c.tokens.begin);
      const Range unit = r_.units[u].tokens;
      const Saying saying = saying_of(c, unit);
      if (saying == Saying::kNone) continue;
      const auto topic = topic_of(c, u);
      if (!topic || (saying == Saying::kHad && !topic->figure)) continue;
      add(c, u, *topic);
    }
    std::vector<CountedMeasure> all;
    all.reserve(found_.size() + answers_.size());
    std::merge(std::make_move_iterator(found_.begin()), std::make_move_iterator(found_.end()),
               std::make_move_iterator(answers_.begin()), std::make_move_iterator(answers_.end()),
               std::back_inserter(all), [](const CountedMeasure& a, const CountedMeasure& b) {
                 return std::tie(a.unit, a.counted.tokens.begin) <
                        std::tie(b.unit, b.counted.tokens.begin);
               });
    found_ = std::move(all);
  }

 private:
  const Word& word(std::size_t i) const { return r_.word(i); }

  void add(const Counted& c, std::size_t unit, const Topic& topic) {
    CountedMeasure m;
    m.measure = topic.measure;
    m.trigger = c.tokens;
    m.told = topic.words;
    m.toll_moved = true;
    m.counted = c;
    m.unit = unit;
    m.named = true;
    answers_.push_back(std::move(m));
    used_.insert(c.tokens.begin);
  }

  // Nothing behind the number says what it counts.
  bool ends_there(const Counted& c, Range unit) const {
    const std::size_t e = c.tokens.end;
    if (e >= unit.end) return true;
    const Word& w = word(e);
    if (w.is(kStop | kComma | kBreak | kBracket | kCloseMark | kCoordinator | kSubordinator |
             kTimeWord | kRelative))
      return true;
    // "on Monday", "for four weeks", "at noon"; "35 of his own" and not "35 of the beds"
    if (r_.is(e, "of")) return word(e + 1).is(kPossessive) && r_.is(e + 2, "own");
    return w.is(kAdverb) ||
           (w.is(kPreposition) &&
            (word(e + 1).is(kTimeWord | kNumberWord) ||
             is_of({"noon", "midnight", "first", "last", "midday", "dawn", "all", "total"},
                   word(e + 1).folded)));
  }

  Saying saying_of(const Counted& c, Range unit) const {
    if (c.tokens.begin == unit.begin) return fragment(c, unit);
    if (!ends_there(c, unit)) return Saying::kNone;
    std::size_t p = c.tokens.begin - 1;
    while (p > unit.begin && (word(p).is(kAdverb) || is_of({"only", "just"}, word(p).folded))) --p;
    const std::string& w = word(p).folded;
    if (p == unit.begin || word(p).quotation != word(c.tokens.begin).quotation)
      return Saying::kNone;
    // "spoke of 34", "stands by 29", "arrived at 53", "puts them at 30"
    if (is_of({"of", "by", "on", "to", "at"}, w)) {
      std::size_t v = p - 1;
      // "spoke of 14 dead; on Wednesday, of 12": the verb is that before.
      if (w == "of" && word(v).is(kComma | kTimeWord | kCoordinator)) return Saying::kHad;
      while (v > unit.begin && (word(v).is(kObjectPronoun | kAdverb) || r_.is(v, "it"))) --v;
      return speaks(w, word(v).folded) ? Saying::kSaid : Saying::kNone;
    }
    if (is_cue_verb(r_, unit, p) || is_said_in_quotation(w)) {
      const bool negative = word(p).cue.cue && (word(p).cue.cue->cls == CueClass::kDeny ||
                                                word(p).cue.cue->cls == CueClass::kQuestion ||
                                                word(p).cue.cue->cls == CueClass::kIntend);
      return negative ? Saying::kNone : Saying::kSaid;
    }
    const Range group = verb_group(r_, unit, p);
    for (std::size_t i = group.begin; i < group.end; ++i) {
      if (word(i).is(kNegation)) return Saying::kNone;
    }
    if (is_of({"count",     "counts",   "counted",   "give",       "gives",    "gave",
               "given",     "record",   "records",   "recorded",   "list",     "lists",
               "listed",    "register", "registers", "registered", "publish",  "publishes",
               "published", "estimate", "estimates", "estimated",  "announce", "announces",
               "announced", "claims",   "claim",     "claimed"},
              w))
      return Saying::kSaid;
    if (is_of({"has", "have", "had", "saw", "sees", "seen", "finds", "found", "shows", "showed",
               "holds", "names", "named", "reads", "read", "makes", "made"},
              w))
      return Saying::kHad;
    return Saying::kNone;
  }

  // In a quotation no verb is a cue: "The police can say two."
  static bool is_said_in_quotation(std::string_view w) {
    return is_of({"say", "says", "said", "claim", "claims", "claimed", "admit", "admits",
                  "admitted", "report", "reports", "reported"},
                 w);
  }

  static bool speaks(std::string_view preposition, std::string_view verb) {
    if (preposition == "of")
      return is_of({"speak",  "speaks",  "spoke", "spoken", "speaking", "talk",    "talks",
                    "talked", "talking", "tell",  "tells",  "told",     "write",   "writes",
                    "wrote",  "know",    "knows", "knew",   "knew",     "learned", "heard"},
                   verb);
    if (preposition == "by") return is_of({"stand", "stands", "stood", "standing"}, verb);
    if (preposition == "on") return is_of({"insist", "insists", "insisted", "insisting"}, verb);
    if (preposition == "to")
      return is_of({"stick", "sticks", "stuck", "keep", "keeps", "kept", "hold", "holds", "held",
                    "admit", "admits", "admitted", "came", "come", "comes"},
                   verb);
    return preposition == "at" && is_of({"arrive", "arrives", "arrived", "put", "puts", "estimate",
                                         "estimates", "estimated"},
                                        verb);
  }

  // "Six is the number given out by the ministry"; under a heading or after a question: "About 100,
  // in the estimate of the elders."
  Saying fragment(const Counted& c, Range unit) const {
    const std::size_t e = c.tokens.end;
    if (e + 2 < unit.end && word(e).is(kBe) && r_.is(e + 1, "the") &&
        is_of({"number", "figure", "toll", "count", "tally", "total"}, word(e + 2).folded))
      return Saying::kSaid;
    if (e < unit.end && !word(e).is(kComma | kStop)) return Saying::kNone;
    const std::size_t u = r_.unit_of(c.tokens.begin);
    return u > 0 && is_heading(r_.units[u - 1].tokens) ? Saying::kSaid : Saying::kNone;
  }

  bool is_heading(Range unit) const {
    constexpr std::size_t kLongest = 5;  // tokens
    return r_.is(unit.end - 1, "?") || unit.size() <= kLongest;
  }

  // What is counted behind a number: a thing, money, or nothing that is named.
  bool counts_thing(std::size_t i) const {
    if (!word(i).is(kNumberWord) || word(i + 1).is(kTimeWord)) return false;
    for (std::size_t k = i + 1; k < i + 4; ++k) {
      if (!word(k).word || word(k).classes != 0) return false;
      if (is_nonhuman_noun(word(k).folded)) return true;
    }
    return false;
  }

  std::optional<Topic> topic_of(const Counted& c, std::size_t unit) const {
    const std::size_t last = unit < kTalk ? 0 : unit - kTalk;
    for (std::size_t u = unit + 1; u-- > last;) {
      const Range tokens = r_.units[u].tokens;
      const std::size_t end = u == unit ? c.tokens.begin : tokens.end;
      // The last number told counts what the next one does.
      std::size_t thing = tokens.begin;
      for (std::size_t i = end; i-- > tokens.begin;) {
        if (counts_thing(i)) {
          thing = i + 1;
          break;
        }
      }
      if (auto figure = figure_in(u, {thing, end}, u == unit)) return figure;
      if (auto words = word_in({thing, end}, u == unit)) {
        if (words->measure.empty()) return std::nullopt;
        return words;
      }
      if (thing > tokens.begin) return std::nullopt;
      if (u < unit && r_.units[u].paragraph + 2 < r_.units[unit].paragraph) return std::nullopt;
    }
    return std::nullopt;
  }

  // Of several figures the first is what is talked of, in the same sentence the last.
  std::optional<Topic> figure_in(std::size_t unit, Range part, bool last) const {
    std::optional<Topic> out;
    std::size_t at = 0;
    const std::vector<CountedMeasure>* const lists[] = {&found_, &answers_};
    for (const auto* list : lists) {
      auto m = std::partition_point(list->begin(), list->end(),
                                    [&](const CountedMeasure& x) { return x.unit < unit; });
      for (; m != list->end() && m->unit == unit; ++m) {
        const std::size_t begin = m->counted.tokens.begin;
        if (begin < part.begin || begin >= part.end || m->counted.grade != Grade::kNumber ||
            m->role == CountRole::kSubset || m->measure == kSame || m->measure == kStruck)
          continue;
        if (out && (last ? begin < at : begin >= at)) continue;
        out = Topic{m->measure, m->told.empty() ? m->trigger : m->told, true};
        at = begin;
      }
    }
    return out;
  }

  // The one measure that words speak of; an empty one if they speak of several.
  std::optional<Topic> word_in(Range part, bool last) const {
    std::optional<Topic> out;
    for (std::size_t i = part.begin; i < part.end; ++i) {
      for (const Trigger& t : table_.at(r_, i, part.end)) {
        if (t.measure == kStruck || t.measure == kSame || t.frame == Frame::kWith ||
            t.frame == Frame::kBody || t.frame == Frame::kLives || t.frame == Frame::kTaken)
          continue;
        if (out && !last && out->measure != t.measure) return Topic{};
        out = Topic{t.measure, t.tokens, false};
        i = t.tokens.end - 1;
        break;
      }
    }
    return out;
  }

  const Reading& r_;
  const std::vector<Counted>& counted_;
  const MeasureTable& table_;
  std::vector<CountedMeasure>& found_;
  std::vector<CountedMeasure> answers_;
  std::set<std::size_t> used_;  // the first tokens of the counts that are found
};

}  // namespace

void answer(const Reading& reading, const std::vector<Counted>& counted, const MeasureTable& table,
            std::vector<CountedMeasure>& found) {
  Answers(reading, counted, table, found).run();
}

}  // namespace firsthand::claims
