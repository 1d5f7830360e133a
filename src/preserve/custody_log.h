// The custody log: one line of canonical JSON for everything that was done to the evidence, only
// ever appended to (docs/formats/custody-log.md).
//
// Each line holds the digest of the line before it, so that the chain can be checked in a shell;
// each line is also a leaf of a Merkle tree, whose size and head are the checkpoint. A line that is
// changed, taken out, put in or moved breaks both.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "preserve/merkle.h"

namespace firsthand::preserve {

// What is done to evidence: the words of the Library of Congress event type vocabulary (PREMIS).
inline constexpr std::string_view kCreation = "creation";      // a segment was begun
inline constexpr std::string_view kIngestion = "ingestion";    // a file's bytes were stored, or not
inline constexpr std::string_view kExtraction = "extraction";  // the text of a report was stored
inline constexpr std::string_view kRecovery = "recovery";      // a torn tail was cut off
inline constexpr std::string_view kFixityCheck = "fixity check";
inline constexpr std::string_view kExport = "exporting";
inline constexpr std::string_view kAssessment = "appraisal";      // what a person decided
inline constexpr std::string_view kPolicy = "policy assignment";  // how evidence is to be treated

inline constexpr std::string_view kSuccess = "success";
inline constexpr std::string_view kFailure = "failure";

// Where a record lies: `length` stored bytes (one gzip member) at `offset` of archive/`warc`.
struct RecordLocation {
  std::string warc;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
  std::string record_id;  // "urn:uuid:..."
  bool operator==(const RecordLocation&) const = default;
};

// What an entry is about. All but `input` is absent where the bytes could not be had.
struct LoggedObject {
  std::string input;
  std::optional<base::Digest> sha256;  // of the record's block
  std::uint64_t bytes = 0;             // of the block
  RecordLocation location;
  std::optional<base::Digest> derived_from;  // the evidentiary copy that a text came from
  std::optional<base::Digest> report;        // the digest of the report that a text belongs to
  bool operator==(const LoggedObject&) const = default;
};

// What a person decided: keys and texts of docs/formats/custody-log.md ("appraisal"), of which this
// room checks nothing.
using LoggedDecision = std::map<std::string, std::string>;

struct LogEntry {
  std::uint64_t seq = 0;
  base::Digest prev;
  std::string time;  // UTC, "2026-05-04T10:00:00Z"
  std::string action;
  std::string actor;
  std::string outcome;
  std::string note;
  std::optional<LoggedObject> object;
  LoggedDecision decision;  // empty if it is none
  bool operator==(const LogEntry&) const = default;
};

inline constexpr std::size_t kMaximalLine = 65535;  // what C2SP tlog-tiles can carry

std::string to_line(const LogEntry& entry);  // without the line feed
std::optional<LogEntry> parse_line(std::string_view line);
std::optional<base::Digest> parse_digest(std::string_view hex);

// The state of a log after some lines: enough to append, and to say what was there.
struct LogHead {
  MerkleTree tree;
  base::Digest last;  // digest of the last line; all zeros before the first
  base::Sha256 file;  // over all bytes so far
  std::uint64_t bytes = 0;

  void append(std::string_view line);  // without the line feed
};

// The checkpoint (C2SP tlog-checkpoint, without signatures).
struct Checkpoint {
  std::uint64_t size = 0;
  base::Digest root;
  bool operator==(const Checkpoint&) const = default;
};
std::string to_text(const Checkpoint& checkpoint);
std::optional<Checkpoint> parse_checkpoint(std::string_view text);  // the canonical form only

struct LogDamage {
  std::uint64_t line = 0;    // counted from 1
  std::uint64_t offset = 0;  // where that line begins
  std::string detail;
};

struct LogScan {
  LogHead head;  // over the lines up to the first damage
  std::uint64_t file_bytes = 0;
  std::vector<LogDamage> damages;
  std::optional<base::Digest> root_at;  // the tree's head when it had `at` lines
};

// Reads a log from its first line, handing on each entry that can be read; in bounded memory. After
// the first damage the lines that follow are still read, each checked against the one before it,
// and handed on as not `sound`.
using OnEntry = std::function<void(const LogEntry& entry, bool sound)>;
LogScan scan_log(const std::filesystem::path& path, std::uint64_t at, const OnEntry& on_entry);

}  // namespace firsthand::preserve
