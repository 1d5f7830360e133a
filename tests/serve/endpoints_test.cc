#include "serve/endpoints.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "serve/support.h"

namespace firsthand::serve {
namespace {

using nlohmann::json;

class Endpoints : public ::testing::Test {
 protected:
  template <typename Kind>
  json get(const Kind& of) {
    const Response response = answer(view_, of);
    EXPECT_EQ(response.status, 200) << response.body;
    EXPECT_EQ(response.media_type, kJson);
    return json::parse(response.content());
  }
  const model::Findings& f() const { return view_.findings(); }

  testing::CaseFolder folder_;
  View view_{folder_.path()};
};

TEST_F(Endpoints, CaseInNumbers) {
  const json got = get(route::Case{});
  EXPECT_EQ(got["reports"], 2);
  EXPECT_EQ(got["incidents"], 1);
  EXPECT_EQ(got["about"]["ledger"]["found"], 4);
}

TEST_F(Endpoints, IncidentsWithTheDetailOfMostOrigins) {
  const json got = get(route::Incidents{});
  ASSERT_EQ(got["incidents"].size(), 1U);
  const json& one = got["incidents"][0];
  EXPECT_EQ(one["incident"]["state"], "single_origin");
  EXPECT_EQ(one["strongest"]["independent"]["low"], 1);
  EXPECT_EQ(one["claims"], 2);
}

TEST_F(Endpoints, AnIncidentHasTheWordsOfItsReasons) {
  const json got = get(route::Incident{f().incidents[0].id});
  EXPECT_EQ(got["reports"].size(), 2U);
  EXPECT_FALSE(got["reports"][0].contains("text"));
  EXPECT_EQ(got["origins"][0]["name"], "Élan Marek");
  const json& detail = got["details"][0];
  EXPECT_EQ(detail["words"][0][0], f().reports[0].text);
  EXPECT_EQ(detail["detail"]["reasons"][0]["evidence"][0]["report"], f().reports[0].id.to_string());
  EXPECT_EQ(got["edges"][0]["relation"], "same_speaker");
  const json& figure = got["incident"]["figures"][0];
  EXPECT_EQ(figure["differences"][0]["why"], "loose_words");
  EXPECT_EQ(got["difference_words"][0][0][0], f().reports[0].text);
}

TEST_F(Endpoints, SpansOfAReportAreCodePoints) {
  // The one whose text begins with a typographic quotation mark (three bytes).
  const std::size_t i = f().reports[0].text.starts_with("“") ? 0 : 1;
  const json got = get(route::Report{f().reports[i].id});
  EXPECT_EQ(got["passages"][0]["passage"][i == 0 ? "a" : "b"]["begin"], 1);
  EXPECT_EQ(got["passages"][0]["here"], i == 0 ? "a" : "b");
  EXPECT_EQ(got["passages"][0]["there_words"], "Twelve people died in Ostrel");
  EXPECT_EQ(got["claims"][0]["details"][0]["incident"], f().incidents[0].id.to_string());
  EXPECT_EQ(got["others"].size(), 1U);
}

TEST_F(Endpoints, BesideKnowsItsTwoReports) {
  const json got = get(route::Beside{f().reports[1].id, f().reports[0].id});
  EXPECT_EQ(got["left"]["id"], f().reports[1].id.to_string());
  EXPECT_EQ(got["passages"].size(), 1U);
  EXPECT_EQ(answer(view_, route::Beside{f().reports[0].id, f().reports[0].id}).status, 404);
}

TEST_F(Endpoints, SearchFindsReportsAndNotOperators) {
  EXPECT_EQ(get(route::Search{"resident marek"})["hits"].size(), 1U);
  EXPECT_EQ(get(route::Search{""})["hits"].size(), 0U);
  for (const char* words : {"\" OR 1", "NEAR(", "*", "a:b", "^x", "'; DROP TABLE words; --"})
    EXPECT_EQ(get(route::Search{words})["hits"].size(), 0U) << words;
}

TEST_F(Endpoints, InputsHaveLedgerFaultsAndPaths) {
  const json got = get(route::Inputs{});
  EXPECT_EQ(got["adds_up"], true);
  EXPECT_EQ(got["faults"][0]["code"], "truncated");
  EXPECT_EQ(got["reports"].size(), 2U);
}

TEST_F(Endpoints, WhatIsNotThereIs404) {
  EXPECT_EQ(answer(view_, route::Incident{}).status, 404);
  EXPECT_EQ(answer(view_, route::Report{}).status, 404);
  EXPECT_EQ(answer(view_, Route(route::Asset{"/absent"})).status, 404);
}

// No address lists people over a case: only within an incident or a report are they named.
TEST_F(Endpoints, ListsOverTheCaseNameNoWitness) {
  for (const Route& route :
       {Route(route::Case{}), Route(route::Incidents{}), Route(route::Inputs{})}) {
    EXPECT_THAT(answer(view_, route).body, ::testing::Not(::testing::HasSubstr("Marek")));
  }
}

TEST(EndpointsOfAnEmptyCase, AnswerEmptyLists) {
  const testing::CaseFolder folder{model::Findings{}};
  const View view(folder.path());
  EXPECT_EQ(answer(view, route::Incidents{}).body, R"({"incidents":[]})");
  EXPECT_EQ(json::parse(answer(view, route::Inputs{}).body)["reports"].size(), 0U);
  EXPECT_EQ(json::parse(answer(view, route::Search{"x"}).body)["hits"].size(), 0U);
}

}  // namespace
}  // namespace firsthand::serve
