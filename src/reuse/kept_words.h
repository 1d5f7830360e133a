// The words of the reports that were gathered, packed and kept in files until all of them are
// compared: a report is compared some two times, and reading it each time would cost more than
// comparing it. They are of use to one run alone; reports whose words are not kept are read again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/work_files.h"
#include "reuse/words.h"

namespace firsthand::reuse {

class KeptWords {
 public:
  // In `files`, where no file of it has a name but while it is written: up to `most` bytes.
  KeptWords(base::WorkFiles& files, std::uint64_t most) : files_(files), most_(most) {}

  // Some reports, one after another.
  struct Block {
    std::string packed;
    std::vector<std::size_t> ends;  // of each
    void clear();
    void add(const Words& words);
  };

  // The words of the reports from this one on, in their order, by one thread at a time.
  void add(std::uint32_t first, const Block& block);
  // What was kept can be read from now on.
  void end();

  // From any thread. False if they are not kept. `room` is for what is read.
  [[nodiscard]] bool read(std::uint32_t report, std::string& room, Words& out) const;

 private:
  struct Piece {  // a file
    std::uint32_t first = 0;
    std::vector<std::uint64_t> begins;  // of each report's words, and where the last end
    std::optional<base::WorkFiles::Reader> file;
  };

  void end_piece();

  base::WorkFiles& files_;
  std::uint64_t most_;
  std::uint64_t kept_ = 0;  // bytes
  std::vector<Piece> pieces_;
  std::optional<base::WorkFiles::Writer> writer_;  // of the last of them
};

}  // namespace firsthand::reuse
