#include "read/live_blog.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "read/ascii.h"
#include "read/printed_date.h"

namespace firsthand::read {
namespace {

using model::DateEvidence;
using model::Entry;

// "liveblog-entry", "live-blog__post", "LivePost": a word that begins with "live", and a last one
// of these.
bool is_entry_name(std::string_view name) {
  constexpr std::array kLast = std::to_array<std::string_view>(
      {"entry", "post", "update", "item", "block", "event", "eintrag", "beitrag"});
  const std::string letters = lower(name);
  const std::size_t live = letters.find("live");
  if (live == std::string::npos || (live > 0 && is_alpha(letters[live - 1]))) return false;
  return std::any_of(kLast.begin(), kLast.end(), [&](std::string_view last) {
    return letters.size() >= live + 4 + last.size() && letters.ends_with(last);
  });
}

bool names_entry(std::string_view names) {
  for (std::size_t at = 0; at < names.size();) {
    std::size_t end = at;
    while (end < names.size() && !is_space(names[end])) ++end;
    if (end > at && is_entry_name(names.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

// The first letters of a text, to know it again by.
std::string beginning(std::string_view text) {
  constexpr std::size_t kEnough = 40;
  std::string out;
  for (const char c : text) {
    if (out.size() >= kEnough) break;
    if (is_alnum(c) || static_cast<unsigned char>(c) >= 0x80) out += lower(c);
  }
  return out;
}

class Finder {
 public:
  Finder(const Tree& tree, const std::vector<ElementNames>& names, const PageFacts& facts,
         const std::vector<KeptBlock>& kept)
      : tree_(tree), names_(names), facts_(facts), kept_(kept), marks_(tree.size()) {}

  std::vector<Entry> run() {
    std::vector<Entry> entries = by_elements([&](NodeIndex node) { return is_marked(node); });
    if (entries.size() < 2 && states_live_blog()) {
      entries = by_elements([&](NodeIndex node) { return is_inner_article(node); });
      if (entries.size() < 2) entries = by_updates();
    }
    if (entries.size() < 2) entries.clear();
    return entries;
  }

 private:
  bool states_live_blog() const {
    return std::any_of(facts_.articles.begin(), facts_.articles.end(),
                       [](const StructuredArticle& a) { return a.type == "LiveBlogPosting"; });
  }

  // Each element is asked once for each block in it, and looked at once.
  bool is_marked(NodeIndex i) {
    Mark& mark = marks_[i];
    if (mark == Mark::kUnknown) mark = looks_marked(i) ? Mark::kEntry : Mark::kNone;
    return mark == Mark::kEntry;
  }

  bool looks_marked(NodeIndex i) const {
    const Node& node = tree_[i];
    if (find_letters(tree_.attribute(node, Name::kItemprop), "liveblogupdate") !=
        std::string_view::npos) {
      return true;
    }
    return (names_[i].says & kSaysLive) != 0 && names_entry(tree_.attribute(node, Name::kClass));
  }

  // An article that does not hold all of the report.
  bool is_inner_article(NodeIndex i) const {
    return tree_[i].tag == Tag::kArticle &&
           (kept_.front().block->at < i || kept_.back().block->at >= tree_[i].end);
  }

  // The outermost element around a block that is an entry; 0.
  template <typename IsEntry>
  NodeIndex around(const Block& block, const IsEntry& is_entry) const {
    NodeIndex found = 0;
    for (NodeIndex up = block.node; up != 0; up = tree_[up].parent) {
      if (is_entry(up)) found = up;
    }
    return found;
  }

  template <typename IsEntry>
  std::vector<Entry> by_elements(const IsEntry& is_entry) const {
    std::vector<Entry> entries;
    NodeIndex open = 0;
    for (const KeptBlock& one : kept_) {
      const NodeIndex element = around(*one.block, is_entry);
      if (element != 0 && element == open) {
        entries.back().span.end = one.span.end;
      } else if (element != 0) {
        entries.push_back({one.span});
        date(element, entries.back());
      }
      open = element;
    }
    return entries;
  }

  // By what JSON-LD repeats: from a block that begins like an update, or is its headline, up to the
  // next.
  std::vector<Entry> by_updates() const {
    std::map<std::string, const StructuredUpdate*> beginnings;
    for (const StructuredArticle& article : facts_.articles) {
      for (const StructuredUpdate& update : article.updates) {
        for (const std::string& words : {update.headline, update.body}) {
          std::string letters = beginning(words);
          if (letters.size() >= kLeast) beginnings.emplace(std::move(letters), &update);
        }
      }
    }
    std::vector<Entry> entries;
    if (beginnings.empty()) return entries;
    const StructuredUpdate* open = nullptr;
    for (const KeptBlock& one : kept_) {
      const auto begun = beginnings.find(beginning(one.block->text));
      if (begun != beginnings.end() && begun->second != open) {
        open = begun->second;
        entries.push_back({one.span});
        if (const auto moment = stated_date(open->published)) {
          entries.back().published = moment;
          entries.back().published_by = DateEvidence{"script datePublished", open->published};
        }
      } else if (open) {
        entries.back().span.end = one.span.end;
      }
    }
    return entries;
  }

  // The moment that an entry's element states: as its date of publication, or else the first.
  void date(NodeIndex element, Entry& entry) const {
    for (NodeIndex i = element; i < tree_[element].end; ++i) {
      const Node& node = tree_[i];
      const bool is_stated = find_letters(tree_.attribute(node, Name::kItemprop),
                                          "datepublished") != std::string_view::npos;
      if (!is_stated && (node.tag != Tag::kTime || entry.published)) continue;
      for (const auto& [name, words] :
           {std::pair(Name::kDatetime, "datetime"), std::pair(Name::kContent, "content")}) {
        const std::string_view value = tree_.attribute(node, name);
        const auto moment = stated_date(value);
        if (!moment) continue;
        constexpr std::size_t kLongest = 200;
        entry.published = moment;
        entry.published_by =
            DateEvidence{lower(node.text) + " " + words, one_line(value.substr(0, kLongest))};
        if (is_stated) return;
        break;
      }
    }
  }

  static constexpr std::size_t kLeast = 12;  // letters by which an update is known

  const Tree& tree_;
  const std::vector<ElementNames>& names_;
  const PageFacts& facts_;
  const std::vector<KeptBlock>& kept_;
  enum class Mark : unsigned char { kUnknown, kNone, kEntry };
  std::vector<Mark> marks_;  // of the nodes
};

}  // namespace

std::vector<Entry> live_entries(const Tree& tree, const std::vector<ElementNames>& names,
                                const PageFacts& facts, const std::vector<KeptBlock>& kept) {
  if (kept.size() < 2) return {};
  return Finder(tree, names, facts, kept).run();
}

}  // namespace firsthand::read
