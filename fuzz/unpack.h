// What every file that is unpacked must come to, whatever its bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>

#include "base/check.h"
#include "collect/unpack.h"

namespace firsthand::fuzz {

// Unpacks the bytes under small limits: each outcome is a capture, which `look` looks at, or says
// why it is none, and there is at least one.
inline void unpack(const std::uint8_t* data, std::size_t size,
                   const std::function<void(const model::Capture&)>& look) {
  collect::Limits limits;
  limits.file_bytes = 1 << 20;
  limits.member_bytes = 1 << 16;
  std::size_t outcomes = 0;
  collect::Sink sink;
  sink.capture = [&](const model::Capture& capture) {
    ++outcomes;
    FH_CHECK(capture.input.starts_with("x"), "a capture that is not of the file");
    FH_CHECK(capture.bytes.size() <= limits.file_bytes, "a capture over the limit");
    look(capture);
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
}

}  // namespace firsthand::fuzz
