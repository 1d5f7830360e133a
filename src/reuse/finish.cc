#include "reuse/finish.h"

#include <algorithm>
#include <tuple>

#include "reuse/boilerplate.h"

namespace firsthand::reuse {

std::vector<model::Passage> finish(std::vector<FoundPassage> found, const std::vector<Facts>& facts,
                                   const Parameters& parameters) {
  mark_boilerplate(facts, found, parameters);
  std::sort(found.begin(), found.end(), [&](const FoundPassage& x, const FoundPassage& y) {
    const auto key = [&](const FoundPassage& p) {
      return std::tuple(facts[p.a].id, facts[p.b].id, p.a_begin, p.a_end, p.b_begin, p.b_end);
    };
    return key(x) < key(y);
  });
  std::vector<model::Passage> out;
  out.reserve(found.size());
  for (const FoundPassage& p : found) out.push_back(to_passage(p, facts[p.a].id, facts[p.b].id));
  return out;
}

}  // namespace firsthand::reuse
