#include "preserve/custody_log.h"

#include <algorithm>
#include <charconv>

#include "base/error.h"
#include "base/files.h"
#include "preserve/canonical_json.h"
#include "preserve/case_folder.h"

namespace firsthand::preserve {
namespace {

using base::Digest;

constexpr std::string_view kOrigin = "firsthand-custody-log/v1";
constexpr std::size_t kDamagesShown = 1000;

int hex_value(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  return -1;
}

constexpr std::string_view kBase64 =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::string base64(const Digest& digest) {
  std::string out;
  for (std::size_t i = 0; i < digest.bytes.size(); i += 3) {
    const std::size_t count = std::min<std::size_t>(3, digest.bytes.size() - i);
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k) group = group << 8 | (k < count ? digest.bytes[i + k] : 0u);
    for (std::size_t k = 0; k < 4; ++k) {
      out += k <= count ? kBase64[(group >> (18 - 6 * k)) & 63] : '=';
    }
  }
  return out;
}

// Any digest whose canonical base64 is `text`; decoding a last group of two bytes by hand.
std::optional<Digest> parse_base64(std::string_view text) {
  if (text.size() != 44 || text.back() != '=') return std::nullopt;
  Digest out;
  std::uint32_t bits = 0;
  int held = 0;
  std::size_t at = 0;
  for (const char c : text.substr(0, 43)) {
    const auto worth = kBase64.find(c);
    if (worth == std::string_view::npos) return std::nullopt;
    bits = (bits << 6 | static_cast<std::uint32_t>(worth)) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    if (at < out.bytes.size()) out.bytes[at++] = static_cast<std::uint8_t>(bits >> held);
  }
  if (base64(out) != text) return std::nullopt;
  return out;
}

JsonObject to_json(const LoggedObject& object) {
  JsonObject out;
  if (!object.input.empty()) out.set("input", object.input);
  if (!object.sha256) return out;
  out.set("sha256", object.sha256->hex());
  out.set("bytes", object.bytes);
  out.set("warc", object.location.warc);
  out.set("offset", object.location.offset);
  out.set("length", object.location.length);
  out.set("record_id", object.location.record_id);
  if (object.derived_from) out.set("derived_from", object.derived_from->hex());
  if (object.report) out.set("report", object.report->hex());
  return out;
}

std::string text_of(const JsonObject& json, std::string_view key) {
  const std::string* const text = json.text(key);
  return text ? *text : std::string();
}

std::optional<LoggedObject> object_of(const JsonObject& json) {
  LoggedObject out;
  out.input = text_of(json, "input");
  const std::string* const sha256 = json.text("sha256");
  if (!sha256) return out;
  out.sha256 = parse_digest(*sha256);
  const auto bytes = json.number("bytes");
  const auto offset = json.number("offset");
  const auto length = json.number("length");
  if (!out.sha256 || !bytes || !offset || !length) return std::nullopt;
  out.bytes = *bytes;
  out.location = {text_of(json, "warc"), *offset, *length, text_of(json, "record_id")};
  if (!segment_number(out.location.warc)) return std::nullopt;  // no path out of archive/
  if (const auto* hex = json.text("derived_from")) {
    out.derived_from = parse_digest(*hex);
    if (!out.derived_from) return std::nullopt;
  }
  if (const auto* hex = json.text("report")) {
    out.report = parse_digest(*hex);
    if (!out.report) return std::nullopt;
  }
  return out;
}

// The lines of a file that comes in pieces.
class LineSplitter {
 public:
  explicit LineSplitter(std::function<void(std::string_view)> on_line)
      : on_line_(std::move(on_line)) {}
  void feed(std::string_view piece) {
    for (;;) {
      const auto end = piece.find('\n');
      if (end == std::string_view::npos) {
        held_.append(piece);
        return;
      }
      if (held_.empty()) {
        on_line_(piece.substr(0, end));
      } else {
        held_.append(piece.substr(0, end));
        on_line_(held_);
        held_.clear();
      }
      piece.remove_prefix(end + 1);
    }
  }
  const std::string& rest() const { return held_; }

 private:
  std::function<void(std::string_view)> on_line_;
  std::string held_;
};

}  // namespace

