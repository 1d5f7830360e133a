#include "claims/places.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/check.h"
#include "claims/folded.h"
#include "claims/gazetteer.h"
#include "claims/places_names.h"
#include "claims/places_resolve.h"
#include "claims/places_words.h"
#include "text/frequency.h"

namespace firsthand::claims {
namespace {

// Scores at which a name counts as a place, and what each sign of one is worth.
constexpr double kAccept = 1.5;
constexpr std::size_t kLongestName = 7;  // tokens
constexpr double kCommonWord = 0.02;     // share of texts in which a word is common
constexpr double kRareWord = 0.0002;     // and in which it is hardly known

// Part of a run of capitalised words that may name a place.
struct Mention {
  std::size_t first = 0;  // tokens [first, end)
  std::size_t end = 0;
  std::string key;
  const Gazetteer::Entries* entries = nullptr;  // null: not in the gazetteer
  double score = 0;
  bool strong = false;                  // the words around it say that it is a place
  bool person = false;                  // they say that it is a person, an outlet or a firm
  std::optional<std::uint32_t> within;  // the country or division after its comma
};

class Finder {
 public:
  explicit Finder(const text::Document& document)
      : words_(document), gazetteer_(Gazetteer::instance()), runs_(name_runs(words_)) {}

  std::vector<model::Place> run() {
    for (const CapitalRun& run : runs_) {
      note_person(run);
      find_in(run);
    }
    link_commas();
    weigh();
    return places();
  }

 private:
  std::string key_of(std::size_t first, std::size_t end) const {
    return place_key(model::slice(words_.document().text, words_.span(first, end)));
  }

  // Remembers the last name of "Jordan Smith" where the words show a person.
  void note_person(const CapitalRun& run) {
    if (run.end - run.first < 2 || run.dateline) return;
    const std::string_view before = words_.before(run.first);
    const bool title = is_title(before) || is_title(words_[run.first]) ||
                       (before == "." && is_title(words_.before(run.first, 2)));
    const bool possessive = run.end - run.first > 2 && words_[run.end - 2] == "'s";
    const bool given = is_given_name(words_[run.first]) && run.end - run.first <= 3 &&
                       !possessive && !is_public_body(words_[run.end - 1]);
    const std::string_view after = words_[run.end];
    const bool speaks =
        is_speech(after) || (after == "," && words_.is_number(run.end + 1) &&
                             words_[run.end + 1].size() == 2 && words_[run.end + 2] == ",");
    if (title || given || speaks) surnames_.insert(std::string(words_[run.end - 1]));
  }

  // Cuts a run into mentions: the longest gazetteer names in it, else the run as a whole.
  void find_in(const CapitalRun& run) {
    std::vector<Mention> known;
    for (std::size_t at = run.first; at < run.end;) {
      std::optional<Mention> mention;
      if (words_.is_word(at) && words_.is_capital(at)) mention = longest_at(run, at);
      if (mention) known.push_back(*mention);
      at = mention ? std::max(mention->end, at + 1) : at + 1;
    }
    if (known.empty() || is_other_name(run, known)) {
      const std::size_t before = mentions_.size();
      judge_unknown(run);
      if (known.empty() || (mentions_.size() > before && mentions_.back().strong)) return;
      mentions_.resize(before);
    }
    for (Mention& mention : known) judge(run, std::move(mention));
  }

  // Whether a run of two or three words is a name of its own although one of its words is a place:
  // "Fenwick Lock" where the gazetteer has a Fenwick.
  bool is_other_name(const CapitalRun& run, const std::vector<Mention>& known) const {
    if (run.end - run.first > 4) return false;
    // "Hobart's Mill", though there is a Hobart and a Mill.
    if (run.end - run.first == 3 && words_[run.end - 2] == "'s" && is_landform(words_[run.end - 1]))
      return true;
    if (known.size() != 1) return false;
    const Mention& mention = known.front();
    if (mention.end != mention.first + 1) return false;
    const bool large = size_of(*mention.entries) > 1.3 && !is_landform(words_[run.end - 1]);
    bool other = false;
    for (std::size_t k = run.first; k < run.end; ++k) {
      if (k == mention.first || !words_.is_word(k) || words_[k] == "'s") continue;
      const std::string_view word = words_[k];
      if (is_never_place(word) || is_title(word) || is_outlet_or_firm(word)) return false;
      const bool leads = is_direction(word) && !opens_landform(word);
      if ((leads && k < mention.first) || (is_public_body(word) && k > mention.first)) return false;
      if (words_.starts_sentence(k) && text::word_share(word) > 0.001) return false;
      if (k + 1 == run.end && word.ends_with('s') && !is_landform(word)) return false;
      // "Tarn Ossel", though there is a large Tarn: no text knows the other word.
      if (large && (text::word_share(word) > kRareWord || is_given_name(word))) return false;
      other = true;
    }
    return other;
  }

