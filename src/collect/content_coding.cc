#include "collect/content_coding.h"

#include <brotli/decode.h>
#include <zlib.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "base/check.h"
#include "collect/fields.h"

namespace firsthand::collect {
namespace {

using base::Fault;
using base::FaultCode;
using base::Result;

constexpr std::size_t kPiece = std::size_t{64} << 10;
constexpr std::size_t kMaximalCodings = 4;

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

struct ChunkLine {
  std::uint64_t size = 0;
  std::size_t end = 0;  // of the line
};

// "1f4;name=value" CR LF, with blanks around the number.
std::optional<ChunkLine> chunk_line(std::string_view body, std::size_t at) {
  std::uint64_t size = 0;
  std::size_t digits = 0;
  while (at < body.size() && (body[at] == ' ' || body[at] == '\t')) ++at;
  for (; at < body.size() && hex_value(body[at]) >= 0; ++at) {
    if (++digits > 15) return std::nullopt;
    size = size * 16 + static_cast<std::uint64_t>(hex_value(body[at]));
  }
  if (digits == 0) return std::nullopt;
  const std::string_view rest = body.substr(at, 1024);
  const std::size_t end = rest.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view extension = trimmed(rest.substr(0, end));
  if (!extension.empty() && extension[0] != ';') return std::nullopt;
  return ChunkLine{size, at + end + 1};
}

Fault too_large(std::uint64_t limit) {
  return {FaultCode::kTooLarge,
          "the page unpacks to more than " + std::to_string(limit) + " bytes"};
}

enum class Wrapping { kGzip, kZlib, kBare };

Result<std::string> inflated(std::string_view data, Wrapping wrapping, std::uint64_t limit) {
  z_stream stream{};
  const int window = wrapping == Wrapping::kGzip ? 15 + 16 : wrapping == Wrapping::kZlib ? 15 : -15;
  FH_CHECK(inflateInit2(&stream, window) == Z_OK, "no memory for a decompressor");
  const std::unique_ptr<z_stream, int (*)(z_stream*)> owner(&stream, inflateEnd);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.data()));
  stream.avail_in = static_cast<uInt>(data.size());
  std::vector<char> buffer(kPiece);
  std::string out;
  for (;;) {
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream.avail_out = static_cast<uInt>(buffer.size());
    const int status = inflate(&stream, Z_NO_FLUSH);
    if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) {
      return Fault{FaultCode::kMalformed, "its compressed bytes are damaged"};
    }
    const std::size_t made = buffer.size() - stream.avail_out;
    if (made > limit - out.size()) return too_large(limit);
    out.append(buffer.data(), made);
    if (status == Z_STREAM_END) {
      const std::string_view rest(reinterpret_cast<const char*>(stream.next_in), stream.avail_in);
      if (wrapping != Wrapping::kGzip || !rest.starts_with("\x1f\x8b")) return out;
      FH_CHECK(inflateReset(&stream) == Z_OK, "a decompressor cannot be used again");
      continue;
    }
    if (made == 0) return Fault{FaultCode::kTruncated, "its compressed bytes end too early"};
  }
}

Result<std::string> unbrotlied(std::string_view data, std::uint64_t limit) {
  const std::unique_ptr<BrotliDecoderState, void (*)(BrotliDecoderState*)> state(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
  FH_CHECK(state != nullptr, "no memory for a decompressor");
  const auto* in = reinterpret_cast<const std::uint8_t*>(data.data());
  std::size_t in_size = data.size();
  std::vector<std::uint8_t> buffer(kPiece);
  std::string out;
  for (;;) {
    std::uint8_t* at = buffer.data();
    std::size_t room = buffer.size();
    const BrotliDecoderResult status =
        BrotliDecoderDecompressStream(state.get(), &in_size, &in, &room, &at, nullptr);
    const std::size_t made = buffer.size() - room;
    if (made > limit - out.size()) return too_large(limit);
    out.append(reinterpret_cast<const char*>(buffer.data()), made);
    if (status == BROTLI_DECODER_RESULT_SUCCESS) return out;
    if (status == BROTLI_DECODER_RESULT_ERROR) {
      return Fault{FaultCode::kMalformed, "its compressed bytes are damaged"};
    }
    if (status == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT) {
      return Fault{FaultCode::kTruncated, "its compressed bytes end too early"};
    }
  }
}

bool is_markup(std::string_view body) {
  if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
  return trimmed(body.substr(0, 1024)).starts_with('<');
}

Result<std::string> without(std::string body, const std::string& coding, std::uint64_t limit) {
  if (coding.empty() || coding == "identity" || coding == "none" || coding == "utf-8") return body;
  if (coding == "gzip" || coding == "x-gzip") {
    if (!body.starts_with("\x1f\x8b")) return body;
    return inflated(body, Wrapping::kGzip, limit);
  }
  if (is_markup(body)) return body;
  if (coding == "deflate") {
    // The name means zlib's format; some servers send the bare one.
    auto out = inflated(body, Wrapping::kZlib, limit);
    if (!out && out.fault().code == FaultCode::kMalformed) {
      return inflated(body, Wrapping::kBare, limit);
    }
    return out;
  }
  if (coding == "br") return unbrotlied(body, limit);
  return Fault{FaultCode::kUnsupported, "its content coding is not one of gzip, deflate and br"};
}

}  // namespace

Result<std::string> unchunked(std::string_view body) {
  std::string out;
  out.reserve(body.size());
  std::size_t at = 0;
  bool first = true;
  while (at < body.size()) {
    const auto line = chunk_line(body, at);
    if (!line) {
      if (first) return std::string(body);
      // Only line ends, or the beginning of a next chunk's line: the connection was cut.
      if (body.size() - at < 16) return out;
      return Fault{FaultCode::kMalformed,
                   "the page's chunks are damaged after " + std::to_string(at) + " bytes"};
    }
    if (line->size == 0) {
      if (first && line->end < body.size() && !trimmed(body.substr(line->end, 64)).empty()) {
        return std::string(body);
      }
      return out;
    }
    if (first && line->size > body.size() - line->end && is_markup(body)) return std::string(body);
    out += body.substr(line->end, static_cast<std::size_t>(std::min<std::uint64_t>(
                                      line->size, body.size() - line->end)));
    if (line->size >= body.size() - line->end) return out;
    at = line->end + static_cast<std::size_t>(line->size);
    if (body.substr(at, 2) == "\r\n") {
      at += 2;
    } else if (body[at] == '\n') {
      at += 1;
    }
    first = false;
  }
  return out;
}

Result<std::string> decoded(std::string body, std::string_view codings, std::uint64_t limit) {
  std::vector<std::string> applied;
  for (std::size_t at = 0; at <= codings.size();) {
    const std::size_t comma = std::min(codings.find(',', at), codings.size());
    applied.push_back(lower_ascii(trimmed(codings.substr(at, comma - at))));
    at = comma + 1;
  }
  if (applied.size() > kMaximalCodings) {
    return Fault{FaultCode::kUnsupported, "it has too many content codings"};
  }
  for (auto coding = applied.rbegin(); coding != applied.rend(); ++coding) {
    FH_TRY(body, without(std::move(body), *coding, limit));
  }
  return body;
}

}  // namespace firsthand::collect
