#include "pipeline/packed_reports.h"

#include <cstdint>
#include <cstring>
#include <utility>

#include "base/error.h"
#include "casefile/codec.h"

namespace firsthand::pipeline {
namespace {

constexpr std::size_t kBlock = std::size_t{256} << 10;  // bytes, or one report that has more

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

void PackedReports::add(const model::Report& report) { add_packed(casefile::pack(report)); }

void PackedReports::add_packed(std::string_view report) {
  const std::uint64_t size = report.size();
  const std::size_t bytes = sizeof size + report.size();
  if (blocks_.empty() || blocks_.back().size() + bytes > kBlock) {
    if (!blocks_.empty()) blocks_.back().shrink_to_fit();
    blocks_.emplace_back();
  }
  blocks_.back().append(reinterpret_cast<const char*>(&size), sizeof size);
  blocks_.back() += report;
  ++size_;
}

void PackedReports::add_block(std::string block) {
  for (std::string_view rest = block; !rest.empty(); ++size_) take_one(rest);
  blocks_.push_back(std::move(block));
}

void PackedReports::take(const std::function<void(model::Report)>& each) {
  for (std::string& held : blocks_) {
    const std::string block = std::move(held);
    for (std::string_view rest = block; !rest.empty();)
      each(casefile::unpack<model::Report>(take_one(rest)));
  }
  *this = {};
}

std::vector<model::Report> PackedReports::take_all() {
  std::vector<model::Report> out;
  out.reserve(size_);
  take([&](model::Report report) { out.push_back(std::move(report)); });
  return out;
}

}  // namespace firsthand::pipeline