  // The entries of "St. Petersburg" and of "Saint Petersburg", which are spelled either way.
  const Gazetteer::Entries* saints(std::size_t first, std::size_t end, std::string& key) {
    const std::string_view word = words_[first];
    const std::string_view full = in_full(word);
    std::size_t rest = first + 1;
    if (words_[rest] == ".") ++rest;
    if (full.empty() || rest >= end) return nullptr;
    const std::string tail = key_of(rest, end);
    key = std::string(full) + tail;
    const auto kept = saints_.find(key);
    if (kept != saints_.end()) return &kept->second;
    Gazetteer::Entries both = gazetteer_.find(key);
    const Gazetteer::Entries other = gazetteer_.find(std::string(word) + ". " + tail);
    both.insert(both.end(), other.begin(), other.end());
    if (both.empty()) return nullptr;
    return &saints_.emplace(key, std::move(both)).first->second;
  }

  // Looked up once; stays where it is.
  const Gazetteer::Entries& find(const std::string& key) {
    const auto [at, fresh] = found_.try_emplace(key);
    if (fresh) at->second = gazetteer_.find(key);
    return at->second;
  }

  std::optional<Mention> longest_at(const CapitalRun& run, std::size_t first) {
    if (!gazetteer_.begins(place_key(words_[first]))) return std::nullopt;
    // A name may go on in small words: "Isle of Wight".
    std::size_t limit = run.end;
    const std::string_view link = words_[limit];
    if ((link == "of" || link == "upon" || link == "de" || link == "al" || link == "on") &&
        words_.is_capital(limit + 1) && !words_.starts_sentence(limit + 1))
      limit += 2;
    limit = std::min({limit, first + kLongestName, words_.size()});
    for (std::size_t end = limit; end > first; --end) {
      std::size_t stop = end;
      // "U.S.", "Pa.": with the full stop that belongs to it.
      if (words_[end] == "." && words_.is_joined(end)) {
        const std::string key = key_of(first, end + 1);
        const Gazetteer::Entries& entries = find(key);
        if (!entries.empty()) return Mention{first, end + 1, key, &entries, 0, false, false, {}};
      }
      if (!words_.is_word(stop - 1)) continue;
      std::string key = key_of(first, stop);
      const Gazetteer::Entries* entries = &find(key);
      if (std::string form; const auto* both = saints(first, stop, form)) {
        entries = both;
        key = form;
      }
      if (entries->empty() && stop == first + 1) break;
      if (entries->empty()) continue;
      // "US" and "CA" are names in capitals only.
      if (stop == first + 1 && words_[first].size() <= 3 && !is_all_capitals(words_, first) &&
          all_short(*entries, words_[first]))
        return std::nullopt;
      return Mention{first, stop, key, entries, 0, false, false, {}};
    }
    return std::nullopt;
  }

  // Whether the word stands for these places only as a short form, as "us" does.
  bool all_short(const Gazetteer::Entries& entries, std::string_view word) const {
    return std::all_of(entries.begin(), entries.end(), [&](std::uint32_t i) {
      return gazetteer_.entry(i).name.size() > word.size() + 1;
    });
  }

  // Words that stand before a name in its run and leave it a place: "North", "Downtown", a weekday.
  bool is_harmless_before(std::size_t i) const {
    return is_direction(words_[i]) || is_never_place(words_[i]) || words_[i] == "." ||
           words_[i] == "-" || words_[i] == "the" || words_[i] == "new" ||
           (words_.starts_sentence(i) && text::word_share(words_[i]) > 0.001);
  }

