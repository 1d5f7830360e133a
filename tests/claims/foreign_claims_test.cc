#include <gtest/gtest.h>

#include "claims/retold.h"

namespace firsthand::claims {
namespace {

struct Case {
  const char* sentence;
  const char* found;
};

model::Annotations read(std::string_view text) {
  model::Report report = report_of(text);
  report.language = "ru";
  report.published = model::parse_iso("2026-03-05");
  return annotate(report, {});
}

std::string bound(const std::optional<std::int64_t>& n) { return n ? std::to_string(*n) : ""; }

// "killed 12 denied; injured 30..; ..."
std::string counted(const model::Annotations& found) {
  std::string out;
  for (const model::Claim& c : found.claims) {
    out += (out.empty() ? "" : "; ") + *c.measure + " " + bound(c.count->min);
    if (c.count->min != c.count->max) out += ".." + bound(c.count->max);
    if (c.count->role != model::CountRole::kFigure)
      out += " " + std::string(to_string(c.count->role));
    if (c.stance != model::Stance::kAsserted) out += " " + std::string(to_string(c.stance));
  }
  return out;
}

// "Иван Петров, official: words of the saying | what is said"
std::string said(std::string_view text, const model::Annotations& found) {
  std::string out;
  for (std::size_t i = 0; i < found.attributions.size(); ++i) {
    const model::Attribution& a = found.attributions[i];
    out += out.empty() ? "" : "; ";
    for (const auto& s : a.source) out += std::string(model::slice(text, s));
    out += " | " + std::string(model::slice(text, a.cue.front())) + " |";
    for (const auto& s : a.content) out += " " + std::string(model::slice(text, s));
  }
  return out;
}

std::string speaker(const model::Annotations& found) {
  if (found.claims.empty()) return "no claim";
  const model::Claim& c = found.claims.back();
  std::string out = std::string(to_string(c.distance));
  if (c.speaker)
    out = c.speaker->name + ", " + std::string(to_string(c.speaker->kind)) + ", " + out;
  for (const std::string& name : c.relayed_by) out += " by " + name;
  return out;
}

class RussianCounts : public testing::TestWithParam<Case> {};
TEST_P(RussianCounts, AreThoseThatTheSentenceStates) {
  EXPECT_EQ(counted(read(GetParam().sentence)), GetParam().found) << GetParam().sentence;
}
INSTANTIATE_TEST_SUITE_P(
    Measures, RussianCounts,
    testing::Values(Case{"В шахте погибли 12 человек.", "killed 12"},
                    Case{"Не менее 12 человек погибли под завалами.", "killed 12.."},
                    Case{"Погибли двое рабочих, ещё трое ранены.", "killed 2; injured 3"},
                    Case{"12 человек погибли и 30 получили ранения.", "killed 12; injured 30"},
                    Case{"До 60 солдат пропали без вести.", "missing ..60"},
                    Case{"Полиция задержала 40 демонстрантов.", "detained 40"},
                    Case{"Арестованы пятеро учителей.", "arrested 5"},
                    Case{"На волю отпущены десять студентов.", "released 10"},
                    Case{"Суд приговорил троих активистов к семи годам.", "sentenced 3"},
                    Case{"За границу высланы 210 мигрантов.", "deported 210"},
                    Case{"В округе мобилизованы 900 мужчин.", "recruited 900"},
                    Case{"Из посёлка эвакуированы 2 310 жителей.", "displaced 2310"},
                    Case{"Без крова остались 200 человек.", "displaced 200"},
                    Case{"Боевики похитили 16 школьников.", "abducted 16"},
                    Case{"Семь заключённых подверглись пыткам.", "tortured 7"},
                    Case{"Сотни людей вышли на площадь.", "protesters 200..999"},
                    Case{"В результате обвала погибла женщина.", "killed 1"},
                    Case{"Мужчина ранен осколком.", "injured 1"},
                    Case{"На месте насчитали 9 погибших.", "killed 9"}));
INSTANTIATE_TEST_SUITE_P(
    Roles, RussianCounts,
    testing::Values(
        Case{"Погибли 12 человек, в том числе трое детей.", "killed 12; killed 3 subset"},
        Case{"Погибли 12 человек. Ещё трое рабочих погибли ночью.", "killed 12; killed 3 addition"},
        Case{"Число погибших выросло до 15.", "killed 15 update"},
        Case{"Число погибших выросло с 12 до 15.", "killed 15 update"},
        Case{"Число раненых достигло 40 человек.", "injured 40 update"},
        Case{"С начала года мобилизованы 3 900 человек.", "recruited 3900 cumulative"},
        Case{"С января погибли 48 шахтёров.", "killed 48 cumulative"}));
INSTANTIATE_TEST_SUITE_P(
    NobodyAndDoubt, RussianCounts,
    testing::Values(Case{"Никто не погиб.", "killed 0"}, Case{"Пострадавших нет.", "injured 0"},
                    Case{"Армия отрицает, что погибли семь пастухов.", "killed 7 denied"},
                    Case{"Адвокат утверждает, что пытали семерых.", "tortured 7 alleged"},
                    Case{"Якобы убиты 30 солдат.", "killed 30 alleged"},
                    Case{"Если погибли 12 человек, мост закроют.", "killed 12 hypothetical"},
                    Case{"Солдаты не убили 12 человек.", ""}));
INSTANTIATE_TEST_SUITE_P(Nothing, RussianCounts,
                         testing::Values(Case{"Убиты и ранены 30 человек.", ""},
                                         Case{"Погибли люди.", ""},
                                         Case{"Снаряд калибра 152 мм убил корову.", ""},
                                         Case{"Дом 12 на улице Мира сгорел.", ""},
                                         Case{"Цены выросли на 12 процентов.", ""},
                                         Case{"Ему 30 лет.", ""}, Case{"12 мая погибли люди.", ""},
                                         Case{"В 2019 году погибли люди.", ""},
                                         Case{"Штраф составил 15 тысяч рублей.", ""},
                                         Case{"Двадцать первый дом цел, погиб скот.", ""},
                                         Case{"Пастух убил 12 волков.", ""}));

class RussianSayings : public testing::TestWithParam<Case> {};
TEST_P(RussianSayings, HaveSpeakerCueAndContent) {
  EXPECT_EQ(said(GetParam().sentence, read(GetParam().sentence)), GetParam().found);
}
INSTANTIATE_TEST_SUITE_P(
    Forms, RussianSayings,
    testing::Values(Case{"«Погибли 12 человек», — сказал мэр Велмы Иван Петров.",
                         "мэр Велмы Иван Петров | сказал | Погибли 12 человек"},
                    Case{"«Погибли 12 человек. Дорога закрыта», — сказала Анна Рот.",
                         "Анна Рот | сказала | Погибли 12 человек. Дорога закрыта"},
                    Case{"Анна Рот рассказала: «Мы видели 9 погибших».",
                         "Анна Рот | рассказала | Мы видели 9 погибших"},
                    Case{"По словам Анны Рот, погибли 12 человек.",
                         "Анны Рот | По словам | погибли 12 человек"},
                    Case{"Погибли, по данным полиции, 12 человек.",
                         "полиции | по данным | Погибли 12 человек"},
                    Case{"Как сообщил министр обороны, ранены 30 солдат.",
                         "министр обороны | сообщил | ранены 30 солдат"},
                    Case{"Министерство сообщило, что погибли 12 человек.",
                         "Министерство | сообщило | погибли 12 человек"},
                    Case{"Погибли двое, сообщил во вторник начальник полиции.",
                         "начальник полиции | сообщил | Погибли двое"},
                    Case{"Газета «Заря» пишет, что арестованы пятеро.",
                         "Газета «Заря» | пишет | арестованы пятеро"},
                    Case{"Сообщения не подтвердились.", ""},
                    Case{"Колокол сказал бы больше.", ""}));

class RussianSpeakers : public testing::TestWithParam<Case> {};
TEST_P(RussianSpeakers, HaveOneNameInEveryCase) {
  EXPECT_EQ(speaker(read(GetParam().sentence)), GetParam().found) << GetParam().sentence;
}
INSTANTIATE_TEST_SUITE_P(
    Names, RussianSpeakers,
    testing::Values(
        Case{"По словам губернатора Ивана Петрова, погибли 12 человек.",
             "Иван Петров, official, first_hand"},
        Case{"Губернатор Иван Петров сообщил, что погибли 12 человек.",
             "Иван Петров, official, first_hand"},
        Case{"Мэр Велмы Иван Ильич Петров сообщил, что погибли 12 человек.",
             "Иван Ильич Петров, official, first_hand"},
        Case{"По словам Анны Сидоровой, пропали без вести 4 рыбака.",
             "Анна Сидорова, witness, first_hand"},
        Case{"По данным министерства обороны, ранены 30 солдат.",
             "министерство обороны, organisation, first_hand"},
        Case{"Иван Петров ушёл. Иван Петров сказал: «Да». Он сказал, что погибли 12 человек.",
             "Иван Петров, witness, first_hand"},
        Case{"По словам Анны Сидоровой, погибли двое рабочих. Она добавила, что ранены трое.",
             "Анна Сидорова, witness, first_hand"},
        Case{"Иван Петров сказал, что дорога цела. Петров добавил, что ранены трое.",
             "Иван Петров, witness, first_hand"},
        Case{"Источник в администрации сообщил, что похищены 16 школьников.",
             "источник в администрации, unnamed, unattributed"},
        Case{"Погибли двое, передаёт агентство «Маяк».", "агентство «Маяк», agency, relayed"},
        Case{"Очевидец рассказал агентству «Сигнал», что убиты трое.",
             "очевидец, witness, relayed by Сигнал"},
        Case{"В шахте погибли 12 человек.", "unattributed"}));

TEST(RussianClaims, HaveTheDayOfTheEventAndNotOfTheSaying) {
  const auto found = read("В понедельник погибли 3 человека, сообщил во вторник мэр.");
  ASSERT_EQ(found.claims.size(), 1U);
  ASSERT_TRUE(found.claims[0].when);
  EXPECT_EQ(model::iso_day(found.claims[0].when->from), "2026-03-02");
  EXPECT_FALSE(found.not_read);
}

TEST(RussianClaims, AreOfTierB) {
  for (const model::Claim& c : read("Мэр сообщил, что погибли 12 человек и ранены 30.").claims)
    EXPECT_EQ(c.tier, model::Tier::kB);
}

// Bytes against us: one endless sentence of measures, numbers, marks and sayings.
TEST(RussianClaims, TakeAnEndlessSentence) {
  std::string text;
  for (int i = 0; i < 20000; ++i)
    text +=
        "погибли 12 человек, в том числе 3 детей, сказал «Он "
        "никто не погиб погибших нет » мэр ";
  EXPECT_FALSE(read(text).claims.empty());
}

}  // namespace
}  // namespace firsthand::claims
