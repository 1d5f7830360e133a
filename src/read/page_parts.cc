#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "read/ascii.h"
#include "read/main_text.h"

namespace firsthand::read {
namespace {

// Words of class and id that name what stands beside a report.
const std::unordered_set<std::string_view>& aside_words() {
  static const std::unordered_set<std::string_view> words = {"nav",
                                                             "navi",
                                                             "navigation",
                                                             "navbar",
                                                             "menu",
                                                             "menue",
                                                             "submenu",
                                                             "topnav",
                                                             "subnav",
                                                             "breadcrumb",
                                                             "breadcrumbs",
                                                             "footer",
                                                             "foot",
                                                             "sidebar",
                                                             "sidebars",
                                                             "aside",
                                                             "widget",
                                                             "widgets",
                                                             "comment",
                                                             "comments",
                                                             "kommentar",
                                                             "kommentare",
                                                             "commentlist",
                                                             "disqus",
                                                             "respond",
                                                             "reply",
                                                             "replies",
                                                             "share",
                                                             "sharing",
                                                             "shares",
                                                             "sharebar",
                                                             "sharedaddy",
                                                             "shariff",
                                                             "social",
                                                             "socials",
                                                             "related",
                                                             "recommended",
                                                             "recommendation",
                                                             "recommendations",
                                                             "recommend",
                                                             "similar",
                                                             "verwandte",
                                                             "empfehlungen",
                                                             "teaser",
                                                             "teasers",
                                                             "promo",
                                                             "promos",
                                                             "promotion",
                                                             "ad",
                                                             "ads",
                                                             "advert",
                                                             "adverts",
                                                             "advertisement",
                                                             "advertising",
                                                             "anzeige",
                                                             "anzeigen",
                                                             "werbung",
                                                             "banner",
                                                             "sponsor",
                                                             "sponsored",
                                                             "newsletter",
                                                             "subscribe",
                                                             "subscription",
                                                             "cookie",
                                                             "cookies",
                                                             "consent",
                                                             "gdpr",
                                                             "popup",
                                                             "modal",
                                                             "overlay",
                                                             "lightbox",
                                                             "taglist",
                                                             "pagination",
                                                             "pager",
                                                             "toolbar",
                                                             "login",
                                                             "signup",
                                                             "signin",
                                                             "register",

                                                             "authorbox",
                                                             "copyright",
                                                             "sitemap",
                                                             "masthead",
                                                             "outbrain",
                                                             "taboola",
                                                             "popular",
                                                             "trending",
                                                             "mostread",
                                                             "latest",
                                                             "skip",
                                                             "skiplink",

                                                             "print",
                                                             "noprint",
                                                             "rating",
                                                             "ratings",
                                                             "feedback",
                                                             "survey",
                                                             "poll",
                                                             "jumbotron",
                                                             "carousel",
                                                             "slider",
                                                             "gallery",
                                                             "slideshow",
                                                             "ticker",
                                                             "search",
                                                             "suche",
                                                             "searchform",
                                                             "impressum",
                                                             "jp",
                                                             "linklist",
                                                             "morelinks",
                                                             "readmore",
                                                             "weiterlesen",
                                                             "addtoany",
                                                             "crosspost",
                                                             "abo",
                                                             "donate",
                                                             "donation",
                                                             "shop",
                                                             "warenkorb",
                                                             "cart",
                                                             "bookmarks",
                                                             "blogroll",
                                                             "archives",
                                                             "nocomments",
                                                             "shoutbox",
                                                             "marginal",
                                                             "syndication",
                                                             "recirc",
                                                             "caption",
                                                             "captions",
                                                             "bildunterschrift",
                                                             "authorbox"};
  return words;
}

// The same for what is small: dropped where it holds few words, for the words also name whole
// reports.
const std::unordered_set<std::string_view>& small_words() {
  static const std::unordered_set<std::string_view> words = {
      "meta",      "info",     "tags",     "tag",        "author",       "autor",     "byline",
      "date",      "datum",    "category", "categories", "kategorie",    "rubrik",    "credit",
      "credits",   "quelle",   "source",   "posted",     "postmetadata", "entrymeta", "postinfo",
      "timestamp", "links",    "more",     "mehr",       "next",         "prev",      "previous",
      "topics",    "keywords", "bio",      "button",     "btn",          "label",     "icon",
      "tools",     "actions",  "action",   "follow",     "likes",        "like",      "counter",
      "views",     "edit",     "hint",     "notice",     "disclaimer",   "kicker",    "location",
      "loading",   "hidden",   "paywall"};
  return words;
}

const std::unordered_set<std::string_view>& report_words() {
  static const std::unordered_set<std::string_view> words = {
      "articlebody", "articletext", "articlecontent", "entrycontent", "postcontent",
      "postbody",    "storybody",   "storycontent",   "storytext",    "bodytext",
      "contentbody", "artikeltext", "hentry",         "newstext",     "maincontent"};
  return words;
}

constexpr std::array kReportPairs =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"article", "body"},
                                                                  {"article", "content"},
                                                                  {"article", "text"},
                                                                  {"entry", "content"},
                                                                  {"post", "content"},
                                                                  {"post", "body"},
                                                                  {"story", "body"},
                                                                  {"story", "content"},
                                                                  {"story", "text"},
                                                                  {"body", "text"},
                                                                  {"content", "body"},
                                                                  {"main", "content"},
                                                                  {"post", "entry"},
                                                                  {"post", "text"},
                                                                  {"news", "text"},
                                                                  {"rich", "text"}});

