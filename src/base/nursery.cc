#include "base/nursery.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <ctime>
#include <exception>
#include <new>
#include <set>
#include <string>

#include "base/confine.h"
#include "base/error.h"

namespace firsthand::base {
namespace {

constexpr int kOutOfMemory = 3;  // exit codes of a confined process
constexpr int kThrew = 4;

enum class Ask : int { kStart, kEnd };

struct Request {
  Ask ask = Ask::kStart;
  pid_t process = 0;  // to end
};

struct Answer {
  int value = 0;  // the process that was started, or the status of the one that ended
  int error = 0;  // errno, or 0
  bool calls_forbidden = false;
};

double seconds_of(clockid_t clock) {
  timespec now{};
  if (::clock_gettime(clock, &now) != 0) return 0;
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

// A request, and with it, if `descriptor` is one, an open descriptor.
bool send_request(int control, const Request& request, int descriptor) {
  iovec part{const_cast<Request*>(&request), sizeof request};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> space{};
  if (descriptor >= 0) {
    message.msg_control = space.data();
    message.msg_controllen = space.size();
    cmsghdr* const head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(sizeof(int));
    std::memcpy(CMSG_DATA(head), &descriptor, sizeof descriptor);
  }
  return ::sendmsg(control, &message, MSG_NOSIGNAL) == static_cast<ssize_t>(sizeof request);
}

bool receive_request(int control, Request& request, int& descriptor) {
  iovec part{&request, sizeof request};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> space{};
  message.msg_control = space.data();
  message.msg_controllen = space.size();
  ssize_t count = 0;
  do {
    count = ::recvmsg(control, &message, 0);
  } while (count < 0 && errno == EINTR);
  if (count != static_cast<ssize_t>(sizeof request)) return false;
  descriptor = -1;
  if (const cmsghdr* const head = CMSG_FIRSTHDR(&message)) {
    std::memcpy(&descriptor, CMSG_DATA(head), sizeof descriptor);
  }
  return true;
}

int wait_for(pid_t process) {
  int status = 0;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

// Leaves open `kept` and, for what a sanitizer has to say, standard error.
void close_all_but(int kept) {
  const int null = ::open("/dev/null", O_RDWR);
  for (const int standard : {0, 1, 2}) {
    if (standard != 2 || !kSanitized) ::dup2(null, standard);
  }
  if (kept > 3) ::close_range(3, static_cast<unsigned>(kept) - 1, 0);
  ::close_range(static_cast<unsigned>(kept) + 1, ~0U, 0);
}

[[noreturn]] void run_confined(int descriptor, const Nursery::Body& body,
                               const ConfinedLimits& limits) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  close_all_but(descriptor);
  limit_resources(limits.memory);
  forbid_system_calls();
  int code = 0;
  FrameSocket socket(descriptor);  // open until the end: closed, it would say that this is one
  try {
    body(socket);
  } catch (const std::bad_alloc&) {
    code = kOutOfMemory;
  } catch (const std::exception&) {
    code = kThrew;
  }
  ::_exit(code);
}

// Whether a process may have its calls forbidden here: tried in one that does nothing else.
bool probe_forbidding() {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(forbid_system_calls() ? 0 : 1);
  return child > 0 && wait_for(child) == 0;
}

}  // namespace

Nursery::Nursery(Body body, const ConfinedLimits& limits) : limits_(limits) {
  int ends[2];
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) {
    throw IoError("a socket", "open", errno);
  }
  process_ = ::fork();
  if (process_ == 0) tend(ends[1], body);
  ::close(ends[1]);
  control_ = ends[0];
  Answer first;
  if (process_ < 0 || ::recv(control_, &first, sizeof first, 0) != sizeof first) {
    throw IoError("a process that reads files", "start", errno);
  }
  calls_forbidden_ = first.calls_forbidden;
}

Nursery::~Nursery() {
  ::close(control_);
  wait_for(process_);
}

void Nursery::tend(int control, const Body& body) const {
  ::signal(SIGINT,
           SIG_IGN);  // the terminal's goes to the whole group; our end is that of `control`
  ::signal(SIGTERM, SIG_DFL);
  close_all_but(control);
  Answer answer;
  answer.calls_forbidden = probe_forbidding();
  ::send(control, &answer, sizeof answer, MSG_NOSIGNAL);
  std::set<pid_t> children;
  Request request;
  for (int descriptor = -1; receive_request(control, request, descriptor);) {
    answer = {};
    if (request.ask == Ask::kStart) {
      const pid_t child = ::fork();
      if (child == 0) run_confined(descriptor, body, limits_);
      ::close(descriptor);
      answer.value = child;
      answer.error = child < 0 ? errno : 0;
      if (child > 0) children.insert(child);
    } else if (children.erase(request.process) > 0) {
      ::kill(request.process, SIGKILL);
      answer.value = wait_for(request.process);
    }
    ::send(control, &answer, sizeof answer, MSG_NOSIGNAL);
  }
  for (const pid_t child : children) {
    ::kill(child, SIGKILL);
    wait_for(child);
  }
  ::_exit(0);
}

std::unique_ptr<Confined> Nursery::start() {
  int ends[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
    throw IoError("a socket", "open", errno);
  }
  const std::lock_guard lock(mutex_);
  Answer answer;
  const bool told = send_request(control_, {Ask::kStart, 0}, ends[1]) &&
                    ::recv(control_, &answer, sizeof answer, 0) == sizeof answer;
  ::close(ends[1]);
  if (!told || answer.error != 0) {
    ::close(ends[0]);
    throw IoError("a process that reads files", "start", told ? answer.error : EPIPE);
  }
  return std::unique_ptr<Confined>(new Confined(*this, ends[0], answer.value));
}

int Nursery::end(pid_t process) {
  const std::lock_guard lock(mutex_);
  Answer answer;
  if (!send_request(control_, {Ask::kEnd, process}, -1) ||
      ::recv(control_, &answer, sizeof answer, 0) != sizeof answer) {
    throw IoError("a process that reads files", "end", EPIPE);
  }
  return answer.value;
}

Confined::Confined(Nursery& nursery, int descriptor, pid_t process)
    : nursery_(nursery),
      process_(process),
      socket_(descriptor, [this](int fd, short events) { return wait(fd, events); }) {}

Confined::~Confined() {
  if (ended_) return;
  try {
    nursery_.end(process_);
  } catch (const IoError&) {  // the nursery is gone, and with it the process
  }
}

double Confined::processor_seconds() const {
  clockid_t clock{};
  return ::clock_getcpuclockid(process_, &clock) == 0 ? seconds_of(clock) : 0;
}

void Confined::begin_task() {
  task_clock_ = frame_clock_ = seconds_of(CLOCK_MONOTONIC);
  task_cpu_ = processor_seconds();
  frame_cpu_.reset();
}

bool Confined::is_over_time() {
  const ConfinedLimits& limits = nursery_.limits();
  const double now = seconds_of(CLOCK_MONOTONIC);
  over_time_ = now - frame_clock_ > static_cast<double>(limits.seconds) * limits.patience ||
               now - task_clock_ > static_cast<double>(limits.task_seconds) * limits.patience;
  return over_time_;
}

bool Confined::wait(int descriptor, short events) {
  constexpr int kTick = 200;  // milliseconds: how late the end of its time may be seen
  const ConfinedLimits& limits = nursery_.limits();
  for (;;) {
    pollfd watched{descriptor, events, 0};
    const int ready = ::poll(&watched, 1, kTick);
    if (is_over_time()) return false;
    if (ready > 0) return true;
    const double cpu = processor_seconds();
    if (!frame_cpu_) frame_cpu_ = cpu;
    over_time_ = cpu - *frame_cpu_ > limits.seconds || cpu - task_cpu_ > limits.task_seconds;
    if (over_time_) return false;
  }
}

bool Confined::send(char kind, std::string_view bytes) { return socket_.send(kind, bytes); }

std::optional<Frame> Confined::receive() {
  if (is_over_time()) return std::nullopt;
  auto frame = socket_.receive(nursery_.limits().frame_bytes);
  frame_clock_ = seconds_of(CLOCK_MONOTONIC);
  frame_cpu_.reset();
  return frame;
}

Fault Confined::end() {
  const int status = nursery_.end(process_);
  ended_ = true;
  killed_ = !over_time_ && WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
  const ConfinedLimits& limits = nursery_.limits();
  if (over_time_) {
    return {FaultCode::kTimeout,
            "reading it took longer than " + std::to_string(limits.seconds) +
                " seconds and was stopped; hand in its text, or smaller parts"};
  }
  if (WIFEXITED(status) && WEXITSTATUS(status) == kOutOfMemory) {
    return {FaultCode::kTooLarge, "reading it took more than " +
                                      std::to_string(limits.memory >> 20) +
                                      " MB of memory and was stopped; hand in its text, or smaller "
                                      "parts"};
  }
  const std::string how = WIFSIGNALED(status) ? "signal " + std::to_string(WTERMSIG(status))
                                              : "code " + std::to_string(WEXITSTATUS(status));
  return {FaultCode::kMalformed, "its reader crashed on it (" + how +
                                     "), which harmed nothing else; hand in its text, and report "
                                     "the crash, with the file if you may"};
}

}  // namespace firsthand::base
