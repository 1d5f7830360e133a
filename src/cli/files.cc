#include "cli/files.h"

#include <optional>

#include "base/files.h"
#include "collect/unpack.h"
#include "read/read.h"

namespace firsthand::cli {

base::Result<model::Report> read_one(const std::string& path, const read::Parameters& parameters) {
  static const collect::Limits limits;
  auto bytes = base::read_file(path, limits.file_bytes);
  if (!bytes) return bytes.fault();
  model::Capture file;
  file.input = path;
  file.bytes = std::move(bytes).value();
  std::optional<model::Report> first;
  std::optional<base::Fault> fault;
  collect::Sink sink;
  sink.capture = [&](model::Capture capture) {
    if (first) return;
    auto report = read::read(capture, parameters);
    if (report) {
      first = std::move(report).value();
    } else if (!fault) {
      fault = report.fault();
    }
  };
  sink.skipped = [](const collect::Skipped&) {};
  sink.fault = [&](const model::InputFault& f) {
    if (!fault) fault = f.fault;
  };
  collect::unpack(std::move(file), limits, sink);
  if (first) return std::move(*first);
  if (fault) return *fault;
  return base::Fault{base::FaultCode::kEmpty, "there is no report in this file"};
}

}  // namespace firsthand::cli
