#include <iostream>

#include "cli/arguments.h"
#include "cli/commands.h"
#include "serve/server.h"

namespace firsthand::cli {

int serve(const std::vector<std::string>& words) {
  const Arguments arguments(words, {{"port", 0, true}});
  arguments.expect_operands(1, 1, "the case");
  serve::Options options;
  options.port = static_cast<std::uint16_t>(arguments.number("port", 0, 0, 65535));
  options.started = [](const std::string& address) {
    std::cout << address << std::endl;
    std::cerr << "Open this address in a browser on this machine. Stop with Ctrl-C.\n";
  };
  serve::serve(arguments.operands()[0], options);
  return kDone;
}

}  // namespace firsthand::cli
