// Tries what a program that reads a file has no need of, and says what came of it: a line for each,
// "refused" or "done". Its argument is a file to try it on.
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <string>

namespace {

void say(const char* what, bool done) { std::printf("%s %s\n", what, done ? "done" : "refused"); }

// Whether a filter of system calls holds for this process.
bool is_confined() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.rfind("Seccomp:", 0) == 0) return line.find('2') != std::string::npos;
  }
  return false;
}

// Whether another program runs, in place of a child of this one or of this one itself.
bool runs(const char* program) {
  ::execl(program, program, static_cast<char*>(nullptr));
  return false;  // where it runs, nothing more is said
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return 2;
  const std::string file = arguments[1];
  if (!is_confined()) {
    std::puts("unconfined");
    return 0;
  }
  say("read", ::open(file.c_str(), O_RDONLY) >= 0);
  say("compute",
      ::mmap(nullptr, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED);
  say("socket", ::socket(AF_INET, SOCK_STREAM, 0) >= 0);
  say("local socket", ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0);
  int pair[2];
  say("pair of sockets", ::socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
  say("write", ::open(file.c_str(), O_WRONLY) >= 0);
  say("append", ::open(file.c_str(), O_RDWR | O_APPEND) >= 0);
  say("create", ::open((file + ".new").c_str(), O_RDONLY | O_CREAT, 0600) >= 0);
  say("rename", ::rename(file.c_str(), (file + ".moved").c_str()) == 0);
  say("remove", ::unlink(file.c_str()) == 0);
  say("link", ::symlink(file.c_str(), (file + ".link").c_str()) == 0);
  say("make executable", ::chmod(file.c_str(), 0700) == 0);
  const rlimit more{1024, 1024};
  say("raise a limit", ::setrlimit(RLIMIT_NOFILE, &more) == 0);
  say("replace the program", ::dup2(0, 63) >= 0);
  say("signal", ::kill(::getppid(), 0) == 0);
  const pid_t child = ::fork();
  if (child == 0) ::_exit(0);
  if (child > 0) ::waitpid(child, nullptr, 0);
  say("fork", child > 0);
  say("run", runs("/bin/true"));
  return 0;
}
