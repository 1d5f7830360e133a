#include "pipeline/reader_process.h"

#include <algorithm>
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
    locating_.spans = opening.want.spans;
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
    const Want& want = opening_.want;
    // What bears the name of the file is all of it.
    const Source& source = opening_.source;
    std::optional<base::Digest> known;
    if (capture.input == source.input) known = source.digest;
    if (want.only) {
      if (!known) known = base::sha256(capture.bytes);
      if (*known != *want.only) return send(kSkipped, "another report");
    }
    send(kBegin, capture.input);
    const auto report = read_(capture, programs_, known, want.located ? &locating_ : nullptr);
    if (report) {
      satisfied_ = want.first_report || want.only;
      if (want.located) send(kLocated, casefile::pack(locating_.found));
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
  read::Locating locating_;
};

}  // namespace

std::string encode(const Opening& opening) {
  const Source& source = opening.source;
  const Want& want = opening.want;
  std::string out;
  const auto put = [&](const auto& value) {
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
  };
  const auto put_digest = [&](const std::optional<base::Digest>& digest) {
    put(digest.has_value());
    put(digest.value_or(base::Digest{}));
  };
  put(source.bytes);
  put(opening.from);
  put_digest(source.digest);
  put(want.first_report);
  put_digest(want.only);
  put(want.located);
  put(static_cast<std::uint64_t>(want.spans.size()));
  for (const model::Span span : want.spans) put(span);
  return out + source.input;
}

Opening decode_opening(std::string_view bytes) {
  const auto take = [&](auto& value) {
    FH_CHECK(bytes.size() >= sizeof value, "an opening is cut off");
    std::memcpy(&value, bytes.data(), sizeof value);
    bytes.remove_prefix(sizeof value);
  };
  const auto take_digest = [&](std::optional<base::Digest>& digest) {
    bool there = false;
    base::Digest value;
    take(there);
    take(value);
    if (there) digest = value;
  };
  Opening out;
  take(out.source.bytes);
  take(out.from);
  take_digest(out.source.digest);
  take(out.want.first_report);
  take_digest(out.want.only);
  take(out.want.located);
  std::uint64_t spans = 0;
  take(spans);
  FH_CHECK(spans <= bytes.size() / sizeof(model::Span), "an opening is cut off");
  for (; spans > 0; --spans) take(out.want.spans.emplace_back());
  out.source.input = bytes;
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
