"""The world for testing: no word list, sentence shape or kind of event is shared with tuning.py. Do not
read errors here to mend the program by; scores are all that this module is for."""
from world import Kind

ONSETS = "bj ch d dh f gw h j kh kr l m mb n nd p pr rh sh sk sv t th v w y".split()
MIDDLES = "a au e eo i ia o oe u y ei an or".split()
CODAS = "ba bek da dura gor ham jik ka lem mara nesh no pol ra rim sha stok tov vik zan".split()
TOWNS = ["{}", "{}", "{}", "New {}", "{} Heights", "Fort {}", "{} Junction", "Lower {}", "{} Wells"]
FIRST = ("Adaeze Bertil Cyprian Dorothea Emre Filippa Gaspar Hedda Ilir Jolana Kwabena Ludmila Marko "
         "Nadira Osric Petronel Rafiq Solveig Tiberiu Ulrika Vesna Wilmot Xenia Yoav Zelda").split()
PAPERS = ["{} Dispatch", "The {} Examiner", "{} Star", "{} Daily News", "The {} Sentinel", "{} Record",
          "Channel {}", "{} Morning Paper", "The {} Standard", "{} Bulletin", "The {} Leader"]
AGENCIES = ["{} News Service", "Agency {}", "{} Telegraph Union"]
OFFICIALS = ["chief prosecutor", "deputy governor", "coast guard commander", "municipal engineer",
             "chief medical officer", "army spokesman", "rescue coordinator", "county sheriff"]
WITNESSES = ["taxi driver", "beekeeper", "seamstress", "farmer", "violin teacher", "lorry driver",
             "cleaner", "waiter", "translator", "dentist", "shepherd"]

KINDS = [
    Kind("air strike", ["killed", "injured"],
         ["in an air strike on the {thing}", "when jets bombed the {thing}",
          "as two bombs hit the {thing}", "after aircraft attacked the {thing}",
          "in the bombing of the {thing}", "by rockets fired at the {thing}"],
         ["bakery", "water tower", "petrol station", "wedding hall"]),
    Kind("landslide", ["missing", "killed"],
         ["after a landslide buried the {thing}", "when a hillside slid onto the {thing}",
          "as mud poured over the {thing}", "in a landslip at the {thing}",
          "under the earth that covered the {thing}", "when the slope behind the {thing} collapsed"],
         ["bus depot", "monastery", "row of workshops", "ski lodge"]),
    Kind("crash", ["injured", "killed"],
         ["as a goods train ran into the {thing}", "in a train crash at the {thing}",
          "when a runaway engine struck the {thing}", "after wagons left the rails by the {thing}",
          "in the derailment beside the {thing}", "when a freight train ploughed into the {thing}"],
         ["level crossing", "signal box", "platform", "milk lorry"]),
    Kind("raid", ["detained", "injured"],
         ["in a dawn raid on the {thing}", "when state security searched the {thing}",
          "as plain-clothes men entered the {thing}", "after an early-morning operation at the {thing}",
          "during the storming of the {thing}", "when agents forced their way into the {thing}"],
         ["printing shop", "radio station", "student house", "law office"]),
    Kind("storm", ["displaced", "missing"],
         ["by a storm that tore up the {thing}", "when gales hit the {thing}",
          "as hurricane winds crossed the {thing}", "in the storm that flattened the {thing}",
          "after a tornado passed over the {thing}", "when the wind carried off the {thing}"],
         ["caravan park", "sea wall", "fishing village", "orchards"]),
]
VERBS = {
    "killed": ("civilians died", "dead"),
    "injured": ("residents were wounded", "wounded"),
    "missing": ("villagers were missing", "missing"),
    "displaced": ("villagers were displaced", "displaced"),
    "detained": ("students were arrested", "arrested"),
}

