#include "origins/remarks.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "origins/word_lists.h"
#include "text/fold.h"
#include "text/sentences.h"

namespace firsthand::origins {
namespace {

using model::Span;

constexpr std::size_t kAround = 300;     // bytes before and behind a claim that are read
constexpr std::size_t kLongest = 2'000;  // bytes of a claim that are
constexpr std::size_t kBeside = 4;       // or between it and a word that may be of another verb
constexpr std::size_t kNear = 10;        // tokens between a figure and what is said of it

constexpr std::array<std::string_view, 26> kRose = {
    "rose",   "risen",    "rise",      "rises",     "rising",  "climbed", "climb",
    "climbs", "climbing", "increased", "increases", "jumped",  "jumps",   "grew",
    "grown",  "grows",    "swelled",   "soared",    "mounted", "raised",  "raises",
    "raise",  "raising",  "upgraded",  "increase",  "up"};
constexpr std::array<std::string_view, 13> kFell = {
    "fell",     "fallen",  "falls",   "dropped", "drops", "lowered",   "lowers",
    "lowering", "reduced", "reduces", "cut",     "cuts",  "downgraded"};
constexpr std::array<std::string_view, 8> kRevised = {
    "revised", "revises", "revising", "revise", "corrected", "corrects", "updated", "updates"};
constexpr std::array<std::string_view, 7> kBrought = {"bringing", "brings", "brought", "taking",
                                                      "takes",    "took",   "bring"};
constexpr std::array<std::string_view, 18> kTally = {
    "toll",    "tolls",     "number", "numbers",    "count",     "counts",
    "total",   "tally",     "figure", "figures",    "estimate",  "report",
    "reports", "estimates", "deaths", "assessment", "statement", "dead"};
constexpr std::array<std::string_view, 8> kLatest = {"latest",  "new",     "final",     "fresh",
                                                     "revised", "updated", "corrected", "current"};
constexpr std::array<std::string_view, 7> kFirst = {
    "initial", "preliminary", "provisional", "first", "earlier", "previous", "early"};
constexpr std::array<std::string_view, 8> kKnown = {"known", "stands", "say",  "says",
                                                    "put",   "puts",   "dead", "confirmed"};
constexpr std::array<std::string_view, 8> kGiven = {"put",  "stated",  "given",   "reported",
                                                    "said", "counted", "thought", "believed"};
constexpr std::array<std::string_view, 5> kWounded = {"wounded", "injured", "hurt", "survivors",
                                                      "patients"};
constexpr std::array<std::string_view, 8> kDied = {"died",      "dies",  "die",    "dying",
                                                   "succumbed", "death", "deaths", "succumbing"};
constexpr std::array<std::string_view, 10> kAdds = {"including", "includes", "include", "bringing",
                                                    "brings",    "brought",  "raising", "raised",
                                                    "rose",      "whom"};
constexpr std::array<std::string_view, 14> kDoers = {
    "gunman",   "gunmen",    "attacker",   "attackers",   "bomber",       "bombers", "shooter",
    "shooters", "assailant", "assailants", "perpetrator", "perpetrators", "suspect", "hijackers"};
constexpr std::array<std::string_view, 26> kEvents = {
    "attacks",    "blasts",    "explosions", "shootings",  "bombings", "strikes",    "raids",
    "airstrikes", "incidents", "clashes",    "crashes",    "fires",    "stabbings",  "accidents",
    "landslides", "floods",    "avalanches", "collisions", "assaults", "operations", "events",
    "villages",   "towns",     "cities",     "districts",  "provinces"};
constexpr std::array<std::string_view, 10> kSeveral = {
    "both", "two", "three", "four", "five", "twin", "several", "separate", "all", "six"};
constexpr std::array<std::string_view, 12> kCivilians = {
    "civilian",  "civilians",  "villager",  "villagers",   "resident",      "residents",
    "bystander", "bystanders", "passersby", "townspeople", "noncombatants", "residents"};
constexpr std::array<std::string_view, 28> kArmed = {
    "soldier",   "soldiers", "troops",   "fighter",   "fighters",   "militant",   "militants",
    "rebel",     "rebels",   "gunman",   "gunmen",    "attacker",   "attackers",  "policeman",
    "policemen", "officer",  "officers", "insurgent", "insurgents", "guerrillas", "militiamen",
    "recruits",  "guard",    "guards",   "guardsman", "guardsmen",  "conscripts", "servicemen"};
constexpr std::array<std::string_view, 16> kChildren = {
    "child", "children", "girl",   "girls",   "boy",    "boys",      "minor",    "minors",
    "pupil", "pupils",   "infant", "infants", "babies", "teenagers", "toddlers", "schoolchildren"};
constexpr std::array<std::string_view, 4> kTravellers = {"passenger", "passengers", "tourists",
                                                         "pilgrims"};
constexpr std::array<std::string_view, 3> kCrew = {"crew", "crewmen", "sailors"};

// None of a single one, who is some person in whatever words.
People people_of(const model::Count& count) {
  const std::string_view words = count.words;
  if (count.min == 1 && count.max == 1) return People::kAnybody;
  People found = People::kAnybody;
  for (const text::Token& token : text::tokenize(words)) {
    const std::string word = text::fold(text::words_of(words, token));
    if (is_in(kCivilians, word)) found = People::kCivilians;
    if (is_in(kArmed, word)) found = People::kArmed;
    if (is_in(kChildren, word)) found = People::kChildren;
    if (is_in(kTravellers, word)) found = People::kTravellers;
    if (is_in(kCrew, word)) found = People::kCrew;
    if (word == "women" || word == "woman") found = People::kWomen;
    if (word == "men" || word == "man") found = People::kMen;
    if (word == "and" || word == "or" || word == ",") return People::kAnybody;
  }
  return found;
}

// The sentence of a count, and the one before and behind it.
class Around {
 public:
  Around(const model::Report& report, const model::Claim& claim)
      : text_(report.text), claim_(claim), document_(text::analyse(text_, window(claim))) {
    const std::size_t at = document_.token_at(claim.count->span.begin);
    if (at == document_.tokens.size()) return;
    for (const text::Token& token : document_.tokens)
      words_.push_back(text::fold(document_.words(token)));
    sentence_ = document_.sentence_of(at);
    begin_ = document_.sentences[sentence_].first_token;
    end_ = document_.sentences[sentence_].end_token;
    first_ = at;
    behind_ = at;
    while (behind_ < end_ && document_.tokens[behind_].span.begin < claim.count->span.end)
      ++behind_;
  }

