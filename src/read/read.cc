#include "read/read.h"

#include <algorithm>
#include <utility>

#include "base/check.h"
#include "read/ascii.h"
#include "read/charset.h"
#include "read/html.h"
#include "read/kind.h"
#include "read/language.h"
#include "read/office.h"
#include "read/pdf.h"
#include "read/plain.h"
#include "read/stated.h"

namespace firsthand::read {
namespace {

using base::Fault;
using base::FaultCode;

model::Report blank_report(const model::Capture& capture, Kind kind,
                           const std::optional<base::Digest>& known) {
  model::Report report;
  const base::Digest digest = known ? *known : base::sha256(capture.bytes);
  report.id = model::ReportId::from(digest);
  report.sha256 = digest.hex();
  report.inputs = {capture.input};
  report.media_type = media_type(kind);
  if (!capture.url.empty()) report.url = capture.url;
  return report;
}

bool is_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_space(c) || c == '\0'; });
}

// The last of reading, whatever the format.
base::Result<model::Report> finished(model::Report report, const Parameters& parameters) {
  if (!report.language && parameters.guess_language) {
    const std::string_view text = report.text;
    report.language = detect_language(text.substr(report.body_begin()));
  }
  FH_CHECK(model::well_formed(report), "a report that was read is not well formed");
  if (report.text.size() > parameters.text_bytes) {
    return Fault{FaultCode::kTooLarge, "it has " + std::to_string(report.text.size() >> 20) +
                                           " MB of text, more than any report: split it into the "
                                           "reports that it holds"};
  }
  return report;
}

}  // namespace

base::Result<model::Report> read(const model::Capture& capture, const Parameters& parameters,
                                 PdfPrograms& programs, const std::optional<base::Digest>& digest,
                                 Locating* locating) {
  if (locating) locating->found = {};
  if (capture.bytes.empty()) return Fault{FaultCode::kEmpty, "there are no bytes in it"};
  if (capture.stated) {
    model::Report report = blank_report(capture, Kind::kText, digest);
    FH_TRY([[maybe_unused]] const auto done, read_stated(capture, parameters, report));
    return finished(std::move(report), parameters);
  }
  Kind kind = Kind::kPdf;
  Decoded decoded;
  const auto office = office_format(capture.bytes);
  if (office) {
    kind = *office == OfficeFormat::kDocx ? Kind::kDocx : Kind::kOdt;
  } else if (!is_pdf(capture.bytes)) {
    if (const auto fault = foreign_format(capture.bytes)) return *fault;
    const std::string stated = stated_type(capture);
    decoded = decode(capture.bytes, capture.content_type, stated != "text/plain");
    if (is_blank(decoded.text)) return Fault{FaultCode::kEmpty, "there is no text in it"};
    if (control_share(decoded.text) > parameters.control_share) {
      return Fault{FaultCode::kUnsupported,
                   "this is binary data of no known format, whatever its name says; leave it out, "
                   "or export the texts in it and hand those in"};
    }
    kind = is_html(decoded.text, stated) ? Kind::kHtml : Kind::kText;
  }
  model::Report report = blank_report(capture, kind, digest);
  std::optional<PageRuns> runs;
  if (locating && (kind == Kind::kHtml || kind == Kind::kText)) runs.emplace();
  if (office) {
    FH_TRY([[maybe_unused]] const auto done,
           read_office(capture.bytes, *office, parameters, report));
  } else if (kind == Kind::kPdf) {
    FH_TRY([[maybe_unused]] const auto done, read_pdf(capture.bytes, parameters, programs, report));
  } else if (kind == Kind::kHtml) {
    FH_TRY([[maybe_unused]] const auto done,
           read_html(decoded.text, capture, parameters, report, runs ? &*runs : nullptr));
  } else {
    read_plain(std::string(decoded.text), report);
    if (runs) runs->add_all(report.text.size());
  }
  if (runs) {
    locating->found = locate(*runs, decoded, capture.bytes, report, locating->spans);
  }
  return finished(std::move(report), parameters);
}

base::Result<model::Report> read(const model::Capture& capture, const Parameters& parameters,
                                 const std::optional<base::Digest>& digest) {
  InstalledPdfPrograms programs(parameters);
  return read(capture, parameters, programs, digest);
}

}  // namespace firsthand::read
