#include "read/html.h"

#include <algorithm>
#include <string>
#include <vector>

#include "read/ascii.h"
#include "read/blocks.h"
#include "read/credits.h"
#include "read/language.h"
#include "read/live_blog.h"
#include "read/main_text.h"
#include "read/page_facts.h"
#include "read/page_names.h"
#include "read/published.h"
#include "read/tree.h"
#include "read/urls.h"
#include "text/fold.h"

namespace firsthand::read {
namespace {

using base::Fault;
using base::FaultCode;
using model::SectionKind;

void add_block(const Block& block, SectionKind kind, const std::string& base_url,
               model::Report& report) {
  if (!report.text.empty()) report.text.append("\n\n");
  const std::size_t begin = report.text.size();
  report.text.append(block.text);
  report.sections.push_back({kind, {begin, report.text.size()}});
  for (const BlockLink& link : block.links) {
    const std::string url = resolve_url(base_url, link.url);
    if (url.empty()) continue;
    report.links.push_back({{begin + link.span.begin, begin + link.span.end}, url});
  }
}

// `title` is folded.
bool is_title(const Block& block, const std::string& title) {
  if (title.empty()) return false;
  const auto ascii = [](char c) { return c > ' ' && c < 0x7F; };
  const char first = block.text.front();  // no blank: not worth folding all of it
  if (ascii(first) && ascii(title.front()) && lower(first) != title.front()) return false;
  return text::fold(one_line(block.text)) == title;
}

// The block that prints the title, for the front of the text if the report's element leaves it out.
const Block* headline_block(const std::vector<Block>& blocks, std::size_t before,
                            const std::string& title) {
  for (std::size_t i = 0; i < before && i < blocks.size(); ++i) {
    if (blocks[i].kind == SectionKind::kHeadline && is_title(blocks[i], title)) return &blocks[i];
  }
  return nullptr;
}

SectionKind kind_of(const Block& block) {
  if (block.words < 30 && is_credit_line(one_line(block.text))) return SectionKind::kCredit;
  return block.kind;
}

Fault no_article(const std::vector<Block>& blocks) {
  std::size_t letters = 0;
  std::size_t linked = 0;
  for (const Block& block : blocks) {
    letters += block.letters;
    linked += block.linked;
  }
  if (letters == 0) {
    return {FaultCode::kNoArticle,
            "the page holds no text: it is filled in by a program when it is shown; save it from "
            "the browser after it has loaded"};
  }
  if (linked * 2 > letters) {
    return {FaultCode::kNoArticle,
            "the page is a list of links without an article; hand in the pages it links to"};
  }
  return {FaultCode::kNoArticle,
          "the page holds no article that stands out from menus and notices; if it asks for "
          "consent or a login, save it again after that"};
}

}  // namespace

base::Result<base::Done> read_html(std::string_view page, const model::Capture& capture,
                                   const Parameters& parameters, model::Report& report,
                                   PageRuns* runs) {
  if (page.size() > parameters.html_bytes) {
    return Fault{FaultCode::kTooLarge, "the page has more than " +
                                           std::to_string(parameters.html_bytes >> 20) +
                                           " MiB; save the article alone, or as plain text"};
  }
  FH_TRY(const Tree tree, parse_html(page, parameters));
  const Blocks cut = cut_blocks(tree);
  const std::vector<Block>& blocks = cut.all;
  const PageFacts facts = page_facts(tree);
  const std::string_view stated_body =
      facts.articles.empty() ? std::string_view() : facts.articles.front().body;
  const std::vector<ElementNames> element_names = name_elements(tree);
  const MainText main = find_main_text(tree, element_names, blocks, stated_body, parameters);
  if (main.blocks.empty()) return no_article(blocks);

  const PageNames names = page_names(tree, element_names, facts, blocks, main.blocks);
  report.title = names.title;
  report.byline = names.byline;
  report.outlet = names.outlet;
  report.credit = names.credit;
  if (!capture.url.empty()) {
    report.url = capture.url;
  } else if (const std::string url = resolve_url({}, facts.canonical); !url.empty()) {
    report.url = url;
  }
  PageDates dates =
      page_dates(tree, element_names, facts, blocks, main.blocks, capture.url, capture.captured);
  if (dates.published) {
    report.published = *dates.published;
    report.published_by = std::move(dates.published->by);
  }
  if (dates.modified) {
    report.modified = *dates.modified;
    report.modified_by = std::move(dates.modified->by);
  }
  report.section = names.section;

  std::string base_url = report.url.value_or("");
  if (!facts.base.empty()) base_url = resolve_url(base_url, facts.base);
  const std::string title = text::fold(names.title.value_or(""));
  const bool headline = std::any_of(main.blocks.begin(), main.blocks.end(),
                                    [&](std::size_t i) { return is_title(blocks[i], title); });
  if (!headline) {
    const Block* block = headline_block(blocks, main.blocks.front(), title);
    if (block) add_block(*block, SectionKind::kHeadline, base_url, report);
    if (block && runs) runs->add(tree, page, *block, report.sections.back().span.begin);
  }
  std::vector<KeptBlock> kept;
  kept.reserve(main.blocks.size());
  for (const std::size_t i : main.blocks) {
    add_block(blocks[i], kind_of(blocks[i]), base_url, report);
    kept.push_back({&blocks[i], report.sections.back().span});
    if (runs) runs->add(tree, page, blocks[i], report.sections.back().span.begin);
  }
  for (const std::size_t i : main.captions) {
    report.captions.emplace_back(blocks[i].text);
    if (runs) runs->add_caption(tree, page, blocks[i]);
  }
  report.entries = live_entries(tree, element_names, facts, kept);

  report.language = language_tag(facts.language);
  if (!report.language) report.language = language_tag(facts.meta("og:locale"));
  if (!report.language && !facts.articles.empty()) {
    report.language = language_tag(facts.articles.front().language);
  }
  return base::Done{};
}

}  // namespace firsthand::read
