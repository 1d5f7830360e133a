#include "collect/unpack.h"

#include "collect/format.h"
#include "collect/nest.h"
#include "collect/open.h"
#include "collect/stream.h"
#include "collect/zip_pieces.h"

namespace firsthand::collect {

namespace {

bool is_read_in_pieces(Format format) {
  return format == Format::kWarc || format == Format::kArc || format == Format::kGzip ||
         format == Format::kCompressed || format == Format::kTar || format == Format::kMailbox;
}

}  // namespace

void unpack(const std::string& input, Stream& content, std::uint64_t bytes, const Limits& limits,
            const Sink& sink) {
  Nest nest(input, bytes, limits, sink);
  Cursor cursor(content);
  const Place place{input, {}, limits.file_bytes, 0};
  if (bytes > limits.file_bytes) {
    const Format format = format_of(cursor.ahead(kFormatBytes));
    if (format == Format::kZip) return read_zip_in_pieces(nest, cursor, place);
    if (!is_read_in_pieces(format)) {
      return nest.fault(input, base::FaultCode::kTooLarge,
                        "the file has " + std::to_string(bytes) +
                            " bytes, and files of its kind of more than " +
                            std::to_string(limits.file_bytes) +
                            " are preserved but not read; split it, or unpack it, and give the "
                            "parts");
    }
  }
  open(nest, cursor, place);
}

void unpack(model::Capture file, const Limits& limits, const Sink& sink) {
  // A page goes on as it is, without a copy.
  if (!file.bytes.empty() && file.bytes.size() <= limits.file_bytes &&
      format_of(file.bytes) == Format::kPage) {
    return sink.capture(std::move(file));
  }
  MemoryStream stream(file.bytes);
  unpack(file.input, stream, file.bytes.size(), limits, sink);
}

}  // namespace firsthand::collect
