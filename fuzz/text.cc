// Any bytes as plain text, whatever their encoding: a well-formed report or a fault.
#include <cstddef>
#include <cstdint>

#include "locate.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace firsthand;
  model::Capture capture;
  capture.input = "report.txt";
  capture.content_type = "text/plain";
  capture.bytes.assign(reinterpret_cast<const char*>(data), size);
  if (capture.bytes.substr(0, 1024).find("%PDF-") != std::string::npos) return 0;
  const auto report = fuzz::read_and_locate(capture);
  FH_CHECK(report ? model::well_formed(*report) : !report.fault().detail.empty(),
           "a text gave neither a report nor a fault that says why");
  if (report && report->media_type == "text/plain" && base::is_utf8(capture.bytes) &&
      capture.bytes.find('\0') == std::string::npos && capture.bytes[0] != '\xEF' &&
      capture.bytes.find('\x1B') == std::string::npos) {
    FH_CHECK(report->text == capture.bytes, "the text of a plain text was changed");
  }
  return 0;
}
