#include "read/published.h"

#include <array>
#include <utility>

#include "read/ascii.h"
#include "read/credits.h"
#include "read/date_names.h"
#include "read/local_day.h"
#include "read/url_day.h"
#include "text/fold.h"

namespace firsthand::read {
namespace {

using model::DateTime;
using model::Day;

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

constexpr std::array kDateAttributes =
    std::to_array<std::pair<Name, std::string_view>>({{Name::kDatetime, "datetime"},
                                                      {Name::kContent, "content"},
                                                      {Name::kDataDatetime, "data-datetime"},
                                                      {Name::kTitle, "title"},
                                                      {Name::kDataDate, "data-date"}});

class Finder {
 public:
  Finder(const Tree& tree, const std::vector<ElementNames>& names, const PageFacts& facts,
         const std::vector<Block>& blocks, const std::vector<std::size_t>& kept,
         std::string_view url, const std::optional<DateTime>& captured)
      : tree_(tree), names_(names), facts_(facts), blocks_(blocks), url_(url) {
    find_report(kept);
    const std::string language = lower(facts.language);
    order_ = language == "en-us" || language == "en_us" || language == "en" ? Order::kMonthFirst
                                                                            : Order::kDayFirst;
    if (captured) latest_ = captured->day + std::chrono::days{1};
  }

  PageDates run() const { return {published(), from_modified()}; }

 private:
  std::optional<PageDate> published() const {
    using Step = std::optional<PageDate> (Finder::*)() const;
    for (const Step step :
         {&Finder::from_head, &Finder::from_itemprops, &Finder::from_url, &Finder::from_times,
          &Finder::from_named_elements, &Finder::near_headline, &Finder::from_cues,
          &Finder::from_date_metas, &Finder::from_modified, &Finder::anywhere}) {
      if (const auto date = (this->*step)()) return with_hour(on_local_day(*date));
    }
    return std::nullopt;
  }

  // The Web is younger than 1990, and no page is published after it was saved.
  bool plausible(const DateTime& date) const {
    return date.day >= kEarliest && (!latest_ || date.day <= *latest_);
  }
  std::optional<PageDate> stated(std::string_view field, std::string_view tag,
                                 std::string_view name) const {
    if (field.empty()) return std::nullopt;
    const auto date = stated_date(field, order_);
    if (!date || !plausible(*date)) return std::nullopt;
    constexpr std::size_t kLongest = 200;
    std::string by(tag);
    if (!name.empty()) by += " " + std::string(name);
    return PageDate{{*date}, {std::move(by), one_line(field.substr(0, kLongest))}};
  }
  // The first good date that `words`, of element `node`, print.
  std::optional<PageDate> printed(std::string_view words, NodeIndex node) const {
    for (const PrintedDate& date : find_dates(words, order_)) {
      if (plausible(date.value)) return of_print(words, node, date);
    }
    return std::nullopt;
  }
  PageDate of_print(std::string_view words, NodeIndex node, const PrintedDate& date) const {
    return {{date.value}, {tag_name(node), one_line(model::slice(words, date.span))}};
  }
  std::string tag_name(NodeIndex node) const { return lower(tree_[node].text); }
  // The same moment as another clock shows it.
  static PageDate with(const PageDate& date, const DateTime& shown) { return {{shown}, date.by}; }

  std::optional<PageDate> from_articles() const {
    for (const StructuredArticle& article : facts_.articles) {
      if (const auto date = stated(article.published, "script", "datePublished")) return date;
    }
    return std::nullopt;
  }

  // What structured data and metadata state. Where they contradict each other, what the page prints
  // decides.
  std::optional<PageDate> from_head() const {
    const auto article = from_articles();
    const auto meta = from_metas();
    if (!article || !meta || near(*article, *meta)) return article ? article : meta;
    const auto printed = from_print();
    return printed && near(*printed, *meta) && !near(*printed, *article) ? meta : article;
  }

  static bool near(const DateTime& a, const DateTime& b) {
    const auto apart = (a.day - b.day).count();
    return apart >= -1 && apart <= 1;
  }

  std::optional<PageDate> from_print() const {
    if (const auto date = from_times()) return date;
    if (const auto date = from_named_elements()) return date;
    return near_headline();
  }

