// Bounds for what one input may cost. What is over one of them becomes a fault that says so.
#pragma once

#include <cstddef>
#include <cstdint>

namespace firsthand::collect {

struct Limits {
  std::uint64_t file_bytes = std::uint64_t{1} << 30;     // of a file that is read as a whole
  std::uint64_t member_bytes = std::uint64_t{64} << 20;  // of a member of an archive, unpacked
  // All that one file may unpack to: `unpacked_floor`, or `unpacked_ratio` times its size if that
  // is more, but never over `unpacked_bytes`. Gzip makes at most 1,032 bytes of one; pages seldom
  // shrink to less than a thirtieth.
  std::uint64_t unpacked_floor = std::uint64_t{64} << 20;
  std::uint64_t unpacked_ratio = 100;
  std::uint64_t unpacked_bytes = std::uint64_t{32} << 30;
  std::uint64_t members = 200'000;       // of one file: pages of a WARC, members of an archive
  std::uint64_t damages = 1'000;         // faults in one file; the rest of it is then given up
  std::size_t header_bytes = 64 * 1024;  // of a record, and of the HTTP message in it
  // Names of who writes in a chat, instead of pseudonyms: an explicit choice of the user.
  bool chat_authors = false;
  int depth = 6;  // containers within each other, compression among them
};

}  // namespace firsthand::collect
