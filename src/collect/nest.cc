#include "collect/nest.h"

#include <algorithm>

#include "base/utf8.h"

namespace firsthand::collect {

using base::Fault;
using base::FaultCode;

Nest::Nest(std::string file, std::uint64_t file_bytes, const Limits& limits, const Sink& sink)
    : file_(std::move(file)),
      limits_(limits),
      sink_(sink),
      unpacked_allowed_(
          std::min(limits.unpacked_bytes,
                   std::max(limits.unpacked_floor, file_bytes * limits.unpacked_ratio))),
      unpacked_left_(unpacked_allowed_),
      members_left_(limits.members),
      damages_left_(limits.damages) {}

void Nest::capture(model::Capture capture) {
  if (!stopped_) sink_.capture(std::move(capture));
}

void Nest::skip(const std::string& input, std::string type) {
  if (!stopped_) sink_.skipped({input, std::move(type)});
}

void Nest::fault(const std::string& input, FaultCode code, std::string detail) {
  fault(input, Fault{code, std::move(detail)});
}

void Nest::fault(const std::string& input, Fault fault) {
  if (stopped_) return;
  stopped_ = fault.code == FaultCode::kTooLarge && unpacked_left_ == 0;
  sink_.fault({input, std::move(fault)});
}

void Nest::damage(const std::string& input, FaultCode code, std::string detail) {
  damage(input, Fault{code, std::move(detail)});
}

void Nest::damage(const std::string& input, Fault one) {
  fault(input, std::move(one));
  if (stopped_ || --damages_left_ > 0) return;
  stop(FaultCode::kMalformed, "more than " + std::to_string(limits_.damages) +
                                  " places of this file are damaged; the rest of it was not read");
}

bool Nest::spend(std::uint64_t bytes) {
  if (bytes > unpacked_left_) {
    unpacked_left_ = 0;
    return false;
  }
  unpacked_left_ -= bytes;
  return true;
}

Fault Nest::too_much() const {
  return {FaultCode::kTooLarge,
          "the file unpacks to more than " + std::to_string(unpacked_allowed_) +
              " bytes, as one made to exhaust its reader would; the rest of it was not read. If it "
              "is meant so, unpack it and give the folder"};
}

bool Nest::enter_member() {
  if (stopped_) return false;
  if (members_left_ == 0) {
    stop(FaultCode::kTooLarge, "the file holds more than " + std::to_string(limits_.members) +
                                   " pages or members; the rest of it was not read. Split it, or "
                                   "unpack it and give the folder");
    return false;
  }
  --members_left_;
  return true;
}

void Nest::stop(FaultCode code, std::string detail) {
  sink_.fault({file_, {code, std::move(detail)}});
  stopped_ = true;
}

std::string label(std::string_view name, std::size_t limit) {
  const bool cut = name.size() > limit;
  const std::string valid = base::to_valid_utf8(name.substr(0, limit));
  std::string out;
  out.reserve(valid.size());
  for (const char c : valid) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
      out += "\xEF\xBF\xBD";
    } else {
      out += c;
    }
  }
  return cut ? out + "…" : out;
}

}  // namespace firsthand::collect
