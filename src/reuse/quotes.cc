#include "reuse/quotes.h"

#include <cstdint>

namespace firsthand::reuse {
namespace {

enum class Role : std::uint8_t { kNone, kOpens, kCloses };

class Scanner {
 public:
  explicit Scanner(const text::Document& document) : d_(document), quoted_(d_.tokens.size()) {}

  std::vector<bool> run() {
    std::size_t from = 0;
    for (std::size_t p = 0; p < d_.paragraphs.size(); ++p) {
      std::size_t to = from;
      while (to < d_.tokens.size() && d_.tokens[to].span.begin < d_.paragraphs[p].end) ++to;
      paragraph(from, to);
      from = to;
    }
    return std::move(quoted_);
  }

 private:
  Role role(std::size_t i, bool open) const {
    const text::Token& token = d_.tokens[i];
    if (token.kind != text::TokenKind::kMark) return Role::kNone;
    const std::string_view mark = d_.words(token);
    if (mark == "“" || mark == "«" || mark == "„") return Role::kOpens;
    if (mark == "”" || mark == "»") return Role::kCloses;
    const bool blank_after = i + 1 >= d_.tokens.size() || d_.tokens[i + 1].blank_before;
    const bool blank_before = i == 0 || token.blank_before;
    if (mark == "\"") {
      if (blank_before != blank_after) {
        // Tokenised text sets blanks on both sides; then marks take turns.
        return blank_before ? Role::kOpens : Role::kCloses;
      }
      return open ? Role::kCloses : Role::kOpens;
    }
    if (mark == "‘" || (mark == "'" && blank_before && !blank_after)) return Role::kOpens;
    const bool mark_after = !blank_after && d_.tokens[i + 1].kind == text::TokenKind::kMark;
    if ((mark == "’" || mark == "'") && open && (blank_after || mark_after)) return Role::kCloses;
    return Role::kNone;
  }

  static bool is_single(std::string_view mark) { return mark == "'" || mark == "‘" || mark == "’"; }

  void mark(std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) quoted_[i] = true;
  }

  void paragraph(std::size_t from, std::size_t to) {
    std::size_t open_at = to;
    bool single = false;
    for (std::size_t i = from; i < to; ++i) {
      const bool open = open_at != to;
      const Role what = role(i, open);
      if (what == Role::kNone) continue;
      const bool this_single = is_single(d_.words(d_.tokens[i]));
      if (open && this_single != single) {
        if (single && what == Role::kOpens) {  // a double mark outranks a single one
          open_at = i;
          single = false;
        }
        continue;
      }
      if (what == Role::kOpens) {
        open_at = i;
        single = this_single;
      } else if (open) {
        mark(open_at, i + 1);
        open_at = to;
      }
    }
    if (open_at != to && !single && to < d_.tokens.size() && role(to, false) == Role::kOpens)
      mark(open_at, to);
  }

  const text::Document& d_;
  std::vector<bool> quoted_;
};

}  // namespace

std::vector<bool> quoted_tokens(const text::Document& document) { return Scanner(document).run(); }

}  // namespace firsthand::reuse
