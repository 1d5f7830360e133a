#include "read/blocks.h"

#include <array>
#include <cstdint>
#include <utility>

#include "read/ascii.h"
#include "text/swar.h"

namespace firsthand::read {

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

namespace {

using model::SectionKind;

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

// What a byte of a text is to its block.
enum class Char : std::uint8_t { kPlain, kBlank, kZero, kLead };  // lead: of what may be unseen
constexpr std::array<Char, 256> chars() {
  std::array<Char, 256> table{};
  for (const char c : {' ', '\n', '\t', '\r', '\f', '\v'}) {
    table[static_cast<unsigned char>(c)] = Char::kBlank;
  }
  table[0] = Char::kZero;
  for (const unsigned lead : {0xC2U, 0xE2U, 0xEFU}) table[lead] = Char::kLead;
  return table;
}
constexpr std::array<Char, 256> kChars = chars();
Char char_at(std::string_view text, std::size_t at) {
  return kChars[static_cast<unsigned char>(text[at])];
}

// How many blanks follow each other at `at`, which is one.
std::size_t blanks_from(std::string_view text, std::size_t at) {
  std::size_t size = 1;
  for (; at + size + 8 <= text.size(); size += 8) {
    const std::uint64_t eight = text::load_eight(&text[at + size]);
    const std::uint64_t blanks =
        text::bytes_between(eight, '\t', '\r') | text::bytes_between(eight, ' ', ' ');
    if (const std::size_t leading = text::leading(blanks); leading < 8) return size + leading;
  }
  while (at + size < text.size() && char_at(text, at + size) == Char::kBlank) ++size;
  return size;
}

// Plain bytes with single blanks between, from `at` on, whatever the byte there is.
struct Run {
  std::size_t size;
  std::size_t blanks;
};
Run run_from(std::string_view text, std::size_t at) {
  Run run{1, 0};
  const auto plain = [&](std::size_t k) {
    return k < text.size() && char_at(text, k) == Char::kPlain;
  };
  for (;;) {
    while (at + run.size + 8 <= text.size()) {
      const std::uint64_t eight = text::load_eight(&text[at + run.size]);
      const std::uint64_t letters = text::bytes_between(eight, '!', 0x7F);
      const std::uint64_t blanks = text::bytes_between(eight, ' ', ' ') & (letters >> 8);
      const std::size_t leading = text::leading(letters | blanks);
      if (leading == 0) break;
      run.blanks +=
          text::count(leading == 8 ? blanks : blanks & ((std::uint64_t{1} << 8 * leading) - 1));
      run.size += leading;
      if (leading < 7) break;
    }
    for (std::size_t tried = 0; tried < 8; ++tried, ++run.size) {
      if (plain(at + run.size)) continue;
      if (at + run.size >= text.size() || text[at + run.size] != ' ' || !plain(at + run.size + 1)) {
        return run;
      }
      ++run.blanks;
    }
  }
}

class Cutter {
 public:
  explicit Cutter(const Tree& tree) : tree_(tree) {}

  Blocks run() {
    struct Open {
      NodeIndex node;
      NodeIndex end;
      Frame frame;
    };
    constexpr std::size_t kUsual = 8;  // nodes of a page for each block
    blocks_.reserve(tree_.size() / kUsual);
    links_.reserve(tree_.size() / kUsual);
    std::vector<Open> open;
    const NodeIndex size = tree_.size();
    for (NodeIndex i = 1; i < size; ++i) {
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
      if (node.tag != Tag::kA && !is_block(node.tag)) continue;  // nothing changes within
      open.push_back({i, node.end, frame_});
      enter(i);
    }
    while (!open.empty()) {
      leave(open.back().node);
      frame_ = open.back().frame;
      open.pop_back();
    }
    finish();
    return with_views();
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
    if (tag == Tag::kA && holds(tree_[i].names, Name::kHref)) {
      frame_.link = i;
      return;
    }
    if (!is_block(tag)) return;
    if (frame_.in_row) {  // cells of a plain row
      if ((tag == Tag::kTd || tag == Tag::kTh) && size() > 0) tab_ = true;
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
      texts_ += '\t';
    } else if (breaks_ == 1) {
      if (size() > 0) texts_ += '\n';
    } else if (blank_ && size() > 0) {
      texts_ += ' ';
    }
    breaks_ = 0;
    blank_ = false;
    tab_ = false;
  }

