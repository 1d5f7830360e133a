#include "claims/annotate.h"

#include <algorithm>

#include "claims/assemble.h"
#include "claims/attribution.h"
#include "claims/attribution_merge.h"
#include "claims/attribution_select.h"
#include "claims/foreign.h"
#include "claims/foreign_claims.h"
#include "claims/foreign_places.h"
#include "claims/measures.h"
#include "claims/measures_counted.h"
#include "claims/measures_find.h"
#include "claims/open_figures.h"
#include "claims/page_parts.h"
#include "claims/phrases.h"
#include "claims/places.h"
#include "claims/quantities.h"
#include "claims/reading.h"
#include "claims/sourcing.h"
#include "claims/times.h"
#include "syntax/parser.h"
#include "text/sentences.h"

namespace firsthand::claims {
namespace {

// Whether the words of what is said can be read at all: the lexicons are English, and "die" or
// "arrest" mean something else in other tongues. The commonest English words make up a sixth of any
// English text; the language that the page states is believed only where they leave a doubt.
bool is_english(const model::Report& report, const Reading& reading) {
  constexpr std::size_t kEnough = 40;    // words
  constexpr std::size_t kLooked = 4000;  // tokens
  constexpr double kDoubtful = 0.06;
  constexpr double kForeign = 0.02;
  std::size_t words = 0;
  std::size_t common = 0;
  for (std::size_t i = 0; i < std::min(kLooked, reading.words.size()); ++i) {
    if (!reading.word(i).word) continue;
    ++words;
    if (is_of({"the", "and", "of", "to", "that", "with", "were", "for", "by", "said", "at", "from"},
              reading.word(i).folded))
      ++common;
  }
  const bool stated = report.language.has_value();
  const bool english = stated && report.language->starts_with("en");
  if (words < kEnough) return !stated || english;
  const double share = static_cast<double>(common) / static_cast<double>(words);
  return share >= kDoubtful || (share >= kForeign && (english || !stated));
}

// A verb whatever stands around it: "argues" is no noun.
bool is_sure_verb(const Word& word) {
  return word.cue.cue && (word.cue.forms & kThird) != 0 && !word.cue.cue->noun;
}

// Sentences without a cue hold no attribution, and are not parsed.
std::vector<syntax::Node> parse_cues(const text::Document& document, const Reading& reading) {
  std::vector<syntax::Node> nodes(document.tokens.size());
  std::vector<std::uint8_t> verbs;
  for (const text::Sentence& sentence : document.sentences) {
    const std::size_t begin = sentence.first_token;
    const std::size_t size = sentence.end_token - begin;
    if (!may_attribute(reading, {begin, sentence.end_token})) continue;
    verbs.assign(size, 0);
    for (std::size_t i = 0; i < size; ++i) verbs[i] = is_sure_verb(reading.word(begin + i)) ? 1 : 0;
    const auto tree = parse_sentence(document, sentence, {true, verbs});
    std::copy(tree.begin(), tree.end(), nodes.begin() + static_cast<std::ptrdiff_t>(begin));
  }
  return nodes;
}

// The program's table with the rows that a user gives, which are the same for all reports.
template <typename Table>
const Table& table_with(const std::string& rows) {
  static const Table kTable;
  if (rows.empty()) return kTable;
  thread_local std::string last;
  thread_local std::optional<Table> own;
  if (!own || last != rows) {
    own.emplace(rows);
    last = rows;
  }
  return *own;
}

}  // namespace

model::Annotations annotate(const model::Report& report, const Parameters& parameters) {
  const text::Document document = text::analyse(report);
  const Reading reading = read_words(document);
  const bool english = is_english(report, reading);
  Tree tree(reading, english ? parse_cues(document, reading) : std::vector<syntax::Node>());
  const std::vector<Statement> statements =
      english ? find_statements(reading, tree) : std::vector<Statement>();
  model::Annotations out;
  out.attributions = shown_attributions(reading, statements);
  const auto& vague = table_with<VagueWords>(parameters.vague);
  const ForeignWords* words = english ? nullptr : foreign_words(report.language.value_or(""));
  if (words) {
    out.quantities = foreign_quantities(document, *words, vague);
    out.times = foreign_times(document, *words, report.published, report.entries);
    out.places = foreign_places(document, *words);
    foreign_claims(report, document, *words, out);
    return out;
  }
  out.places = find_places(document);
  out.quantities = find_quantities(document, vague);
  TimeTenses tenses(reading, tree);
  out.times = find_times(document, report.published, report.entries, english ? &tenses : nullptr);
  if (!english) {
    out.not_read = "language";
    keep_digits(document, out);
    return out;
  }
  const std::vector<PagePart> page = parts_of_page(reading, report);
  std::vector<Counted> phrases = find_counted(reading, out.quantities);
  std::erase_if(phrases, [&](const Counted& c) {
    const PagePart part = page[reading.unit_of(c.tokens.begin)];
    return part == PagePart::kLink || part == PagePart::kRepeat;
  });
  const auto& measures = table_with<MeasureTable>(parameters.measures);
  const auto counted = find_counted_measures(reading, phrases, measures, tree);
  const std::vector<Statement> sources = with_sourcings(reading, statements);
  Assembled assembled =
      assemble({report, reading, sources, counted, out.times, out.places, page, measures},
               open_figures(reading, phrases, counted));
  out.claims = std::move(assembled.claims);
  out.open = std::move(assembled.open);
  return out;
}

}  // namespace firsthand::claims
