// Judges a request before anything is looked up or allocated for it.
//
// The server is for one person on this machine, but every web page that this person opens can send
// requests to it. So: only reading; only under the two names of the loopback (a page of a foreign
// name that resolves to 127.0.0.1 sends that name as Host: DNS rebinding); nothing that another
// origin asks for. A path names an embedded file, a page of the app or a finding by its id; no path
// of the file system exists here. Pure and total: any bytes give a Route or a Refusal.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/ids.h"

namespace firsthand::serve {

inline constexpr std::size_t kLongestTarget = 2048;  // bytes
inline constexpr std::size_t kLongestQuery = 256;    // bytes of a search, decoded

// As received, nothing decoded. A header that came twice is in its list twice.
struct Request {
  std::string_view method;
  std::string_view target;  // of the request line
  std::vector<std::string_view> hosts;
  std::vector<std::string_view> origins;
  std::vector<std::string_view> fetch_sites;  // Sec-Fetch-Site
};

namespace route {
struct Asset {
  std::string_view path;  // of an embedded file
};
struct Case {};
struct Incidents {};
struct Incident {
  model::IncidentId id;
};
struct Report {
  model::ReportId id;
};
struct Beside {
  model::ReportId left;
  model::ReportId right;
};
struct Search {
  std::string words;  // valid UTF-8
};
struct Inputs {};
}  // namespace route

using Route = std::variant<route::Asset, route::Case, route::Incidents, route::Incident,
                           route::Report, route::Beside, route::Search, route::Inputs>;

struct Refusal {
  int status = 400;
  std::string_view reason;  // one sentence for a person
};

std::variant<Route, Refusal> judge(const Request& request, std::uint16_t port);

}  // namespace firsthand::serve
