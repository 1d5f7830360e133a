#include "claims/foreign.h"

#include <gtest/gtest.h>

#include "claims/retold.h"

namespace firsthand::claims {
namespace {

struct Case {
  const char* sentence;
  const char* found;
};
void PrintTo(const Case& sample, std::ostream* out) { print_as_name(sample.sentence, *out); }

std::string number(const std::optional<double>& n) {
  if (!n) return "";
  return *n == static_cast<double>(static_cast<long>(*n)) ? std::to_string(static_cast<long>(*n))
                                                          : std::to_string(*n).substr(0, 4);
}

std::string quantities_in(std::string_view text) {
  const text::Document document = text::analyse(text);
  std::string out;
  for (const model::Quantity& q : foreign_quantities(document, *foreign_words("ru"))) {
    out += (out.empty() ? "" : "; ") + number(q.min);
    if (q.min != q.max) out += ".." + number(q.max);
    if (!q.unit.empty()) out += " " + q.unit;
    if (q.of) out += " " + std::string(model::slice(text, *q.of));
  }
  return out;
}

std::string times_in(std::string_view text) {
  const text::Document document = text::analyse(text);
  std::string out;
  for (const model::TimeExpression& t :
       foreign_times(document, *foreign_words("ru-RU"), model::parse_iso("2026-03-05"))) {
    out += (out.empty() ? "" : "; ") + t.value;
  }
  return out;
}

class RussianQuantities : public testing::TestWithParam<Case> {};
TEST_P(RussianQuantities, AreReadByTheTable) {
  EXPECT_EQ(quantities_in(GetParam().sentence), GetParam().found) << GetParam().sentence;
}
INSTANTIATE_TEST_SUITE_P(
    Reporting, RussianQuantities,
    testing::Values(Case{"В результате обстрела погибли не менее 12 человек.", "12.. человек"},
                    Case{"Ранены около 30 жителей посёлка.", "30 жителей"},
                    Case{"Задержаны более двухсот демонстрантов.", "200.. демонстрантов"},
                    Case{"До 60 солдат пропали без вести.", "..60 солдат"},
                    Case{"От 20 до 25 шахтёров остались под землёй.", "20..25 шахтёров"},
                    Case{"Между 400 и 650 человек были задержаны.", "400..650 человек"},
                    Case{"Погибли трое детей.", "3 детей"},
                    Case{"Двадцать пять человек получили ранения.", "25 человек"},
                    Case{"Эвакуированы 2 310 жителей.", "2310 жителей"},
                    Case{"Десятки журналистов были задержаны.", "20..99 журналистов"},
                    Case{"Убиты 10–12 боевиков.", "10..12 боевиков"},
                    Case{"Цены выросли на 3,5 процента.", "3.50 percent"},
                    Case{"Штраф составил 15 тысяч рублей.", "15000 rouble"},
                    Case{"Пострадали по меньшей мере семь пассажиров.", "7.. пассажиров"},
                    Case{"Погибли двести сорок человек.", "240 человек"},
                    Case{"Менее пяти человек остались в деревне.", "..5 человек"},
                    Case{"Приговорены четыре активиста.", "4 активиста"},
                    Case{"Свыше тысячи человек вышли на площадь.", "1000.. человек"},
                    Case{"Суд состоится 4 мая.", ""}, Case{"В 2019 году тюрьму закрыли.", ""},
                    Case{"Взрыв прогремел в 14:30.", ""}, Case{"Один из них был врачом.", ""}));

class RussianTimes : public testing::TestWithParam<Case> {};
TEST_P(RussianTimes, AreReadByTheTable) {
  EXPECT_EQ(times_in(GetParam().sentence), GetParam().found) << GetParam().sentence;
}
INSTANTIATE_TEST_SUITE_P(Reporting, RussianTimes,
                         testing::Values(Case{"Это случилось 12 марта 2024 года.", "2024-03-12"},
                                         Case{"Суд прошёл 4 февраля.", "2026-02-04"},
                                         Case{"Во вторник утром начался обстрел.", "2026-03-03TMO"},
                                         Case{"Вчера вечером освободили двоих.", "2026-03-04TEV"},
                                         Case{"В 2019 году тюрьму закрыли.", "2019"},
                                         Case{"В январе 2025 года дорогу перекрыли.", "2025-01"},
                                         Case{"Взрыв прогремел в 14:30.", "2026-03-05T14:30"},
                                         Case{"В субботу ночью мост обрушился.", "2026-02-28TNI"}));

TEST(Foreign, AnEntryOfALiveBlogHasADayOfItsOwn) {
  const std::string first = "Вчера сгорел склад. ";
  model::Report report = report_of(first + "Вчера его разобрали.");
  report.language = "ru";
  report.entries = {{{0, first.size()}, model::parse_iso("2026-03-02")},
                    {{first.size(), report.text.size()}, model::parse_iso("2026-03-09")}};
  const auto times = annotate(report, {}).times;
  ASSERT_EQ(times.size(), 2U);
  EXPECT_EQ(times[0].value, "2026-03-01");
  EXPECT_EQ(times[1].value, "2026-03-08");
}

TEST(Foreign, OnlyDigitsAreReadWithoutATable) {
  model::Report report = report_of(
      "Le 2026-03-04, 12 personnes sont mortes dans la ville et six autres ont été blessées, a dit "
      "le "
      "médecin. La police avait arrêté dix personnes puis les avait relâchées, selon un employé de "
      "la mairie qui ne voulait pas être nommé parce qu'il craignait pour sa vie et celle des "
      "siens.");
  report.language = "fr";
  const model::Annotations found = annotate(report, {});
  EXPECT_EQ(found.not_read, "language");
  EXPECT_TRUE(found.claims.empty());
  ASSERT_EQ(found.quantities.size(), 1U);
  EXPECT_EQ(found.quantities[0].min, 12);
  ASSERT_EQ(found.times.size(), 1U);
  EXPECT_EQ(found.times[0].value, "2026-03-04");
}

}  // namespace
}  // namespace firsthand::claims
