// Where in the bytes of a page, or of a plain text, the words of its report stand.
//
// Nothing of it is kept while pages are read. A block's text is the characters of its texts in
// their order with blanks folded, so the way back is to walk both again side by side; and a charset
// is decoded again, with the place of each character.
#pragma once

#include <string_view>
#include <vector>

#include "model/located.h"
#include "model/report.h"
#include "read/blocks.h"
#include "read/charset.h"
#include "read/tree.h"

namespace firsthand::read {

// Where in the decoded page the text of the report stands.
class PageRuns {
 public:
  // That of `block`, which begins at byte `begin` of the report's text. REQUIRES: in the order of
  // the text; `tree` and `block` were made of `page`.
  void add(const Tree& tree, std::string_view page, const Block& block, std::size_t begin);
  void add_caption(const Tree& tree, std::string_view page, const Block& block);
  // All of a plain text, which is as it stands.
  void add_all(std::size_t bytes) { put({{0, bytes}, {0, bytes}, false}); }

  // The ranges of the page that `span` of the text comes from, in its order.
  std::vector<model::Span> of(model::Span span) const;
  const std::vector<model::Span>& captions() const { return captions_; }

 private:
  struct Run {
    model::Span text;
    model::Span page;
    bool whole = false;  // it stands for the text as a whole; else byte for byte
  };
  void put(const Run& run);

  std::vector<Run> runs_;
  std::vector<model::Span> captions_;
};

// What is asked, and the answer.
struct Locating {
  std::vector<model::Span> spans;  // of the report's text, besides its sections
  model::Located found;
};

// REQUIRES: `decoded` was made of `bytes`, and `runs` of it with `report`.
model::Located locate(const PageRuns& runs, const Decoded& decoded, std::string_view bytes,
                      const model::Report& report, const std::vector<model::Span>& spans);

}  // namespace firsthand::read
