// A file to the captures in it: itself, or the members of the container that it is.
#pragma once

#include <functional>
#include <string>

#include "collect/limits.h"
#include "collect/stream.h"
#include "model/findings.h"
#include "model/report.h"

namespace firsthand::collect {

struct Skipped {
  std::string input;
  std::string type;  // "WARC request", "WACZ index": a record that holds no page
};

// Each record or member goes to exactly one of the three, in the order of the file.
struct Sink {
  std::function<void(model::Capture)> capture;
  std::function<void(const Skipped&)> skipped;
  std::function<void(const model::InputFault&)> fault;
};

// A file of `bytes` bytes, in the memory of a member where its format lets it be read in pieces.
void unpack(const std::string& input, Stream& content, std::uint64_t bytes, const Limits& limits,
            const Sink& sink);
void unpack(model::Capture file, const Limits& limits, const Sink& sink);

}  // namespace firsthand::collect
