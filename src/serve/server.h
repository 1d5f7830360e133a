// The findings in a browser, on the loopback of this machine only.
//
// Read-only: the server writes nothing, runs nothing and opens no connection. It has one thread of
// its own, so that what it serves needs no locks; a client that is slow holds up nobody, for
// sending and receiving never block.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace firsthand::serve {

struct Options {
  std::uint16_t port = 0;             // 0: one that is free
  unsigned connections = 64;          // at once; more wait
  unsigned idle_seconds = 30;         // a connection that is silent for so long is closed
  std::size_t request_bytes = 16384;  // of request line and headers
  // Called with "http://127.0.0.1:PORT/" once the server answers.
  std::function<void(const std::string& address)> started = {};
};

class Server {
 public:
  // Loads the findings and begins to answer. Throws base::CaseError if the folder is no case, and
  // base::Error if the port cannot be had.
  Server(const std::filesystem::path& folder, const Options& options);
  ~Server();  // answers what was asked, and closes
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::uint16_t port() const;
  std::string address() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Serves the case until SIGINT or SIGTERM.
void serve(const std::filesystem::path& folder, const Options& options);

}  // namespace firsthand::serve
