// Files whose reading crashes, hangs or takes all memory: each costs itself, and nothing beside it.
#include "pipeline/readers.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include <atomic>
#include <new>
#include <thread>

#include "base/confine.h"
#include "base/threads.h"
#include "collect/unpack.h"
#include "preserve/custody_log.h"
#include "read/read.h"

namespace firsthand::pipeline {
namespace {

// Reads as the program does, but for captures that tell it to go wrong.
base::Result<model::Report> obey(const model::Capture& capture, read::PdfPrograms& programs,
                                 const std::optional<base::Digest>& known,
                                 read::Locating* locating) {
  const std::string& bytes = capture.bytes;
  if (bytes.find("crash") != std::string::npos) ::raise(SIGSEGV), ::_exit(9);
  if (bytes.find("hang") != std::string::npos) {
    while (::clock() >= 0) {
    }
  }
  if (bytes.find("no memory") != std::string::npos) throw std::bad_alloc();
  static int read_before = 0;
  if (bytes.find("only first") != std::string::npos && read_before > 0) ::_exit(9);
  ++read_before;
  return read::read(capture, {}, programs, known, locating);
}

std::string message(const std::string& text) {
  return "From ada@selm.example Mon May  4 10:00:00 2026\nFrom: ada@selm.example\nSubject: " +
         text + "\nDate: Mon, 4 May 2026 10:00:00 +0000\n\nThe keeper told of it: " + text +
         ".\n\n";
}

class ReadersTest : public testing::Test {
 protected:
  ReadersTest() { parameters_.readers.seconds = 1; }