  // Whether the rest of a run names an office or a body of the place before it.
  bool serves(std::size_t from, std::size_t to) const {
    for (std::size_t k = from; k < to; ++k)
      if (is_branch(words_[k]) || is_title(words_[k])) return true;
    return false;
  }

  void judge(const CapitalRun& run, Mention mention) {
    const std::size_t first = mention.first;
    const std::size_t end = mention.end;
    const bool single = end == first + 1;
    double score = size_of(*mention.entries);
    if (!single) score += 0.7;
    context(run, mention, score);

    // What else is in the run.
    bool clean_before = true;
    for (std::size_t k = run.first; k < first; ++k) {
      const bool placed = std::any_of(mentions_.begin(), mentions_.end(),
                                      [&](const Mention& m) { return m.first <= k && k < m.end; });
      if (!placed && !is_harmless_before(k)) clean_before = false;
    }
    if (!clean_before) {
      const bool title = is_title(words_[first - 1]);
      score -= is_public_body(words_[end]) || end == run.end ? 2.5 : 1.5;
      if (title) score -= 1;
      mention.person = mention.person || end == run.end;
    }
    if (end < run.end) {
      const std::string_view next = words_[end];
      if (is_outlet_or_firm(next) ||
          (end + 1 < run.end && is_outlet_or_firm(words_[run.end - 1]))) {
        score -= 3;
        mention.person = true;
      } else if (is_public_body(next) || is_place_type(next) || is_site(next)) {
        score += 0.7;
      } else if (serves(end, run.end)) {
        score += 0.3;  // "Laurel County Clerk Dean Johnson"
      } else if (words_.is_capital(end) && !is_never_place(next)) {
        // "Jordan Smith", "Boston Marathon"
        score -= mention.strong && clean_before ? 1.2 : 2.5;
        if (is_given_name(words_[first])) score -= 1;
      }
    }
    if (single) {
      const std::string_view word = words_[first];
      if (is_never_place(word)) score -= 3;
      if (surnames_.count(std::string(word)) != 0 && !mention.strong) {
        score -= 2;
        mention.person = true;
      }
      const double share = text::word_share(word);
      const bool large = size_of(*mention.entries) >= 1.3;  // "Russia" is as common as "block"
      if (share > kCommonWord && !large) score -= 1;
      if (words_.starts_sentence(first) && share > 0.002 && !large) score -= 1;
      if (text::is_function_word(word) && !is_all_capitals(words_, first)) score -= 3;
      if (is_given_name(word) && !mention.strong) score -= 0.7;
      if (word.size() == 1) score -= 3;
    }
    mention.score = score;
    mentions_.push_back(std::move(mention));
  }

  // The signs around a mention, in the gazetteer or not.
  void context(const CapitalRun& run, Mention& mention, double& score) const {
    std::size_t first = mention.first;
    while (first > run.first && is_direction(words_[first - 1])) --first;
    const std::size_t end = mention.end;
    const std::string_view before = words_.before(first);
    const std::string_view after = words_[end];
    const Preposition kind = preposition(before);
    if (run.dateline && first == run.first) {
      score += 3;
      mention.strong = true;
    }
    const bool possessive = after == "'s";
    if (is_aimed_at(words_, first) || (possessive && is_of_person(words_, end + 1))) {
      score -= 2;  // "fired at Hayes", "in Wright's death"
      mention.person = true;
    } else if (is_crossing(words_, first, end)) {
      score -= 3;  // "at Houston and Austin streets"
      mention.person = true;
    } else if (kind == Preposition::kStrong && !words_.starts_sentence(first)) {
      score += possessive ? 1.2 : 2;
      mention.strong = mention.strong || !possessive;
    } else if (before == "of" && holds_a_place(words_.before(first, 2))) {
      score += 2;
      mention.strong = true;
    } else if (before == "between" && words_.before(first, 2) == "road") {
      score += 2;
      mention.strong = true;
    } else if ((before == "from" || before == "of") && words_.before(first, 2) == "miles") {
      score += 2;
      mention.strong = true;
    } else if (before == "of" && is_office(words_.before(first, 2))) {
      score -= 2;  // "Department of Labor"
    } else if (kind == Preposition::kWeak) {
      score += 0.8;
    } else if (is_title(before) || (before == "." && is_title(words_.before(first, 2)))) {
      // "Mayor Columbus"; "Israeli Prime Minister" is no title of what follows a comma.
      score -= 2;
      mention.person = true;
    }
    if (is_place_type(after) && !words_.is_capital(end)) {
      score += 1.5;
      mention.strong = true;
    } else if (is_site(after) && !words_.is_capital(end)) {
      score += 0.8;
    }
    if (possessive && kind != Preposition::kNone) {
      // "of Orrelby's covered market", "at Tarn Ossel's school"
      for (std::size_t k = end + 1; k <= end + 3; ++k)
        if ((is_site(words_[k]) || is_place_type(words_[k])) && !words_.is_capital(k)) {
          score += 1.2;
          mention.strong = true;
          break;
        }
    }
    if (after == "-" && words_[end + 1] == "based") {
      score += 2;
      mention.strong = true;
    }
    if (is_of_place(after)) score += 1;
    if (is_speech(after) && kind == Preposition::kNone) score -= 1;
    if (after == "," && words_.is_number(end + 1) && words_[end + 2] == "," &&
        words_[end + 1].size() == 2) {
      score -= 1.5;  // "Jackson, 42,"
      mention.person = true;
    }
  }

