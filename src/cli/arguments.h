// A command's arguments, by getopt_long. What is wrong is a base::UsageError.
#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace firsthand::cli {

struct Option {
  const char* name;  // "threads" for --threads
  char letter = 0;   // 'o' for -o; 0 if it has none
  bool takes_value = false;
};

class Arguments {
 public:
  // --help is known to every command.
  Arguments(const std::vector<std::string>& words, std::initializer_list<Option> options);

  bool has(std::string_view option) const { return values_.contains(std::string(option)); }
  std::optional<std::string> value(std::string_view option) const;
  // A whole number within [low, high].
  long number(std::string_view option, long fallback, long low, long high) const;
  std::string required(std::string_view option) const;

  const std::vector<std::string>& operands() const { return operands_; }
  // REQUIRES of the user: this many operands (`most` may be SIZE_MAX).
  void expect_operands(std::size_t least, std::size_t most, std::string_view what) const;

 private:
  std::map<std::string, std::string> values_;
  std::vector<std::string> operands_;
};

}  // namespace firsthand::cli
