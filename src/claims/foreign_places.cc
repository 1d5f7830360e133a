#include "claims/foreign_places.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "claims/foreign_names.h"
#include "claims/gazetteer.h"
#include "claims/places_names.h"
#include "claims/places_resolve.h"
#include "text/fold.h"

namespace firsthand::claims {
namespace {

constexpr std::size_t kLongestName = 5;  // tokens
constexpr std::size_t kMostUnknown = 3;  // of a name that nothing known stands for
// What a name must be for itself (size_of) where the words around it say little, and nothing.
constexpr double kCity = 1.3;
constexpr double kTown = 0.6;
constexpr double kMetropolis = 1.6;
constexpr double kAny = 0.1;  // whoever lives there

struct Found {
  std::size_t first = 0;  // tokens [first, end)
  std::size_t end = 0;
  std::string name;  // in the form that names
  std::string key;
  Gazetteer::Entries entries;
  bool sure = false;   // the words around it say that it is a place
  bool known = false;  // it is large enough to be one without them
  Case in = Case::kAny;
};

class Finder {
 public:
  Finder(const text::Document& document, const ForeignWords& table)
      : w_(document), table_(table), names_(w_, table), gazetteer_(Gazetteer::instance()) {}

  std::vector<model::Place> run() {
    for (const text::Sentence& sentence : w_.document().sentences) {
      begin_ = sentence.first_token;
      end_ = sentence.end_token;
      for (std::size_t i = begin_; i < end_;) i = std::max(i + 1, place_at(i));
    }
    std::unordered_set<std::string> sure;
    for (const Found& f : found_) {
      if (f.sure) sure.insert(f.key);
    }
    std::erase_if(found_,
                  [&](const Found& f) { return !f.sure && !f.known && !sure.count(f.key); });
    return places();
  }

 private:
  bool is(std::string_view kind, std::size_t i) const {
    return i < w_.size() && table_.find(kind, w_, i).has_value();
  }
  // The value of a form of this kind that ends right before token `end`.
  std::optional<std::string_view> before(std::string_view kind, std::size_t end) const {
    std::optional<std::string_view> found;
    table_.any_ending_at(kind, w_, begin_, end, [&](std::string_view value) {
      found = value;
      return true;
    });
    return found;
  }
  bool opens_name(std::size_t i) const {
    return i < end_ && w_.is_capital(i) && !is("place_before", i) && !is("place_weak", i);
  }

  // The end of the words that may be one name with the capital at `first`.
  std::size_t name_end(std::size_t first) const {
    std::size_t end = first + 1;
    while (end < end_ && end - first < kLongestName) {
      if (w_.is_capital(end)) {
        ++end;
      } else if (w_[end] == "-" && w_.is_joined(end) && w_.is_joined(end + 1) &&
                 w_.is_word(end + 1)) {
        const bool links = !w_.is_capital(end + 1);  // "Ростов-на-Дону"
        if (links && !(w_[end + 2] == "-" && w_.is_capital(end + 3))) break;
        end += links ? 4 : 2;
      } else {
        break;
      }
    }
    return std::min(end, end_);
  }

  // Looked up once.
  const Gazetteer::Entries& find(const std::string& key) {
    if (looked_.size() > kMostLooked) looked_.clear();
    const auto [at, fresh] = looked_.try_emplace(key);
    if (fresh && gazetteer_.begins(key)) at->second = gazetteer_.find(key);
    return at->second;
  }

  // None if one of them is known to name something else.
  std::vector<std::string> forms_of(const Found& f, Case in) const {
    const bool single = f.end == f.first + 1;
    for (const std::string& form : names_.nominatives(f.first, f.end, single ? Case::kAny : in))
      if (table_.ending("place_never", text::fold(form))) return {};
    return names_.nominatives(f.first, f.end, in);
  }

