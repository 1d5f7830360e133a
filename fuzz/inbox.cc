// Any bytes as a mail, a mailbox, a feed or an export of a chat, and each message read as a report.
// Run it with -dict=fuzz/inbox.dict.
#include <cstdint>
#include <string>

#include "base/check.h"
#include "collect/unpack.h"
#include "read/read.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace firsthand;
  collect::Limits limits;
  limits.file_bytes = 1 << 20;
  limits.member_bytes = 1 << 16;
  std::size_t outcomes = 0;
  collect::Sink sink;
  sink.capture = [&](model::Capture capture) {
    ++outcomes;
    FH_CHECK(capture.input.starts_with("x"), "a capture that is not of the file");
    if (!capture.stated) return;
    FH_CHECK(!capture.stated->byline || capture.stated->byline->find('\x1b') == std::string::npos,
             "a byline with a control character");
    const auto report = read::read(capture, read::Parameters{});
    FH_CHECK(report ? model::well_formed(*report) : !report.fault().detail.empty(),
             "a message gave neither a report nor a fault that says why");
  };
  sink.skipped = [&](const collect::Skipped& skipped) {
    ++outcomes;
    FH_CHECK(!skipped.type.empty(), "skipped without a type");
  };
  sink.fault = [&](const model::InputFault& fault) {
    ++outcomes;
    FH_CHECK(!fault.fault.detail.empty(), "a fault without a sentence");
  };
  model::Capture file;
  file.input = "x";
  file.bytes.assign(reinterpret_cast<const char*>(data), size);
  collect::unpack(std::move(file), limits, sink);
  FH_CHECK(outcomes > 0, "a file that nothing became of");
  return 0;
}
