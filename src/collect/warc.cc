#include "collect/warc.h"

#include <algorithm>
#include <unordered_set>

#include "base/digest.h"
#include "base/id.h"
#include "collect/fields.h"
#include "collect/page.h"

namespace firsthand::collect {
namespace {

using base::FaultCode;

constexpr std::size_t kVersionBytes = 8;  // "WARC/1.1"
constexpr std::size_t kRecordEnd = 4;
constexpr std::size_t kSearched = std::size_t{256} << 10;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The first line in `bytes` that begins like a record, or npos. `at_line` says whether the first
// byte begins a line.
std::size_t find_record(std::string_view bytes, bool at_line) {
  if (at_line && begins_warc_record(bytes)) return 0;
  for (std::size_t at = bytes.find("\nWARC/"); at != std::string_view::npos;
       at = bytes.find("\nWARC/", at + 1)) {
    if (begins_warc_record(bytes.substr(at + 1))) return at + 1;
  }
  return std::string_view::npos;
}

std::string_view bare(std::string_view uri) {
  if (uri.size() >= 2 && uri.front() == '<' && uri.back() == '>')
    return uri.substr(1, uri.size() - 2);
  return uri;
}

class Reader {
 public:
  Reader(Nest& nest, Cursor& in, const std::string& file) : nest_(nest), in_(in), file_(file) {}

  void run() {
    while (!nest_.stopped()) {
      skip_blank_lines();
      if (in_.ahead(kVersionBytes).empty()) {
        if (!go_on()) return;
      } else if (begins_warc_record(in_.ahead(kVersionBytes))) {
        record();
      } else {
        stray();
      }
    }
  }

 private:
  std::string input() const { return file_ + "#" + in_.place(); }

  void skip_blank_lines() {
    for (;;) {
      const std::string_view ahead = in_.ahead(1);
      const std::size_t blank = std::min(ahead.find_first_not_of("\r\n"), ahead.size());
      if (blank == 0) return;
      in_.consume(blank);
    }
  }

  // At the end, or at a break: then tells it, and goes on behind it.
  bool go_on() {
    const auto broken = in_.broken();
    if (!broken) return false;
    if (!break_told_) nest_.damage(input(), broken->fault);
    break_told_ = false;
    return in_.resume();
  }

  // Drops everything before the next line that begins like a record.
  void seek(bool at_line) {
    for (;;) {
      const std::string_view ahead = in_.ahead(kSearched);
      const std::size_t at = find_record(ahead, at_line);
      if (at != std::string_view::npos) {
        in_.consume(at);
        return;
      }
      const bool ended = in_.ended();
      in_.consume(ended ? ahead.size() : ahead.size() - kVersionBytes);
      if (ended) return;
      at_line = false;
    }
  }

  void stray() {
    const std::string where = input();
    const std::uint64_t begin = in_.position();
    seek(false);
    if (in_.position() - begin < kVersionBytes && in_.ahead(1).empty() && in_.broken()) {
      return;  // the first bytes of a record that the break cut off
    }
    nest_.damage(
        where, FaultCode::kMalformed,
        std::to_string(in_.position() - begin) +
            " bytes from here on belong to no record: the length of the record before them "
            "is wrong, or the file is damaged");
  }

  // A record of which nothing comes but this fault.
  void lost(std::size_t head_bytes, FaultCode code, std::string detail) {
    nest_.damage(input(), code, std::move(detail));
    in_.consume(head_bytes);
    seek(true);
  }

  // The same where it is the end of the bytes that came too early.
  void cut_off(std::size_t head_bytes, const std::string& what) {
    if (const auto broken = in_.broken()) {
      break_told_ = true;
      lost(head_bytes, broken->fault.code, what + " " + broken->fault.detail);
    } else {
      lost(head_bytes, FaultCode::kTruncated, what + " the file ends too early");
    }
  }

