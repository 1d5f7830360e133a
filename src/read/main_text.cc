#include "read/main_text.h"

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>

#include "read/ascii.h"
#include "read/credits.h"
#include "read/notices.h"
#include "read/printed_date.h"
#include "read/prose.h"
#include "read/stated_blocks.h"

namespace firsthand::read {
namespace {

using model::SectionKind;

class Finder {
 public:
  Finder(const Tree& tree, const std::vector<ElementNames>& names, const std::vector<Block>& blocks,
         std::string_view stated_body, const Parameters& parameters)
      : tree_(tree), parts_(names), blocks_(blocks), p_(parameters) {
    for (NodeIndex i = 1; i < tree.size(); ++i) {
      if (tree[i].tag != Tag::kH1) continue;
      for (NodeIndex up = tree[i].parent; up != 0; up = tree[up].parent) {
        if (!around_headline_.insert(up).second) break;
      }
    }
    weigh(stated_blocks(blocks, stated_body));
  }

  MainText run() {
    // What a page names is trusted as long as a fair share of its prose is left.
    MainText best = with(Trust::kNames);
    for (const Trust trust : {Trust::kElements, Trust::kNothing}) {
      if (prose_of(best) >= std::min(prose_in(0) * p_.trusted_share, p_.trusted_words)) break;
      MainText other = with(trust);
      if (prose_of(best) < prose_of(other) * p_.trusted_share) best = std::move(other);
    }
    if (best.blocks.empty()) best = fragments();
    if (asks_consent(best)) best.blocks.clear();
    return best;
  }

 private:
  MainText with(Trust trust) {
    take_all();
    drop_asides(trust);
    MainText out;
    out.container = choose();
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!within(i, out.container) || dropped(i)) continue;
      if (keep_alone(i)) out.blocks.push_back(i);
    }
    drop_notices(out.blocks);
    trim_ends(out.blocks);
    add_lead(out);
    drop_stray_headings(out.blocks);
    find_captions(out);
    return out;
  }

  // Captions are often the picture agency's words, and would tie together reports that share no
  // more than a picture: they stand beside the report's text, not in it.
  void find_captions(MainText& out) const {
    if (out.blocks.empty()) return;
    for (std::size_t i = out.blocks.front(); i < blocks_.size(); ++i) {
      if (i > out.blocks.back() && !within(i, out.container)) break;
      const Block& block = blocks_[i];
      if (block.kind != SectionKind::kCaption || dropped(i)) continue;
      if (block.link_share() <= p_.prose_link_share) out.captions.push_back(i);
    }
  }

  // Whether the text is what the page shows before it lets anyone in. Articles about cookies are
  // named after them as well, but have a headline, or length.
  bool asks_consent(const MainText& text) const {
    constexpr double kMostWords = 400;
    if (prose_of(text) > kMostWords) return false;
    for (NodeIndex up = text.container; up != 0; up = tree_[up].parent) {
      if (!parts_[up].consent) continue;
      for (NodeIndex i = up; i < tree_[up].end; ++i) {
        const Tag tag = tree_[i].tag;
        if (tag == Tag::kH1 || tag == Tag::kArticle || tag == Tag::kMain) return false;
      }
      return true;
    }
    return false;
  }

  // A report without a paragraph of prose, such as a list or an announcement: what the page names a
  // report, with the most words that are no links.
  MainText fragments() {
    MainText best;
    for (const Trust trust : {Trust::kNames, Trust::kElements}) {
      if (best.blocks.empty()) best = fragments(trust);
    }
    return best;
  }

  MainText fragments(Trust trust) {
    constexpr double kLeast = 5;
    MainText best;
    double most = kLeast;
    take_all();
    drop_asides(trust);
    for (NodeIndex node = 1; node < tree_.size(); ++node) {
      if (tree_[node].tag != Tag::kArticle && part(node) != Part::kReport) continue;
      MainText text;
      text.container = node;
      double words = 0;
      for (std::size_t i = first_in(node); i < blocks_.size() && within(i, node); ++i) {
        if (dropped(i) || blocks_[i].link_share() > 0.5 || is_picture_credit(blocks_[i])) continue;
        text.blocks.push_back(i);
        if (blocks_[i].kind != SectionKind::kHeadline) words += word_count(blocks_[i]);
      }
      if (words > most) {
        most = words;
        best = std::move(text);
      }
      node = tree_[node].end - 1;
    }
    return best;
  }

  std::size_t first_in(NodeIndex node) const {
    const auto at = std::lower_bound(blocks_.begin(), blocks_.end(), node,
                                     [](const Block& b, NodeIndex n) { return b.at < n; });
    return static_cast<std::size_t>(at - blocks_.begin());
  }

