#include "incidents/features.h"

#include <algorithm>
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

struct Bag {
  std::map<std::string, double> counts;
  std::vector<std::pair<model::Span, std::vector<std::string>>> segments;
  std::vector<std::string> capital_words;
};

bool is_casualty(const model::Claim& claim) {
  return claim.measure && (*claim.measure == "killed" || *claim.measure == "injured");
}

// Words by stem; pairs of neighbouring capitalised words ("Ana Kolar") as one term of their own.
class BagMaker {
 public:
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
    auto& capitals = bag_.capital_words;
    std::sort(capitals.begin(), capitals.end());
    capitals.erase(std::unique(capitals.begin(), capitals.end()), capitals.end());
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
    bag_.segments.push_back({span, {}});
    before_.clear();
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
      if (token.kind == TokenKind::kWord && token.capital) {
        bag_.capital_words.push_back(word);
        if (!before_.empty()) count("\x01" + before_ + " " + word);
        before_ = word;
      } else {
        before_.clear();
      }
      if (word.size() < 2 || text::is_function_word(word)) continue;
      count(token.kind == TokenKind::kWord ? stemmer_.stem(word) : word);
    }
  }

  void count(const std::string& term) {
    bag_.counts[term] += 1;
    bag_.segments.back().second.push_back(term);
  }

  text::Stemmer stemmer_;
  std::string before_;  // the capitalised word just before, if there is one
  Bag bag_;
};

void read_event(const std::vector<const model::Claim*>& claims, Features& features) {
  for (const bool casualties : {true, false}) {
    for (const model::Claim* claim : claims) {
      if (is_casualty(*claim) != casualties || !claim->measure) continue;
      if (claim->count && claim->count->role == model::CountRole::kCumulative) continue;
      if (claim->when && claim->when->precision <= model::Precision::kDay)
        features.days[*claim->measure].push_back(*claim->when);
      if (claim->where && (casualties || features.places.empty()))
        features.places.push_back(*claim->where);
      if (claim->count && claim->count->min && claim->count->min == claim->count->max) {
        features.figures[*claim->measure].insert(*claim->count->min);
      }
    }
  }
}

std::vector<Segment> segments_of(const Bag& bag,
                                 const std::map<std::string, std::uint32_t>& vocabulary) {
  std::vector<Segment> out;
  for (const auto& [span, terms] : bag.segments) {
    Segment segment{span, {}};
    for (const std::string& term : terms) segment.words.push_back(vocabulary.at(term));
    std::sort(segment.words.begin(), segment.words.end());
    segment.words.erase(std::unique(segment.words.begin(), segment.words.end()),
                        segment.words.end());
    out.push_back(std::move(segment));
  }
  return out;
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

enum class Match { kUnknown, kSame, kOther };

// What comes days or years after an event has days of its own.
bool is_aftermath(const std::string& measure) {
  return measure == "arrested" || measure == "charged" || measure == "sentenced" ||
         measure == "released" || measure == "deported";
}

// Whether both state days for their event, and how they meet. One day for one measure speaks for
// one event; between measures of events only days that do not meet say something.
Match compare_stated_days(const Features& a, const Features& b) {
  const auto meet = [](const std::vector<model::When>& ours,
                       const std::vector<model::When>& theirs) {
    return std::any_of(ours.begin(), ours.end(), [&](const model::When& x) {
      return std::any_of(theirs.begin(), theirs.end(),
                         [&](const model::When& y) { return text::same_moment(x, y); });
    });
  };
  bool differ = false;
  bool touch = false;
  for (const auto& [ours, our_days] : a.days) {
    for (const auto& [theirs, their_days] : b.days) {
      if (ours != theirs && (is_aftermath(ours) || is_aftermath(theirs))) continue;
      const bool met = meet(our_days, their_days);
      if (met && ours == theirs) return Match::kSame;
      (met ? touch : differ) = true;
    }
  }
  return differ && !touch ? Match::kOther : Match::kUnknown;
}

// Whether `b` names a day that `a` states for its event.
bool names_day_of(const Features& a, const Features& b) {
  return std::any_of(a.days.begin(), a.days.end(), [&](const auto& entry) {
    return std::any_of(entry.second.begin(), entry.second.end(), [&](const model::When& when) {
      const auto at = std::lower_bound(b.mentioned.begin(), b.mentioned.end(), when.from);
      return at != b.mentioned.end() && *at <= when.to;
    });
  });
}

bool share_a_named_day(const Features& a, const Features& b) {
  return std::any_of(a.mentioned.begin(), a.mentioned.end(), [&](model::Day day) {
    return std::binary_search(b.mentioned.begin(), b.mentioned.end(), day);
  });
}

// What a report names, though it states another day for its own event, is told in it too.
Match compare_days(const Features& a, const Features& b) {
  if (names_day_of(a, b) || names_day_of(b, a)) return Match::kSame;
  if (a.days.empty() && b.days.empty() && share_a_named_day(a, b)) return Match::kSame;
  return compare_stated_days(a, b);
}

bool names_place_of(const Features& a, const Features& b) {
  return std::any_of(a.places.begin(), a.places.end(),
                     [&](const model::Place& place) { return text_has(b, place); });
}

Match compare_places(const Features& a, const Features& b) {
  const bool same = std::any_of(a.places.begin(), a.places.end(), [&](const model::Place& p) {
    return std::any_of(b.places.begin(), b.places.end(),
                       [&](const model::Place& q) { return text::same_place(p, q); });
  });
  if (same || names_place_of(a, b) || names_place_of(b, a)) return Match::kSame;
  return a.places.empty() || b.places.empty() ? Match::kUnknown : Match::kOther;
}

// How much it says that both state the same figure of one measure, in bits: a two is common, a
// forty-six is not.
double shared_figure_bits(const Features& a, const Features& b) {
  constexpr double kMost = 4;
  double most = 0;
  for (const auto& [measure, ours] : a.figures) {
    const auto theirs = b.figures.find(measure);
    if (theirs == b.figures.end()) continue;
    for (const std::int64_t figure : ours) {
      if (figure > 1 && theirs->second.contains(figure))
        most = std::max(most, std::log2(static_cast<double>(figure)));
    }
  }
  return std::min(kMost, most);
}

}  // namespace

