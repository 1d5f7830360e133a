#include "preserve/verify.h"

#include <algorithm>
#include <map>

#include "base/error.h"
#include "base/files.h"
#include "base/threads.h"
#include "preserve/case_folder.h"
#include "preserve/log_index.h"
#include "preserve/record.h"
#include "preserve/segment.h"

namespace firsthand::preserve {
namespace {

namespace fs = std::filesystem;
using base::Digest;

// A record that the log says is there. Entries that name it again (the same bytes under another
// path) must say the same of it.
struct KnownRecord {
  RecordKind kind = RecordKind::kResource;
  LogEntry entry;
  std::vector<std::string> inputs;
};
using KnownRecords = std::map<std::pair<std::string, std::uint64_t>, KnownRecord>;

class Verification {
 public:
  explicit Verification(const fs::path& root) : folder_{root} {}

  VerifyReport run(unsigned threads) {
    check_marker();
    files_ = evidence_files(folder_);
    read_log();
    check_files();
    check_coverage();
    check_records(threads);
    check_sums();
    report_.records = records_.size();
    return std::move(report_);
  }

 private:
  void problem(std::string file, std::string detail, std::optional<std::uint64_t> offset = {}) {
    report_.problems.push_back({std::move(file), offset, "", {}, std::move(detail)});
  }

  void check_marker() {
    if (base::read_own_file(folder_.marker()) != marker_text()) {
      problem(folder_.marker().filename().string(), "the marker of the case was changed");
    }
  }

  bool has_file(const std::string& name) const {
    return std::binary_search(files_.begin(), files_.end(), name);
  }

  void read_log() {
    if (!has_file("custody/log.jsonl")) {
      problem("custody/log.jsonl", "the custody log is missing");
      return;
    }
    std::optional<Checkpoint> checkpoint;
    if (!has_file("custody/checkpoint.txt")) {
      problem("custody/checkpoint.txt", "the checkpoint is missing");
    } else {
      checkpoint = parse_checkpoint(base::read_own_file(folder_.checkpoint()));
      if (!checkpoint) problem("custody/checkpoint.txt", "the checkpoint cannot be read");
    }
    const std::uint64_t at = checkpoint ? checkpoint->size : 0;
    const LogScan scan = scan_log(folder_.log(), at, [this](const LogEntry& entry, bool) {
      ++report_.entries;
      take_entry(entry);
    });
    for (const LogDamage& damage : scan.damages) {
      problem("custody/log.jsonl", "line " + std::to_string(damage.line) + ": " + damage.detail,
              damage.offset);
    }
    if (checkpoint && scan.root_at != checkpoint->root) {
      problem("custody/log.jsonl",
              scan.head.tree.size() < at
                  ? "the log has " + std::to_string(scan.head.tree.size()) +
                        " sound lines, the checkpoint is for " + std::to_string(at)
                  : "the first " + std::to_string(at) +
                        " lines are not those that the checkpoint was made for");
    } else if (checkpoint && scan.damages.empty() && scan.head.tree.size() != at) {
      problem("custody/checkpoint.txt",
              "the checkpoint is for " + std::to_string(at) + " lines, the log has " +
                  std::to_string(scan.head.tree.size()) +
                  "; if a run was stopped, running it again puts this right");
    }
    report_.checkpoint = {scan.head.tree.size(), scan.head.tree.root()};
  }

  void take_entry(const LogEntry& entry) {
    const auto kind = record_kind(entry);
    if (!kind) return;
    const LoggedObject& object = *entry.object;
    const auto [at, fresh] = records_.try_emplace({object.location.warc, object.location.offset});
    KnownRecord& record = at->second;
    if (fresh) {
      record.kind = *kind;
      record.entry = entry;
      report_.bytes += object.bytes;
      if (*kind == RecordKind::kResource) ++report_.objects;
      check_record_id(entry, *kind);
    } else {
      const LoggedObject& first = *record.entry.object;
      if (*kind != RecordKind::kResource || record.kind != *kind || first.sha256 != object.sha256 ||
          first.bytes != object.bytes || first.location != object.location) {
        problem("custody/log.jsonl", "entries " + std::to_string(record.entry.seq) + " and " +
                                         std::to_string(entry.seq) +
                                         " say different things of one record");
      }
    }
    if (!object.input.empty()) record.inputs.push_back(object.input);
  }

  void check_record_id(const LogEntry& entry, RecordKind kind) {
    const LoggedObject& object = *entry.object;
    std::string expected;
    switch (kind) {
      case RecordKind::kWarcinfo:
        expected = warcinfo_id(object.location.warc, *object.sha256);
        break;
      case RecordKind::kResource:
        expected = resource_id(*object.sha256);
        break;
      case RecordKind::kConversion:
        if (object.report) expected = conversion_id(*object.report, *object.sha256);
        break;
    }
    if (object.location.record_id != expected) {
      problem("custody/log.jsonl", "entry " + std::to_string(entry.seq) +
                                       " names a record whose id is not that of its content");
    }
  }

  // Every file is a known segment, the log or the checkpoint; every known segment is there.
  void check_files() {
    for (const std::string& name : files_) {
      if (name == "custody/log.jsonl" || name == "custody/checkpoint.txt") continue;
      const bool known = name.starts_with("archive/") && has_records(name.substr(8));
      if (known && fs::is_regular_file(fs::symlink_status(folder_.root / name))) continue;
      problem(name,
              known ? "this is not a regular file" : "the custody log does not know this file");
    }
    std::string last;
    for (const auto& [place, record] : records_) {
      if (place.first == last) continue;
      last = place.first;
      if (!has_file("archive/" + last)) problem("archive/" + last, "the file is missing");
    }
  }