  Outcome read(Readers& readers, const std::string& bytes, const Want& want = {}) const {
    return readers.read(
        {"a.mbox", bytes.size()},
        [&](const auto& sink) -> base::Result<base::Done> {
          for (std::size_t at = 0; at < bytes.size(); at += kPiece) {
            sink(std::string_view(bytes).substr(at, kPiece));
          }
          return base::Done{};
        },
        want);
  }
  static constexpr std::size_t kPiece = 1000;
  Parameters parameters_;
};

std::string ledger(const Outcome& outcome) {
  std::string out = std::to_string(outcome.reports.size());
  for (const auto& fault : outcome.faults) {
    out += " " + std::string(base::to_string(fault.fault.code));
  }
  return out;
}

TEST_F(ReadersTest, WhatTheyGiveIsWhatReadingInThisProcessGives) {
  const std::string mailbox = message("one boat") + message("two boats") + message("");
  Outcome here;
  collect::Sink sink;
  sink.capture = [&](const model::Capture& capture) {
    auto report = read::read(capture, parameters_.read);
    if (report) {
      here.reports.add(*report);
    } else {
      here.faults.push_back({capture.input, report.fault()});
    }
  };
  sink.skipped = [&](const collect::Skipped& skipped) { ++here.skipped[skipped.type]; };
  sink.fault = [&](const model::InputFault& fault) { here.faults.push_back(fault); };
  model::Capture file;
  file.input = "a.mbox";
  file.bytes = mailbox;
  collect::unpack(std::move(file), parameters_.collect, sink);

  Readers readers(parameters_);
  Outcome there = read(readers, mailbox);
  EXPECT_EQ(there.skipped, here.skipped);
  EXPECT_EQ(there.faults, here.faults);
  EXPECT_GE(there.reports.size(), 2u);
  EXPECT_EQ(there.reports.take_all(), here.reports.take_all());
}

TEST_F(ReadersTest, ACrashCostsOnlyTheCaptureThatMadeIt) {
  Readers readers(parameters_, obey);
  const Outcome out =
      read(readers, message("one boat") + message("crash") + message("two") + message("crash"));
  EXPECT_EQ(ledger(out), "2 malformed malformed");
  EXPECT_NE(out.faults[0].fault.detail.find("crashed"), std::string::npos);
  EXPECT_NE(out.faults[0].input, out.faults[1].input);
  EXPECT_EQ(out.faults[0].input.rfind("a.mbox", 0), 0u);
  EXPECT_EQ(ledger(read(readers, message("three boats"))), "1");
}

TEST_F(ReadersTest, HangingIsStoppedAndTold) {
  Readers readers(parameters_, obey);
  EXPECT_EQ(ledger(read(readers, message("one") + message("hang") + message("two"))), "2 timeout");
}

TEST_F(ReadersTest, TakingAllMemoryIsStoppedAndTold) {
  Readers readers(parameters_, obey);
  EXPECT_EQ(ledger(read(readers, message("one") + message("no memory"))), "1 too_large");
}

TEST_F(ReadersTest, AFailureThatOtherFilesMadeIsNotTheFiles) {
  Readers readers(parameters_, obey);
  EXPECT_EQ(ledger(read(readers, message("one") + message("only first"))), "2");
  EXPECT_EQ(ledger(read(readers, message("only first"))), "1");
}

// In memory that the readers share with the test: who is to be killed, and how many more.
struct ToKill {
  std::atomic<int> left;
  std::atomic<int> process;
};

TEST_F(ReadersTest, AFileWhoseFreshReaderSomebodyKilledIsReadOnceMore) {
  void* const shared =
      ::mmap(nullptr, sizeof(ToKill), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  ASSERT_NE(shared, MAP_FAILED);
  ToKill& to_kill = *new (shared) ToKill{};
  Readers readers(parameters_,
                  [&to_kill](const model::Capture& capture, read::PdfPrograms& programs,
                             const std::optional<base::Digest>& known, read::Locating* locating) {
                    if (capture.bytes.find("killed") != std::string::npos && to_kill.left > 0) {
                      --to_kill.left;
                      to_kill.process = ::getpid();
                      while (::clock() >= 0) {
                      }
                    }
                    return read::read(capture, {}, programs, known, locating);
                  });
  std::atomic<bool> done = false;
  std::thread killer([&] {
    while (!done) {
      if (const int process = to_kill.process.exchange(0); process != 0) ::kill(process, SIGKILL);
    }
  });
  to_kill.left = 1;
  EXPECT_EQ(ledger(read(readers, message("killed") + message("two boats"))), "2");
  to_kill.left = 3;  // the first has read before, the others are fresh
  EXPECT_EQ(ledger(read(readers, message("killed") + message("two boats"))), "1 malformed");
  done = true;
  killer.join();
  ::munmap(shared, sizeof(ToKill));
}

TEST_F(ReadersTest, AFileThatCrashesAgainAndAgainIsGivenUp) {
  Readers readers(parameters_, obey);
  std::string mailbox = message("one boat");
  for (int i = 0; i < 60; ++i) mailbox += message("crash " + std::to_string(i));
  const Outcome out = read(readers, mailbox);
  EXPECT_EQ(out.reports.size(), 1u);
  EXPECT_LT(out.faults.size(), 40u);
  EXPECT_EQ(out.faults.back().input, "a.mbox");
}

TEST_F(ReadersTest, TheFirstReportIsEnoughIfItIsWanted) {
  Readers readers(parameters_, obey);
  EXPECT_EQ(ledger(read(readers, message("one") + message("crash"), {.first_report = true})), "1");
}

TEST_F(ReadersTest, OfBytesThatCannotAllBeHadNothingCounts) {
  Readers readers(parameters_, obey);
  const base::Fault gone{base::FaultCode::kUnreadable, "the file is gone, and so is its text"};
  const std::string some = message("one") + message("two");
  for (const std::size_t given : {std::size_t{0}, some.size()}) {
    const Outcome out =
        readers.read({"a.mbox", 5000}, [&](const auto& sink) -> base::Result<base::Done> {
          if (given > 0) sink(some);
          return gone;
        });
    EXPECT_TRUE(out.reports.empty());
    ASSERT_EQ(out.faults.size(), 1u);
    EXPECT_EQ(out.faults[0].fault, gone);
  }
  EXPECT_EQ(ledger(read(readers, message("one"))), "1");
}

TEST_F(ReadersTest, NoMoreOfAFileIsHadThanItsReaderAsksFor) {
  parameters_.collect.file_bytes = 10'000;
  Readers readers(parameters_, obey);
  const std::string line(100'000, 'x');
  int pieces = 0;
  const Outcome out =
      readers.read({"a.txt", 100 * line.size()}, [&](const auto& sink) -> base::Result<base::Done> {
        for (int i = 0; i < 100; ++i) {
          ++pieces;
          sink(line);
        }
        return base::Done{};
      });
  EXPECT_EQ(ledger(out), "0 too_large");
  EXPECT_LT(pieces, 5);
}

TEST_F(ReadersTest, AFileThatIsShorterThanItWasEnds) {
  Readers readers(parameters_, obey);
  const std::string all = message("one") + message("two");
  const Outcome out =
      readers.read({"a.mbox", 1'000'000}, [&](const auto& sink) -> base::Result<base::Done> {
        sink(all);
        return base::Done{};
      });
  EXPECT_EQ(out.reports.size(), 2u);
}

Readers::Pieces all_of(const std::string& bytes) {
  return [&bytes](const auto& sink) -> base::Result<base::Done> {
    sink(bytes);
    return base::Done{};
  };
}

TEST_F(ReadersTest, TheDigestOfAFileIsTheOneThatTheProgramKnows) {
  Readers readers(parameters_, obey);
  const base::Digest known = base::sha256("what the store has of it");
  const std::string page = "The ferry to Luva sank at the pier. Nobody was on it.\n";
  Outcome file = readers.read({"a.txt", page.size(), known}, all_of(page));
  ASSERT_EQ(ledger(file), "1");
  EXPECT_EQ(file.reports.take_all().front().sha256, known.hex());
  const std::string mailbox = message("one boat") + message("two boats");
  Outcome members = readers.read({"a.mbox", mailbox.size(), known}, all_of(mailbox));
  ASSERT_EQ(ledger(members), "2");
  for (const model::Report& report : members.reports.take_all()) {
    EXPECT_NE(report.sha256, known.hex());
  }
}

TEST_F(ReadersTest, AReaderThatGivesAFileAnotherDigestIsNotBelieved) {
  Readers readers(
      parameters_, [](const model::Capture& capture, read::PdfPrograms& programs,
                      const std::optional<base::Digest>& known, read::Locating* locating) {
        const bool forged = capture.bytes.find("forged") != std::string::npos;
        return read::read(capture, {}, programs, forged ? base::sha256("other") : known, locating);
      });
  for (const auto& [page, wanted] :
       {std::pair<std::string, std::string>{"The ferry sank at the pier.", "1"},
        {"The ferry sank at the forged pier.", "0 malformed"}}) {
    const Source source{"a.txt", page.size(), base::sha256(page)};
    EXPECT_EQ(ledger(readers.read(source, all_of(page))), wanted);
  }
}

TEST_F(ReadersTest, OfOneReportItIsSaidWhereItsWordsStand) {
  Readers readers(parameters_, obey);
  const std::string page = "The ferry to Luva sank at the pier. Nobody was on it.\n";
  Want want;
  want.located = true;
  want.spans = {{4, 9}};
  Outcome file = readers.read({"a.txt", page.size()}, all_of(page), want);
  ASSERT_EQ(file.located.size(), 1U);
  EXPECT_EQ(file.located[0].bytes, page.size());
  EXPECT_EQ(file.located[0].spans, (std::vector<std::vector<model::Written>>{{{{4, 9}, "ferry"}}}));
  // In a mailbox the others are passed over, and what goes wrong in them costs nothing.
  const std::string mailbox = message("one boat") + message("crash") + message("two boats");
  const Outcome all = read(readers, mailbox);
  ASSERT_EQ(ledger(all), "2 malformed");
  Outcome copy = all;
  want.only = preserve::parse_digest(copy.reports.take_all().back().sha256);
  Outcome one = read(readers, mailbox, want);
  EXPECT_EQ(ledger(one), "1");
  ASSERT_EQ(one.located.size(), 1U);
  EXPECT_EQ(one.located[0], model::Located{});  // the text of a mail has no bytes of its own
}

TEST_F(ReadersTest, AReaderThatFindsWordsBeyondTheFileIsNotBelieved) {
  Readers readers(parameters_,
                  [](const model::Capture& capture, read::PdfPrograms& programs,
                     const std::optional<base::Digest>& known, read::Locating* locating) {
                    auto report = read::read(capture, {}, programs, known, locating);
                    locating->found.sections.front().end = capture.bytes.size() + 1;
                    return report;
                  });
  const std::string page = "The ferry sank at the pier.";
  Want want;
  want.located = true;
  EXPECT_EQ(ledger(readers.read({"a.txt", page.size()}, all_of(page), want)), "0 malformed");
}

TEST_F(ReadersTest, ManyThreadsReadAtOnce) {
  Readers readers(parameters_, obey);
  std::vector<std::string> ledgers(24);
  base::parallel_for(ledgers.size(), 4, [&](std::size_t i) {
    const std::string text = "boat " + std::to_string(i);
    ledgers[i] = ledger(read(readers, message(text) + message(i % 5 == 0 ? "crash" : text + "!")));
  });
  for (std::size_t i = 0; i < ledgers.size(); ++i) {
    EXPECT_EQ(ledgers[i], i % 5 == 0 ? "1 malformed" : "2");
  }
}

}  // namespace
}  // namespace firsthand::pipeline
