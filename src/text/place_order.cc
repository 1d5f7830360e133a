#include "text/place_order.h"

#include <algorithm>
#include <string>

#include "text/fold.h"

namespace firsthand::text {
namespace {

bool is_kind_of_site(std::string_view word) {
  static constexpr std::string_view kWords[] = {
      // streets and open ground
      "street", "st", "avenue", "ave", "road", "rd", "lane", "drive", "boulevard", "highway",
      "square", "plaza", "park", "playground", "bridge", "crossing", "roundabout", "junction",
      // where people eat, drink, buy and stay
      "bar", "club", "nightclub", "lounge", "pub", "tavern", "grill", "restaurant", "cafe",
      "market", "bazaar", "mall", "store", "shop", "salon", "barbershop", "hotel", "motel", "inn",
      "hostel",
      // where they live, learn, pray and are nursed
      "apartments", "apartment", "complex", "dormitory", "school", "academy", "college",
      "university", "church", "cathedral", "chapel", "mosque", "temple", "synagogue", "monastery",
      "hospital", "clinic",
      // where they work, travel, play and are held
      "mill", "works", "factory", "plant", "mine", "quarry", "pit", "colliery", "warehouse",
      "depot", "refinery", "enterprises", "station", "terminal", "airport", "stadium", "arena",
      "theatre", "theater", "cinema", "hall", "center", "centre", "prison", "jail", "barracks",
      "checkpoint", "camp"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

bool is_kind_of_area(std::string_view word) {
  static constexpr std::string_view kWords[] = {
      "county", "parish",     "district", "province",     "region", "governorate",
      "oblast", "prefecture", "township", "municipality", "state",  "department"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

// The next word of the text, folded; it is cut off the text.
std::string take_word(std::string_view& text) {
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  const auto begin = std::find_if(text.begin(), text.end(), is_letter);
  const auto end = std::find_if_not(begin, text.end(), is_letter);
  const std::string word = fold(std::string_view(begin, end));
  text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
  return word;
}

}  // namespace

Order order_of(const model::Place& place, std::string_view text) {
  std::string_view name = place.name;
  const std::string first = take_word(name);
  std::string last;
  while (!name.empty()) {
    if (std::string word = take_word(name); !word.empty()) last = std::move(word);
  }
  std::string_view behind = text.substr(place.span.end);
  if (is_kind_of_area(last) || (behind.starts_with(' ') && is_kind_of_area(take_word(behind))))
    return Order::kArea;
  if (place.geonames) return Order::kTown;
  if (is_kind_of_site(first) || is_kind_of_site(last)) return Order::kSite;
  // "the Rocks night club", "Tamm's pub"
  behind = text.substr(place.span.end);
  for (const std::string_view own : {"'s", "’s"}) {
    if (behind.starts_with(own)) behind.remove_prefix(own.size());
  }
  for (int words = 0; words < 2 && behind.starts_with(' '); ++words) {
    if (is_kind_of_site(take_word(behind))) return Order::kSite;
  }
  return Order::kTown;
}

bool lies_in(const model::Place& place, const model::Place& other, std::string_view text) {
  const std::string_view behind = text.substr(place.span.end);
  if (behind.starts_with(", ") && behind.substr(2).starts_with(other.name)) return true;
  const std::string_view before = text.substr(0, place.span.begin);
  return before.ends_with(other.name + "'s ") || before.ends_with(other.name + "’s ");
}

}  // namespace firsthand::text
