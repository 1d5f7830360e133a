#include <iostream>
#include <thread>

#include "base/error.h"
#include "base/files.h"
#include "base/threads.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/terminal.h"
#include "dossier/records.h"
#include "pipeline/parameters.h"
#include "reuse/reuse.h"

namespace firsthand::cli {
namespace {

struct Pair {
  std::string a;
  std::string b;
};

std::vector<Pair> read_list(const std::string& path) {
  const auto list = base::read_file(path, std::uint64_t{1} << 30);
  if (!list) throw base::UsageError("the list of pairs " + path + ": " + list.fault().detail);
  std::vector<Pair> pairs;
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

struct Compared {
  std::string record;
  std::string text;  // for a person
  std::string errors;
};

std::string for_person(const Pair& pair, const model::Report& a, const model::Report& b,
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

Compared compare_pair(const Pair& pair, const reuse::Parameters& parameters, bool json) {
  Compared out;
  const auto a = read_one(pair.a);
  const auto b = read_one(pair.b);
  for (const auto& [name, report] : {std::pair{&pair.a, &a}, std::pair{&pair.b, &b}}) {
    if (!*report) out.errors += printable(*name) + ": " + report->fault().detail + "\n";
  }
  const model::Report none;
  const model::Report& a_report = a ? *a : none;
  const model::Report& b_report = b ? *b : none;
  const bool both = a && b;
  const auto passages =
      both ? reuse::compare(a_report, b_report, parameters) : std::vector<model::Passage>{};
  if (json)
    out.record = dossier::compare_record(pair.a, pair.b, a_report, b_report, passages) + "\n";
  if (!json && both) out.text = for_person(pair, a_report, b_report, passages);
  return out;
}

}  // namespace

int compare(const std::vector<std::string>& words) {
  const Arguments arguments(words, {{"json"}, {"pairs", 0, true}, {"threads", 0, true}});
  std::vector<Pair> pairs;
  if (const auto list = arguments.value("pairs")) {
    arguments.expect_operands(0, 0, "");
    pairs = read_list(*list);
  } else {
    arguments.expect_operands(2, 2, "two files, or --pairs LIST");
    pairs = {{arguments.operands()[0], arguments.operands()[1]}};
  }
  const auto threads = static_cast<unsigned>(arguments.number("threads", 0, 0, 1024));
  const pipeline::Parameters parameters;
  const bool json = arguments.has("json");
  int code = kDone;
  constexpr std::size_t kBatch = 512;  // results are held and printed in order
  for (std::size_t from = 0; from < pairs.size(); from += kBatch) {
    std::vector<Compared> results(std::min(kBatch, pairs.size() - from));
    base::parallel_for(results.size(), threads, [&](std::size_t i) {
      results[i] = compare_pair(pairs[from + i], parameters.reuse, json);
    });
    for (const Compared& result : results) {
      std::cout << result.record << result.text;
      std::cerr << result.errors;
      if (!result.errors.empty()) code = kSomethingFailed;
    }
  }
  return code;
}

}  // namespace firsthand::cli
