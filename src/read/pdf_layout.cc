#include "read/pdf_layout.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "read/ascii.h"
#include "read/tree.h"
#include "text/tokens.h"

namespace firsthand::read {
namespace {

template <typename Box>
void read_box(const Tree& tree, const Node& node, Box& box) {
  box.left = decimal(tree.attribute(node, "xMin"));
  box.right = decimal(tree.attribute(node, "xMax"));
  box.top = decimal(tree.attribute(node, "yMin"));
  box.bottom = decimal(tree.attribute(node, "yMax"));
}

// A line's text with figures alike, so that "Page 3" and "Page 4" compare.
std::string pattern_of(const PdfLine& line) {
  std::string out;
  for (const char c : line.text) {
    if (!is_number(c)) {
      out += lower(c);
    } else if (out.empty() || out.back() != '#') {
      out += '#';
    }
  }
  return out;
}

// "3", "- 3 -", "Page 3 of 9", "3/9".
bool is_page_number(const PdfLine& line) {
  const std::string pattern = pattern_of(line);
  for (const std::string_view form : {"#", "- # -", "– # –", "page #", "page # of #", "seite #",
                                      "seite # von #", "# / #", "#/#", "# of #", "p. #"}) {
    if (pattern == form) return true;
  }
  return false;
}

bool in_margin(const PdfLine& line, const PdfPage& page) {
  constexpr double kMargin = 0.1;
  return line.bottom < page.height * kMargin || line.top > page.height * (1 - kMargin);
}

// Where no box of `blocks` stands, across its whole height: the edges of columns.
std::vector<double> gutters(std::vector<std::pair<double, double>> boxes) {
  constexpr double kLeast = 8;  // points
  std::sort(boxes.begin(), boxes.end());
  std::vector<double> found;
  double right = boxes.empty() ? 0 : boxes.front().second;
  for (const auto& [begin, end] : boxes) {
    if (begin - right >= kLeast) found.push_back((begin + right) / 2);
    right = std::max(right, end);
  }
  return found;
}

bool ends_sentence(std::string_view text) {
  while (!text.empty() && (text.back() == '"' || text.back() == ')' || text.back() == '\'')) {
    text.remove_suffix(1);
  }
  if (text.size() >= 3 && text.substr(text.size() - 3) == "”") text.remove_suffix(3);
  return !text.empty() &&
         (text.back() == '.' || text.back() == '!' || text.back() == '?' || text.back() == ':');
}

bool begins_small(std::string_view text) {
  const char32_t c = base::code_point_at(text, 0).value;
  return text::is_letter(c) && !text::is_upper(c);
}

class Joiner {
 public:
  explicit Joiner(const std::vector<PdfPage>& pages) : pages_(pages) {
    for (const PdfPage& page : pages) {
      for (const PdfBlock& block : page.blocks) {
        for (const PdfLine& line : block.lines) note_compounds(line.text);
      }
    }
  }

  std::vector<PdfParagraph> run() {
    for (std::size_t p = 0; p < pages_.size(); ++p) {
      for (const PdfBlock& block : pages_[p].blocks) {
        for (std::size_t i = 0; i < block.lines.size(); ++i) add(block, i, p);
      }
    }
    return std::move(out_);
  }

 private:
  // Words that the text writes with a hyphen within a line.
  void note_compounds(std::string_view line) {
    for (const std::string_view word : split(line, ' ')) {
      const std::size_t hyphen = word.find('-');
      if (hyphen != std::string_view::npos && hyphen > 0 && hyphen + 1 < word.size()) {
        compounds_.insert(bare(word));
      }
    }
  }
  static std::string bare(std::string_view word) {
    while (!word.empty() && !is_alnum(word.back()) &&
           static_cast<unsigned char>(word.back()) < 0x80)
      word.remove_suffix(1);
    while (!word.empty() && !is_alnum(word.front()) &&
           static_cast<unsigned char>(word.front()) < 0x80)
      word.remove_prefix(1);
    return lower(word);
  }

  bool starts_paragraph(const PdfBlock& block, std::size_t i) const {
    const PdfLine& line = block.lines[i];
    if (out_.empty()) return true;
    const double ratio = line.height / std::max(1.0, out_.back().height);
    if (ratio > 1.15 || ratio < 1 / 1.15) return true;
    if (i == 0) return ends_sentence(out_.back().text) || !begins_small(line.text);
    const PdfLine& before = block.lines[i - 1];
    const double gap = line.top - before.bottom;
    if (gap > line.height * 0.8) return true;
    const bool indented = line.left > block.left + line.height * 0.8;
    const bool short_before = before.right < block.right - (block.right - block.left) * 0.15;
    return ends_sentence(before.text) && (indented || short_before);
  }

  void add(const PdfBlock& block, std::size_t i, std::size_t page) {
    const PdfLine& line = block.lines[i];
    if (line.text.empty()) return;
    if (starts_paragraph(block, i)) {
      out_.push_back({line.text, line.height, page});
      return;
    }
    std::string& text = out_.back().text;
    const std::size_t hyphen = text.size() - hyphen_size(text);
    if (hyphen == text.size() || !begins_small(line.text)) {
      text += ' ';
    } else {
      const std::size_t blank = text.rfind(' ');
      const std::size_t begin = blank == std::string::npos ? 0 : blank + 1;
      const std::string whole =
          bare(text.substr(begin, hyphen - begin) + "-" + line.text.substr(0, line.text.find(' ')));
      if (compounds_.count(whole) == 0) text.resize(hyphen);
    }
    text += line.text;
  }

