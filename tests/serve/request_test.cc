#include "serve/request.h"

#include <gtest/gtest.h>

namespace firsthand::serve {
namespace {

constexpr std::uint16_t kPort = 8000;

Request get(std::string_view target) { return {"GET", target, {"127.0.0.1:8000"}, {}, {}}; }

// 0 for a route.
int status(const Request& request, std::uint16_t port = kPort) {
  const auto judgement = judge(request, port);
  const auto* refusal = std::get_if<Refusal>(&judgement);
  return refusal ? refusal->status : 0;
}

template <typename Kind>
const Kind* route_of(const std::variant<Route, Refusal>& judgement) {
  const auto* route = std::get_if<Route>(&judgement);
  return route ? std::get_if<Kind>(route) : nullptr;
}

TEST(Request, EveryAddressOfTheApi) {
  EXPECT_TRUE(route_of<route::Case>(judge(get("/api/case"), kPort)));
  EXPECT_TRUE(route_of<route::Incidents>(judge(get("/api/incidents"), kPort)));
  EXPECT_TRUE(route_of<route::Inputs>(judge(get("/api/inputs"), kPort)));
  const auto incident = judge(get("/api/incidents/i_0123456789abcdef"), kPort);
  ASSERT_TRUE(route_of<route::Incident>(incident));
  EXPECT_EQ(route_of<route::Incident>(incident)->id.to_string(), "i_0123456789abcdef");
  const auto beside =
      judge(get("/api/reports/r_0000000000000001/beside/r_0000000000000002"), kPort);
  ASSERT_TRUE(route_of<route::Beside>(beside));
  EXPECT_EQ(route_of<route::Beside>(beside)->right.value, 2U);
  const auto search = judge(get("/api/search?x=1&q=shells+at%20night&q=no"), kPort);
  ASSERT_TRUE(route_of<route::Search>(search));
  EXPECT_EQ(route_of<route::Search>(search)->words, "shells at night");
}

TEST(Request, PagesOfTheAppAreOneFile) {
  for (const char* page : {"/", "/?filter=x", "/search?q=a", "/inputs", "/words",
                           "/incidents/i_0123456789abcdef", "/reports/r_0123456789abcdef?at=1-2",
                           "/reports/r_0000000000000001/beside/r_0000000000000002"}) {
    const auto judgement = judge(get(page), kPort);
    ASSERT_TRUE(route_of<route::Asset>(judgement)) << page;
    EXPECT_EQ(route_of<route::Asset>(judgement)->path, "/index.html");
  }
}

TEST(Request, OnlyItsOwnNamesAreAnswered) {
  EXPECT_EQ(status({"GET", "/", {"localhost:8000"}, {}, {}}), 0);
  for (const char* host :
       {"127.0.0.1", "localhost", "127.0.0.1:8001", "evil.example:8000", "127.0.0.1:8000.evil",
        "evil@127.0.0.1:8000", "LOCALHOST:8000", "[::1]:8000", "0.0.0.0:8000", "127.1:8000", "",
        " 127.0.0.1:8000", "127.0.0.1:08000"}) {
    EXPECT_EQ(status({"GET", "/", {host}, {}, {}}), 403) << host;
  }
  EXPECT_EQ(status({"GET", "/", {}, {}, {}}), 403);
  EXPECT_EQ(status({"GET", "/", {"127.0.0.1:8000", "127.0.0.1:8000"}, {}, {}}), 403);
  EXPECT_EQ(status({"GET", "/", {"127.0.0.1"}, {}, {}}, 80), 0);
}

TEST(Request, OtherOriginsAndSitesAreRefused) {
  EXPECT_EQ(status({"GET", "/", {"127.0.0.1:8000"}, {"http://127.0.0.1:8000"}, {}}), 0);
  EXPECT_EQ(status({"GET", "/", {"127.0.0.1:8000"}, {}, {"none"}}), 0);
  EXPECT_EQ(status({"GET", "/", {"127.0.0.1:8000"}, {}, {"same-origin"}}), 0);
  for (const char* origin : {"null", "http://evil.example", "https://127.0.0.1:8000", "",
                             "http://127.0.0.1:8001", "http://127.0.0.1:8000/"}) {
    EXPECT_EQ(status({"GET", "/", {"127.0.0.1:8000"}, {origin}, {}}), 403) << origin;
  }
  for (const char* site : {"cross-site", "same-site", "", "None"})
    EXPECT_EQ(status({"GET", "/", {"127.0.0.1:8000"}, {}, {site}}), 403) << site;
}

TEST(Request, OnlyReading) {
  EXPECT_EQ(status({"HEAD", "/api/case", {"127.0.0.1:8000"}, {}, {}}), 0);
  for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get", ""})
    EXPECT_EQ(status({method, "/api/case", {"127.0.0.1:8000"}, {}, {}}), 405) << method;
}

TEST(Request, NothingOfTheFileSystemHasAnAddress) {
  for (const char* target : {"/../etc/passwd",
                             "/..",
                             "/./app.css",
                             "//app.css",
                             "/js/../app.css",
                             "/js",
                             "/js/",
                             "/findings.sqlite",
                             "/api",
                             "/api/",
                             "/api/case/",
                             "/api/incidents/",
                             "/api/incidents/i_1",
                             "/api/incidents/r_0123456789abcdef",
                             "/api/incidents/i_0123456789abcdeg",
                             "/api/reports/r_0000000000000001/beside",
                             "/incidents",
                             "/reports/",
                             "/%2e%2e/etc/passwd",
                             "/..%2fetc%2fpasswd",
                             "/app.css%20",
                             "/app%2Ecss",
                             "/\\..\\etc",
                             "/~root",
                             "/app.css;x"}) {
    EXPECT_EQ(status(get(target)), 404) << target;
  }
}

TEST(Request, IllFormedAddressesAreRefused) {
  for (const char* target : {"", "*", "http://127.0.0.1:8000/", "app.css", "/%", "/%g0", "/%00",
                             "/\xff", "/a b", "/api/search?q=%ff", "/?x=%1", "/inputs?\x01"}) {
    EXPECT_EQ(status(get(target)), 400) << target;
  }
  EXPECT_EQ(status(get("/" + std::string(kLongestTarget, 'a'))), 414);
  EXPECT_EQ(status(get("/api/search?q=" + std::string(kLongestQuery + 1, 'a'))), 414);
  EXPECT_EQ(status(get("/api/search?q=" + std::string(kLongestQuery, 'a'))), 0);
}

}  // namespace
}  // namespace firsthand::serve
