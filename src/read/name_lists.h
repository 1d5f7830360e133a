// What words in the class and id of an element say of it (read/name_words.h).
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "read/name_words.h"

namespace firsthand::read {

// Words that name what stands beside a report.
inline constexpr std::array kAsideWords = std::to_array<std::string_view>({"nav",
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
                                                                           "share",
                                                                           "sharing",
                                                                           "shares",
                                                                           "sharebar",
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
                                                                           "subscribe",
                                                                           "subscription",
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
                                                                           "marginal",
                                                                           "syndication",
                                                                           "recirc",
                                                                           "caption",
                                                                           "captions",
                                                                           "bildunterschrift"});

// The same, of those that no page gives to its report.
inline constexpr std::array kFirmWords = std::to_array<std::string_view>(
    {"comment", "comments", "kommentar", "kommentare", "commentlist", "disqus", "respond", "reply",
     "replies", "nocomments", "cookie", "cookies", "consent", "gdpr", "newsletter", "sharedaddy",
     "shoutbox"});

// Of these, what asks for consent.
inline constexpr std::array kConsentWords =
    std::to_array<std::string_view>({"consent", "cookie", "cookies", "gdpr"});

// The same for what is small: dropped where it holds few words, for the words also name whole
// reports.
inline constexpr std::array kSmallWords = std::to_array<std::string_view>(
    {"meta",      "info",     "tags",     "tag",        "author",       "autor",     "byline",
     "date",      "datum",    "category", "categories", "kategorie",    "rubrik",    "credit",
     "credits",   "quelle",   "source",   "posted",     "postmetadata", "entrymeta", "postinfo",
     "timestamp", "links",    "more",     "mehr",       "next",         "prev",      "previous",
     "topics",    "keywords", "bio",      "button",     "btn",          "label",     "icon",
     "tools",     "actions",  "action",   "follow",     "likes",        "like",      "counter",
     "views",     "edit",     "hint",     "notice",     "disclaimer",   "kicker",    "location",
     "loading",   "hidden",   "paywall"});

inline constexpr std::array kReportWords = std::to_array<std::string_view>(
    {"articlebody", "articletext", "articlecontent", "entrycontent", "postcontent", "postbody",
     "storybody", "storycontent", "storytext", "bodytext", "contentbody", "artikeltext", "hentry",
     "newstext", "maincontent"});

inline constexpr std::array kReportPairs =
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

inline constexpr std::array kAsidePairs =
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

struct Letters {
  std::string_view letters;
  Says says;
};

// What counts wherever it stands in a value, in the order of the first letters.
inline constexpr std::array kLetters =
    std::to_array<Letters>({{"aktualisiert", kSaysChange},
                            {"author", kSaysLine | kSaysDated},
                            {"author-name", kSaysAuthor},
                            {"author__name", kSaysAuthor},
                            {"autor", kSaysDated},
                            {"byline", kSaysLine | kSaysDated | kSaysAuthor},
                            {"comment", kSaysOther | kSaysComment},
                            {"created", kSaysDated},
                            {"date", kSaysLine | kSaysDated},
                            {"datum", kSaysLine | kSaysDated},
                            {"fecha", kSaysDated},
                            {"info", kSaysDated},
                            {"kommentar", kSaysOther},
                            {"lastmod", kSaysChange},
                            {"live", kSaysLive},
                            {"meta", kSaysLine | kSaysDated},
                            {"modified", kSaysChange},
                            {"posted", kSaysPublication | kSaysLine | kSaysDated},
                            {"pubdate", kSaysPublished},
                            {"publish", kSaysLine | kSaysDated},
                            {"published", kSaysPublication | kSaysPublished},
                            {"recent", kSaysOther},
                            {"related", kSaysOther},
                            {"reply", kSaysOther},
                            {"submitted", kSaysDated},
                            {"teaser", kSaysOther},
                            {"time", kSaysLine | kSaysDated},
                            {"updated", kSaysChange}});

}  // namespace firsthand::read
