// What all readers of one file share, however deep they are in it: where results go, and how much
// more the file may cost.
#pragma once

#include <cstdint>
#include <string>

#include "collect/limits.h"
#include "collect/unpack.h"

namespace firsthand::collect {

class Nest {
 public:
  Nest(std::string file, std::uint64_t file_bytes, const Limits& limits, const Sink& sink);

  const Limits& limits() const { return limits_; }
  // Nothing more is to be read: a limit was reached, and the fault that says so is given.
  bool stopped() const { return stopped_; }

  void capture(model::Capture capture);
  void skip(const std::string& input, std::string type);
  void fault(const std::string& input, base::FaultCode code, std::string detail);
  void fault(const std::string& input, base::Fault fault);
  // A fault of the file rather than of a member: after too many, the rest of it is given up.
  void damage(const std::string& input, base::FaultCode code, std::string detail);
  void damage(const std::string& input, base::Fault fault);

  // Counts unpacked bytes. False if they are too many: then the caller ends with too_much().
  bool spend(std::uint64_t bytes);
  base::Fault too_much() const;
  // Counts a member of an archive. False if they are too many; the fault is given.
  bool enter_member();

 private:
  void stop(base::FaultCode code, std::string detail);

  std::string file_;
  const Limits& limits_;
  const Sink& sink_;
  std::uint64_t unpacked_allowed_;
  std::uint64_t unpacked_left_;
  std::uint64_t members_left_;
  std::uint64_t damages_left_;
  bool stopped_ = false;
};

// A label for a member or a type: valid UTF-8 without control characters, of bounded length. A name
// in an archive is a label and never a path.
inline constexpr std::size_t kLabelBytes = 1000;
std::string label(std::string_view name, std::size_t limit = kLabelBytes);

}  // namespace firsthand::collect