  // The largest place that the tokens can name in this case.
  bool look_up(Found& f, Case in) {
    double best = -1;
    for (const std::string& form : forms_of(f, in)) take_larger(f, form, place_key(form), best);
    f.in = in;
    return best >= 0;
  }
  // The same by the Latin letters of the name, in the countries whose names are so written.
  bool look_up_latin(Found& f, Case in) {
    double best = -1;
    for (const std::string& form : forms_of(f, in)) {
      for (const std::string& key : names_.romanised(form)) {
        Gazetteer::Entries entries = find(key);
        std::erase_if(entries, [&](std::uint32_t at) {
          return !table_.ending("roman_country", gazetteer_.entry(at).country);
        });
        const double size = entries.empty() ? -1 : size_of(entries);
        if (size <= best) continue;
        best = size;
        f.name = form;
        f.key = key;
        f.entries = std::move(entries);
      }
    }
    f.in = in;
    return best >= 0;
  }
  void take_larger(Found& f, const std::string& form, const std::string& key, double& best) {
    const Gazetteer::Entries& entries = find(key);
    if (entries.empty()) return;
    const double size = size_of(entries);
    if (size <= best) return;
    best = size;
    f.name = form;
    f.key = key;
    f.entries = entries;
  }

  std::size_t place_at(std::size_t i) {
    if (!opens_name(i) || (i > begin_ && text::is_quotation_mark(w_[i - 1]))) return 0;
    if (is_acronym(i)) return acronym(i);
    std::size_t most = name_end(i);
    for (std::size_t end = most; end > i; --end) {
      if (!w_.is_word(end - 1)) continue;
      if (const std::size_t stop = with_kind(i, end)) return stop;
    }
    // "в посёлке Велма Велминского района": the last of the capitals is of the kind behind it.
    if (is("place_kind", most)) {
      while (most > i + 1 && w_.is_joined(most - 1)) --most;
      if (most > i + 1) --most;
    }
    for (std::size_t end = most; end > i; --end) {
      if (!w_.is_word(end - 1) || (end < most && w_.is_joined(end))) continue;
      Found f;
      f.first = i;
      f.end = end;
      if (!judge(f, most)) continue;
      const std::size_t stop = f.end;
      found_.push_back(std::move(f));
      return stop;
    }
    return skips(i, most);
  }

  // "США"; of words in capitals only a country and a dateline are places.
  std::size_t acronym(std::size_t i) {
    Found f;
    f.first = i;
    f.end = name_end(i);
    const bool opens = dateline(f);
    if (!opens) f.end = i + 1;
    if (!look_up(f, Case::kNominative) || !(opens || is_country(f))) return i + 1;
    f.known = true;
    f.sure = opens;
    const std::size_t stop = f.end;
    found_.push_back(std::move(f));
    return stop;
  }

  // A run of capitals none of which is a place by its words is one of a person, whose last name is
  // no place either.
  std::size_t skips(std::size_t i, std::size_t most) const {
    const bool apart =
        is("role", i) || is("place_type", i) || is_acronym(i) || w_.starts_sentence(i);
    return apart ? i + 1 : most;
  }
  bool is_acronym(std::size_t i) const {
    constexpr std::size_t kLetter = 2;  // bytes
    return w_.token(i).span.size() > kLetter && is_all_capitals(w_, i);
  }

  // "Саратовской области", "Велминский район".
  std::size_t with_kind(std::size_t first, std::size_t end) {
    const auto kind = table_.find("place_kind", w_, end);
    if (!kind || kind->end > end_) return 0;
    const std::size_t blank = kind->value.find(' ');
    const std::string_view ending = kind->value.substr(0, blank);
    Found f;
    f.first = first;
    f.end = kind->end;
    double best = -1;
    for (const std::string& form : names_.nominatives(first, end, Case::kAny)) {
      if (!form.ends_with(ending)) continue;
      const std::string whole = form + std::string(kind->value.substr(blank));
      if (f.name.empty()) f.name = whole;
      take_larger(f, whole, place_key(whole), best);
    }
    if (f.name.empty() || (best < 0 && end != first + 1 && !w_.is_joined(end - 1))) return 0;
    if (f.key.empty()) f.key = place_key(f.name);
    f.sure = true;
    found_.push_back(std::move(f));
    return kind->end;
  }

