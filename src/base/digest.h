// SHA-256 (FIPS 180-4), by OpenSSL.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace firsthand::base {

struct Digest {
  std::array<std::uint8_t, 32> bytes{};

  std::string hex() const;  // 64 lower-case digits
  auto operator<=>(const Digest&) const = default;
};

Digest sha256(std::string_view data);

// The same over data that comes in pieces.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;

  void update(std::string_view data);
  Digest finish();       // once
  Sha256 clone() const;  // for the digest of what came so far, or to go back to it

 private:
  struct State;
  std::unique_ptr<State> state_;
};

std::string to_hex(std::string_view bytes);

}  // namespace firsthand::base
