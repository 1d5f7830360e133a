// How fast bytes become reports: minimal pages, a page as cluttered as a news site's, plain text,
// and the pages of the folder that $FIRSTHAND_PAGES names; and how much of that is parsing:
// `of_parsing` is the speed of reading in that of parsing alone, both measured by turns, in
// processor time; `of_gumbo` and `of_libxml2` the same with parsers of others, where they are at
// hand.
#include <benchmark/benchmark.h>
#ifdef FH_PARSERS
#include <gumbo.h>
#include <libxml/HTMLparser.h>
#endif

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

#include "pile.h"
#include "processor_seconds.h"
#include "read/blocks.h"
#include "read/charset.h"
#include "read/kind.h"
#include "read/main_text.h"
#include "read/page_facts.h"
#include "read/page_names.h"
#include "read/page_parts.h"
#include "read/published.h"
#include "read/read.h"
#include "read/tree.h"

namespace firsthand::read {
namespace {

using bench::processor_seconds;

// The program knows the digest of a file before it is read.
const std::optional<base::Digest> kKnown = base::Digest{};

// Seconds that each step of reading takes by itself: of every page the least of some turns, so that
// what else the machine does counts for little.
struct Shares {
  std::map<std::string, std::vector<double>> seconds;  // of the pages
  std::size_t page = 0;

  template <typename Step>
  auto operator()(const char* name, const Step& step) {
    const double start = processor_seconds();
    auto result = step();
    const double taken = processor_seconds() - start;
    std::vector<double>& least = seconds[name];
    if (least.size() <= page) least.resize(page + 1);
    if (least[page] == 0 || taken < least[page]) least[page] = taken;
    return result;
  }
};

void take_apart(const model::Capture& capture, const Parameters& parameters, Shares& share) {
  benchmark::DoNotOptimize(share("hash", [&] { return base::sha256(capture.bytes); }));
  const Decoded page = share("decode", [&] { return decode(capture.bytes, "", true); });
  benchmark::DoNotOptimize(
      share("kind", [&] { return control_share(page.text) + is_html(page.text, "text/html"); }));
  const auto parsed = share("parse", [&] { return parse_html(page.text, parameters); });
  if (!parsed) return;
  const Tree& tree = *parsed;
  const Blocks cut = share("blocks", [&] { return cut_blocks(tree); });
  const std::vector<Block>& blocks = cut.all;
  const auto facts = share("facts", [&] { return page_facts(tree); });
  const auto names = share("class_and_id", [&] { return name_elements(tree); });
  const std::string_view stated =
      facts.articles.empty() ? std::string_view() : facts.articles.front().body;
  const auto main =
      share("main_text", [&] { return find_main_text(tree, names, blocks, stated, parameters); });
  benchmark::DoNotOptimize(share(
      "title_and_authors", [&] { return page_names(tree, names, facts, blocks, main.blocks); }));
  benchmark::DoNotOptimize(share("dates", [&] {
    return page_dates(tree, names, facts, blocks, main.blocks, capture.url, capture.captured);
  }));
}

// Seconds of parsing over seconds of reading, for UTF-8 pages; `parse` takes a page.
template <typename Parse>
double parsing_share(const std::vector<model::Capture>& captures, const Parse& parse) {
  constexpr double kSeconds = 2;
  const Parameters parameters;
  double parsing = 0;
  double reading = 0;
  while (parsing + reading < kSeconds) {
    for (const auto& capture : captures) {
      const double start = processor_seconds();
      parse(capture.bytes);
      const double middle = processor_seconds();
      benchmark::DoNotOptimize(read(capture, parameters, kKnown));
      parsing += middle - start;
      reading += processor_seconds() - middle;
    }
  }
  return parsing / reading;
}

void tell_parsing_shares(benchmark::State& state, const std::vector<model::Capture>& captures) {
  const Parameters parameters;
  state.counters["of_parsing"] = parsing_share(captures, [&](const std::string& page) {
    benchmark::DoNotOptimize(parse_html(page, parameters));
  });
#ifdef FH_PARSERS
  state.counters["of_gumbo"] = parsing_share(captures, [](const std::string& page) {
    gumbo_destroy_output(&kGumboDefaultOptions,
                         gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size()));
  });
  state.counters["of_libxml2"] = parsing_share(captures, [](const std::string& page) {
    constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING;
    xmlFreeDoc(
        htmlReadMemory(page.data(), static_cast<int>(page.size()), nullptr, "UTF-8", kOptions));
  });
#endif
}

void read_all(benchmark::State& state, const std::vector<model::Capture>& captures,
              bool with_parsing = true) {
  std::size_t bytes = 0;
  for (const auto& capture : captures) bytes += capture.bytes.size();
  for (auto _ : state) {
    for (const auto& capture : captures) benchmark::DoNotOptimize(read(capture, {}, kKnown));
  }
  if (with_parsing) tell_parsing_shares(state, captures);
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(captures.size()));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void MinimalPages(benchmark::State& state) { read_all(state, bench::captures(200)); }
BENCHMARK(MinimalPages)->Unit(benchmark::kMillisecond);

// The article of a minimal page between menus, teasers, scripts and comments of `range` KB.
void ClutteredPage(benchmark::State& state) {
  model::Capture capture = bench::captures(1).front();
  std::string clutter;
  for (int i = 0; clutter.size() < static_cast<std::size_t>(state.range(0)) * 512; ++i) {
    const std::string n = std::to_string(i);
    clutter += "<div class=\"teaser t" + n + "\"><ul><li><a href=\"/story/" + n +
               "\">More from the quay, part " + n + "</a></li><li><span>Share</span></li></ul>" +
               "<script>track('" + n + "', {a: \"</b>\"});</script><p>Short.</p></div>\n";
  }
  const std::size_t body = capture.bytes.find("<body>") + 6;
  capture.bytes.insert(body, clutter);
  capture.bytes.insert(capture.bytes.find("</body>"), clutter);
  read_all(state, {capture});
}
BENCHMARK(ClutteredPage)->ArgName("KB")->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);

