// What the tests of reading share.
#pragma once

#include <string>

#include "read/read.h"

namespace firsthand::read {

inline base::Result<model::Report> read_bytes(std::string bytes, std::string input = "a.html",
                                              std::string content_type = "", std::string url = "") {
  model::Capture capture;
  capture.input = std::move(input);
  capture.bytes = std::move(bytes);
  capture.content_type = std::move(content_type);
  capture.url = std::move(url);
  return read(capture, Parameters{});
}

inline std::string published_of(const base::Result<model::Report>& report) {
  return report && report->published ? report->published->iso() : "none";
}

}  // namespace firsthand::read
