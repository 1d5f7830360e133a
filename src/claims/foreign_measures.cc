#include "claims/foreign_measures.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace firsthand::claims {
namespace {

constexpr std::size_t kFar = 6;      // tokens between a measure and its count
constexpr std::size_t kTollFar = 8;  // and between "the number of dead" and the number
constexpr std::size_t kBefore = 8;   // in which a word makes a count doubtful

struct Trigger {
  Range tokens;
  std::string_view kind;
  std::string_view measure;
  bool counted = false;
};

struct Number {
  Range tokens;
  const model::Quantity* quantity = nullptr;
  bool used = false;
};

std::optional<std::int64_t> whole(const std::optional<double>& value) {
  if (!value || *value < 0 || *value > 1e12 || std::floor(*value) != *value) return std::nullopt;
  return static_cast<std::int64_t>(*value);
}

class Finder {
 public:
  Finder(const Folded& words, const ForeignWords& table,
         const std::vector<model::Quantity>& quantities)
      : w_(words), table_(table), quantities_(quantities) {}

  std::vector<ForeignCount> run() {
    const auto& sentences = w_.document().sentences;
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      sentence_ = {sentences[s].first_token, sentences[s].end_token};
      number_ = s;
      cumulative_ = holds("cumulative");
      find_triggers();
      find_numbers();
      const std::size_t from = out_.size();
      count_nobody();
      count_tolls();
      count_nearest();
      count_single();
      count_parts(from);
      std::stable_sort(
          out_.begin() + static_cast<std::ptrdiff_t>(from), out_.end(),
          [](const ForeignCount& a, const ForeignCount& b) { return a.words < b.words; });
    }
    return std::move(out_);
  }

 private:
  bool is(std::string_view kind, std::size_t i) const {
    return table_.find(kind, w_, i).has_value();
  }
  bool parts(std::size_t i) const {  // a mark between two parts of a sentence
    return !w_.is_word(i) && !w_.is_number(i) && !(w_[i] == "-" && w_.is_joined(i)) &&
           !text::is_quotation_mark(w_[i]);
  }

  bool is_dash(std::size_t i) const { return w_[i] == "-" || w_[i] == "–" || w_[i] == "—"; }

  bool holds(std::string_view kind) const {
    for (std::size_t i = sentence_.begin; i < sentence_.end; ++i) {
      if (is(kind, i)) return true;
    }
    return false;
  }

  void find_triggers() {
    triggers_.clear();
    for (std::size_t i = sentence_.begin; i < sentence_.end;) {
      std::size_t end = i + 1;
      for (const std::string_view kind :
           {"measure", "measure_active", "measure_one", "measure_noun"}) {
        const auto found = table_.find(kind, w_, i);
        if (!found || (!triggers_.empty() && triggers_.back().tokens.begin == i &&
                       triggers_.back().tokens.end >= found->end))
          continue;
        if (!triggers_.empty() && triggers_.back().tokens.begin == i) triggers_.pop_back();
        triggers_.push_back({{i, found->end}, kind, found->value});
        end = found->end;
      }
      i = end;
    }
    drop_joined();
  }

  // "убиты и ранены 30 человек", "погибших и раненых": nobody can tell how many of each.
  void drop_joined() {
    std::vector<char> joined(triggers_.size(), 0);
    for (std::size_t k = 0; k + 1 < triggers_.size(); ++k) {
      const std::size_t end = triggers_[k].tokens.end;
      if (triggers_[k + 1].tokens.begin == end + 1 && is("and", end) &&
          triggers_[k].measure != triggers_[k + 1].measure)
        joined[k] = joined[k + 1] = 1;
    }
    std::size_t k = 0;
    std::erase_if(triggers_, [&](const Trigger&) { return joined[k++] != 0; });
  }

