#include "pipeline/retry.h"

#include <set>
#include <string_view>

#include "casefile/casefile.h"
#include "pipeline/build.h"
#include "preserve/store.h"

namespace firsthand::pipeline {
namespace {

bool is_file(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::symlink_status(path, error);
  return !error && std::filesystem::is_regular_file(status);
}

// The file that `input` is, or is a part of: "pile.zip" of "pile.zip!a/note.txt".
std::string file_of(const std::string& input) {
  if (is_file(input)) return input;
  for (std::size_t at = input.find_first_of("!#"); at != std::string::npos;
       at = input.find_first_of("!#", at + 1)) {
    const std::string front = input.substr(0, at);
    if (is_file(front)) return front;
  }
  return {};
}

}  // namespace

std::vector<std::string> files_to_retry(const std::filesystem::path& folder) {
  std::error_code error;
  if (!std::filesystem::exists(folder / kFindingsFile, error)) return {};
  std::set<std::string> files;
  const auto add = [&](const model::InputFault& fault) {
    if (std::string file = file_of(fault.input); !file.empty()) files.insert(std::move(file));
  };
  for (const model::InputFault& fault :
       preserve::Store::open(folder, preserve::Mode::kRead).failed()) {
    add(fault);
  }
  for (const model::InputFault& fault : casefile::load(folder / kFindingsFile).faults) add(fault);
  return {files.begin(), files.end()};
}

}  // namespace firsthand::pipeline