  // Of the hyphen, soft or hard, that a line ends with behind a letter.
  static std::size_t hyphen_size(std::string_view text) {
    std::size_t size = 0;
    if (!text.empty() && text.back() == '-') {
      size = 1;
    } else if (text.size() > 2 && text.substr(text.size() - 2) == "\xC2\xAD") {
      size = 2;
    } else if (text.size() > 3 && text.substr(text.size() - 3) == "‐") {
      size = 3;
    }
    if (size == 0 || size == text.size()) return 0;
    const char before = text[text.size() - size - 1];
    return is_alpha(before) || static_cast<unsigned char>(before) >= 0x80 ? size : 0;
  }

  const std::vector<PdfPage>& pages_;
  std::set<std::string> compounds_;
  std::vector<PdfParagraph> out_;
};

}  // namespace

double decimal(std::string_view text) {
  double value = 0;
  std::size_t at = 0;
  for (; at < text.size() && at < 12 && is_number(text[at]); ++at) {
    value = value * 10 + (text[at] - '0');
  }
  if (at < text.size() && text[at] == '.') {
    double unit = 0.1;
    for (++at; at < text.size() && is_number(text[at]) && unit > 1e-7; ++at, unit /= 10) {
      value += unit * (text[at] - '0');
    }
  }
  return value;
}

base::Result<std::vector<PdfPage>> parse_layout(std::string_view xhtml,
                                                const Parameters& parameters) {
  FH_TRY(const Tree tree, parse_html(xhtml, parameters));
  std::vector<PdfPage> pages;
  for (NodeIndex i = 1; i < tree.size(); ++i) {
    const Node& node = tree[i];
    if (node.tag != Tag::kUnknown) continue;
    if (node.text == "page") {
      pages.emplace_back();
      pages.back().height = decimal(tree.attribute(node, "height"));
    } else if (pages.empty()) {
      continue;
    } else if (node.text == "block") {
      read_box(tree, node, pages.back().blocks.emplace_back());
    } else if (node.text == "line" && !pages.back().blocks.empty()) {
      read_box(tree, node, pages.back().blocks.back().lines.emplace_back());
    } else if (node.text == "word" && !pages.back().blocks.empty() &&
               !pages.back().blocks.back().lines.empty()) {
      PdfLine& line = pages.back().blocks.back().lines.back();
      const std::string word = node.end > i + 1 ? one_line(tree[i + 1].text) : std::string();
      if (word.empty()) continue;
      if (!line.text.empty()) line.text += ' ';
      line.text += word;
      line.height = std::max(line.height, decimal(tree.attribute(node, "yMax")) -
                                              decimal(tree.attribute(node, "yMin")));
    }
  }
  return pages;
}

void drop_running_lines(std::vector<PdfPage>& pages) {
  std::map<std::string, std::size_t> on_pages;
  for (const PdfPage& page : pages) {
    std::set<std::string> here;
    for (const PdfBlock& block : page.blocks) {
      for (const PdfLine& line : block.lines) {
        if (in_margin(line, page)) here.insert(pattern_of(line));
      }
    }
    for (const std::string& pattern : here) ++on_pages[pattern];
  }
  for (PdfPage& page : pages) {
    for (PdfBlock& block : page.blocks) {
      const auto runs = [&](const PdfLine& line) {
        if (!in_margin(line, page)) return false;
        const std::size_t count = on_pages[pattern_of(line)];
        return is_page_number(line) || (count >= 2 && count * 2 >= pages.size());
      };
      block.lines.erase(std::remove_if(block.lines.begin(), block.lines.end(), runs),
                        block.lines.end());
    }
    page.blocks.erase(std::remove_if(page.blocks.begin(), page.blocks.end(),
                                     [](const PdfBlock& block) { return block.lines.empty(); }),
                      page.blocks.end());
  }
}

void order_columns(PdfPage& page) {
  constexpr std::size_t kMostBlocks = 2000;  // a page of more is a drawing: left as it is
  std::vector<PdfBlock>& blocks = page.blocks;
  if (blocks.size() > kMostBlocks) return;
  std::stable_sort(blocks.begin(), blocks.end(),
                   [](const PdfBlock& a, const PdfBlock& b) { return a.top < b.top; });
  // Strips: blocks whose heights overlap. Strips that share their gutters are one band of columns.
  std::vector<PdfBlock> ordered;
  std::vector<PdfBlock> band;
  std::vector<std::pair<double, double>> boxes;
  const auto flush = [&] {
    const std::vector<double> edges = gutters(boxes);
    std::stable_sort(band.begin(), band.end(), [&](const PdfBlock& a, const PdfBlock& b) {
      const auto column = [&](const PdfBlock& block) {
        return std::upper_bound(edges.begin(), edges.end(), block.left) - edges.begin();
      };
      return column(a) != column(b) ? column(a) < column(b) : a.top < b.top;
    });
    std::move(band.begin(), band.end(), std::back_inserter(ordered));
    band.clear();
    boxes.clear();
  };
  for (std::size_t i = 0; i < blocks.size();) {
    std::size_t end = i;
    double bottom = blocks[i].bottom;
    std::vector<std::pair<double, double>> strip;
    while (end < blocks.size() && (end == i || blocks[end].top < bottom)) {
      bottom = std::max(bottom, blocks[end].bottom);
      strip.emplace_back(blocks[end].left, blocks[end].right);
      ++end;
    }
    std::vector<std::pair<double, double>> joined = boxes;
    joined.insert(joined.end(), strip.begin(), strip.end());
    if (!band.empty() && gutters(joined).empty()) flush();
    boxes.insert(boxes.end(), strip.begin(), strip.end());
    for (; i < end; ++i) band.push_back(std::move(blocks[i]));
  }
  flush();
  blocks = std::move(ordered);
}

std::vector<PdfParagraph> join_paragraphs(const std::vector<PdfPage>& pages) {
  return Joiner(pages).run();
}

}  // namespace firsthand::read
