#include "collect/packed.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <vector>

#include "base/check.h"

namespace firsthand::collect {
namespace {

using base::FaultCode;

constexpr std::size_t kPiece = std::size_t{256} << 10;

// libarchive turns names into the character set of the thread's locale.
class Utf8Locale {
 public:
  Utf8Locale()
      : locale_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)),
        before_(locale_ != nullptr ? ::uselocale(locale_) : nullptr) {}
  ~Utf8Locale() {
    if (locale_ == nullptr) return;
    ::uselocale(before_);
    ::freelocale(locale_);
  }
  Utf8Locale(const Utf8Locale&) = delete;
  Utf8Locale& operator=(const Utf8Locale&) = delete;

 private:
  locale_t locale_;
  locale_t before_;
};

// Hands a cursor's bytes to libarchive.
struct Feed {
  Cursor& source;
  std::size_t given = 0;

  static la_ssize_t read(archive*, void* self, const void** piece) {
    Feed& feed = *static_cast<Feed*>(self);
    feed.source.consume(feed.given);
    const std::string_view ahead = feed.source.ahead(1).substr(0, kPiece);
    feed.given = ahead.size();
    *piece = ahead.data();
    return static_cast<la_ssize_t>(ahead.size());
  }
};

using Archive = std::unique_ptr<archive, int (*)(archive*)>;

Archive new_reader() {
  Archive reader(archive_read_new(), archive_read_free);
  FH_CHECK(reader != nullptr, "no memory for an archive reader");
  return reader;
}

}  // namespace

struct Unpacked::State {
  Feed feed;
  Archive reader = new_reader();
  std::vector<char> buffer = std::vector<char>(kPiece);
  bool begun = false;
  bool at_end = false;
};

Unpacked::Unpacked(Cursor& source, Nest& nest)
    : nest_(nest), state_(std::make_unique<State>(State{Feed{source}})) {}
Unpacked::~Unpacked() = default;

std::string_view Unpacked::next() {
  State& state = *state_;
  if (broken_ || state.at_end) return {};
  archive* const reader = state.reader.get();
  int status = ARCHIVE_OK;
  if (!state.begun) {
    state.begun = true;
    archive_read_support_filter_bzip2(reader);
    archive_read_support_filter_xz(reader);
    archive_read_support_filter_zstd(reader);
    archive_read_support_filter_lz4(reader);
    archive_read_support_format_raw(reader);
    archive_read_support_format_empty(reader);
    status = archive_read_open(reader, &state.feed, nullptr, Feed::read, nullptr);
    archive_entry* entry = nullptr;
    if (status == ARCHIVE_OK) status = archive_read_next_header(reader, &entry);
    if (status == ARCHIVE_EOF) {
      state.at_end = true;
      return {};
    }
  }
  la_ssize_t made = -1;
  if (status == ARCHIVE_OK) {
    made = archive_read_data(reader, state.buffer.data(), state.buffer.size());
  }
  if (made < 0) {
    const auto broken = state.feed.source.broken();
    broken_ = broken ? *broken
                     : Break{{FaultCode::kMalformed,
                              "the compressed file is cut off or damaged, or of a kind that cannot "
                              "be read"}};
    broken_->from = 0;
    return {};
  }
  if (made == 0) state.at_end = true;
  if (!nest_.spend(static_cast<std::uint64_t>(made))) {
    broken_ = Break{nest_.too_much()};
    return {};
  }
  return {state.buffer.data(), static_cast<std::size_t>(made)};
}

std::string Unpacked::place(std::uint64_t position) const {
  return position == 0 ? "0" : "0+" + std::to_string(position);
}

namespace {

// The bytes of the tar member that the reader is at.
class TarMember : public Stream {
 public:
  TarMember(archive* reader, Nest& nest) : reader_(reader), nest_(nest), buffer_(kPiece) {}

  std::string_view next() override {
    if (broken_) return {};
    const la_ssize_t made = archive_read_data(reader_, buffer_.data(), buffer_.size());
    if (made < 0) {
      broken_ = Break{{FaultCode::kTruncated, "the tar archive ends in the middle of this member"}};
      return {};
    }
    if (!nest_.spend(static_cast<std::uint64_t>(made))) {
      broken_ = Break{nest_.too_much()};
      return {};
    }
    return {buffer_.data(), static_cast<std::size_t>(made)};
  }
  std::optional<Break> broken() const override { return broken_; }

 private:
  archive* reader_;
  Nest& nest_;
  std::vector<char> buffer_;
  std::optional<Break> broken_;
};

}  // namespace

void read_tar(Nest& nest, Cursor& cursor, const Place& place) {
  const Utf8Locale locale;
  Feed feed{cursor};
  const Archive reader = new_reader();
  archive_read_support_format_tar(reader.get());
  int status = archive_read_open(reader.get(), &feed, nullptr, Feed::read, nullptr);
  bool any = false;
  while (status == ARCHIVE_OK && !nest.stopped()) {
    archive_entry* entry = nullptr;
    status = archive_read_next_header(reader.get(), &entry);
    if (status == ARCHIVE_WARN) status = ARCHIVE_OK;
    if (status != ARCHIVE_OK) break;
    const char* const name = archive_entry_pathname(entry);
    const Place member = member_place(nest, place, name != nullptr ? name : "?");
    const auto type = archive_entry_filetype(entry);
    if (type == AE_IFDIR) continue;
    any = true;
    if (!nest.enter_member()) return;
    if (type != AE_IFREG || archive_entry_hardlink(entry) != nullptr) {
      nest.skip(member.file, "archive member that is a link or a device");
      continue;
    }
    TarMember content(reader.get(), nest);
    Cursor inside(content);
    open(nest, inside, member);
  }
  if (nest.stopped()) return;
  if (status != ARCHIVE_EOF) {
    const auto broken = cursor.broken();
    if (broken) return nest.fault(place.file, broken->fault);
    nest.fault(place.file, FaultCode::kTruncated,
               "the tar archive is cut off or damaged; what comes after the damage was not read");
  } else if (!any) {
    nest.fault(place.file, FaultCode::kEmpty, "there are no files in this archive");
  }
}

}  // namespace firsthand::collect