  Remarks read() const {
    Remarks out;
    out.people = people_of(*claim_.count);
    if (words_.empty()) return out;
    changed(out);
    if (!out.later) out.later = now();
    if (!out.earlier) out.earlier = before_now();
    if (!out.later && !out.earlier && claim_.count->role == model::CountRole::kUpdate)
      out.later = Change{claim_.span, 0, true};
    wounded_died(out);
    out.doers = doers();
    out.several = several();
    out.wide = wide();
    return out;
  }

 private:
  // Cut so that what is read stays bounded, however long the sentence.
  Span window(const model::Claim& claim) const {
    const Span count = claim.count->span;
    const std::size_t from =
        std::max(claim.span.begin, count.begin - std::min(count.begin, kLongest));
    const std::size_t to = std::min(claim.span.end, count.end + kLongest);
    Span out{from - std::min(from, kAround), std::min(text_.size(), std::max(to, from) + kAround)};
    while (out.begin > 0 && out.begin < from && text_[out.begin] != ' ') ++out.begin;
    while (out.end < text_.size() && out.end > to && text_[out.end] != ' ') --out.end;
    return out;
  }

  std::string_view at(std::size_t i) const {
    return i < end_ ? std::string_view(words_[i]) : std::string_view();
  }
  bool is_number(std::size_t i) const {
    return i < words_.size() &&
           (document_.tokens[i].kind == text::TokenKind::kNumber || is_number_word(words_[i]));
  }
  Span of(std::size_t from, std::size_t last) const {
    return {document_.tokens[from].span.begin, document_.tokens[last].span.end};
  }
  std::size_t near_begin() const { return first_ - std::min(first_ - begin_, kNear); }
  std::size_t near_end() const { return std::min(end_, behind_ + kNear); }

