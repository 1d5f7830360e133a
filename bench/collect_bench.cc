// How fast a web archive is read, its digests checked: the file that $FIRSTHAND_WARC names
// (.warc.gz, a member per record, with block and payload digests by SHA-1), against bare inflating
// and hashing of the same bytes as often as the digests ask for: `of_bare` is the speed of reading
// in that of the bare work, both measured by turns, in processor time.
#include <benchmark/benchmark.h>
#include <openssl/evp.h>
#include <zlib.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "collect/unpack.h"
#include "processor_seconds.h"

namespace firsthand::collect {
namespace {

using bench::processor_seconds;

// Bytes that came out of all members, each hashed twice.
std::size_t inflate_and_hash(const std::string& file) {
  constexpr int kGzip = 16 + MAX_WBITS;
  std::array<unsigned char, 65536> out{};
  std::size_t total = 0;
  z_stream stream{};
  if (inflateInit2(&stream, kGzip) != Z_OK) return 0;
  EVP_MD_CTX* const hash = EVP_MD_CTX_new();
  EVP_DigestInit_ex(hash, EVP_sha1(), nullptr);
  stream.next_in = reinterpret_cast<unsigned char*>(const_cast<char*>(file.data()));
  stream.avail_in = static_cast<unsigned>(file.size());
  while (stream.avail_in > 0) {
    stream.next_out = out.data();
    stream.avail_out = out.size();
    const int status = inflate(&stream, Z_NO_FLUSH);
    const std::size_t made = out.size() - stream.avail_out;
    for (int digests = 0; digests < 2; ++digests) EVP_DigestUpdate(hash, out.data(), made);
    total += made;
    if (status == Z_STREAM_END) {
      inflateReset(&stream);
    } else if (status != Z_OK) {
      break;
    }
  }
  inflateEnd(&stream);
  EVP_MD_CTX_free(hash);
  return total;
}

std::size_t read_records(const model::Capture& file) {
  std::size_t bytes = 0;
  Sink sink;
  sink.capture = [&](model::Capture capture) { bytes += capture.bytes.size(); };
  sink.skipped = [](const Skipped&) {};
  sink.fault = [](const model::InputFault&) {};
  unpack(file, {}, sink);
  return bytes;
}

void WebArchive(benchmark::State& state) {
  const char* path = std::getenv("FIRSTHAND_WARC");
  if (!path) return state.SkipWithError("FIRSTHAND_WARC names no file");
  model::Capture file;
  file.input = "a.warc.gz";
  std::ifstream in(path, std::ios::binary);
  file.bytes.assign(std::istreambuf_iterator<char>(in), {});
  double bare = 0;
  double reading = 0;
  std::size_t bytes = 0;
  for (auto _ : state) {
    const double start = processor_seconds();
    benchmark::DoNotOptimize(inflate_and_hash(file.bytes));
    const double middle = processor_seconds();
    bytes += read_records(file);
    bare += middle - start;
    reading += processor_seconds() - middle;
  }
  state.counters["of_bare"] = bare / reading;
  state.counters["read_bytes_per_second"] = static_cast<double>(bytes) / reading;
}
BENCHMARK(WebArchive)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace firsthand::collect
