#include "base/confine.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <vector>

namespace firsthand::base {
namespace {

#if defined(__x86_64__)
constexpr std::uint32_t kMachine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t kMachine = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t kMachine = 0;
#endif

constexpr std::uint32_t kRefuse = SECCOMP_RET_ERRNO | EPERM;

// What malloc, the clock, a lock and the end of a process need, and what is open already.
constexpr std::array kAllowed = {
    SYS_read,          SYS_write,        SYS_recvfrom,       SYS_sendto,       SYS_close,
    SYS_munmap,        SYS_mremap,       SYS_madvise,        SYS_brk,          SYS_futex,
    SYS_clock_gettime, SYS_gettimeofday, SYS_getrandom,      SYS_getpid,       SYS_gettid,
    SYS_sched_yield,   SYS_sysinfo,      SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_restart_syscall,
    SYS_exit,          SYS_exit_group};
// Allowed unless their third argument asks for code.
constexpr std::array kMapping = {SYS_mmap, SYS_mprotect};

// What programs that read files need besides, from their start on.
constexpr std::array kAllowedToPrograms = {
    SYS_readv,
    SYS_writev,
    SYS_pread64,
    SYS_lseek,
    SYS_fstat,
    SYS_newfstatat,
    SYS_statx,
    SYS_statfs,
    SYS_fstatfs,
    SYS_faccessat,
    SYS_readlinkat,
    SYS_getdents64,
    SYS_fcntl,
    SYS_fadvise64,
    SYS_getcwd,
    SYS_set_robust_list,
    SYS_rseq,
    SYS_set_tid_address,
    SYS_sched_getaffinity,
    SYS_rt_sigaction,
    SYS_sigaltstack,
    SYS_clock_getres,
    SYS_clock_nanosleep,
    SYS_nanosleep,
    SYS_getrlimit,
    SYS_getrusage,
    SYS_times,
    SYS_uname,
    SYS_getuid,
    SYS_geteuid,
    SYS_getgid,
    SYS_getegid,
    SYS_getppid,
    SYS_dup,
    SYS_dup3,
    SYS_mmap,
    SYS_mprotect,
#if defined(__x86_64__)
    SYS_stat,
    SYS_lstat,
    SYS_access,
    SYS_readlink,
    SYS_time,
    SYS_arch_prctl,
    SYS_dup2,
#endif
};

sock_filter load(std::size_t offset) {
  return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
}
sock_filter answer(std::uint32_t what) { return BPF_STMT(BPF_RET | BPF_K, what); }
// Skips as many of the next instructions where what was loaded is `value`, or is not.
sock_filter if_equal(std::uint32_t value, std::uint8_t yes, std::uint8_t no) {
  return BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, yes, no);
}

bool install(const sock_filter* program, std::size_t size) {
  sock_fprog filter{static_cast<unsigned short>(size), const_cast<sock_filter*>(program)};
  return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

void limit(__rlimit_resource_t what, rlim_t value) {
  const rlimit both{value, value};
  ::setrlimit(what, &both);
}

std::uint64_t address_space() {
  std::uint64_t pages = 0;
  if (std::FILE* file = std::fopen("/proc/self/statm", "r")) {
    unsigned long long first = 0;
    if (std::fscanf(file, "%llu", &first) == 1) pages = first;
    std::fclose(file);
  }
  return pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

constexpr std::size_t argument(unsigned number) {  // its lower half
  return offsetof(seccomp_data, args) + number * sizeof(std::uint64_t);
}

using Program = std::vector<sock_filter>;

// Allows a call if all bits of `bits` are off in an argument.
void allow_without(Program& program, long call, std::size_t place, std::uint32_t bits) {
  program.push_back(if_equal(static_cast<std::uint32_t>(call), 0, 4));
  program.push_back(load(place));
  program.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1));
  program.push_back(answer(kRefuse));
  program.push_back(answer(SECCOMP_RET_ALLOW));
}

template <std::size_t N, typename Call>
void allow(Program& program, const std::array<Call, N>& calls) {
  for (const auto call : calls) {
    program.push_back(if_equal(static_cast<std::uint32_t>(call), 0, 1));
    program.push_back(answer(SECCOMP_RET_ALLOW));
  }
}

Program for_this_machine() {
  return {load(offsetof(seccomp_data, arch)), if_equal(kMachine, 1, 0), answer(kRefuse),
          load(offsetof(seccomp_data, nr))};
}

}  // namespace

