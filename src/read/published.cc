#include "read/published.h"

#include <array>

#include "read/ascii.h"
#include "read/main_text.h"
#include "text/fold.h"

namespace firsthand::read {
namespace {

using model::DateTime;
using model::Day;

// Metadata that name publication, the plainest first.
constexpr std::array kPublishedMetas =
    std::to_array<std::string_view>({"article:published_time",
                                     "og:article:published_time",
                                     "og:published_time",
                                     "og:pubdate",
                                     "article:published",
                                     "article.published",
                                     "datepublished",
                                     "publishdate",
                                     "publish_date",
                                     "publish-date",
                                     "published_date",
                                     "publication_date",
                                     "publication-date",
                                     "pubdate",
                                     "published_at",
                                     "date_published",
                                     "article:publicationdate",
                                     "citation_publication_date",
                                     "citation_online_date",
                                     "citation_date",
                                     "parsely-pub-date",
                                     "sailthru.date",
                                     "cxenseparse:recs:publishtime",
                                     "cxenseparse:publishtime",
                                     "dc.date.issued",
                                     "dcterms.issued",
                                     "dc.issued",
                                     "article_date_original",
                                     "originalpublicationdate",
                                     "article:post_date",
                                     "rnews:datepublished",
                                     "article-publish-date",
                                     "dc.date.publication",
                                     "rbpubdate",
                                     "bt:pubdate",
                                     "vr:published_time",
                                     "pub_date",
                                     "shareaholic:article_published_time"});

// Metadata of a date that do not say of what.
constexpr std::array kDateMetas = std::to_array<std::string_view>(
    {"date", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "datecreated",
     "date_created", "created", "creation_date", "article.created", "doc_date", "ptime",
     "dcterms.available", "og:regdate", "time", "timestamp"});

constexpr std::array kModifiedMetas = std::to_array<std::string_view>(
    {"article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod",
     "dcterms.modified", "dc.date.modified", "revised", "modified", "article:modified"});

// Words before a date that say what it is the date of.
constexpr std::array kPublishedCues = std::to_array<std::string_view>(
    {"published",    "posted",       "publish",      "veröffentlicht",  "erstellt",
     "publiziert",   "erschienen",   "publié",       "publicado",       "pubblicato",
     "gepubliceerd", "opublikowano", "опубликовано", "first published", "created",
     "submitted",    "geschrieben",  "eingestellt",  "online seit",     "vom",
     "postado",      "diterbitkan",  "yayınlanma",   "julkaistu",       "publicerad",
     "date:",        "datum:",       "written on",   "released"});
constexpr std::array kModifiedCues = std::to_array<std::string_view>(
    {"updated", "modified", "aktualisiert", "geändert", "stand", "mis à jour", "actualizado",
     "aggiornato", "last edited", "bearbeitet", "revision", "обновлено", "letzte änderung"});

bool has_cue(std::string_view folded, std::size_t& at, const std::string_view* begin,
             const std::string_view* end) {
  for (const std::string_view* cue = begin; cue != end; ++cue) {
    const std::size_t found = folded.find(*cue);
    if (found != std::string_view::npos) {
      at = found;
      return true;
    }
  }
  return false;
}

class Finder {
 public:
  Finder(const Tree& tree, const PageFacts& facts, const std::vector<Block>& blocks,
         std::string_view url, const std::optional<DateTime>& captured)
      : tree_(tree), facts_(facts), blocks_(blocks), url_(url) {
    const std::string language = lower(facts.language);
    order_ = language == "en-us" || language == "en_us" || language == "en" ? Order::kMonthFirst
                                                                            : Order::kDayFirst;
    if (captured) latest_ = captured->day + std::chrono::days{1};
  }

  std::optional<DateTime> run() {
    using Step = std::optional<DateTime> (Finder::*)() const;
    for (const Step step :
         {&Finder::from_articles, &Finder::from_metas, &Finder::from_itemprops, &Finder::from_url,
          &Finder::from_times, &Finder::from_named_elements, &Finder::from_cues,
          &Finder::near_headline, &Finder::from_modified, &Finder::anywhere}) {
      if (const auto date = (this->*step)()) return with_hour(on_local_day(*date));
    }
    return std::nullopt;
  }

 private:
  // The Web is younger than 1990, and no page is published after it was saved.
  std::optional<DateTime> plausible(const std::optional<DateTime>& date) const {
    if (!date || date->day < kEarliest || (latest_ && date->day > *latest_)) return std::nullopt;
    return date;
  }
  std::optional<DateTime> stated(std::string_view field) const {
    if (field.empty()) return std::nullopt;
    return plausible(stated_date(field, order_));
  }

  std::optional<DateTime> from_articles() const {
    for (const StructuredArticle& article : facts_.articles) {
      if (const auto date = stated(article.published)) return date;
    }
    return std::nullopt;
  }

  // A moment stated in UTC, and an address that names the day before or after it: that is the day
  // it was where it was published.
  DateTime on_local_day(const DateTime& date) const {
    if (date.offset_minutes != 0) return date;
    const auto named = from_url();
    if (!named) return date;
    const auto apart = (named->day - date.day).count();
    return apart == 1 || apart == -1 ? *named : date;
  }

