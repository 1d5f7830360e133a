#include "collect/whatsapp.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "collect/chat.h"
#include "collect/fields.h"

namespace firsthand::collect {
namespace {

using base::FaultCode;

constexpr std::string_view kMark = "\xE2\x80\x8E";  // left-to-right mark

// "12/03/2026, 14:05:33", as written.
struct Stamp {
  std::array<int, 3> numbers{};
  bool year_first = false;
  bool dots = false;
  int second_of_day = 0;
};

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  bool take(std::string_view words) {
    if (!text_.substr(at_).starts_with(words)) return false;
    at_ += words.size();
    return true;
  }
  bool take_any(std::initializer_list<std::string_view> choices) {
    for (const auto choice : choices) {
      if (take(choice)) return true;
    }
    return false;
  }
  std::optional<int> number(std::size_t most) {
    std::size_t end = at_;
    while (end < text_.size() && end < at_ + most && text_[end] >= '0' && text_[end] <= '9') ++end;
    const auto value = parse_decimal(text_.substr(at_, end - at_));
    if (!value) return std::nullopt;
    at_ = end;
    return static_cast<int>(*value);
  }
  std::size_t at() const { return at_; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

// "PM", "p.m.", "p. m.": the hours to add to 12-hour time; none: the time has 24 hours.
std::optional<int> half_of_day(Scanner& scan) {
  Scanner ahead = scan;
  while (ahead.take_any({" ", "\xE2\x80\xAF", "\xC2\xA0"})) {
  }
  const bool morning = ahead.take_any({"a", "A"});
  if (!morning && !ahead.take_any({"p", "P"})) return std::nullopt;
  ahead.take(".");
  ahead.take_any({" ", "\xC2\xA0", "\xE2\x80\xAF"});
  if (!ahead.take_any({"m", "M"})) return std::nullopt;
  ahead.take(".");
  scan = ahead;
  return morning ? 0 : 12;
}

struct LineHead {
  Stamp stamp;
  std::size_t size = 0;  // up to the name
};

std::optional<LineHead> line_head(std::string_view line) {
  Scanner scan(line);
  while (scan.take(kMark)) {
  }
  const bool bracket = scan.take("[");
  Stamp stamp;
  for (std::size_t i = 0; i < 3; ++i) {
    const std::size_t before = scan.at();
    const auto number = scan.number(4);
    if (!number) return std::nullopt;
    stamp.numbers[i] = *number;
    const std::size_t digits = scan.at() - before;
    if (i == 0) stamp.year_first = digits == 4;
    if (digits == 3 || (digits == 4 && i == 1) || (digits == 1 && i == 2 && !stamp.year_first)) {
      return std::nullopt;
    }
    if (i == 2) break;
    const bool dot = scan.take(".");
    if (!dot && !scan.take_any({"/", "-"})) return std::nullopt;
    stamp.dots = dot;
  }
  if (!stamp.year_first && stamp.numbers[2] < 100) stamp.numbers[2] += 2000;
  scan.take(".");
  scan.take(",");
  if (!scan.take_any({" ", "\xC2\xA0"})) return std::nullopt;
  auto hour = scan.number(2);
  if (!hour || !scan.take_any({":", "."})) return std::nullopt;
  const auto minute = scan.number(2);
  if (!minute || *hour > 23 || *minute > 59) return std::nullopt;
  int second = 0;
  if (scan.take_any({":", "."})) {
    const auto value = scan.number(2);
    if (!value || *value > 59) return std::nullopt;
    second = *value;
  }
  if (const auto half = half_of_day(scan)) {
    if (*hour < 1 || *hour > 12) return std::nullopt;
    hour = *hour % 12 + *half;
  }
  if (bracket ? !scan.take("] ") : !scan.take(" - ")) return std::nullopt;
  stamp.second_of_day = (*hour * 60 + *minute) * 60 + second;
  return LineHead{stamp, scan.at()};
}

enum class Order { kUnknown, kDayFirst, kMonthFirst };

std::optional<model::Day> day_of(const Stamp& s, Order order) {
  const auto number = [](int value) { return static_cast<unsigned>(value); };
  if (s.year_first)
    return model::make_day(s.numbers[0], number(s.numbers[1]), number(s.numbers[2]));
  if (order == Order::kUnknown) return std::nullopt;
  const bool day_first = order == Order::kDayFirst;
  return model::make_day(s.numbers[2], number(s.numbers[day_first ? 1 : 0]),
                         number(s.numbers[day_first ? 0 : 1]));
}

// Tells the order of day and month from all days of a file.
class OrderTeller {
 public:
  void see(const Stamp& stamp) {
    if (stamp.year_first) return;
    if (stamp.dots) dots_ = true;
    check(day_first_, stamp, Order::kDayFirst);
    check(month_first_, stamp, Order::kMonthFirst);
  }
  Order told() const {
    if (day_first_.exists != month_first_.exists) {
      return day_first_.exists ? Order::kDayFirst : Order::kMonthFirst;
    }
    if (!day_first_.exists) return Order::kUnknown;
    if (dots_) return Order::kDayFirst;
    if (day_first_.ordered == month_first_.ordered) return Order::kUnknown;
    return day_first_.ordered ? Order::kDayFirst : Order::kMonthFirst;
  }

 private:
  struct Reading {
    bool exists = true;   // each day is one of the calendar
    bool ordered = true;  // messages follow each other
    std::optional<model::Day> last;
  };
  static void check(Reading& reading, const Stamp& stamp, Order order) {
    const auto day = day_of(stamp, order);
    if (!day) {
      reading.exists = false;
      return;
    }
    if (reading.last && *day < *reading.last) reading.ordered = false;
    reading.last = day;
  }

  Reading day_first_;
  Reading month_first_;
  bool dots_ = false;
};

template <typename Visit>
void for_each_line(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t newline = text.find('\n', at);
    const std::size_t end = newline == std::string_view::npos ? text.size() : newline + 1;
    visit(at, text.substr(at, end - at));
    at = end;
  }
}

std::string_view without_marks(std::string_view text) {
  text = trimmed(text);
  while (text.starts_with(kMark)) text = trimmed(text.substr(kMark.size()));
  while (text.ends_with(kMark)) text = trimmed(text.substr(0, text.size() - kMark.size()));
  return text;
}

// What stands in place of a picture or a file, in any language: "<Media omitted>" alone, or marked
// words at the end of which is "omitted" or "attached".
std::optional<std::string_view> no_text(std::string_view text) {
  const bool marked = text.starts_with(kMark);
  const std::string_view words = without_marks(text);
  if (words.empty()) return "empty message";
  if (words.find('\n') != std::string_view::npos) return std::nullopt;
  if (words.starts_with("<") && words.ends_with(">") && words.size() < 200) return "media";
  if (words.ends_with("(file attached)")) return "media";
  if (marked && words.size() < 100 && words.ends_with("omitted")) return "media";
  if (words == "This message was deleted" || words == "This message was deleted." ||
      words == "You deleted this message" || words == "You deleted this message.") {
    return "deleted message";
  }
  return std::nullopt;
}

void give(Chat& chat, std::string_view bytes, const LineHead& head, Order order) {
  const std::string_view rest = bytes.substr(head.size);
  const std::string_view line = rest.substr(0, rest.find('\n'));
  const std::size_t colon = line.find(": ");
  const std::size_t bare = colon == std::string_view::npos ? line.find(":\r") : colon;
  if (bare == std::string_view::npos || bare == 0 || bare > 200) {
    return chat.skip("WhatsApp service message");
  }
  const std::string_view name = without_marks(line.substr(0, bare));
  std::string_view text = rest.substr(bare + 2);
  if (const auto why = no_text(text)) return chat.skip("WhatsApp " + std::string(*why));
  while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
  if (text.starts_with(kMark)) text.remove_prefix(kMark.size());
  ChatMessage message;
  message.bytes = bytes;
  message.author = name;
  message.author_name = name;
  message.text = text;
  if (const auto day = day_of(head.stamp, order)) {
    message.sent = model::DateTime{*day, head.stamp.second_of_day, std::nullopt};
  }
  chat.message(std::move(message));
}

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

bool begins_whatsapp(std::string_view begin) {
  if (begin.starts_with(kByteOrderMark)) begin.remove_prefix(kByteOrderMark.size());
  constexpr std::size_t kLines = 50;
  std::size_t lines = 0;
  std::size_t heads = 0;
  std::size_t named = 0;
  bool first = false;
  for_each_line(begin.substr(0, 16384), [&](std::size_t at, std::string_view line) {
    if (++lines > kLines) return;
    const auto head = line_head(line);
    if (at == 0) first = head.has_value();
    if (!head) return;
    ++heads;
    if (line.substr(head->size).find(": ") != std::string_view::npos) ++named;
  });
  return first && heads >= 2 && named >= 1;
}

void read_whatsapp(Nest& nest, std::string_view chat, const std::string& input) {
  std::string_view text = chat;
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  OrderTeller teller;
  for_each_line(text, [&](std::size_t, std::string_view line) {
    if (const auto head = line_head(line)) teller.see(head->stamp);
  });
  const Order order = teller.told();
  Chat out(nest, chat, input, "text/x-whatsapp");
  std::optional<LineHead> head;
  std::size_t begin = 0;
  for_each_line(text, [&](std::size_t at, std::string_view line) {
    if (nest.stopped()) return;
    const auto next = line_head(line);
    if (!next) return;
    if (head) give(out, text.substr(begin, at - begin), *head, order);
    head = next;
    begin = at;
  });
  if (head) give(out, text.substr(begin), *head, order);
}

}  // namespace firsthand::collect
