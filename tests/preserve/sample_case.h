// A small case for tests: some invented files, stored, under a fixed clock.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "base/files.h"
#include "preserve/store.h"

namespace firsthand::preserve {

// The clock stands still for as long as one of these lives.
class FixedClock {
 public:
  FixedClock() { ::setenv("SOURCE_DATE_EPOCH", "1777888800", 1); }
  ~FixedClock() { ::unsetenv("SOURCE_DATE_EPOCH"); }
  FixedClock(const FixedClock&) = delete;
  FixedClock& operator=(const FixedClock&) = delete;
};

// Without the care of base::replace_file, for tests that write thousands of times.
inline void overwrite(const std::filesystem::path& path, const std::string& content) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << content;
}

inline std::filesystem::path write_input(const std::filesystem::path& folder,
                                         const std::string& name, const std::string& content) {
  base::replace_file(folder / name, content);
  return folder / name;
}

// Every file below a folder, by path.
inline std::map<std::string, std::string> contents(const std::filesystem::path& folder) {
  std::map<std::string, std::string> out;
  for (const auto& at : std::filesystem::recursive_directory_iterator(folder)) {
    if (!at.is_regular_file()) continue;
    out[at.path().lexically_relative(folder).generic_string()] = base::read_own_file(at.path());
  }
  return out;
}

inline void restore(const std::filesystem::path& folder,
                    const std::map<std::string, std::string>& files) {
  std::filesystem::remove_all(folder);
  for (const auto& [name, content] : files) {
    base::make_folders((folder / name).parent_path());
    overwrite(folder / name, content);
  }
}

// Four files, one of them under two names, one failure and one text, in two segments.
inline void fill_sample_case(const std::filesystem::path& inputs,
                             const std::filesystem::path& folder) {
  StoreOptions options;
  options.segment_bytes = 900;
  Store store = Store::open(folder, Mode::kCreate, options);
  base::Digest first;
  for (const std::string name : {"a.txt", "b.txt", "c.txt"}) {
    const auto path = write_input(inputs, name, "The statement of the witness in " + name + ".\n");
    const auto added = store.add(path, "pile/" + name);
    if (name == "a.txt") first = added->digest;
  }
  (void)store.add(inputs / "a.txt", "pile/copy of a.txt");
  store.add_failed("pile/locked.txt",
                   {base::FaultCode::kUnreadable, "the file cannot be read: Permission denied"});
  store.add_text(first, first, "pile/a.txt", "The statement of the witness in a.txt.");
  store.log_event({std::string(kExport), "exported as jsonl"});
  store.commit();
}

}  // namespace firsthand::preserve