SLOTS = {slot: words.split("|") for slot, words in {
    "it": "a pram|a typewriter|a birdcage|a suitcase|a drum|a sewing machine|a barometer|a crutch",
    "at": "near the viaduct|by the kiosk|in the cloakroom|on the landing stage|outside the savings bank",
    "who": "a caretaker|the organist|three cousins|an apprentice|a retired pilot|the postmistress",
    "when": "since daybreak|into the small hours|before lunch|during the blackout|past closing time",
    "what": "lentil soup|sandbags|spare batteries|woollen socks|paraffin|torches|oranges",
}.items()}
LINES = """
Neither lift works and {who} climbs nine floors with {it}
What is left of the roof rattles {when}
{who} remembers the same noise from childhood and does not care to compare
Tarpaulin costs three times what it did and is sold {at}
The swimming pool has been drained so that {what} can be stacked in it
Beside the crater {who} has parked {it}
Pupils were told to bring {what} instead of homework
Volunteers form a chain {when} and pass bricks hand to hand
Dust has settled on the wedding photographs in the studio
The mast fell across the tennis court and still hums
{who} refuses to leave before {it} has been found
Trams turn back {at} and drivers shout the news through the window
An aunt telephones every hour and is told to telephone again
The sirens were tested on Monday and worked, which nobody finds funny
Chess players moved their boards {at} and went on {when}
Of the orchard nine trees remain upright
Hospital sheets hang from balconies as far as the canal
Somewhere under the tiles {it} is ringing
The caterers who had come for a jubilee gave away {what}
{who} writes names on cardboard and props them up {at}
Clocks in the arcade disagree about when it began
Soldiers from another district asked {who} for directions
The vet has moved into the gymnasium with eleven dogs
Glaziers have come from as far as the coast
Fog kept the helicopters on the ground {when}
A violin case was carried past and no one asked
Milk is poured away because no lorry comes {when}
Geologists had warned of it in a report that nobody collected
{who} stirs a pot {at} and counts ladles, not people
The stairwell smells of plaster and burnt coffee
Along the embankment lie shutters, shoes and a globe
The lottery was drawn as usual and won by a man who has not come forward
Two bulldozers arrived {when} and one of them started
A cousin from overseas sends {what} and advice
Wires have been strung from the barber's to the fountain
At the registry {who} stamps forms with a potato
Nothing in the shop window is broken but the price tags
The gasworks whistled {when} and then did not
Whoever had a car filled it with {what}
The stationmaster chalks what he knows on a slate and wipes it off again
Rain is expected, and the pumps are on loan to the neighbouring county
{who} found {it} {at} and asks whose it is
The insurance office has put up a notice that it has moved
Under the stage of the theatre people sleep in costumes
A blackbird has taken over the loudspeaker
The glass museum reports no damage at all
Dough had risen over the edge of every trough by the time anyone went back
{who} mends nets {when} because hands want something to do
On the football pitch lines were painted for tents
The ferry runs empty one way and full the other
""".strip().splitlines()

SPUN = {
    "civilians died": "civilians perished", "wounded": "hurt", "announced": "declared",
    "residents": "inhabitants", "found": "came upon", "carried": "lugged", "asked": "wanted to know",
    "remain": "are left", "sleep": "slumber", "moved": "shifted", "arrived": "showed up",
    "told": "instructed", "costs": "sells for", "refuses": "declines", "people": "folk",
    "shouts": "yells", "climbs": "walks up", "smells": "reeks", "fell": "toppled",
}
BACK = {
    "announced": "has made known", "told": "has communicated to", "as reported by": "after the report of",
    "died": "have died", "were wounded": "have been wounded", "were missing": "have been missing",
    "were displaced": "have been displaced", "were arrested": "have been arrested",
    "fell": "has fallen", "found": "has found", "moved": "have relocated", "asked": "have inquired of",
    "remain": "have remained", "arrived": "have come", "people": "persons", "nobody": "no person",
}

LEADS = [
    "{Who} put it on record that {facts} {clause} in {town} on {day}.",
    "Speaking to the {outlet}, {who} said {facts} {clause} in {town} on {day}.",
    "On {day}, {facts} {clause} in {town}, {who} announced.",
    "In {town}, {facts} {clause} on {day}, {who} confirmed.",
]
WHO = ["{role} {name}", "{name}, {role},"]
UNSEEN = "On {day}, {facts} {clause} in {town}."
CITES = ["On {day}, {facts} {clause} in {town}, as reported by {parent}.",
         "{parent} reports that {facts} {clause} in {town} on {day}."]
QUOTES_OF_QUOTES = ["{parent} quotes {who} as saying that {facts} {clause} in {town} on {day}."]
DENIALS = ["Defence ministry spokeswoman {name} rejected reports that {facts} in {town} on {day}."]
CORRECTIONS = ["{Who} said {new} were {noun} in {town} on {day} and not {old} as stated before."]
TOTALS = ["Over the past twelve months {n} {verb} across the country."]
TITLES = ["{town} counts the cost of the {kind}", "{Kind}: {town} in shock", "Day of the {kind} in {town}",
          "How the {thing} of {town} was struck", "Questions after the {kind} at {town}",
          "Silence over {town}", "Hour by hour", "Neighbours speak of the {kind}",
          "A town looks for its own", "Inside the {thing}, afterwards", "Who will answer for {town}?"]
FURNITURE = ["Readers who know more may write to the newsdesk; postage is paid by the recipient.",
             "The publisher is not answerable for the content of notices placed by third parties.",
             "Our archive may be consulted on working days against a small fee.",
             "Programme changes are announced on the hour.",
             "All times are local unless the moon is mentioned.",
             "This service is paid for by a levy on matches.",
             "Listeners in the valley are advised to turn their aerials northward.",
             "Crossword winners collect their jam at the porter's lodge.",
             "Back numbers are kept for seven years and then given to the fishmonger.",
             "To cancel delivery hang a red cloth on the gate.",
             "The proprietor of this sheet owns no mills and no newspapers but this one.",
             "Complaints are heard by the ombudsman every second Wednesday.",
             "Typeset at night by people who would rather sleep."]
UNRELATED = ["The flower show was opened by a colonel who confessed to an allergy",
             "A travelling circus has lost its trombone and asks for its return",
             "The reading room of the miners' library has been painted yellow"]
