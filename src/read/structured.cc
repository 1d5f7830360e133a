#include <algorithm>
#include <nlohmann/json.hpp>

#include "read/ascii.h"
#include "read/entities.h"
#include "read/page_facts.h"

namespace firsthand::read {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostBytes = 4 << 20;  // of one script
constexpr int kMostDepth = 6;
constexpr std::size_t kMostObjects = 200;

// Sites write raw line breaks into strings, and comments or CDATA marks around the whole.
Json parse(std::string_view script) {
  const std::size_t begin = script.find_first_of("{[");
  const std::size_t end = script.find_last_of("}]");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin ||
      end - begin > kMostBytes) {
    return Json(Json::value_t::discarded);
  }
  std::string text(script.substr(begin, end + 1 - begin));
  std::size_t depth = 0;
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    if (c == '[' || c == '{') ++depth;
  }
  return depth > 100'000 ? Json(Json::value_t::discarded) : Json::parse(text, nullptr, false);
}

std::string text_of(const Json& value) {
  if (value.is_string()) return one_line(decode_references(value.get<std::string>(), false));
  if (value.is_array() && !value.empty()) return text_of(value.front());
  if (value.is_object()) {
    for (const char* key : {"@value", "name", "@id"}) {
      const auto at = value.find(key);
      if (at != value.end() && at->is_string()) return text_of(*at);
    }
  }
  return {};
}

std::string field(const Json& object, const char* name) {
  const auto at = object.find(name);
  return at == object.end() ? std::string() : text_of(*at);
}

bool has_type(const Json& object, std::string_view wanted) {
  const auto at = object.find("@type");
  if (at == object.end()) return false;
  const auto fits = [&](const Json& type) {
    return type.is_string() && type.get_ref<const std::string&>().find(wanted) != std::string::npos;
  };
  return at->is_array() ? std::any_of(at->begin(), at->end(), fits) : fits(*at);
}

void add_author(const Json& author, StructuredArticle& out) {
  if (author.is_array()) {
    for (const Json& one : author) {
      if (!one.is_array()) add_author(one, out);
    }
    return;
  }
  std::string name = author.is_object() ? field(author, "name") : text_of(author);
  if (name.empty() || name.find("://") != std::string::npos) return;
  const bool organisation = author.is_object() && has_type(author, "Organization");
  auto& list = organisation ? out.organisations : out.persons;
  if (std::find(list.begin(), list.end(), name) == list.end()) list.push_back(std::move(name));
}

// How much like an article a type is; 0: none.
int rank(const Json& object) {
  for (const char* type :
       {"NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "LiveBlogPosting", "Article",
        "BlogPosting", "Report", "SocialMediaPosting"}) {
    if (has_type(object, type)) return 3;
  }
  for (const char* type :
       {"Recipe", "Review", "CreativeWork", "Event", "Product", "Question", "HowTo"}) {
    if (has_type(object, type)) return 2;
  }
  return has_type(object, "WebPage") || has_type(object, "ItemPage") ? 1 : 0;
}

void add_updates(const Json& updates, std::vector<StructuredUpdate>& out) {
  constexpr std::size_t kMostUpdates = 5000;
  const auto add = [&](const Json& update) {
    if (!update.is_object() || out.size() >= kMostUpdates) return;
    std::string published = field(update, "datePublished");
    if (published.empty()) published = field(update, "dateCreated");
    out.push_back({field(update, "headline"), field(update, "articleBody"), std::move(published)});
  };
  if (!updates.is_array()) return add(updates);
  for (const Json& update : updates) add(update);
}

StructuredArticle read_article(const Json& object) {
  StructuredArticle out;
  out.type = field(object, "@type");
  out.headline = field(object, "headline");
  if (out.headline.empty()) out.headline = field(object, "name");
  if (object.contains("author")) add_author(object["author"], out);
  if (out.persons.empty() && out.organisations.empty() && object.contains("creator")) {
    add_author(object["creator"], out);
  }
  if (object.contains("publisher") && object["publisher"].is_object()) {
    out.publisher = field(object["publisher"], "name");
  } else if (object.contains("publisher") && object["publisher"].is_string()) {
    out.publisher = text_of(object["publisher"]);
  }
  for (const char* name : {"sourceOrganization", "provider", "creditText"}) {
    if (out.credit.empty()) out.credit = field(object, name);
  }
  out.published = field(object, "datePublished");
  if (out.published.empty()) out.published = field(object, "dateCreated");
  out.modified = field(object, "dateModified");
  out.section = field(object, "articleSection");
  out.body = field(object, "articleBody");
  out.language = field(object, "inLanguage");
  out.url = field(object, "url");
  if (const auto updates = object.find("liveBlogUpdate"); updates != object.end()) {
    add_updates(*updates, out.updates);
  }
  return out;
}

// The string behind `"name":` in JSON that does not parse.
std::string salvaged(std::string_view script, std::string_view name) {
  std::size_t at = script.find('"' + std::string(name) + '"');
  if (at == std::string_view::npos) return {};
  at += name.size() + 2;
  while (at < script.size() && (is_space(script[at]) || script[at] == ':')) ++at;
  if (at >= script.size() || script[at] != '"') return {};
  const std::size_t end = script.find('"', at + 1);
  return end == std::string_view::npos ? std::string()
                                       : std::string(script.substr(at + 1, end - at - 1));
}

StructuredArticle salvage(std::string_view script) {
  StructuredArticle out;
  out.published = salvaged(script, "datePublished");
  out.modified = salvaged(script, "dateModified");
  return out;
}

struct Found {
  int rank = 0;
  StructuredArticle article;
};

void collect(const Json& value, int depth, std::vector<Found>& found) {
  if (depth > kMostDepth || found.size() >= kMostObjects) return;
  if (value.is_array()) {
    for (const Json& one : value) collect(one, depth + 1, found);
    return;
  }
  if (!value.is_object()) return;
  if (const int how = rank(value); how > 0) found.push_back({how, read_article(value)});
  for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage", "hasPart"}) {
    const auto at = value.find(key);
    if (at != value.end()) collect(*at, depth + 1, found);
  }
}

}  // namespace

std::vector<StructuredArticle> structured_articles(const Tree& tree) {
  std::vector<Found> found;
  for (NodeIndex i = 1; i < tree.size(); ++i) {
    const Node& node = tree[i];
    if (node.tag != Tag::kScript || node.end <= i + 1 ||
        find_letters(tree.attribute(node, Name::kType), "ld+json") == std::string_view::npos) {
      continue;
    }
    const Json json = parse(tree[i + 1].text);
    if (json.is_discarded()) {
      found.push_back({1, salvage(tree[i + 1].text)});
    } else {
      collect(json, 0, found);
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Found& a, const Found& b) { return a.rank > b.rank; });
  std::vector<StructuredArticle> out;
  for (Found& one : found) out.push_back(std::move(one.article));
  return out;
}

}  // namespace firsthand::read
