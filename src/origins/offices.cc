#include "origins/offices.h"

#include <algorithm>
#include <array>
#include <utility>

namespace firsthand::origins {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Both sorted.
constexpr std::array<Pair, 19> kOffices = {{{"administrator", "administrator"},
                                            {"ambassador", "embassy"},
                                            {"archbishop", "diocese"},
                                            {"bishop", "diocese"},
                                            {"consul", "consulate"},
                                            {"coroner", "coroner"},
                                            {"defender", "ombudsman"},
                                            {"defensoría", "ombudsman"},
                                            {"governor", "governor"},
                                            {"mayor", "mayor"},
                                            {"minister", "ministry"},
                                            {"ombudsman", "ombudsman"},
                                            {"ombudswoman", "ombudsman"},
                                            {"prefect", "prefect"},
                                            {"president", "presidency"},
                                            {"prosecutor", "prosecution"},
                                            {"prosecutors", "prosecution"},
                                            {"rector", "rector"},
                                            {"sheriff", "sheriff"}}};

// Of the languages in which reports in English leave names as they are.
constexpr std::array<Pair, 112> kForeign = {{{"alcaldia", "municipality"},
                                             {"alcaldía", "municipality"},
                                             {"armadas", "armed"},
                                             {"armees", "armed"},
                                             {"armée", "army"},
                                             {"armées", "armed"},
                                             {"arquidiócesis", "archdiocese"},
                                             {"asociación", "association"},
                                             {"associação", "association"},
                                             {"bombeiros", "fire"},
                                             {"bomberos", "fire"},
                                             {"centro", "centre"},
                                             {"civile", "civil"},
                                             {"comando", "command"},
                                             {"comisión", "commission"},
                                             {"comissão", "commission"},
                                             {"comité", "committee"},
                                             {"comitê", "committee"},
                                             {"commandement", "command"},
                                             {"consejo", "council"},
                                             {"conselho", "council"},
                                             {"da", "of"},
                                             {"das", "of"},
                                             {"de", "of"},
                                             {"defensa", "defence"},
                                             {"defesa", "defence"},
                                             {"del", "of"},
                                             {"departamental", "departmental"},
                                             {"derechos", "rights"},
                                             {"des", "of"},
                                             {"diocèse", "diocese"},
                                             {"dirección", "directorate"},
                                             {"direitos", "rights"},
                                             {"direção", "directorate"},
                                             {"diócesis", "diocese"},
                                             {"dos", "of"},
                                             {"droits", "rights"},
                                             {"du", "of"},
                                             {"défense", "defence"},
                                             {"ejército", "army"},
                                             {"estado", "state"},
                                             {"estudiantes", "students"},
                                             {"exército", "army"},
                                             {"federación", "federation"},
                                             {"femmes", "women"},
                                             {"fiscalia", "prosecution"},
                                             {"fiscalía", "prosecution"},
                                             {"forense", "forensic"},
                                             {"forças", "forces"},
                                             {"fuerza", "force"},
                                             {"fuerzas", "forces"},
                                             {"fédération", "federation"},
                                             {"gendarmería", "gendarmerie"},
                                             {"gobernación", "governorate"},
                                             {"gobierno", "government"},
                                             {"gouvernement", "government"},
                                             {"gouvernorat", "governorate"},
                                             {"governo", "government"},
                                             {"générale", "general"},
                                             {"humains", "human"},
                                             {"humanos", "human"},
                                             {"hôpital", "hospital"},
                                             {"institut", "institute"},
                                             {"instituto", "institute"},
                                             {"intérieur", "interior"},
                                             {"justicia", "justice"},
                                             {"justiça", "justice"},
                                             {"liga", "league"},
                                             {"ligue", "league"},
                                             {"mairie", "municipality"},
                                             {"marché", "market"},
                                             {"mercado", "market"},
                                             {"migración", "migration"},
                                             {"ministerio", "ministry"},
                                             {"ministère", "ministry"},
                                             {"ministério", "ministry"},
                                             {"mujeres", "women"},
                                             {"nacional", "national"},
                                             {"nationale", "national"},
                                             {"observatoire", "observatory"},
                                             {"observatorio", "observatory"},
                                             {"parquet", "prosecution"},
                                             {"penitenciaria", "prison"},
                                             {"penitenciario", "prison"},
                                             {"penitenciário", "prison"},
                                             {"penitentiary", "prison"},
                                             {"policia", "police"},
                                             {"policía", "police"},
                                             {"polícia", "police"},
                                             {"prefeitura", "municipality"},
                                             {"protección", "protection"},
                                             {"proteção", "protection"},
                                             {"préfecture", "prefecture"},
                                             {"pénitentiaire", "prison"},
                                             {"regionale", "regional"},
                                             {"réseau", "network"},
                                             {"salud", "health"},
                                             {"santé", "health"},
                                             {"saúde", "health"},
                                             {"secretaría", "secretariat"},
                                             {"servicio", "service"},
                                             {"serviço", "service"},
                                             {"sindicato", "union"},
                                             {"syndicat", "union"},
                                             {"trabajadores", "workers"},
                                             {"trabajo", "labour"},
                                             {"travail", "labour"},
                                             {"universidad", "university"},
                                             {"universidade", "university"},
                                             {"université", "university"},
                                             {"união", "union"},
                                             {"unión", "union"}}};

static_assert(std::is_sorted(kOffices.begin(), kOffices.end()));
static_assert(std::is_sorted(kForeign.begin(), kForeign.end()));

// What stands for the word in a table; empty if nothing does.
template <std::size_t N>
std::string_view look_up(const std::array<Pair, N>& table, std::string_view word) {
  const auto at =
      std::lower_bound(table.begin(), table.end(), word,
                       [](const Pair& pair, std::string_view w) { return pair.first < w; });
  return at != table.end() && at->first == word ? at->second : std::string_view();
}

}  // namespace

std::string office_of_role(std::string_view role) { return std::string(look_up(kOffices, role)); }

std::string_view office_of_house(std::string_view head) {
  if (head == "governorate") return "governor";
  if (head == "municipality") return "mayor";
  if (head == "prefecture") return "prefect";
  if (head == "archdiocese") return "diocese";
  return head;
}

std::string_view in_english(std::string_view folded) {
  const std::string_view english = look_up(kForeign, folded);
  return english.empty() ? folded : english;
}

}  // namespace firsthand::origins
