// What a build found out about one file or one report alone, kept so that the next build need not
// do it again: docs/formats/kept.md.
//
// Nothing in it is trusted: an entry that is not as it was written is none, and what another build
// of the program or other parameters wrote is thrown away.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/work_files.h"

namespace firsthand::pipeline {

class Kept {
 public:
  // `stamp`: all that changes what is kept. Null `files`: nothing is found, and nothing is kept.
  Kept(base::WorkFiles* files, std::string_view stamp);

  // By any thread. A key is a digest of all that the bytes are a function of, besides the stamp.
  std::optional<std::string> find(const base::Digest& key) const;
  void keep(const base::Digest& key, std::string_view bytes);

  void finish();  // nothing is kept after this

 private:
  struct Place {
    std::size_t file = 0;
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
    base::Digest digest;  // of the bytes
  };
  struct File {
    std::string name;
    base::WorkFiles::Reader reader;
  };

  bool scan(const base::WorkFiles::Reader& reader, std::size_t file);
  void begin_file();
  void write(const base::Digest& key, const base::Digest& digest, std::string_view bytes);
  std::optional<std::string> read(const Place& place) const;
  void put_in_order();
  void write_places();
  void merge();

  base::WorkFiles* files_;
  std::string head_;
  std::vector<File> old_;
  std::map<base::Digest, Place> places_;
  std::uint64_t next_ = 0;  // number of a new file
  std::mutex mutex_;
  std::optional<base::WorkFiles::Writer> writer_;
};

}  // namespace firsthand::pipeline