  // A moment stated in UTC, on the day it was where it was published, if the page names that day.
  PageDate on_local_day(const PageDate& date) const {
    if (date.offset_minutes != 0 || !date.second_of_day) return date;
    using Step = std::optional<PageDate> (Finder::*)() const;
    for (const Step step : {&Finder::from_url, &Finder::from_itemprops, &Finder::from_times,
                            &Finder::from_named_elements, &Finder::near_headline}) {
      const auto named = (this->*step)();
      if (!named) continue;
      if (named->day == date.day) return date;
      if (const auto local = local_moment(date, *named)) return with(date, *local);
    }
    return date;
  }

  // A bare day, with the hour if the page marks one up for the same day.
  PageDate with_hour(const PageDate& date) const {
    if (date.second_of_day) return date;
    const auto marked = from_times();
    return marked && marked->day == date.day ? *marked : date;
  }

  std::optional<PageDate> from_date_metas() const {
    for (const std::string_view name : kDateMetas) {
      if (const auto date = stated(facts_.meta(name), "meta", name)) return date;
    }
    return std::nullopt;
  }

  std::optional<PageDate> from_metas() const {
    for (const std::string_view name : kPublishedMetas) {
      if (const auto date = stated(facts_.meta(name), "meta", name)) return date;
    }
    return std::nullopt;
  }

  // What an element's attributes or words say: datetime, content, title, text.
  std::optional<PageDate> of_element(NodeIndex i) const {
    const Node& node = tree_[i];
    std::optional<PageDate> attribute;
    for (const auto& [name, words] : kDateAttributes) {
      attribute = stated(tree_.attribute(node, name), lower(node.text), words);
      if (attribute) break;
    }
    constexpr NodeIndex kMostNodes = 40;
    if (node.end - i > kMostNodes || !prints_number(i)) return attribute;
    const std::string words = tree_.text_within(i);
    if (words.size() > 200) return attribute;
    const auto dates = find_dates(words, order_);
    const auto printed = dates.empty() || !plausible(dates.front().value)
                             ? std::nullopt
                             : std::optional(of_print(words, i, dates.front()));
    if (!attribute || !printed) return attribute ? attribute : printed;
    if (near(*printed, *attribute)) {
      const auto local = local_moment(*attribute, *printed);
      return local ? with(*attribute, *local) : attribute;
    }
    // What readers are told was published that day, whatever the attribute is the date of.
    std::size_t at = 0;
    const bool told = has_cue(text::fold(words), at, kPublishedCues.begin(), kPublishedCues.end());
    return told ? printed : attribute;
  }

  // Whether a text within has a number: no date is without.
  bool prints_number(NodeIndex node) const {
    for (NodeIndex i = node; i < tree_[node].end; ++i) {
      if (tree_[i].tag == Tag::kText && has_number(tree_[i].text)) return true;
    }
    return false;
  }

  // The elements that may state a date, whatever they stand in.
  struct Candidates {
    std::vector<NodeIndex> properties;  // microdata and RDFa
    std::vector<NodeIndex> times;
    std::vector<NodeIndex> named;  // by class or id
  };

  const Candidates& candidates() const {
    if (candidates_) return *candidates_;
    Candidates& out = candidates_.emplace();
    constexpr NameSet kProperties = bit(Name::kItemprop) | bit(Name::kProperty);
    const NodeIndex size = tree_.size();
    for (NodeIndex i = 1; i < size; ++i) {
      const Node& node = tree_[i];
      if (node.tag == Tag::kText) continue;
      if ((node.names & kProperties) != 0 && node.tag != Tag::kMeta) out.properties.push_back(i);
      if (node.tag == Tag::kTime || (node.tag == Tag::kAbbr && holds(node.names, Name::kTitle))) {
        out.times.push_back(i);
      }
      if (says(i, kSaysDated)) out.named.push_back(i);
    }
    return out;
  }

  std::optional<PageDate> from_itemprops() const {
    if (!itemprops_) itemprops_ = find_itemprops();
    return *itemprops_;
  }

  std::optional<PageDate> find_itemprops() const {
    for (const char* property : {"datepublished", "datecreated"}) {
      for (const NodeIndex i : candidates().properties) {
        if (find_letters(tree_.attribute(tree_[i], Name::kItemprop), property) ==
                std::string_view::npos &&
            find_letters(tree_.attribute(tree_[i], Name::kProperty), property) ==
                std::string_view::npos) {
          continue;
        }
        if (const auto date = of_element(i)) return date;
      }
    }
    return std::nullopt;
  }

