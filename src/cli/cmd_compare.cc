#include <algorithm>
#include <iostream>
#include <optional>
#include <unordered_map>
#include <utility>

#include "base/error.h"
#include "base/files.h"
#include "base/threads.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/terminal.h"
#include "dossier/records.h"
#include "pipeline/parameters.h"
#include "reuse/compare.h"

namespace firsthand::cli {
namespace {

struct Named {
  std::string a;
  std::string b;
};

std::vector<Named> read_list(const std::string& path) {
  const auto list = base::read_file(path, std::uint64_t{1} << 30);
  if (!list) throw base::UsageError("the list of pairs " + path + ": " + list.fault().detail);
  std::vector<Named> pairs;
  std::string_view rest = *list;
  for (std::size_t number = 1; !rest.empty(); ++number) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty()) continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) {
      throw base::UsageError(path + ", line " + std::to_string(number) +
                             ": there is no tab between two files");
    }
    pairs.push_back({std::string(line.substr(0, tab)), std::string(line.substr(tab + 1))});
  }
  return pairs;
}

std::string for_person(const Named& pair, const model::Report& a, const model::Report& b,
                       const std::vector<model::Passage>& passages) {
  std::string out = printable(pair.a) + "  |  " + printable(pair.b) + "\n";
  if (passages.empty()) return out + "  no shared passage\n";
  for (const model::Passage& p : passages) {
    const bool straight = p.a_report == a.id;
    out += "\n  " + std::string(to_string(p.kind)) + ", similarity " +
           std::to_string(static_cast<int>(p.similarity * 100 + 0.5)) + " %\n";
    out += "  A  " + wrapped(printable(model::slice(a.text, straight ? p.a : p.b)), 92, 5) + "\n";
    out += "  B  " + wrapped(printable(model::slice(b.text, straight ? p.b : p.a)), 92, 5) + "\n";
  }
  return out;
}

// Some of the pairs: their files, each read once, and what they share.
class Batch {
 public:
  Batch(const reuse::Parameters& parameters, pipeline::Readers& readers, unsigned threads)
      : parameters_(parameters), readers_(readers), threads_(threads) {}

  bool is_full() const { return pairs_.size() >= kMostPairs || bytes_ >= kMostBytes; }

  void add(const Named* first, const Named* last) {
    std::vector<const std::string*> fresh;
    const auto number = [&](const std::string& path) {
      const auto [at, added] = numbers_.emplace(path, static_cast<std::uint32_t>(numbers_.size()));
      if (added) fresh.push_back(&at->first);
      return at->second;
    };
    for (const Named* pair = first; pair != last; ++pair) {
      const std::uint32_t a = number(pair->a);
      pairs_.push_back({a, number(pair->b)});
      names_.push_back(pair);
    }
    const std::size_t had = reports_.size();
    reports_.resize(had + fresh.size());
    faults_.resize(had + fresh.size());
    base::parallel_for(fresh.size(), threads_, [&](std::size_t i) {
      auto report = read_one(*fresh[i], readers_);
      if (report) {
        reports_[had + i] = std::move(report).value();
      } else {
        faults_[had + i] = report.fault();
      }
    });
    for (std::size_t i = had; i < reports_.size(); ++i) bytes_ += reports_[i].text.size();
  }

  // Prints what was found in order. Whether all files could be read.
  bool finish(bool json) {
    std::vector<reuse::Pair> readable;
    for (const reuse::Pair& pair : pairs_) {
      if (!faults_[pair.one] && !faults_[pair.other]) readable.push_back(pair);
    }
    const auto found = reuse::compare_pairs(reports_, readable, parameters_, threads_);
    std::vector<std::string> records(pairs_.size());
    std::vector<std::size_t> place(pairs_.size());
    for (std::size_t i = 0, next = 0; i < pairs_.size(); ++i) {
      place[i] = next;
      if (!faults_[pairs_[i].one] && !faults_[pairs_[i].other]) ++next;
    }
    base::parallel_for(pairs_.size(), threads_, [&](std::size_t i) {
      const bool both = !faults_[pairs_[i].one] && !faults_[pairs_[i].other];
      records[i] = record(i, both ? found[place[i]] : std::vector<model::Passage>{}, both, json);
    });
    bool all = true;
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      std::cout << records[i];
      for (const auto& [file, name] :
           {std::pair{pairs_[i].one, &names_[i]->a}, std::pair{pairs_[i].other, &names_[i]->b}}) {
        if (!faults_[file]) continue;
        std::cerr << printable(*name) + ": " + faults_[file]->detail + "\n";
        all = false;
      }
    }
    return all;
  }

 private:
  static constexpr std::size_t kMostPairs = 256;
  static constexpr std::size_t kMostBytes = std::size_t{8} << 20;

  std::string record(std::size_t pair, const std::vector<model::Passage>& passages, bool both,
                     bool json) const {
    const model::Report& a = reports_[pairs_[pair].one];
    const model::Report& b = reports_[pairs_[pair].other];
    if (json) {
      return dossier::compare_record(names_[pair]->a, names_[pair]->b, a, b, passages) + "\n";
    }
    return both ? for_person(*names_[pair], a, b, passages) : std::string();
  }

  const reuse::Parameters& parameters_;
  pipeline::Readers& readers_;
  unsigned threads_;
  std::vector<const Named*> names_;
  std::vector<reuse::Pair> pairs_;                          // of files
  std::unordered_map<std::string, std::uint32_t> numbers_;  // of files
  std::vector<model::Report> reports_;                      // of a file that has none, a blank one
  std::vector<std::optional<base::Fault>> faults_;
  std::size_t bytes_ = 0;
};

}  // namespace

int compare(const std::vector<std::string>& words) {
  const Arguments arguments(words, {{"json"}, {"pairs", 0, true}, {"threads", 0, true}});
  std::vector<Named> pairs;
  if (const auto list = arguments.value("pairs")) {
    arguments.expect_operands(0, 0, "");
    pairs = read_list(*list);
  } else {
    arguments.expect_operands(2, 2, "two files, or --pairs LIST");
    pairs = {{arguments.operands()[0], arguments.operands()[1]}};
  }
  const auto threads = static_cast<unsigned>(arguments.number("threads", 0, 0, 1024));
  pipeline::Parameters parameters;
  parameters.read.guess_language = false;  // it is not told
  pipeline::Readers readers(parameters);
  const bool json = arguments.has("json");
  constexpr std::size_t kStep = 16;  // pairs whose files are read before memory is looked at again
  int code = kDone;
  for (std::size_t at = 0; at < pairs.size();) {
    Batch batch(parameters.reuse, readers, threads);
    for (; at < pairs.size() && !batch.is_full(); at = std::min(at + kStep, pairs.size()))
      batch.add(pairs.data() + at, pairs.data() + std::min(at + kStep, pairs.size()));
    if (!batch.finish(json)) code = kSomethingFailed;
  }
  return code;
}

}  // namespace firsthand::cli
