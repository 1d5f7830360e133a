// Reports that wait until all have been read: as bytes, which take little more than their text, in
// blocks that are given up one by one as their reports are taken.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/report.h"

namespace firsthand::pipeline {

class PackedReports {
 public:
  void add(const model::Report& report);
  void add_packed(std::string_view report);  // REQUIRES: of casefile::pack

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  // Gives each, in order, and has none afterwards.
  void take(const std::function<void(model::Report)>& each);
  std::vector<model::Report> take_all();

  const std::vector<std::string>& blocks() const { return blocks_; }
  void add_block(std::string block);  // of another's blocks(); throws base::CaseError

 private:
  std::vector<std::string> blocks_;  // each report with its size before it
  std::size_t size_ = 0;
};

}  // namespace firsthand::pipeline
