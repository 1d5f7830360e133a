// What the server answers.
#pragma once

#include <string>
#include <string_view>

namespace firsthand::serve {

inline constexpr std::string_view kJson = "application/json; charset=utf-8";
inline constexpr std::string_view kPlain = "text/plain; charset=utf-8";

struct Response {
  int status = 200;
  std::string_view media_type = kJson;
  std::string body;           // owned, or
  std::string_view embedded;  // of the program itself
  std::string_view content() const { return embedded.empty() ? std::string_view(body) : embedded; }
};

// {"error": reason}: for the app, and readable by a person.
Response problem(int status, std::string_view reason);

}  // namespace firsthand::serve
