#include "preserve/record.h"

#include <openssl/evp.h>

#include <array>

#include "base/check.h"

namespace firsthand::preserve {
namespace {

// 6d0f6c2e-5b1c-4e0b-9a3f-2f7b1d8c4a51, drawn once at random: firsthand's namespace.
constexpr std::array<unsigned char, 16> kNamespace = {
    0x6d, 0x0f, 0x6c, 0x2e, 0x5b, 0x1c, 0x4e, 0x0b, 0x9a, 0x3f, 0x2f, 0x7b, 0x1d, 0x8c, 0x4a, 0x51};

}  // namespace

std::optional<RecordKind> record_kind(const LogEntry& entry) {
  if (!entry.object || !entry.object->sha256) return std::nullopt;
  if (entry.action == kCreation) return RecordKind::kWarcinfo;
  if (entry.action == kIngestion) return RecordKind::kResource;
  if (entry.action == kExtraction) return RecordKind::kConversion;
  return std::nullopt;
}

std::string record_header(RecordKind kind, const LogEntry& entry) {
  FH_CHECK(entry.object && entry.object->sha256, "a record without a digest");
  const LoggedObject& object = *entry.object;
  const std::string digest = object.sha256->hex();
  std::string out = "WARC/1.1\r\n";
  const auto field = [&](std::string_view name, std::string_view value) {
    out.append(name).append(": ").append(value).append("\r\n");
  };
  switch (kind) {
    case RecordKind::kWarcinfo:
      field("WARC-Type", "warcinfo");
      break;
    case RecordKind::kResource:
      field("WARC-Type", "resource");
      break;
    case RecordKind::kConversion:
      field("WARC-Type", "conversion");
      break;
  }
  field("WARC-Record-ID", "<" + object.location.record_id + ">");
  field("WARC-Date", entry.time);
  switch (kind) {
    case RecordKind::kWarcinfo:
      field("WARC-Filename", object.location.warc);
      field("WARC-Block-Digest", "sha256:" + digest);
      field("Content-Type", "application/warc-fields");
      break;
    case RecordKind::kResource:
      field("WARC-Target-URI", "nih:sha-256;" + digest);
      field("WARC-Block-Digest", "sha256:" + digest);
      field("WARC-Payload-Digest", "sha256:" + digest);
      field("Content-Type", "application/octet-stream");
      break;
    case RecordKind::kConversion:
      if (object.report) field("WARC-Target-URI", "nih:sha-256;" + object.report->hex());
      if (object.derived_from) {
        field("WARC-Refers-To", "<" + resource_id(*object.derived_from) + ">");
      }
      field("WARC-Block-Digest", "sha256:" + digest);
      field("WARC-Payload-Digest", "sha256:" + digest);
      field("Content-Type", "text/plain; charset=utf-8");
      break;
  }
  field("Content-Length", std::to_string(object.bytes));
  return out + "\r\n";
}

std::string warcinfo_block(const std::string& software) {
  return "software: " + software +
         "\r\nformat: WARC File Format 1.1\r\nconformsTo: "
         "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"
         "description: evidentiary copies (resource records, whole files as received) and the text "
         "that was read from them (conversion records) of one firsthand case\r\n";
}

std::string record_id(std::string_view name) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
  unsigned int size = 0;
  std::string data(reinterpret_cast<const char*>(kNamespace.data()), kNamespace.size());
  data += name;
  FH_CHECK(EVP_Digest(data.data(), data.size(), hash.data(), &size, EVP_sha1(), nullptr) == 1,
           "SHA-1 is not available");
  hash[6] = static_cast<unsigned char>((hash[6] & 0x0f) | 0x50);  // version 5
  hash[8] = static_cast<unsigned char>((hash[8] & 0x3f) | 0x80);  // the variant of RFC 9562
  const std::string hex = base::to_hex({reinterpret_cast<const char*>(hash.data()), 16});
  return "urn:uuid:" + hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" +
         hex.substr(16, 4) + "-" + hex.substr(20);
}

std::string warcinfo_id(std::string_view warc, const base::Digest& block) {
  return record_id("warcinfo " + std::string(warc) + " " + block.hex());
}

std::string resource_id(const base::Digest& block) { return record_id("resource " + block.hex()); }

std::string conversion_id(const base::Digest& report, const base::Digest& block) {
  return record_id("conversion " + report.hex() + " " + block.hex());
}

}  // namespace firsthand::preserve
