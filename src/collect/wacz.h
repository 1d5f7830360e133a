// WACZ 1.1.1 (Webrecorder): a ZIP archive with WARC files in archive/, a list of its pages, an
// index, and datapackage.json, which has the digest of each of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "collect/zip.h"

namespace firsthand::collect {

// By what is in it, or by its name: what is called so and is not is to be told.
bool is_wacz(std::string_view name, const std::vector<ZipEntry>& entries);

bool is_wacz_archive(std::string_view member);   // a WARC file of it
std::string wacz_part(std::string_view member);  // what another member is: "WACZ index"

// A fault for what a WACZ must have and this one lacks, and for each member that was changed after
// datapackage.json was written, or that file after its own digest was.
void check_wacz(Nest& nest, std::string_view bytes, const std::vector<ZipEntry>& entries,
                const Place& place);

}  // namespace firsthand::collect
