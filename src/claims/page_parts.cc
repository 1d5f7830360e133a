#include "claims/page_parts.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace firsthand::claims {
namespace {

// What players and galleries print into the text.
bool has_player(std::string_view text) {
  constexpr std::string_view kMarks[] = {"Skip in Skip",  "x Embed x Share", "Skip Ad Ad",
                                         "Embed </>",     "EMBED </>",       "Back to Gallery",
                                         "Hide Caption",  "Show Caption",    "Caption Close",
                                         "Image Gallery", "View Gallery"};
  return std::any_of(std::begin(kMarks), std::end(kMarks), [&](std::string_view mark) {
    return text.find(mark) != std::string_view::npos;
  });
}

class Page {
 public:
  Page(const Reading& reading, const model::Report& report) : r_(reading), report_(report) {}

  std::vector<PagePart> run() const {
    std::vector<PagePart> out(r_.units.size(), PagePart::kText);
    auto section = report_.sections.begin();
    PagePart opened = PagePart::kText;  // what the paragraph's first unit is
    bool listed = false;                // in a list of other stories
    for (std::size_t u = 0; u < r_.units.size(); ++u) {
      const Range unit = r_.units[u].tokens;
      const bool opens = u == 0 || r_.units[u].paragraph != r_.units[u - 1].paragraph;
      const std::size_t begin = r_.span(unit).begin;
      while (section != report_.sections.end() && section->span.end <= begin) ++section;
      const bool caption = section != report_.sections.end() &&
                           section->kind == model::SectionKind::kCaption &&
                           section->span.begin <= begin;
      if (opens) {
        listed = heads_links(u) || (listed && is_title(u));
        opened = u == 0 ? PagePart::kText : listed ? PagePart::kLink : label(unit);
      }
      if (caption || is_caption(unit)) {
        out[u] = PagePart::kCaption;
      } else if (opened == PagePart::kLink || (opens && u > 0 && is_cut_off(u))) {
        out[u] = PagePart::kLink;
      }
      if (is_clip(unit) || (opens && is_timed(u))) out[u] = PagePart::kLink;
    }
    mark_repeats(out);
    return out;
  }

 private:
  // A page that prints its pictures' captions once for each picture says each once. What stands in
  // the text is kept before what stands in a caption; a title is no part of the text.
  void mark_repeats(std::vector<PagePart>& parts) const {
    constexpr std::size_t kShortest = 6;  // tokens; what is shorter may be said twice
    std::unordered_map<std::string_view, std::size_t> first;
    for (std::size_t u = 0; u < parts.size(); ++u) {
      const Range words = without_picture_number(r_.units[u].tokens);
      if (words.size() < kShortest || parts[u] == PagePart::kLink ||
          r_.span(words).begin < text_begin(report_))
        continue;
      const auto [at, fresh] = first.emplace(r_.text(words), u);
      if (fresh) continue;
      const bool better = parts[at->second] == PagePart::kCaption && parts[u] == PagePart::kText;
      parts[better ? std::exchange(at->second, u) : u] = PagePart::kRepeat;
    }
  }

  // "Image 3 of 12 The ferry ..."
  Range without_picture_number(Range unit) const {
    const std::size_t b = unit.begin;
    if (is_of({"image", "photo", "slide"}, r_.word(b).folded) && is_number(b + 1) &&
        r_.is(b + 2, "of") && is_number(b + 3) && b + 4 < unit.end)
      return {b + 4, unit.end};
    return unit;
  }

  bool is_number(std::size_t i) const { return r_.word(i).is(kNumberWord) && !r_.word(i).word; }

  // "Related: ...", "READ MORE: ...", "Sign up for ..."
  PagePart label(Range unit) const {
    while (unit.size() > 1 && !r_.word(unit.begin).word) ++unit.begin;  // a bullet
    constexpr std::size_t kLongest = 4;                                 // words of a label
    const std::string& first = r_.word(unit.begin).folded;
    const std::string& second = r_.word(unit.begin + 1).folded;
    if (is_of({"sign", "subscribe", "click", "download", "follow"}, first) &&
        is_of({"up", "to", "here", "our", "the", "us"}, second) && r_.word(unit.begin).capital)
      return PagePart::kLink;
    bool leads = is_of({"related", "recommended", "trending", "story"}, first) ||
                 (first == "more" && !is_of({"than"}, second));
    for (std::size_t i = unit.begin; i < std::min(unit.end, unit.begin + kLongest + 1); ++i) {
      leads =
          leads || (is_of({"read", "see"}, first) && is_of({"more", "also"}, r_.word(i).folded));
      const bool mark = r_.is(i, ":") || r_.is(i, ">") || r_.is(i, "|") || r_.is(i, "»");
      if (mark && i > unit.begin) return leads ? PagePart::kLink : PagePart::kText;
      if (!r_.word(i).word) break;
    }
    return PagePart::kText;
  }

