#include "pipeline/packed_reports.h"

#include <cstring>
#include <utility>

#include "base/check.h"
#include "base/error.h"
#include "casefile/codec.h"

namespace firsthand::pipeline {
namespace {

constexpr std::size_t kBlock = std::size_t{256} << 10;  // bytes, or one report that has more
constexpr const char* kName = "reports";

std::string_view take_one(std::string_view& block) {
  std::uint64_t size = 0;
  if (block.size() < sizeof size) throw base::CaseError("a packed report is cut off");
  std::memcpy(&size, block.data(), sizeof size);
  block.remove_prefix(sizeof size);
  if (block.size() < size) throw base::CaseError("a packed report is cut off");
  const std::string_view out = block.substr(0, size);
  block.remove_prefix(size);
  return out;
}

}  // namespace

BlockFile::BlockFile(base::WorkFiles& files)
    : files_(files), writer_(files.create(kName)), reader_(files.open(kName).value()) {}

std::uint64_t BlockFile::add(std::string_view block) {
  const std::lock_guard lock(mutex_);
  FH_CHECK(!mapped_, "a block comes after the file was mapped");
  const std::uint64_t offset = writer_.size();
  writer_.write(block.data(), block.size());
  return offset;
}

std::string BlockFile::read(std::uint64_t offset, std::uint64_t size) {
  {
    const std::lock_guard lock(mutex_);
    writer_.finish();
  }
  std::string block(size, '\0');
  if (!reader_.read(offset, block.data(), size)) throw base::CaseError("a block is cut off");
  return block;
}

const base::WorkFiles::Reader::Mapped& BlockFile::map() {
  if (!mapped_) {
    writer_.finish();
    mapped_ = files_.open(kName).value().map();
    files_.remove(kName);
  }
  return *mapped_;
}

void PackedReports::add(const model::Report& report) { add_packed(casefile::pack(report)); }

void PackedReports::add_packed(std::string_view report) {
  const std::uint64_t size = report.size();
  const std::size_t bytes = sizeof size + report.size();
  const bool fits = !blocks_.empty() && !blocks_.back().bytes.empty() &&
                    blocks_.back().bytes.size() + bytes <= kBlock;
  if (!fits) {
    finish();
    blocks_.emplace_back();
  }
  std::string& block = blocks_.back().bytes;
  block.append(reinterpret_cast<const char*>(&size), sizeof size);
  block += report;
  ++size_;
}

void PackedReports::finish() {
  if (blocks_.empty() || blocks_.back().bytes.empty()) return;
  Block& last = blocks_.back();
  if (!file_) {
    last.bytes.shrink_to_fit();
    return;
  }
  last.size = last.bytes.size();
  last.offset = file_->add(std::exchange(last.bytes, {}));
}

std::string PackedReports::block(std::size_t number) const {
  const Block& block = blocks_[number];
  return block.size > 0 ? file_->read(block.offset, block.size) : block.bytes;
}

void PackedReports::add_block(std::string block) {
  for (std::string_view rest = block; !rest.empty(); ++size_) take_one(rest);
  finish();
  blocks_.push_back({std::move(block)});
}

void PackedReports::take(const std::function<void(model::Report)>& each) {
  finish();
  for (Block& held : blocks_) {
    const std::string block = std::move(held.bytes);
    std::string_view rest = block;
    std::shared_ptr<const void> keeper;
    if (held.size > 0) {
      const auto& mapped = file_->map();
      rest = mapped.bytes.substr(held.offset, held.size);
      keeper = mapped.keeper;
    }
    while (!rest.empty()) each(casefile::unpack<model::Report>(take_one(rest), keeper));
  }
  blocks_ = {};
  size_ = 0;
}

std::vector<model::Report> PackedReports::take_all() {
  std::vector<model::Report> out;
  out.reserve(size_);
  take([&](model::Report report) { out.push_back(std::move(report)); });
  return out;
}

}  // namespace firsthand::pipeline
