#include "base/child.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>

#include "base/confine.h"
#include "base/error.h"
#include "base/files.h"

namespace firsthand::base {
namespace {

struct Pipe {
  int read = -1;
  int write = -1;
  Pipe() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) throw IoError("a pipe", "open", errno);
    read = ends[0];
    write = ends[1];
  }
  ~Pipe() {
    if (read >= 0) ::close(read);
    close_write();
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  void close_write() {
    if (write >= 0) ::close(write);
    write = -1;
  }
};

void set_limit(__rlimit_resource_t what, rlim_t value) {
  const rlimit limit{value, value};
  ::setrlimit(what, &limit);
}

// Descriptors of a confined program are below this one, which is that of the program itself.
constexpr int kProgram = 63;

// The program's file, as PATH has it; -1 if it has none.
int open_program(const std::string& name, std::string_view path) {
  if (name.find('/') != std::string::npos) return ::open(name.c_str(), O_PATH | O_CLOEXEC);
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find(':', at), path.size());
    const std::string file = std::string(path.substr(at, end - at)) + "/" + name;
    if (::access(file.c_str(), X_OK) == 0) return ::open(file.c_str(), O_PATH | O_CLOEXEC);
    at = end + 1;
  }
  return -1;
}

// Async-signal-safe, as become(). Returns only where the system cannot hold the program so.
void become_confined(int program, const ProgramFilter& filter, char* const* arguments,
                     char* const* environment) {
  if (::dup2(program, kProgram) != kProgram) return;
  ::syscall(SYS_close_range, 3U, static_cast<unsigned>(kProgram - 1), 0U);
  ::syscall(SYS_close_range, static_cast<unsigned>(kProgram + 1), ~0U, 0U);
  set_limit(RLIMIT_NOFILE, kProgram);
  if (filter.install()) {
    ::syscall(SYS_execveat, kProgram, "", arguments, environment, AT_EMPTY_PATH);
    ::_exit(127);
  }
}

// In the child, between fork and exec: async-signal-safe calls only.
[[noreturn]] void become(char* const* arguments, char* const* environment, const Pipe& out,
                         const Pipe& errors, const ChildLimits& limits, int program,
                         const ProgramFilter& filter) {
  const int null = ::open("/dev/null", O_RDONLY);
  ::dup2(null, 0);
  ::dup2(out.write, 1);
  ::dup2(errors.write, 2);
  ::setpgid(0, 0);
  set_limit(RLIMIT_AS, limits.memory);
  set_limit(RLIMIT_CPU, static_cast<rlim_t>(limits.seconds));
  set_limit(RLIMIT_CORE, 0);
  set_limit(RLIMIT_FSIZE, 0);
  // A file that it may not write (fontconfig's cache, say) is an error that it may live with.
  ::signal(SIGXFSZ, SIG_IGN);
  if (program >= 0) become_confined(program, filter, arguments, environment);
  forbid_network();
  ::execvpe(arguments[0], arguments, environment);
  ::_exit(127);
}

}  // namespace

Result<ChildResult> run_child(const std::vector<std::string>& arguments,
                              const ChildLimits& limits) {
  Pipe out;
  Pipe errors;
  std::vector<char*> words;
  for (const std::string& word : arguments) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  const char* path = std::getenv("PATH");
  std::string path_entry = std::string("PATH=") + (path ? path : "/usr/bin:/bin");
  std::string locale = "LC_ALL=C.UTF-8";
  std::string one_thread = "OMP_THREAD_LIMIT=1";
  const std::array<char*, 4> environment = {path_entry.data(), locale.data(), one_thread.data(),
                                            nullptr};

  const int program =
      limits.confined ? open_program(arguments[0], path ? path : "/usr/bin:/bin") : -1;
  const ProgramFilter filter(kProgram);
  const pid_t child = ::fork();
  if (child == 0) become(words.data(), environment.data(), out, errors, limits, program, filter);
  if (program >= 0) ::close(program);
  if (child < 0) throw IoError(arguments[0], "start", errno);
  out.close_write();
  errors.close_write();

  using Clock = std::chrono::steady_clock;
  const auto deadline = Clock::now() + std::chrono::seconds(limits.seconds);
  ChildResult result;
  std::optional<Fault> fault;
  std::array<pollfd, 2> watched = {pollfd{out.read, POLLIN, 0}, pollfd{errors.read, POLLIN, 0}};
  std::vector<char> buffer(65536);
  while (watched[0].fd >= 0 || watched[1].fd >= 0) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) {
      fault = Fault{FaultCode::kTimeout, arguments[0] + " took longer than " +
                                             std::to_string(limits.seconds) +
                                             " seconds and was stopped"};
      break;
    }
    if (::poll(watched.data(), watched.size(), static_cast<int>(left)) < 0 && errno != EINTR) {
      throw IoError(arguments[0], "wait for", errno);
    }
    for (pollfd& one : watched) {
      if (one.fd < 0 || !(one.revents & (POLLIN | POLLHUP | POLLERR))) continue;
      const ssize_t count = ::read(one.fd, buffer.data(), buffer.size());
      if (count <= 0) {
        one.fd = -1;
        continue;
      }
      const std::string_view piece(buffer.data(), static_cast<std::size_t>(count));
      if (one.fd == errors.read) {
        result.errors += piece.substr(0, 4096 - std::min<std::size_t>(4096, result.errors.size()));
      } else {
        result.output += piece;
      }
    }
    if (result.output.size() > limits.output) {
      fault = Fault{FaultCode::kTooLarge,
                    arguments[0] + " wrote more than " + std::to_string(limits.output) + " bytes"};
      break;
    }
  }
  if (fault) ::kill(-child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (fault) return *fault;
  result.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  if (result.exit_code == 127) {
    return Fault{FaultCode::kUnsupported, "the program " + arguments[0] + " is not installed"};
  }
  return result;
}

Result<ChildResult> run_child_on(std::string_view bytes, std::vector<std::string> arguments,
                                 const ChildLimits& limits) {
  const ScratchFolder folder;
  const std::string path = (folder.path() / "input").string();
  AppendFile(path).write(bytes);
  for (std::string& argument : arguments) {
    if (argument == "{}") argument = path;
  }
  return run_child(arguments, limits);
}

}  // namespace firsthand::base
