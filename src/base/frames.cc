#include "base/frames.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <utility>

namespace firsthand::base {
namespace {

constexpr std::size_t kHead = 1 + sizeof(std::uint64_t);
constexpr std::size_t kTogether = std::size_t{32} << 10;
// What is not there yet is not made room for: a frame's size is only what its sender says.
constexpr std::size_t kPiece = std::size_t{1} << 20;

}  // namespace

FrameSocket::FrameSocket(int descriptor, Wait wait)
    : descriptor_(descriptor), wait_(std::move(wait)) {}
FrameSocket::~FrameSocket() { ::close(descriptor_); }

// Whether to try again after a call that failed.
bool FrameSocket::again(short events) {
  if (errno == EINTR) return true;
  return errno == EAGAIN && wait_ && wait_(descriptor_, events);
}

bool FrameSocket::write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const int flags = MSG_NOSIGNAL | (wait_ ? MSG_DONTWAIT : 0);
    const ssize_t count = ::send(descriptor_, bytes.data(), bytes.size(), flags);
    if (count < 0 && again(POLLOUT)) continue;
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool FrameSocket::read_all(char* into, std::size_t size) {
  while (size > 0) {
    const ssize_t count = ::recv(descriptor_, into, size, wait_ ? MSG_DONTWAIT : 0);
    if (count < 0 && again(POLLIN)) continue;
    if (count <= 0) return false;
    into += count;
    size -= static_cast<std::size_t>(count);
  }
  return true;
}

bool FrameSocket::send(char kind, std::string_view bytes) {
  const std::uint64_t size = bytes.size();
  std::string head(kHead, kind);
  std::memcpy(head.data() + 1, &size, sizeof size);
  const std::size_t together = std::min(bytes.size(), kTogether);  // in one call
  head += bytes.substr(0, together);
  return write_all(head) && write_all(bytes.substr(together));
}

std::optional<Frame> FrameSocket::receive(std::size_t limit) {
  std::array<char, kHead> head;
  if (!read_all(head.data(), head.size())) return std::nullopt;
  std::uint64_t size = 0;
  std::memcpy(&size, head.data() + 1, sizeof size);
  if (size > limit) return std::nullopt;
  Frame frame;
  frame.kind = head[0];
  while (frame.bytes.size() < size) {
    const std::size_t have = frame.bytes.size();
    const std::size_t more = std::min<std::size_t>(size - have, std::max(kPiece, have));
    frame.bytes.resize(have + more);
    if (!read_all(frame.bytes.data() + have, more)) return std::nullopt;
  }
  return frame;
}

}  // namespace firsthand::base