  void find_numbers() {
    numbers_.clear();
    const auto& tokens = w_.document().tokens;
    while (next_ < quantities_.size() &&
           quantities_[next_].span.begin < tokens[sentence_.begin].span.begin)
      ++next_;
    std::size_t i = sentence_.begin;
    for (std::size_t q = next_; q < quantities_.size(); ++q) {
      const model::Quantity& quantity = quantities_[q];
      while (i < sentence_.end && tokens[i].span.begin < quantity.span.begin) ++i;
      if (i >= sentence_.end) break;
      std::size_t end = i + 1;
      while (end < sentence_.end && tokens[end].span.begin < quantity.span.end) ++end;
      if (!quantity.unit.empty() || (quantity.min && !whole(quantity.min)) ||
          (quantity.max && !whole(quantity.max)))
        continue;
      numbers_.push_back({{i, end}, &quantity});
    }
  }

  // "никто не погиб", "погибших нет"
  void count_nobody() {
    for (Trigger& t : triggers_) {
      if (const auto zero = table_.find("zero", w_, t.tokens.begin)) {
        count_as(t, {t.tokens.begin, zero->end}, people(0));
      } else if (const std::size_t begin = ending("nobody", t.tokens.begin); begin != SIZE_MAX) {
        count_as(t, {begin, begin + 1}, people(0));
      }
    }
    std::erase_if(triggers_, [&](const Trigger& t) {
      return t.counted || (t.tokens.begin > sentence_.begin && is("negation", t.tokens.begin - 1));
    });
  }

  // "число погибших выросло до 12"
  void count_tolls() {
    for (Trigger& t : triggers_) {
      if (t.kind != "measure_noun" || t.tokens.begin == sentence_.begin ||
          !is("toll", t.tokens.begin - 1))
        continue;
      const std::size_t n = first_number(t.tokens.end);
      if (n == numbers_.size() || numbers_[n].tokens.begin > t.tokens.end + kTollFar) continue;
      bool moved = false;
      for (std::size_t i = t.tokens.end; i < numbers_[n].tokens.begin; ++i)
        moved = moved || is("moved", i);
      model::Quantity q = *numbers_[n].quantity;
      if (moved && q.max) {  // "до 12", "с 9 до 12": where it has got to
        q.min = q.max;
        q.modifier = model::Modifier::kExactly;
      }
      numbers_[n].used = true;
      count_as(t, with_noun(numbers_[n]), q);
      if (moved) out_.back().count.role = model::CountRole::kUpdate;
    }
  }

  // The first that begins at or after token `i`.
  std::size_t first_number(std::size_t i) const {
    const auto n =
        std::lower_bound(numbers_.begin(), numbers_.end(), i,
                         [](const Number& a, std::size_t at) { return a.tokens.begin < at; });
    return static_cast<std::size_t>(n - numbers_.begin());
  }

  void count_nearest() {
    constexpr std::size_t kReach = 2 * kFar;  // of numbers with their nouns
    std::vector<std::tuple<std::size_t, std::size_t, std::size_t>> pairs;
    for (std::size_t t = 0; t < triggers_.size(); ++t) {
      const Range at = triggers_[t].tokens;
      for (std::size_t n = first_number(at.begin > kReach ? at.begin - kReach : 0);
           n < numbers_.size() && numbers_[n].tokens.begin <= at.end + kFar; ++n) {
        if (const auto cost = cost_of(triggers_[t], numbers_[n])) pairs.emplace_back(*cost, t, n);
      }
    }
    std::sort(pairs.begin(), pairs.end());
    for (const auto& [cost, t, n] : pairs) {
      if (triggers_[t].counted || numbers_[n].used) continue;
      numbers_[n].used = true;
      count_as(triggers_[t], with_noun(numbers_[n]), *numbers_[n].quantity);
    }
  }

