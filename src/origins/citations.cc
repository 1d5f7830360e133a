#include "origins/citations.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "text/fold.h"
#include "text/tokens.h"

namespace firsthand::origins {
namespace {

using model::SectionKind;
using model::Span;

constexpr std::array<std::string_view, 8> kReports = {
    "account", "article", "coverage", "dispatch", "report", "reporting", "reports", "story"};
constexpr std::size_t kLongestSentence = 1000;  // bytes; what is longer is none
constexpr std::size_t kLongestHead = 2000;      // bytes in which a credit is looked for

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

void drop_prefix(std::string& text, std::string_view prefix) {
  if (text.compare(0, prefix.size(), prefix) == 0) text.erase(0, prefix.size());
}

// "web.archive.org/web/20250508120000/http://" before the address that was archived.
void drop_archive(std::string& url) {
  constexpr std::string_view kPrefix = "web.archive.org/web/";
  if (url.compare(0, kPrefix.size(), kPrefix) != 0) return;
  const std::size_t scheme = lowered(url).find("http", kPrefix.size());
  if (scheme != std::string::npos) url.erase(0, scheme);
}

void drop_scheme(std::string& url) {
  const std::size_t colon = url.find("://");
  if (colon == 4 || colon == 5) {
    const std::string scheme = lowered(url.substr(0, colon));
    if (scheme == "http" || scheme == "https") url.erase(0, colon + 3);
  }
}

bool follows_readers(std::string_view parameter) {
  return parameter.substr(0, 4) == "utm_" || parameter.substr(0, 7) == "fbclid=" ||
         parameter.substr(0, 6) == "gclid=" || parameter.substr(0, 4) == "ref=";
}

std::string without_tracking(std::string_view query) {
  std::string out;
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view parameter = query.substr(0, end);
    if (!parameter.empty() && !follows_readers(parameter))
      out += (out.empty() ? "?" : "&") + std::string(parameter);
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  return out;
}

bool ends_sentence(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\n') return true;
  if (c != '.' && c != '!' && c != '?') return false;
  return at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n';
}

// A claim's span may be a part of its sentence.
Span sentence_around(std::string_view text, Span claim) {
  Span out = claim;
  while (out.begin > 0 && claim.begin - out.begin < kLongestSentence &&
         !ends_sentence(text, out.begin - 1))
    --out.begin;
  if (out.end > out.begin && ends_sentence(text, out.end - 1)) return out;
  while (out.end < text.size() && out.end - claim.end < kLongestSentence &&
         !ends_sentence(text, out.end))
    ++out.end;
  return out;
}

// The words of a report's main text, not of a list or a line that is nothing but the link.
bool is_in_running_text(const model::Report& report, Span link) {
  const auto section = std::find_if(report.sections.begin(), report.sections.end(),
                                    [&](const model::Section& s) { return s.span.contains(link); });
  if (section == report.sections.end()) return true;
  if (section->kind != SectionKind::kParagraph && section->kind != SectionKind::kQuotation)
    return false;
  return link.size() * 3 < section->span.size() * 2;
}

struct NameWord {
  std::string folded;
  Span span;
};

// Folded words without "the" and marks.
std::vector<NameWord> words_in(std::string_view text, Span span) {
  std::vector<NameWord> words;
  for (const text::Token& token : text::tokenize(text, span)) {
    if (token.kind == text::TokenKind::kMark) continue;
    std::string folded = text::fold(text::words_of(text, token));
    if (folded != "the") words.push_back({std::move(folded), token.span});
  }
  return words;
}

// The first place from `from` on where the name's words stand one after the other.
std::size_t find_name(const std::vector<NameWord>& words, std::size_t from,
                      const std::vector<NameWord>& name) {
  for (std::size_t i = from; !name.empty() && i + name.size() <= words.size(); ++i) {
    std::size_t k = 0;
    while (k < name.size() && words[i + k].folded == name[k].folded) ++k;
    if (k == name.size()) return i;
  }
  return words.size();
}

bool is_report_word(std::string_view word) {
  return std::find(kReports.begin(), kReports.end(), word) != kReports.end();
}

}  // namespace

std::string plain_url(std::string_view url) {
  std::string out(url);
  drop_scheme(out);
  drop_archive(out);
  drop_scheme(out);
  out.resize(std::min(out.find('#'), out.size()));
  std::string query;
  if (const std::size_t mark = out.find('?'); mark != std::string::npos) {
    query = without_tracking(std::string_view(out).substr(mark + 1));
    out.resize(mark);
  }
  const std::size_t slash = std::min(out.find('/'), out.size());
  std::string host = lowered(std::string_view(out).substr(0, slash));
  drop_prefix(host, "www.");
  if (const std::size_t port = host.find(':'); port != std::string::npos) {
    if (host.substr(port) == ":80" || host.substr(port) == ":443") host.resize(port);
  }
  std::string path = out.substr(slash);
  while (!path.empty() && path.back() == '/') path.pop_back();
  return host + path + query;
}

std::vector<model::Link> links_of(const model::Report& report, const model::Claim& claim) {
  if (report.links.empty()) return {};
  const Span sentence = sentence_around(report.text, claim.span);
  std::vector<model::Link> out;
  for (const model::Link& link : report.links) {
    if (sentence.contains(link.span) && is_in_running_text(report, link.span)) out.push_back(link);
  }
  return out;
}

std::string outlet_in(std::string_view name) {
  const auto tokens = text::tokenize(name);
  const auto word = [&](std::size_t t) { return text::fold(text::words_of(name, tokens[t])); };
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    if (!is_report_word(word(t))) continue;
    // "a report in the Courier"
    if (t + 2 < tokens.size()) {
      const std::string next = word(t + 1);
      if (next == "in" || next == "by" || next == "from" || next == "on")
        return std::string(name.substr(tokens[t + 2].span.begin));
    }
    // "the Courier's report"
    const std::string_view before = name.substr(0, tokens[t].span.begin);
    for (const std::string_view possessive : {"'s ", "’s ", "' ", "’ "}) {
      if (before.size() > possessive.size() &&
          before.substr(before.size() - possessive.size()) == possessive)
        return std::string(before.substr(0, before.size() - possessive.size()));
    }
  }
  return std::string(name);
}