  bool is_alone(std::size_t u) const {
    const std::size_t paragraph = r_.units[u].paragraph;
    return (u == 0 || r_.units[u - 1].paragraph != paragraph) &&
           (u + 1 == r_.units.size() || r_.units[u + 1].paragraph != paragraph);
  }

  // A line without a full stop, in the midst of the text.
  bool is_title(std::size_t u) const {
    return u > 0 && is_alone(u) && !r_.word(r_.units[u].tokens.end - 1).is(kStop | kCloseMark);
  }

  // "Related stories:", "ALSO": a line of its own above a list of titles.
  bool heads_links(std::size_t u) const {
    constexpr std::size_t kLongest = 5;  // tokens
    const Range unit = r_.units[u].tokens;
    if (!is_title(u) || unit.size() > kLongest || !r_.word(unit.begin).capital) return false;
    const std::string& first = r_.word(unit.begin).folded;
    if (first == "also") return unit.size() == 1;
    return is_of({"related", "recommended", "trending"}, first) ||
           (is_of({"more", "most", "other", "top"}, first) &&
            is_of({"stories", "news", "headlines", "coverage", "read", "popular", "from"},
                  r_.word(unit.begin + 1).folded));
  }

  // "3:07 Judge frees the ferryman": the title of a clip.
  bool is_timed(std::size_t u) const {
    const std::size_t b = r_.units[u].tokens.begin;
    return is_title(u) && is_number(b) && r_.is(b + 1, ":") && is_number(b + 2) &&
           !r_.document->tokens[b + 2].blank_before && (r_.word(b + 3).capital || is_number(b + 3));
  }

  // "Image 3 of 12", "Photo: Ana Roth", "This photo shows", "Gallery: Photos of the flood"
  bool is_caption(Range unit) const {
    constexpr std::size_t kHead = 9;  // tokens in which a photograph is spoken of
    if (has_player(r_.text(unit))) return true;
    for (std::size_t i = unit.begin; i < unit.end; ++i) {
      const std::string& f = r_.word(i).folded;
      if (!is_of({"image", "photo", "photos", "slide", "gallery", "slideshow", "video"}, f))
        continue;
      if (is_of({"image", "photo", "slide"}, f) && is_number(i + 1) && r_.is(i + 2, "of"))
        return true;
      if (r_.word(i).capital && r_.is(i + 1, ":") && i + 1 < unit.end) return true;
      // "Video (01:00) : ..."
      if (i == unit.begin && r_.is(i + 1, "(") && is_number(i + 2)) return true;
    }
    const std::size_t b = unit.begin;
    if (!r_.is(b, "this") && !(r_.is(b, "in") && r_.is(b + 1, "this"))) return false;
    for (std::size_t i = b + 1; i < std::min(unit.end, b + kHead); ++i) {
      if (is_of({"photo", "image", "picture"}, r_.word(i).folded)) return true;
      if (r_.word(i).is(kBe | kHave | kStop)) break;
    }
    return false;
  }

  // "Man charged after the flood | 1:24": the title of a clip.
  bool is_clip(Range unit) const {
    for (std::size_t i = unit.begin; i + 3 < unit.end; ++i) {
      if (r_.is(i, "|") && is_number(i + 1) && r_.is(i + 2, ":") && is_number(i + 3) &&
          !r_.document->tokens[i + 2].blank_before)
        return true;
    }
    return false;
  }

  // "Man swept away at Velm...": a title that was cut off, in a line of its own.
  bool is_cut_off(std::size_t u) const {
    constexpr std::size_t kLongest = 16;  // tokens
    const Range unit = r_.units[u].tokens;
    if (!is_alone(u) || unit.size() < 3 || unit.size() > kLongest) return false;
    for (std::size_t i = unit.begin; i < unit.end; ++i) {
      if (r_.word(i).quotation != 0) return false;
    }
    const auto dot = [&](std::size_t i) {
      return r_.is(i, ".") && !r_.document->tokens[i].blank_before;
    };
    const std::size_t e = unit.end;
    return r_.is(e - 1, "…") || (unit.size() > 4 && dot(e - 1) && dot(e - 2) && dot(e - 3));
  }

  const Reading& r_;
  const model::Report& report_;
};

}  // namespace

std::vector<PagePart> parts_of_page(const Reading& reading, const model::Report& report) {
  return Page(reading, report).run();
}

std::size_t text_begin(const model::Report& report) {
  std::size_t begin = 0;
  for (const model::Section& section : report.sections) {
    if (section.kind != model::SectionKind::kHead && section.kind != model::SectionKind::kHeadline)
      break;
    begin = section.span.end;
  }
  return begin;
}

}  // namespace firsthand::claims
