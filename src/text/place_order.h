// Places of different orders, so that a report may name both for one event: a site lies in a town,
// a town in an area. Two of one order are two places.
#pragma once

#include <string_view>

#include "model/claim.h"

namespace firsthand::text {

enum class Order { kSite, kTown, kArea };

// "the Tannery Lounge", "Kilner Street", "Ostrel colliery" are sites, "Velm County" is an area: its
// name, or the word behind it, says so. Any other is a town. `text` is that of the report that the
// place is of.
Order order_of(const model::Place& place, std::string_view text);

// Whether the words there say that it lies in the other: "Tanners Row, Velm", "Velm's Tanners Row".
bool lies_in(const model::Place& place, const model::Place& other, std::string_view text);

}  // namespace firsthand::text
