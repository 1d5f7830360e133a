#include "collect/unpack.h"

#include "collect/format.h"
#include "collect/nest.h"
#include "collect/open.h"
#include "collect/stream.h"

namespace firsthand::collect {

void unpack(model::Capture file, const Limits& limits, const Sink& sink) {
  Nest nest(file.input, file.bytes.size(), limits, sink);
  if (file.bytes.size() > limits.file_bytes) {
    return nest.fault(file.input, base::FaultCode::kTooLarge,
                      "the file has " + std::to_string(file.bytes.size()) +
                          " bytes, the limit is " + std::to_string(limits.file_bytes) +
                          "; split it, or unpack it and give the folder");
  }
  // A page goes on as it is, without a copy.
  if (!file.bytes.empty() && format_of(file.bytes) == Format::kPage) {
    return sink.capture(std::move(file));
  }
  MemoryStream stream(file.bytes);
  Cursor cursor(stream);
  open(nest, cursor, {file.input, {}, limits.file_bytes, 0});
}

}  // namespace firsthand::collect
