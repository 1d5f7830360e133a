// Offices and houses under the several words that reports have for them: who holds an office and
// the house he holds it in ("the governor", "the Governorate of Velm"), and the names that houses
// keep from their own language ("Servicio Penitenciario Nacional").
#pragma once

#include <string>
#include <string_view>

namespace firsthand::origins {

// The office that a role stands for, where the person and the office are one speaker: "ministry"
// for "minister"; empty for others.
std::string office_of_role(std::string_view role);

// One word for the house and its head: "governor" for "governorate"; the word itself for others.
std::string_view office_of_house(std::string_view head);

// "police" for "policía", "prison" for "penitenciario", "of" for "de"; the word itself if it is
// none that bodies are named with. Of a folded word.
std::string_view in_english(std::string_view folded);

}  // namespace firsthand::origins
