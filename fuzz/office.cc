// Any bytes as a DOCX or ODT. The members of the seeds are stored and not compressed, so that what
// is changed in them is their XML; checksums no longer agree then, which is one more damage. Run it
// with -dict=fuzz/office.dict.
#include "read/office.h"

#include <cstddef>
#include <cstdint>

#include "base/check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace firsthand;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const auto format : {read::OfficeFormat::kDocx, read::OfficeFormat::kOdt}) {
    model::Report report;
    const auto done = read::read_office(bytes, format, read::Parameters{}, report);
    std::size_t end = 0;
    for (const model::Section& section : report.sections) {
      FH_CHECK(section.span.begin >= end && section.span.end <= report.text.size(),
               "sections that overlap or leave the text");
      end = section.span.end;
    }
    FH_CHECK(done || !done.fault().detail.empty(), "a fault without a sentence");
  }
  return 0;
}
