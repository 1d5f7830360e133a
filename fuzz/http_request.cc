// The judge of requests: lines "METHOD", "TARGET", then any of "h:HOST", "o:ORIGIN", "s:SITE".
// Whatever comes, it gives a route or a refusal, and a route only to a reader on the loopback's own
// name.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "base/utf8.h"
#include "serve/assets.h"
#include "serve/request.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace firsthand;
  constexpr std::uint16_t kPort = 8000;
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  const auto line = [&] {
    const std::size_t end = rest.find('\n');
    const std::string_view out = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return out;
  };
  serve::Request request;
  request.method = line();
  request.target = line();
  while (!rest.empty()) {
    const std::string_view header = line();
    if (header.substr(0, 2) == "h:") request.hosts.push_back(header.substr(2));
    if (header.substr(0, 2) == "o:") request.origins.push_back(header.substr(2));
    if (header.substr(0, 2) == "s:") request.fetch_sites.push_back(header.substr(2));
  }
  const auto judgement = serve::judge(request, kPort);
  if (const auto* refusal = std::get_if<serve::Refusal>(&judgement)) {
    FH_CHECK(refusal->status == 400 || refusal->status == 403 || refusal->status == 404 ||
                 refusal->status == 405 || refusal->status == 414,
             "a refusal with another status");
    FH_CHECK(!refusal->reason.empty(), "a refusal without a reason");
    return 0;
  }
  FH_CHECK(request.method == "GET" || request.method == "HEAD", "something else than reading");
  FH_CHECK(request.hosts.size() == 1 &&
               (request.hosts[0] == "127.0.0.1:8000" || request.hosts[0] == "localhost:8000"),
           "a foreign name");
  for (const std::string_view origin : request.origins) {
    FH_CHECK(origin == "http://127.0.0.1:8000" || origin == "http://localhost:8000",
             "a foreign origin");
  }
  for (const std::string_view site : request.fetch_sites)
    FH_CHECK(site == "none" || site == "same-origin", "a foreign site");
  FH_CHECK(request.target.size() <= serve::kLongestTarget, "a target over the limit");
  const auto& route = std::get<serve::Route>(judgement);
  if (const auto* asset = std::get_if<serve::route::Asset>(&route))
    FH_CHECK(serve::find_asset(asset->path), "an asset that is not there");
  if (const auto* search = std::get_if<serve::route::Search>(&route)) {
    FH_CHECK(search->words.size() <= serve::kLongestQuery && base::is_utf8(search->words) &&
                 search->words.find('\0') == std::string::npos,
             "a search that is not well formed");
  }
  return 0;
}
