#include "origins/persons.h"

#include <algorithm>
#include <array>
#include <utility>

namespace firsthand::origins {
namespace {

// The consonants of a name as different alphabets' transcriptions keep them: "Youssin" and
// "Yusheen" are "ysn". After the idea of Soundex (Russell 1918), without its classes.
std::string skeleton(const std::string& name) {
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    char c = name[i];
    const bool vowel = std::string_view("aeiou").find(c) != std::string_view::npos;
    if (c == 'c' || c == 'q') c = 'k';
    if (c == 'z') c = 's';
    if (c == 'p' && i + 1 < name.size() && name[i + 1] == 'h') c = 'f';
    if (i == 0) {
      out += vowel ? 'a' : c;
    } else if (!vowel && c != 'y' && c != 'w' && c != 'h' && c != out.back()) {
      out += c;
    }
  }
  return out;
}

// "Yodgor" and "Yodgorov": a name with and without the ending that another language puts to it.
bool differ_by_ending(const std::string& a, const std::string& b) {
  constexpr std::array<std::string_view, 12> kEndings = {
      "a", "ev", "eva", "ian", "in", "ina", "ov", "ova", "yan", "zada", "zade", "zoda"};
  const std::string& stem = a.size() < b.size() ? a : b;
  const std::string& longer = &stem == &a ? b : a;
  constexpr std::size_t kShortest = 4;
  return stem.size() >= kShortest && longer.starts_with(stem) &&
         is_in(kEndings, std::string_view(longer).substr(stem.size()));
}

}  // namespace

int edit_distance(std::string_view a, std::string_view b, int limit) {
  const auto gap =
      static_cast<int>(a.size() > b.size() ? a.size() - b.size() : b.size() - a.size());
  if (gap > limit) return limit + 1;
  std::vector<int> before(b.size() + 1);
  std::vector<int> row(b.size() + 1);
  std::vector<int> two_before(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) before[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({before[j] + 1, row[j - 1] + 1, before[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], two_before[j - 2] + 1);
    }
    std::swap(two_before, before);
    std::swap(before, row);
  }
  return std::min(before[b.size()], limit + 1);
}

double same_person(const Words& a, const Words& b, const Parameters& p) {
  if (a == b) return a.size() > 1 ? p.same_full_name : p.short_name;
  const bool surname_same = a.back() == b.back();
  if (surname_same && (is_subset(a, b) || is_subset(b, a))) return p.short_name;
  if (surname_same && a.size() > 1 && b.size() > 1) {
    const std::string& a_first = a.front();
    const std::string& b_first = b.front();
    const bool initial = (a_first.size() == 1 || b_first.size() == 1) && a_first[0] == b_first[0];
    if (initial) return p.short_name;
    return edit_distance(a_first, b_first, 2) <= 2 ? p.spelling : 0;
  }
  const auto sound = [](const Words& words) {
    return std::pair(skeleton(words.front()), skeleton(words.back()));
  };
  if (a.size() > 1 && b.size() > 1 && sound(a) == sound(b) &&
      sound(a).first.size() + sound(a).second.size() >= 5)
    return p.spelling;
  // Surnames that differ: long ones by two letters, shorter ones by one, the shortest only beside
  // like first names.
  const bool full = a.size() > 1 && b.size() > 1;
  const bool firsts_alike = full && edit_distance(a.front(), b.front(), 2) <= 2;
  if (firsts_alike && differ_by_ending(a.back(), b.back())) return p.spelling;
  const std::size_t shorter = std::min(a.back().size(), b.back().size());
  const int distance = edit_distance(a.back(), b.back(), 2);
  const int most = shorter >= 7 ? 2 : 1;
  if (shorter >= 5 && distance <= most)
    return !full ? p.spelling * 0.8 : firsts_alike ? p.spelling : 0;
  const bool long_firsts = full && std::min(a.front().size(), b.front().size()) >= 4;
  return shorter >= 3 && distance <= 1 && firsts_alike && long_firsts ? p.spelling : 0;
}

}  // namespace firsthand::origins
