#include "claims/foreign_statements.h"

#include <algorithm>

#include "base/check.h"
#include "claims/foreign_speakers.h"
#include "text/fold.h"

namespace firsthand::claims {
namespace {

constexpr std::size_t kLongestSource = 12;  // tokens
constexpr std::size_t kLongestName = 6;     // tokens within quotation marks

class Finder {
 public:
  Finder(const Folded& words, const ForeignWords& table)
      : w_(words), table_(table), speakers_(words, table) {}

  std::vector<ForeignStatement> run() {
    find_quotations();
    for (const text::Sentence& sentence : w_.document().sentences) {
      sentence_ = {sentence.first_token, sentence.end_token};
      for (std::size_t i = sentence_.begin; i < sentence_.end;) i = std::max(i + 1, find_at(i));
    }
    return std::move(out_);
  }

 private:
  bool is(std::string_view kind, std::size_t i) const {
    return table_.find(kind, w_, i).has_value();
  }
  bool is_mark(std::size_t i, std::string_view mark) const { return w_[i] == mark; }
  bool is_dash(std::size_t i) const {
    return is_mark(i, "—") || is_mark(i, "–") || is_mark(i, "-");
  }
  bool is_stop(std::size_t i) const {
    return is_mark(i, ".") || is_mark(i, "!") || is_mark(i, "?") || is_mark(i, "…");
  }

  // Pairs of quotation marks within one paragraph, each with what is between them.
  void find_quotations() {
    std::size_t open = SIZE_MAX;
    std::size_t paragraph = SIZE_MAX;
    for (const text::Sentence& s : w_.document().sentences) {
      if (s.paragraph != paragraph) open = SIZE_MAX;
      paragraph = s.paragraph;
      for (std::size_t i = s.first_token; i < s.end_token; ++i) {
        if (!text::is_quotation_mark(w_[i])) continue;
        if (open == SIZE_MAX || is_mark(i, "«")) {
          open = i;
        } else {
          quotations_.push_back({open, i + 1});
          open = SIZE_MAX;
        }
      }
    }
  }

  const Range* quotation_ending(std::size_t end) const {
    const auto q = std::lower_bound(quotations_.begin(), quotations_.end(), end,
                                    [](const Range& r, std::size_t at) { return r.end < at; });
    return q != quotations_.end() && q->end == end ? &*q : nullptr;
  }
  const Range* quotation_beginning(std::size_t begin) const {
    const auto q = std::lower_bound(quotations_.begin(), quotations_.end(), begin,
                                    [](const Range& r, std::size_t at) { return r.begin < at; });
    return q != quotations_.end() && q->begin == begin ? &*q : nullptr;
  }
  bool is_quoted(std::size_t i) const {
    const auto q = std::lower_bound(quotations_.begin(), quotations_.end(), i,
                                    [](const Range& r, std::size_t at) { return r.end <= at; });
    return q != quotations_.end() && q->begin <= i && q->size() > kLongestName;
  }

  std::size_t find_at(std::size_t i) {
    if (is_quoted(i)) return 0;
    if (const auto cue = table_.find("according", w_, i)) return according(i, cue->end);
    if (const auto cue = table_.find("say", w_, i)) return saying(i, cue->end, cue->value);
    return 0;
  }

  // "According to the mayor, twelve people died"; "twelve people died, according to the mayor".
  std::size_t according(std::size_t i, std::size_t end) {
    const Range source = phrase_after(end);
    if (source.empty()) return 0;
    ForeignStatement s;
    s.source = source;
    s.cue = {i, end};
    s.speaker = speakers_.speaker_of(source, true);
    leave_out(s, {i, source.end});
    return add(std::move(s));
  }

