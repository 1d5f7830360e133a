// The server over real sockets, as a hostile client would speak to it.
#include "serve/server.h"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <poll.h>
#include <pthread.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <future>
#include <thread>

#include "base/error.h"
#include "serve/support.h"

namespace firsthand::serve {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class Client {
 public:
  explicit Client(std::uint16_t port, const char* address = "127.0.0.1") {
    descriptor_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    ::inet_pton(AF_INET, address, &to.sin_addr);
    connected_ = ::connect(descriptor_, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0;
  }
  ~Client() { ::close(descriptor_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  bool connected() const { return connected_; }
  void send(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
  }
  // What comes until the other side closes, or `enough` is in it, or nothing comes for a while.
  std::string receive(std::string_view enough = {}, int milliseconds = 10000) {
    std::string out;
    char buffer[4096];
    pollfd ready{descriptor_, POLLIN, 0};
    while (::poll(&ready, 1, milliseconds) == 1) {
      const ssize_t got = ::recv(descriptor_, buffer, sizeof buffer, 0);
      if (got <= 0) {
        closed_ = true;
        break;
      }
      out.append(buffer, static_cast<std::size_t>(got));
      if (!enough.empty() && out.find(enough) != std::string::npos) break;
    }
    return out;
  }
  bool closed() const { return closed_; }

 private:
  int descriptor_ = -1;
  bool connected_ = false;
  bool closed_ = false;
};

class ServerTest : public ::testing::Test {
 protected:
  std::string host() const { return "127.0.0.1:" + std::to_string(server_.port()); }
  std::string ask(std::string_view line, std::string_view headers = {}) {
    Client client(server_.port());
    client.send(std::string(line) + " HTTP/1.1\r\nHost: " + host() + "\r\nConnection: close\r\n" +
                std::string(headers) + "\r\n");
    return client.receive();
  }

  testing::CaseFolder folder_;
  Server server_{folder_.path(), {0, 64, 2, 16384, {}}};
};

TEST_F(ServerTest, AnswersOnLoopbackWithStrictHeaders) {
  EXPECT_EQ(server_.address(), "http://" + host() + "/");
  const std::string page = ask("GET /");
  EXPECT_THAT(page, StartsWith("HTTP/1.1 200"));
  EXPECT_THAT(page, HasSubstr("Content-Type: text/html; charset=utf-8"));
  EXPECT_THAT(page, HasSubstr("default-src 'none'; script-src 'self'; style-src 'self'"));
  EXPECT_THAT(page, HasSubstr("frame-ancestors 'none'"));
  for (const char* header : {"X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer",
                             "Cache-Control: no-store", "Cross-Origin-Opener-Policy: same-origin",
                             "Cross-Origin-Resource-Policy: same-origin"}) {
    EXPECT_THAT(page, HasSubstr(header));
    EXPECT_THAT(ask("GET /absent"), HasSubstr(header));
  }
  EXPECT_THAT(page, Not(HasSubstr("Access-Control-Allow-Origin")));
}

TEST_F(ServerTest, ListensOnNoOtherAddress) {
  // 127.0.0.2 is this machine too, but not the address that was bound.
  EXPECT_FALSE(Client(server_.port(), "127.0.0.2").connected());
}

TEST_F(ServerTest, HeadHasTheHeadersAndNoBody) {
  const std::string head = ask("HEAD /api/case");
  EXPECT_THAT(head, StartsWith("HTTP/1.1 200"));
  EXPECT_EQ(head.find("\r\n\r\n"), head.size() - 4);
}

TEST_F(ServerTest, ForeignNamesOriginsAndSites) {
  Client rebound(server_.port());
  rebound.send("GET /api/case HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
  const std::string answer = rebound.receive();
  EXPECT_THAT(answer, StartsWith("HTTP/1.1 403"));
  EXPECT_THAT(answer, Not(HasSubstr("ledger")));
  EXPECT_THAT(ask("GET /api/case", "Host: evil.example\r\n"), Not(StartsWith("HTTP/1.1 200")));
  EXPECT_THAT(ask("GET /api/case", "Origin: http://evil.example\r\n"), StartsWith("HTTP/1.1 403"));
  EXPECT_THAT(ask("GET /api/case", "oRiGiN: null\r\n"), StartsWith("HTTP/1.1 403"));
  EXPECT_THAT(ask("GET /", "Sec-Fetch-Site: cross-site\r\n"), StartsWith("HTTP/1.1 403"));
  EXPECT_THAT(ask("GET /api/case", "Origin: http://" + host() + "\r\n"),
              StartsWith("HTTP/1.1 200"));
}

TEST_F(ServerTest, OnlyReading) {
  const std::string post = ask("POST /api/case", "Content-Length: 4\r\n");
  EXPECT_THAT(post, StartsWith("HTTP/1.1 405"));
  EXPECT_THAT(post, HasSubstr("Allow: GET, HEAD"));
  EXPECT_THAT(ask("DELETE /api/case"), StartsWith("HTTP/1.1 405"));
  EXPECT_THAT(ask("OPTIONS /api/case"), StartsWith("HTTP/1.1 405"));
}

TEST_F(ServerTest, NoFileOfTheDiskIsReached) {
  for (const char* target :
       {"/../findings.sqlite", "/findings.sqlite", "/%2e%2e/findings.sqlite",
        "/js/..%2f..%2ffindings.sqlite", "/..\\findings.sqlite", "//etc/passwd", "/etc/passwd"}) {
    const std::string answer = ask("GET " + std::string(target));
    EXPECT_THAT(answer, StartsWith("HTTP/1.1 404")) << target;
    EXPECT_THAT(answer, Not(HasSubstr("SQLite"))) << target;
  }
}

TEST_F(ServerTest, IllFormedAndOverlongRequests) {
  EXPECT_THAT(ask("GET /%zz"), StartsWith("HTTP/1.1 400"));
  EXPECT_THAT(ask("GET /api/search?q=%ff"), StartsWith("HTTP/1.1 400"));
  EXPECT_THAT(ask("GET /" + std::string(3000, 'a')), StartsWith("HTTP/1.1 414"));
  EXPECT_THAT(ask("GET /" + std::string(1 << 20, 'a')), Not(HasSubstr("HTTP/1.1 200")));
  EXPECT_THAT(ask("GET /", "X: " + std::string(1 << 20, 'a') + "\r\n"),
              Not(HasSubstr("HTTP/1.1 200")));
  EXPECT_THAT(ask("GET http://evil.example/"), StartsWith("HTTP/1.1 400"));
  for (const std::string_view bytes :
       {std::string_view("\0\0\0\0\r\n\r\n", 8), std::string_view("GET\r\n\r\n"),
        std::string_view("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15),
        std::string_view("GET / HTTP/9.9\r\n\r\n"), std::string_view("GET / HTTP/1.1\r\n\r\n")}) {
    Client client(server_.port());
    client.send(bytes);
    EXPECT_THAT(client.receive(), Not(HasSubstr("HTTP/1.1 200")));
  }
  EXPECT_THAT(ask("GET /"), StartsWith("HTTP/1.1 200"));  // and it lives
}

TEST_F(ServerTest, SeveralRequestsOnOneConnection) {
  Client client(server_.port());
  const std::string request = "GET /api/case HTTP/1.1\r\nHost: " + host() + "\r\n\r\n";
  for (int i = 0; i < 3; ++i) {
    client.send(request);
    EXPECT_THAT(client.receive("\"faults\":1}"), StartsWith("HTTP/1.1 200"));
  }
  // A body that nobody asked for is not taken for the next request.
  client.send("GET /api/case HTTP/1.1\r\nHost: " + host() +
              "\r\nContent-Length: 60\r\n\r\nGET /api/incidents HTTP/1.1\r\nHost: evil\r\n\r\n");
  EXPECT_THAT(client.receive(), Not(HasSubstr("\"incidents\":[")));
  EXPECT_TRUE(client.closed());
}

TEST_F(ServerTest, ManyAndSlowClientsHoldUpNobody) {
  std::vector<std::unique_ptr<Client>> idle;
  for (int i = 0; i < 40; ++i) {
    idle.push_back(std::make_unique<Client>(server_.port()));
    idle.back()->send("GET / HTTP/1.1\r\nHost: ");  // and says no more
  }
  const auto start = std::chrono::steady_clock::now();
  EXPECT_THAT(ask("GET /api/case"), StartsWith("HTTP/1.1 200"));
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(2));
  // Silent for longer than the limit of this test's server (2 s), they are closed.
  EXPECT_EQ(idle.front()->receive({}, 10000).find("HTTP/1.1 200"), std::string::npos);
  EXPECT_TRUE(idle.front()->closed());
}

TEST_F(ServerTest, MoreConnectionsThanTheLimitWaitAndAreAnswered) {
  std::vector<std::unique_ptr<Client>> silent;
  for (int i = 0; i < 100; ++i) silent.push_back(std::make_unique<Client>(server_.port()));
  EXPECT_THAT(ask("GET /api/case"), StartsWith("HTTP/1.1 200"));  // once the silent are closed
}

TEST_F(ServerTest, APortInUseIsSaidSo) {
  try {
    const Server second(folder_.path(), {server_.port(), 64, 1, 16384, {}});
    FAIL() << "two servers on one port";
  } catch (const base::Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("in use"));
  }
}

TEST(Serve, RunsUntilASignal) {
  const testing::CaseFolder folder;
  for (const int signal : {SIGTERM, SIGINT}) {
    std::promise<pthread_t> thread;
    std::promise<std::string> address;
    Options options;
    options.started = [&](const std::string& at) { address.set_value(at); };
    auto done = std::async(std::launch::async, [&] {
      thread.set_value(pthread_self());
      serve(folder.path(), options);
    });
    EXPECT_THAT(address.get_future().get(), StartsWith("http://127.0.0.1:"));
    ASSERT_EQ(pthread_kill(thread.get_future().get(), signal), 0);
    EXPECT_EQ(done.wait_for(std::chrono::seconds(10)), std::future_status::ready);
  }
}

}  // namespace
}  // namespace firsthand::serve
