#include "claims/foreign_places.h"

#include <gtest/gtest.h>

#include "claims/foreign_names.h"
#include "claims/gazetteer.h"
#include "claims/retold.h"

namespace firsthand::claims {
namespace {

struct Sample {
  const char* sentence;
  const char* found;
};
void PrintTo(const Sample& sample, std::ostream* out) { print_as_name(sample.sentence, *out); }

// "Киеве: Kyiv UA; Ломчино: Ломчино"
std::string places_in(std::string_view text) {
  const text::Document document = text::analyse(text);
  std::string out;
  for (const model::Place& p : foreign_places(document, *foreign_words("ru"))) {
    out += (out.empty() ? "" : "; ") + std::string(model::slice(text, p.span)) + ": " + p.name;
    if (p.country) out += " " + *p.country;
  }
  return out;
}

class RussianPlaces : public testing::TestWithParam<Sample> {};
TEST_P(RussianPlaces, AreLedBackToTheFormThatNames) {
  EXPECT_EQ(places_in(GetParam().sentence), GetParam().found) << GetParam().sentence;
}
INSTANTIATE_TEST_SUITE_P(
    Cases, RussianPlaces,
    testing::Values(
        Sample{"В Киеве похолодало.", "Киеве: Kyiv UA"},
        Sample{"Из Киева ушли врачи.", "Киева: Kyiv UA"},
        Sample{"К Одессе подошли суда.", "Одессе: Odessa UA"},
        Sample{"Под Харьковом горел лес.", "Харьковом: Kharkiv UA"},
        Sample{"Врачи прибыли в Москву.", "Москву: Moscow RU"},
        Sample{"За Казанью начался дождь.", "Казанью: Kazan RU"},
        Sample{"В Ярославле закрыли мост.", "Ярославле: Yaroslavl RU"},
        Sample{"Из Сирии и Ирака вернулись дети.", "Сирии: Syria SY; Ирака: Iraq IQ"},
        Sample{"В Сумах и Черновцах нет света.", "Сумах: Sumy UA; Черновцах: Chernivtsi UA"},
        Sample{"В Великих Луках стоит полк.", "Великих Луках: Velikiye Luki RU"},
        Sample{"Поезд из Набережных Челнов опоздал.", "Набережных Челнов: Naberezhnyye Chelny RU"},
        Sample{"В Грозном судили двоих.", "Грозном: Grozny RU"},
        Sample{"В Череповце дымит завод.", "Череповце: Cherepovets RU"},
        Sample{"В Комсомольске-на-Амуре дождь.", "Комсомольске-на-Амуре: Komsomolsk-on-Amur RU"},
        Sample{"В Баку и Тбилиси ждут.", "Баку: Baku AZ; Тбилиси: Tbilisi GE"},
        Sample{"В Ошской области снег.", "Ошской области: Osh Region KG"},
        Sample{"Ереван, 4 марта (Агентство). Дождь.", "Ереван: Yerevan AM"}));
INSTANTIATE_TEST_SUITE_P(
    WordsAround, RussianPlaces,
    testing::Values(Sample{"Обстрел города Харькова начался.", "Харькова: Kharkiv UA"},
                    Sample{"В Республике Дагестан сход.", "Дагестан: Dagestan RU"},
                    Sample{"Жители Уфы вышли.", "Уфы: Ufa RU"},
                    Sample{"МИД Украины молчит.", "Украины: Ukraine UA"},
                    Sample{"Россия закрыла мост.", "Россия: Russia RU"},
                    Sample{"В посёлке Ломчино пожар.", "Ломчино: Ломчино"},
                    Sample{"В Велминском районе пожар.", "Велминском районе: Велминский район"},
                    Sample{"Из Лондона, Латвии и Чехии приехали врачи.",
                           "Лондона: London GB; Латвии: Latvia LV; Чехии: Czech Republic CZ"},
                    Sample{"В Киеве Олег Варнов молчал.", "Киеве: Kyiv UA"}));
INSTANTIATE_TEST_SUITE_P(
    NoPlaces, RussianPlaces,
    testing::Values(Sample{"В Велме погибли трое.", ""}, Sample{"Под Дравницей дождь.", ""},
                    Sample{"Губернатор Орлов молчал.", ""}, Sample{"Мэр Олег Киев молчал.", ""},
                    Sample{"С Ростовым говорили долго.", ""},
                    Sample{"У Владимира Иванова пропала дочь.", ""},
                    Sample{"Следователь Саратов уехал.", ""}, Sample{"Орёл сел на крышу.", ""},
                    Sample{"Газета «Киев» закрыта.", ""}, Sample{"В Думе и в Совете спорят.", ""},
                    Sample{"На Пасху шёл снег.", ""}, Sample{"В Казанской гимназии тихо.", ""},
                    Sample{"Он верит в ВЫБОР и в Луну.", ""}, Sample{"Мы читали Горького.", ""},
                    Sample{"Для Романа и Веры это дом.", ""}, Sample{"", ""}));

TEST(ForeignPlaces, APartThatLiesElsewhereIsNotResolved) {
  const std::string_view text = "В Балакове (Тюменская область) пожар.";
  const text::Document document = text::analyse(text);
  const auto found = foreign_places(document, *foreign_words("ru"));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].country, "RU");
  EXPECT_EQ(found[0].admin1, "Tyumen Oblast");
  EXPECT_FALSE(found[0].latitude);
}

TEST(ForeignPlaces, LettersAreReadAsThePublishedTableHasThem) {
  const text::Document document = text::analyse("Слово.");
  const Folded words(document);
  const ForeignNames names(words, *foreign_words("ru"));
  EXPECT_EQ(names.romanised("Щёлково").front(), "shchelkovo");
  EXPECT_EQ(names.romanised("Ельня"), (std::vector<std::string>{"yel'nya", "yelnya"}));
  EXPECT_EQ(names.romanised("Нижний Мамон").front(), "nizhniy mamon");
  EXPECT_EQ(names.romanised("Троицкое-Жучье").front(), "troitskoye-zhuch'ye");
  EXPECT_TRUE(names.romanised("Київ").empty()) << "a letter that the language has not";
}

// Bytes against us: endless runs of capitals, hyphens and prepositions.
TEST(ForeignPlaces, TakeAnEndlessRun) {
  std::string text;
  for (int i = 0; i < 20000; ++i)
    text += "В Киевом-на-Ростове Великой Оше в «Нижних Городах области под Киевом ";
  EXPECT_FALSE(foreign_places(text::analyse(text), *foreign_words("ru")).empty());
}

}  // namespace
}  // namespace firsthand::claims