  void record() {
    const std::size_t limit = nest_.limits().header_bytes;
    const auto head = parse_head(in_.ahead(limit + 1), limit);
    if (!head) {
      return lost(kVersionBytes, FaultCode::kMalformed,
                  "the head of the record has no end within " + std::to_string(limit) + " bytes");
    }
    if (!head->complete) return cut_off(kVersionBytes, "the head of the record is cut off:");
    const auto length = parse_decimal(head->field("content-length"));
    if (!length) {
      return lost(head->size, FaultCode::kMalformed,
                  "the record has no Content-Length that can be read");
    }
    const std::uint64_t wanted = std::min<std::uint64_t>(*length, nest_.limits().member_bytes);
    const std::string_view ahead =
        in_.ahead(head->size + static_cast<std::size_t>(wanted) + kRecordEnd + 1);
    if (in_.ended() && ahead.size() - head->size < *length) {
      return cut_off(head->size, "the record of " + std::to_string(*length) + " bytes is cut off:");
    }
    const std::string where = input();
    const auto broken = in_.broken();
    if (broken && broken->fault.code == FaultCode::kMalformed && broken->from <= in_.position()) {
      // All is there, but of a piece that turned out to be damaged at its end.
      break_told_ = true;
      nest_.damage(where, broken->fault);
      in_.consume(head->size + static_cast<std::size_t>(*length));
    } else if (*length <= nest_.limits().member_bytes) {
      take(*head, where, ahead.substr(head->size, static_cast<std::size_t>(*length)), *length);
      in_.consume(head->size + static_cast<std::size_t>(*length));
    } else {
      // Its begin says what it is; it comes to no page.
      const std::string begin(ahead.substr(head->size, limit + 1));
      in_.consume(head->size);
      if (in_.skip(*length) == *length) {
        take(*head, where, begin, *length);
      } else if (const auto cut = in_.broken()) {
        break_told_ = true;
        nest_.damage(where, cut->fault);
      } else {
        nest_.damage(where, FaultCode::kTruncated,
                     "the record of " + std::to_string(*length) +
                         " bytes is cut off: the file ends too early");
      }
    }
  }

  void take(const Head& head, const std::string& where, std::string_view block,
            std::uint64_t block_bytes) {
    ArchivedRecord record;
    record.input = where;
    const std::string type = lower_ascii(head.field("warc-type"));
    record.kind = "WARC " + type;
    if (head.has("warc-segment-number") || type == "continuation") {
      if (!nest_.enter_member()) return;
      nest_.fault(where, FaultCode::kUnsupported,
                  "the record is one of several pieces of a page (WARC-Segment-Number), which "
                  "cannot be read; join the pieces into one record");
      return;
    }
    const bool derived = type == "conversion";
    if (type != "response" && type != "resource" && !derived) {
      const bool known =
          type == "warcinfo" || type == "request" || type == "metadata" || type == "revisit";
      nest_.skip(where, known ? record.kind : "WARC record of another type");
      return;
    }
    if (derived && taken_.contains(key(head.field("warc-refers-to")))) {
      nest_.skip(where, "WARC conversion of a page that is there too");
      return;
    }
    record.is_response = type == "response";
    record.url = label(bare(head.field("warc-target-uri")), nest_.limits().header_bytes);
    record.content_type = head.field("content-type");
    record.captured = model::parse_iso(head.field("warc-date"));
    record.block_digest = head.field("warc-block-digest");
    record.payload_digest = head.field("warc-payload-digest");
    if (deliver(nest_, record, block, block_bytes)) {
      taken_.insert(key(head.field("warc-record-id")));
    }
  }

  static std::uint64_t key(std::string_view record_id) {
    return base::first_64_bits(base::sha256(bare(record_id)));
  }

  Nest& nest_;
  Cursor& in_;
  const std::string& file_;
  std::unordered_set<std::uint64_t> taken_;  // ids of the records that became captures
  bool break_told_ = false;
};

}  // namespace

bool begins_warc_record(std::string_view bytes) {
  return bytes.size() >= kVersionBytes && bytes.starts_with("WARC/") && is_digit(bytes[5]) &&
         bytes[6] == '.' && is_digit(bytes[7]);
}

void read_warc(Nest& nest, Cursor& cursor, const std::string& file) {
  Reader(nest, cursor, file).run();
}

}  // namespace firsthand::collect
