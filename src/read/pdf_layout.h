// The pages of a PDF as poppler lays them out in boxes, put into reading order.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "read/parameters.h"

namespace firsthand::read {

struct PdfLine {
  std::string text;  // words with one blank between
  double left = 0;   // in points from the upper left corner of the page
  double right = 0;
  double top = 0;
  double bottom = 0;
  double height = 0;  // of its words: the size of its letters
};

struct PdfBlock {
  std::vector<PdfLine> lines;
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
};

struct PdfPage {
  double height = 0;
  std::vector<PdfBlock> blocks;
};

// A number such as "72.000000", without locale; 0 for anything else.
double decimal(std::string_view text);

// From the output of `pdftotext -bbox-layout`; blocks in the order of the output.
base::Result<std::vector<PdfPage>> parse_layout(std::string_view xhtml,
                                                const Parameters& parameters);

// Takes out page numbers and lines that stand at the head or foot of most pages.
void drop_running_lines(std::vector<PdfPage>& pages);

// From the top down, and where blocks stand in columns, column by column.
void order_columns(PdfPage& page);

struct PdfParagraph {
  std::string text;
  double height = 0;  // of its first line's letters
  std::size_t page = 0;
};

// Lines joined to paragraphs, across the ends of columns and pages too; words that were parted at
// the end of a line are put together, unless the text has them with a hyphen elsewhere.
std::vector<PdfParagraph> join_paragraphs(const std::vector<PdfPage>& pages);

}  // namespace firsthand::read
