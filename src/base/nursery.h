// Runs one function in processes of their own that can compute and nothing else: for parsers of
// untrusted bytes. Whatever happens in one of them ends with it.
//
// The idea: a nursery is forked once, while this process has a single thread, and forks each of
// the others when asked to. So none ever begins with a lock that another thread held, however many
// threads this process has by then; and none has any file open but its socket.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

#include "base/frames.h"
#include "base/result.h"

namespace firsthand::base {

struct ConfinedLimits {
  std::uint64_t memory = std::uint64_t{4} << 30;      // bytes of address space, besides the program
  int seconds = 120;                                  // of processor time between two frames of it
  int task_seconds = 3600;                            // and in a task
  int patience = 10;                                  // times as much of wall time
  std::size_t frame_bytes = std::size_t{1100} << 20;  // of one frame from it
};

class Nursery;

// One such process, ended on destruction.
class Confined {
 public:
  ~Confined();
  Confined(const Confined&) = delete;
  Confined& operator=(const Confined&) = delete;

  void begin_task();  // its time counts from here on
  // False if the process is at an end, or is now as its time was over; end() tells which.
  [[nodiscard]] bool send(char kind, std::string_view bytes);
  std::optional<Frame> receive();
  // Ends the process, which send() or receive() gave up, and says why in words for the user of its
  // input: kTimeout, kTooLarge for memory, kMalformed if it crashed.
  Fault end();
  // After end(): that it was killed by none of its limits, so by somebody else, who may have run
  // short of memory; what it was doing need not be at fault.
  bool killed() const { return killed_; }

 private:
  friend class Nursery;
  Confined(Nursery& nursery, int descriptor, int process);
  bool wait(int descriptor, short events);
  bool is_over_time();
  double processor_seconds() const;

  Nursery& nursery_;
  int process_;
  bool ended_ = false;
  bool over_time_ = false;
  bool killed_ = false;
  double task_clock_ = 0;            // when the task began,
  double frame_clock_ = 0;           // and when the last frame came
  double task_cpu_ = 0;              // processor time then,
  std::optional<double> frame_cpu_;  // and soon after the last frame
  FrameSocket socket_;
};

class Nursery {
 public:
  // Runs in each process until it returns; it may throw std::bad_alloc, which is told as too much
  // memory. Frames come and go by `socket`.
  using Body = std::function<void(FrameSocket& socket)>;

  // REQUIRES: no other thread is running.
  Nursery(Body body, const ConfinedLimits& limits);
  ~Nursery();
  Nursery(const Nursery&) = delete;
  Nursery& operator=(const Nursery&) = delete;

  std::unique_ptr<Confined> start();  // by any thread
  // Whether the system's calls are forbidden to the processes, or only its resources limited.
  bool calls_forbidden() const { return calls_forbidden_; }
  const ConfinedLimits& limits() const { return limits_; }

 private:
  friend class Confined;
  [[noreturn]] void tend(int control, const Body& body) const;  // in the nursery's own process
  int end(int process);                                         // its status, as of wait(2)

  ConfinedLimits limits_;
  std::mutex mutex_;
  int control_ = -1;
  int process_ = -1;
  bool calls_forbidden_ = false;
};

}  // namespace firsthand::base
