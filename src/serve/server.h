// The findings in a browser, on loopback only.
#pragma once

#include <cstdint>
#include <filesystem>

namespace firsthand::serve {

struct Options {
  std::uint16_t port = 0;  // 0: one that is free
};

// Serves the case until SIGINT or SIGTERM.
void serve(const std::filesystem::path& folder, const Options& options);

}  // namespace firsthand::serve
