// The words beside a number that open, close or blur it: "at least", "up to", "some", "or more".
#pragma once

#include <optional>

#include "claims/folded.h"
#include "model/names.h"

namespace firsthand::claims {

struct ModifierCue {
  model::Modifier modifier = model::Modifier::kExactly;
  std::size_t edge = 0;  // the first token of a cue before, the end of a cue after
  bool over = false;     // "over" and "under" may also be said of a time that passes
};

// The cue that ends right before token `i`, or that begins at it.
std::optional<ModifierCue> cue_before(const Folded& words, std::size_t i);
std::optional<ModifierCue> cue_after(const Folded& words, std::size_t i);

// Whether the words before token `i` tell of a change ("rose from", "was revised from"), so that
// "from 15 to 12" are two figures and no range.
bool is_change(const Folded& words, std::size_t i);

}  // namespace firsthand::claims
