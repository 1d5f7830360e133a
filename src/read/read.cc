#include "read/read.h"

#include "base/utf8.h"

namespace firsthand::read {

base::Result<model::Report> read(const model::Capture& capture, const Parameters&) {
  model::Report report;
  const base::Digest digest = base::sha256(capture.bytes);
  report.id = model::ReportId::from(digest);
  report.sha256 = digest.hex();
  report.inputs = {capture.input};
  report.media_type = "text/plain";
  report.text = base::to_valid_utf8(capture.bytes);
  report.sections.push_back({model::SectionKind::kParagraph, {0, report.text.size()}});
  return report;
}

}  // namespace firsthand::read
