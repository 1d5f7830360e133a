#include "preserve/segment.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "base/error.h"
#include "preserve/gzip_member.h"
#include "preserve/record.h"

namespace firsthand::preserve {
namespace {

using base::Done;
using base::Fault;
using base::FaultCode;
using base::Result;

constexpr std::size_t kPiece = std::size_t{1} << 20;

// The ten bytes that every member of ours begins with; the ninth differs between compressors.
bool plain_gzip_header(std::string_view member) {
  return member.size() > 10 &&
         member.substr(0, 8) == std::string_view("\x1f\x8b\x08\0\0\0\0\0", 8) &&
         member[9] == '\xff';
}

// Takes a record apart as it comes: header, block, end.
class RecordChecker {
 public:
  RecordChecker(std::string_view header, std::uint64_t bytes,
                const std::function<void(std::string_view)>& sink)
      : header_(header), bytes_(bytes), sink_(sink) {}

  void feed(std::string_view piece) {
    while (!piece.empty()) {
      if (at_ < header_.size()) {
        piece.remove_prefix(compare(header_, at_, piece));
      } else if (at_ < header_.size() + bytes_) {
        const auto part = piece.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(
                                              piece.size(), header_.size() + bytes_ - at_)));
        sink_(part);
        at_ += part.size();
        piece.remove_prefix(part.size());
      } else if (at_ < header_.size() + bytes_ + kRecordEnd.size()) {
        piece.remove_prefix(compare(kRecordEnd, at_ - header_.size() - bytes_, piece));
      } else {
        same_ = false;
        return;
      }
    }
  }

  Result<Done> finish() const {
    if (!same_) {
      return Fault{FaultCode::kMalformed, "its header is not the one that the custody log gives"};
    }
    if (at_ != header_.size() + bytes_ + kRecordEnd.size()) {
      return Fault{FaultCode::kTruncated, "it is shorter than the custody log says"};
    }
    return Done{};
  }

 private:
  std::size_t compare(std::string_view expected, std::uint64_t from, std::string_view piece) {
    const auto wanted = expected.substr(static_cast<std::size_t>(from), piece.size());
    if (piece.substr(0, wanted.size()) != wanted) same_ = false;
    at_ += wanted.size();
    return wanted.size();
  }

  std::string_view header_;
  std::uint64_t bytes_;
  const std::function<void(std::string_view)>& sink_;
  std::uint64_t at_ = 0;
  bool same_ = true;
};

}  // namespace

Segment::Segment(const std::filesystem::path& path) : file_(path) {
  if (file_.size() == 0) return;
  const auto done = base::read_pieces(path, [&](std::string_view piece) { hash_.update(piece); });
  if (!done) throw base::CaseError(path.string() + ": " + done.fault().detail);
}

void Segment::write(std::string_view data) {
  if (data.empty()) return;
  file_.write(data);
  hash_.update(data);
}

std::uint64_t Segment::append(const std::string& header, std::string_view block) {
  std::string record;
  record.reserve(header.size() + block.size() + kRecordEnd.size());
  record.append(header).append(block).append(kRecordEnd);
  const std::string member = gzip_whole(record, !looks_compressed(block));
  write(member);
  return member.size();
}

Result<std::uint64_t> Segment::append_pieces(const std::string& header, std::uint64_t bytes,
                                             const base::Digest& digest, const Pieces& pieces) {
  const std::uint64_t begin = file_.size();
  base::Sha256 before = hash_.clone();
  base::Sha256 content;
  std::uint64_t seen = 0;
  std::unique_ptr<GzipStream> stream;
  const auto open_stream = [&](std::string_view first) {
    stream = std::make_unique<GzipStream>(!looks_compressed(first),
                                          [this](std::string_view out) { write(out); });
    stream->write(header);
  };
  const auto done = pieces([&](std::string_view piece) {
    seen += piece.size();
    if (seen > bytes) return;  // it grows while it is read: given up below
    if (!stream) open_stream(piece);
    content.update(piece);
    stream->write(piece);
  });
  if (!stream) open_stream({});
  if (!done || seen != bytes || content.finish() != digest) {
    file_.truncate(begin);
    hash_ = std::move(before);
    if (!done) return done.fault();
    return Fault{FaultCode::kUnreadable, "the file changed while it was being read; try again"};
  }
  stream->write(kRecordEnd);
  stream->finish();
  return file_.size() - begin;
}

RangeReader::RangeReader(const std::filesystem::path& path, std::uint64_t offset,
                         std::uint64_t length)
    : path_(path), offset_(offset), end_(offset + length) {
  descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor_ < 0) throw base::IoError(path.string(), "open", errno);
  buffer_.resize(static_cast<std::size_t>(std::min<std::uint64_t>(kPiece, length)));
}

RangeReader::~RangeReader() { ::close(descriptor_); }

std::string_view RangeReader::next() {
  const auto wanted =
      static_cast<std::size_t>(std::min<std::uint64_t>(buffer_.size(), end_ - offset_));
  if (wanted == 0) return {};
  ssize_t count = 0;
  do {
    count = ::pread(descriptor_, buffer_.data(), wanted, static_cast<off_t>(offset_));
  } while (count < 0 && errno == EINTR);
  if (count < 0) throw base::IoError(path_.string(), "read", errno);
  offset_ += static_cast<std::uint64_t>(count);
  return std::string_view(buffer_).substr(0, static_cast<std::size_t>(count));
}

Result<Done> read_record(const std::filesystem::path& path, std::uint64_t offset,
                         std::uint64_t length, const std::string& header, std::uint64_t bytes,
                         const std::function<void(std::string_view)>& sink) {
  RangeReader range(path, offset, length);
  RecordChecker checker(header, bytes, sink);
  if (bytes <= kWhole && length <= 2 * kWhole) {
    std::string member;
    for (std::string_view piece = range.next(); !piece.empty(); piece = range.next()) {
      member += piece;
    }
    if (member.size() != length) {
      return Fault{FaultCode::kTruncated, "the file ends before the end of this record"};
    }
    if (!plain_gzip_header(member)) {
      return Fault{FaultCode::kMalformed, "its gzip header was changed"};
    }
    FH_TRY(const std::string record,
           gunzip_whole(member, header.size() + bytes + kRecordEnd.size()));
    checker.feed(record);
    return checker.finish();
  }
  FH_TRY([[maybe_unused]] const Done done,
         gunzip_pieces([&] { return range.next(); },
                       [&](std::string_view piece) { checker.feed(piece); }));
  return checker.finish();
}

}  // namespace firsthand::preserve