  // A bare day, with the hour if the page marks one up for the same day.
  DateTime with_hour(const DateTime& date) const {
    if (date.second_of_day) return date;
    const auto marked = from_times();
    return marked && marked->day == date.day ? *marked : date;
  }

  std::optional<DateTime> from_date_metas() const {
    for (const std::string_view name : kDateMetas) {
      if (const auto date = stated(facts_.meta(name))) return date;
    }
    return std::nullopt;
  }

  std::optional<DateTime> from_metas() const {
    for (const std::string_view name : kPublishedMetas) {
      if (const auto date = stated(facts_.meta(name))) return date;
    }
    return std::nullopt;
  }

  // What an element's attributes or words say: datetime, content, title, text.
  std::optional<DateTime> of_element(NodeIndex i) const {
    const Node& node = tree_[i];
    for (const char* name : {"datetime", "content", "data-datetime", "title", "data-date"}) {
      if (const auto date = stated(tree_.attribute(node, name))) return date;
    }
    constexpr NodeIndex kMostNodes = 40;
    if (node.end - i > kMostNodes) return std::nullopt;
    const std::string words = tree_.text_within(i);
    if (words.size() > 200) return std::nullopt;
    const auto dates = find_dates(words, order_);
    return dates.empty() ? std::nullopt : plausible(dates.front().value);
  }

  std::optional<DateTime> from_itemprops() const {
    for (const char* property : {"datepublished", "datecreated"}) {
      for (NodeIndex i = 1; i < tree_.size(); ++i) {
        if (tree_[i].attributes == 0 || tree_[i].tag == Tag::kMeta) continue;
        if (find_letters(tree_.attribute(tree_[i], "itemprop"), property) ==
                std::string_view::npos &&
            find_letters(tree_.attribute(tree_[i], "property"), property) ==
                std::string_view::npos) {
          continue;
        }
        if (const auto date = of_element(i)) return date;
      }
    }
    return std::nullopt;
  }

  std::optional<DateTime> from_url() const {
    for (const std::string_view url :
         {url_, std::string_view(facts_.canonical), facts_.meta("og:url")}) {
      if (const auto day = day_in_url(url)) {
        if (const auto date = plausible(DateTime{*day, std::nullopt, std::nullopt})) return date;
      }
    }
    return std::nullopt;
  }

  bool named(const Node& node, std::initializer_list<std::string_view> parts) const {
    for (const char* key : {"class", "id"}) {
      const std::string_view value = tree_.attribute(node, key);
      for (const std::string_view part : parts) {
        if (find_letters(value, part) != std::string_view::npos) return true;
      }
    }
    return false;
  }

  bool is_of_change(NodeIndex i) const {
    const Node& node = tree_[i];
    return find_letters(tree_.attribute(node, "itemprop"), "modified") != std::string_view::npos ||
           named(node, {"updated", "modified", "lastmod", "aktualisiert"}) !=
               named(node, {"published", "posted"});
  }

  // Visits elements outside of what stands beside the report; `visit` returns whether to stop.
  template <typename Visit>
  void for_each_element(Visit visit) const {
    for (NodeIndex i = 1; i < tree_.size(); ++i) {
      const Node& node = tree_[i];
      if (node.tag == Tag::kText) continue;
      if (node.tag == Tag::kScript || node.tag == Tag::kNav || node.tag == Tag::kFooter ||
          node.tag == Tag::kAside || node.tag == Tag::kStyle ||
          (node.attributes > 0 &&
           named(node, {"comment", "related", "sidebar", "widget", "footer", "teaser", "recent"}) &&
           node.end - i < tree_.size() / 2)) {
        i = node.end - 1;
        continue;
      }
      if (visit(i)) return;
    }
  }

  std::optional<DateTime> from_times() const {
    std::optional<DateTime> marked;
    std::optional<DateTime> first;
    std::optional<DateTime> changed;
    for_each_element([&](NodeIndex i) {
      const Node& node = tree_[i];
      if (node.tag != Tag::kTime &&
          !(node.tag == Tag::kAbbr && tree_.has_attribute(node, "title"))) {
        return false;
      }
      const auto date = of_element(i);
      if (!date) return false;
      if (tree_.has_attribute(node, "pubdate") || named(node, {"published", "pubdate"})) {
        marked = date;
        return true;
      }
      auto& slot = is_of_change(i) ? changed : first;
      if (!slot) slot = date;
      return false;
    });
    return marked ? marked : first ? first : changed;
  }

  std::optional<DateTime> from_named_elements() const {
    std::optional<DateTime> first;
    for_each_element([&](NodeIndex i) {
      const Node& node = tree_[i];
      if (node.attributes == 0 || is_of_change(i) ||
          !named(node, {"date", "datum", "time", "publish", "posted", "byline", "meta", "info",
                        "fecha", "submitted", "autor", "author", "created"})) {
        return false;
      }
      first = of_element(i);
      return first.has_value();
    });
    return first;
  }

