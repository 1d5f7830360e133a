// A messy page about an invented place, for the tests: menus, a cookie notice, a teaser list,
// comments.
#pragma once

#include <string>

namespace firsthand::read {

struct PageParts {
  std::string head;
  std::string above;  // just above the paragraphs, within the article
  std::string body =
      "<p>Two barges collided below the weir at Osk early on Monday, and one of them sank within "
      "minutes, the harbour office said.</p>\n"
      "<p>\"We heard a crack and then nothing,\" said the lock keeper, Ines Farrow, who pulled two "
      "men out of the water.</p>\n"
      "<ul><li>The river is closed to traffic.</li><li>The weir is open.</li></ul>\n"
      "<p>A third man is missing. Divers will go down again on Tuesday, the office added, if the "
      "current allows it.</p>\n";
};

inline std::string page(const PageParts& parts = {}) {
  return "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=utf-8>\n"
         "<title>Barge sinks at Osk - Osk Courier</title>" +
         parts.head +
         "<style>p{color:red}</style></head><body class='single has-sidebar no-comments'>"
         "<div id=cookie-consent><p>We and our partners use cookies to make this page better for "
         "you, and you may say no at any time.</p><button>OK</button></div>"
         "<header><a href=/>Osk Courier</a><nav><ul><li><a href=/news>News</a><li><a "
         "href=/sport>Sport</a><li><a href=/weather>Weather</a></ul></nav></header>"
         "<div class='wrap'><div class='article-content'><h1>Barge sinks at Osk</h1>" +
         parts.above + parts.body +
         "<div class='share-buttons'><a href=x>Share</a> <a href=y>Post</a></div>"
         "<h3>Related articles</h3><ul><li><a href=/1>Weir to be rebuilt by the county after "
         "all</a><li><a href=/2>Lock fees rise again in spring</a></ul></div>"
         "<div class='sidebar'><h2>Most read</h2><p><a href=/3>Harbour office to move into the old "
         "mill</a></p><p>The mill has stood empty for years, and now the harbour office wants "
         "it.</p></div></div>"
         "<div id=comments><h3>2 comments</h3><div class=comment><p>My uncle worked on that barge "
         "for years and always said that it would go down one day.</p></div></div>"
         "<footer><p>Osk Courier, 1 Mill Lane, Osk. All rights reserved by the publisher of this "
         "page.</p></footer><script>var t = '<p>No text</p>';</script></body></html>";
}

}  // namespace firsthand::read
