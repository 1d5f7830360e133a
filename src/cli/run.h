// The whole program but for the process: words in, exit code out.
#pragma once

#include <string>
#include <vector>

namespace firsthand::cli {

int run(const std::vector<std::string>& words);  // without the program's name

}  // namespace firsthand::cli
