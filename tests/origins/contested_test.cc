// Which figures stand against each other, and which may both hold.
#include <gtest/gtest.h>

#include "counted.h"

namespace firsthand::origins {
namespace {

// One sentence of a report, whose number is `words`.
struct Said {
  std::string outlet;
  std::string text;
  std::string words;
  std::int64_t count = 0;
  std::string speaker;
};

class Told {
 public:
  std::size_t report(const std::string& outlet, const std::string& text) {
    const std::size_t report = story_.report(outlet, "2031-03-04", text);
    story_.at(report).language = "en";
    return report;
  }
  model::Claim& claim(std::size_t report, const Said& said, const std::string& measure) {
    model::Claim& c = story_.claim(report, said.text, measure, said.count, said.speaker);
    const std::size_t begin = c.span.begin + said.text.find(said.words);
    c.count->span = {begin, begin + said.words.size()};
    c.count->words = said.words;
    return c;
  }
  Story& story() { return story_; }

 private:
  Story story_;
};

bool contested(const Said& one, const Said& other, const std::string& measure = "killed") {
  Told told;
  for (const Said& said : {one, other})
    told.claim(told.report(said.outlet, said.text), said, measure);
  const model::Findings f = counted(told.story());
  const model::Detail* a = detail_of(f, measure, one.count);
  const model::Detail* b = detail_of(f, measure, other.count);
  EXPECT_TRUE(a && b);
  EXPECT_EQ(a->state == State::kContested, b->state == State::kContested);
  EXPECT_EQ(a->contradicts.empty(), a->state != State::kContested);
  return a->state == State::kContested;
}

const Said kFour = {"Fen Echo", "Four people died at the weir, the harbour master said.",
                    "Four people", 4, "the harbour master"};
const Said kSeven = {"Fen Echo", "Seven people died at the weir, the harbour master said.",
                     "Seven people", 7, "the harbour master"};

TEST(Contested, TwoTollsOfOneMoment) {
  EXPECT_TRUE(contested(
      {"Weir Post", "Seven died at the weir, Ilse Dorn said.", "Seven", 7, "Ilse Dorn"}, kFour));
  EXPECT_TRUE(contested({"Weir Post", "The three victims were known, Ilse Dorn said.",
                         "The three victims", 3, "Ilse Dorn"},
                        kFour));
  EXPECT_TRUE(
      contested({"Weir Post", "Nobody died, Ilse Dorn said.", "Nobody", 0, "Ilse Dorn"}, kFour));
}

TEST(Contested, NotByWhoIsNamedOrDescribed) {
  EXPECT_FALSE(contested({"Weir Post", "Odo Renn, 34, died at the weir, Ilse Dorn said.",
                          "Odo Renn, 34", 1, "Ilse Dorn"},
                         kFour));
  EXPECT_FALSE(contested(
      {"Weir Post", "The weir took his two sons, Ilse Dorn said.", "his two sons", 2, "Ilse Dorn"},
      kFour));
  EXPECT_TRUE(contested(
      {"Weir Post", "The weir took his six sons, Ilse Dorn said.", "his six sons", 6, "Ilse Dorn"},
      kFour))
      << "more than all there were";
}

TEST(Contested, NotByAGroupThatTheOtherTakesIn) {
  EXPECT_FALSE(contested(
      {"Weir Post", "Four villagers died, Ilse Dorn said.", "Four villagers", 4, "Ilse Dorn"},
      kSeven));
  EXPECT_TRUE(contested(
      {"Weir Post", "Nine villagers died, Ilse Dorn said.", "Nine villagers", 9, "Ilse Dorn"},
      kSeven))
      << "nine villagers are nine people";
}

TEST(Contested, NotByWhatIsNotDoneYet) {
  const Said none = {"Weir Post", "No arrests were made, Ilse Dorn said.", "No arrests", 0,
                     "Ilse Dorn"};
  EXPECT_FALSE(contested(none, kFour, "arrested"));
  EXPECT_TRUE(contested(none, kFour, "killed"));
}

// Who says both figures has not the same people in mind; two speakers of one report may.
TEST(Contested, NotByWhatItsOwnSpeakerSaysBeside) {
  const auto story = [](const std::string& second) {
    Told told;
    const std::string four = "Four people died, Ilse Dorn said.";
    const std::string three = "Three died in the water, " + second + " said.";
    const std::size_t a = told.report("Weir Post", four + " " + three);
    told.claim(a, {"", four, "Four people", 4, "Ilse Dorn"}, "killed");
    told.claim(a, {"", three, "Three", 3, second}, "killed");
    return counted(told.story());
  };
  const model::Findings one = story("Ilse Dorn");
  ASSERT_DETAIL(three, one, "killed", 3);
  EXPECT_NE(three->state, State::kContested);
  ASSERT_EQ(one.incidents[0].figures[0].differences.size(), 1U);
  EXPECT_EQ(one.incidents[0].figures[0].differences[0].text,
            "Whoever says 3 says 4 as well: they do not count the same people.");
  const model::Findings two = story("Odo Renn");
  ASSERT_DETAIL(against, two, "killed", 3);
  EXPECT_EQ(against->state, State::kContested);
}

// "One dead, six others hurt" are all who were hurt; "three hurt ... six others hurt" are not.
TEST(Contested, OthersAreAllThereWereUnlessSomeWereToldOfBefore) {
  const auto story = [](const std::string& before, std::int64_t count) {
    Told told;
    const std::string others = "Six others were hurt, Ilse Dorn said.";
    const std::size_t a = told.report("Weir Post", before + " " + others);
    if (count > 0) told.claim(a, {"", before, "Three", count, "Odo Renn"}, "injured");
    told.claim(a, {"", others, "Six others", 6, "Ilse Dorn"}, "injured");
    const std::string nine = "Nine were hurt, the harbour master said.";
    const std::size_t b = told.report("Fen Echo", nine);
    told.claim(b, {"", nine, "Nine", 9, "the harbour master"}, "injured");
    return counted(told.story());
  };
  const model::Findings all = story("One rower died.", 0);
  ASSERT_DETAIL(six, all, "injured", 6);
  EXPECT_EQ(six->state, State::kContested);
  const model::Findings some = story("Three were hurt, Odo Renn said.", 3);
  ASSERT_DETAIL(others, some, "injured", 6);
  EXPECT_NE(others->state, State::kContested);
}

// The same figure for another day is of another event, or a date is wrong: nobody says another
// figure for that moment.
TEST(Contested, NotByTheSameFigureOfAnotherDay) {
  const auto on = [](const char* day) {
    const model::Day at = model::parse_iso(day)->day;
    return model::When{at, at, model::Precision::kDay, {0, 1}};
  };
  Story story;
  const std::string fourth = "Four died on 4 March, Ilse Dorn said.";
  const std::string twelfth = "Four died on 12 March, Odo Renn said.";
  const auto a = story.report("Weir Post", "2031-03-20", fourth);
  const auto b = story.report("Fen Echo", "2031-03-20", twelfth);
  story.claim(a, fourth, "killed", 4, "Ilse Dorn").when = on("2031-03-04");
  story.claim(b, twelfth, "killed", 4, "Odo Renn").when = on("2031-03-12");
  model::Findings f = story.findings();
  f.incidents[0].when = on("2031-03-04");
  trace(f, {}, 1);
  ASSERT_EQ(f.details.size(), 2U);
  for (const model::Detail& d : f.details) {
    EXPECT_NE(d.state, State::kContested);
    EXPECT_TRUE(d.contradicts.empty());
  }
}

}  // namespace
}  // namespace firsthand::origins