// $FIRSTHAND_PAGES: real pages, which are not part of the project.
std::vector<model::Capture> pages_of_folder() {
  const char* folder = std::getenv("FIRSTHAND_PAGES");
  if (!folder) return {};
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<model::Capture> captures;
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    model::Capture& capture = captures.emplace_back();
    capture.input = file.filename().string();
    capture.bytes.assign(std::istreambuf_iterator<char>(in), {});
  }
  return captures;
}

void PagesOfFolder(benchmark::State& state) {
  const auto captures = pages_of_folder();
  if (captures.empty()) return state.SkipWithError("FIRSTHAND_PAGES names no folder");
  read_all(state, captures);
}
BENCHMARK(PagesOfFolder)->Unit(benchmark::kMillisecond);

// What a page's reading is made of; `language` and `rest` (freeing memory, putting the text
// together) are what the steps leave of the whole. `hash` is no part of it: it comes on top where a
// page is no file of its own.
void SharesOfFolder(benchmark::State& state) {
  const auto captures = pages_of_folder();
  if (captures.empty()) return state.SkipWithError("FIRSTHAND_PAGES names no folder");
  const Parameters parameters;
  Shares share;
  for (auto _ : state) {
    for (share.page = 0; share.page < captures.size(); ++share.page) {
      const model::Capture& capture = captures[share.page];
      take_apart(capture, parameters, share);
      benchmark::DoNotOptimize(share("whole", [&] { return read(capture, parameters, kKnown); }));
    }
  }
  for (const auto& [name, seconds] : share.seconds) {
    const double sum = std::accumulate(seconds.begin(), seconds.end(), 0.0);
    state.counters[name] = sum / static_cast<double>(captures.size()) * 1e6;  // microseconds
  }
}
BENCHMARK(SharesOfFolder)->Unit(benchmark::kMillisecond);

void PlainText(benchmark::State& state) {
  std::vector<model::Capture> captures;
  for (const model::Report& report : bench::read(200).reports) {
    model::Capture& capture = captures.emplace_back();
    capture.input = "a.txt";
    capture.bytes = report.text;
  }
  read_all(state, captures, false);
}
BENCHMARK(PlainText)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace firsthand::read
