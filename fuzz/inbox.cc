// Any bytes as a mail, a mailbox, a feed or an export of a chat, and each message read as a report.
// Run it with -dict=fuzz/inbox.dict.
#include "read/read.h"
#include "unpack.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace firsthand;
  fuzz::unpack(data, size, [](const model::Capture& capture) {
    if (!capture.stated) return;
    FH_CHECK(!capture.stated->byline || capture.stated->byline->find('\x1b') == std::string::npos,
             "a byline with a control character");
    const auto report = read::read(capture, read::Parameters{});
    FH_CHECK(report ? model::well_formed(*report) : !report.fault().detail.empty(),
             "a message gave neither a report nor a fault that says why");
  });
  return 0;
}
