// A listening socket on 127.0.0.1.
#pragma once

#include <cstdint>

namespace firsthand::serve {

// Closes itself unless it was released.
class LoopbackSocket {
 public:
  explicit LoopbackSocket(std::uint16_t port);  // 0: a free one. Throws base::Error.
  ~LoopbackSocket();
  LoopbackSocket(const LoopbackSocket&) = delete;
  LoopbackSocket& operator=(const LoopbackSocket&) = delete;

  int descriptor() const { return descriptor_; }
  std::uint16_t port() const { return port_; }
  void release() { descriptor_ = -1; }

 private:
  int descriptor_ = -1;
  std::uint16_t port_ = 0;
};

}  // namespace firsthand::serve
