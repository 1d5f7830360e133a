// Result<T>: a value, or the Fault that says why a report could not be read.
//
// First of three lanes for what goes wrong (docs/ARCHITECTURE.md): a fault is about one input, is
// stored and shown, and the run goes on. A failing machine is an exception (base/error.h); a broken
// invariant stops the program (base/check.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "base/check.h"

namespace firsthand::base {

enum class FaultCode {
  kUnreadable,   // the file system refused: permission, a vanished file, not a regular file
  kEmpty,        // no bytes, or no text in them
  kUnsupported,  // a format that no reader knows, or an encrypted one
  kMalformed,    // against its format
  kTruncated,    // ends before its format says it should
  kTooLarge,     // over a limit of size, depth or expansion
  kTimeout,      // over the limit of time
  kNoArticle,    // a page that holds no article: a shell, a consent wall, a list of links
};

std::string_view to_string(FaultCode code);
std::optional<FaultCode> parse_fault_code(std::string_view name);

struct Fault {
  FaultCode code = FaultCode::kMalformed;
  std::string detail;  // one sentence for a person: what is wrong, and what to do if there is
                       // something to do

  bool operator==(const Fault&) const = default;
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Fault fault) : state_(std::in_place_index<1>, std::move(fault)) {}

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  T& value() & {
    FH_CHECK(has_value(), "value() of a Result that holds a fault");
    return std::get<0>(state_);
  }
  const T& value() const& {
    FH_CHECK(has_value(), "value() of a Result that holds a fault");
    return std::get<0>(state_);
  }
  T&& value() && {
    FH_CHECK(has_value(), "value() of a Result that holds a fault");
    return std::get<0>(std::move(state_));
  }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  const Fault& fault() const {
    FH_CHECK(!has_value(), "fault() of a Result that holds a value");
    return std::get<1>(state_);
  }

 private:
  std::variant<T, Fault> state_;
};

struct Done {};  // Result<Done>: nothing to return but success

}  // namespace firsthand::base

#define FH_CONCAT_(a, b) a##b
#define FH_CONCAT(a, b) FH_CONCAT_(a, b)
#define FH_TRY_(name, declaration, expression) \
  auto name = (expression);                    \
  if (!name.has_value()) return name.fault();  \
  declaration = std::move(name).value()
// FH_TRY(auto report, read(capture)); declares `report`, or returns the fault to the caller.
#define FH_TRY(declaration, ...) \
  FH_TRY_(FH_CONCAT(fh_try_, __COUNTER__), declaration, (__VA_ARGS__))
