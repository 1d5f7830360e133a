#include "reuse/trade.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "reuse/hash_set.h"
#include "reuse/lexicon.h"

namespace firsthand::reuse {
namespace {

constexpr std::string_view kTrade =
    // harm and help
    "kill killed dead die died death deaths toll injure injured injuries wound wounded hurt "
    "casualty casualties victim victims body bodies survivor survivors survive missing lost "
    "trapped "
    "rescue rescued rescuers rescuer search searching searched hospital hospitals doctor doctors "
    "medic medics medical health treat treated treatment critical condition serious emergency aid "
    "humanitarian relief evacuate evacuated evacuation shelter homeless displaced "
    // force and law
    "attack attacks attacked attackers strike strikes air bomb bombs bombed bombing blast "
    "explosion "
    "fire fired shoot shot shooting gunmen armed weapon weapons soldier soldiers troop troops army "
    "military force forces security police officer officers operation operations raid raids "
    "militants rebels group groups arrest arrested detain detained detention custody charge "
    "charged "
    "court judge suspect suspected suspects trial torture abduct abducted kidnapped responsibility "
    "target targets targeted civilian civilians "
    // disasters
    "accident accidents disaster collapse collapsed flood floods flooding flooded rain rains storm "
    "river water boat boats ship vessel passenger passengers capsize capsized sink sank drown "
    "drowned coastguard mine mines miner miners earthquake building buildings house houses home "
    "homes damage damaged destroy destroyed heavy safety "
    // protest and land
    "protest protests protester protesters demonstrator demonstrators demonstration rally crowd "
    "crowds disperse dispersed tear gas rubber bullet bullets clash clashes land demolish "
    "demolished "
    "evict evicted eviction bulldozers "
    // people, places and who speaks
    "people person man men woman women child children boy boys girl girls family families parents "
    "pupils students worker workers resident residents villagers town towns village villages city "
    "region regions area areas province district country capital government ministry minister "
    "president official officials authority authorities agency spokesman spokeswoman spokesperson "
    "rights source sources witness witnesses local national international school schools "
    // reporting
    "report reports reported statement comment request respond responded reply immediate "
    "immediately "
    "clear unclear detail details available confirm confirmed verify verified independently claim "
    "claims claimed deny denied allegation allegations investigate investigation inquiry opened "
    "circumstances incident incidents cause caused number figure expected feared believed thought "
    "rise risen known unknown remain remains remained continue continued announce announced launch "
    "launched warned happen happened begin began start started take taken took left leave";

HashSet stems() {
  std::vector<std::uint32_t> out;
  Lexicon lexicon;
  for (std::string_view rest = kTrade; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    out.push_back(lexicon.look_up(rest.substr(0, end)).stem);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return HashSet(std::move(out));
}

}  // namespace

bool is_of_the_trade(const Word& word) {
  static const HashSet list = stems();
  return list.has(word.stem);
}

}  // namespace firsthand::reuse
