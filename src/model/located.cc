#include "model/located.h"

#include <algorithm>

namespace firsthand::model {

bool well_formed(const Located& located, std::size_t sections, std::size_t captions,
                 std::size_t spans) {
  const auto within = [&](const Stretch& s) { return s.begin <= s.end && s.end <= located.bytes; };
  if (located.charset.empty()) {
    return located.sections.empty() && located.captions.empty() && located.spans.empty();
  }
  return located.sections.size() == sections && located.captions.size() == captions &&
         located.spans.size() == spans &&
         std::all_of(located.sections.begin(), located.sections.end(), within) &&
         std::all_of(located.captions.begin(), located.captions.end(), within) &&
         std::all_of(located.spans.begin(), located.spans.end(), [&](const auto& of_one) {
           return std::all_of(of_one.begin(), of_one.end(),
                              [&](const Written& w) { return within(w.stretch); });
         });
}

}  // namespace firsthand::model
