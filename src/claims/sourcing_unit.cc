#include "claims/sourcing_unit.h"

#include "claims/roles.h"

namespace firsthand::claims {

bool is_figure_word(std::string_view f) {
  return is_of(
      {"account", "admission", "count", "estimate", "estimates", "figure", "figures", "information",
       "news", "number", "numbers", "reckoning", "report", "statement", "tally", "toll", "total"},
      f);
}

bool is_book(std::string_view f) {
  return role_of(f) == model::OriginKind::kDocument ||
         is_of({"book", "books", "card", "cards", "count", "names", "records", "sheet", "sheets",
                "tags", "tally"},
               f);
}

SourceFinder::SourceFinder(const Reading& reading, const std::vector<Statement>& known)
    : r_(reading), told_(reading.words.size(), 0) {
  for (const Statement& s : known) {
    if (s.source.empty()) continue;
    for (const Range& c : s.content)
      std::fill(told_.begin() + static_cast<std::ptrdiff_t>(c.begin),
                told_.begin() + static_cast<std::ptrdiff_t>(c.end), 1);
  }
}

void SourceFinder::add(Range source, Range speaker, Range cue, std::size_t verb, Range content) {
  Statement s;
  s.form = Form::kAccording;
  if (!source.empty()) s.source = {source};
  s.speaker = speaker;
  s.cue = cue;
  s.verb = verb;
  s.content = {content};
  s.tier = model::Tier::kB;
  out_.push_back(std::move(s));
}

}  // namespace firsthand::claims
