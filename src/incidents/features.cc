#include "incidents/features.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>
#include <unordered_map>

#include "base/threads.h"
#include "text/fold.h"
#include "text/frequency.h"
#include "text/moment.h"
#include "text/sentences.h"
#include "text/stem.h"

namespace firsthand::incidents {
namespace {

using text::Document;
using text::TokenKind;

// What terms that are not words begin with: they sort before all words.
const std::string kName = "\x01";
const std::string kAge = "\x01\x01";
const std::string kCapital = "\x02";
constexpr double kAgeShare = 0.03;  // of reports that tell of people, those with a given age

bool is_age(const std::string& term) { return term.compare(0, kAge.size(), kAge) == 0; }
bool is_capital(const std::string& term) { return term[0] == kCapital[0]; }

// The terms of some reports, by number. What a word stands for is told once.
class Terms {
 public:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  std::uint32_t number(const std::string& term) {
    const auto [at, fresh] = numbers_.try_emplace(term, static_cast<std::uint32_t>(all_.size()));
    if (fresh) all_.push_back(&at->first);
    return at->second;
  }
  // Of its stem; kNone if it says nothing.
  std::uint32_t of_word(const std::string& word) {
    const auto [at, fresh] = words_.try_emplace(word, kNone);
    if (fresh && says_something(word)) at->second = number(stemmer_.stem(word));
    return at->second;
  }
  static bool says_something(const std::string& word) {
    return word.size() >= 2 && !text::is_function_word(word);
  }
  const std::vector<const std::string*>& all() const { return all_; }

 private:
  text::Stemmer stemmer_;
  std::unordered_map<std::string, std::uint32_t> words_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<const std::string*> all_;  // by number; of numbers_, which does not move them
};

// The terms of one report, by their numbers.
struct Bag {
  struct Part {
    model::Span span;
    std::size_t end = 0;  // of its terms: they begin where those of the part before it end
  };
  std::vector<std::uint32_t> terms;  // as they come
  std::vector<std::uint32_t> names;  // words with a capital, each once
  std::vector<Part> segments;
  WordSet capitals;
};

bool is_casualty(const model::Claim& claim) {
  return claim.measure && (*claim.measure == "killed" || *claim.measure == "injured");
}

// Words by stem; pairs of neighbouring capitalised words ("Ana Kolar") as one term of their own.
class BagMaker {
 public:
  explicit BagMaker(Terms& terms) : terms_(terms) {}

  Bag make(const model::Report& report, const std::vector<model::Span>& boilerplate) {
    if (report.title && !stands_in(report, boilerplate, *report.title)) {
      begin_segment({});
      add(text::analyse(*report.title));
    }
    const Document document = text::analyse(report);
    std::size_t token = 0;
    for (const text::Sentence& sentence : document.sentences) {
      const bool own = std::none_of(boilerplate.begin(), boilerplate.end(),
                                    [&](model::Span span) { return span.contains(sentence.span); });
      begin_segment(sentence.span);
      if (own) add(document, token, sentence.end_token);
      token = sentence.end_token;
    }
    end_segment();
    std::sort(bag_.names.begin(), bag_.names.end());
    bag_.names.erase(std::unique(bag_.names.begin(), bag_.names.end()), bag_.names.end());
    bag_.capitals = WordSet(std::move(capitals_));
    bag_.terms.shrink_to_fit();
    bag_.segments.shrink_to_fit();
    return std::move(bag_);
  }

 private:
  // A title that is the name of the sheet and not of what it tells.
  static bool stands_in(const model::Report& report, const std::vector<model::Span>& spans,
                        const std::string& title) {
    const std::string folded = text::fold(title);
    return std::any_of(spans.begin(), spans.end(), [&](model::Span span) {
      return text::fold(model::slice(report.text, span)).find(folded) != std::string::npos;
    });
  }

  void begin_segment(model::Span span) {
    end_segment();
    bag_.segments.push_back({span});
    before_.clear();
  }
  void end_segment() {
    if (!bag_.segments.empty()) bag_.segments.back().end = bag_.terms.size();
  }

