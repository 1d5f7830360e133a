#include "cli/commands.h"

#include <array>

namespace firsthand::embedded {
std::string_view help_annotate();
std::string_view help_assess();
std::string_view help_build();
std::string_view help_compare();
std::string_view help_export();
std::string_view help_locate();
std::string_view help_read();
std::string_view help_serve();
std::string_view help_show();
std::string_view help_train();
std::string_view help_verify();
}  // namespace firsthand::embedded

namespace firsthand::cli {

std::span<const Command> commands() {
  static constexpr std::array<Command, 11> kCommands = {{
      {"build", "preserve reports, read them, and count independent origins", build,
       embedded::help_build},
      {"show", "the findings in the terminal", show, embedded::help_show},
      {"locate", "where in the preserved files the words of a finding stand", locate,
       embedded::help_locate},
      {"serve", "the findings in a browser, on this machine only", serve, embedded::help_serve},
      {"export", "the findings as files", export_findings, embedded::help_export},
      {"assess", "record what a person decides about the findings", assess, embedded::help_assess},
      {"verify", "check the evidence, its log and the findings", verify, embedded::help_verify},
      {"read", "one file at a time: bytes to report", read_files, embedded::help_read},
      {"compare", "the passages that two texts share", compare, embedded::help_compare},
      {"annotate", "what one report claims: who, how many, when, where", annotate,
       embedded::help_annotate},
      {"train", "a model of grammar from treebanks of your own", train, embedded::help_train},
  }};
  return kCommands;
}

}  // namespace firsthand::cli