std::optional<Digest> parse_digest(std::string_view hex) {
  Digest out;
  if (hex.size() != 2 * out.bytes.size()) return std::nullopt;
  for (std::size_t i = 0; i < out.bytes.size(); ++i) {
    const int high = hex_value(hex[2 * i]);
    const int low = hex_value(hex[2 * i + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    out.bytes[i] = static_cast<std::uint8_t>(high << 4 | low);
  }
  return out;
}

std::string to_line(const LogEntry& entry) {
  JsonObject json;
  json.set("seq", entry.seq);
  json.set("prev", entry.prev.hex());
  json.set("time", entry.time);
  json.set("action", entry.action);
  json.set("actor", entry.actor);
  json.set("outcome", entry.outcome);
  json.set("note", entry.note);
  if (entry.object) json.set("object", to_json(*entry.object));
  if (!entry.decision.empty()) {
    JsonObject decision;
    for (const auto& [key, text] : entry.decision) decision.set(key, text);
    json.set("decision", std::move(decision));
  }
  return json.to_string();
}

std::optional<LogEntry> parse_line(std::string_view line) {
  const auto json = parse_canonical_json(line);
  if (!json) return std::nullopt;
  LogEntry out;
  const auto seq = json->number("seq");
  const std::string* const prev = json->text("prev");
  const auto previous = prev ? parse_digest(*prev) : std::nullopt;
  for (const std::string_view key : {"time", "action", "actor", "outcome", "note"}) {
    if (!json->text(key)) return std::nullopt;
  }
  if (!seq || !previous) return std::nullopt;
  out.seq = *seq;
  out.prev = *previous;
  out.time = *json->text("time");
  out.action = *json->text("action");
  out.actor = *json->text("actor");
  out.outcome = *json->text("outcome");
  out.note = *json->text("note");
  if (const JsonObject* const object = json->object("object")) {
    out.object = object_of(*object);
    if (!out.object) return std::nullopt;
  }
  if (const JsonObject* const decision = json->object("decision")) out.decision = decision->texts();
  return out;
}

void LogHead::append(std::string_view line) {
  tree.append(leaf_digest(line));
  last = base::sha256(line);
  file.update(line);
  file.update("\n");
  bytes += line.size() + 1;
}

std::string to_text(const Checkpoint& checkpoint) {
  return std::string(kOrigin) + "\n" + std::to_string(checkpoint.size) + "\n" +
         base64(checkpoint.root) + "\n";
}

std::optional<Checkpoint> parse_checkpoint(std::string_view text) {
  Checkpoint out;
  const auto first = text.find('\n');
  if (first == std::string_view::npos) return std::nullopt;
  const auto second = text.find('\n', first + 1);
  if (second == std::string_view::npos || text.back() != '\n') return std::nullopt;
  const std::string_view size = text.substr(first + 1, second - first - 1);
  std::from_chars(size.data(), size.data() + size.size(), out.size);
  const auto root = parse_base64(text.substr(second + 1, text.size() - second - 2));
  if (!root) return std::nullopt;
  out.root = *root;
  if (to_text(out) != text) return std::nullopt;
  return out;
}

LogScan scan_log(const std::filesystem::path& path, std::uint64_t at, const OnEntry& on_entry) {
  LogScan scan;
  std::uint64_t line_number = 0;
  std::uint64_t offset = 0;
  std::uint64_t expected_seq = 0;
  Digest last;
  bool last_known = true;
  const auto damage = [&](std::string detail) {
    if (scan.damages.size() >= kDamagesShown) return;
    scan.damages.push_back({line_number, offset, std::move(detail)});
  };
  const auto take = [&](std::string_view line) {
    ++line_number;
    auto entry = line.size() <= kMaximalLine ? parse_line(line) : std::nullopt;
    if (!entry) {
      damage("the line cannot be read as an entry in canonical JSON");
    } else if (last_known && entry->prev != last) {
      damage(line_number == 1 ? "the first line does not begin a chain"
                              : "the line does not follow the one before it: one of the two was "
                                "changed, or lines were taken out, put in or moved");
    } else if (last_known && entry->seq != expected_seq) {
      damage("the line has number " + std::to_string(entry->seq) + ", expected was " +
             std::to_string(expected_seq));
    }
    if (scan.damages.empty()) {
      scan.head.append(line);
      last = scan.head.last;
      if (scan.head.tree.size() == at) scan.root_at = scan.head.tree.root();
    } else {
      last = base::sha256(line);
    }
    last_known = entry.has_value();
    if (entry) {
      expected_seq = entry->seq + 1;
      on_entry(*entry, scan.damages.empty());
    }
    offset += line.size() + 1;
  };
  if (at == 0) scan.root_at = MerkleTree().root();
  LineSplitter splitter(take);
  const auto done = base::read_pieces(path, [&](std::string_view piece) {
    scan.file_bytes += piece.size();
    splitter.feed(piece);
  });
  if (!done) throw base::CaseError(path.string() + ": " + done.fault().detail);
  if (!splitter.rest().empty()) {
    ++line_number;
    damage("the last line has no end");
  }
  return scan;
}

}  // namespace firsthand::preserve