  // A run that the gazetteer does not know is a place only if the words around it leave no doubt.
  void judge_unknown(const CapitalRun& run) {
    Mention mention;
    mention.first = run.first;
    mention.end = run.end;
    while (mention.first < mention.end && words_.starts_sentence(mention.first) && !run.dateline &&
           mention.end > mention.first + 1 && text::word_share(words_[mention.first]) > 0.002)
      ++mention.first;
    while (mention.end > mention.first &&
           (!words_.is_word(mention.end - 1) || is_never_place(words_[mention.end - 1])))
      --mention.end;
    if (mention.end <= mention.first || mention.end > mention.first + 7) return;
    bool refused = false;
    for (std::size_t k = mention.first; k < mention.end; ++k) {
      const std::string_view word = words_[k];
      if (is_outlet_or_firm(word) || is_never_place(word) || is_title(word) ||
          (is_public_body(word) && k > mention.first) ||
          (text::is_function_word(word) && word != "'s" && !run.dateline))
        refused = true;
    }
    const std::string_view name = words_[mention.first];
    const bool single = mention.end == mention.first + 1;
    const bool capitals = is_all_capitals(words_, mention.first);
    if (capitals && !run.dateline) refused = true;  // an acronym
    if (single && (name.ends_with("ish") || name.ends_with("ese") || name.size() < 3))
      refused = true;
    if (single && text::word_share(name) > kCommonWord) refused = true;
    const std::string_view before = words_.before(mention.first);
    if (is_title(before) || (before == "." && is_title(words_.before(mention.first, 2))))
      refused = true;
    if (surnames_.count(std::string(words_[mention.end - 1])) != 0) refused = true;
    if (is_given_name(name) && !single && !is_landform(words_[mention.end - 1])) refused = true;
    if (is_speech(words_[mention.end])) refused = true;
    mention.key = key_of(mention.first, mention.end);
    if (refused) {
      mention.person = true;
      mention.score = -3;
      mentions_.push_back(std::move(mention));
      return;
    }
    double score = -0.5;
    const bool landform = !single && (is_landform(words_[mention.end - 1]) || opens_landform(name));
    if (landform) score += 1;
    context(run, mention, score);
    // "the Dovremark pit"
    if (before == "the" && (is_site(words_[mention.end]) || is_place_type(words_[mention.end])) &&
        !words_.is_capital(mention.end)) {
      score += 1.5;
      mention.strong = true;
    }
    if (landform && before == "on" && !words_.starts_sentence(mention.first)) {
      score += 1;
      mention.strong = true;
    }
    // "the net lofts of Tarabelle"
    const std::size_t head = mention.first - std::min<std::size_t>(mention.first, 2);
    if (before == "of" && !mention.strong && words_.is_word(head) && !words_.is_capital(head) &&
        !text::is_function_word(words_[head]) && !holds_anything(words_[head]))
      score += 1.3;
    if (before == "at" && !mention.strong && words_[mention.end] == "'s") score -= 1;
    mention.score = score;
    mentions_.push_back(std::move(mention));
  }

