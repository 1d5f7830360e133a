// Containers written by the tests themselves, and what unpack() makes of them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "collect/unpack.h"

namespace firsthand::collect {

struct Outcome {
  std::vector<model::Capture> captures;
  std::vector<Skipped> skipped;
  std::vector<model::InputFault> faults;

  std::vector<std::string> inputs() const;  // of the captures
  std::vector<std::string> types() const;   // of what was skipped
  std::vector<std::string> fault_inputs() const;
  std::size_t total() const { return captures.size() + skipped.size() + faults.size(); }
};

Outcome unpacked(std::string bytes, const Limits& limits = {}, std::string name = "f");

using Fields = std::vector<std::pair<std::string, std::string>>;

// A record of a WARC file, with the length of its block unless the fields have one.
std::string warc_record(const std::string& type, const std::string& block, Fields fields = {},
                        const std::string& version = "WARC/1.1");
// A response with an HTTP message of status 200.
std::string warc_page(const std::string& body, const Fields& http = {}, const Fields& fields = {});
std::string http(const std::string& status, const Fields& fields, const std::string& body);

std::string gzip(std::string_view data);
std::string deflate(std::string_view data, int window);  // as zlib's windowBits: 15, -15, 31

struct ZipFile {
  std::string name;
  std::string content;
  bool compress = true;
};
std::string zip(const std::vector<ZipFile>& files);

std::string tar(const std::vector<std::pair<std::string, std::string>>& files);
std::string compressed(std::string_view data, const std::string& filter);  // libarchive's name

// A page of at least `size` bytes that compresses badly.
std::string long_page(std::size_t size);

}  // namespace firsthand::collect
