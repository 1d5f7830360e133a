#include "collect/zip_pieces.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "collect/wacz.h"
#include "collect/zip.h"
#include "collect/zip_member.h"

namespace firsthand::collect {
namespace {

using base::Fault;
using base::FaultCode;

constexpr std::size_t kLongestLink = 4096;                          // bytes of a link's path
constexpr std::size_t kWaiting = std::size_t{64} << 20;             // of members that may be links
constexpr std::size_t kLongestDescription = std::size_t{16} << 20;  // of a WACZ

// Hashes what goes through, up to its end, and keeps the text of what is short.
class Watched : public Stream {
 public:
  Watched(ZipMember& content, bool keep) : content_(content), keep_(keep) {}

  std::string_view next() override {
    const std::string_view piece = content_.next();
    hash_.update(piece);
    if (keep_ && text_.size() + piece.size() <= kLongestDescription) text_ += piece;
    return piece;
  }
  bool at_end() const override { return content_.at_end(); }
  std::optional<Break> broken() const override { return content_.broken(); }

  std::string digest() { return hash_.finish().hex(); }
  std::string text() { return std::move(text_); }

 private:
  ZipMember& content_;
  bool keep_;
  base::Sha256 hash_;
  std::string text_;
};

// What was read of the members of a WACZ.
class ReadWacz : public WaczMembers {
 public:
  ReadWacz(const std::map<std::string, std::string>& digests,
           const std::map<std::string, std::string>& texts)
      : digests_(digests), texts_(texts) {}
  std::optional<std::string> digest(const ZipEntry& entry) const override {
    return at(digests_, entry.name);
  }
  std::optional<std::string> text(const ZipEntry& entry) const override {
    return at(texts_, entry.name);
  }

 private:
  static std::optional<std::string> at(const std::map<std::string, std::string>& table,
                                       const std::string& name) {
    const auto found = table.find(name);
    return found == table.end() ? std::nullopt : std::optional(found->second);
  }
  const std::map<std::string, std::string>& digests_;
  const std::map<std::string, std::string>& texts_;
};

class Reading {
 public:
  Reading(Nest& nest, Cursor& cursor, const Place& place)
      : nest_(nest), cursor_(cursor), place_(place), wacz_(is_wacz(place.input(), {})) {}

  void run() {
    while (!nest_.stopped() && cursor_.ahead(4).starts_with("PK\x03\x04")) {
      if (!read_member()) return finish(false);
    }
    if (nest_.stopped()) return;
    finish(read_list());
  }

 private:
  // False where what follows cannot be told.
  bool read_member() {
    const std::uint64_t offset = cursor_.position();
    auto head = zip_head_of_member(cursor_.ahead(kZipHeadBytes));
    if (!head) return false;
    cursor_.consume(head->bytes);
    ZipEntry& entry = head->entry;
    entry.offset = offset;
    if (entries_.empty() && (entry.name == "mimetype" || entry.name == "[Content_Types].xml")) {
      nest_.fault(place_.input(), FaultCode::kTooLarge,
                  "a word processor's document of more than " + std::to_string(place_.bytes) +
                      " bytes: hand in its text");
      is_document_ = true;
      return false;
    }
    if (entry.is_folder() && entry.size == 0 && !entry.is_described_behind()) {
      return cursor_.skip(entry.packed) == entry.packed;
    }
    if (!nest_.enter_member()) return false;
    const Place member = member_place(nest_, place_, entry.name);
    entries_.push_back(entry);
    sound_.push_back(false);
    if (!entry.is_readable() || (entry.is_described_behind() && entry.method == 0)) {
      return pass_over(entry, member);
    }
    return read_content(entry, member);
  }

  bool pass_over(const ZipEntry& entry, const Place& member) {
    if (!entry.is_readable()) {
      nest_.fault(member.file, unreadable_member(entry));
    } else {
      nest_.fault(member.file, FaultCode::kUnsupported,
                  "it does not say how long it is, and the archive is too large to be read by the "
                  "list at its end; unpack the archive and give the folder");
    }
    return !entry.is_described_behind() && cursor_.skip(entry.packed) == entry.packed;
  }