  // Whether the tokens of `f` are a place by what stands before them; the run of capitals ends at
  // `most`.
  bool judge(Found& f, std::size_t most) {
    const bool whole = f.end == most;
    if (const auto type = before("place_type", f.first)) return typed(f, *type, whole);
    bool placed = false;
    for (const std::string_view kind : {"place_before", "place_weak"}) {
      for (const Case in : {Case::kPrepositional, Case::kAccusative, Case::kGenitive,
                            Case::kInstrumental, Case::kDative}) {
        if (!governs(kind, f.first, in)) continue;
        placed = true;
        const bool strong = kind == "place_before";
        if (!look_up(f, in) && !(strong && whole && look_up_latin(f, in))) continue;
        const double size = size_of(f.entries);
        if (is_given(f) && !(strong && whole && size >= kCity)) continue;
        const bool fits = strong ? (whole ? size >= kCity || !describes(f) : size >= kTown)
                                 : size >= (is_surname(f) ? kCity : kTown);
        if (fits) {
          f.sure = strong;
          f.known = true;
          return true;
        }
      }
    }
    if (placed) return false;
    if (listed(f)) return true;
    return of_something(f, whole) || by_itself(f, whole);
  }

  bool governs(std::string_view kind, std::size_t end, Case in) const {
    return table_.any_ending_at(kind, w_, begin_, end,
                                [&](std::string_view value) { return case_of(value) == in; });
  }

  // "в посёлке Каргополье", "города Харькова"
  bool typed(Found& f, std::string_view value, bool whole) {
    const bool apposed = value == "apposed";
    if (!(apposed && (look_up(f, Case::kNominative) || look_up_latin(f, Case::kNominative))) &&
        !look_up(f, Case::kAny) && (apposed || !look_up_latin(f, Case::kAny))) {
      if (!apposed || !whole || before("place_kind", f.first) || f.end > f.first + kMostUnknown)
        return false;
      f.name = std::string(model::slice(w_.document().text, w_.span(f.first, f.end)));
      f.key = place_key(f.name);
    }
    f.sure = true;
    return true;
  }

  // "в Киеве и Харькове": the next of a list, in the case of the one before.
  bool listed(Found& f) {
    if (found_.empty() || f.first == 0 || !is("place_and", f.first - 1)) return false;
    const Found& last = found_.back();
    if (last.end + 1 != f.first || !(last.sure || last.known) || last.in == Case::kNominative)
      return false;
    const bool sure = last.sure;
    if (!look_up(f, last.in) || is_given(f)) return false;
    f.sure = sure;
    f.known = true;
    return size_of(f.entries) > 0;
  }

  // "жители Киева", "власти Украины"
  bool of_something(Found& f, bool whole) {
    if (f.first == begin_ || !w_.is_word(f.first - 1) || is("say", f.first - 1)) return false;
    if (!look_up(f, Case::kGenitive) || is_given(f)) return false;
    const double size = size_of(f.entries);
    const bool holder = before("place_holder", f.first).has_value();
    const bool capital =
        w_.is_capital(f.first - 1) && !is_acronym(f.first - 1) && !w_.starts_sentence(f.first - 1);
    if (is_country(f)) {
      f.known = true;
    } else if (is_surname(f)) {
      f.known = holder && size >= kCity;
    } else {
      f.known = !capital && size >= (!holder ? kCity : whole ? kAny : kTown);
    }
    f.sure = f.known && holder && whole;
    return f.known || (whole && !capital && !is_surname(f));
  }

  // In the form that names, with nothing that tells.
  bool by_itself(Found& f, bool whole) {
    if (!look_up(f, Case::kNominative)) return false;
    const double size = size_of(f.entries);
    const bool follows = f.first > begin_ && w_.is_word(f.first - 1);
    const bool person = follows && (is("role", f.first - 1) || is("single", f.first - 1) ||
                                    w_.is_capital(f.first - 1));
    if (dateline(f)) {
      f.known = f.sure = size > 0;
    } else if (whole && !person && !is_given(f)) {
      f.known = is_country(f) || (size >= kMetropolis && !(follows && is_surname(f)));
    }
    return f.known || (whole && !person && !is_given(f));
  }

  // "КИЕВ, 5 марта", "Киев (Агентство)" at the head of a paragraph.
  bool dateline(const Found& f) const {
    if (!w_.opens_paragraph(f.first)) return false;
    const std::string_view mark = w_[f.end];
    return mark == "(" || ((mark == "," || mark == ".") && w_.is_number(f.end + 1));
  }