  std::optional<std::size_t> cost_of(const Trigger& t, const Number& n) const {
    if (n.used || t.counted) return std::nullopt;
    if (t.kind == "measure_noun") {  // "12 погибших"
      const bool of_it = n.quantity->of &&
                         w_.span(t.tokens.begin, t.tokens.end).overlaps(*n.quantity->of) &&
                         !is("preposition", n.tokens.end);  // "один из пострадавших умер"
      const std::size_t next = t.tokens.end + (is_dash(t.tokens.end) ? 1 : 0);  // "погибших — 12"
      const bool beside =
          n.tokens.end == t.tokens.begin ||
          (n.tokens.begin == next && !n.quantity->of && !counts_other(n.tokens.end));
      return of_it || beside ? std::optional<std::size_t>(0) : std::nullopt;
    }
    const Range words = with_noun(n);
    const bool after = words.begin >= t.tokens.end;
    if (!after && words.end > t.tokens.begin) return std::nullopt;
    if (t.kind == "measure_active" && !after) return std::nullopt;
    const Range gap = after ? Range{t.tokens.end, words.begin} : Range{words.end, t.tokens.begin};
    std::size_t cost = gap.size();
    if (cost > kFar) return std::nullopt;
    // A bare number counts people only beside the word that tells of them.
    if (!n.quantity->of && (cost > 1 || counts_other(n.tokens.end))) return std::nullopt;
    for (std::size_t i = gap.begin; i < gap.end; ++i) {
      if (parts(i)) return std::nullopt;
      if (is("and", i)) cost += kFar;
      if (is_trigger(i)) return std::nullopt;
    }
    return 2 * cost + (after ? 0 : 1);
  }

  // "12 волков": a noun that is none of people stands after the number.
  bool counts_other(std::size_t i) const {
    return i < sentence_.end && w_.is_word(i) && !is_trigger(i) && !is("preposition", i) &&
           !is("and", i) && !is("say", i) && !is("beside", i) && !is("day", i) && !is("part", i);
  }

  Range with_noun(const Number& n) const {
    Range out = n.tokens;
    if (!n.quantity->of) return out;
    const auto& tokens = w_.document().tokens;
    while (out.end < sentence_.end && tokens[out.end].span.begin < n.quantity->of->end) ++out.end;
    return out;
  }

  bool is_trigger(std::size_t i) const {
    const auto t =
        std::lower_bound(triggers_.begin(), triggers_.end(), i,
                         [](const Trigger& a, std::size_t at) { return a.tokens.begin < at; });
    return t != triggers_.end() && t->tokens.begin == i;
  }

  // "погиб мужчина", "женщина ранена"
  void count_single() {
    for (Trigger& t : triggers_) {
      if (t.kind != "measure_one" || t.counted) continue;
      const std::size_t far = std::min(sentence_.end, t.tokens.end + 5);
      for (std::size_t i = t.tokens.end; i < far && !parts(i) && !t.counted; ++i) {
        if (is("single", i)) count_as(t, {i, i + 1}, people(1));
      }
      if (t.counted) continue;
      if (const std::size_t one = single_before(t.tokens.begin); one < t.tokens.begin)
        count_as(t, {one, one + 1}, people(1));
    }
  }

  // "женщина ранена", "мужчина 34 лет задержан", "житель Велмы Олег Варнов, 34 лет, задержан": his
  // age, name and place may stand between. `end` if nobody does.
  std::size_t single_before(std::size_t end) const {
    constexpr std::size_t kReach = 8;
    const auto is_age = [&](std::size_t i) {
      const auto unit = table_.find("unit", w_, i + 1);
      return w_.is_number(i) && unit && unit->value == "year";
    };
    for (std::size_t i = end; i-- > sentence_.begin && end - i <= kReach;) {
      if (is("single", i)) return i;
      const bool age = is_age(i) || (i > 0 && is_age(i - 1));
      const bool edge = w_[i] == "," && (is_age(i + 1) || (i >= 2 && is_age(i - 2)));
      if (!age && !edge && !w_.is_capital(i) && !is("preposition", i)) break;
    }
    return end;
  }

