#include "syntax/quotations.h"

namespace firsthand::syntax {
namespace {

enum class Role { kNone, kOpens, kCloses, kEither };

Role role_of(std::string_view mark) {
  if (mark == "“" || mark == "„" || mark == "«") return Role::kOpens;
  if (mark == "”" || mark == "»") return Role::kCloses;
  if (mark == "\"") return Role::kEither;
  return Role::kNone;
}

}  // namespace

std::vector<Quotation> find_quotations(std::string_view text, std::span<const text::Token> tokens,
                                       bool& open) {
  std::vector<Quotation> quotations;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    if (open && begin < end) quotations.push_back({begin, end});
    open = false;
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != text::TokenKind::kMark) continue;
    Role role = role_of(text::words_of(text, tokens[i]));
    if (role == Role::kNone) continue;
    // The second of a German pair („…“) closes.
    if (role == Role::kEither ||
        (role == Role::kOpens && open && i > begin && !tokens[i].blank_before))
      role = open ? Role::kCloses : Role::kOpens;
    if (role == Role::kCloses) {
      if (!open && quotations.empty()) {
        // What it closes began in an earlier sentence.
        open = true;
        begin = 0;
      }
      close(i);
    } else if (!open) {
      open = true;
      begin = i + 1;
    } else if (begin == i) {
      begin = i + 1;  // a paragraph within a quotation opens with a mark of its own
    }
  }
  const bool still = open;
  close(tokens.size());
  open = still;
  return quotations;
}

}  // namespace firsthand::syntax
