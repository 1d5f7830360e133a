// Errors of the machine or of the command, thrown; caught in main and at the HTTP border only.
#pragma once

#include <stdexcept>
#include <string>

#include "base/result.h"

namespace firsthand::base {

class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The file system or a process failed: disk full, no permission, I/O error. `what()` names the path
// and what to do.
class IoError : public Error {
 public:
  IoError(const std::string& path, const std::string& doing, int error_number);
  int error_number() const { return error_number_; }

 private:
  int error_number_;
};

// The case cannot be used: damaged, of a newer version, or held by another process.
class CaseError : public Error {
 public:
  using Error::Error;
};

// The command line is wrong. Exit code 2.
class UsageError : public Error {
 public:
  using Error::Error;
};

}  // namespace firsthand::base