  // "в том числе трое детей"; the counts from `from` on are of this sentence.
  void count_parts(std::size_t from) {
    const auto by_words = [](const ForeignCount& a, const ForeignCount& b) {
      return a.words < b.words;
    };
    std::stable_sort(out_.begin() + static_cast<std::ptrdiff_t>(from), out_.end(), by_words);
    const std::size_t wholes = out_.size();
    std::size_t k = from;
    for (Number& n : numbers_) {
      const std::size_t end =
          n.tokens.begin -
          (n.tokens.begin > sentence_.begin && is_dash(n.tokens.begin - 1) ? 1 : 0);
      const std::size_t begin = ending("subset", end);
      if (n.used || !n.quantity->of || begin == SIZE_MAX) continue;
      while (k < wholes && out_[k].words.begin < n.tokens.begin) ++k;
      // "среди погибших — трое детей": the words themselves say of what
      const auto whole = std::find_if(triggers_.begin(), triggers_.end(), [&](const Trigger& t) {
        return t.kind == "measure_noun" && begin <= t.tokens.begin && t.tokens.end <= end;
      });
      if (k == from && whole == triggers_.end()) continue;
      n.used = true;
      const bool told = k > from;
      const std::string measure = told ? out_[k - 1].measure : std::string(whole->measure);
      Trigger part{told ? out_[k - 1].trigger : whole->tokens, "", measure};
      count_as(part, with_noun(n), *n.quantity);
      out_.back().count.role = model::CountRole::kSubset;
    }
    std::stable_sort(out_.begin() + static_cast<std::ptrdiff_t>(from), out_.end(), by_words);
  }

  // Where words of this kind begin that end right before token `i`; SIZE_MAX if none do.
  std::size_t ending(std::string_view kind, std::size_t i) const {
    for (std::size_t k = i; k-- > sentence_.begin && i - k <= 4;) {
      const auto found = table_.find(kind, w_, k);
      if (found && found->end == i) return k;
    }
    return SIZE_MAX;
  }

  static model::Quantity people(double number) {
    model::Quantity q;
    q.min = q.max = number;
    return q;
  }

  void count_as(Trigger& t, Range words, const model::Quantity& q) {
    t.counted = true;
    ForeignCount c;
    c.measure = t.measure;
    c.trigger = t.tokens;
    c.words = words;
    c.count.min = whole(q.min);
    c.count.max = whole(q.max);
    c.count.modifier = q.modifier;
    c.count.span = w_.span(words.begin, words.end);
    c.count.words = model::slice(w_.document().text, c.count.span);
    c.sentence = number_;
    const bool told = !told_.insert(c.measure).second;
    if (told && ending("addition", words.begin) != SIZE_MAX)
      c.count.role = model::CountRole::kAddition;
    if (cumulative_) c.count.role = model::CountRole::kCumulative;
    find_stance(c);
    out_.push_back(std::move(c));
  }

  void find_stance(ForeignCount& c) const {
    const std::size_t low = std::min(c.trigger.begin, c.words.begin);
    const std::size_t high = std::max(c.trigger.end, c.words.end);
    const std::size_t begin = low > sentence_.begin + kBefore ? low - kBefore : sentence_.begin;
    for (std::size_t i = begin; i < high; ++i) {
      const auto found = table_.find("stance", w_, i);
      const auto named = found ? model::parse<model::Stance>(found->value) : std::nullopt;
      if (!named) continue;
      c.stance = *named;
      c.stance_words = {i, found->end};
    }
  }

  const Folded& w_;
  const ForeignWords& table_;
  const std::vector<model::Quantity>& quantities_;
  Range sentence_;
  std::size_t number_ = 0;
  std::size_t next_ = 0;
  bool cumulative_ = false;     // the sentence tells of a longer time
  std::set<std::string> told_;  // measures counted so far
  std::vector<Trigger> triggers_;
  std::vector<Number> numbers_;
  std::vector<ForeignCount> out_;
};

}  // namespace

std::vector<ForeignCount> foreign_counts(const Folded& words, const ForeignWords& table,
                                         const std::vector<model::Quantity>& quantities) {
  return Finder(words, table, quantities).run();
}

}  // namespace firsthand::claims
