// FH_CHECK: an invariant whose breach would falsify evidence stops the program, in release builds
// too. User input never reaches it: what comes from outside is a Fault (base/result.h).
#pragma once

#include <string_view>

namespace firsthand::base {
[[noreturn]] void check_failed(std::string_view what, const char* file, int line);
}

#define FH_CHECK(condition, what) \
  ((condition) ? static_cast<void>(0) : ::firsthand::base::check_failed(what, __FILE__, __LINE__))
