#include "reuse/traits.h"

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

// "Section 9 of the Order", "the Convention": what laws are called, with a number behind or a
// capital.
constexpr std::string_view kLaws[] = {
    "article",     "section",     "paragraph",  "act",      "code",    "constitution",
    "convention",  "conventions", "covenant",   "protocol", "charter", "declaration",
    "statute",     "ordinance",   "order",      "decree",   "rules",   "regulation",
    "regulations", "principles",  "resolution", "treaty",   "law",     "laws"};
// What a law does.
constexpr std::string_view kOrders[] = {
    "shall",      "must",     "may",       "states",   "state",      "provides", "requires",
    "require",    "prohibit", "prohibits", "forbids",  "guarantees", "obliges",  "recognises",
    "recognizes", "allows",   "allow",     "punishes", "says",       "entitles", "stipulates"};
constexpr std::string_view kSayings[] = {
    "said",      "says",      "say",        "saying",     "told",         "tells",     "telling",
    "stated",    "stating",   "declared",   "affirmed",   "insisted",     "admitted",  "claimed",
    "claims",    "informed",  "emphasised", "emphasized", "stressed",     "announced", "explained",
    "added",     "noted",     "warned",     "confirmed",  "reported",     "argued",    "asserted",
    "according", "statement", "testified",  "recalled",   "acknowledged", "denied",    "denies",
    "deny",      "denying",   "rejected",   "repeated",   "urged",        "accused",   "alleged",
    "pledged",   "promised",  "vowed"};

HashSet stems_of(std::string_view words) {
  std::vector<std::uint32_t> out;
  text::Stemmer stemmer;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    out.push_back(stem_hash(stemmer.stem(words.substr(0, end))));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return HashSet(std::move(out));
}

template <std::size_t N>
HashSet set_of(const std::string_view (&words)[N]) {
  std::vector<std::uint32_t> out;
  for (const std::string_view word : words) out.push_back(word_hash(word));
  return HashSet(std::move(out));
}

struct Lists {
  HashSet trade = stems_of(kTrade);
  HashSet laws = set_of(kLaws);
  HashSet orders = set_of(kOrders);
  HashSet sayings = set_of(kSayings);
  std::uint32_t under = word_hash("under");
  std::uint32_t say = word_hash("say");
  std::uint32_t says = word_hash("says");
};

const Lists& lists() {
  static const Lists all;
  return all;
}

}  // namespace

Traits listed_traits(std::uint32_t word, std::uint32_t stem) {
  const Lists& all = lists();
  Traits out;
  if (all.trade.has(stem)) out.add(Traits::kTrade);
  if (all.laws.has(word)) out.add(Traits::kLaw);
  if (all.orders.has(word)) out.add(Traits::kOrder);
  if (all.sayings.has(word)) out.add(Traits::kSaying);
  if (word == all.under) out.add(Traits::kUnder);
  if (word == all.say || word == all.says) out.add(Traits::kSays);
  return out;
}

}  // namespace firsthand::reuse
