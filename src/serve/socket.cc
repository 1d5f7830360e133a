#include "serve/socket.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "base/error.h"

namespace firsthand::serve {
namespace {

[[noreturn]] void refuse(std::uint16_t port, int error) {
  const std::string at = "port " + std::to_string(port) + " of 127.0.0.1";
  if (error == EADDRINUSE)
    throw base::Error(at +
                      " is in use: choose another with --port, or leave it out for a free one");
  if (error == EACCES)
    throw base::Error(at + " needs root: choose one above 1023, or leave it out for a free one");
  throw base::Error("cannot listen on " + at + ": " + std::strerror(error));
}

}  // namespace

LoopbackSocket::LoopbackSocket(std::uint16_t port) {
  descriptor_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (descriptor_ < 0) refuse(port, errno);
  const int on = 1;
  ::setsockopt(descriptor_, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  if (::bind(descriptor_, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
      ::listen(descriptor_, 128) != 0 ||
      ::getsockname(descriptor_, reinterpret_cast<sockaddr*>(&address), &size) != 0) {
    const int error = errno;
    ::close(descriptor_);
    refuse(port, error);
  }
  port_ = ntohs(address.sin_port);
}

LoopbackSocket::~LoopbackSocket() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace firsthand::serve
