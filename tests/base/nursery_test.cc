// Processes that can compute and nothing else, and what becomes of those that do other things.
#include "base/nursery.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <limits>
#include <string>
#include <thread>
#include <vector>

#include "base/confine.h"
#include "base/files.h"

namespace firsthand::base {
namespace {

// What a compromised parser would try; each says how it went.
std::string try_to(const std::string& what, const std::string& path) {
  errno = 0;
  bool done = false;
  if (what == "open") done = ::open(path.c_str(), O_RDONLY) >= 0;
  if (what == "create") done = ::open(path.c_str(), O_WRONLY | O_CREAT, 0600) >= 0;
  if (what == "connect") done = ::socket(AF_INET, SOCK_STREAM, 0) >= 0;
  if (what == "fork") {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(0);
    done = child > 0;
  }
  if (what == "kill") done = ::kill(::getppid(), 0) == 0;
  if (what == "remove") done = ::unlink(path.c_str()) == 0;
  return done ? "done" : "refused";
}

void obey(FrameSocket& socket) {
  std::vector<std::string> eaten;
  while (const auto frame = socket.receive(std::numeric_limits<std::size_t>::max())) {
    const std::string& order = frame->bytes;
    if (order == "crash") ::raise(SIGSEGV), ::_exit(9);
    if (order == "leave") ::_exit(5);
    if (order == "hang") {
      while (::clock() >= 0) {
      }
    }
    if (order == "sleep") {
      for (;;) ::sched_yield();
    }
    if (order == "eat") {
      for (;;) eaten.emplace_back(std::size_t{64} << 20, 'x');
    }
    if (order == "shout") {
      if (!socket.send('a', std::string(2000, 'x'))) return;
      continue;
    }
    const std::size_t blank = order.find(' ');
    const std::string answer = blank == std::string::npos
                                   ? order
                                   : try_to(order.substr(0, blank), order.substr(blank + 1));
    if (!socket.send('a', answer)) return;
  }
}

ConfinedLimits small_limits() {
  ConfinedLimits limits;
  limits.memory = std::uint64_t{512} << 20;
  limits.seconds = 1;
  limits.frame_bytes = 1 << 20;
  return limits;
}

std::string told(Confined& process, const std::string& order) {
  process.begin_task();
  if (!process.send('o', order)) return "gone";
  const auto frame = process.receive();
  return frame ? frame->bytes : "gone";
}

TEST(Nursery, RunsItsFunctionInAProcessOfItsOwn) {
  Nursery nursery(obey, small_limits());
  const auto process = nursery.start();
  EXPECT_EQ(told(*process, "hello"), "hello");
  EXPECT_EQ(told(*process, ""), "");
  const std::string large(1 << 19, 'y');
  EXPECT_EQ(told(*process, large), large);
}

TEST(Nursery, ACrashEndsThatProcessAndNothingElse) {
  Nursery nursery(obey, small_limits());
  const auto one = nursery.start();
  const auto other = nursery.start();
  EXPECT_EQ(told(*one, "crash"), "gone");
  const Fault fault = one->end();
  EXPECT_EQ(fault.code, FaultCode::kMalformed);
  EXPECT_NE(fault.detail.find("crashed"), std::string::npos);
  EXPECT_EQ(told(*other, "hello"), "hello");
  EXPECT_EQ(told(*nursery.start(), "hello"), "hello");
}

TEST(Nursery, AProcessThatLeavesHasCrashed) {
  Nursery nursery(obey, small_limits());
  const auto process = nursery.start();
  EXPECT_EQ(told(*process, "leave"), "gone");
  EXPECT_NE(process->end().detail.find("code 5"), std::string::npos);
}

TEST(Nursery, AProcessThatHangsIsStopped) {
  Nursery nursery(obey, small_limits());
  const auto process = nursery.start();
  EXPECT_EQ(told(*process, "hang"), "gone");
  EXPECT_EQ(process->end().code, FaultCode::kTimeout);
}

TEST(Nursery, AProcessThatWaitsForEverIsStopped) {
  ConfinedLimits limits = small_limits();
  limits.patience = 1;
  Nursery nursery(obey, limits);
  const auto process = nursery.start();
  process->begin_task();
  EXPECT_FALSE(process->receive());  // it was told nothing
  EXPECT_EQ(process->end().code, FaultCode::kTimeout);
}

TEST(Nursery, AProcessThatEatsMemoryIsStopped) {
  if (kSanitized) GTEST_SKIP() << "sanitizers reserve memory of their own";
  ConfinedLimits limits = small_limits();
  limits.memory = std::uint64_t{128} << 20;  // eaten long before its second is over
  Nursery nursery(obey, limits);
  const auto process = nursery.start();
  EXPECT_EQ(told(*process, "eat"), "gone");
  EXPECT_EQ(process->end().code, FaultCode::kTooLarge);
}

TEST(Nursery, AFrameOverTheLimitIsNotTaken) {
  ConfinedLimits limits = small_limits();
  limits.frame_bytes = 1000;
  Nursery nursery(obey, limits);
  const auto process = nursery.start();
  EXPECT_EQ(told(*process, "shout"), "gone");
}

TEST(Nursery, ItsProcessesReachNeitherFilesNorNetworkNorOtherProcesses) {
  if (kSanitized) GTEST_SKIP() << "sanitizers call the system as they please";
  const ScratchFolder folder;
  const std::string path = (folder.path() / "secret").string();
  replace_file(path, "secret");
  Nursery nursery(obey, small_limits());
  const auto process = nursery.start();
  // Without seccomp a process of root may still do these.
  const bool held = nursery.calls_forbidden();
  EXPECT_EQ(told(*process, "open " + path), "refused");
  EXPECT_EQ(told(*process, "create " + path + ".new"), "refused");
  EXPECT_EQ(told(*process, "connect " + path), "refused");
  if (held) {
    EXPECT_EQ(told(*process, "fork " + path), "refused");
    EXPECT_EQ(told(*process, "kill " + path), "refused");
    EXPECT_EQ(told(*process, "remove " + path), "refused");
    struct stat facts {};
    EXPECT_EQ(::stat(path.c_str(), &facts), 0);
  }
}

TEST(Nursery, StartsProcessesForManyThreads) {
  Nursery nursery(obey, small_limits());
  std::vector<std::string> answers(8);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    threads.emplace_back([&, i] {
      for (int round = 0; round < 5; ++round) {
        const auto process = nursery.start();
        answers[i] += told(*process, std::to_string(i));
        if (told(*process, "crash") != "gone") answers[i] += "?";
        answers[i] += process->end().code == FaultCode::kMalformed ? "" : "!";
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (std::size_t i = 0; i < answers.size(); ++i) {
    EXPECT_EQ(answers[i], std::string(5, static_cast<char>('0' + i)));
  }
}

TEST(Nursery, ItsProcessesEndWithTheProgram) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  const pid_t program = ::fork();
  if (program == 0) {
    ::close(ends[0]);
    Nursery nursery(obey, small_limits());
    const auto process = nursery.start();
    process->begin_task();
    const bool sent = process->send('o', "hang");
    ::raise(SIGKILL);
    ::_exit(sent);
  }
  ::close(ends[1]);
  int status = 0;
  ASSERT_EQ(::waitpid(program, &status, 0), program);
  ASSERT_TRUE(WIFSIGNALED(status));
  char byte = 0;
  EXPECT_EQ(::read(ends[0], &byte, 1), 0);  // whoever had the other end is gone
  ::close(ends[0]);
}

}  // namespace
}  // namespace firsthand::base