  // "rose to 10", "revised from 15", "bringing the toll to 9", "not fifteen": which side of a
  // change the count stands on.
  void changed(Remarks& out) const {
    const bool update = claim_.count->role == model::CountRole::kUpdate;
    std::size_t lead =
        first_;  // the word before the count's own: "to at least ten", "to about ten"
    while (lead > begin_ && first_ - lead < 3 && is_in(kLoose, at(lead - 1))) --lead;
    if (lead > begin_) {
      const std::string_view led = at(lead - 1);
      if (led == "not" && update) out.earlier = Change{of(lead - 1, behind_ - 1), 0, true};
      for (std::size_t i = lead - 1; is_in(kToOrFrom, led) && i-- > near_begin();) {
        const bool rose = is_in(kRose, at(i)) || (is_in(kBrought, at(i)) && names_tally(i));
        if (!rose && !is_in(kFell, at(i)) && !is_in(kRevised, at(i))) continue;
        const int direction = rose ? 1 : is_in(kFell, at(i)) ? -1 : 0;
        (led == "from" ? out.earlier : out.later) = Change{of(i, behind_ - 1), direction, true};
        break;
      }
      if (led == "from" && !out.earlier && update)
        out.earlier = Change{of(lead - 1, behind_ - 1), 0, true};
    }
    if (out.earlier || out.later || !update) return;
    for (std::size_t i = behind_; i + 1 < end_ && !out.later; ++i) {
      if (at(i) == "not" && is_number(i + 1)) out.later = Change{of(i, i + 1), 0, true};
    }
  }

  bool names_tally(std::size_t verb) const {
    const std::size_t far = std::min(end_, behind_ + 5);
    for (std::size_t i = verb; i < far; ++i) {
      if (is_in(kTally, at(i))) return true;
    }
    return false;
  }

  // Of the count, and not of something else in its sentence.
  bool is_beside(std::size_t i) const { return i + kBeside >= first_ && i <= behind_ + kBeside; }

  // "are now known to", "now stands at", "the latest count"
  std::optional<Change> now() const {
    for (std::size_t i = near_begin(); i + 1 < near_end(); ++i) {
      const bool holds = is_in(kIs, at(i)) && at(i + 1) == "now" && is_beside(i);
      const bool told = holds || (at(i) == "now" && is_in(kKnown, at(i + 1)) && is_beside(i)) ||
                        (is_in(kLatest, at(i)) && is_in(kTally, at(i + 1)));
      if (told) return Change{of(i, holds && is_in(kKnown, at(i + 2)) ? i + 2 : i + 1), 0, false};
    }
    return std::nullopt;
  }

  // "so far", "the first count", "initially", "at first", "as first stated"
  std::optional<Change> before_now() const {
    for (std::size_t i = near_begin(); i < near_end(); ++i) {
      if (at(i) == "initially" && is_beside(i)) return Change{of(i, i), 0, true};
      if (i + 1 >= near_end()) break;
      const bool over = (at(i) == "at" && at(i + 1) == "first" && is_beside(i)) ||
                        (is_in(kFirst, at(i)) && is_in(kTally, at(i + 1))) ||
                        (is_in(kBefore, at(i)) && is_in(kGiven, at(i + 1)));
      if (over || (at(i) == "so" && at(i + 1) == "far" && is_beside(i)))
        return Change{of(i, i + 1), 0, over};
    }
    return std::nullopt;
  }

  void wounded_died(Remarks& out) const {
    const auto& sentences = document_.sentences;
    out.wounded = wounded_died(sentences[sentence_], true);
    if (!out.wounded && sentence_ > 0) out.wounded = wounded_died(sentences[sentence_ - 1], false);
    if (!out.wounded && sentence_ + 1 < sentences.size())
      out.wounded = wounded_died(sentences[sentence_ + 1], false);
    out.wounded_beside = out.wounded && !sentences[sentence_].span.contains(*out.wounded);
  }

  // "two of the wounded died in hospital", "including one who succumbed to his wounds"; where the
  // sentence is not the count's own it must speak of the wounded.
  std::optional<Span> wounded_died(const text::Sentence& sentence, bool own) const {
    const std::size_t begin = sentence.first_token;
    const bool adds = std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(begin),
                                  words_.begin() + static_cast<std::ptrdiff_t>(sentence.end_token),
                                  [](const std::string& word) { return is_in(kAdds, word); });
    for (std::size_t i = begin; i < sentence.end_token; ++i) {
      if (!is_in(kDied, words_[i])) continue;
      const std::optional<std::size_t> where = place_of_death(i, sentence);
      const std::size_t floor = i - std::min(i - begin, kNear);
      for (std::size_t k = i; k-- > floor && !is_end_of_clause(k);) {
        if (is_in(kWounded, words_[k]) && k > begin && is_in(kOfThem, words_[k - 1]))
          return of(k - 1, where.value_or(i));
      }
      if (where && adds && own) return of(i, *where);
    }
    return std::nullopt;
  }