bool text_has(const Features& features, const model::Place& place) {
  const auto has_word = [&](const std::string& word) {
    return std::binary_search(features.words.begin(), features.words.end(), word);
  };
  const std::string name = text::fold(place.name);
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    if (!has_word(name.substr(at, end - at))) return false;
    at = end + 1;
  }
  return true;
}

std::vector<Features> features_of(std::span<const model::Report> reports,
                                  std::span<const model::Annotations> annotations,
                                  const std::vector<std::vector<model::Span>>& boilerplate,
                                  const std::vector<std::vector<const model::Claim*>>& claims_of,
                                  const Parameters& parameters, unsigned threads) {
  std::vector<Bag> bags(reports.size());
  base::parallel_for(reports.size(), threads,
                     [&](std::size_t i) { bags[i] = BagMaker().make(reports[i], boilerplate[i]); });
  std::map<std::string, std::uint32_t> vocabulary;  // sorted: word numbers do not depend on order
  for (const Bag& bag : bags) {
    for (const auto& [word, count] : bag.counts) vocabulary.emplace(word, 0);
  }
  std::uint32_t next = 0;
  for (auto& [word, number] : vocabulary) number = next++;
  std::vector<double> document_frequency(vocabulary.size(), 0);
  for (const Bag& bag : bags) {
    for (const auto& [word, count] : bag.counts) document_frequency[vocabulary.at(word)] += 1;
  }
  const double background = parameters.background_reports;
  const double total = static_cast<double>(reports.size()) + background;
  std::vector<double> weight(vocabulary.size());
  for (const auto& [word, number] : vocabulary) {
    const bool pair = word[0] == '\x01';
    const double general = pair ? 0 : text::report_share(word);
    const double idf = std::log(total / (document_frequency[number] + background * general + 0.5));
    weight[number] = std::max(0.0, idf) * (pair ? parameters.name_weight : 1);
  }
  std::vector<Features> features(reports.size());
  base::parallel_for(reports.size(), threads, [&](std::size_t i) {
    Features& f = features[i];
    double square = 0;
    for (const auto& [word, count] : bags[i].counts) {
      const std::uint32_t number = vocabulary.find(word)->second;
      const double value = (1 + std::log(count)) * weight[number];
      if (value <= 0) continue;
      f.terms.push_back({number, static_cast<float>(value)});
      square += value * value;
    }
    for (Term& term : f.terms) term.weight = static_cast<float>(term.weight / std::sqrt(square));
    f.segments = segments_of(bags[i], vocabulary);
    f.words = std::move(bags[i].capital_words);
    if (reports[i].published) f.published = reports[i].published->day.time_since_epoch().count();
    for (Segment& segment : f.segments) {
      segment.claims = std::any_of(
          claims_of[i].begin(), claims_of[i].end(),
          [&](const model::Claim* c) { return c->measure && c->span.overlaps(segment.span); });
    }
    read_event(claims_of[i], f);
    f.mentioned = days_named(annotations[i]);
  });
  return features;
}

double similarity(const Features& a, const Features& b, double cosine,
                  const Parameters& parameters) {
  const Match days = compare_days(a, b);
  const Match places = compare_places(a, b);
  double value = cosine;
  if (days == Match::kSame) value += parameters.same_day;
  if (places == Match::kSame) value += parameters.same_place;
  if (days == Match::kSame && places == Match::kSame) value += parameters.same_place_and_day;
  value += parameters.same_figure * shared_figure_bits(a, b);
  if (days == Match::kOther) value *= parameters.other_day;
  if (places == Match::kOther) value *= parameters.other_place;
  if (a.published && b.published) {
    value *= std::exp(-std::abs(static_cast<double>(*a.published - *b.published)) /
                      parameters.decay_days);
  }
  return value;
}

}  // namespace firsthand::incidents
