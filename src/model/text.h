// The text of a report: UTF-8 that its copies share, and that need not lie in memory of its own but
// may lie in a file that is mapped.
#pragma once

#include <concepts>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace firsthand::model {

class Text {
 public:
  Text() = default;
  Text(std::string bytes);
  Text(const char* bytes) : Text(std::string(bytes)) {}
  Text(std::string_view bytes, std::shared_ptr<const void> keeper);  // which holds the bytes
  Text(const Text&) = default;
  Text(Text&& other) noexcept { *this = std::move(other); }
  Text& operator=(const Text&) = default;
  Text& operator=(Text&& other) noexcept {  // which is empty then, as a string would be
    keeper_ = std::move(other.keeper_);
    bytes_ = std::exchange(other.bytes_, {});
    own_ = std::exchange(other.own_, nullptr);
    return *this;
  }
  ~Text() = default;
  void append(std::string_view bytes);  // to this one, not to its copies

  operator std::string_view() const { return bytes_; }
  std::size_t size() const { return bytes_.size(); }
  bool empty() const { return bytes_.empty(); }
  char operator[](std::size_t at) const { return bytes_[at]; }
  std::string_view substr(std::size_t at, std::size_t size = std::string_view::npos) const {
    return bytes_.substr(at, size);
  }
  bool starts_with(std::string_view words) const { return bytes_.starts_with(words); }
  std::size_t find(std::string_view words, std::size_t from = 0) const {
    return bytes_.find(words, from);
  }

  friend bool operator==(const Text& a, const Text& b) { return a.bytes_ == b.bytes_; }
  template <std::convertible_to<std::string_view> Other>
  requires(!std::same_as<Other, Text>) friend bool operator==(const Text& a, const Other& b) {
    return a.bytes_ == std::string_view(b);
  }

 private:
  std::string_view bytes_;
  std::shared_ptr<const void> keeper_;
  std::string* own_ = nullptr;  // that of keeper_, if it is one
};

}  // namespace firsthand::model
