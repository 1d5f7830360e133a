#include "pipeline/reader_process.h"

#include <cstring>
#include <limits>
#include <utility>

#include "base/check.h"
#include "base/error.h"
#include "casefile/codec.h"
#include "collect/unpack.h"

namespace firsthand::pipeline {
namespace {

constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

// Has the program at the other end run what a reader may not.
class AskedPdfPrograms : public read::PdfPrograms {
 public:
  explicit AskedPdfPrograms(base::FrameSocket& socket) : socket_(socket) {}
  base::Result<std::string> layout(std::string_view pdf) override { return ask(kLayout, pdf); }
  base::Result<std::string> info(std::string_view pdf) override { return ask(kInfo, pdf); }
  base::Result<std::string> recognised(std::string_view pdf) override {
    return ask(kRecognised, pdf);
  }

 private:
  base::Result<std::string> ask(char what, std::string_view pdf) {
    auto answer = socket_.send(what, pdf) ? socket_.receive(kNoLimit) : std::nullopt;
    if (!answer) throw base::Error("nobody runs the programs that read PDF files");
    if (answer->kind == kOutput) return std::move(answer->bytes);
    return casefile::decode<model::InputFault>(answer->bytes).fault;
  }

  base::FrameSocket& socket_;
};

class FileReader {
 public:
  FileReader(base::FrameSocket& socket, const Parameters& parameters, const Readers::Read& read)
      : socket_(socket), parameters_(parameters), read_(read), programs_(socket) {}

  void run(const Opening& opening, std::string bytes) {
    opening_ = opening;
    item_ = 0;
    satisfied_ = false;
    collect::Sink sink;
    sink.capture = [&](model::Capture capture) { take(capture); };
    sink.skipped = [&](const collect::Skipped& skipped) {
      if (is_wanted()) send(kSkipped, skipped.type);
    };
    sink.fault = [&](const model::InputFault& fault) {
      if (is_wanted()) send(kFault, casefile::encode(fault));
    };
    model::Capture file;
    file.input = opening.input;
    file.bytes = std::move(bytes);
    collect::unpack(std::move(file), parameters_.collect, sink);
    send(kDone, {});
  }

 private:
  bool is_wanted() { return item_++ >= opening_.from && !satisfied_; }

  void take(const model::Capture& capture) {
    if (!is_wanted()) return;
    send(kBegin, capture.input);
    const auto report = read_(capture, programs_);
    if (report) {
      satisfied_ = opening_.first_report;
      send(kReport, casefile::encode(*report));
    } else {
      send(kFault, casefile::encode(model::InputFault{capture.input, report.fault()}));
    }
  }

  void send(char kind, std::string_view bytes) {
    if (!socket_.send(kind, bytes)) throw base::Error("nobody takes what was read");
  }

  base::FrameSocket& socket_;
  const Parameters& parameters_;
  const Readers::Read& read_;
  AskedPdfPrograms programs_;
  Opening opening_;
  std::uint64_t item_ = 0;
  bool satisfied_ = false;
};

}  // namespace

std::string encode(const Opening& opening) {
  std::string out(sizeof opening.from, '\0');
  std::memcpy(out.data(), &opening.from, sizeof opening.from);
  out += opening.first_report ? '1' : '0';
  return out + opening.input;
}

Opening decode_opening(std::string_view bytes) {
  Opening out;
  FH_CHECK(bytes.size() > sizeof out.from, "an opening without its head");
  std::memcpy(&out.from, bytes.data(), sizeof out.from);
  out.first_report = bytes[sizeof out.from] == '1';
  out.input = bytes.substr(sizeof out.from + 1);
  return out;
}

void serve_reader(base::FrameSocket& socket, const Parameters& parameters,
                  const Readers::Read& read) {
  FileReader reader(socket, parameters, read);
  while (const auto opening = socket.receive(kNoLimit)) {
    auto bytes = socket.receive(kNoLimit);
    if (!bytes) return;
    reader.run(decode_opening(opening->bytes), std::move(bytes->bytes));
  }
}

}  // namespace firsthand::pipeline
