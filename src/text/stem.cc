#include "text/stem.h"

#include <libstemmer.h>

#include "base/check.h"

namespace firsthand::text {

struct Stemmer::State {
  sb_stemmer* stemmer = sb_stemmer_new("english", "UTF_8");
  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { sb_stemmer_delete(stemmer); }
};

Stemmer::Stemmer() : state_(std::make_unique<State>()) {
  FH_CHECK(state_->stemmer != nullptr, "the English stemmer is not available");
}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string Stemmer::stem(std::string_view folded_word) {
  const auto* word = reinterpret_cast<const sb_symbol*>(folded_word.data());
  const sb_symbol* stem =
      sb_stemmer_stem(state_->stemmer, word, static_cast<int>(folded_word.size()));
  if (!stem) return std::string(folded_word);
  return {reinterpret_cast<const char*>(stem),
          static_cast<std::size_t>(sb_stemmer_length(state_->stemmer))};
}

}  // namespace firsthand::text
