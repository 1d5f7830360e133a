// The words around names that tell places from people, organisations and days.
#pragma once

#include <string_view>

namespace firsthand::claims {

bool is_title(std::string_view word);        // "mr", "governor", "colonel": a person follows
bool is_place_type(std::string_view word);   // "district", "village", "province"
bool is_site(std::string_view word);         // "quarry", "station", "harbour": a thing at a place
bool is_public_body(std::string_view word);  // "county", "police", "hospital": named by its place
bool is_outlet_or_firm(std::string_view word);  // "post", "herald", "inc", "united": not a place
bool is_direction(std::string_view word);       // "north", "upper", "central"
bool is_landform(std::string_view word);        // "reach", "bridge", "bay": ends names of places
// "Lake Ysolt", "Port Anse": the word before such a name.
bool opens_landform(std::string_view word);
bool is_never_place(std::string_view word);  // "parliament", "english", "christmas"
// What is done at somebody: "fired", "yelled".
bool is_aiming(std::string_view word);
// What a person has and no town: a death, a mother, a lawyer ...
bool is_had_by_person(std::string_view word);
// ... but for what a town has by that: a "murder rate", a "death row".
bool is_of_town_behind(std::string_view word);
bool is_road(std::string_view word);        // "street", "ave": ends its name
bool are_roads(std::string_view word);      // "streets": ends the names of two
bool is_speech(std::string_view word);      // "said", "told"
bool is_given_name(std::string_view word);  // the commonest ones that are places too

std::string_view in_full(std::string_view word);  // "saint " of "st"; empty: no short form
bool is_branch(std::string_view word);      // "clerk", "council": of the place named before it
bool is_of_place(std::string_view word);    // "X resident", "X police"
bool is_scene(std::string_view word);       // "the chapel of X": it happened there
bool is_happening(std::string_view word);   // "the X landslide"
bool holds_a_place(std::string_view word);  // "village of", "north of", "mayor of": a place follows
bool holds_anything(std::string_view word);  // "death of", "head of": a person as well
bool is_office(std::string_view word);       // "department of": no place follows

enum class Preposition { kNone, kWeak, kStrong };
Preposition preposition(std::string_view word);  // "in", "near" strong; "of", "from" weak

}  // namespace firsthand::claims
