#include "collect/labelled_digest.h"

#include <openssl/evp.h>

#include <string>

#include "base/check.h"
#include "base/digest.h"
#include "collect/fields.h"

namespace firsthand::collect {
namespace {

const EVP_MD* algorithm(std::string_view name) {
  const std::string lower = lower_ascii(name);
  if (lower == "sha1" || lower == "sha-1") return EVP_sha1();
  if (lower == "sha256" || lower == "sha-256") return EVP_sha256();
  if (lower == "sha512" || lower == "sha-512") return EVP_sha512();
  if (lower == "md5") return EVP_md5();
  return nullptr;
}

// RFC 4648, without padding.
std::string in_base(std::string_view bytes, unsigned bits, std::string_view alphabet) {
  std::string out;
  unsigned held = 0;
  unsigned value = 0;
  for (const char c : bytes) {
    value = (value << 8 | static_cast<unsigned char>(c)) & 0xffff;
    held += 8;
    for (; held >= bits; held -= bits) {
      out += alphabet[(value >> (held - bits)) & ((1U << bits) - 1)];
    }
  }
  if (held > 0) out += alphabet[(value << (bits - held)) & ((1U << bits) - 1)];
  return out;
}

constexpr std::string_view kBase32 = "abcdefghijklmnopqrstuvwxyz234567";
constexpr std::string_view kBase64 =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

}  // namespace

std::optional<bool> has_digest(std::string_view bytes, std::string_view labelled) {
  const std::size_t colon = labelled.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const EVP_MD* const method = algorithm(labelled.substr(0, colon));
  if (method == nullptr) return std::nullopt;
  std::string_view value = trimmed(labelled.substr(colon + 1));
  while (!value.empty() && value.back() == '=') value.remove_suffix(1);
  unsigned char hash[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  FH_CHECK(EVP_Digest(bytes.data(), bytes.size(), hash, &size, method, nullptr) == 1,
           "a digest is not available");
  const std::string_view digest(reinterpret_cast<const char*>(hash), size);
  const std::string base16 = base::to_hex(digest);
  if (value.size() == base16.size()) return lower_ascii(value) == base16;
  const std::string base32 = in_base(digest, 5, kBase32);
  if (value.size() == base32.size()) return lower_ascii(value) == base32;
  const std::string base64 = in_base(digest, 6, kBase64);
  if (value.size() == base64.size()) return value == base64;
  return std::nullopt;
}

}  // namespace firsthand::collect
