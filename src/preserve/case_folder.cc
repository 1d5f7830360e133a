#include "preserve/case_folder.h"

#include <algorithm>
#include <charconv>

#include "base/error.h"
#include "preserve/custody_log.h"

namespace firsthand::preserve {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMarkerPrefix = "0=firsthand_store_";
constexpr std::string_view kMarkerName = "0=firsthand_store_1.0";

constexpr std::string_view kReadme =
    R"(This folder is a case of firsthand, a program that counts how many independent first-hand
sources stand behind each claim in a pile of reports.

archive/   The evidentiary copies: every file that was handed in, whole and unchanged, in WARC
           files (WARC 1.1, one gzip member per record). "resource" records hold the files,
           "conversion" records the text that was read from them.
custody/   log.jsonl says line by line what was done to the evidence, when and by what. Each line
           holds the SHA-256 digest of the line before it. checkpoint.txt holds the number of
           lines and one digest over all of them. Write that digest down somewhere else, or send
           it to somebody: it shows later that the log is still the same.
SHA256SUMS The digests of all files in these two folders.

Everything else in this folder can be made again from these.

To check without firsthand that nothing has changed, in this folder:

    sha256sum -c --strict SHA256SUMS

To check that every line of the log follows the one before it:

    p=$(printf %064d 0); while IFS= read -r l; do case $l in *"\"prev\":\"$p\""*);; *) echo BAD; break;; esac
    p=$(printf '%s' "$l" | sha256sum | cut -c1-64); done < custody/log.jsonl

To take a file out: find its name in custody/log.jsonl; "warc", "offset" and "length" say where its
record lies, and the file begins after the record's header, at the first empty line:

    tail -c +$((OFFSET + 1)) archive/WARC | head -c LENGTH | gunzip
)";

}  // namespace

fs::path CaseFolder::marker() const { return root / kMarkerName; }
std::string_view marker_text() { return "firsthand_store_1.0\n"; }
std::string_view readme_text() { return kReadme; }

FolderKind folder_kind(const CaseFolder& folder) {
  std::error_code error;
  const fs::file_status status = fs::status(folder.root, error);
  if (status.type() == fs::file_type::not_found) return FolderKind::kMissing;
  if (status.type() != fs::file_type::directory) return FolderKind::kOther;
  bool empty = true;
  bool found = false;
  for (fs::directory_iterator at(folder.root, error), end; !error && at != end;
       at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (name == kMarkerName) {
      found = true;
    } else if (name.starts_with(kMarkerPrefix) && !name.ends_with(".new")) {
      throw base::CaseError(folder.root.string() + " was made by a newer firsthand (" + name +
                            "); update the program");
    } else if (name != "lock" && name != std::string(kMarkerName) + ".new") {
      empty = false;  // more than what a first run leaves that was stopped at once
    }
  }
  if (error) throw base::IoError(folder.root.string(), "read the folder", error.value());
  if (found) return FolderKind::kCase;
  return empty ? FolderKind::kEmpty : FolderKind::kOther;
}

std::string segment_name(std::uint64_t number) {
  std::string digits = std::to_string(number);
  if (digits.size() < 6) digits.insert(0, 6 - digits.size(), '0');
  return "fh-" + digits + ".warc.gz";
}

std::optional<std::uint64_t> segment_number(std::string_view name) {
  if (!name.starts_with("fh-") || !name.ends_with(".warc.gz")) return std::nullopt;
  std::uint64_t number = 0;
  const char* const end = name.data() + name.size() - 8;
  const auto [stop, error] = std::from_chars(name.data() + 3, end, number);
  if (error != std::errc{} || stop != end || number == 0 || segment_name(number) != name) {
    return std::nullopt;
  }
  return number;
}

std::string to_text(const Sums& sums) {
  std::string out;
  for (const auto& [path, digest] : sums) out += digest + "  " + path + "\n";
  return out;
}

Sums parse_sums(std::string_view text) {
  Sums sums;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (line.size() > 66 && line.substr(64, 2) == "  " && parse_digest(line.substr(0, 64))) {
      sums.emplace(line.substr(66), line.substr(0, 64));
    }
  }
  return sums;
}

std::vector<std::string> evidence_files(const CaseFolder& folder) {
  std::vector<std::string> out;
  for (const fs::path& part : {folder.archive(), folder.custody()}) {
    std::error_code error;
    if (!fs::exists(part, error)) continue;
    for (fs::recursive_directory_iterator at(part, error), end; !error && at != end;
         at.increment(error)) {
      if (fs::is_directory(at->symlink_status(error))) continue;
      out.push_back(at->path().lexically_relative(folder.root).generic_string());
    }
    if (error) throw base::IoError(part.string(), "read the folder", error.value());
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace firsthand::preserve
