#include "read/hocr.h"

#include <algorithm>
#include <string>

#include "read/ascii.h"
#include "read/tree.h"

namespace firsthand::read {
namespace {

constexpr double kPoint = 72.0 / 300.0;  // pages are pictures of 300 dots per inch
constexpr double kLikely = 50;           // per cent

// The numbers of the property `name` in a title such as "bbox 12 3 40 9; x_wconf 96".
std::vector<double> property(std::string_view title, std::string_view name) {
  std::vector<double> out;
  for (const std::string_view part : split(title, ';')) {
    const std::vector<std::string_view> words = split(trim(part), ' ');
    if (words.empty() || words[0] != name) continue;
    for (std::size_t i = 1; i < words.size(); ++i) out.push_back(decimal(words[i]));
    break;
  }
  return out;
}

template <typename Box>
void read_box(std::string_view title, Box& box) {
  const std::vector<double> edges = property(title, "bbox");
  if (edges.size() != 4) return;
  box.left = edges[0] * kPoint;
  box.top = edges[1] * kPoint;
  box.right = edges[2] * kPoint;
  box.bottom = edges[3] * kPoint;
}

class Reader {
 public:
  explicit Reader(const Tree& tree) : tree_(tree) {}

  std::vector<PdfPage> run() {
    for (NodeIndex i = 1; i < tree_.size(); ++i) {
      const Node& node = tree_[i];
      if (node.tag != Tag::kText && node.attributes > 0) element(i);
    }
    end_block();
    return std::move(pages_);
  }

 private:
  void element(NodeIndex i) {
    const std::string_view kind = tree_.attribute(tree_[i], "class");
    const std::string_view title = tree_.attribute(tree_[i], "title");
    if (kind == "ocr_page") {
      end_block();
      PdfBlock whole;
      read_box(title, whole);
      pages_.emplace_back().height = whole.bottom;
    } else if (pages_.empty()) {
      return;
    } else if (kind == "ocr_carea") {
      end_block();
      read_box(title, pages_.back().blocks.emplace_back());
      in_block_ = true;
    } else if (!in_block_) {
      return;
    } else if (const auto size = property(title, "x_size"); !size.empty()) {
      PdfLine& line = pages_.back().blocks.back().lines.emplace_back();
      read_box(title, line);
      line.height = size[0] * kPoint;
    } else if (kind == "ocrx_word" && !pages_.back().blocks.back().lines.empty()) {
      word(i, title);
    }
  }

  void word(NodeIndex i, std::string_view title) {
    const std::string text = tree_.text_within(i);
    if (text.empty()) return;
    std::string& line = pages_.back().blocks.back().lines.back().text;
    if (!line.empty()) line += ' ';
    line += text;
    const auto confidence = property(title, "x_wconf");
    likely_ = likely_ || confidence.empty() || confidence[0] >= kLikely;
  }

  void end_block() {
    if (in_block_ && !likely_) pages_.back().blocks.pop_back();
    in_block_ = likely_ = false;
  }

  const Tree& tree_;
  std::vector<PdfPage> pages_;
  bool in_block_ = false;
  bool likely_ = false;
};

}  // namespace

base::Result<std::vector<PdfPage>> parse_hocr(std::string_view hocr, const Parameters& parameters) {
  FH_TRY(const Tree tree, parse_html(hocr, parameters));
  return Reader(tree).run();
}

}  // namespace firsthand::read