void limit_resources(std::uint64_t memory) {
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  if (!kSanitized) limit(RLIMIT_AS, address_space() + memory);
  limit(RLIMIT_NPROC, 0);
  // The sanitizers open pipes to see whether memory can be read.
  if (!kSanitized) limit(RLIMIT_NOFILE, 0);
}

bool forbid_system_calls() {
  if (kSanitized || kMachine == 0) return false;
  Program program = for_this_machine();
  for (const long call : kMapping) allow_without(program, call, argument(2), PROT_EXEC);
  allow(program, kAllowed);
  program.push_back(answer(kRefuse));
  return install(program.data(), program.size());
}

ProgramFilter::ProgramFilter(int descriptor) {
  if (kMachine == 0) return;
  constexpr std::uint32_t kWriting = O_ACCMODE | O_CREAT | O_TRUNC;
  // What a program does without where a system lacks it.
  constexpr std::uint32_t kLacking = SECCOMP_RET_ERRNO | ENOSYS;
  Program program = for_this_machine();
  allow(program, kAllowed);
  allow(program, kAllowedToPrograms);
  allow_without(program, SYS_openat, argument(2), kWriting);
#if defined(__x86_64__)
  allow_without(program, SYS_open, argument(1), kWriting);
#endif
  // Limits are read and not set: no address of new ones.
  program.insert(program.end(), {if_equal(SYS_prlimit64, 0, 6), load(argument(2)),
                                 if_equal(0, 0, 3), load(argument(2) + sizeof(std::uint32_t)),
                                 if_equal(0, 0, 1), answer(SECCOMP_RET_ALLOW), answer(kRefuse)});
  program.insert(program.end(),
                 {if_equal(SYS_execveat, 0, 6), load(argument(0)),
                  if_equal(static_cast<std::uint32_t>(descriptor), 0, 3), load(argument(4)),
                  if_equal(AT_EMPTY_PATH, 0, 1), answer(SECCOMP_RET_ALLOW), answer(kRefuse)});
  for (const long call : {SYS_socket, SYS_execve, SYS_kill, SYS_tgkill}) {
    program.push_back(if_equal(static_cast<std::uint32_t>(call), 0, 1));
    program.push_back(answer(kRefuse));
  }
  program.push_back(answer(kLacking));
  for (const sock_filter& one : program) {
    instructions_.push_back(std::bit_cast<std::uint64_t>(one));
  }
}

bool ProgramFilter::install() const {
  static_assert(sizeof(sock_filter) == sizeof(std::uint64_t));
  return !instructions_.empty() &&
         firsthand::base::install(reinterpret_cast<const sock_filter*>(instructions_.data()),
                                  instructions_.size());
}

bool forbid_network() {
  if (kMachine == 0) return false;
  constexpr std::uint32_t kOtherNumbers = 0x40000000;  // the same calls again, of x86-64's x32
  const std::array program = {load(offsetof(seccomp_data, arch)),
                              if_equal(kMachine, 1, 0),
                              answer(kRefuse),
                              load(offsetof(seccomp_data, nr)),
                              if_equal(SYS_socket, 2, 0),
                              if_equal(SYS_io_uring_setup, 1, 0),
                              sock_filter(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, kOtherNumbers, 0, 1)),
                              answer(kRefuse),
                              answer(SECCOMP_RET_ALLOW)};
  return install(program.data(), program.size());
}

}  // namespace firsthand::base
