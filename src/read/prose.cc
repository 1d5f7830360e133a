#include "read/prose.h"

#include <algorithm>

namespace firsthand::read {

using model::SectionKind;

bool ends_sentence(std::string_view text) {
  while (!text.empty() &&
         (text.back() == '"' || text.back() == '\'' || text.back() == ')' || text.back() == ' ')) {
    text.remove_suffix(1);
  }
  for (const std::string_view closer : {"”", "“", "»", "’"}) {
    if (text.size() >= closer.size() && text.substr(text.size() - closer.size()) == closer) {
      text.remove_suffix(closer.size());
      break;
    }
  }
  if (text.empty()) return false;
  const char last = text.back();
  return last == '.' || last == '!' || last == '?' || last == ':' ||
         (text.size() >= 3 &&
          (text.substr(text.size() - 3) == "…" || text.substr(text.size() - 3) == "。"));
}

double word_count(const Block& block) {
  return std::max(static_cast<double>(block.words), static_cast<double>(block.letters) / 24.0);
}

bool is_prose(const Block& block, const Parameters& p) {
  const double words = word_count(block);
  if (block.kind == SectionKind::kHeadline && words < p.longest_heading) return false;
  if (block.link_share() > p.prose_link_share) return false;
  return words >= p.prose_words ||
         (words >= p.prose_words / 2 && ends_sentence(block.text) && block.linked == 0);
}

double worth(const Block& block, const Parameters& p) {
  const double words = word_count(block);
  if (is_prose(block, p)) return words * (1 - block.link_share());
  if (block.link_share() > p.prose_link_share) return -p.menu_cost - words / 2;
  return -p.fragment_cost;
}

}  // namespace firsthand::read
