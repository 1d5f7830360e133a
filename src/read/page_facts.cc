#include "read/page_facts.h"

#include <utility>

#include "read/ascii.h"

namespace firsthand::read {

namespace {

// Most pages have few of the names that are asked for.
std::uint64_t kind_of(std::string_view name) {
  if (name.empty()) return 1;
  const auto first = static_cast<unsigned char>(name.front());
  const auto last = static_cast<unsigned char>(name.back());
  return std::uint64_t{1} << ((name.size() * 7 + first * 3U + last) % 64);
}

}  // namespace

void PageFacts::add(Meta meta) {
  kinds |= kind_of(meta.name);
  metas.push_back(std::move(meta));
}

std::string_view PageFacts::meta(std::string_view name) const {
  if ((kinds & kind_of(name)) == 0) return {};
  for (const Meta& meta : metas) {
    if (meta.name == name && !meta.content.empty()) return meta.content;
  }
  return {};
}

PageFacts page_facts(const Tree& tree) {
  constexpr std::size_t kMostMetas = 2000;
  PageFacts facts;
  std::string og_url;
  for (NodeIndex i = 1; i < tree.size(); ++i) {
    const Node& node = tree[i];
    switch (node.tag) {
      case Tag::kMeta: {
        if (facts.metas.size() >= kMostMetas) break;
        const std::string content = one_line(tree.attribute(node, Name::kContent));
        for (const Name key : {Name::kProperty, Name::kName, Name::kItemprop, Name::kHttpEquiv}) {
          const std::string_view name = tree.attribute(node, key);
          if (!name.empty()) facts.add({lower(trim(name)), content});
        }
        break;
      }
      case Tag::kTitle:
        if (facts.title_element.empty()) facts.title_element = tree.text_within(i);
        break;
      case Tag::kLink:
        if (facts.canonical.empty() &&
            same_letters(tree.attribute(node, Name::kRel), "canonical")) {
          facts.canonical = std::string(trim(tree.attribute(node, Name::kHref)));
        }
        break;
      case Tag::kBase:
        if (facts.base.empty()) facts.base = std::string(trim(tree.attribute(node, Name::kHref)));
        break;
      case Tag::kHtml:
        if (facts.language.empty()) {
          facts.language = std::string(trim(tree.attribute(node, Name::kLang)));
          if (facts.language.empty()) {
            facts.language = std::string(trim(tree.attribute(node, Name::kXmlLang)));
          }
        }
        break;
      case Tag::kSvg:
        i = node.end - 1;
        break;
      default:
        break;
    }
  }
  if (facts.canonical.empty() || facts.canonical.find("://") == std::string::npos) {
    const std::string_view url = facts.meta("og:url");
    if (!url.empty()) facts.canonical = std::string(url);
  }
  facts.articles = structured_articles(tree);
  return facts;
}

}  // namespace firsthand::read
