// The commands, one file each (cmd_NAME.cc), and their pages (docs/cli/NAME.md), which are their
// --help.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace firsthand::cli {

// Exit codes of the contract.
inline constexpr int kDone = 0;
inline constexpr int kSomethingFailed =
    1;  // ran, but something could not be read, verified or found
inline constexpr int kBadUsage = 2;
inline constexpr int kMachineFailed = 3;

struct Command {
  std::string_view name;
  std::string_view summary;
  int (*run)(const std::vector<std::string>& words);
  std::string_view (*help)();
};

std::span<const Command> commands();  // in the order of --help

int annotate(const std::vector<std::string>& words);
int assess(const std::vector<std::string>& words);
int build(const std::vector<std::string>& words);
int compare(const std::vector<std::string>& words);
int export_findings(const std::vector<std::string>& words);
int locate(const std::vector<std::string>& words);
int read_files(const std::vector<std::string>& words);
int serve(const std::vector<std::string>& words);
int show(const std::vector<std::string>& words);
int train(const std::vector<std::string>& words);
int verify(const std::vector<std::string>& words);

}  // namespace firsthand::cli