std::optional<ReportedBy> reported_by(const model::Report& report, const model::Claim& claim) {
  const Span sentence = sentence_around(report.text, claim.span);
  const auto tokens = text::tokenize(report.text, sentence);
  const auto word = [&](std::size_t t) {
    return text::fold(text::words_of(report.text, tokens[t]));
  };
  for (std::size_t t = 0; t + 2 < tokens.size(); ++t) {
    const std::string verb = word(t);
    if ((verb != "reported" && verb != "published") || word(t + 1) != "by") continue;
    const std::size_t first = t + (word(t + 2) == "the" ? 3 : 2);
    std::size_t end = first;
    while (end < tokens.size() && tokens[end].kind != text::TokenKind::kMark && tokens[end].capital)
      ++end;
    if (end == first) continue;
    const Span name{tokens[first].span.begin, tokens[end - 1].span.end};
    return ReportedBy{std::string(model::slice(report.text, name)),
                      {tokens[t].span.begin, name.end}};
  }
  return std::nullopt;
}

std::optional<Span> credit_words(const model::Report& report) {
  if (!report.credit) return std::nullopt;
  const auto name = words_in(*report.credit, {0, report.credit->size()});
  const auto find_in = [&](Span span) -> std::optional<Span> {
    const auto words = words_in(report.text, span);
    const std::size_t at = find_name(words, 0, name);
    if (name.empty() || at == words.size()) return std::nullopt;
    return Span{words[at].span.begin, words[at + name.size() - 1].span.end};
  };
  for (const model::Section& section : report.sections) {
    if (section.kind != SectionKind::kCredit) continue;
    if (const auto found = find_in(section.span)) return found;
  }
  std::size_t end = std::min(report.text.size(), kLongestHead);
  while (end < report.text.size() && (static_cast<unsigned char>(report.text[end]) & 0xC0) == 0x80)
    ++end;
  return find_in({0, end});
}

}  // namespace firsthand::origins
