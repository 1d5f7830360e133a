#include "pipeline/reader_process.h"

#include <algorithm>
#include <array>
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
    return casefile::unpack<model::InputFault>(answer->bytes).fault;
  }

  base::FrameSocket& socket_;
};

// The bytes of a file, as the program hands them over.
class PieceStream : public collect::Stream {
 public:
  PieceStream(base::FrameSocket& socket, std::uint64_t bytes) : socket_(socket), left_(bytes) {}

  std::string_view next() override {
    if (left_ == 0) return {};
    auto piece = socket_.send(kMore, {}) ? socket_.receive(kNoLimit) : std::nullopt;
    if (!piece) throw base::Error("nobody gives the bytes of the file");
    piece_ = std::move(piece->bytes);
    left_ -= std::min<std::uint64_t>(left_, piece_.empty() ? left_ : piece_.size());
    return piece_;
  }
  bool at_end() const override { return left_ == 0; }

 private:
  base::FrameSocket& socket_;
  std::uint64_t left_;
  std::string piece_;
};

class FileReader {
 public:
  FileReader(base::FrameSocket& socket, const Parameters& parameters, const Readers::Read& read)
      : socket_(socket), parameters_(parameters), read_(read), programs_(socket) {}

  void run(const Opening& opening) {
    opening_ = opening;
    item_ = 0;
    satisfied_ = false;
    collect::Sink sink;
    sink.capture = [&](model::Capture capture) { take(capture); };
    sink.skipped = [&](const collect::Skipped& skipped) {
      if (is_wanted()) send(kSkipped, skipped.type);
    };
    sink.fault = [&](const model::InputFault& fault) {
      if (is_wanted()) send(kFault, casefile::pack(fault));
    };
    const Source& source = opening.source;
    PieceStream content(socket_, source.bytes);
    collect::unpack(source.input, content, source.bytes, parameters_.collect, sink);
    send(kDone, {});
  }

 private:
  bool is_wanted() { return item_++ >= opening_.from && !satisfied_; }

  void take(const model::Capture& capture) {
    if (!is_wanted()) return;
    send(kBegin, capture.input);
    // What bears the name of the file is all of it.
    const Source& source = opening_.source;
    const auto report =
        read_(capture, programs_, capture.input == source.input ? source.digest : std::nullopt);
    if (report) {
      satisfied_ = opening_.first_report;
      send(kReport, casefile::pack(*report));
    } else {
      send(kFault, casefile::pack(model::InputFault{capture.input, report.fault()}));
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
  const Source& source = opening.source;
  const std::array numbers = {source.bytes, opening.from};
  std::string out(sizeof numbers, '\0');
  std::memcpy(out.data(), numbers.data(), sizeof numbers);
  out += opening.first_report ? '1' : '0';
  out += source.digest ? '1' : '0';
  const base::Digest digest = source.digest.value_or(base::Digest{});
  out.append(reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size());
  return out + source.input;
}

Opening decode_opening(std::string_view bytes) {
  Opening out;
  std::array<std::uint64_t, 2> numbers{};
  base::Digest digest;
  constexpr std::size_t kFlags = sizeof numbers;
  constexpr std::size_t kDigest = kFlags + 2;
  FH_CHECK(bytes.size() >= kDigest + digest.bytes.size(), "an opening without its head");
  std::memcpy(numbers.data(), bytes.data(), sizeof numbers);
  std::memcpy(digest.bytes.data(), &bytes[kDigest], digest.bytes.size());
  out.source.bytes = numbers[0];
  out.from = numbers[1];
  out.first_report = bytes[kFlags] == '1';
  if (bytes[kFlags + 1] == '1') out.source.digest = digest;
  out.source.input = bytes.substr(kDigest + digest.bytes.size());
  return out;
}

void serve_reader(base::FrameSocket& socket, const Parameters& parameters,
                  const Readers::Read& read) {
  FileReader reader(socket, parameters, read);
  while (const auto opening = socket.receive(kNoLimit)) {
    reader.run(decode_opening(opening->bytes));
  }
}

}  // namespace firsthand::pipeline
