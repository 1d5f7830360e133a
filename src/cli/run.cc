#include "cli/run.h"

#include <algorithm>
#include <iostream>

#include "base/error.h"
#include "base/version.h"
#include "cli/commands.h"

namespace firsthand::cli {
namespace {

void print_overview(std::ostream& out) {
  out << "firsthand: how many independent first-hand sources stand behind each claim\n\n"
         "USAGE\n    firsthand COMMAND ...\n\nCOMMANDS\n";
  for (const Command& command : commands()) {
    out << "    " << command.name << std::string(12 - command.name.size(), ' ') << command.summary
        << "\n";
  }
  out << "\n`firsthand COMMAND --help` explains one. Begin with:\n\n"
         "    firsthand build reports/ -o my.case\n    firsthand show my.case\n";
}

bool asks_for_help(const std::vector<std::string>& words) {
  const auto end = std::find(words.begin(), words.end(), "--");
  return std::find(words.begin(), end, "--help") != end ||
         std::find(words.begin(), end, "-h") != end;
}

int run_command(const Command& command, const std::vector<std::string>& words) {
  if (asks_for_help(words)) {
    std::cout << command.help();
    return kDone;
  }
  try {
    return command.run(words);
  } catch (const base::UsageError& error) {
    std::cerr << "firsthand " << command.name << ": " << error.what() << "\nTry: firsthand "
              << command.name << " --help\n";
    return kBadUsage;
  }
}

}  // namespace

int run(const std::vector<std::string>& words) {
  try {
    if (words.empty()) {
      print_overview(std::cerr);
      return kBadUsage;
    }
    if (words[0] == "--help" || words[0] == "-h" || words[0] == "help") {
      print_overview(std::cout);
      return kDone;
    }
    if (words[0] == "--version") {
      std::cout << "firsthand " << base::kProgramVersion << "\n";
      return kDone;
    }
    for (const Command& command : commands()) {
      if (command.name != words[0]) continue;
      const int code = run_command(command, {words.begin() + 1, words.end()});
      std::cout.flush();
      if (!std::cout) throw base::Error("what was to be printed could not be written");
      return code;
    }
    std::cerr << "firsthand: there is no command \"" << words[0] << "\"\nTry: firsthand --help\n";
    return kBadUsage;
  } catch (const std::exception& error) {
    std::cerr << "firsthand: " << error.what() << "\n";
    return kMachineFailed;
  }
}

}  // namespace firsthand::cli
