#include <array>
#include <vector>

#include "base/utf8.h"
#include "collect/chat.h"

namespace firsthand::collect {
namespace {

constexpr std::string_view kInstead = "[phone number]";
constexpr std::size_t kMostDigits = 15;  // ITU-T E.164

bool is_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
}

unsigned digit_value(char32_t c) {
  return static_cast<unsigned>(c >= 0x6F0 ? c - 0x6F0 : c >= 0x660 ? c - 0x660 : c - '0');
}

// What may stand between the digits of a number; chats put marks of direction there.
bool is_gap(char32_t c) {
  return c == ' ' || c == '-' || c == '.' || c == '/' || c == '(' || c == ')' || c == 0xA0 ||
         (c >= 0x2010 && c <= 0x2013) || c == 0x202F || c == 0x2009 ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
}

struct Run {
  std::size_t end = 0;  // behind the last digit
  std::vector<std::size_t> groups;
  std::string digits;
  bool plus = false;
  bool bracket = false;
};

// Digits and gaps from `at` on; a gap has at most three characters.
Run run_at(std::string_view text, std::size_t at) {
  Run run;
  std::size_t gap = 0;
  bool in_group = false;
  run.end = at;
  for (std::size_t i = at; i < text.size();) {
    const base::CodePoint c = base::code_point_at(text, i);
    if (is_digit(c.value)) {
      if (!in_group) run.groups.push_back(0);
      in_group = true;
      gap = 0;
      ++run.groups.back();
      run.digits += static_cast<char>('0' + digit_value(c.value));
      run.end = i + c.size;
    } else if (i == at && (c.value == '+' || c.value == '(')) {
      run.plus = c.value == '+';
      run.bracket = c.value == '(';
    } else if (is_gap(c.value) && ++gap <= 3) {
      in_group = false;
      run.bracket = run.bracket || c.value == '(';
    } else {
      break;
    }
    i += c.size;
  }
  return run;
}

bool is_day(const Run& run) {
  const auto& g = run.groups;
  return g.size() >= 3 &&
         ((g[0] <= 2 && g[1] <= 2 && g[2] == 4) || (g[0] == 4 && g[1] == 2 && g[2] == 2));
}

bool is_phone_number(const Run& run) {
  const std::size_t digits = run.digits.size();
  const auto& g = run.groups;
  if (run.plus) return digits >= 7 && digits <= kMostDigits;
  if (digits < 9 || digits > kMostDigits || is_day(run)) return false;
  if (g.size() == 1 && digits >= 10) return true;
  if (run.digits[0] == '0' && g[0] >= 2) return true;
  // (555) 123-4567 and 555-123-4567; 8 921 123-45-67.
  if (g.size() == 3 && g[0] == 3 && g[1] == 3 && g[2] == 4) return true;
  if (g.size() == 4 && g[0] == 1 && g[1] == 3 && g[2] == 3 && g[3] == 4) return true;
  return digits == 11 && (run.digits[0] == '8' || run.digits[0] == '7') &&
         (run.bracket || (g.size() == 5 && g[1] == 3));
}

}  // namespace

std::string without_phone_numbers(std::string_view text) {
  std::string out;
  bool in_word = false;  // a digit behind a letter or a digit begins no number
  for (std::size_t i = 0; i < text.size();) {
    const base::CodePoint c = base::code_point_at(text, i);
    const bool opens = c.value == '+' || c.value == '(' || is_digit(c.value);
    if (opens && !in_word) {
      const Run run = run_at(text, i);
      if (is_phone_number(run)) {
        out += kInstead;
        i = run.end;
        continue;
      }
      if (run.end > i) {  // what is none as a whole is not looked at in parts
        out += text.substr(i, run.end - i);
        i = run.end;
        continue;
      }
    }
    in_word = is_digit(c.value) || (c.value >= 'a' && c.value <= 'z') ||
              (c.value >= 'A' && c.value <= 'Z') || (c.value >= 0xC0 && !is_gap(c.value));
    out += text.substr(i, c.size);
    i += c.size;
  }
  return out;
}

}  // namespace firsthand::collect