  std::size_t saying(std::size_t i, std::size_t end, std::string_view stance) {
    ForeignStatement s;
    s.cue = {i, end};
    const auto named = model::parse<model::Stance>(stance);
    FH_CHECK(named.has_value(), "a stance in a language's claims.tsv");
    s.stance = *named;
    const bool as = i > sentence_.begin && is("as", i - 1);
    const Range* before = quotation_ending(i);
    const bool opens = as || i == sentence_.begin || is_mark(i - 1, ",") || is_dash(i - 1) ||
                       (before && before->size() > kLongestName);
    Body body = body_after(end);
    const bool behind = !body.words.empty();
    if (!behind && !opens) body = body_before(i);
    if (!body.words.empty())
      s.source = body.words;
    else
      s.source = opens ? phrase_behind(end) : phrase_before(i);
    const bool genitive = body.genitive;
    std::size_t after = (behind || opens) && !s.source.empty() ? s.source.end : end;
    if (const auto channel = table_.find("channel", w_, after)) {
      std::string name = speakers_.name_at(channel->end, sentence_.end);
      after = channel->end;
      if (!name.empty()) s.relayed_by.push_back(std::move(name));
      while (after < sentence_.end && !is_mark(after, ",") && !is_mark(after, ":") &&
             !is_stop(after))
        ++after;
    }
    const Range teller = s.source;
    const std::size_t upstream = cited(s, after);
    if (!content_of(s, i, upstream != 0 ? upstream : after, as, opens || behind)) return 0;
    if (upstream != 0) {
      if (const auto who = speakers_.speaker_of(teller, genitive); who)
        s.relayed_by.insert(s.relayed_by.begin(), who->name);
    }
    s.speaker = speakers_.speaker_of(s.source, genitive || upstream != 0);
    return add(std::move(s));
  }

  // "сообщает ТАСС со ссылкой на МЧС": the words are of whom the teller cites. Their end; 0 if
  // nobody is cited.
  std::size_t cited(ForeignStatement& s, std::size_t after) const {
    const auto cue = table_.find("citing", w_, after);
    if (!cue || s.source.empty()) return 0;
    const Range upstream = phrase_after(cue->end);
    if (upstream.empty()) return 0;
    s.source = upstream;
    return upstream.end;
  }

  bool content_of(ForeignStatement& s, std::size_t i, std::size_t after, bool as, bool opens) {
    const std::size_t that = is_mark(after, ",") ? after + 1 : after;
    if (const auto found = table_.find("that", w_, that);
        found && found->end < sentence_.end && !s.source.empty()) {
      s.content.push_back(trimmed({found->end, sentence_.end}));
      return true;
    }
    // "сообщил о гибели двоих"
    if (is("about", after) && !s.source.empty() && after + 1 < sentence_.end) {
      s.content.push_back(trimmed({after, sentence_.end}));
      return true;
    }
    if (is_mark(after, ":") && !s.source.empty()) {
      const Range* q = quotation_beginning(after + 1);
      s.content.push_back(q ? Range{q->begin + 1, q->end - 1}
                            : trimmed({after + 1, sentence_.end}));
      return true;
    }
    if (!opens) return false;
    std::size_t before = i;
    while (before > sentence_.begin && i - before < 3 &&
           (is_dash(before - 1) || is_mark(before - 1, ",")))
      --before;
    const Range* q = quotation_ending(before);
    if (!q && before > 0 && i == before) q = quotation_ending(i);
    if (q && q->size() > 2) {
      s.content.push_back({q->begin + 1, q->end - 1});
      return true;
    }
    if (s.source.empty()) return false;
    const std::size_t begin = as ? i - 1 : i;
    if (!as && begin == sentence_.begin) return false;
    leave_out(s, {begin, after});
    return true;
  }

  // What is said is the sentence without the words of the saying.
  void leave_out(ForeignStatement& s, Range saying) const {
    for (Range part :
         {trimmed({sentence_.begin, saying.begin}), trimmed({saying.end, sentence_.end})}) {
      if (!part.empty()) s.content.push_back(part);
    }
  }

  Range trimmed(Range part) const {
    const auto mark = [&](std::size_t i) { return !w_.is_word(i) && !w_.is_number(i); };
    while (part.begin < part.end && mark(part.begin)) ++part.begin;
    while (part.begin < part.end && mark(part.end - 1)) --part.end;
    return part;
  }