  bool is_country(const Found& f) const {
    return std::any_of(f.entries.begin(), f.entries.end(), [&](std::uint32_t at) {
      return gazetteer_.entry(at).kind == PlaceKind::kCountry;
    });
  }
  // "в Казанской гимназии": an adjective of what stands behind it.
  bool describes(const Found& f) const {
    const std::string folded = text::fold(f.name);
    const bool noun = w_.is_word(f.end) && !w_.is_capital(f.end) && f.end < end_ &&
                      !is("preposition", f.end) && !is("place_before", f.end);
    if (!noun) return false;
    for (std::size_t at = 0; at < folded.size(); ++at) {
      if (table_.ending("place_adjective", std::string_view(folded).substr(at))) return true;
    }
    return false;
  }
  // Whether somebody may be called so, in whatever case.
  bool is_given(const Found& f) const {
    if (table_.ending("given", text::fold(f.name))) return true;
    if (f.end != f.first + 1) return false;
    const std::vector<std::string> forms = names_.nominatives(f.first, f.end, Case::kAny);
    return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) {
      return table_.ending("given", text::fold(form)).has_value();
    });
  }
  // "Ростов": as the names of people end.
  bool is_surname(const Found& f) const {
    if (f.name.find_first_of(" -") != std::string::npos) return false;
    const std::string folded = text::fold(f.name);
    for (std::size_t at = 0; at < folded.size(); ++at) {
      if (table_.ending("place_surname", std::string_view(folded).substr(at))) return true;
    }
    return false;
  }

  // "в Балакове Саратовской области", "в Балакове (Саратовская область)": the wider one that stands
  // right behind.
  std::optional<std::uint32_t> whole_of(std::size_t k) const {
    if (k + 1 >= found_.size()) return std::nullopt;
    const Found& part = found_[k];
    const Found& wide = found_[k + 1];
    const bool marked = w_[part.end] == "(" || w_[part.end] == ",";
    if (wide.first != part.end + (marked ? 1 : 0) || part.key == wide.key || is_country(part))
      return std::nullopt;
    const bool listed = w_[part.end] == ",";  // "в Лондоне, Латвии": only what holds it
    for (const std::uint32_t at : wide.entries) {
      const PlaceKind kind = gazetteer_.entry(at).kind;
      if (kind != PlaceKind::kDivision && kind != PlaceKind::kCountry) continue;
      if (!listed || has_part_of(part.entries, at)) return at;
    }
    return std::nullopt;
  }

  std::vector<model::Place> places() const {
    std::vector<NamedPlace> named;
    std::unordered_map<std::string, std::size_t> by_key;
    for (std::size_t k = 0; k < found_.size(); ++k) {
      const auto [at, fresh] = by_key.emplace(found_[k].key, named.size());
      if (fresh) named.push_back({found_[k].key, entries_of(found_[k]), {}, 0, {}});
      NamedPlace& place = named[at->second];
      ++place.mentions;
      const auto whole = whole_of(k);
      if (!whole) continue;
      place.within.push_back(*whole);
      if (!has_part_of(found_[k].entries, *whole)) place.entries = nullptr;
    }
    resolve(named);
    std::vector<model::Place> out;
    for (const Found& f : found_)
      out.push_back(resolved_place(w_.span(f.first, f.end), f.name, named[by_key.at(f.key)]));
    return out;
  }
  bool has_part_of(const Gazetteer::Entries& entries, std::uint32_t whole) const {
    const GazetteerEntry wide = gazetteer_.entry(whole);
    return std::any_of(entries.begin(), entries.end(),
                       [&](std::uint32_t at) { return lies_in(gazetteer_.entry(at), wide); });
  }
  static const Gazetteer::Entries* entries_of(const Found& f) {
    return f.entries.empty() ? nullptr : &f.entries;
  }

  static constexpr std::size_t kMostLooked = 100000;

  Folded w_;
  const ForeignWords& table_;
  ForeignNames names_;
  const Gazetteer& gazetteer_;
  std::size_t begin_ = 0;  // of the sentence
  std::size_t end_ = 0;
  std::vector<Found> found_;
  std::unordered_map<std::string, Gazetteer::Entries> looked_;
};

}  // namespace

std::vector<model::Place> foreign_places(const text::Document& document,
                                         const ForeignWords& table) {
  return Finder(document, table).run();
}

}  // namespace firsthand::claims
