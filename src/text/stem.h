// Word stems by Snowball (Porter 2, English).
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace firsthand::text {

// Not for use by two threads at once: make one per thread.
class Stemmer {
 public:
  Stemmer();
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;
  std::string stem(std::string_view folded_word);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace firsthand::text
