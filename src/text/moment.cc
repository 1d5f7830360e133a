#include "text/moment.h"

#include <algorithm>

#include "text/fold.h"

namespace firsthand::text {

int days_apart(const model::When& a, const model::When& b) {
  const auto gap = std::max((b.from - a.to).count(), (a.from - b.to).count());
  return static_cast<int>(std::max<decltype(gap)>(0, gap - 1));
}

bool same_moment(const model::When& a, const model::When& b) { return days_apart(a, b) == 0; }

bool holds(const model::Place& whole, const model::Place& part) {
  if (part.admin1 && fold(*part.admin1) == fold(whole.name))
    return !whole.country || !part.country || *whole.country == *part.country;
  // A country has coordinates and its own code, but no division and no number of its own.
  const bool is_country = whole.country && whole.latitude && !whole.admin1 && !whole.geonames;
  return is_country && whole.country == part.country;
}

bool same_place(const model::Place& a, const model::Place& b) {
  if (a.geonames && b.geonames && *a.geonames == *b.geonames) return true;
  const std::string a_name = fold(a.name);
  const std::string b_name = fold(b.name);
  if (a_name == b_name) return true;
  if (holds(a, b) || holds(b, a)) return true;
  // "Ostrel" and "Ostrel district", "northern Ostrel".
  const auto contains_word = [](const std::string& longer, const std::string& word) {
    const std::size_t at = longer.find(word);
    if (word.empty() || at == std::string::npos) return false;
    const bool begins = at == 0 || longer[at - 1] == ' ';
    const std::size_t end = at + word.size();
    return begins && (end == longer.size() || longer[end] == ' ');
  };
  return contains_word(a_name, b_name) || contains_word(b_name, a_name);
}

bool fits(const std::optional<model::When>& when, const std::optional<model::Place>& where,
          const std::optional<model::When>& incident_when,
          const std::optional<model::Place>& incident_where) {
  if (when && incident_when && !same_moment(*when, *incident_when)) return false;
  return !where || !incident_where || same_place(*where, *incident_where);
}

}  // namespace firsthand::text
