// What a page states about itself in its head, its structured data (JSON-LD) and its markup.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.h"
#include "read/printed_date.h"
#include "read/tree.h"

namespace firsthand::read {

// A part of a live blog, as JSON-LD repeats it.
struct StructuredUpdate {
  std::string headline;
  std::string body;
  std::string published;
};

// The article that JSON-LD (schema.org) describes. Empty where it says nothing.
struct StructuredArticle {
  std::string type;
  std::string headline;
  std::vector<std::string> persons;        // authors
  std::vector<std::string> organisations;  // authors
  std::string publisher;
  std::string credit;  // creditText, or the agency as "sourceOrganization" or "provider"
  std::string published;
  std::string modified;
  std::string section;
  std::string body;
  std::string language;
  std::string url;
  std::vector<StructuredUpdate> updates;  // of a LiveBlogPosting
};

// All objects of JSON-LD in the page that are creative works, the most article-like first.
std::vector<StructuredArticle> structured_articles(const Tree& tree);

// One <meta>: its name, property, itemprop or http-equiv in lower case, and its content.
struct Meta {
  std::string name;
  std::string content;
};

struct PageFacts {
  std::vector<Meta> metas;  // by add()
  std::vector<StructuredArticle> articles;
  std::string title_element;
  std::string canonical;    // <link rel=canonical>, else og:url
  std::string base;         // <base href>
  std::string language;     // <html lang>
  std::uint64_t kinds = 0;  // of the names of metas: a bit for each

  void add(Meta meta);
  // The first non-empty content of a meta of that name.
  std::string_view meta(std::string_view name) const;
};

PageFacts page_facts(const Tree& tree);

}  // namespace firsthand::read
