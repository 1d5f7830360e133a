#include "read/urls.h"

#include <vector>

#include "read/ascii.h"

namespace firsthand::read {
namespace {

constexpr std::size_t kLongest = 4096;

struct Parts {
  std::string_view scheme;
  std::string_view authority;
  std::string_view path;
  std::string_view query;  // with its "?"
};

// Length of a scheme with its ":", 0 if there is none.
std::size_t scheme_size(std::string_view url) {
  for (std::size_t i = 0; i < url.size(); ++i) {
    if (url[i] == ':') return i > 0 && is_alpha(url[0]) ? i + 1 : 0;
    if (!is_alnum(url[i]) && url[i] != '+' && url[i] != '-' && url[i] != '.') return 0;
  }
  return 0;
}

Parts parts_of(std::string_view url) {
  Parts parts;
  const std::size_t scheme = scheme_size(url);
  parts.scheme = url.substr(0, scheme);
  url.remove_prefix(scheme);
  if (url.substr(0, 2) == "//") {
    const std::size_t end = std::min(url.find_first_of("/?", 2), url.size());
    parts.authority = url.substr(0, end);
    url.remove_prefix(end);
  }
  const std::size_t query = std::min(url.find('?'), url.size());
  parts.path = url.substr(0, query);
  parts.query = url.substr(query);
  return parts;
}

// Section 5.2.4.
std::string without_dots(std::string_view path) {
  std::vector<std::string_view> kept;
  const auto segments = split(path, '/');
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const bool last = i + 1 == segments.size();
    if (segments[i] == "." || segments[i] == "..") {
      if (segments[i] == ".." && kept.size() > 1) kept.pop_back();
      if (last) kept.push_back({});
    } else {
      kept.push_back(segments[i]);
    }
  }
  std::string out;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (i > 0) out += '/';
    out += kept[i];
  }
  return out;
}

}  // namespace

std::string resolve_url(std::string_view base, std::string_view reference) {
  reference = trim(reference);
  reference = reference.substr(0, reference.find('#'));
  if (reference.size() > kLongest || base.size() > kLongest || reference.empty()) return {};
  const Parts from = parts_of(base);
  Parts to = parts_of(reference);
  std::string path(to.path);
  if (to.scheme.empty()) {
    to.scheme = from.scheme;
    if (to.authority.empty()) {
      to.authority = from.authority;
      if (path.empty()) {
        path = from.path;
        if (to.query.empty()) to.query = from.query;
      } else if (path[0] != '/') {
        const std::size_t folder = from.path.rfind('/');
        path = (folder == std::string_view::npos ? "/"
                                                 : std::string(from.path.substr(0, folder + 1))) +
               path;
      }
    }
  }
  if (!same_letters(to.scheme, "http:") && !same_letters(to.scheme, "https:")) return {};
  if (to.authority.size() <= 2) return {};
  return lower(to.scheme) + std::string(to.authority) + without_dots(path) + std::string(to.query);
}

}  // namespace firsthand::read
