// What a passage is, and whether it is let stand.
#pragma once

#include "model/names.h"
#include "reuse/evidence.h"

namespace firsthand::reuse {

struct Judgement {
  model::PassageKind kind = model::PassageKind::kVerbatim;
  double similarity = 0;  // 0..1
};

Judgement judge(const Evidence& evidence, const Aligned& passage, const Parameters& parameters);
// Whether it is more than two texts on one matter have in common anyway.
bool stands(const Evidence& evidence, const Judgement& judgement, const Aligned& passage,
            const Parameters& parameters);

}  // namespace firsthand::reuse