  void add_text(NodeIndex i) {
    const std::string_view text = tree_[i].text;
    std::size_t link_begin = std::string::npos;
    for (std::size_t at = 0; at < text.size();) {
      const Char kind = char_at(text, at);
      if (kind == Char::kLead) {
        if (const std::size_t unseen = invisible_at(text, at); unseen > 0) {
          at += unseen;
          continue;
        }
        if (text.substr(at, 2) == "\xC2\xA0") {  // no-break space
          blank_ = true;
          at += 2;
          continue;
        }
      } else if (kind == Char::kBlank) {
        blank_ = true;
        if (frame_.keep_lines) {
          if (text[at] == '\n' && size() > 0) breaks_ = 1;
          ++at;
        } else {
          at += blanks_from(text, at);
        }
        continue;
      }
      const bool new_word = blank_ || breaks_ > 0 || tab_ || size() == 0;
      if (new_word) add_separator();
      if (size() == 0) begin(i);
      if (new_word || block_.words == 0) ++block_.words;
      if (link_begin == std::string::npos) link_begin = size();
      Run run{1, 0};
      if (kind == Char::kZero) {
        texts_ += "\xEF\xBF\xBD";
      } else {
        run = run_from(text, at);
        texts_ += text.substr(at, run.size);
      }
      block_.words += run.blanks;
      block_.letters += run.size - run.blanks;
      if (frame_.link != 0) block_.linked += run.size - run.blanks;
      at += run.size;
    }
    if (frame_.link == 0 || link_begin >= size()) return;
    if (links_.size() > begin_.links && last_link_ == frame_.link) {
      links_.back().span.end = size();
    } else {
      const std::string_view url = trim(tree_.attribute(tree_[frame_.link], Name::kHref));
      links_.push_back({{link_begin, size()}, url});
    }
    last_link_ = frame_.link;
  }

  void finish() {
    if (size() > 0) {
      blocks_.push_back(block_);
      begins_.push_back(begin_);
      block_ = Block{};
      begin_ = {texts_.size(), links_.size()};
    }
    breaks_ = 0;
    blank_ = false;
    tab_ = false;
  }

  std::size_t size() const { return texts_.size() - begin_.text; }  // of the block's text so far

  Blocks with_views() {
    Blocks out{std::move(blocks_), std::make_unique<const std::string>(std::move(texts_)),
               std::move(links_)};
    begins_.push_back(begin_);
    for (std::size_t i = 0; i < out.all.size(); ++i) {
      const Begin& from = begins_[i];
      const Begin& to = begins_[i + 1];
      out.all[i].text = std::string_view(*out.texts).substr(from.text, to.text - from.text);
      out.all[i].links = std::span(out.links).subspan(from.links, to.links - from.links);
    }
    return out;
  }

  const Tree& tree_;
  Frame frame_;
  Block block_;  // that is being put together
  NodeIndex last_link_ = 0;
  std::size_t breaks_ = 0;
  bool blank_ = false;
  bool tab_ = false;
  struct Begin {
    std::size_t text = 0;
    std::size_t links = 0;
  };
  std::vector<Block> blocks_;
  std::vector<Begin> begins_;  // of their texts and links
  Begin begin_;                // of the block that is being put together
  std::string texts_;
  std::vector<BlockLink> links_;
};

}  // namespace

Blocks cut_blocks(const Tree& tree) { return Cutter(tree).run(); }

}  // namespace firsthand::read
