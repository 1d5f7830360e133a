#include "cli/arguments.h"

#include <getopt.h>

#include <charconv>

#include "base/error.h"

namespace firsthand::cli {

Arguments::Arguments(const std::vector<std::string>& words, std::initializer_list<Option> options) {
  std::vector<option> known;
  std::string letters = ":";
  for (const Option& one : options) {
    known.push_back(
        {one.name, one.takes_value ? required_argument : no_argument, nullptr, one.letter});
    if (one.letter) letters += std::string(1, one.letter) + (one.takes_value ? ":" : "");
  }
  known.push_back({"help", no_argument, nullptr, 0});
  known.push_back({nullptr, 0, nullptr, 0});
  std::vector<std::string> copies = {"firsthand"};
  copies.insert(copies.end(), words.begin(), words.end());
  std::vector<char*> pointers;
  for (std::string& word : copies) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  const int count = static_cast<int>(copies.size());
  ::optind = 0;  // glibc: begin anew
  ::opterr = 0;
  for (int index = -1;;) {
    const int found = ::getopt_long(count, pointers.data(), letters.c_str(), known.data(), &index);
    if (found == -1) break;
    // getopt reorders the words as it goes: the one it has just taken stands before optind, but for
    // a letter within a cluster ("-xo").
    std::string word = pointers[static_cast<std::size_t>(::optind - 1)];
    if (::optopt && (found == '?' || !word.starts_with("--")))
      word = std::string("-") + static_cast<char>(::optopt);
    if (found == '?') throw base::UsageError("unknown option " + word);
    if (found == ':') throw base::UsageError("the option " + word + " needs a value");
    std::string name;
    if (found == 0) {
      name = known[static_cast<std::size_t>(index)].name;
    } else {
      for (const Option& one : options) {
        if (one.letter == found) name = one.name;
      }
    }
    values_[name] = ::optarg ? ::optarg : "";
  }
  for (int i = ::optind; i < count; ++i)
    operands_.emplace_back(pointers[static_cast<std::size_t>(i)]);
}

std::optional<std::string> Arguments::value(std::string_view option) const {
  const auto found = values_.find(std::string(option));
  return found == values_.end() ? std::nullopt : std::optional(found->second);
}

long Arguments::number(std::string_view option, long fallback, long low, long high) const {
  const auto text = value(option);
  if (!text) return fallback;
  long number = 0;
  const auto [stop, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (error != std::errc{} || stop != text->data() + text->size() || number < low ||
      number > high) {
    throw base::UsageError("--" + std::string(option) + " takes a whole number from " +
                           std::to_string(low) + " to " + std::to_string(high) + ", not \"" +
                           *text + "\"");
  }
  return number;
}

std::string Arguments::required(std::string_view option) const {
  const auto text = value(option);
  if (!text || text->empty()) throw base::UsageError("--" + std::string(option) + " is missing");
  return *text;
}

void Arguments::expect_operands(std::size_t least, std::size_t most, std::string_view what) const {
  if (operands_.size() < least) throw base::UsageError("missing: " + std::string(what));
  if (operands_.size() > most) throw base::UsageError("too many arguments: " + operands_[most]);
}

}  // namespace firsthand::cli
