#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "reuse/reuse.h"
#include "text/tokens.h"
#include "texts.h"

namespace firsthand::reuse {
namespace {

using model::Passage;
using model::Report;
using testing::invented_text;
using testing::report_of;

// Texts of their own with passages that wander between them: whole, thinned and cut short.
std::vector<Report> pile(std::size_t count, std::uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<Report> out;
  for (std::uint32_t i = 0; i < count; ++i) {
    std::string text = "Title: Number " + std::to_string(i) + "\n\n";
    const std::size_t head = text.size();
    text += invented_text(20 + i, seed, 3 + static_cast<int>(random() % 8));
    for (int k = 0; k < 2; ++k) {
      std::string passage = invented_text(static_cast<std::uint32_t>(1 + random() % 6), seed,
                                          2 + static_cast<int>(random() % 5));
      if (random() % 2) passage.erase(passage.size() / 3, 9);
      text += passage + invented_text(20 + i, seed + 1 + static_cast<std::uint32_t>(k), 2);
    }
    Report report = report_of(text);
    report.sections = {{model::SectionKind::kHead, {0, head}}};
    out.push_back(std::move(report));
  }
  std::sort(out.begin(), out.end(), [](const Report& x, const Report& y) { return x.id < y.id; });
  return out;
}

class FindPassages : public ::testing::Test {
 protected:
  const std::vector<Report> reports = pile(24, 7);
  const Found found = find_passages(reports, {}, 2);
};

TEST_F(FindPassages, AreTheSameThatCompareFinds) {
  std::map<std::pair<model::ReportId, model::ReportId>, std::vector<Passage>> by_pair;
  for (const Passage& p : found.passages) by_pair[{p.a_report, p.b_report}].push_back(p);
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    for (std::size_t j = i + 1; j < reports.size(); ++j) {
      const auto expected = compare(reports[i], reports[j], {});
      const auto here = by_pair.find({reports[i].id, reports[j].id});
      pairs += expected.empty() ? 0 : 1;
      EXPECT_EQ(here == by_pair.end() ? std::vector<Passage>{} : here->second, expected);
    }
  }
  EXPECT_GT(pairs, 20U);
  EXPECT_EQ(pairs, by_pair.size());
}

TEST_F(FindPassages, DoNotDependOnThreadsOrOrder) {
  EXPECT_EQ(find_passages(reports, {}, 1).passages, found.passages);
  EXPECT_EQ(find_passages(reports, {}, 8).passages, found.passages);
  std::vector<Report> shuffled = reports;
  std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(3));
  EXPECT_EQ(find_passages(shuffled, {}, 2).passages, found.passages);
}

TEST_F(FindPassages, DoNotDependOnWhatElseIsInThePile) {
  std::vector<Report> more = reports;
  for (const Report& other : pile(24, 99)) more.push_back(other);
  std::vector<Passage> among;
  for (const Passage& p : find_passages(more, {}, 2).passages) {
    const auto is_ours = [&](model::ReportId id) {
      return std::any_of(reports.begin(), reports.end(),
                         [&](const Report& r) { return r.id == id; });
    };
    if (is_ours(p.a_report) && is_ours(p.b_report)) among.push_back(p);
  }
  EXPECT_EQ(among, found.passages);
}

TEST_F(FindPassages, KeepTheirPromises) {
  std::map<model::ReportId, const Report*> by_id;
  for (const Report& r : reports) by_id[r.id] = &r;
  const auto on_borders = [&](model::ReportId id, model::Span span) {
    const Report& report = *by_id.at(id);
    if (span.empty() || span.end > report.text.size() || span.begin < report.body_begin())
      return false;
    const auto tokens = text::tokenize(report.text);
    const auto begins = [&](const text::Token& t) { return t.span.begin == span.begin; };
    const auto ends = [&](const text::Token& t) { return t.span.end == span.end; };
    return std::any_of(tokens.begin(), tokens.end(), begins) &&
           std::any_of(tokens.begin(), tokens.end(), ends);
  };
  ASSERT_FALSE(found.passages.empty());
  for (std::size_t i = 0; i < found.passages.size(); ++i) {
    const Passage& p = found.passages[i];
    EXPECT_LT(p.a_report, p.b_report);
    EXPECT_TRUE(on_borders(p.a_report, p.a));
    EXPECT_TRUE(on_borders(p.b_report, p.b));
    EXPECT_EQ(p.id, model::passage_id(p));
    EXPECT_TRUE(p.similarity > 0 && p.similarity <= 1);
    EXPECT_TRUE(p.likelihood > 0 && p.likelihood <= 1);
    for (std::size_t j = i + 1; j < found.passages.size(); ++j) {
      const Passage& q = found.passages[j];
      if (p.a_report != q.a_report || p.b_report != q.b_report) break;
      EXPECT_FALSE(p.a.overlaps(q.a));
      EXPECT_FALSE(p.b.overlaps(q.b));
    }
  }
}

TEST(FindPassagesOf, NothingAndOne) {
  EXPECT_TRUE(find_passages({}, {}, 2).passages.empty());
  EXPECT_TRUE(find_passages({report_of(testing::kFerry)}, {}, 2).passages.empty());
}

// A story that everybody reprints stays linear, and everybody is still joined to somebody.
TEST(FindPassagesOf, ACrowd) {
  std::vector<Report> reports;
  for (int i = 0; i < 200; ++i)
    reports.push_back(report_of(std::string(testing::kFerry) + " " + std::to_string(i)));
  const Parameters parameters;
  const Found found = find_passages(reports, parameters, 2);
  EXPECT_GT(found.crowded_grams, 0U);
  EXPECT_GT(found.meetings_cut, 0U);
  EXPECT_LE(found.candidates, reports.size() * (parameters.neighbours + parameters.firsts));
  std::map<model::ReportId, int> met;
  for (const Passage& p : found.passages) {
    ++met[p.a_report];
    ++met[p.b_report];
  }
  EXPECT_EQ(met.size(), reports.size());
}

}  // namespace
}  // namespace firsthand::reuse