  std::optional<PageDate> from_url() const {
    for (const std::string_view url :
         {url_, std::string_view(facts_.canonical), facts_.meta("og:url")}) {
      if (const auto day = day_in_url(url)) {
        const DateTime date{*day, std::nullopt, std::nullopt};
        if (plausible(date)) return PageDate{{date}, {"address", std::string(url)}};
      }
    }
    return std::nullopt;
  }

  bool says(NodeIndex i, Says what) const { return (names_[i].says & what) != 0; }

  bool is_of_change(NodeIndex i) const {
    const Node& node = tree_[i];
    return find_letters(tree_.attribute(node, Name::kItemprop), "modified") !=
               std::string_view::npos ||
           says(i, kSaysChange) != says(i, kSaysPublication);
  }

  // Where the report stands: its headline, or its first block, and its last block.
  void find_report(const std::vector<std::size_t>& kept) {
    if (kept.empty()) return;
    first_ = kept.front();
    last_ = kept.back();
    for (std::size_t i = last_ + 1; i-- > 0;) {
      if (blocks_[i].element != Tag::kH1) continue;
      first_ = std::min(first_, i);
      break;
    }
  }

  // A part beside the report, such as comments; but the lines about the report are none.
  bool is_beside(NodeIndex i) const {
    const Node& node = tree_[i];
    return node.end - i < tree_.size() / 2 && names_[i].by_name == Part::kAside &&
           !says(i, kSaysLine);
  }

  // Whether a block is of a comment or of a list of other reports.
  bool is_of_other(const Block& block) const {
    for (NodeIndex up = block.node; up != 0; up = tree_[up].parent) {
      if (tree_[up].end - up < tree_.size() / 2 && says(up, kSaysOther)) return true;
    }
    return false;
  }

  // Whether an element stands beside the report, or in what is no text of it.
  bool is_left_out(NodeIndex i) const {
    for (; i != 0; i = tree_[i].parent) {
      const Tag tag = tree_[i].tag;
      if (tag == Tag::kScript || tag == Tag::kStyle || tag == Tag::kBlockquote || is_beside(i)) {
        return true;
      }
    }
    return false;
  }

  // Of dates that elements state, which is the report's: the first in the report or shortly behind
  // it, else the last above it, else the first.
  class Choice {
   public:
    Choice(NodeIndex begin, NodeIndex end) : begin_(begin), end_(end) {}
    void add(NodeIndex at, const PageDate& date) {
      auto& slot = at >= end_ ? below_ : at >= begin_ ? within_ : above_;
      if (!slot || at < begin_) slot = date;
    }
    std::optional<PageDate> date() const { return within_ ? within_ : above_ ? above_ : below_; }

   private:
    NodeIndex begin_;
    NodeIndex end_;
    std::optional<PageDate> above_, within_, below_;
  };

  Choice choice() const {
    constexpr std::size_t kBehind = 6;  // blocks
    if (blocks_.empty()) return {0, 0};
    const std::size_t behind = last_ + kBehind;
    return {blocks_[first_].at, behind < blocks_.size() ? blocks_[behind].at : tree_.size()};
  }

  std::optional<PageDate> from_times() const {
    if (!times_) times_ = find_times();
    return *times_;
  }

  std::optional<PageDate> find_times() const {
    Choice marked = choice();
    Choice plain = choice();
    Choice changed = choice();
    for (const NodeIndex i : candidates().times) {
      if (is_left_out(i)) continue;
      const Node& node = tree_[i];
      const auto date = of_element(i);
      if (!date) continue;
      const bool is_marked = holds(node.names, Name::kPubdate) || says(i, kSaysPublished);
      (is_marked ? marked : is_of_change(i) ? changed : plain).add(i, *date);
    }
    const auto date = marked.date() ? marked.date() : plain.date();
    return date ? date : changed.date();
  }

  std::optional<PageDate> from_named_elements() const {
    if (!named_elements_) named_elements_ = find_named_elements();
    return *named_elements_;
  }

  std::optional<PageDate> find_named_elements() const {
    Choice found = choice();
    for (const NodeIndex i : candidates().named) {
      if (is_of_change(i) || is_left_out(i)) continue;
      if (const auto date = of_element(i)) found.add(i, *date);
    }
    return found.date();
  }

