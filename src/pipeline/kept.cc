#include "pipeline/kept.h"

#include <charconv>
#include <cstring>

namespace firsthand::pipeline {
namespace {

constexpr std::string_view kMagic = "firsthand-kept 1\n";
constexpr std::string_view kPrefix = "kept-";
constexpr std::size_t kMostFiles = 16;  // more are made into one

// Of an entry: what stands before its bytes.
struct Head {
  base::Digest key;
  base::Digest digest;  // of the bytes
  std::uint64_t size = 0;
  std::uint64_t check = 0;  // of all this
};
static_assert(sizeof(Head) == 80);

std::uint64_t check_of(const Head& head) {
  const base::Digest digest =
      base::sha256({reinterpret_cast<const char*>(&head), offsetof(Head, check)});
  std::uint64_t out = 0;
  std::memcpy(&out, digest.bytes.data(), sizeof out);
  return out;
}

std::optional<std::uint64_t> number_of(std::string_view name) {
  if (name.substr(0, kPrefix.size()) != kPrefix) return std::nullopt;
  name.remove_prefix(kPrefix.size());
  std::uint64_t number = 0;
  const auto end = std::from_chars(name.data(), name.data() + name.size(), number);
  if (end.ec != std::errc{} || end.ptr != name.data() + name.size()) return std::nullopt;
  return number;
}

}  // namespace

Kept::Kept(base::WorkFiles* files, std::string_view stamp)
    : files_(files), head_(std::string(kMagic) + base::sha256(stamp).hex() + "\n") {
  if (!files_) return;
  std::map<std::uint64_t, std::string> names;  // the oldest first
  for (const std::string& name : files_->names()) {
    if (const auto number = number_of(name)) names[*number] = name;
  }
  for (const auto& [number, name] : names) {
    next_ = number + 1;
    const auto reader = files_->open(name);
    if (reader && scan(*reader, old_.size())) {
      old_.push_back({name, *reader});
    } else {
      files_->remove(name);
    }
  }
}

// False for a file of another stamp. What stands behind the first damaged head is lost.
bool Kept::scan(const base::WorkFiles::Reader& reader, std::size_t file) {
  std::string begin(head_.size(), '\0');
  if (!reader.read(0, begin.data(), begin.size()) || begin != head_) return false;
  std::uint64_t at = head_.size();
  for (Head head; reader.read(at, &head, sizeof head);) {
    at += sizeof head;
    if (head.check != check_of(head) || head.size > reader.size() - at) break;
    places_[head.key] = {file, at, head.size, head.digest};
    at += head.size;
  }
  return true;
}

std::optional<std::string> Kept::read(const Place& place) const {
  std::string bytes(place.size, '\0');
  if (!old_[place.file].reader.read(place.offset, bytes.data(), bytes.size())) return std::nullopt;
  if (base::sha256(bytes) != place.digest) return std::nullopt;
  return bytes;
}

std::optional<std::string> Kept::find(const base::Digest& key) const {
  const auto place = places_.find(key);
  return place == places_.end() ? std::nullopt : read(place->second);
}

void Kept::keep(const base::Digest& key, std::string_view bytes) {
  if (!files_) return;
  const base::Digest digest = base::sha256(bytes);
  const std::lock_guard lock(mutex_);
  if (!writer_) begin_file();
  write(key, digest, bytes);
}

void Kept::begin_file() {
  writer_ = files_->create(std::string(kPrefix) + std::to_string(next_++));
  writer_->write(head_.data(), head_.size());
}

void Kept::write(const base::Digest& key, const base::Digest& digest, std::string_view bytes) {
  Head head{key, digest, bytes.size(), 0};
  head.check = check_of(head);
  writer_->write(&head, sizeof head);
  writer_->write(bytes.data(), bytes.size());
}

void Kept::finish() {
  if (writer_) {
    writer_->finish();
    writer_.reset();
    put_in_order();
  }
  if (old_.size() >= kMostFiles) merge();
}

// What threads wrote as they came to it, by key: the same bytes however many there are.
void Kept::put_in_order() {
  const std::string name = std::string(kPrefix) + std::to_string(next_ - 1);
  const auto reader = files_->open(name);
  if (!reader) return;
  std::map<base::Digest, Place> before;
  places_.swap(before);
  scan(*reader, old_.size());
  old_.push_back({name, *reader});  // which can be read after another file has its name
  --next_;
  write_places();
  old_.pop_back();
  places_.swap(before);
}

// All that is in places_ into a new file, by key.
void Kept::write_places() {
  begin_file();
  for (const auto& [key, place] : places_) {
    if (const auto bytes = read(place)) write(key, place.digest, *bytes);
  }
  writer_->finish();
  writer_.reset();
}

// The old files into one, which is whole before they go.
void Kept::merge() {
  write_places();
  for (const File& file : old_) files_->remove(file.name);
  places_.clear();
  old_.clear();
}

}  // namespace firsthand::pipeline
