#include "reuse/reuse.h"

namespace firsthand::reuse {

Found find_passages(const std::vector<model::Report>&, const Parameters&, unsigned) { return {}; }

std::vector<model::Passage> compare(const model::Report&, const model::Report&, const Parameters&) {
  return {};
}

}  // namespace firsthand::reuse
