#include "base/digest.h"

#include <openssl/evp.h>

#include "base/check.h"

namespace firsthand::base {

struct Sha256::State {
  EVP_MD_CTX* context = EVP_MD_CTX_new();
  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { EVP_MD_CTX_free(context); }
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
  FH_CHECK(state_->context && EVP_DigestInit_ex(state_->context, EVP_sha256(), nullptr) == 1,
           "SHA-256 is not available");
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::update(std::string_view data) {
  FH_CHECK(EVP_DigestUpdate(state_->context, data.data(), data.size()) == 1, "SHA-256 failed");
}

Digest Sha256::finish() {
  Digest digest;
  unsigned int size = 0;
  FH_CHECK(EVP_DigestFinal_ex(state_->context, digest.bytes.data(), &size) == 1 && size == 32,
           "SHA-256 failed");
  return digest;
}

Sha256 Sha256::clone() const {
  Sha256 copy;
  FH_CHECK(EVP_MD_CTX_copy_ex(copy.state_->context, state_->context) == 1, "SHA-256 failed");
  return copy;
}

Digest sha256(std::string_view data) {
  Sha256 hash;
  hash.update(data);
  return hash.finish();
}

std::string to_hex(std::string_view bytes) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  out.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
  return out;
}

std::string Digest::hex() const {
  return to_hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

}  // namespace firsthand::base
