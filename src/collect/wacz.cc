#include "collect/wacz.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/digest.h"
#include "collect/fields.h"

namespace firsthand::collect {
namespace {

using base::FaultCode;
using Json = nlohmann::json;

constexpr std::string_view kPackage = "datapackage.json";
constexpr std::string_view kPackageDigest = "datapackage-digest.json";
constexpr std::string_view kAlgorithm = "sha256:";

const ZipEntry* find(const std::vector<ZipEntry>& entries, std::string_view name) {
  const auto at = std::find_if(entries.begin(), entries.end(),
                               [&](const ZipEntry& entry) { return entry.name == name; });
  return at == entries.end() ? nullptr : &*at;
}

bool is_readable(const ZipEntry& entry) {
  return (entry.flags & 1) == 0 && (entry.method == 0 || entry.method == 8);
}

// None if it cannot be read; its own reading tells why.
std::optional<std::string> digest_of(Nest& nest, std::string_view bytes, const ZipEntry& entry) {
  if (!is_readable(entry)) return std::nullopt;
  ZipMember content(bytes, entry, nest);
  base::Sha256 hash;
  for (std::string_view piece = content.next(); !piece.empty(); piece = content.next()) {
    hash.update(piece);
  }
  if (content.broken()) return std::nullopt;
  return hash.finish().hex();
}

Json parsed(Nest& nest, std::string_view bytes, const ZipEntry& entry) {
  if (!is_readable(entry)) return {};
  ZipMember content(bytes, entry, nest);
  Cursor cursor(content);
  const std::string_view text = cursor.ahead(static_cast<std::size_t>(nest.limits().member_bytes));
  if (cursor.broken() || !cursor.ended()) return {};
  return Json::parse(text, nullptr, false);
}

std::string text_of(const Json& object, const char* key) {
  if (!object.is_object()) return {};
  const auto at = object.find(key);
  return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
}

// Whether a member has another digest than it should.
bool is_changed(Nest& nest, std::string_view bytes, const ZipEntry& entry,
                const std::string& stated) {
  if (!stated.starts_with(kAlgorithm)) return false;
  const auto digest = digest_of(nest, bytes, entry);
  return digest && *digest != lower_ascii(stated.substr(kAlgorithm.size()));
}

void check_digests(Nest& nest, std::string_view bytes, const std::vector<ZipEntry>& entries,
                   const ZipEntry& package, const Place& place) {
  const auto changed = [&](std::string_view name, std::string_view by) {
    nest.fault(member_place(nest, place, name).file, FaultCode::kMalformed,
               "its bytes do not agree with the digest in " + std::string(by) +
                   ": one of the two was changed after the WACZ was made");
  };
  if (const ZipEntry* const digest = find(entries, kPackageDigest)) {
    const Json stated = parsed(nest, bytes, *digest);
    if (is_changed(nest, bytes, package, text_of(stated, "hash")))
      changed(kPackage, kPackageDigest);
  }
  const Json stated = parsed(nest, bytes, package);
  if (!stated.is_object()) {
    return nest.fault(member_place(nest, place, kPackage).file, FaultCode::kMalformed,
                      "the description of the WACZ is not JSON that can be read");
  }
  std::map<std::string, std::string> digests;
  if (const auto resources = stated.find("resources");
      resources != stated.end() && resources->is_array()) {
    for (const Json& resource : *resources) {
      digests[text_of(resource, "path")] = text_of(resource, "hash");
    }
  }
  for (const ZipEntry& entry : entries) {
    const auto at = digests.find(entry.name);
    if (at != digests.end() && is_changed(nest, bytes, entry, at->second)) {
      changed(entry.name, kPackage);
    }
  }
}

}  // namespace

bool is_wacz_archive(std::string_view member) {
  if (!member.starts_with("archive/")) return false;
  const std::string name = lower_ascii(member);
  return name.ends_with(".warc") || name.ends_with(".warc.gz") || name.ends_with(".arc") ||
         name.ends_with(".arc.gz") || name.ends_with(".warc.zst");
}

bool is_wacz(std::string_view name, const std::vector<ZipEntry>& entries) {
  if (lower_ascii(name).ends_with(".wacz")) return true;
  return find(entries, kPackage) != nullptr &&
         std::any_of(entries.begin(), entries.end(),
                     [](const ZipEntry& entry) { return is_wacz_archive(entry.name); });
}

std::string wacz_part(std::string_view member) {
  if (member.starts_with("indexes/")) return "WACZ index";
  if (member.starts_with("pages/")) return "WACZ list of pages";
  if (member == kPackage || member == kPackageDigest) return "WACZ description";
  if (member.starts_with("logs/")) return "WACZ log";
  return "WACZ member of another kind";
}

void check_wacz(Nest& nest, std::string_view bytes, const std::vector<ZipEntry>& entries,
                const Place& place) {
  if (std::none_of(entries.begin(), entries.end(),
                   [](const ZipEntry& entry) { return is_wacz_archive(entry.name); })) {
    nest.fault(place.input(), FaultCode::kMalformed,
               "a WACZ must hold WARC files in archive/, and this one has none");
  }
  if (const ZipEntry* const package = find(entries, kPackage)) {
    check_digests(nest, bytes, entries, *package, place);
  } else {
    nest.fault(place.input(), FaultCode::kMalformed,
               "a WACZ must hold datapackage.json, and this one has none: whether its files were "
               "changed cannot be told");
  }
}

}  // namespace firsthand::collect
