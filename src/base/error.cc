#include "base/error.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace firsthand::base {
namespace {

constexpr std::array<std::string_view, 8> kFaultNames = {"unreadable", "empty",     "unsupported",
                                                         "malformed",  "truncated", "too_large",
                                                         "timeout",    "no_article"};

std::string advice(int error_number) {
  switch (error_number) {
    case ENOSPC:
    case EDQUOT:
      return ". The disk is full: free some space and run the same command again; nothing that was "
             "kept is lost";
    case EACCES:
    case EPERM:
    case EROFS:
      return ". Check that you may write there, or choose another place";
    default:
      return "";
  }
}

}  // namespace

IoError::IoError(const std::string& path, const std::string& doing, int error_number)
    : Error("cannot " + doing + " " + path + ": " + std::strerror(error_number) +
            advice(error_number)),
      error_number_(error_number) {}

std::string_view to_string(FaultCode code) {
  return kFaultNames.at(static_cast<std::size_t>(code));
}

std::optional<FaultCode> parse_fault_code(std::string_view name) {
  for (std::size_t i = 0; i < kFaultNames.size(); ++i) {
    if (kFaultNames[i] == name) return static_cast<FaultCode>(i);
  }
  return std::nullopt;
}

void check_failed(std::string_view what, const char* file, int line) {
  std::fprintf(stderr, "firsthand: stopped, an invariant is broken: %.*s (%s:%d)\n",
               static_cast<int>(what.size()), what.data(), file, line);
  std::abort();
}

}  // namespace firsthand::base
