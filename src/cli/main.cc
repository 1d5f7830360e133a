#include <csignal>
#include <iostream>

#include "cli/run.h"

int main(int count, char** words) {
  std::signal(SIGPIPE, SIG_IGN);
  std::ios::sync_with_stdio(false);
  return firsthand::cli::run({words + 1, words + count});
}
