#include "collect/containers.h"

#include <archive.h>
#include <archive_entry.h>
#include <zlib.h>

#include <cstdint>
#include <memory>

#include "base/check.h"

namespace firsthand::collect {

std::vector<std::string> Outcome::inputs() const {
  std::vector<std::string> out;
  for (const auto& capture : captures) out.push_back(capture.input);
  return out;
}

std::vector<std::string> Outcome::types() const {
  std::vector<std::string> out;
  for (const auto& one : skipped) out.push_back(one.type);
  return out;
}

std::vector<std::string> Outcome::fault_inputs() const {
  std::vector<std::string> out;
  for (const auto& fault : faults) out.push_back(fault.input);
  return out;
}

Outcome unpacked(std::string bytes, const Limits& limits, std::string name) {
  Outcome out;
  Sink sink;
  sink.capture = [&](model::Capture capture) { out.captures.push_back(std::move(capture)); };
  sink.skipped = [&](const Skipped& skipped) { out.skipped.push_back(skipped); };
  sink.fault = [&](const model::InputFault& fault) { out.faults.push_back(fault); };
  model::Capture file;
  file.input = std::move(name);
  file.bytes = std::move(bytes);
  unpack(std::move(file), limits, sink);
  return out;
}

std::string warc_record(const std::string& type, const std::string& block, Fields fields,
                        const std::string& version) {
  std::string out = version + "\r\nWARC-Type: " + type +
                    "\r\nWARC-Record-ID: <urn:uuid:" + std::to_string(block.size()) + type +
                    ">\r\nWARC-Date: 2031-04-02T10:00:00Z\r\n";
  bool has_length = false;
  for (const auto& [name, value] : fields) {
    out.append(name).append(": ").append(value).append("\r\n");
    has_length = has_length || name == "Content-Length";
  }
  if (!has_length) out += "Content-Length: " + std::to_string(block.size()) + "\r\n";
  return out + "\r\n" + block + "\r\n\r\n";
}

std::string http(const std::string& status, const Fields& fields, const std::string& body) {
  std::string out = "HTTP/1.1 " + status + "\r\n";
  for (const auto& [name, value] : fields)
    out.append(name).append(": ").append(value).append("\r\n");
  return out + "\r\n" + body;
}

std::string warc_page(const std::string& body, const Fields& http_fields, const Fields& fields) {
  Fields all = {{"WARC-Target-URI", "http://ostrova.example/harbour"},
                {"Content-Type", "application/http; msgtype=response"}};
  all.insert(all.end(), fields.begin(), fields.end());
  Fields message = {{"Content-Type", "text/html; charset=utf-8"}};
  message.insert(message.end(), http_fields.begin(), http_fields.end());
  return warc_record("response", http("200 OK", message, body), all);
}

std::string deflate(std::string_view data, int window) {
  z_stream stream{};
  FH_CHECK(deflateInit2(&stream, 9, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY) == Z_OK, "deflate");
  std::string out(deflateBound(&stream, data.size()) + 32, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.data()));
  stream.avail_in = static_cast<uInt>(data.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  FH_CHECK(::deflate(&stream, Z_FINISH) == Z_STREAM_END, "deflate");
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string gzip(std::string_view data) { return deflate(data, 31); }

namespace {

std::string little(std::uint64_t value, unsigned size) {
  std::string out;
  for (unsigned i = 0; i < size; ++i) out += static_cast<char>(value >> (8 * i) & 0xff);
  return out;
}

}  // namespace

std::string zip(const std::vector<ZipFile>& files) {
  std::string out;
  std::string list;
  for (const ZipFile& file : files) {
    const std::string packed = file.compress ? deflate(file.content, -15) : file.content;
    const auto checksum = crc32(0, reinterpret_cast<const Bytef*>(file.content.data()),
                                static_cast<uInt>(file.content.size()));
    const std::string common = little(0x0800, 2) + little(file.compress ? 8 : 0, 2) + little(0, 4) +
                               little(checksum, 4) + little(packed.size(), 4) +
                               little(file.content.size(), 4) + little(file.name.size(), 2) +
                               little(0, 2);
    list += "PK\x01\x02" + little(20, 2) + little(20, 2) + common + little(0, 2) + little(0, 2) +
            little(0, 2) + little(0, 4) + little(out.size(), 4) + file.name;
    out += "PK\x03\x04" + little(20, 2) + common + file.name + packed;
  }
  const std::size_t at = out.size();
  return out + list + "PK\x05\x06" + little(0, 4) + little(files.size(), 2) +
         little(files.size(), 2) + little(list.size(), 4) + little(at, 4) + little(0, 2);
}

namespace {

std::string written(archive* writer,
                    const std::vector<std::pair<std::string, std::string>>& files) {
  std::string out(4096, '\0');
  for (const auto& file : files) out.resize(out.size() + file.second.size() * 2 + 4096);
  std::size_t used = 0;
  FH_CHECK(archive_write_open_memory(writer, out.data(), out.size(), &used) == ARCHIVE_OK, "open");
  for (const auto& [name, content] : files) {
    archive_entry* const entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    FH_CHECK(archive_write_header(writer, entry) == ARCHIVE_OK, "header");
    FH_CHECK(archive_write_data(writer, content.data(), content.size()) >= 0, "data");
    archive_entry_free(entry);
  }
  FH_CHECK(archive_write_close(writer) == ARCHIVE_OK, "close");
  archive_write_free(writer);
  out.resize(used);
  return out;
}

}  // namespace

std::string tar(const std::vector<std::pair<std::string, std::string>>& files) {
  archive* const writer = archive_write_new();
  archive_write_set_format_ustar(writer);
  return written(writer, files);
}

std::string compressed(std::string_view data, const std::string& filter) {
  archive* const writer = archive_write_new();
  archive_write_set_format_raw(writer);
  FH_CHECK(archive_write_add_filter_by_name(writer, filter.c_str()) == ARCHIVE_OK, "filter");
  return written(writer, {{"content", std::string(data)}});
}

std::string long_page(std::size_t size) {
  std::string out = "<html><body><p>";
  std::uint32_t state = 7;
  while (out.size() < size) {
    state = state * 1664525U + 1013904223U;
    out += "gull" + std::to_string(state >> 8) + ' ';
  }
  return out + "</p></body></html>";
}

}  // namespace firsthand::collect
