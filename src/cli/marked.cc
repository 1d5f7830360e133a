#include "cli/marked.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "cli/describe.h"
#include "cli/terminal.h"

namespace firsthand::cli {
namespace {

// What a byte of the text is part of; of two the later one here is shown.
enum class Part : std::uint8_t { kNone, kCue, kWhen, kWhere, kSpeaker, kFigure };

constexpr std::string_view kReset = "\x1b[0m";

std::string_view escape(Part part) {
  switch (part) {
    case Part::kNone:
      return "";
    case Part::kCue:
      return "\x1b[2;4m";
    case Part::kWhen:
    case Part::kWhere:
      return "\x1b[32m";
    case Part::kSpeaker:
      return "\x1b[36m";
    case Part::kFigure:
      return "\x1b[1;33m";
  }
  return "";
}

std::string superscript(std::size_t number) {
  constexpr std::array<const char*, 10> kDigits = {"⁰", "¹", "²", "³", "⁴",
                                                   "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string out;
  for (const char digit : std::to_string(number))
    out += kDigits[static_cast<std::size_t>(digit - '0')];
  return out;
}

// The words by which a reader finds the claim in the text.
model::Span figure_of(const model::Claim& claim) {
  if (claim.count) return claim.count->span;
  if (claim.measure_span) return *claim.measure_span;
  return claim.cue.value_or(claim.span);
}

class Marks {
 public:
  Marks(const model::Report& report, const model::Annotations& found)
      : parts_(report.text.size(), Part::kNone) {
    for (const model::Attribution& a : found.attributions) {
      for (const model::Span& span : a.source) set(span, Part::kSpeaker);
      for (const model::Span& span : a.cue) set(span, Part::kCue);
    }
    for (std::size_t i = 0; i < found.claims.size(); ++i) {
      const model::Claim& claim = found.claims[i];
      if (claim.cue) set(*claim.cue, Part::kCue);
      if (claim.when) set(claim.when->span, Part::kWhen);
      if (claim.where) set(claim.where->span, Part::kWhere);
      if (claim.speaker && claim.speaker->span) set(*claim.speaker->span, Part::kSpeaker);
      figures_.push_back({figure_of(claim), i + 1});
    }
    for (const Figure& figure : figures_) set(figure.span, Part::kFigure);
    std::sort(figures_.begin(), figures_.end(), [](const Figure& a, const Figure& b) {
      return a.span.end != b.span.end ? a.span.end < b.span.end : a.number < b.number;
    });
  }

  Part at(std::size_t byte) const { return parts_[byte]; }

  // The numbers of the claims whose figure ends at `byte`, as they are printed. Asked in the order
  // of the text.
  std::string ending_at(std::size_t byte) {
    std::string out;
    for (; next_ < figures_.size() && figures_[next_].span.end <= byte; ++next_)
      out += (out.empty() ? "" : "⁻") + superscript(figures_[next_].number);
    return out;
  }

 private:
  struct Figure {
    model::Span span;
    std::size_t number = 0;
  };

  void set(model::Span span, Part part) {
    for (std::size_t i = span.begin; i < std::min(span.end, parts_.size()); ++i)
      parts_[i] = std::max(parts_[i], part);
  }

  std::vector<Part> parts_;  // by byte
  std::vector<Figure> figures_;
  std::size_t next_ = 0;
};

// Lines of at most `width` columns of words that come one by one, some of them in styles.
class Lines {
 public:
  Lines(std::size_t width, bool styled) : width_(width), styled_(styled) {}

  void put(std::string_view words, Part part) {
    word_width_ += columns(words);
    if (styled_ && part != Part::kNone) {
      word_ += std::string(escape(part)) + std::string(words) + std::string(kReset);
    } else {
      word_ += words;
    }
  }
  void blank(Part part) {
    end_word();
    between_ = part;
  }
  void end_line() {
    end_word();
    out_ += "\n";
    column_ = 0;
    between_ = Part::kNone;
  }
  std::string take() {
    end_word();
    return std::move(out_);
  }

 private:
  void end_word() {
    if (word_.empty()) return;
    if (column_ > 0 && column_ + 1 + word_width_ > width_) {
      out_ += "\n";
      column_ = 0;
    }
    if (column_ == 0) {
      out_ += "  ";
      column_ = 2;
    } else if (styled_ && between_ != Part::kNone) {
      out_ += std::string(escape(between_)) + " " + std::string(kReset);
      ++column_;
    } else {
      out_ += ' ';
      ++column_;
    }
    out_ += word_;
    column_ += word_width_;
    word_.clear();
    word_width_ = 0;
  }

  std::size_t width_;
  bool styled_;
  std::string out_;
  std::string word_;
  std::size_t word_width_ = 0;
  std::size_t column_ = 0;
  Part between_ = Part::kNone;
};

struct Column {
  const char* head;
  std::size_t most;  // columns that it may take
  std::vector<std::string> cells = {};
  std::size_t width = 0;
};

std::string who_says(const model::Claim& claim) {
  std::string out = "nobody named";
  if (claim.speaker)
    out = claim.speaker->name + " (" + std::string(to_string(claim.speaker->kind)) + ")";
  for (const std::string& name : claim.relayed_by) out += ", through " + name;
  return out;
}

std::vector<std::string> lines_of(const std::string& cell, std::size_t width) {
  std::vector<std::string> out;
  const std::string text = wrapped(cell, width, 0);
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

void append_row(std::string& out, const std::vector<Column>& table, std::size_t row) {
  std::vector<std::vector<std::string>> cells;
  std::size_t height = 1;
  for (const Column& column : table) {
    cells.push_back(lines_of(column.cells[row], column.width));
    height = std::max(height, cells.back().size());
  }
  for (std::size_t line = 0; line < height; ++line) {
    std::string text = "  ";
    std::size_t blanks = 0;
    for (std::size_t c = 0; c < table.size(); ++c) {
      const std::string words = line < cells[c].size() ? cells[c][line] : "";
      if (!words.empty()) {
        text += std::string(blanks, ' ') + words;
        blanks = 0;
      }
      const std::size_t size = columns(words);
      blanks += (size < table[c].width ? table[c].width - size : 0) + 2;
    }
    out += text + "\n";
  }
}

}  // namespace

std::string marked_text(const model::Report& report, const model::Annotations& annotations,
                        std::size_t width, bool styled) {
  std::string_view text = report.text;
  text.remove_suffix(text.size() - (text.find_last_not_of(" \t\r\n") + 1));
  Marks marks(report, annotations);
  Lines lines(width, styled);
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\n') {
      lines.end_line();
      ++at;
      continue;
    }
    const Part part = marks.at(at);
    if (text[at] == ' ' || text[at] == '\t' || text[at] == '\r') {
      lines.blank(part);
      ++at;
      continue;
    }
    const bool figure = part == Part::kFigure;
    if (figure && !styled && (at == 0 || marks.at(at - 1) != part)) lines.put("[", part);
    std::size_t end = at + 1;
    while (end < text.size() && marks.at(end) == part && text[end] != ' ' && text[end] != '\n' &&
           text[end] != '\t' && text[end] != '\r')
      ++end;
    lines.put(printable(text.substr(at, end - at)), part);
    at = end;
    if (figure && (at == text.size() || marks.at(at) != part)) {
      if (!styled) lines.put("]", part);
      lines.put(marks.ending_at(at), part);
    }
  }
  lines.end_line();
  return lines.take();
}

std::string claims_table(const model::Annotations& annotations, std::size_t width) {
  std::vector<Column> table = {{"#", 4},      {"what", 24},   {"who says so", 30}, {"when", 17},
                               {"where", 16}, {"stance", 12}, {"tier", 4}};
  for (Column& column : table) column.cells.emplace_back(column.head);
  for (std::size_t i = 0; i < annotations.claims.size(); ++i) {
    const model::Claim& claim = annotations.claims[i];
    std::string what = claim.measure.value_or("no measure");
    if (claim.count) {
      what += " " + describe(*claim.count);
      if (claim.count->role != model::CountRole::kFigure)
        what += " (" + std::string(to_string(claim.count->role)) + ")";
    }
    const std::array<std::string, 7> row = {std::to_string(i + 1),
                                            what,
                                            who_says(claim),
                                            claim.when ? describe(*claim.when) : "",
                                            claim.where ? claim.where->name : "",
                                            std::string(to_string(claim.stance)),
                                            std::string(to_string(claim.tier))};
    for (std::size_t c = 0; c < row.size(); ++c) table[c].cells.push_back(printable(row[c]));
  }
  std::size_t taken = 2;
  for (Column& column : table) {
    for (const std::string& cell : column.cells)
      column.width = std::max(column.width, std::min(columns(cell), column.most));
    taken += column.width + 2;
  }
  // Who speaks is told in the most words: he has what is left of the line.
  Column& who = table[2];
  std::size_t longest = 0;
  for (const std::string& cell : who.cells) longest = std::max(longest, columns(cell));
  if (width > taken) who.width = std::min(longest, who.width + (width - taken));
  std::string out;
  for (std::size_t row = 0; row < table.front().cells.size(); ++row) append_row(out, table, row);
  return out;
}

}  // namespace firsthand::cli