  // Of whom a text is that says it ("говорится в сообщении министерства"), and the house in which
  // it was said ("уточнили в министерстве").
  struct Body {
    Range words;
    bool genitive = false;
  };
  Body body_after(std::size_t begin) const {
    if (const auto medium = table_.find("medium", w_, begin))
      return {phrase_after(medium->end), true};
    if (!is("within", begin)) return {};
    const Range words = phrase_after(begin + 1);
    return {is_body(words) ? words : Range{}, false};
  }
  Body body_before(std::size_t end) const {
    for (std::size_t k = end; k-- > sentence_.begin && end - k <= kLongestSource;) {
      if (!w_.is_word(k) && !text::is_quotation_mark(w_[k])) break;
      if (!opens_part(k)) continue;
      const auto medium = table_.find("medium", w_, k);
      if (medium && medium->end < end) return {somebody({medium->end, end}, false), true};
      if (!is("within", k)) continue;
      const Range words = somebody({k + 1, end}, false);
      return {is_body(words) ? words : Range{}, false};
    }
    return {};
  }
  bool opens_part(std::size_t i) const {
    return i == sentence_.begin || !w_.is_word(i - 1) || is("beside", i - 1) || is("and", i - 1) ||
           is("that", i - 1) || is("clause", i - 1) || is_time(i - 1);
  }
  // Whether the words begin with an institution, which has a house to say it in.
  bool is_body(Range words) const {
    if (words.empty()) return false;
    const std::size_t first = words.begin + (text::is_quotation_mark(w_[words.begin]) ? 1 : 0);
    const auto role = table_.find("role", w_, first);
    return role && (role->value.starts_with("organisation ") ||
                    role->value.starts_with("agency ") || role->value.starts_with("outlet "));
  }

  // Whether a word cannot be part of who speaks.
  bool ends_phrase(std::size_t i) const {
    for (const std::string_view kind :
         {"that", "say", "according", "measure", "measure_one", "measure_active", "zero", "channel",
          "modifier", "vague", "number", "nobody", "stance", "citing"}) {
      if (is(kind, i)) return true;
    }
    return w_.is_number(i) || is_time(i);
  }
  bool is_time(std::size_t i) const {
    return is("weekday", i) || is("day", i) || is("month", i) || is("part", i) || is("year", i);
  }

  // "рассказал начальник", "рассказал журналистам начальник"
  Range phrase_behind(std::size_t end) const {
    const Range words = phrase_after(end);
    const auto channel = table_.find("channel", w_, end);
    return words.empty() && channel ? phrase_after(channel->end) : words;
  }

  Range phrase_after(std::size_t begin) const {
    // "сообщил во вторник мэр", "по данным на утро 5 марта полиции"
    for (std::size_t k = begin; k < begin + 4; ++k) {
      if (is_time(k))
        begin = k + 1;
      else if (!is("preposition", k) && !w_.is_number(k))
        break;
    }
    std::size_t i = begin;
    while (i < sentence_.end && i - begin < kLongestSource) {
      if (text::is_quotation_mark(w_[i])) {
        const Range* q = quotation_beginning(i);
        if (!q || q->size() > kLongestName || i == begin) break;
        i = q->end;
      } else if (w_.is_word(i) ? !ends_phrase(i)
                               : is_mark(i, "-") && w_.is_joined(i) && w_.is_joined(i + 1)) {
        ++i;
      } else {
        break;
      }
    }
    while (i > begin && is("preposition", i - 1)) --i;
    return somebody({begin, i}, i < sentence_.end && w_.is_word(i));
  }

  // "мэр в своём телеграм-канале написал"
  std::size_t before_medium(std::size_t end) const {
    for (std::size_t k = end; k-- > sentence_.begin && end - k <= kLongestName;) {
      const auto medium = table_.find("medium", w_, k);
      if (medium && medium->end == end) return k;
    }
    return end;
  }
  // "мэр агентству «Маяк» сообщил"
  std::size_t before_channel(std::size_t end) const {
    for (std::size_t k = end; k-- > sentence_.begin && end - k <= kLongestName + 2;) {
      if (is("channel", k)) return k;
      if (!w_.is_capital(k) && !text::is_quotation_mark(w_[k]) && !quoted_name(k)) break;
    }
    return end;
  }
  // Whether the token is in a name in quotation marks.
  bool quoted_name(std::size_t i) const {
    const auto q = std::lower_bound(quotations_.begin(), quotations_.end(), i,
                                    [](const Range& r, std::size_t at) { return r.end <= at; });
    return q != quotations_.end() && q->begin <= i && q->size() <= kLongestName;
  }