  // "Thirty were injured and two died", "thirty were injured, two died": others.
  bool is_end_of_clause(std::size_t i) const {
    return is_in(kOthers, words_[i]) || (words_[i] == "," && is_number(i + 1));
  }

  // "died in hospital", "died of their wounds", "succumbed to burns"
  std::optional<std::size_t> place_of_death(std::size_t died, const text::Sentence& s) const {
    const std::size_t far = std::min(s.end_token, died + 6);
    for (std::size_t i = died + 1; i < far; ++i) {
      if (is_in(kPlacesOfDeath, words_[i])) return i;
    }
    return std::nullopt;
  }

  // "including the gunman", "not counting two attackers"
  std::optional<Span> doers() const {
    for (std::size_t i = begin_; i < end_; ++i) {
      const bool leads = is_in(kWithOrWithout, at(i)) ||
                         (i > begin_ && is_in(kCounting, at(i)) && at(i - 1) == "not");
      if (!leads) continue;
      const std::size_t far = std::min(end_, i + 6);
      for (std::size_t k = i + 1; k < far; ++k) {
        if (is_in(kDoers, at(k))) return of(i > begin_ && at(i - 1) == "not" ? i - 1 : i, k);
      }
    }
    return std::nullopt;
  }

  // "in two separate attacks", "in both villages"
  std::optional<Span> several() const {
    for (std::size_t i = begin_ + 1; i < end_; ++i) {
      if (!is_in(kSeveral, at(i)) || !is_in(kIn, at(i - 1))) continue;
      const std::size_t far = std::min(end_, i + 4);
      for (std::size_t k = i + 1; k < far; ++k) {
        if (is_in(kEvents, at(k))) return of(i - 1, k);
      }
    }
    return std::nullopt;
  }

  // "across the province", "throughout Kestria"
  std::optional<Span> wide() const {
    for (std::size_t i = near_begin(); i + 1 < near_end(); ++i) {
      if (!is_in(kAcross, at(i))) continue;
      const std::size_t noun = is_in(kArticles, at(i + 1)) ? i + 2 : i + 1;
      if (noun >= end_) continue;
      const bool region = is_in(kRegions, at(noun));
      if (region || document_.tokens[noun].capital) return of(i, noun);
    }
    return std::nullopt;
  }

  static constexpr std::array<std::string_view, 6> kLoose = {"at",     "least", "about",
                                                             "around", "some",  "nearly"};
  static constexpr std::array<std::string_view, 3> kToOrFrom = {"to", "at", "from"};
  static constexpr std::array<std::string_view, 2> kBefore = {"earlier", "previously"};
  static constexpr std::array<std::string_view, 6> kIs = {"is",   "are", "has",
                                                          "have", "was", "were"};
  static constexpr std::array<std::string_view, 7> kPlacesOfDeath = {
      "hospital", "wounds", "injuries", "burns", "clinic", "infirmary", "hospitals"};
  static constexpr std::array<std::string_view, 6> kOfThem = {"the", "those", "of",
                                                              "an",  "one",   "people"};
  static constexpr std::array<std::string_view, 6> kOthers = {";",   ":",     "and",
                                                              "but", "while", "as"};
  static constexpr std::array<std::string_view, 4> kWithOrWithout = {"including", "includes",
                                                                     "excluding", "besides"};
  static constexpr std::array<std::string_view, 3> kCounting = {"counting", "including", "include"};
  static constexpr std::array<std::string_view, 6> kIn = {"in",     "by",    "across",
                                                          "during", "after", "over"};
  static constexpr std::array<std::string_view, 3> kAcross = {"across", "throughout",
                                                              "countrywide"};
  static constexpr std::array<std::string_view, 2> kArticles = {"the", "all"};
  static constexpr std::array<std::string_view, 12> kRegions = {
      "city",   "province", "region", "district", "country", "county",
      "island", "valley",   "state",  "coast",    "area",    "republic"};

  std::string_view text_;
  const model::Claim& claim_;
  text::Document document_;
  std::vector<std::string> words_;  // folded, of its tokens
  std::size_t sentence_ = 0;
  std::size_t begin_ = 0;  // tokens of the sentence: begin_ to end_
  std::size_t end_ = 0;
  std::size_t first_ = 0;   // the count's first
  std::size_t behind_ = 0;  // and the one after its last
};

}  // namespace

Remarks remarks_on(const model::Report& report, const model::Claim& claim) {
  return Around(report, claim).read();
}

}  // namespace firsthand::origins
