#include "read/printed_date.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <unordered_map>

#include "base/check.h"
#include "base/utf8.h"
#include "read/ascii.h"
#include "text/fold.h"
#include "text/tokens.h"

namespace firsthand::embedded {
std::string_view months();
}

namespace firsthand::read {
namespace {

using model::DateTime;
using model::Span;

int month_of(std::string_view word) {
  static const std::unordered_map<std::string_view, int> months = [] {
    std::unordered_map<std::string_view, int> table;
    for_each_line(embedded::months(), [&](std::string_view line) {
      if (line.empty() || line[0] == '#') return;
      const auto cells = split(line, '\t');
      int month = 0;
      std::from_chars(cells.at(0).data(), cells.at(0).data() + cells.at(0).size(), month);
      for (const std::string_view name : split(cells.at(1), ' ')) table.emplace(name, month);
    });
    FH_CHECK(table.size() > 200, "the table of month names is incomplete");
    return table;
  }();
  const auto at = months.find(word);
  return at == months.end() ? 0 : at->second;
}

// Numbers, words and marks; blanks are passed over.
struct Piece {
  enum Kind { kNumber, kWord, kMark } kind = kMark;
  Span span;
  int number = 0;
  int digits = 0;
  int month = 0;
  std::string word;  // folded; of a mark the character
};

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  // False at the end of the text.
  bool next(Piece& piece) {
    while (at_ < text_.size()) {
      const base::CodePoint c = base::code_point_at(text_, at_);
      if (!text::is_blank(c.value)) break;
      at_ += c.size;
    }
    if (at_ >= text_.size()) return false;
    piece = Piece{};
    const std::size_t begin = at_;
    if (is_number(text_[at_])) {
      piece.kind = Piece::kNumber;
      while (at_ < text_.size() && is_number(text_[at_])) {
        if (++piece.digits <= 8) piece.number = piece.number * 10 + (text_[at_] - '0');
        ++at_;
      }
    } else if (!take_ascii_word(piece)) {
      base::CodePoint c = base::code_point_at(text_, at_);
      const bool cjk = c.value >= 0x3000;
      piece.kind = text::is_letter(c.value) && !cjk ? Piece::kWord : Piece::kMark;
      do {
        at_ += c.size;
        c = base::code_point_at(text_, at_);
      } while (piece.kind == Piece::kWord && c.size > 0 &&
               (text::is_letter(c.value) || is_mark_within(c.value)) && c.value < 0x3000 &&
               at_ - begin < kLongestWord);
      piece.word = text::fold(text_.substr(begin, at_ - begin));
    }
    if (piece.kind == Piece::kWord) piece.month = month_of(piece.word);
    piece.span = {begin, at_};
    return true;
  }

 private:
  static constexpr std::size_t kLongestWord = 64;

  // A word without a letter beyond ASCII; else it takes nothing.
  bool take_ascii_word(Piece& piece) {
    std::size_t size = 0;
    while (size < kLongestWord && at_ + size < text_.size() && is_alpha(text_[at_ + size])) ++size;
    const bool goes_on = size < kLongestWord && at_ + size < text_.size() &&
                         static_cast<unsigned char>(text_[at_ + size]) >= 0x80;
    if (size == 0 || goes_on) return false;
    piece.kind = Piece::kWord;
    piece.word = lower(text_.substr(at_, size));
    at_ += size;
    return true;
  }

  // Combining vowel signs, as Devanagari writes them.
  static bool is_mark_within(char32_t c) { return c >= 0x0900 && c <= 0x097F; }

  std::string_view text_;
  std::size_t at_ = 0;
};

class Finder {
 public:
  Finder(std::string_view text, Order order) : text_(text), order_(order) {
    Cutter cutter(text);
    for (Piece piece; cutter.next(piece);) pieces_.push_back(std::move(piece));
  }

  std::vector<PrintedDate> run() {
    std::vector<PrintedDate> found;
    for (std::size_t i = 0; i < pieces_.size();) {
      const auto date = date_at(i);
      if (!date) {
        ++i;
        continue;
      }
      DateTime value{date->day, std::nullopt, std::nullopt};
      std::size_t end = date->end;
      read_time(end, value);
      found.push_back({{pieces_[i].span.begin, pieces_[end - 1].span.end}, value});
      i = end;
    }
    return found;
  }

 private:
  struct Found {
    model::Day day;
    std::size_t end;
  };