  bool has_records(const std::string& warc) const {
    const auto at = records_.lower_bound({warc, 0});
    return at != records_.end() && at->first.first == warc;
  }

  // Records follow each other from the first byte to the last.
  void check_coverage() {
    for (auto at = records_.begin(); at != records_.end();) {
      const std::string warc = at->first.first;
      const std::string name = "archive/" + warc;
      std::uint64_t end = 0;
      for (; at != records_.end() && at->first.first == warc; ++at) {
        const std::uint64_t offset = at->first.second;
        if (offset != end) {
          problem(name,
                  offset > end ? "the custody log knows no record for the bytes up to " +
                                     std::to_string(offset)
                               : "two records overlap",
                  std::min(offset, end));
        }
        end = std::max(end, offset + at->second.entry.object->location.length);
      }
      if (!has_file(name)) continue;
      const std::uint64_t size = fs::file_size(folder_.root / name);
      if (size > end) {
        problem(name, std::to_string(size - end) + " bytes after the last record were added", end);
      } else if (size < end) {
        problem(name, std::to_string(end - size) + " bytes are missing at the end", size);
      }
    }
  }

  void check_records(unsigned threads) {
    std::vector<const KnownRecord*> list;
    for (const auto& [place, record] : records_) {
      if (has_file("archive/" + place.first)) list.push_back(&record);
    }
    std::vector<std::string> found(list.size());
    base::parallel_for(list.size(), threads,
                       [&](std::size_t i) { found[i] = check_record(*list[i]); });
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (found[i].empty()) continue;
      const RecordLocation& at = list[i]->entry.object->location;
      std::vector<std::string> inputs = list[i]->inputs;
      std::sort(inputs.begin(), inputs.end());
      report_.problems.push_back(
          {"archive/" + at.warc, at.offset, at.record_id, std::move(inputs), found[i]});
    }
  }

  std::string check_record(const KnownRecord& record) const {
    const LoggedObject& object = *record.entry.object;
    const RecordLocation& at = object.location;
    base::Sha256 hash;
    const auto done = read_record(folder_.segment(at.warc), at.offset, at.length,
                                  record_header(record.kind, record.entry), object.bytes,
                                  [&](std::string_view piece) { hash.update(piece); });
    if (!done) return "the record was changed: " + done.fault().detail;
    if (hash.finish() != *object.sha256) return "the record was changed: its digest is another";
    return {};
  }

  void check_sums() {
    if (!fs::exists(folder_.sums())) {
      problem("SHA256SUMS", "the list of digests is missing");
      return;
    }
    const std::string text = base::read_own_file(folder_.sums());
    const Sums stated = parse_sums(text);
    if (to_text(stated) != text) problem("SHA256SUMS", "the list of digests is not as it was made");
    for (const std::string& name : files_) {
      const auto known = stated.find(name);
      if (known == stated.end()) {
        problem(name, "the file is not listed in SHA256SUMS");
        continue;
      }
      base::Sha256 hash;
      const auto done = base::read_pieces(folder_.root / name,
                                          [&](std::string_view piece) { hash.update(piece); });
      if (!done) {
        problem(name, done.fault().detail);
      } else if (hash.finish().hex() != known->second) {
        problem(name, "the file has another digest than SHA256SUMS says");
      }
    }
    for (const auto& [name, digest] : stated) {
      if (!has_file(name)) problem(name, "SHA256SUMS lists this file, and it is not there");
    }
  }

  CaseFolder folder_;
  std::vector<std::string> files_;  // sorted
  KnownRecords records_;
  VerifyReport report_;
};

}  // namespace

std::string Problem::to_string() const {
  std::string out = file;
  if (offset) out += ", byte " + std::to_string(*offset);
  if (!record_id.empty()) out += ", record " + record_id;
  out += ": " + detail;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    out += (i == 0 ? " (evidentiary copy of " : ", ") + inputs[i];
  }
  return inputs.empty() ? out : out + ")";
}

VerifyReport verify(const fs::path& root, unsigned threads) {
  const CaseFolder folder{root};
  if (folder_kind(folder) != FolderKind::kCase) {
    throw base::CaseError(root.string() + " is not a case of firsthand");
  }
  std::optional<base::FileLock> lock;
  bool can_lock = true;
  try {
    lock = base::FileLock::try_lock(folder.lock());
  } catch (const base::IoError&) {
    can_lock = false;  // a medium that nobody can write to
  }
  if (can_lock && !lock) {
    throw base::CaseError("another firsthand is writing the case " + root.string() +
                          "; wait until it has finished");
  }
  return Verification(root).run(threads);
}

std::string_view limits_statement() {
  return "This check shows that the evidence, the custody log and the checkpoint still agree. The "
         "log is not signed: whoever can write to this folder can replace all three by others that "
         "agree as well, and times are those of the clock of the machine that wrote them. To be "
         "able to show later that this is the same log, keep the checkpoint (its number of lines "
         "and its digest) in a place that others control, or give it to somebody. The check says "
         "nothing about who made a file, whether its content is true, or whether it was changed "
         "before it was handed in.";
}

}  // namespace firsthand::preserve
