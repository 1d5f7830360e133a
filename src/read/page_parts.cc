#include "read/page_parts.h"

#include "read/ascii.h"

namespace firsthand::read {
namespace {

bool is_aside_role(std::string_view role) {
  for (const std::string_view name :
       {"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu",
        "menubar", "alert", "alertdialog", "tablist", "toolbar"}) {
    if (same_letters(role, name)) return true;
  }
  return false;
}

bool is_no_display(std::string_view style) {
  const std::size_t display = find_letters(style, "display");
  return display != std::string_view::npos &&
         find_letters(style.substr(display, 20), "none") != std::string_view::npos;
}

// What the attributes of an element say of it.
struct Stated {
  Says by_class = 0;
  Says by_id = 0;
  bool beside = false;  // a role beside a report, or not shown
  bool body = false;    // microdata: the body of an article
};

Stated stated_by(std::span<const Attribute> attributes, NameReader& reader) {
  Stated out;
  NameSet seen = 0;  // of several attributes of a name the first counts
  for (const Attribute& attribute : attributes) {
    if (holds(seen, attribute.key)) continue;
    seen |= bit(attribute.key);
    switch (attribute.key) {
      case Name::kClass:
        out.by_class = reader(attribute.value);
        break;
      case Name::kId:
        out.by_id = reader(attribute.value);
        break;
      case Name::kHidden:
        out.beside = true;
        break;
      case Name::kAriaHidden:
        out.beside = out.beside || attribute.value == "true";
        break;
      case Name::kRole:
        out.beside = out.beside || is_aside_role(attribute.value);
        break;
      case Name::kStyle:
        out.beside = out.beside || is_no_display(attribute.value);
        break;
      case Name::kItemprop:
        out.body = find_letters(attribute.value, "articlebody") != std::string_view::npos;
        break;
      default:
        break;
    }
  }
  return out;
}

// The attributes that stated_by() reads.
constexpr NameSet kTelling = bit(Name::kClass) | bit(Name::kId) | bit(Name::kHidden) |
                             bit(Name::kAriaHidden) | bit(Name::kRole) | bit(Name::kStyle) |
                             bit(Name::kItemprop);

bool is_aside_element(Tag tag) {
  switch (tag) {
    case Tag::kNav:
    case Tag::kFooter:
    case Tag::kAside:
    case Tag::kForm:
    case Tag::kDialog:
    case Tag::kMenu:
    case Tag::kSearch:
    case Tag::kFieldset:
      return true;
    default:
      return false;
  }
}

ElementNames name_element(const Tree& tree, const Node& node, NameReader& reader) {
  ElementNames out;
  const auto be = [&](Part part) { out.by_name = out.by_element = part; };
  if (node.tag == Tag::kMain) be(Part::kReport);
  if (is_aside_element(node.tag)) be(Part::kAside);
  if ((node.names & kTelling) == 0) return out;
  const Stated stated = stated_by(tree.attributes(node), reader);
  out.says = (stated.by_class | (stated.by_id & ~(kSaysComment | kSaysAuthor))) & ~kOfWords;
  if (is_aside_element(node.tag) || node.tag == Tag::kHtml || node.tag == Tag::kBody) return out;
  if (stated.beside || stated.body) {
    be(stated.beside ? Part::kAside : Part::kReport);
    return out;
  }
  if (node.tag == Tag::kMain || node.tag == Tag::kArticle) return out;
  // The id of a heading is made of its words.
  const Says words = stated.by_class | (is_heading(node.tag) ? 0 : stated.by_id);
  out.by_name = (words & kSaysAside) != 0    ? Part::kAside
                : (words & kSaysReport) != 0 ? Part::kReport
                : (words & kSaysSmall) != 0  ? Part::kSmall
                                             : Part::kPlain;
  out.firm = (words & kSaysFirm) != 0;
  out.consent = (words & kSaysConsent) != 0;
  return out;
}

}  // namespace

std::vector<ElementNames> name_elements(const Tree& tree) {
  NameReader reader;
  std::vector<ElementNames> names(tree.size());
  for (NodeIndex i = 1; i < tree.size(); ++i) {
    if (tree[i].tag != Tag::kText) names[i] = name_element(tree, tree[i], reader);
  }
  return names;
}

}  // namespace firsthand::read