  // "Published: 4 May 2026", and "Updated: ..." last.
  std::optional<DateTime> from_cues() const {
    for (const Block& block : blocks_) {
      if (block.text.size() > 600) continue;
      const std::string folded = text::fold(block.text);
      std::size_t at = 0;
      if (!has_cue(folded, at, kPublishedCues.begin(), kPublishedCues.end())) continue;
      for (const PrintedDate& date : find_dates(block.text, order_)) {
        constexpr std::size_t kNear = 60;
        if (date.span.begin < at || date.span.begin > at + kNear) continue;
        if (const auto good = plausible(date.value)) return good;
      }
    }
    return std::nullopt;
  }

  // A date in a short block just above or below the first headline.
  std::optional<DateTime> near_headline() const {
    std::size_t headline = blocks_.size();
    for (std::size_t i = 0; i < blocks_.size() && headline == blocks_.size(); ++i) {
      if (blocks_[i].element == Tag::kH1) headline = i;
    }
    if (headline == blocks_.size()) return std::nullopt;
    constexpr std::size_t kNear = 8;
    for (std::size_t distance = 1; distance <= kNear; ++distance) {
      for (const bool below : {true, false}) {
        if (!below && distance > headline) continue;
        const std::size_t i = below ? headline + distance : headline - distance;
        if (i >= blocks_.size() || blocks_[i].text.size() > 300) continue;
        if (const auto date = in_block(blocks_[i])) return date;
      }
    }
    return std::nullopt;
  }

  std::optional<DateTime> in_block(const Block& block) const {
    for (const PrintedDate& date : find_dates(block.text, order_)) {
      if (const auto good = plausible(date.value)) return good;
    }
    return std::nullopt;
  }

  std::optional<DateTime> from_modified() const {
    for (const StructuredArticle& article : facts_.articles) {
      if (const auto date = stated(article.modified)) return date;
    }
    for (const std::string_view name : kModifiedMetas) {
      if (const auto date = stated(facts_.meta(name))) return date;
    }
    for (const Block& block : blocks_) {
      if (block.text.size() > 300) continue;
      std::size_t at = 0;
      if (!has_cue(text::fold(block.text), at, kModifiedCues.begin(), kModifiedCues.end()))
        continue;
      if (const auto date = in_block(block)) return date;
    }
    return std::nullopt;
  }

  // The first date that stands in a block of little else, or else in a paragraph.
  std::optional<DateTime> anywhere() const {
    constexpr std::size_t kLittle = 80;
    constexpr std::size_t kParagraph = 600;
    for (const std::size_t longest : {kLittle, kParagraph}) {
      for (const Block& block : blocks_) {
        if (block.text.size() > longest) continue;
        if (const auto date = in_block(block)) return date;
      }
    }
    return std::nullopt;
  }

  static constexpr Day kEarliest{std::chrono::year{1990} / 1 / 1};

  const Tree& tree_;
  const PageFacts& facts_;
  const std::vector<Block>& blocks_;
  std::string_view url_;
  Order order_;
  std::optional<Day> latest_;
};

}  // namespace

std::optional<DateTime> published_date(const Tree& tree, const PageFacts& facts,
                                       const std::vector<Block>& blocks, std::string_view url,
                                       const std::optional<DateTime>& captured) {
  return Finder(tree, facts, blocks, url, captured).run();
}

std::optional<Day> day_in_url(std::string_view url) {
  constexpr std::size_t kMost = 2000;
  url = url.substr(0, kMost);
  const auto digits = [&](std::size_t at, std::size_t count) -> int {
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
      if (i >= url.size() || !is_number(url[i])) return -1;
      value = value * 10 + (url[i] - '0');
    }
    return value;
  };
  for (std::size_t at = 1; at + 8 <= url.size(); ++at) {
    if (is_number(url[at - 1])) continue;
    const int year = digits(at, 4);
    if (year < 1990 || year > 2199) continue;
    const char mark = url[at + 4];
    if (mark == '/' || mark == '-' || mark == '_' || mark == '.') {
      const std::size_t month_digits = digits(at + 5, 2) >= 0 ? 2 : 1;
      const int month = digits(at + 5, month_digits);
      const std::size_t behind = at + 5 + month_digits;
      if (month < 1 || behind >= url.size() || url[behind] != mark) continue;
      const std::size_t day_digits = digits(behind + 1, 2) >= 0 ? 2 : 1;
      const int day = digits(behind + 1, day_digits);
      const std::size_t end = behind + 1 + day_digits;
      if (day < 1 || (end < url.size() && is_number(url[end]))) continue;
      if (const auto made =
              model::make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day))) {
        return made;
      }
    } else if (digits(at + 4, 4) >= 0 && (at + 8 == url.size() || !is_number(url[at + 8]))) {
      const int rest = digits(at + 4, 4);
      if (const auto made = model::make_day(year, static_cast<unsigned>(rest / 100),
                                            static_cast<unsigned>(rest % 100))) {
        return made;
      }
    }
  }
  return std::nullopt;
}

}  // namespace firsthand::read
