#include "claims/measures_people.h"

#include <unordered_set>

#include "claims/table.h"

namespace firsthand::claims {
namespace {

constexpr std::string_view kPersons =
    "people persons person man men woman women child children kid kids boy boys girl girls baby "
    "babies "
    "infant infants toddler toddlers teen teens teenager teenagers youth youths adult adults "
    "civilian "
    "civilians soldier soldiers troops conscript conscripts policeman policemen policewoman guard "
    "guards "
    "victim victims pedestrian pedestrians passenger passengers motorist motorists miner miners "
    "pupil "
    "pupils student students shepherd shepherds migrant migrants monk monks nun nuns nurse nurses "
    "worker "
    "workers crew officer officers suspect suspects relative relatives brother brothers sister "
    "sisters "
    "mother mothers father fathers son sons daughter daughters wife husband couple family members "
    "member "
    "resident residents journalist journalists reporter medic medics doctor doctors teacher "
    "teachers "
    "militant militants rebel rebels fighter fighters insurgent insurgents gunman gunmen attacker "
    "attackers protester protesters protestors demonstrator demonstrators prisoner prisoners "
    "inmate "
    "inmates hostage hostages detainee detainees refugee refugees bystander bystanders survivor "
    "survivors "
    "trader traders driver drivers cyclist motorcyclist sailor sailors pilot pilots deputy "
    "deputies clerk "
    "clerks cousin cousins uncle aunt nephew niece grandfather grandmother parent parents native "
    "friend "
    "friends neighbour neighbor neighbours neighbors villager villagers patient patients spectator "
    "spectators male males female females";
constexpr std::string_view kThings =
    "animal animals cow cows cattle sheep goat goats horse horses dog dogs cat cats bird birds "
    "fish pig "
    "pigs chicken chickens camel camels livestock pet pets elephant elephants house houses home "
    "homes "
    "building buildings car cars vehicle vehicles bus buses truck trucks train boat boats ship "
    "ships "
    "plane planes aircraft tank tanks job jobs bill bills percent dollar dollars euro euros pound "
    "pounds "
    "year years month months week weeks day days hour hours minute minutes second seconds time "
    "times shot "
    "shots round rounds count counts mile miles metre metres meter meters kilometre kilometres "
    "kilometer "
    "kilometers foot feet inch inches acre acres ton tons tonnes village villages town towns city "
    "cities "
    "country countries district districts province provinces street streets block blocks case "
    "cases "
    "attack attacks incident incidents strike strikes explosion explosions blast blasts shooting "
    "shootings "
    "crash crashes accident accidents gun guns rifle rifles weapon weapons bullet bullets bomb "
    "bombs shell "
    "shells rocket rockets missile missiles document documents film films album albums song songs "
    "statement statements report reports email emails page pages item items point points seat "
    "seats vote "
    "votes store stores shop shops school schools hospital hospitals tree trees room rooms "
    "apartment "
    "apartments unit units floor floors copy copies felony felonies misdemeanor misdemeanors "
    "degree "
    "crime crimes murder murders homicide homicides charge charges part parts place places way "
    "ways thing "
    "things number group groups name names date road roads route routes highway interstate";

const std::unordered_set<std::string_view>& set_of(std::string_view words) {
  static const auto make = [](std::string_view list) {
    const auto parts = split(list, ' ');
    return std::unordered_set<std::string_view>(parts.begin(), parts.end());
  };
  static const std::unordered_set<std::string_view> persons = make(kPersons);
  static const std::unordered_set<std::string_view> things = make(kThings);
  return words.data() == kPersons.data() ? persons : things;
}

bool ends_with(std::string_view word, std::string_view tail) {
  return word.size() > tail.size() + 2 && word.substr(word.size() - tail.size()) == tail;
}

}  // namespace

bool is_human_noun(std::string_view f) {
  if (set_of(kPersons).contains(f)) return true;
  if (set_of(kThings).contains(f)) return false;
  return ends_with(f, "men") || ends_with(f, "women") || ends_with(f, "woman") ||
         (ends_with(f, "man") && f.size() > 6);
}

bool is_nonhuman_noun(std::string_view f) { return set_of(kThings).contains(f); }

}  // namespace firsthand::claims
