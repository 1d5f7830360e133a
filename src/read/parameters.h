// What changes how bytes become a report.
#pragma once

#include <cstddef>
#include <string>

namespace firsthand::read {

struct Parameters {
  // Of one report's text. The longest novels have 6 MB; what has more is a pile of reports.
  std::size_t text_bytes = std::size_t{8} << 20;

  // Limits of one page.
  std::size_t html_bytes = std::size_t{128} << 20;
  std::size_t html_nodes = 4'000'000;
  std::size_t html_depth = 256;  // elements nested deeper are read as if they were not there

  // Main text (read/main_text.h).
  double prose_words = 8;  // a block of so many words reads as prose; half if a sentence ends it
  double prose_link_share = 0.33;  // unless more of it than this is links
  double menu_cost = 3;            // what a block of links takes from the worth of what holds it
  double fragment_cost = 1;        // the same of a few words that are no sentence
  double aside_share = 0.6;    // a part named as aside is, unless it holds more of the page's prose
  double small_share = 0.1;    // the same for names that also stand on reports
  double trusted_share = 0.3;  // names are believed if they leave this much of what else is prose
  double trusted_words = 300;  // or as much as this
  std::size_t lead_blocks = 40;  // how far above the report's element its headline may stand
  std::size_t near_blocks = 12;  // and if it is not of the first rank
  double longest_heading = 20;   // words; what is longer is prose, whatever its element
  double report_gain = 0.3;      // what naming itself a report adds to an element's worth
  double stated_gain = 3;        // the same for a block that structured data repeat
  double narrow_share =
      0.85;  // an inner element with this share of the outer's worth is the report

  std::size_t office_bytes = std::size_t{64} << 20;  // of a part of a DOCX or ODT, unpacked

  int pdf_seconds = 30;                           // that poppler may take over a file
  std::size_t pdf_memory = std::size_t{1} << 30;  // and bytes of address space

  // OCR of PDF files whose pages are pictures: Tesseract's names of languages, as in "eng+rus";
  // empty: none. An explicit choice of the user.
  std::string ocr_languages;
  int ocr_seconds = 120;        // that it may take over a page
  std::size_t ocr_pages = 500;  // of a file, at most

  bool guess_language = true;  // of a report that does not state it

  // A text of which more than this share is control characters is none.
  double control_share = 0.05;
};

}  // namespace firsthand::read
