#include "read/page_names.h"

#include <algorithm>
#include <utility>

#include "read/ascii.h"
#include "read/credits.h"
#include "text/fold.h"

namespace firsthand::read {
namespace {

using model::SectionKind;

constexpr std::string_view kSiteMarks[] = {" | ", " – ", " — ", " - ", " · ", " » ", " :: "};

std::optional<std::string> some(std::string_view text) {
  if (text.empty()) return std::nullopt;
  return std::string(text);
}

// "Bridge closed | Tarn Courier" without the site, if the rest is long enough to be a title.
std::string without_site(const std::string& title, const std::string& outlet) {
  for (const std::string_view mark : kSiteMarks) {
    const std::size_t at = title.rfind(mark);
    if (at == std::string::npos) continue;
    std::string head(trim(title.substr(0, at)));
    const std::string tail(trim(title.substr(at + mark.size())));
    const bool names_outlet =
        !outlet.empty() && text::fold(tail).find(text::fold(outlet)) != std::string::npos;
    const bool short_tail = split(tail, ' ').size() <= 4 && split(head, ' ').size() >= 4;
    if (names_outlet || short_tail) return head;
  }
  return title;
}

// The headline's own element, if the page has just one, or one that the title element begins with.
std::string h1_of(const std::vector<Block>& blocks, const PageFacts& facts) {
  std::vector<const Block*> found;
  for (const Block& block : blocks) {
    if (block.element == Tag::kH1) found.push_back(&block);
  }
  if (found.size() == 1 && found[0]->words >= 2) return one_line(found[0]->text);
  for (const Block* block : found) {
    std::string words = one_line(block->text);
    if (block->words >= 2 && facts.title_element.find(words) != std::string::npos) return words;
  }
  return {};
}

bool is_property(const Tree& tree, const Node& node, std::string_view property) {
  if (!holds(node.names, Name::kItemprop)) return false;
  const auto names = split(tree.attribute(node, Name::kItemprop), ' ');
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view name) { return same_letters(name, property); });
}

// What microdata mark as the headline, if it is one: lists of other reports have several.
std::string marked_headline(const Tree& tree) {
  std::string headline;
  for (NodeIndex i = 1; i < tree.size(); ++i) {
    const Node& node = tree[i];
    constexpr NodeIndex kMostNodes = 40;
    if (node.tag == Tag::kMeta || node.end - i > kMostNodes ||
        !is_property(tree, node, "headline")) {
      continue;
    }
    std::string words = tree.text_within(i);
    if (words.empty() || words == headline) continue;
    if (!headline.empty()) return {};
    headline = std::move(words);
  }
  return headline;
}

std::string title_of(const Tree& tree, const PageFacts& facts, const std::vector<Block>& blocks,
                     const std::string& outlet) {
  for (const StructuredArticle& article : facts.articles) {
    if (!article.headline.empty() && article.type != "WebPage") return article.headline;
  }
  if (std::string marked = marked_headline(tree); !marked.empty()) return marked;
  std::string h1 = h1_of(blocks, facts);
  for (const char* name : {"og:title", "twitter:title", "dc.title", "headline", "title"}) {
    const std::string stated(facts.meta(name));
    if (stated.empty()) continue;
    if (!h1.empty() && stated.find(h1) != std::string::npos) return h1;
    return without_site(stated, outlet);
  }
  if (!h1.empty()) return h1;
  if (!facts.title_element.empty()) return without_site(facts.title_element, outlet);
  for (const Block& block : blocks) {
    if (block.kind == SectionKind::kHeadline && block.words >= 2) return one_line(block.text);
  }
  return {};
}

// What stands before or behind the headline in the title element: "Bridge closed | Tarn Courier",
// "Tarn Courier: Bridge closed". Only where the page prints the headline by itself, so that a part
// of it is not taken for a site.
std::string site_in_title(const PageFacts& facts, const std::vector<Block>& blocks) {
  const std::string headline = h1_of(blocks, facts);
  const std::string& title = facts.title_element;
  const std::size_t at = headline.empty() ? std::string::npos : title.find(headline);
  if (at == std::string::npos) return {};
  std::string site;
  for (const std::string_view mark : kSiteMarks) {
    const std::string_view behind = std::string_view(title).substr(at + headline.size());
    if (behind.substr(0, mark.size()) == mark) site = behind.substr(mark.size());
    if (at >= mark.size() && title.compare(at - mark.size(), mark.size(), mark) == 0)
      site = title.substr(0, at - mark.size());
  }
  if (site.empty() && at > 2 && title.compare(at - 2, 2, ": ") == 0) site = title.substr(0, at - 2);
  for (const std::string_view mark : kSiteMarks) site = site.substr(0, site.find(mark));
  constexpr std::size_t kMostWords = 5;
  return split(trim(site), ' ').size() <= kMostWords ? std::string(trim(site)) : std::string();
}

std::string outlet_of(const PageFacts& facts, const std::vector<Block>& blocks) {
  for (const StructuredArticle& article : facts.articles) {
    if (!article.publisher.empty() && article.publisher.find("://") == std::string::npos) {
      return article.publisher;
    }
  }
  for (const char* name : {"og:site_name", "application-name", "dc.publisher", "dcterms.publisher",
                           "publisher", "citation_journal_title"}) {
    const std::string_view stated = facts.meta(name);
    if (!stated.empty() && stated.find("://") == std::string_view::npos) return std::string(stated);
  }
  return site_in_title(facts, blocks);
}