  double prose_of(const MainText& text) const {
    double sum = 0;
    for (const std::size_t i : text.blocks) sum += std::max(weights_[i].worth, 0.0);
    return sum;
  }

  bool within(std::size_t i, NodeIndex node) const {
    return blocks_[i].at >= node && blocks_[i].at < tree_[node].end;
  }
  Part part(NodeIndex node) const { return parts_[node].by_name; }
  bool dropped(std::size_t i) const { return dropped_[i]; }

  // sums_[k]: the worth of all blocks whose text begins before node k.
  void sum(const std::vector<double>& worths, std::vector<double>& sums) const {
    sums.assign(tree_.size() + 1, 0);
    for (std::size_t i = 0; i < blocks_.size(); ++i) sums[blocks_[i].at + 1] += worths[i];
    for (std::size_t k = 1; k < sums.size(); ++k) sums[k] += sums[k - 1];
  }

  // What does not depend on whom of the page's names is believed.
  void weigh(const std::vector<bool>& stated) {
    weights_.reserve(blocks_.size());
    std::vector<double> prose(blocks_.size());
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const Block& block = blocks_[i];
      Weight weight{word_count(block), worth(block, p_), is_prose(block, p_)};
      double gain = weight.worth;
      if (stated[i]) gain = std::max(gain, 1.0) * p_.stated_gain;
      gains_.push_back(gain);
      prose[i] = std::max(gain, 0.0);
      weights_.push_back(weight);
    }
    sum(prose, prose_);
  }

  void take_all() {
    worths_ = gains_;
    dropped_.assign(blocks_.size(), false);
  }

  double prose_in(NodeIndex node) const { return prose_[tree_[node].end] - prose_[node]; }

  // A paragraph or cell that is set in small print from end to end: a notice, a tagline, a
  // colophon.
  static bool may_be_small(Tag tag) { return tag == Tag::kFont || tag == Tag::kSmall; }
  bool is_small_print(NodeIndex node) const {
    const Node& n = tree_[node];
    if (n.tag == Tag::kFont) {
      const std::string_view size = trim(tree_.attribute(n, Name::kSize));
      if (size.empty() || (size[0] != '-' && size != "1" && size != "2")) return false;
    } else if (n.tag != Tag::kSmall) {
      return false;
    }
    const NodeIndex begin = n.parent + 1;
    const NodeIndex end = tree_[n.parent].end;
    return is_block(tree_[n.parent].tag) && is_blank(begin, node) && is_blank(n.end, end);
  }

  // The prose of the page that is set so. Where it is much, small is the page's size.
  double small_print() const {
    double sum = 0;
    for (NodeIndex node = 1; node < tree_.size(); ++node) {
      if (may_be_small(tree_[node].tag) && is_small_print(node)) sum += prose_in(node);
    }
    return sum;
  }
  static constexpr double kSmallPrint = 0.33;

  // Whether [from, to) are a few nodes without words.
  bool is_blank(NodeIndex from, NodeIndex to) const {
    constexpr NodeIndex kFew = 4;
    if (to - from > kFew) return false;
    for (NodeIndex i = from; i < to; ++i) {
      if (tree_[i].tag == Tag::kText && !trim(tree_[i].text).empty()) return false;
    }
    return true;
  }

  // A cell beside the one that the headline stands in.
  bool is_beside_headline(NodeIndex node) const {
    return tree_[node].tag == Tag::kTd && around_headline_.count(tree_[node].parent) > 0 &&
           around_headline_.count(node) == 0;
  }

  void drop_asides(Trust trust) {
    const double all = prose_in(0);
    const bool small_print_tells = trust == Trust::kNames && small_print() <= all * kSmallPrint;
    std::size_t next = 0;  // block
    const NodeIndex size = tree_.size();
    for (NodeIndex node = 1; node < size; ++node) {
      const Tag tag = tree_[node].tag;
      if (tag == Tag::kText) continue;
      const Part part = parts_[node].with(trust);
      const bool layout = (small_print_tells && may_be_small(tag) && is_small_print(node)) ||
                          (tag == Tag::kTd && trust == Trust::kNames && is_beside_headline(node));
      if (part != Part::kAside && part != Part::kSmall && !layout) continue;
      const double prose = prose_in(node);
      const bool aside = (part == Part::kAside || layout) && prose <= all * p_.aside_share;
      const bool small = part == Part::kSmall && prose <= all * p_.small_share;
      if (!aside && !small) continue;
      while (next < blocks_.size() && blocks_[next].at < node) ++next;
      while (next < blocks_.size() && blocks_[next].at < tree_[node].end) {
        if (is_block(tree_[node].tag) || layout || holds_most(node, blocks_[next])) {
          dropped_[next] = true;
        }
        ++next;
      }
      node = tree_[node].end - 1;
    }
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (dropped_[i]) worths_[i] = 0;
    }
  }

  // Whether an inline element holds most of the block that begins in it.
  bool holds_most(NodeIndex node, const Block& block) const {
    std::size_t letters = 0;
    for (NodeIndex i = block.at; i < tree_[node].end; ++i) {
      if (tree_[i].tag != Tag::kText) continue;
      for (const char c : tree_[i].text) {
        letters += is_space(c) ? 0 : 1;
        if (letters * 2 > block.letters) return true;
      }
    }
    return false;
  }

  NodeIndex choose() const {
    std::vector<double> sums;
    sum(worths_, sums);
    const auto sum_in = [&](NodeIndex node) {
      double value = sums[tree_[node].end] - sums[node];
      return value;
    };
    NodeIndex best = 0;
    double most = sum_in(0);
    for (NodeIndex node = 1; node < tree_.size(); ++node) {
      if (!is_block(tree_[node].tag)) continue;
      double value = sum_in(node);
      if (part(node) == Part::kReport || tree_[node].tag == Tag::kArticle) {
        value += std::abs(value) * p_.report_gain;
      }
      if (prose_in(node) > 0 && value >= most) {
        most = value;
        best = node;
      }
    }
    return narrow(best, sum_in);
  }

  // Down to the innermost element that holds nearly all of it.
  template <typename Sum>
  NodeIndex narrow(NodeIndex node, const Sum& sum_in) const {
    for (;;) {
      const double whole = sum_in(node);
      NodeIndex into = node;
      for (NodeIndex child = node + 1; child < tree_[node].end; child = tree_[child].end) {
        if (!is_block(tree_[child].tag)) continue;
        if (sum_in(child) >= whole * p_.narrow_share && tree_[child].tag != Tag::kP) into = child;
      }
      if (into == node) return node;
      node = into;
    }
  }

  bool keep_alone(std::size_t i) const {
    const Block& block = blocks_[i];
    if (block.kind == SectionKind::kCaption) return false;
    if (is_prose(block, p_)) return !is_picture_credit(block);
    if (block.kind == SectionKind::kHeadline) return block.link_share() < 0.8;
    if (block.link_share() > p_.prose_link_share) return false;
    return !is_picture_credit(block) && !is_only_date(block);
  }

  static bool is_picture_credit(const Block& block) {
    return word_count(block) < 25 &&
           ((is_credit_line(block.text) && !agency_of_credit_line(block.text)) ||
            ends_with_owner(block.text));
  }

  // "The weir at Osk. © Nera / Ada Lund": a caption.
  static bool ends_with_owner(std::string_view text) {
    constexpr std::size_t kMostWords = 7;
    const std::size_t mark = text.rfind("©");
    return mark != std::string_view::npos && split(text.substr(mark), ' ').size() <= kMostWords;
  }

  static bool is_only_date(const Block& block) {
    if (block.words > 10 || block.text.size() > 80) return false;
    const auto dates = find_dates(block.text);
    return dates.size() == 1 && block.text.size() - dates[0].span.size() < 30;
  }

  bool is_prose_at(std::size_t i) const { return is_prose(blocks_[i], p_); }

  // Short blocks before the first and after the last prose go, but a headline before it.
  void trim_ends(std::vector<std::size_t>& kept) const {
    while (!kept.empty() && !is_prose_at(kept.back()) &&
           blocks_[kept.back()].kind != SectionKind::kTable &&
           blocks_[kept.back()].element != Tag::kPre &&
           blocks_[kept.back()].kind != SectionKind::kListItem) {
      kept.pop_back();
    }
    const auto first =
        std::find_if(kept.begin(), kept.end(), [&](std::size_t i) { return is_prose_at(i); });
    std::vector<std::size_t> out;
    for (auto at = kept.begin(); at != kept.end(); ++at) {
      if (at < first && blocks_[*at].kind == SectionKind::kParagraph) continue;
      out.push_back(*at);
    }
    kept = std::move(out);
  }

  // Invitations; and what stands under a heading, or behind a short line, that opens a list of
  // other reports: up to the next heading, or to the next prose.
  void drop_notices(std::vector<std::size_t>& kept) const {
    constexpr double kShort = 8;     // words of a heading
    constexpr double kLongest = 30;  // words of an invitation
    enum class In { kReport, kList, kSection } in = In::kReport;
    std::vector<std::size_t> out;
    NodeIndex column = 0;  // what the paragraphs of the report stand in
    for (const std::size_t i : kept) {
      const Block& block = blocks_[i];
      const bool heading = block.kind == SectionKind::kHeadline;
      const bool paragraph = block.element == Tag::kP && is_prose(block, p_);
      if (heading || (in == In::kList && is_prose(block, p_)) ||
          (paragraph && column != 0 && tree_[block.node].parent == column)) {
        in = In::kReport;
      }
      if (paragraph && in == In::kReport) column = tree_[block.node].parent;
      const bool closed = ends_sentence(block.text) && block.text.back() != ':';
      if (block.element != Tag::kH1 && word_count(block) <= kShort && !closed &&
          opens_aside(block.text)) {
        in = heading ? In::kSection : In::kList;
      }
      const bool notice = word_count(block) <= kLongest && is_notice(block.text);
      if (in == In::kReport && !notice) out.push_back(i);
    }
    kept = std::move(out);
  }

  // Prose between the headline and the element chosen: the lead.
  void add_lead(MainText& out) const {
    if (out.blocks.empty()) return;
    const std::size_t first = out.blocks.front();
    const auto headline = headline_above(first);
    if (!headline) return;
    std::vector<std::size_t> lead;
    for (std::size_t i = *headline; i < first; ++i) {
      if (i == *headline || is_lead(blocks_[i], dropped(i)) || is_subtitle(i, *headline)) {
        lead.push_back(i);
      }
    }
    out.blocks.insert(out.blocks.begin(), lead.begin(), lead.end());
  }

  // The headline of what begins with block `first`: the nearest of the first rank, or else the
  // heading right above.
  std::optional<std::size_t> headline_above(std::size_t first) const {
    std::optional<std::size_t> set_aside;
    for (std::size_t i = first + 1; i-- > 0 && first - i <= p_.lead_blocks;) {
      if (blocks_[i].element != Tag::kH1) continue;
      if (!dropped(i)) return i;
      if (!set_aside) set_aside = i;
    }
    if (set_aside) return set_aside;
    for (std::size_t i = first + 1; i-- > 0 && first - i <= p_.near_blocks;) {
      if (blocks_[i].kind != SectionKind::kHeadline || dropped(i)) continue;
      return blocks_[i].linked == 0 ? std::optional(i) : std::nullopt;
    }
    return std::nullopt;
  }

  // The heading right below the headline.
  bool is_subtitle(std::size_t i, std::size_t headline) const {
    constexpr double kLeast = 4;  // words
    return i == headline + 1 && blocks_[i].kind == SectionKind::kHeadline && !dropped(i) &&
           blocks_[i].linked == 0 && word_count(blocks_[i]) >= kLeast;
  }

  // Sites name their leads teasers, so of what is named as aside whole sentences count here.
  bool is_lead(const Block& block, bool is_dropped) const {
    if (!is_prose(block, p_) || block.kind == SectionKind::kCaption) return false;
    if (is_notice(block.text) || is_picture_credit(block)) return false;
    return !is_dropped || (block.link_share() < kFewLinks &&
                           word_count(block) >= p_.longest_heading && ends_sentence(block.text));
  }

  // A heading over nothing but another heading of its rank or higher.
  void drop_stray_headings(std::vector<std::size_t>& kept) const {
    std::vector<std::size_t> out;
    for (std::size_t k = 0; k < kept.size(); ++k) {
      const Block& block = blocks_[kept[k]];
      const bool last = k + 1 == kept.size();
      if (block.kind == SectionKind::kHeadline && !is_prose(block, p_) &&
          (last || (blocks_[kept[k + 1]].kind == SectionKind::kHeadline &&
                    blocks_[kept[k + 1]].element <= block.element && block.element != Tag::kH1))) {
        continue;
      }
      out.push_back(kept[k]);
    }
    kept = std::move(out);
  }

  static constexpr double kFewLinks = 0.1;

  struct Weight {
    double words = 0;
    double worth = 0;
    bool prose = false;
  };

  const Tree& tree_;
  const std::vector<ElementNames>& parts_;
  const std::vector<Block>& blocks_;
  const Parameters& p_;
  std::unordered_set<NodeIndex> around_headline_;  // what a headline of the first rank stands in
  std::vector<Weight> weights_;                    // of the blocks
  std::vector<double> gains_;  // their worths, with what structured data repeat worth more
  std::vector<double> worths_;
  std::vector<double> prose_;
  std::vector<bool> dropped_;
};

}  // namespace

MainText find_main_text(const Tree& tree, const std::vector<ElementNames>& names,
                        const std::vector<Block>& blocks, std::string_view stated_body,
                        const Parameters& parameters) {
  return Finder(tree, names, blocks, stated_body, parameters).run();
}

}  // namespace firsthand::read
