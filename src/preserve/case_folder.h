// The files of a case that hold evidence (docs/formats/evidence-store.md): their names, the marker
// that says what the folder is, the list of digests, and the text for whoever opens the folder.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace firsthand::preserve {

struct CaseFolder {
  std::filesystem::path root;

  std::filesystem::path marker() const;
  std::filesystem::path readme() const { return root / "README.txt"; }
  std::filesystem::path sums() const { return root / "SHA256SUMS"; }
  std::filesystem::path lock() const { return root / "lock"; }
  std::filesystem::path archive() const { return root / "archive"; }
  std::filesystem::path custody() const { return root / "custody"; }
  std::filesystem::path log() const { return custody() / "log.jsonl"; }
  std::filesystem::path checkpoint() const { return custody() / "checkpoint.txt"; }
  std::filesystem::path segment(std::string_view name) const { return archive() / name; }
};

std::string_view marker_text();
std::string_view readme_text();

// What a folder is, told from its marker. Throws CaseError if it is a case of another version.
enum class FolderKind { kMissing, kEmpty, kCase, kOther };
FolderKind folder_kind(const CaseFolder& folder);

std::string segment_name(std::uint64_t number);                      // "fh-000001.warc.gz"
std::optional<std::uint64_t> segment_number(std::string_view name);  // of exactly such a name

// SHA256SUMS: digests by path within the case, as `sha256sum -c` reads them.
using Sums = std::map<std::string, std::string>;
std::string to_text(const Sums& sums);
Sums parse_sums(std::string_view text);  // lines that are not of the form are left out

// Every file below archive/ and custody/, as paths within the case with '/', sorted.
std::vector<std::string> evidence_files(const CaseFolder& folder);

}  // namespace firsthand::preserve