  void add(const Document& document) { add(document, 0, document.tokens.size()); }
  void add(const Document& document, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      const text::Token& token = document.tokens[i];
      if (token.kind == TokenKind::kMark) {
        before_.clear();
        continue;
      }
      const std::string word = text::fold(document.words(token));
      if (token.kind == TokenKind::kNumber) add_age(document, i, to, word);
      if (token.kind == TokenKind::kWord && token.capital) {
        capitals_.push_back(word);
        if (Terms::says_something(word)) bag_.names.push_back(terms_.number(kCapital + word));
        if (!before_.empty()) count(terms_.number(kName + before_ + " " + word));
        before_ = word;
      } else {
        before_.clear();
      }
      if (token.kind == TokenKind::kWord) {
        count(terms_.of_word(word));
      } else if (Terms::says_something(word)) {
        count(terms_.number(word));
      }
    }
  }

  // "35-year-old", "35 years old", "Kolar, 35,": how old people are tells events apart as names do.
  void add_age(const Document& document, std::size_t at, std::size_t to, const std::string& age) {
    if (age.size() > 2) return;
    const auto word = [&](std::size_t i) {
      return i < to ? text::fold(document.words(document.tokens[i])) : std::string();
    };
    const auto is_mark = [&](std::size_t i) {
      return i < to && document.tokens[i].kind == TokenKind::kMark;
    };
    const bool hyphens = word(at + 1) == "-";
    const std::string year = word(at + (hyphens ? 2 : 1));
    if ((year == "year" || year == "years") && word(at + (hyphens ? 4 : 2)) == "old") {
      count(terms_.number(kAge + age));
    } else if (at >= 2 && word(at - 1) == "," && document.tokens[at - 2].capital &&
               is_mark(at + 1)) {
      count(terms_.number(kAge + age));
      count(terms_.number(kName + word(at - 2) + " " + age));
    }
  }

  void count(std::uint32_t term) {
    if (term != Terms::kNone) bag_.terms.push_back(term);
  }