  const Piece& piece(std::size_t i) const {
    static const Piece kNone{};
    return i < pieces_.size() ? pieces_[i] : kNone;
  }
  bool is(std::size_t i, std::string_view word) const { return piece(i).word == word; }
  bool number(std::size_t i, int least, int most) const {
    return piece(i).kind == Piece::kNumber && piece(i).digits >= least && piece(i).digits <= most;
  }
  bool year(std::size_t i) const {
    return number(i, 4, 4) && piece(i).number >= 1800 && piece(i).number < 2200;
  }
  bool touch(std::size_t i) const {  // no blank between i - 1 and i
    return i < pieces_.size() && pieces_[i - 1].span.end == pieces_[i].span.begin;
  }
  bool separator(std::size_t i) const {
    return is(i, "-") || is(i, "/") || is(i, ".") || is(i, "|");
  }

  static std::optional<Found> make(int year, int month, int day, std::size_t end) {
    const auto made =
        model::make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
    if (!made) return std::nullopt;
    return Found{*made, end};
  }

  std::optional<Found> date_at(std::size_t i) const {
    if (piece(i).kind == Piece::kNumber) {
      if (i > 0 && touch(i) && (is(i - 1, "/") || is(i - 1, "-") || is(i - 1, "=")) &&
          piece(i).digits < 4) {
        return std::nullopt;  // in the middle of a longer number or an address
      }
      if (year(i)) return year_first(i);
      if (number(i, 1, 2)) return day_first(i);
    } else if (piece(i).month > 0) {
      return name_first(i);
    }
    return std::nullopt;
  }

  // 2026-05-04, 2026/5/4, 2026.05.04, 2026年5月4日, 2026. május 4.
  std::optional<Found> year_first(std::size_t i) const {
    if (is(i + 1, "年") && number(i + 2, 1, 2) && is(i + 3, "月") && number(i + 4, 1, 2)) {
      return make(piece(i).number, piece(i + 2).number, piece(i + 4).number,
                  i + (is(i + 5, "日") ? 6 : 5));
    }
    if (is(i + 1, "년") && number(i + 2, 1, 2) && is(i + 3, "월") && number(i + 4, 1, 2)) {
      return make(piece(i).number, piece(i + 2).number, piece(i + 4).number, i + 5);
    }
    if (separator(i + 1) && number(i + 2, 1, 2) && is(i + 3, piece(i + 1).word) &&
        number(i + 4, 1, 2)) {
      return make(piece(i).number, piece(i + 2).number, piece(i + 4).number, i + 5);
    }
    const std::size_t at = is(i + 1, ".") || is(i + 1, ",") ? i + 2 : i + 1;
    if (piece(at).month > 0 && number(at + 1, 1, 2) && (is(at + 2, ".") || is(at + 2, ","))) {
      return make(piece(i).number, piece(at).month, piece(at + 1).number, at + 2);
    }
    return std::nullopt;
  }

  // 04.05.2026, 4/5/26, 4 May 2026, 4. Mai 2026, 4 de mayo de 2026, 1er mai 2026, 4th of May, 2026
  std::optional<Found> day_first(std::size_t i) const {
    const int first = piece(i).number;
    if (separator(i + 1) && number(i + 2, 1, 2) && is(i + 3, piece(i + 1).word) &&
        (year(i + 4) || (number(i + 4, 2, 2) && touch(i + 4)))) {
      const int second = piece(i + 2).number;
      const int stated = piece(i + 4).number;
      const int full = stated >= 100 ? stated : stated + (stated < 70 ? 2000 : 1900);
      const bool month_first =
          second > 12 || (first <= 12 && is(i + 1, "/") && order_ == Order::kMonthFirst);
      return month_first ? make(full, first, second, i + 5) : make(full, second, first, i + 5);
    }
    std::size_t at = i + 1;
    if (is(at, ".") || is(at, "-") || is(at, "º") || is(at, "°") || is(at, "/")) ++at;
    if (is(at, "st") || is(at, "nd") || is(at, "rd") || is(at, "th") || is(at, "er") ||
        is(at, "de") || is(at, "of") || is(at, "d")) {
      ++at;
      if (is(at, "of")) ++at;
    }
    const int month = piece(at).month;
    if (month == 0) return std::nullopt;
    ++at;
    for (int skipped = 0; skipped < 2; ++skipped) {
      if (is(at, ".") || is(at, ",") || is(at, "-") || is(at, "/") || is(at, "de") ||
          is(at, "del")) {
        ++at;
      }
    }
    if (year(at)) return make(piece(at).number, month, first, at + 1);
    return std::nullopt;
  }

  // May 4, 2026; May 4th 2026; Sept. 4, 2026
  std::optional<Found> name_first(std::size_t i) const {
    std::size_t at = i + 1;
    if (is(at, ".")) ++at;
    if (!number(at, 1, 2)) return std::nullopt;
    const int day = piece(at++).number;
    if (is(at, "st") || is(at, "nd") || is(at, "rd") || is(at, "th")) ++at;
    if (is(at, ",") || is(at, ".")) ++at;
    if (year(at)) return make(piece(at).number, piece(i).month, day, at + 1);
    return std::nullopt;
  }

