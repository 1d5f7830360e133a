#include "pipeline/readers.h"

#include <optional>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "casefile/codec.h"
#include "pipeline/reader_process.h"
#include "preserve/custody_log.h"
#include "read/read.h"

namespace firsthand::pipeline {

using base::Fault;
using base::FaultCode;

// One file, read by as many readers as it takes. A reader that fails on an item may have failed for
// what it had read before, or been killed for what others do: the item is given to a fresh one, and
// only where that fails on it too is the failure the item's own. So a file's outcome does not
// depend on other files.
class Readers::File {
 public:
  File(Readers& readers, const Source& source, const Pieces& pieces, const Want& want,
       BlockFile* file)
      : readers_(readers), pieces_(pieces), file_(file) {
    out_.reports = PackedReports(file_);
    opening_.source = source;
    opening_.want = want;
  }

  Outcome run() {
    constexpr int kMostLosses = 20;  // of readers; each begins the file anew
    Reader reader = readers_.take();
    for (int losses = 0; !read_on(reader);) {
      const Fault fault = reader.process->end();
      const bool spared = reader.process->killed() && spared_ != item_;
      if (spared) spared_ = item_;
      const bool own = reader.fresh && opening_.from == item_ && !spared;
      if (own && !begun_) {
        give_up(fault.code, fault.detail);
        break;
      }
      if (own) {
        out_.faults.push_back({*begun_, fault});
        ++item_;
      }
      if (++losses == kMostLosses) {
        give_up(FaultCode::kMalformed, "its readers crashed or ran out of time or memory on it " +
                                           std::to_string(losses) + " times; split it");
        break;
      }
      opening_.from = item_;
      reader = {readers_.nursery_.start(), true};
    }
    if (state_ == State::kWhole) {
      reader.fresh = false;
      readers_.give_back(std::move(reader));
    }
    return std::move(out_);
  }

 private:
  struct Enough {};
  enum class State { kReading, kWhole, kLost, kUnreadable };

  // Whether the file is done; if not, the reader is at an end.
  bool read_on(Reader& reader) {
    base::Confined& process = *reader.process;
    process.begin_task();
    begun_.reset();
    located_.reset();
    state_ = process.send(kOpen, encode(opening_)) ? State::kReading : State::kLost;
    try {
      const auto given = pieces_([&](std::string_view piece) {
        give(process, piece);
        if (state_ != State::kReading) throw Enough{};
      });
      if (!given) {
        out_ = Outcome();
        out_.reports = PackedReports(file_);
        out_.faults.push_back({opening_.source.input, given.fault()});
        state_ = State::kUnreadable;
      }
    } catch (const Enough&) {  // the rest of the file need not be had
    }
    while (state_ == State::kReading) give(process, {});
    return state_ != State::kLost;
  }

  // Takes what the reader sends until it asks for bytes, and hands it `piece`.
  void give(base::Confined& process, std::string_view piece) {
    while (state_ == State::kReading) {
      const auto frame = process.receive();
      if (frame && frame->kind == kMore) {
        if (!process.send(kBytes, piece)) state_ = State::kLost;
        return;
      }
      if (frame && frame->kind == kDone) {
        state_ = State::kWhole;
      } else if (!frame || !take(process, *frame)) {
        state_ = State::kLost;
      }
    }
  }

  // Whether the frame is one that a reader may send now.
  bool take(base::Confined& process, const base::Frame& frame) {
    try {
      switch (frame.kind) {
        case kBegin:
          begun_ = frame.bytes;
          return true;
        case kLocated:
          located_ = casefile::unpack<model::Located>(frame.bytes);
          return true;
        case kReport: {
          const auto report = casefile::unpack<model::Report>(frame.bytes);
          if (!model::well_formed(report) || report.inputs.size() != 1 || !has_own_digest(report)) {
            return false;
          }
          if (opening_.want.located && !take_located(report)) return false;
          if (report.media_type == "application/pdf") out_.by_programs = true;
          out_.reports.add_packed(frame.bytes);
          break;
        }
        case kFault:
          out_.faults.push_back(casefile::unpack<model::InputFault>(frame.bytes));
          break;
        case kSkipped:
          ++out_.skipped[frame.bytes];
          break;
        case kLayout:
          return answer(process, readers_.programs_.layout(frame.bytes));
        case kInfo:
          return answer(process, readers_.programs_.info(frame.bytes));
        case kRecognised:
          return answer(process, readers_.programs_.recognised(frame.bytes));
        default:
          return false;
      }
    } catch (const base::CaseError&) {  // nothing that a reader of ours writes
      return false;
    }
    ++item_;
    begun_.reset();
    return true;
  }

  bool take_located(const model::Report& report) {
    if (!located_ || !model::well_formed(*located_, report.sections.size(), report.captions.size(),
                                         opening_.want.spans.size())) {
      return false;
    }
    out_.located.push_back(std::move(*located_));
    located_.reset();
    return true;
  }

  // What a reader calls the file itself has the digest of the file.
  bool has_own_digest(const model::Report& report) const {
    const auto digest = preserve::parse_digest(report.sha256);
    const Source& source = opening_.source;
    return digest &&
           (!source.digest || report.inputs.front() != source.input || *digest == *source.digest);
  }

  static bool answer(base::Confined& process, const base::Result<std::string>& output) {
    return output ? process.send(kOutput, *output)
                  : process.send(kFault, casefile::pack(model::InputFault{{}, output.fault()}));
  }

  void give_up(FaultCode code, const std::string& why) {
    out_.faults.push_back(
        {opening_.source.input, {code, why + ". What was read of it before is kept"}});
  }

  Readers& readers_;
  const Pieces& pieces_;
  BlockFile* file_;
  Opening opening_;
  Outcome out_;
  std::uint64_t item_ = 0;                 // of the file: so many have their result
  std::optional<std::uint64_t> spared_;    // the last item whose reader somebody killed
  std::optional<std::string> begun_;       // the input of the capture that is being read
  std::optional<model::Located> located_;  // of the report that comes next
  State state_ = State::kReading;
};

Readers::Readers(const Parameters& parameters)
    : Readers(parameters,
              [&parameters](const model::Capture& capture, read::PdfPrograms& programs,
                            const std::optional<base::Digest>& known, read::Locating* locating) {
                return read::read(capture, parameters.read, programs, known, locating);
              }) {}

Readers::Readers(const Parameters& parameters, Read read)
    : programs_(parameters.read),
      nursery_([&parameters, read = std::move(read)](
                   base::FrameSocket& socket) { serve_reader(socket, parameters, read); },
               parameters.readers) {}

Outcome Readers::read(const Source& source, const Pieces& pieces, const Want& want,
                      BlockFile* file) {
  return File(*this, source, pieces, want, file).run();
}

Readers::Reader Readers::take() {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      Reader reader = std::move(idle_.back());
      idle_.pop_back();
      return reader;
    }
  }
  return {nursery_.start(), true};
}

void Readers::give_back(Reader reader) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(reader));
}

}  // namespace firsthand::pipeline