  // "Published: 4 May 2026", "written by Ada Lund on 4 May 2026"; else "am 4. Mai 2026 erschienen".
  std::optional<PageDate> from_cues() const {
    constexpr std::size_t kLongest = 600;
    constexpr std::size_t kNear = 60;
    std::optional<PageDate> before_cue;
    for (const Block& block : blocks_) {
      if (block.text.size() > kLongest || !has_number(block.text)) continue;
      const std::string folded = text::fold(block.text);
      std::size_t at = 0;
      if (!has_cue(folded, at, kPublishedCues.begin(), kPublishedCues.end())) continue;
      for (const PrintedDate& date : find_dates(block.text, order_)) {
        if (!plausible(date.value) || is_of_other(block)) continue;
        if (date.span.begin >= at && date.span.begin <= at + kNear)
          return of_print(block.text, block.node, date);
        if (!before_cue && date.span.end <= at && date.span.end + kNear >= at &&
            block.text.size() < kShort) {
          before_cue = of_print(block.text, block.node, date);
        }
      }
    }
    return before_cue;
  }

  // A date in a short block just above or below the headline: one of little else, or else any.
  std::optional<PageDate> near_headline() const {
    if (blocks_.empty() || blocks_[first_].element != Tag::kH1) return std::nullopt;
    constexpr std::size_t kNear = 8;
    constexpr std::size_t kLittle = 60;
    for (const bool little_else : {true, false}) {
      for (std::size_t distance = 1; distance <= kNear; ++distance) {
        for (const bool below : {true, false}) {
          if (!below && distance > first_) continue;
          const std::size_t i = below ? first_ + distance : first_ - distance;
          if (i >= blocks_.size() || blocks_[i].text.size() > 300) continue;
          if (little_else && blocks_[i].text.size() > kLittle) continue;
          const auto date = in_block(blocks_[i]);
          if (date && !is_change(blocks_[i])) return date;
        }
      }
    }
    return std::nullopt;
  }

  // "Updated: 9 May 2026", without a word of publication.
  bool is_change(const Block& block) const {
    const std::string folded = text::fold(block.text);
    std::size_t at = 0;
    return block.text.size() < kShort &&
           has_cue(folded, at, kModifiedCues.begin(), kModifiedCues.end()) &&
           !has_cue(folded, at, kPublishedCues.begin(), kPublishedCues.end());
  }

  std::optional<PageDate> in_block(const Block& block) const {
    return printed(block.text, block.node);
  }

  std::optional<PageDate> from_modified() const {
    for (const StructuredArticle& article : facts_.articles) {
      if (const auto date = stated(article.modified, "script", "dateModified")) return date;
    }
    for (const std::string_view name : kModifiedMetas) {
      if (const auto date = stated(facts_.meta(name), "meta", name)) return date;
    }
    for (const Block& block : blocks_) {
      if (block.text.size() > 300 || !has_number(block.text)) continue;
      std::size_t at = 0;
      if (!has_cue(text::fold(block.text), at, kModifiedCues.begin(), kModifiedCues.end()))
        continue;
      if (const auto date = in_block(block)) return date;
    }
    return std::nullopt;
  }

  // The first date that stands in a block of little else, or else in a paragraph.
  std::optional<PageDate> anywhere() const {
    constexpr std::size_t kLittle = 80;
    constexpr std::size_t kParagraph = 600;
    for (const std::size_t longest : {kLittle, kParagraph}) {
      for (const Block& block : blocks_) {
        if (block.text.size() > longest) continue;
        const auto date = in_block(block);
        if (date && !is_of_other(block)) return date;
      }
    }
    return std::nullopt;
  }

  static constexpr std::size_t kShort = 200;  // bytes of a line about the report
  static constexpr Day kEarliest{std::chrono::year{1990} / 1 / 1};

  const Tree& tree_;
  const std::vector<ElementNames>& names_;
  const PageFacts& facts_;
  const std::vector<Block>& blocks_;
  std::string_view url_;
  Order order_;
  std::size_t first_ = 0;  // block
  std::size_t last_ = 0;
  std::optional<Day> latest_;
  // Several steps ask for these.
  mutable std::optional<Candidates> candidates_;
  mutable std::optional<std::optional<PageDate>> itemprops_;
  mutable std::optional<std::optional<PageDate>> times_;
  mutable std::optional<std::optional<PageDate>> named_elements_;
};

}  // namespace

PageDates page_dates(const Tree& tree, const std::vector<ElementNames>& names,
                     const PageFacts& facts, const std::vector<Block>& blocks,
                     const std::vector<std::size_t>& kept, std::string_view url,
                     const std::optional<DateTime>& captured) {
  return Finder(tree, names, facts, blocks, kept, url, captured).run();
}

}  // namespace firsthand::read