  bool read_content(const ZipEntry& entry, const Place& member) {
    const std::uint64_t begin = cursor_.position();
    ZipMember packed(cursor_, entry, nest_);
    Watched content(packed, wacz_ && is_wacz_description(entry.name));
    Cursor inside(content);
    if (wacz_ && !is_wacz_archive(entry.name)) {
      nest_.skip(member.file, wacz_part(entry.name));
    } else if (inside.ahead(kLongestLink + 1).size() <= kLongestLink && inside.ended() &&
               !inside.broken() && waiting_bytes_ < kWaiting) {
      waiting_bytes_ += inside.ahead(1).size() + member.file.size();
      waiting_.push_back({entries_.size() - 1, std::string(inside.ahead(1))});
    } else {
      open(nest_, inside, member);
    }
    while (!content.next().empty()) {  // what its reader left
    }
    if (nest_.stopped()) return false;
    if (!packed.broken()) {
      sound_.back() = true;
      entries_.back().size = packed.made();
      entries_.back().checksum = packed.checksum();
      if (wacz_) digests_[entry.name] = content.digest();
      if (wacz_ && is_wacz_description(entry.name)) texts_[entry.name] = content.text();
      return true;
    }
    if (!packed.end_is_known() || entry.is_described_behind()) return packed.end_is_known();
    const std::uint64_t left = begin + entry.packed - cursor_.position();
    return cursor_.skip(left) == left;
  }

  // Whether the list is there and whole.
  bool read_list() {
    std::size_t others = 0;  // that it names and that were not read
    std::size_t known = 0;
    for (;;) {
      const auto head = zip_head_in_list(cursor_.ahead(kZipHeadBytes));
      if (!head) break;
      cursor_.consume(head->bytes);
      const ZipEntry& listed = head->entry;
      if (listed.is_folder() && listed.size == 0) continue;
      const auto at = std::lower_bound(
          entries_.begin(), entries_.end(), listed.offset,
          [](const ZipEntry& entry, std::uint64_t offset) { return entry.offset < offset; });
      if (at == entries_.end() || at->offset != listed.offset) {
        ++others;
        continue;
      }
      ++known;
      at->is_link = listed.is_link;
      const auto k = static_cast<std::size_t>(at - entries_.begin());
      if (sound_[k] && (at->checksum != listed.checksum || at->size != listed.size)) {
        nest_.damage(member_place(nest_, place_, at->name).file, FaultCode::kMalformed,
                     "its bytes do not agree with the list at the end of the ZIP archive: one of "
                     "the two is damaged");
      }
    }
    const std::string_view end = cursor_.ahead(4);
    const bool whole = end.starts_with("PK\x05\x06") || end.starts_with("PK\x06\x06");
    if (whole && (others > 0 || known != entries_.size())) {
      nest_.fault(place_.input(), FaultCode::kMalformed,
                  "the list at the end of the ZIP archive names " + std::to_string(others) +
                      " members that are not in it, and lacks " +
                      std::to_string(entries_.size() - std::min(known, entries_.size())) +
                      " that are: it is damaged");
    }
    return whole;
  }

  void finish(bool whole) {
    if (is_document_) return;
    for (const Waiting& one : waiting_) {
      if (nest_.stopped()) return;
      const ZipEntry& entry = entries_[one.entry];
      const Place member = member_place(nest_, place_, entry.name);
      if (entry.is_link) {
        nest_.skip(member.file, kZipLink);
        continue;
      }
      MemoryStream content(one.content);
      Cursor cursor(content);
      open(nest_, cursor, member);
    }
    if (nest_.stopped()) return;
    if (const auto broken = cursor_.broken(); broken && !whole) {
      nest_.fault(place_.input(), broken->fault);
    } else if (!whole) {
      nest_.fault(place_.input(), zip_without_list());
    } else if (entries_.empty()) {
      nest_.fault(place_.input(), FaultCode::kEmpty, "there are no files in this archive");
    }
    if (wacz_) check_wacz(nest_, ReadWacz(digests_, texts_), entries_, place_);
  }

  struct Waiting {
    std::size_t entry;
    std::string content;
  };

  Nest& nest_;
  Cursor& cursor_;
  const Place& place_;
  bool wacz_;
  bool is_document_ = false;
  std::vector<ZipEntry> entries_;  // in the order of their offsets
  std::vector<bool> sound_;        // which of them were read to their end and are whole
  std::vector<Waiting> waiting_;
  std::size_t waiting_bytes_ = 0;
  std::map<std::string, std::string> digests_;
  std::map<std::string, std::string> texts_;
};

}  // namespace

void read_zip_in_pieces(Nest& nest, Cursor& cursor, const Place& place) {
  Reading(nest, cursor, place).run();
}

}  // namespace firsthand::collect