  // "T10:30:15.250+02:00", ", 10:30 Uhr", "at 10:30 am GMT", "- 10.30 Uhr" behind a date.
  void read_time(std::size_t& end, DateTime& value) const {
    std::size_t at = end;
    constexpr int kMostBetween = 3;
    for (int i = 0; i < kMostBetween && at < pieces_.size() && !number(at, 1, 2); ++i) {
      const Piece& between = piece(at);
      const bool allowed = between.word == "," || between.word == "-" || between.word == "–" ||
                           between.word == "|" || between.word == "at" || between.word == "t" ||
                           between.word == "um" || between.word == "à" || between.word == "•" ||
                           between.word == "·" || between.word == "@" || between.word == "." ||
                           between.word == "год" || between.word == "г";
      if (!allowed) return;
      ++at;
    }
    const bool dotted =
        is(at + 1, ".") && (is(at + 3, "uhr") || is(at + 3, "am") || is(at + 3, "pm"));
    if (!number(at, 1, 2) || !(is(at + 1, ":") || is(at + 1, "h") || dotted) ||
        !number(at + 2, 2, 2)) {
      return;
    }
    int hour = piece(at).number;
    const int minute = piece(at + 2).number;
    int second = 0;
    at += 3;
    if (is(at, ":") && number(at + 1, 2, 2)) {
      second = piece(at + 1).number;
      at += 2;
      if (is(at, ".") && touch(at) && number(at + 1, 1, 9) && touch(at + 1)) at += 2;
    }
    if (is(at, "a") && is(at + 1, ".") && is(at + 2, "m")) {
      if (hour == 12) hour = 0;
      at += 3;
    } else if (is(at, "p") && is(at + 1, ".") && is(at + 2, "m")) {
      if (hour < 12) hour += 12;
      at += 3;
    } else if (is(at, "am")) {
      if (hour == 12) hour = 0;
      ++at;
    } else if (is(at, "pm")) {
      if (hour < 12) hour += 12;
      ++at;
    } else if (is(at, "uhr")) {
      ++at;
    }
    if (hour > 23 || minute > 59 || second > 59) return;
    value.second_of_day = hour * 3600 + minute * 60 + second;
    read_zone(at, value);
    end = at;
  }

  void read_zone(std::size_t& at, DateTime& value) const {
    if (is(at, "z") || is(at, "utc") || is(at, "gmt")) {
      value.offset_minutes = 0;
      ++at;
    } else if ((is(at, "+") || is(at, "-") || is(at, "−")) && touch(at + 1) &&
               (number(at + 1, 4, 4) ||
                (number(at + 1, 2, 2) && (!is(at + 2, ":") || number(at + 3, 2, 2))))) {
      const bool four = piece(at + 1).digits == 4;
      const bool colon = !four && is(at + 2, ":");
      const int hours = four ? piece(at + 1).number / 100 : piece(at + 1).number;
      const int minutes = four ? piece(at + 1).number % 100 : colon ? piece(at + 3).number : 0;
      if (hours > 14 || minutes > 59) return;
      const int offset = hours * 60 + minutes;
      value.offset_minutes = is(at, "+") ? offset : -offset;
      at += colon ? 4 : 2;
    }
  }

  std::string_view text_;
  Order order_;
  std::vector<Piece> pieces_;
};

// 20260504, 20260504103000
std::optional<DateTime> all_digits(std::string_view field) {
  if (field.size() != 8 && field.size() != 14) return std::nullopt;
  int part[6] = {};
  for (std::size_t i = 0; i < field.size(); ++i) {
    if (!is_number(field[i])) return std::nullopt;
    const std::size_t k = i < 4 ? 0 : (i - 2) / 2;
    part[k] = part[k] * 10 + (field[i] - '0');
  }
  const auto day =
      model::make_day(part[0], static_cast<unsigned>(part[1]), static_cast<unsigned>(part[2]));
  if (!day || part[0] < 1800 || part[0] > 2199) return std::nullopt;
  DateTime value{*day, std::nullopt, std::nullopt};
  if (field.size() == 14 && part[3] < 24 && part[4] < 60 && part[5] < 60) {
    value.second_of_day = part[3] * 3600 + part[4] * 60 + part[5];
  }
  return value;
}

}  // namespace

std::vector<PrintedDate> find_dates(std::string_view text, Order order) {
  if (!has_number(text)) return {};  // no date is without
  return Finder(text, order).run();
}

std::optional<DateTime> stated_date(std::string_view field, Order order) {
  constexpr std::size_t kLongest = 200;
  field = trim(field).substr(0, kLongest);
  if (const auto iso = model::parse_iso(field)) return iso;
  if (const auto digits = all_digits(field)) return digits;
  const auto found = find_dates(field, order);
  if (found.empty()) return std::nullopt;
  return found.front().value;
}

}  // namespace firsthand::read
