#include "reuse/quotes.h"

#include <cstdint>
#include <string_view>

namespace firsthand::reuse {
namespace {

enum class Role : std::uint8_t { kNone, kOpens, kCloses };

class Scanner {
 public:
  explicit Scanner(const text::Document& document) : d_(document) {}

  std::vector<Quotation> run() {
    find_marks();
    auto mark = marks_.begin();
    for (const model::Span& paragraph : d_.paragraphs) {
      const auto first = mark;
      while (mark != marks_.end() && d_.tokens[*mark].span.begin < paragraph.end) ++mark;
      if (first != mark) scan(first, mark, paragraph.end);
    }
    return std::move(quotations_);
  }

 private:
  using Marks = std::vector<std::size_t>;

  // The tokens that may open or close a quotation, by their first byte.
  void find_marks() {
    for (const std::size_t i : d_.stops) {
      if (d_.tokens[i].kind != text::TokenKind::kMark) continue;
      const char c = d_.text[d_.tokens[i].span.begin];
      if (c == '"' || c == '\'' || static_cast<unsigned char>(c) >= 0x80) marks_.push_back(i);
    }
  }

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

  // Of one paragraph, that ends before byte `end`.
  void scan(Marks::const_iterator from, Marks::const_iterator to, std::size_t end) {
    constexpr auto kNone = static_cast<std::size_t>(-1);
    std::size_t open_at = kNone;
    bool single = false;
    for (auto mark = from; mark != to; ++mark) {
      const bool open = open_at != kNone;
      const Role what = role(*mark, open);
      if (what == Role::kNone) continue;
      const bool this_single = is_single(d_.words(d_.tokens[*mark]));
      if (open && this_single != single) {
        if (single && what == Role::kOpens) {  // a double mark outranks a single one
          open_at = *mark;
          single = false;
        }
        continue;
      }
      if (what == Role::kOpens) {
        open_at = *mark;
        single = this_single;
      } else if (open) {
        quotations_.push_back({open_at, *mark + 1});
        open_at = kNone;
      }
    }
    if (open_at == kNone || single) return;
    const std::size_t next = d_.token_at(end);  // of the paragraph after it
    if (next < d_.tokens.size() && role(next, false) == Role::kOpens)
      quotations_.push_back({open_at, next});
  }

  const text::Document& d_;
  Marks marks_;
  std::vector<Quotation> quotations_;
};

}  // namespace

std::vector<Quotation> quotations(const text::Document& document) {
  return Scanner(document).run();
}

}  // namespace firsthand::reuse
