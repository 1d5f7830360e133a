#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/error.h"
#include "base/utf8.h"
#include "casefile/casefile.h"
#include "cli/arguments.h"
#include "cli/cited_words.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "pipeline/build.h"
#include "pipeline/choices.h"
#include "pipeline/locate.h"

namespace firsthand::cli {
namespace {

using json = nlohmann::ordered_json;
using model::Span;

int page_of(const model::Report& report, Span span) {
  int page = 0;
  for (const model::Section& section : report.sections) {
    if (section.span.begin <= span.begin) page = section.page;
  }
  return page;
}

// Why a format's words have no bytes of their own; empty if they have.
std::string why_none(const model::Report& report) {
  const std::string_view type = report.media_type;
  const auto is = [&](std::string_view begin) { return type.substr(0, begin.size()) == begin; };
  if (is("application/pdf")) return "a PDF draws its words";
  if (is("application/vnd.openxmlformats")) return "packed, in word/document.xml and its notes";
  if (is("application/vnd.oasis.opendocument")) return "packed, in content.xml";
  if (is("message/rfc822")) return "a part of a mail, in the coding in which mails are sent";
  if (is("application/rss") || is("application/atom")) return "an item of a feed, as XML";
  return is("text/html") || is("text/plain") ? "" : "a message of a chat";
}

// In figures that can be given to another program.
std::string bytes_at(std::uint64_t begin, std::uint64_t size) {
  return std::to_string(size) + (size == 1 ? " byte" : " bytes") + " from byte " +
         std::to_string(begin) + " on";
}

class Printer {
 public:
  explicit Printer(bool as_json) : as_json_(as_json), width_(terminal_width()) {}

  void print(const model::Report& report, const std::vector<CitedWords>& wanted,
             const pipeline::Whereabouts& found) const {
    const base::CodePointMap map(report.text);
    if (!as_json_) head(report, found);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const bool has = i < found.located.spans.size();
      const std::vector<model::Written> written =
          has ? found.located.spans[i] : std::vector<model::Written>();
      if (as_json_) {
        std::cout << record(report, wanted[i], written, found, map) << "\n";
      } else {
        lines(report, wanted[i], written);
      }
    }
    if (!as_json_) std::cout << "\n";
  }

 private:
  static std::string place_of(const preserve::Object& copy) {
    return "archive/" + copy.location.warc + ", " +
           bytes_at(copy.location.offset, copy.location.length);
  }

  void head(const model::Report& report, const pipeline::Whereabouts& found) const {
    std::cout << report.id.to_string() << "  " << printable(found.input) << "\n"
              << "  counted in   the bytes with SHA-256 " << report.sha256;
    if (!found.located.charset.empty()) std::cout << ", " << printable(found.located.charset);
    std::cout << "\n  these are    "
              << (found.within ? "what the evidentiary copy holds under this name, unpacked"
                               : "the evidentiary copy")
              << "\n  kept in      " << place_of(found.copy) << "\n";
  }

  void lines(const model::Report& report, const CitedWords& one,
             const std::vector<model::Written>& written) const {
    std::cout << "\n  " << one.id << "  " << one.part << "\n    "
              << wrapped("“" + printable(model::slice(report.text, one.span)) + "”", width_ - 4, 5)
              << "\n";
    for (const model::Written& w : written) {
      std::cout << "    " << bytes_at(w.stretch.begin, w.stretch.end - w.stretch.begin);
      if (w.words != model::slice(report.text, one.span)) {
        std::cout << ", written\n      " << wrapped(printable(w.words), width_ - 6, 6);
      }
      std::cout << "\n";
    }
    if (!written.empty()) return;
    std::cout << "    no bytes of its own: " << why_none(report);
    if (const int page = page_of(report, one.span)) std::cout << "; page " << page;
    std::cout << "\n";
  }

  static std::string record(const model::Report& report, const CitedWords& one,
                            const std::vector<model::Written>& written,
                            const pipeline::Whereabouts& found, const base::CodePointMap& map) {
    json bytes = json::array();
    for (const model::Written& w : written) {
      bytes.push_back({{"begin", w.stretch.begin}, {"end", w.stretch.end}, {"written", w.words}});
    }
    const std::string why = why_none(report);
    const int page = page_of(report, one.span);
    const preserve::Object& copy = found.copy;
    const json out = {
        {"id", one.id},
        {"part", one.part},
        {"report", report.id.to_string()},
        {"begin", map.to_code_points(one.span.begin)},
        {"end", map.to_code_points(one.span.end)},
        {"words", model::slice(report.text, one.span)},
        {"input", found.input},
        {"sha256", report.sha256},
        {"charset", found.located.charset.empty() ? json(nullptr) : json(found.located.charset)},
        {"bytes", bytes},
        {"why_none", why.empty() ? json(nullptr) : json(why)},
        {"page", page > 0 ? json(page) : json(nullptr)},
        {"copy",
         {{"sha256", copy.digest.hex()},
          {"warc", copy.location.warc},
          {"offset", copy.location.offset},
          {"length", copy.location.length}}}};
    return out.dump(-1, ' ', false, json::error_handler_t::replace);
  }

  bool as_json_;
  std::size_t width_;
};

}  // namespace

int locate(const std::vector<std::string>& words) {
  const Arguments arguments(words, {{"json"}});
  arguments.expect_operands(2, 3, "the case and an id");
  const std::vector<std::string>& operands = arguments.operands();
  const std::filesystem::path folder = operands[0];
  const preserve::Store store = preserve::Store::open(folder, preserve::Mode::kRead);
  const model::Findings findings = casefile::load(folder / pipeline::kFindingsFile);
  auto wanted = cited_words(findings, operands[1]);
  if (wanted.empty()) {
    std::cerr << "nothing with the id " << printable(operands[1])
              << " in this case has words; `firsthand show CASE` lists ids\n";
    return kSomethingFailed;
  }
  if (operands.size() > 2) {
    for (auto& [report, of_it] : wanted) keep_words(findings.reports[report], operands[2], of_it);
    std::erase_if(wanted, [](const auto& one) { return one.second.empty(); });
    if (wanted.empty()) {
      std::cerr << "“" << printable(operands[2]) << "” does not stand in it\n";
      return kSomethingFailed;
    }
  }
  pipeline::Parameters parameters;
  pipeline::set_choices(pipeline::logged_choices(store), parameters);
  pipeline::Readers readers(parameters);
  const Printer printer(arguments.has("json"));
  int code = kDone;
  for (const auto& [number, of_it] : wanted) {
    const model::Report& report = findings.reports[number];
    std::vector<Span> spans;
    for (const CitedWords& one : of_it) spans.push_back(one.span);
    const auto found = pipeline::locate(store, report, spans, readers);
    if (found) {
      printer.print(report, of_it, *found);
    } else {
      std::cerr << printable(report.inputs.front()) << ": " << base::to_string(found.fault().code)
                << ": " << found.fault().detail << "\n";
      code = kSomethingFailed;
    }
  }
  return code;
}

}  // namespace firsthand::cli
