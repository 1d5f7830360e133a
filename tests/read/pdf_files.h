// PDF files written by hand.
#pragma once

#include <string>
#include <vector>

namespace firsthand::read {

// The first object is the catalogue; the last one, if there is a title, the information.
inline std::string pdf_of(const std::vector<std::string>& objects, bool has_info) {
  std::string out = "%PDF-1.4\n";
  std::string table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    std::string offset = std::to_string(out.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string count = std::to_string(objects.size() + 1);
  const std::string start = std::to_string(out.size());
  out += "xref\n0 " + count + "\n0000000000 65535 f \n" + table + "trailer\n<< /Size " + count +
         " /Root 1 0 R" + (has_info ? " /Info " + std::to_string(objects.size()) + " 0 R" : "") +
         " >>\nstartxref\n" + start + "\n%%EOF\n";
  return out;
}

struct Words {
  int size;
  int x;
  int y;  // from the bottom of a page of 595 x 842 points
  std::string text;
};
using Page = std::vector<Words>;

// A PDF of one font, written by hand.
inline std::string pdf(const std::vector<Page>& pages, const std::string& title = "") {
  std::vector<std::string> objects = {"<< /Type /Catalog /Pages 2 0 R >>", "",
                                      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
  std::string kids;
  for (const Page& page : pages) {
    std::string stream = "BT\n";
    for (const Words& w : page) {
      stream += "/F1 " + std::to_string(w.size) + " Tf 1 0 0 1 " + std::to_string(w.x) + " " +
                std::to_string(w.y) + " Tm (" + w.text + ") Tj\n";
    }
    stream += "ET";
    const std::string number = std::to_string(objects.size() + 1);
    kids += number + " 0 R ";
    objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " +
                      std::to_string(objects.size() + 2) +
                      " 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
    objects.push_back("<< /Length " + std::to_string(stream.size()) + " >>\nstream\n" + stream +
                      "\nendstream");
  }
  objects[1] =
      "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) + " >>";
  objects.push_back("<< /Title (" + title + ") /CreationDate (D:20200101000000Z) >>");
  return pdf_of(objects, true);
}

}  // namespace firsthand::read
