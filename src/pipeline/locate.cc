#include "pipeline/locate.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "preserve/custody_log.h"

namespace firsthand::pipeline {
namespace {

// The copy that has the digest, or that a text of the bytes with this digest was taken from.
std::optional<preserve::Object> copy_of(const preserve::Store& store, const base::Digest& digest) {
  base::Digest wanted = digest;
  std::vector<preserve::Object> objects = store.objects();
  const auto has = [&](const preserve::Object& object) { return object.digest == wanted; };
  auto found = std::find_if(objects.begin(), objects.end(), has);
  if (found == objects.end()) {
    for (const preserve::Conversion& text : store.conversions()) {
      if (text.report == digest) wanted = text.derived_from;
    }
    found = std::find_if(objects.begin(), objects.end(), has);
  }
  return found == objects.end() ? std::nullopt : std::optional(std::move(*found));
}

}  // namespace

base::Result<Whereabouts> locate(const preserve::Store& store, const model::Report& report,
                                 const std::vector<model::Span>& spans, Readers& readers) {
  const auto digest = preserve::parse_digest(report.sha256);
  auto copy = digest ? copy_of(store, *digest) : std::nullopt;
  if (!copy) {
    throw base::CaseError("the evidence holds no copy of " + report.id.to_string() +
                          ", which the findings name: run `firsthand verify` on this case");
  }
  Whereabouts out{std::move(*copy), false, report.inputs.front(), {}};
  out.within = out.copy.digest != *digest;
  if (std::string_view(report.media_type).substr(0, 15) == "application/pdf") return out;

  Want want;
  want.only = digest;
  want.located = true;
  want.spans = spans;
  Outcome outcome = readers.read(
      {out.copy.inputs.front(), out.copy.bytes, out.copy.digest},
      [&](const auto& sink) { return store.read_pieces(out.copy, sink); }, want);
  if (outcome.reports.empty() && !outcome.faults.empty()) return outcome.faults.front().fault;
  std::optional<model::Report> again;
  if (!outcome.reports.empty()) again = std::move(outcome.reports.take_all().front());
  if (!again || std::string_view(again->text) != std::string_view(report.text)) {
    throw base::CaseError(
        "the findings are not what this program reads in the evidence: run "
        "`firsthand build` on this case");
  }
  out.input = again->inputs.front();
  out.located = std::move(outcome.located.front());
  return out;
}

}  // namespace firsthand::pipeline