  Terms& terms_;
  std::string before_;  // the capitalised word just before, if there is one
  std::vector<std::string> capitals_;
  Bag bag_;
};

// The terms of all reports, sorted, so that their numbers do not depend on the order of the
// reports.
struct Vocabulary {
  std::vector<std::string> terms;
  std::vector<std::vector<std::uint32_t>> numbers;  // [b][k]: of the k-th term of blocks[b]
};

Vocabulary vocabulary_of(const std::vector<Terms>& blocks) {
  Vocabulary out;
  std::unordered_map<std::string_view, std::uint32_t> seen;  // in the order in which they came
  struct Place {
    std::uint64_t begin = 0;  // of the term: its first eight bytes, as a number that sorts so
    std::string_view term;
    std::uint32_t number = 0;
  };
  std::vector<Place> places;
  for (const Terms& block : blocks) {
    std::vector<std::uint32_t>& numbers = out.numbers.emplace_back();
    numbers.reserve(block.all().size());
    for (const std::string* term : block.all()) {
      const auto next = static_cast<std::uint32_t>(places.size());
      const auto [at, fresh] = seen.try_emplace(*term, next);
      numbers.push_back(at->second);
      if (!fresh) continue;
      std::uint64_t begin = 0;
      for (std::size_t k = 0; k < 8; ++k) {
        begin = begin << 8 | (k < term->size() ? static_cast<unsigned char>((*term)[k]) : 0U);
      }
      places.push_back({begin, *term, next});
    }
  }
  std::sort(places.begin(), places.end(), [](const Place& x, const Place& y) {
    return x.begin != y.begin ? x.begin < y.begin : x.term < y.term;
  });
  std::vector<std::uint32_t> sorted(places.size());
  out.terms.reserve(places.size());
  for (const Place& place : places) {
    sorted[place.number] = static_cast<std::uint32_t>(out.terms.size());
    out.terms.emplace_back(place.term);
  }
  for (std::vector<std::uint32_t>& numbers : out.numbers) {
    for (std::uint32_t& number : numbers) number = sorted[number];
  }
  return out;
}

void read_event(const std::vector<const model::Claim*>& claims, Features& features) {
  for (const bool casualties : {true, false}) {
    for (const model::Claim* claim : claims) {
      if (is_casualty(*claim) != casualties || !claim->measure) continue;
      if (claim->count && claim->count->role == model::CountRole::kCumulative) continue;
      if (claim->when && claim->when->precision <= model::Precision::kDay)
        features.days[*claim->measure].push_back(*claim->when);
      if (claim->where && (casualties || features.places.empty()))
        features.places.push_back(&*claim->where);
      if (claim->count && claim->count->min && claim->count->min == claim->count->max) {
        features.figures[*claim->measure].insert(*claim->count->min);
      }
    }
  }
}

// Calls `use` with each of the terms and how often it is among them, in their order.
template <typename Use>
void each_term(std::vector<std::uint32_t> terms, const Use& use) {
  std::sort(terms.begin(), terms.end());
  for (auto at = terms.begin(); at != terms.end();) {
    const auto next = std::upper_bound(at, terms.end(), *at);
    use(*at, next - at);
    at = next;
  }
}

// The bag's terms are those of all reports.
void set_segments(const Bag& bag, Features& features) {
  std::vector<std::uint32_t>& told = features.told;
  told.reserve(bag.terms.size());  // so that none moves
  features.segments.reserve(bag.segments.size());
  std::size_t from = 0;
  for (const Bag::Part& part : bag.segments) {
    const auto begin = static_cast<std::ptrdiff_t>(told.size());
    told.insert(told.end(), bag.terms.begin() + static_cast<std::ptrdiff_t>(from),
                bag.terms.begin() + static_cast<std::ptrdiff_t>(part.end));
    std::sort(told.begin() + begin, told.end());
    told.erase(std::unique(told.begin() + begin, told.end()), told.end());
    features.segments.push_back({part.span, std::span(told.begin() + begin, told.end())});
    from = part.end;
  }
}

// Of "T21:40" and the like.
std::vector<int> times_named(const model::Annotations& annotations) {
  constexpr std::size_t kMost = 16;
  std::vector<int> out;
  for (const model::TimeExpression& time : annotations.times) {
    const std::size_t at = time.value.find('T');
    if (at == std::string::npos || out.size() == kMost) continue;
    const std::string_view clock = std::string_view(time.value).substr(at + 1);
    if (clock.size() < 5 || clock[2] != ':') continue;
    int hour = 0;
    int minute = 0;
    const auto read = [&](std::size_t from, int& into) {
      const char* end = clock.data() + from + 2;
      return std::from_chars(clock.data() + from, end, into).ptr == end;
    };
    if (read(0, hour) && read(3, minute) && hour < 24 && minute < 60)
      out.push_back(hour * 60 + minute);
  }
  return out;
}

// The terms of the first segments, of length 1 as a vector.
std::vector<Term> lead_of(const Features& features) {
  constexpr std::size_t kSegments = 3;
  std::vector<std::uint32_t> told;
  for (std::size_t s = 0; s < std::min(kSegments, features.segments.size()); ++s) {
    const auto& words = features.segments[s].words;
    told.insert(told.end(), words.begin(), words.end());
  }
  std::sort(told.begin(), told.end());
  std::vector<Term> out;
  double square = 0;
  auto at = told.begin();
  for (const Term& term : features.terms) {
    while (at != told.end() && *at < term.word) ++at;
    if (at == told.end() || *at != term.word) continue;
    out.push_back(term);
    square += static_cast<double>(term.weight) * term.weight;
  }
  for (Term& term : out) term.weight = static_cast<float>(term.weight / std::sqrt(square));
  return out;
}

// A share of texts: that of the word, or of what it is a form of.
constexpr double kRareName = 0.002;
double share_of_name(const std::string& word, text::Stemmer& stemmer) {
  return std::max(text::report_share(word), text::report_share(stemmer.stem(word)));
}

std::vector<model::Day> days_named(const model::Annotations& annotations) {
  std::vector<model::Day> out;
  for (const model::TimeExpression& time : annotations.times) {
    if (const auto day = model::parse_iso_day(std::string_view(time.value).substr(0, 10)))
      out.push_back(*day);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace

bool text_has(const Features& features, const std::vector<std::string>& words) {
  return std::all_of(words.begin(), words.end(),
                     [&](const std::string& word) { return features.capitals.contains(word); });
}

std::vector<std::string> words_of(const model::Place& place) {
  std::vector<std::string> out;
  const std::string name = text::fold(place.name);
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    out.push_back(name.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

std::vector<Features> features_of(std::span<const model::Report> reports,
                                  std::span<const model::Annotations> annotations,
                                  const std::vector<std::vector<model::Span>>& boilerplate,
                                  const std::vector<std::vector<const model::Claim*>>& claims_of,
                                  const Parameters& parameters, unsigned threads) {
  constexpr std::size_t kBlock = 512;  // reports whose words are told together
  std::vector<Bag> bags(reports.size());
  std::vector<Terms> blocks((reports.size() + kBlock - 1) / kBlock);
  base::parallel_for(blocks.size(), threads, [&](std::size_t b) {
    for (std::size_t i = b * kBlock; i < std::min(reports.size(), (b + 1) * kBlock); ++i)
      bags[i] = BagMaker(blocks[b]).make(reports[i], boilerplate[i]);
  });
  const Vocabulary vocabulary = vocabulary_of(blocks);
  blocks.clear();
  std::vector<double> document_frequency(vocabulary.terms.size(), 0);
  for (std::size_t i = 0; i < bags.size(); ++i) {
    const std::vector<std::uint32_t>& numbers = vocabulary.numbers[i / kBlock];
    for (std::uint32_t& term : bags[i].terms) term = numbers[term];
    each_term(bags[i].terms, [&](std::uint32_t term, auto) { document_frequency[term] += 1; });
    for (std::uint32_t& name : bags[i].names) document_frequency[name = numbers[name]] += 1;
  }
  const double background = parameters.background_reports;
  const double total = static_cast<double>(reports.size()) + background;
  std::vector<double> weight(vocabulary.terms.size());
  text::Stemmer stemmer;
  for (std::size_t number = 0; number < weight.size(); ++number) {
    const std::string& word = vocabulary.terms[number];
    const bool name = word[0] == kName[0];
    const double general = is_age(word)       ? kAgeShare
                           : name             ? 0
                           : is_capital(word) ? share_of_name(word.substr(1), stemmer)
                                              : text::report_share(word);
    if (is_capital(word) && general > kRareName) continue;
    const double idf = std::log(total / (document_frequency[number] + background * general + 0.5));
    weight[number] = std::max(0.0, idf) * (name ? parameters.name_weight : 1);
  }
  // They sort before all other terms.
  const auto ages = static_cast<std::uint32_t>(
      std::partition_point(vocabulary.terms.begin(), vocabulary.terms.end(), is_age) -
      vocabulary.terms.begin());
  std::vector<Features> features(reports.size());
  base::parallel_for(reports.size(), threads, [&](std::size_t i) {
    Features& f = features[i];
    double square = 0;
    each_term(bags[i].terms, [&](std::uint32_t number, std::ptrdiff_t count) {
      const double value = (1 + std::log(static_cast<double>(count))) * weight[number];
      if (value <= 0) return;
      f.terms.push_back({number, static_cast<float>(value)});
      square += value * value;
      if (number < ages) f.ages.push_back(number);
    });
    f.terms.shrink_to_fit();
    for (Term& term : f.terms) term.weight = static_cast<float>(term.weight / std::sqrt(square));
    set_segments(bags[i], f);
    f.lead = lead_of(f);
    std::sort(bags[i].names.begin(), bags[i].names.end());
    for (const std::uint32_t name : bags[i].names) {
      if (weight[name] > 0) f.names.push_back({name, static_cast<float>(weight[name])});
    }
    f.names.shrink_to_fit();
    f.lead.shrink_to_fit();
    f.capitals = std::move(bags[i].capitals);
    bags[i] = {};
    if (reports[i].published) f.published = reports[i].published->day.time_since_epoch().count();
    for (Segment& segment : f.segments) {
      segment.claims = std::any_of(
          claims_of[i].begin(), claims_of[i].end(),
          [&](const model::Claim* c) { return c->measure && c->span.overlaps(segment.span); });
    }
    read_event(claims_of[i], f);
    for (const model::Place* place : f.places) f.place_words.push_back(words_of(*place));
    f.mentioned = days_named(annotations[i]);
    f.clock = times_named(annotations[i]);
  });
  return features;
}

}  // namespace firsthand::incidents