std::string section_of(const PageFacts& facts) {
  for (const StructuredArticle& article : facts.articles) {
    if (!article.section.empty()) return article.section;
  }
  for (const char* name :
       {"article:section", "articlesection", "parsely-section", "sailthru.section", "section"}) {
    const std::string_view stated = facts.meta(name);
    if (!stated.empty() && stated.find("://") == std::string_view::npos) return std::string(stated);
  }
  return {};
}

std::string join(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

bool same_name(std::string_view a, std::string_view b) { return text::fold(a) == text::fold(b); }

// The words of an author's element: the names in it, where microdata mark some.
std::string author_words(const Tree& tree, NodeIndex author) {
  std::vector<std::string> names;
  for (NodeIndex i = author + 1; i < tree[author].end; ++i) {
    if (!is_property(tree, tree[i], "name")) continue;
    const std::string_view stated = tree.attribute(tree[i], Name::kContent);
    std::string words = stated.empty() ? tree.text_within(i) : one_line(stated);
    if (!words.empty()) names.push_back(std::move(words));
  }
  return names.empty() ? tree.text_within(author) : join(names);
}

// What the page marks up as its author, outside of comments and asides.
std::string author_element(const Tree& tree, const std::vector<ElementNames>& elements) {
  for (NodeIndex i = 1; i < tree.size(); ++i) {
    const Node& node = tree[i];
    if (node.attributes == 0) continue;
    const Says says = elements[i].says;
    if ((says & kSaysComment) != 0 || node.tag == Tag::kAside) {
      if (node.end - i < tree.size() / 2) i = node.end - 1;
      continue;
    }
    constexpr NodeIndex kMostNodes = 30;
    if (node.end - i > kMostNodes) continue;
    const std::string_view names = tree.attribute(node, Name::kClass);
    const bool author = (says & kSaysAuthor) != 0 ||
                        same_letters(tree.attribute(node, Name::kRel), "author") ||
                        same_letters(tree.attribute(node, Name::kItemprop), "author") ||
                        same_letters(names, "author") || same_letters(names, "autor");
    if (!author) continue;
    std::string words = author_words(tree, i);
    if (words.size() < 120 && clean_byline(words)) return words;
  }
  return {};
}

void read_authors(const Tree& tree, const std::vector<ElementNames>& elements,
                  const PageFacts& facts, PageNames& names) {
  const std::string outlet = names.outlet.value_or("");
  std::vector<std::string> persons;
  const auto add = [&](const std::string& name, bool organisation) {
    if (name.empty() || same_name(name, outlet)) return;
    if (is_agency_name(name)) {
      if (!names.credit) names.credit = name;
    } else if (!organisation) {
      if (const auto clean = clean_byline(name);
          clean && !same_name(*clean, outlet) && !is_agency_name(*clean)) {
        persons.push_back(*clean);
      } else if (clean && is_agency_name(*clean) && !names.credit) {
        names.credit = clean;
      }
    }
  };
  for (const StructuredArticle& article : facts.articles) {
    for (const std::string& person : article.persons) add(person, false);
    for (const std::string& organisation : article.organisations) add(organisation, true);
    if (!persons.empty()) break;
  }
  for (const char* name :
       {"author", "article:author", "dc.creator", "dcterms.creator", "byl", "parsely-author",
        "sailthru.author", "citation_author", "article:author_name"}) {
    if (persons.empty()) add(std::string(facts.meta(name)), false);
  }
  if (persons.empty()) add(author_element(tree, elements), false);
  names.byline = some(join(persons));
}

// A sheet whose every page has its own name as title, printed at the top as well: the report's
// headline is then the heading right above its first paragraph.
void read_masthead(const PageFacts& facts, const std::vector<Block>& blocks,
                   const std::vector<std::size_t>& kept, PageNames& names) {
  const auto first = std::find_if(kept.begin(), kept.end(), [&](std::size_t i) {
    return blocks[i].kind == SectionKind::kParagraph;
  });
  if (first == kept.end() || facts.title_element.empty()) return;
  const Block* headline = nullptr;
  bool masthead = false;
  for (std::size_t i = 0; i < *first; ++i) {
    if (blocks[i].kind != SectionKind::kHeadline) continue;
    if (same_name(one_line(blocks[i].text), facts.title_element)) {
      masthead = true;
      headline = nullptr;
    } else if (blocks[i].words >= 2) {
      headline = &blocks[i];
    }
  }
  if (!masthead || !headline) return;
  names.title = one_line(headline->text);
  if (!names.outlet) names.outlet = facts.title_element;
}

}  // namespace

PageNames page_names(const Tree& tree, const std::vector<ElementNames>& elements,
                     const PageFacts& facts, const std::vector<Block>& blocks,
                     const std::vector<std::size_t>& kept) {
  PageNames names;
  names.outlet = some(outlet_of(facts, blocks));
  names.title = some(title_of(tree, facts, blocks, names.outlet.value_or("")));
  names.section = some(section_of(facts));
  read_masthead(facts, blocks, kept, names);
  read_authors(tree, elements, facts, names);
  for (const StructuredArticle& article : facts.articles) {
    if (!names.credit && is_agency_name(article.credit) &&
        !same_name(article.credit, names.outlet.value_or(""))) {
      names.credit = article.credit;
    }
  }
  Opening opening;
  for (const std::size_t i : kept) {
    if (names.credit) break;
    if (blocks[i].kind == SectionKind::kParagraph) names.credit = opening.agency(blocks[i].text);
    if (!names.credit && blocks[i].words < 12)
      names.credit = agency_of_credit_line(one_line(blocks[i].text));
  }
  return names;
}

}  // namespace firsthand::read
