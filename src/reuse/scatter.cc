#include "reuse/scatter.h"

namespace firsthand::reuse {

SeedAt* Scatter::next_chunk(std::size_t part) {
  if (used_ == blocks_.size() * kBlock)
    blocks_.emplace_back(static_cast<SeedAt*>(base::allocate_large(kBlock * kChunkBytes)));
  SeedAt* const chunk = blocks_[used_ / kBlock].get() + used_ % kBlock * kChunk;
  ++used_;
  chunks_[part].push_back(chunk);
  return chunks_[part].size() == 1 ? chunk + first_of(part) : chunk;
}

void Scatter::read(std::size_t part, std::vector<SeedAt>& out) const {
  const std::vector<SeedAt*>& chunks = chunks_[part];
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    const SeedAt* const begin = chunks[i] + (i == 0 ? first_of(part) : 0);
    const SeedAt* const end = i + 1 == chunks.size() ? at_[part] : chunks[i] + kChunk;
    out.insert(out.end(), begin, end);
  }
}

void Scatter::clear() {
  used_ = 0;
  at_.assign(kParts, nullptr);
  for (std::vector<SeedAt*>& chunks : chunks_) chunks.clear();
}

}  // namespace firsthand::reuse
