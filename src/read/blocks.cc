#include "read/blocks.h"

#include <utility>

#include "read/ascii.h"

namespace firsthand::read {
namespace {

using model::SectionKind;

bool is_unseen(Tag tag) {
  switch (tag) {
    case Tag::kScript:
    case Tag::kStyle:
    case Tag::kNoscript:
    case Tag::kTemplate:
    case Tag::kSvg:
    case Tag::kMath:
    case Tag::kIframe:
    case Tag::kObject:
    case Tag::kAudio:
    case Tag::kVideo:
    case Tag::kCanvas:
    case Tag::kSelect:
    case Tag::kOption:
    case Tag::kTextarea:
    case Tag::kButton:
    case Tag::kTitle:
    case Tag::kMap:
    case Tag::kXmp:
    case Tag::kNoembed:
    case Tag::kNoframes:
      return true;
    default:
      return false;
  }
}

// A row whose cells hold no blocks and few words: one line of a data table.
bool is_plain_row(const Tree& tree, NodeIndex row) {
  constexpr std::size_t kMostBytes = 300;
  std::size_t cells = 0;
  std::size_t bytes = 0;
  for (NodeIndex i = row + 1; i < tree[row].end; ++i) {
    const Tag tag = tree[i].tag;
    if (tag == Tag::kText) {
      bytes += tree[i].text.size();
      if (bytes > kMostBytes) return false;
    } else if (tag == Tag::kTd || tag == Tag::kTh) {
      ++cells;
    } else if (is_block(tag) && tag != Tag::kP) {
      return false;
    }
  }
  return cells >= 2;
}

class Cutter {
 public:
  explicit Cutter(const Tree& tree) : tree_(tree) {}

  std::vector<Block> run() {
    struct Open {
      NodeIndex node;
      NodeIndex end;
      Frame frame;
    };
    std::vector<Open> open;
    for (NodeIndex i = 1; i < tree_.size(); ++i) {
      while (!open.empty() && open.back().end <= i) {
        leave(open.back().node);
        frame_ = open.back().frame;
        open.pop_back();
      }
      const Node& node = tree_[i];
      if (node.tag == Tag::kText) {
        add_text(i);
        continue;
      }
      if (is_unseen(node.tag)) {
        i = node.end - 1;
        continue;
      }
      if (node.tag == Tag::kBr) {
        ++breaks_;
        continue;
      }
      open.push_back({i, node.end, frame_});
      enter(i);
    }
    while (!open.empty()) {
      leave(open.back().node);
      frame_ = open.back().frame;
      open.pop_back();
    }
    finish();
    return std::move(blocks_);
  }

 private:
  // What holds for all text within an element.
  struct Frame {
    NodeIndex block = 0;
    NodeIndex link = 0;
    SectionKind kind = SectionKind::kParagraph;
    bool keep_lines = false;
    bool in_row = false;
  };

  void enter(NodeIndex i) {
    const Tag tag = tree_[i].tag;
    if (tag == Tag::kA && tree_.has_attribute(tree_[i], Name::kHref)) {
      frame_.link = i;
      return;
    }
    if (!is_block(tag)) return;
    if (frame_.in_row) {  // cells of a plain row
      if ((tag == Tag::kTd || tag == Tag::kTh) && !block_.text.empty()) tab_ = true;
      return;
    }
    finish();
    frame_.block = i;
    switch (tag) {
      case Tag::kTr:
        if (is_plain_row(tree_, i)) {
          frame_.in_row = true;
          frame_.kind = SectionKind::kTable;
        }
        break;
      case Tag::kLi:
      case Tag::kDd:
      case Tag::kDt:
        frame_.kind = SectionKind::kListItem;
        break;
      case Tag::kBlockquote:
        frame_.kind = SectionKind::kQuotation;
        break;
      case Tag::kFigcaption:
      case Tag::kCaption:
        frame_.kind = SectionKind::kCaption;
        break;
      case Tag::kPre:
        frame_.keep_lines = true;
        break;
      default:
        if (is_heading(tag)) frame_.kind = SectionKind::kHeadline;
    }
  }

  void leave(NodeIndex i) {
    const Tag tag = tree_[i].tag;
    if (is_block(tag) && (!frame_.in_row || tag == Tag::kTr)) finish();
  }

  void begin(NodeIndex i) {
    block_.at = i;
    block_.node = frame_.block;
    block_.element = tree_[frame_.block].tag;
    block_.kind = frame_.kind;
  }

  // A blank that is due, and the line breaks before the word at hand.
  void add_separator() {
    if (breaks_ > 1) {
      finish();
    } else if (tab_) {
      block_.text += '\t';
    } else if (breaks_ == 1) {
      if (!block_.text.empty()) block_.text += '\n';
    } else if (blank_ && !block_.text.empty()) {
      block_.text += ' ';
    }
    breaks_ = 0;
    blank_ = false;
    tab_ = false;
  }

  void add_text(NodeIndex i) {
    const std::string_view text = tree_[i].text;
    std::size_t link_begin = std::string::npos;
    for (std::size_t at = 0; at < text.size();) {
      const char c = text[at];
      if (const std::size_t unseen = invisible_at(text, at); unseen > 0) {
        at += unseen;
        continue;
      }
      const bool no_break = c == '\xC2' && at + 1 < text.size() && text[at + 1] == '\xA0';
      if (is_space(c) || no_break) {
        if (frame_.keep_lines && c == '\n' && !block_.text.empty()) breaks_ = 1;
        blank_ = true;
        at += no_break ? 2 : 1;
        continue;
      }
      const bool new_word = blank_ || breaks_ > 0 || tab_ || block_.text.empty();
      add_separator();
      if (block_.text.empty()) begin(i);
      if (new_word || block_.words == 0) ++block_.words;
      if (link_begin == std::string::npos) link_begin = block_.text.size();
      std::size_t size = 1;
      std::size_t blanks = 0;
      if (c == '\0') {
        block_.text += "\xEF\xBF\xBD";
      } else {  // and the plain letters that follow, with single blanks between
        const auto plain = [&](std::size_t k) {
          return k < text.size() && text[k] > ' ' && text[k] < 0x7F;
        };
        for (;; ++size) {
          if (plain(at + size)) continue;
          if (at + size >= text.size() || text[at + size] != ' ' || !plain(at + size + 1)) break;
          ++blanks;
        }
        block_.text += text.substr(at, size);
      }
      block_.words += blanks;
      block_.letters += size - blanks;
      if (frame_.link != 0) block_.linked += size - blanks;
      at += size;
    }
    if (frame_.link == 0 || link_begin >= block_.text.size()) return;
    const std::string_view url = trim(tree_.attribute(tree_[frame_.link], Name::kHref));
    if (!block_.links.empty() && last_link_ == frame_.link) {
      block_.links.back().span.end = block_.text.size();
    } else {
      block_.links.push_back({{link_begin, block_.text.size()}, url});
    }
    last_link_ = frame_.link;
  }

  void finish() {
    if (!block_.text.empty()) blocks_.push_back(std::move(block_));
    block_ = Block{};
    breaks_ = 0;
    blank_ = false;
    tab_ = false;
  }

  const Tree& tree_;
  Frame frame_;
  Block block_;
  NodeIndex last_link_ = 0;
  std::size_t breaks_ = 0;
  bool blank_ = false;
  bool tab_ = false;
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> cut_blocks(const Tree& tree) { return Cutter(tree).run(); }

}  // namespace firsthand::read