constexpr std::array kAsidePairs =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"author", "box"},
                                                                  {"author", "card"},
                                                                  {"author", "bio"},
                                                                  {"author", "info"},
                                                                  {"read", "more"},
                                                                  {"read", "next"},
                                                                  {"most", "read"},
                                                                  {"call", "out"},
                                                                  {"entry", "meta"},
                                                                  {"post", "meta"},
                                                                  {"sign", "up"},
                                                                  {"fact", "box"}});

// "article__relatedLinks" as article, related, links.
template <typename Visit>
void for_each_word(std::string_view names, Visit visit) {
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) visit(std::string_view(word));
    word.clear();
  };
  constexpr std::size_t kLongest = 400;
  names = names.substr(0, kLongest);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const char c = names[i];
    if (!is_alpha(c)) {
      flush();
      if (is_space(c)) visit(std::string_view());  // the edge of a name
      continue;
    }
    const bool upper = c >= 'A' && c <= 'Z';
    const bool before_lower = i > 0 && names[i - 1] >= 'a' && names[i - 1] <= 'z';
    if (upper && before_lower) flush();
    word += lower(c);
  }
  flush();
}

struct Names {
  bool aside = false;
  bool small = false;
  bool report = false;
};

void read_names(std::string_view value, Names& names) {
  std::string before;
  for_each_word(value, [&](std::string_view word) {
    if (word.empty()) {  // a name has ended, with `before` as its noun
      names.small = names.small || small_words().count(before) > 0;
      before.clear();
      return;
    }
    // "no-sidebar", "has-comments", "with-ads" speak of a whole page.
    const bool about = before == "no" || before == "has" || before == "with" || before == "is" ||
                       before == "without";
    if (!about && aside_words().count(word) > 0) names.aside = true;
    if (report_words().count(word) > 0) names.report = true;
    for (const auto& [first, second] : kReportPairs) {
      if (before == first && word == second) names.report = true;
    }
    for (const auto& [first, second] : kAsidePairs) {
      if (before == first && word == second) names.aside = true;
    }
    before = about ? std::string() : std::string(word);
  });
  names.small = names.small || small_words().count(before) > 0;
}

bool is_aside_role(std::string_view role) {
  for (const std::string_view name :
       {"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu",
        "menubar", "alert", "alertdialog", "tablist", "toolbar"}) {
    if (same_letters(role, name)) return true;
  }
  return false;
}

bool is_invisible(const Tree& tree, const Node& node) {
  if (tree.has_attribute(node, "hidden")) return true;
  if (tree.attribute(node, "aria-hidden") == "true") return true;
  const std::string_view style = tree.attribute(node, "style");
  const std::size_t display = find_letters(style, "display");
  return display != std::string_view::npos &&
         find_letters(style.substr(display, 20), "none") != std::string_view::npos;
}

}  // namespace

Part part_of(const Tree& tree, NodeIndex index, bool trust_names) {
  const Node& node = tree[index];
  switch (node.tag) {
    case Tag::kNav:
    case Tag::kFooter:
    case Tag::kAside:
    case Tag::kForm:
    case Tag::kDialog:
    case Tag::kMenu:
    case Tag::kSearch:
    case Tag::kFieldset:
      return Part::kAside;
    case Tag::kHtml:
    case Tag::kBody:
    case Tag::kText:
      return Part::kPlain;
    default:
      break;
  }
  if (node.attributes == 0) return node.tag == Tag::kMain ? Part::kReport : Part::kPlain;
  if (is_aside_role(tree.attribute(node, "role")) || is_invisible(tree, node)) return Part::kAside;
  const std::string_view property = tree.attribute(node, "itemprop");
  if (find_letters(property, "articlebody") != std::string_view::npos) return Part::kReport;
  Names names;
  if (!trust_names) return node.tag == Tag::kMain ? Part::kReport : Part::kPlain;
  read_names(tree.attribute(node, "class"), names);
  // The id of a heading is made of its words.
  if (!is_heading(node.tag)) read_names(tree.attribute(node, "id"), names);
  if (node.tag == Tag::kMain) return Part::kReport;
  if (node.tag == Tag::kArticle) return Part::kPlain;
  if (names.aside) return Part::kAside;
  if (names.report) return Part::kReport;
  if (names.small) return Part::kSmall;
  return Part::kPlain;
}

}  // namespace firsthand::read