  // Whether mention `b` tells where mention `a` lies: "X, Ohio", "X in northern Ohio".
  bool tells_where(const Mention& a, const Mention& b) const {
    if (words_[a.end] == ",") return b.first == a.end + 1;
    if (words_[a.end] != "in" || a.entries == nullptr) return false;
    std::size_t at = a.end + 1;
    if (words_[at] == "the") ++at;
    while (at < b.first && is_direction(words_[at])) ++at;
    return at == b.first;
  }

  // "X, Ohio": the second proves the first, and the first the second.
  void link_commas() {
    for (std::size_t k = 0; k + 1 < mentions_.size(); ++k) {
      Mention& a = mentions_[k];
      Mention& b = mentions_[k + 1];
      if (!tells_where(a, b)) continue;
      if (words_.starts_sentence(b.first) || b.entries == nullptr || a.person) continue;
      std::optional<std::uint32_t> whole;
      for (const std::uint32_t i : *b.entries) {
        const GazetteerEntry entry = gazetteer_.entry(i);
        if (entry.kind == PlaceKind::kCity) continue;
        if (a.entries == nullptr) {
          if (entry.kind != PlaceKind::kDistrict) whole = i;
          continue;
        }
        for (const std::uint32_t part : *a.entries) {
          if (part != i && lies_in(gazetteer_.entry(part), entry)) whole = i;
        }
      }
      if (!whole) continue;
      a.within = whole;
      a.score += a.entries != nullptr ? 3 : 1.7;
      a.strong = true;
      b.score += 2;
      b.strong = true;
    }
  }

  // One name, one meaning: what is surely a place once helps its other mentions.
  void weigh() {
    for (const Mention& mention : mentions_) {
      if (mention.strong && mention.score >= kAccept) sure_.insert(mention.key);
    }
    for (Mention& mention : mentions_) {
      if (!mention.strong && !mention.person && sure_.count(mention.key) != 0) mention.score += 1.5;
      if (mention.entries == nullptr && !mention.person && sure_.count(mention.key) != 0)
        mention.score = std::max(mention.score, kAccept);
    }
    // "Cleveland, Columbus and Dayton": one place in a list speaks for the next.
    const auto listed = [&](const Mention& a, const Mention& b) {
      if (b.first != a.end + 1 && !(b.first == a.end + 2 && words_[a.end] == ",")) return false;
      const std::string_view link = words_[b.first - 1];
      return !words_.starts_sentence(b.first) && (link == "," || link == "and" || link == "or");
    };
    for (std::size_t k = 1; k < mentions_.size(); ++k) {
      Mention& a = mentions_[k - 1];
      Mention& b = mentions_[k];
      if (a.entries == nullptr || b.entries == nullptr || !listed(a, b)) continue;
      if (a.score >= kAccept && !b.person) b.score += 0.8;
      if (b.score >= kAccept && !a.person && a.score < kAccept) a.score += 0.8;
    }
    std::erase_if(mentions_, [](const Mention& m) { return m.score < kAccept; });
  }

  std::vector<model::Place> places() {
    std::vector<NamedPlace> named;
    std::unordered_map<std::string, std::size_t> by_key;
    for (const Mention& mention : mentions_) {
      const auto [at, fresh] = by_key.emplace(mention.key, named.size());
      if (fresh) named.push_back({mention.key, mention.entries, {}, 0, {}});
      NamedPlace& place = named[at->second];
      ++place.mentions;
      if (mention.within) place.within.push_back(*mention.within);
    }
    resolve(named);
    std::vector<model::Place> found;
    found.reserve(mentions_.size());
    for (const Mention& mention : mentions_) {
      const NamedPlace& place = named[by_key.at(mention.key)];
      found.push_back(resolved_place(words_.span(mention.first, mention.end),
                                     plain_name(words_, mention.first, mention.end), place));
    }
    return found;
  }

  Folded words_;
  const Gazetteer& gazetteer_;
  std::vector<CapitalRun> runs_;
  std::vector<Mention> mentions_;
  std::unordered_set<std::string> surnames_;
  std::unordered_map<std::string, Gazetteer::Entries> found_;
  std::unordered_map<std::string, Gazetteer::Entries> saints_;
  std::unordered_set<std::string> sure_;
};

}  // namespace

std::vector<model::Place> find_places(const text::Document& document) {
  return Finder(document).run();
}

}  // namespace firsthand::claims
