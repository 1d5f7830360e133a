#include "collect/wacz.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/digest.h"
#include "collect/fields.h"
#include "collect/stream.h"
#include "collect/zip_member.h"

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

Json parsed(const WaczMembers& members, const ZipEntry& entry) {
  const auto text = members.text(entry);
  return text ? Json::parse(*text, nullptr, false) : Json();
}

std::string text_of(const Json& object, const char* key) {
  if (!object.is_object()) return {};
  const auto at = object.find(key);
  return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
}

// Whether a member has another digest than it should.
bool is_changed(const WaczMembers& members, const ZipEntry& entry, const std::string& stated) {
  if (!stated.starts_with(kAlgorithm)) return false;
  const auto digest = members.digest(entry);
  return digest && *digest != lower_ascii(stated.substr(kAlgorithm.size()));
}

void check_digests(Nest& nest, const WaczMembers& members, const std::vector<ZipEntry>& entries,
                   const ZipEntry& package, const Place& place) {
  const auto changed = [&](std::string_view name, std::string_view by) {
    nest.fault(member_place(nest, place, name).file, FaultCode::kMalformed,
               "its bytes do not agree with the digest in " + std::string(by) +
                   ": one of the two was changed after the WACZ was made");
  };
  if (const ZipEntry* const digest = find(entries, kPackageDigest)) {
    const Json stated = parsed(members, *digest);
    if (is_changed(members, package, text_of(stated, "hash"))) changed(kPackage, kPackageDigest);
  }
  const Json stated = parsed(members, package);
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
    if (at != digests.end() && is_changed(members, entry, at->second)) {
      changed(entry.name, kPackage);
    }
  }
}

}  // namespace

std::optional<std::string> WaczInMemory::digest(const ZipEntry& entry) const {
  if (!entry.is_readable()) return std::nullopt;
  ZipMember content(archive_, entry, nest_);
  base::Sha256 hash;
  for (std::string_view piece = content.next(); !piece.empty(); piece = content.next()) {
    hash.update(piece);
  }
  if (content.broken()) return std::nullopt;
  return hash.finish().hex();
}

std::optional<std::string> WaczInMemory::text(const ZipEntry& entry) const {
  if (!entry.is_readable()) return std::nullopt;
  ZipMember content(archive_, entry, nest_);
  Cursor cursor(content);
  const std::string_view text = cursor.ahead(static_cast<std::size_t>(nest_.limits().member_bytes));
  if (cursor.broken() || !cursor.ended()) return std::nullopt;
  return std::string(text);
}

bool is_wacz_description(std::string_view member) {
  return member == kPackage || member == kPackageDigest;
}

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
  if (is_wacz_description(member)) return "WACZ description";
  if (member.starts_with("logs/")) return "WACZ log";
  return "WACZ member of another kind";
}

void check_wacz(Nest& nest, const WaczMembers& members, const std::vector<ZipEntry>& entries,
                const Place& place) {
  if (std::none_of(entries.begin(), entries.end(),
                   [](const ZipEntry& entry) { return is_wacz_archive(entry.name); })) {
    nest.fault(place.input(), FaultCode::kMalformed,
               "a WACZ must hold WARC files in archive/, and this one has none");
  }
  if (const ZipEntry* const package = find(entries, kPackage)) {
    check_digests(nest, members, entries, *package, place);
  } else {
    nest.fault(place.input(), FaultCode::kMalformed,
               "a WACZ must hold datapackage.json, and this one has none: whether its files were "
               "changed cannot be told");
  }
}

}  // namespace firsthand::collect
