// Any bytes as a file handed in: WARC, ARC, gzip, ZIP, WACZ, tar or a plain page.
#include "unpack.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  firsthand::fuzz::unpack(data, size, [](const firsthand::model::Capture&) {});
  return 0;
}
