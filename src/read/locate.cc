#include "read/locate.h"

#include <algorithm>
#include <utility>

#include "base/check.h"
#include "base/utf8.h"
#include "read/ascii.h"
#include "read/entities.h"

namespace firsthand::read {
namespace {

using model::Span;
using model::Stretch;

// How many bytes at `at` a block folds to a blank, or drops.
std::size_t folded_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  if (text.substr(at, 2) == "\xC2\xA0") return 2;  // no-break space
  return invisible_at(text, at);
}

// The characters of the texts that a reader sees from one node on, each with its place in the page.
class Walk {
 public:
  Walk(const Tree& tree, std::string_view page, NodeIndex at)
      : tree_(tree), page_(page), node_(at) {
    enter();
  }

  struct Character {
    char byte;   // of the text
    Span page;   // where that is written
    bool whole;  // as a reference, which may stand for several bytes
  };
  // Each byte that is neither folded nor dropped.
  Character next() {
    while (at_ == text_.size() || folded_at(text_, at_) > 0) {
      if (at_ == text_.size()) {
        ++node_;
        enter();
      } else {
        at_ += folded_at(text_, at_);
      }
    }
    const std::size_t at = at_++;
    while (reference_ < references_.size() && references_[reference_].end <= at) {
      const Reference& passed = references_[reference_++];
      shift_ = passed.to - passed.end;
    }
    if (reference_ < references_.size() && references_[reference_].begin <= at) {
      const Reference& one = references_[reference_];
      return {text_[at], {begin_ + one.from, begin_ + one.to}, true};
    }
    return {text_[at], {begin_ + shift_ + at, begin_ + shift_ + at + 1}, false};
  }

 private:
  // The text at or behind node_.
  void enter() {
    for (;; ++node_) {
      FH_CHECK(node_ < tree_.size(), "a block has more text than its page");
      if (tree_[node_].tag == Tag::kText) break;
      if (is_unseen(tree_[node_].tag)) node_ = tree_[node_].end - 1;
    }
    text_ = tree_[node_].text;
    const std::string_view written = tree_.as_written(node_);
    references_.clear();
    if (written.data() != text_.data()) references_ = references_in(written);
    begin_ = static_cast<std::size_t>(written.data() - page_.data());
    at_ = reference_ = shift_ = 0;
  }

  const Tree& tree_;
  std::string_view page_;
  NodeIndex node_;
  std::string_view text_;
  std::size_t begin_ = 0;  // of the text in the page
  std::size_t at_ = 0;     // in the text
  std::vector<Reference> references_;
  std::size_t reference_ = 0;  // the next
  std::size_t shift_ = 0;      // by how much more is written than read before it
};

bool is_separator(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// `each(in the block's text, in the page, whole)` for all of the text, in order.
template <typename Each>
void walk(const Tree& tree, std::string_view page, const Block& block, const Each& each) {
  Walk walk(tree, page, block.at);
  std::size_t behind = 0;  // the character before, in the page
  for (std::size_t at = 0; at < block.text.size();) {
    const Walk::Character c = walk.next();
    if (is_separator(block.text[at])) {  // all that stands there instead of it
      each(Span{at, at + 1}, Span{behind, c.page.begin}, c.page.begin != behind + 1);
      ++at;
    }
    const bool zero = c.byte == '\0';
    const std::size_t size = zero ? 3 : 1;
    FH_CHECK(zero ? block.text.substr(at, size) == "\xEF\xBF\xBD" : block.text[at] == c.byte,
             "a block is not the text of its page");
    each(Span{at, at + size}, c.page, c.whole || zero);
    at += size;
    behind = c.page.end;
  }
}

}  // namespace

void PageRuns::put(const Run& run) {
  Run* last = runs_.empty() ? nullptr : &runs_.back();
  const bool follows = last && last->text.end == run.text.begin && last->whole == run.whole;
  if (follows && run.whole && last->page == run.page) {
    last->text.end = run.text.end;  // another byte of a reference
  } else if (follows && !run.whole && last->page.end == run.page.begin) {
    last->text.end = run.text.end;
    last->page.end = run.page.end;
  } else {
    runs_.push_back(run);
  }
}

void PageRuns::add(const Tree& tree, std::string_view page, const Block& block, std::size_t begin) {
  walk(tree, page, block, [&](Span text, Span at, bool whole) {
    put({{begin + text.begin, begin + text.end}, at, whole});
  });
}

void PageRuns::add_caption(const Tree& tree, std::string_view page, const Block& block) {
  Span all;
  walk(tree, page, block, [&](Span text, Span at, bool) {
    if (text.begin == 0) all.begin = at.begin;
    all.end = at.end;
  });
  captions_.push_back(all);
}

std::vector<Span> PageRuns::of(Span span) const {
  std::vector<Span> out;
  auto run = std::upper_bound(runs_.begin(), runs_.end(), span.begin,
                              [](std::size_t at, const Run& r) { return at < r.text.end; });
  std::size_t behind = span.begin;  // the run before, in the text
  for (; run != runs_.end() && run->text.begin < span.end; ++run) {
    const Span text{std::max(span.begin, run->text.begin), std::min(span.end, run->text.end)};
    const std::size_t begin = text.begin - run->text.begin;
    const Span at = run->whole
                        ? run->page
                        : Span{run->page.begin + begin, run->page.begin + begin + text.size()};
    if (out.empty() || behind != text.begin) {
      out.push_back(at);
    } else {
      out.back().end = at.end;
    }
    behind = text.end;
  }
  return out;
}

model::Located locate(const PageRuns& runs, const Decoded& decoded, std::string_view bytes,
                      const model::Report& report, const std::vector<Span>& spans) {
  std::vector<std::vector<Span>> ranges;  // of the page
  for (const model::Section& section : report.sections) {
    ranges.push_back(runs.of(section.span));
    FH_CHECK(ranges.back().size() <= 1, "a section stands in several places of its page");
  }
  for (const Span span : spans) {
    const bool sound = !span.empty() && span.end <= report.text.size() &&
                       base::is_boundary(report.text, span.begin) &&
                       base::is_boundary(report.text, span.end);
    ranges.push_back(sound ? runs.of(span) : std::vector<Span>());
  }
  for (const Span caption : runs.captions()) ranges.push_back({caption});

  std::vector<std::size_t> places;
  for (const auto& of_one : ranges) {
    for (const Span range : of_one) places.insert(places.end(), {range.begin, range.end});
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  const std::vector<ByteBoundary> boundaries = byte_boundaries(decoded, bytes, places);
  const auto boundary = [&](std::size_t place) -> const ByteBoundary& {
    const auto at = std::lower_bound(places.begin(), places.end(), place);
    return boundaries[static_cast<std::size_t>(at - places.begin())];
  };
  const auto stretch = [&](Span range) {
    return Stretch{boundary(range.begin).begin, boundary(range.end).end};
  };

  model::Located out;
  out.bytes = bytes.size();
  out.charset = decoded.charset;
  auto next = ranges.begin();
  for (std::size_t i = 0; i < report.sections.size(); ++i, ++next) {
    out.sections.push_back(next->empty() ? Stretch{} : stretch(next->front()));
  }
  for (std::size_t i = 0; i < spans.size(); ++i, ++next) {
    std::vector<model::Written>& written = out.spans.emplace_back();
    for (const Span range : *next) {
      written.push_back({stretch(range), std::string(model::slice(decoded.text, range))});
    }
  }
  for (; next != ranges.end(); ++next) out.captions.push_back(stretch(next->front()));
  return out;
}

}  // namespace firsthand::read
