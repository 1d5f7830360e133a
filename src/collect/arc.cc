#include "collect/arc.h"

#include <algorithm>
#include <vector>

#include "collect/fields.h"
#include "collect/page.h"

namespace firsthand::collect {
namespace {

using base::FaultCode;

constexpr std::size_t kMaximalLine = 16 * 1024;
constexpr std::size_t kMaximalFields = 10;  // of version 2
constexpr std::size_t kSearched = std::size_t{256} << 10;

struct Line {
  std::string url;
  std::string content_type;
  std::optional<model::DateTime> captured;
  std::uint64_t length = 0;
};

std::optional<std::uint64_t> digits_at(std::string_view text, std::size_t at, std::size_t count) {
  return parse_decimal(text.substr(at, count));
}

// "20310402100000", in UTC.
std::optional<model::DateTime> parse_date(std::string_view text) {
  const auto year = digits_at(text, 0, 4);
  const auto month = digits_at(text, 4, 2);
  const auto day = digits_at(text, 6, 2);
  const auto hour = digits_at(text, 8, 2);
  const auto minute = digits_at(text, 10, 2);
  const auto second = digits_at(text, 12, 2);
  if (!year || !month || !day || !hour || !minute || !second) return std::nullopt;
  if (*hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  const auto date = model::make_day(static_cast<int>(*year), static_cast<unsigned>(*month),
                                    static_cast<unsigned>(*day));
  if (!date) return std::nullopt;
  return model::DateTime{*date, static_cast<int>(*hour * 3600 + *minute * 60 + *second), 0};
}

bool is_date(std::string_view text) {
  return text.size() >= 14 && parse_decimal(text.substr(0, 14));
}

// Read from its end, as an address may hold blanks.
std::optional<Line> parse_line(std::string_view line) {
  std::vector<std::string_view> fields;  // last first
  std::string_view rest = trimmed(line);
  while (fields.size() < kMaximalFields) {
    const std::size_t blank = rest.rfind(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    fields.push_back(rest.substr(blank + 1));
    rest = trimmed(rest.substr(0, blank));
    // The date is followed by at least type and length, and follows the number of the server.
    if (fields.size() < 3 || !is_date(fields.back())) continue;
    const auto length = parse_decimal(fields.front());
    const std::size_t address = rest.rfind(' ');
    if (!length || address == std::string_view::npos) return std::nullopt;
    return Line{std::string(trimmed(rest.substr(0, address))),
                std::string(fields[fields.size() - 2]), parse_date(fields.back()), *length};
  }
  return std::nullopt;
}

class Reader {
 public:
  Reader(Nest& nest, Cursor& in, const std::string& file) : nest_(nest), in_(in), file_(file) {}

  void run() {
    while (!nest_.stopped()) {
      skip_line_ends();
      if (!in_.ahead(1).empty()) {
        record();
        continue;
      }
      const auto broken = in_.broken();
      if (!broken) return;
      if (!break_told_) nest_.damage(file_ + "#" + in_.place(), broken->fault);
      break_told_ = false;
      if (!in_.resume()) return;
    }
  }

 private:
  void skip_line_ends() {
    for (;;) {
      const std::string_view ahead = in_.ahead(1);
      const std::size_t blank = std::min(ahead.find_first_not_of("\r\n"), ahead.size());
      if (blank == 0) return;
      in_.consume(blank);
    }
  }

  void record() {
    const std::string where = file_ + "#" + in_.place();
    const std::string_view seen = in_.ahead(kMaximalLine);
    const std::size_t end = seen.substr(0, kMaximalLine).find('\n');
    const auto line =
        end == std::string_view::npos ? std::nullopt : parse_line(seen.substr(0, end));
    if (!line) {
      const std::uint64_t begin = in_.position();
      seek();
      nest_.damage(
          where, FaultCode::kMalformed,
          std::to_string(in_.position() - begin) +
              " bytes from here on are not a record of an ARC file: the length of the record "
              "before them is wrong, or the file is damaged");
      return;
    }
    const std::size_t head = end + 1;
    const std::uint64_t limit = nest_.limits().member_bytes;
    const std::string_view ahead =
        in_.ahead(head + static_cast<std::size_t>(std::min(line->length, limit)) + 1);
    const auto broken = in_.broken();
    if (in_.ended() && ahead.size() - head < line->length) {
      if (broken) {
        break_told_ = true;
        nest_.damage(where, broken->fault);
      } else {
        nest_.damage(where, FaultCode::kTruncated,
                     "the record of " + std::to_string(line->length) +
                         " bytes is cut off: the file ends too early");
      }
      in_.consume(head);
      seek();
      return;
    }
    if (broken && broken->fault.code == FaultCode::kMalformed && broken->from <= in_.position()) {
      break_told_ = true;
      nest_.damage(where, broken->fault);
    } else {
      const std::size_t shown = static_cast<std::size_t>(std::min(line->length, limit));
      take(*line, where, ahead.substr(head, shown));
    }
    in_.consume(head);
    if (in_.skip(line->length) < line->length) {  // of one that was not looked at to its end
      nest_.damage(file_, FaultCode::kTruncated,
                   "the last record is cut off: the file ends too early");
    }
  }

  void take(const Line& line, const std::string& where, std::string_view block) {
    if (line.url.starts_with("filedesc:")) return nest_.skip(where, "ARC header");
    ArchivedRecord record;
    record.input = where;
    record.kind = "ARC record";
    record.is_response = true;
    record.url = label(line.url, nest_.limits().header_bytes);
    record.content_type = line.content_type;
    record.captured = line.captured;
    deliver(nest_, record, block, line.length);
  }

  // To the next line that is the head of a record.
  void seek() {
    bool first = true;
    for (;;) {
      const std::string_view ahead = in_.ahead(kSearched);
      std::size_t at = 0;
      while (at < ahead.size()) {
        const std::size_t end = ahead.find('\n', at);
        if (end == std::string_view::npos) break;
        if (!first && end - at < kMaximalLine && parse_line(ahead.substr(at, end - at))) {
          return in_.consume(at);
        }
        first = false;
        at = end + 1;
      }
      const bool ended = in_.ended();
      // A line that is longer than what is looked at is no head.
      in_.consume(ended || at == 0 ? ahead.size() : at);
      if (ended) return;
    }
  }

  Nest& nest_;
  Cursor& in_;
  const std::string& file_;
  bool break_told_ = false;
};

}  // namespace

bool begins_arc(std::string_view bytes) { return bytes.starts_with("filedesc://"); }

void read_arc(Nest& nest, Cursor& cursor, const std::string& file) {
  Reader(nest, cursor, file).run();
}

}  // namespace firsthand::collect