  Range phrase_before(std::size_t end) const {
    std::size_t last = end;
    while (last > sentence_.begin && (is_time(last - 1) || w_.is_number(last - 1) ||
                                      is("preposition", last - 1) || is("beside", last - 1)))
      --last;
    last = before_channel(before_medium(last));
    std::size_t i = last;
    while (i > sentence_.begin && last - i < kLongestSource) {
      if (text::is_quotation_mark(w_[i - 1])) {
        const Range* q = quotation_ending(i);
        if (!q || q->size() > kLongestName) break;
        i = q->begin;
      } else if (w_.is_word(i - 1)
                     ? !ends_phrase(i - 1)
                     : is_mark(i - 1, "-") && w_.is_joined(i - 1) && w_.is_joined(i)) {
        --i;
      } else {
        break;
      }
    }
    // "когда мост рухнул и мэр сказал": after what joins clauses.
    for (std::size_t k = last; k-- > i;) {
      const bool other = is("clause", k) || is("that", k) ||
                         (is("and", k) && !somebody({k + 1, last}, false).empty());
      if (!other) continue;
      i = k + 1;
      break;
    }
    while (i < last && is("beside", i)) ++i;
    return somebody({i, last}, false);
  }

  // "В Киеве мэр Олег Варнов": from the role in the form that names, or from the name at the end.
  Range after_place(Range words) const {
    for (std::size_t i = words.begin + 1; i < words.end; ++i) {
      const auto role = table_.find("role", w_, i);
      if (!role || is("preposition", i - 1)) continue;
      const std::string_view lemma = role->value.substr(role->value.find(' ') + 1);
      if (text::fold(lemma) == w_[i]) return {i, words.end};
    }
    std::size_t i = words.end;
    while (i > words.begin + 1 && w_.is_capital(i - 1)) --i;
    return words.end - i == 2 ? Range{i, words.end} : Range{};
  }

  // The words if they are of somebody who can speak: he has a role or a name, and few other words.
  // `runs_on`: no mark ends them, so that they may be followed by what is told.
  Range somebody(Range words, bool runs_on) const {
    constexpr std::size_t kOthers = 4;
    if (!words.empty() && is("preposition", words.begin)) words = after_place(words);
    if (words.empty()) return {};
    if (words.size() == 1 && is("pronoun", words.begin)) return words;
    bool named = false;
    std::size_t others = 0;
    std::size_t last = words.begin;
    for (std::size_t i = words.begin; i < words.end; ++i) {
      const bool name =
          w_.is_capital(i) && !is("beside", i) && (!w_.starts_sentence(i) || words.size() < 4);
      if (const auto role = table_.find("role", w_, i)) {
        named = true;
        i = role->end - 1;
        last = role->end;
      } else if (name) {
        named = true;
        last = i + 1;
      } else if (w_.is_word(i)) {
        ++others;
      }
    }
    if (!named || others > kOthers) return {};
    return runs_on ? Range{words.begin, last} : words;
  }

  std::size_t add(ForeignStatement s) {
    std::erase_if(s.content, [](Range r) { return r.empty(); });
    const std::size_t end = std::max(s.cue.end, s.source.end);
    if (!s.content.empty()) out_.push_back(std::move(s));
    return end;
  }

  const Folded& w_;
  const ForeignWords& table_;
  ForeignSpeakers speakers_;
  Range sentence_;
  std::vector<Range> quotations_;
  std::vector<ForeignStatement> out_;
};

}  // namespace

std::vector<ForeignStatement> foreign_statements(const Folded& words, const ForeignWords& table) {
  return Finder(words, table).run();
}

}  // namespace firsthand::claims
