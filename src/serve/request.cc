#include "serve/request.h"

#include <algorithm>
#include <optional>

#include "serve/assets.h"
#include "serve/percent.h"

namespace firsthand::serve {
namespace {

using Judgement = std::variant<Route, Refusal>;

constexpr Refusal kNotFound{404, "There is nothing at this address."};

// Of an authority ("127.0.0.1:8000"): whether it is this server by its own name.
bool is_own_name(std::string_view authority, std::uint16_t port) {
  const std::string suffix = ":" + std::to_string(port);
  for (const std::string_view name : {"127.0.0.1", "localhost"}) {
    if (port == 80 && authority == name) return true;
    if (authority == std::string(name) + suffix) return true;
  }
  return false;
}

bool is_own_origin(std::string_view origin, std::uint16_t port) {
  constexpr std::string_view kScheme = "http://";
  return origin.substr(0, kScheme.size()) == kScheme &&
         is_own_name(origin.substr(kScheme.size()), port);
}

std::optional<Refusal> judge_sender(const Request& request, std::uint16_t port) {
  if (request.hosts.size() != 1 || !is_own_name(request.hosts[0], port)) {
    return Refusal{403,
                   "Open this address as firsthand printed it: under another name it is not "
                   "answered, so that no web site can read the case."};
  }
  for (const std::string_view origin : request.origins) {
    if (!is_own_origin(origin, port)) return Refusal{403, "Another origin may not read the case."};
  }
  for (const std::string_view site : request.fetch_sites) {
    if (site != "same-origin" && site != "none") {
      return Refusal{403,
                     "Another site may not lead here: type the address, or copy it from the "
                     "terminal."};
    }
  }
  return std::nullopt;
}

// "/reports/r_1/beside/r_2" to its parts; of a path that ends in '/' the last part is empty.
std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 1; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    parts.push_back(path.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

// The value of `name` in a query ("q=a&b=c"); of several the first.
std::optional<std::string_view> parameter(std::string_view query, std::string_view name) {
  for (std::size_t at = 0; at < query.size();) {
    const std::size_t end = std::min(query.find('&', at), query.size());
    const std::string_view pair = query.substr(at, end - at);
    const std::size_t equals = std::min(pair.find('='), pair.size());
    if (pair.substr(0, equals) == name) return pair.substr(std::min(equals + 1, pair.size()));
    at = end + 1;
  }
  return std::nullopt;
}

Judgement judge_search(std::string_view query) {
  const auto words = decode_query(parameter(query, "q").value_or(""));
  if (!words) return Refusal{400, "The words of the search are not well encoded."};
  if (words->size() > kLongestQuery)
    return Refusal{414, "The search is too long: use fewer words."};
  return Route(route::Search{*words});
}

Judgement judge_api(const std::vector<std::string_view>& parts, std::string_view query) {
  if (parts.size() == 2 && parts[1] == "case") return Route(route::Case{});
  if (parts.size() == 2 && parts[1] == "incidents") return Route(route::Incidents{});
  if (parts.size() == 2 && parts[1] == "inputs") return Route(route::Inputs{});
  if (parts.size() == 2 && parts[1] == "search") return judge_search(query);
  if (parts.size() == 3 && parts[1] == "incidents") {
    if (const auto id = model::IncidentId::parse(parts[2])) return Route(route::Incident{*id});
  }
  if (parts.size() == 3 && parts[1] == "reports") {
    if (const auto id = model::ReportId::parse(parts[2])) return Route(route::Report{*id});
  }
  if (parts.size() == 5 && parts[1] == "reports" && parts[3] == "beside") {
    const auto left = model::ReportId::parse(parts[2]);
    const auto right = model::ReportId::parse(parts[4]);
    if (left && right) return Route(route::Beside{*left, *right});
  }
  return kNotFound;
}

// Addresses that a person sees: the app reads from them what to show.
bool is_page(const std::vector<std::string_view>& parts) {
  if (parts.size() == 1) {
    return parts[0].empty() || parts[0] == "search" || parts[0] == "inputs" || parts[0] == "words";
  }
  if (parts.size() == 2 && parts[0] == "incidents")
    return model::IncidentId::parse(parts[1]).has_value();
  if (parts.size() == 2 && parts[0] == "reports")
    return model::ReportId::parse(parts[1]).has_value();
  return parts.size() == 4 && parts[0] == "reports" && parts[2] == "beside" &&
         model::ReportId::parse(parts[1]) && model::ReportId::parse(parts[3]);
}

bool is_plain_path_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
         c == '.' || c == '-' || c == '_';
}

}  // namespace

Judgement judge(const Request& request, std::uint16_t port) {
  if (const auto refusal = judge_sender(request, port)) return *refusal;
  if (request.method != "GET" && request.method != "HEAD")
    return Refusal{405, "The case can only be read here."};
  if (request.target.size() > kLongestTarget) return Refusal{414, "The address is too long."};
  if (request.target.empty() || request.target[0] != '/')
    return Refusal{400, "The request is not well formed."};
  const std::size_t end = std::min(request.target.find('?'), request.target.size());
  const std::string_view path = request.target.substr(0, end);
  const std::string_view query = request.target.substr(std::min(end + 1, request.target.size()));
  if (!decode_query(path) || !decode_query(query))
    return Refusal{400, "The address is not well encoded."};
  // Nothing here has a name that needs encoding, so a path is never decoded.
  if (!std::all_of(path.begin(), path.end(), is_plain_path_byte)) return kNotFound;
  const std::vector<std::string_view> parts = parts_of(path);
  if (!parts.empty() && parts[0] == "api") return judge_api(parts, query);
  if (is_page(parts)) return Route(route::Asset{kAppPage});
  if (const Asset* asset = find_asset(path)) return Route(route::Asset{asset->path});
  return kNotFound;
}

}  // namespace firsthand::serve
