// Bare numbers that answer what the report has been talking of: "Twenty-two were killed, the chief
// said. The army says nine." The measure is told in another sentence, by the figure that the number
// stands against, by a heading or by a question.
#pragma once

#include <cstddef>
#include <vector>

#include "claims/measures.h"
#include "claims/measures_find.h"

namespace firsthand::claims {

inline constexpr std::size_t kTalk = 4;  // sentences that a talk of one figure goes on

// Adds them to `found`, which is in the order of the text and stays so.
void answer(const Reading& reading, const std::vector<Counted>& counted, const MeasureTable& table,
            std::vector<CountedMeasure>& found);

}  // namespace firsthand::claims
