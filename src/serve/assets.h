// The web app (web/), embedded in the program: all files that the server has.
#pragma once

#include <span>
#include <string_view>

namespace firsthand::serve {

struct Asset {
  std::string_view path;        // "/app.css"
  std::string_view media_type;  // with charset
  std::string_view (*bytes)();
};

inline constexpr std::string_view kAppPage = "/index.html";

std::span<const Asset> assets();
const Asset* find_asset(std::string_view path);  // by exactly this path; null if there is none

}  // namespace firsthand::serve
