// What class, id, role and element say that a part of a page is.
#pragma once

#include <cstdint>
#include <vector>

#include "read/name_words.h"
#include "read/tree.h"

namespace firsthand::read {

enum class Part : std::uint8_t { kPlain, kReport, kAside, kSmall };

// How far what a page says of its parts is believed: all of it; its elements and roles, and those
// names that no page gives to its report (comments, consent); or those names alone.
enum class Trust { kNames, kElements, kNothing };

struct ElementNames {
  Part by_name = Part::kPlain;
  Part by_element = Part::kPlain;
  bool firm = false;     // a name that no page gives to its report
  bool consent = false;  // of these, what asks for consent
  Says says = 0;         // by letters in class or id; of comments and authors, in class

  Part with(Trust trust) const {
    if (trust == Trust::kNames) return by_name;
    if (firm) return Part::kAside;
    return trust == Trust::kElements ? by_element : Part::kPlain;
  }
};

// Of each node of the tree; plain for texts.
std::vector<ElementNames> name_elements(const Tree& tree);

}  // namespace firsthand::read
