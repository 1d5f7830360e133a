// Messages between two processes over a stream socket: a kind, and bytes.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace firsthand::base {

struct Frame {
  char kind = 0;
  std::string bytes;
};

// One end of a socket, closed on destruction.
class FrameSocket {
 public:
  // Waits for POLLIN or POLLOUT, when nothing can be done before; returns whether to go on.
  // Without one, waits are as long as they take.
  using Wait = std::function<bool(int descriptor, short events)>;

  explicit FrameSocket(int descriptor, Wait wait = {});
  ~FrameSocket();
  FrameSocket(const FrameSocket&) = delete;
  FrameSocket& operator=(const FrameSocket&) = delete;

  // False if the other end is closed, or the wait was given up.
  [[nodiscard]] bool send(char kind, std::string_view bytes);
  // Nothing for the same reasons, or if the frame is larger than `limit` bytes.
  std::optional<Frame> receive(std::size_t limit);

 private:
  bool again(short events);
  bool write_all(std::string_view bytes);
  bool read_all(char* into, std::size_t size);

  int descriptor_;
  Wait wait_;
};

}  // namespace firsthand::base
