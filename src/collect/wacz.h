// WACZ 1.1.1 (Webrecorder): a ZIP archive with WARC files in archive/, a list of its pages, an
// index, and datapackage.json, which has the digest of each of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "collect/nest.h"
#include "collect/open.h"
#include "collect/zip_entry.h"

namespace firsthand::collect {

// By what is in it, or by its name: what is called so and is not is to be told.
bool is_wacz(std::string_view name, const std::vector<ZipEntry>& entries);

bool is_wacz_archive(std::string_view member);   // a WARC file of it
std::string wacz_part(std::string_view member);  // what another member is: "WACZ index"

// What the members of a WACZ hold. Nothing if it cannot be read; its own reading tells why.
class WaczMembers {
 public:
  virtual ~WaczMembers() = default;
  virtual std::optional<std::string> digest(const ZipEntry& entry) const = 0;  // hexadecimal
  virtual std::optional<std::string> text(const ZipEntry& entry) const = 0;
};

class WaczInMemory : public WaczMembers {
 public:
  WaczInMemory(std::string_view archive, Nest& nest) : archive_(archive), nest_(nest) {}
  std::optional<std::string> digest(const ZipEntry& entry) const override;
  std::optional<std::string> text(const ZipEntry& entry) const override;

 private:
  std::string_view archive_;
  Nest& nest_;
};

bool is_wacz_description(std::string_view member);  // whose text check_wacz() asks for

// A fault for what a WACZ must have and this one lacks, and for each member that was changed after
// datapackage.json was written, or that file after its own digest was.
void check_wacz(Nest& nest, const WaczMembers& members, const std::vector<ZipEntry>& entries,
                const Place& place);

}  // namespace firsthand::collect
