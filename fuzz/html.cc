// Any bytes as an HTML page: a well-formed report or a fault, never a crash or a hang.
#include <cstddef>
#include <cstdint>

#include "locate.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace firsthand;
  model::Capture capture;
  capture.input = "page.html";
  capture.content_type = "text/html";
  capture.url = "https://courier.example/2026/05/04/barge";
  // Whatever else begins like a PDF would start a child process for each input.
  capture.bytes = "<!doctype html>";
  capture.bytes.append(reinterpret_cast<const char*>(data), size);
  const auto report = fuzz::read_and_locate(capture);
  FH_CHECK(report ? model::well_formed(*report) && !report->text.empty()
                  : !report.fault().detail.empty(),
           "a page gave neither a report nor a fault that says why");
  return 0;
}
