"""Tuning words beside tuning.py: many more shapes of sentences, as wires, local papers, stations, relief
societies and tabloids have them (world.py says what each list is for). May be read and tuned on."""
from tuning import AGENCIES, BACK, CODAS, FIRST, FURNITURE, LINES, MIDDLES, ONSETS, SLOTS, TOWNS, UNRELATED
from tuning import PAPERS as TUNING_PAPERS
from tuning import SPUN as TUNING_SPUN
from world import Kind

__all__ = ["AGENCIES", "BACK", "CODAS", "FIRST", "FURNITURE", "LINES", "MIDDLES", "ONSETS", "SLOTS",
           "TOWNS", "UNRELATED"]

PAPERS = TUNING_PAPERS + ["The {} Record", "The {} Examiner", "{} Star", "The {} Sentinel", "Daily {}",
                          "{} Today", "{} FM", "The {} Dispatch", "Free {}", "Channel {}", "{} News",
                          "The {} Messenger", "{} Live", "Kanal {}"]
OFFICIALS = ["mayor", "deputy mayor", "police commander", "acting governor", "chief surgeon", "coroner",
             "district officer", "fire commissioner", "army spokesman", "public prosecutor",
             "councillor", "head of the rescue team", "station commander", "prison governor"]
WITNESSES = ["farmer", "nurse", "taxi driver", "student", "hotel porter", "street vendor", "mechanic",
             "retired teacher", "lorry driver", "waiter", "seamstress", "imam", "beekeeper", "nun"]
INSTITUTIONS = ["the {town} hospital", "{town} police", "the {town} fire brigade",
                "the regional health office", "the {town} town council", "the coastguard",
                "the Lantern Aid Society", "the dockers' union"]

KINDS = [
    Kind("explosion", ["killed", "injured"],
         ["when a boiler blew up in the {thing}", "in an explosion at the {thing}",
          "as a blast tore through the {thing}", "after a steam kettle burst in the {thing}",
          "by an explosion in the cellar of the {thing}", "when the {thing} was wrecked by a blast"],
         ["laundry", "distillery", "sugar mill", "public baths"]),
    Kind("crash", ["killed", "injured"],
         ["as a coach left the road near the {thing}", "in a coach crash by the {thing}",
          "when a bus overturned beside the {thing}", "after a coach plunged off the road at the {thing}",
          "in the wreck of a bus below the {thing}",
          "when a driver lost control of his coach at the {thing}"],
         ["viaduct", "toll gate", "reservoir", "lime kiln"]),
    Kind("avalanche", ["missing", "injured"],
         ["after an avalanche buried the {thing}", "in an avalanche at the {thing}",
          "when snow came down on the {thing}", "as a slab of snow broke loose above the {thing}",
          "under an avalanche by the {thing}", "when the slope over the {thing} gave way"],
         ["ski hut", "customs post", "cable car station"]),
    Kind("raid", ["arrested", "injured"],
         ["during a raid on the {thing}", "when special police stormed the {thing}",
          "in a search of the {thing}", "as officers raided the {thing}",
          "after masked police burst into the {thing}", "in an operation at the {thing}"],
         ["printing house", "night club", "student house", "allotments"]),
    Kind("ambush", ["killed", "abducted"],
         ["in an ambush by the {thing}", "when a convoy was fired on near the {thing}",
          "as gunmen lay in wait at the {thing}", "after an attack on a convoy at the {thing}",
          "by gunfire from behind the {thing}", "when shots were fired at a column passing the {thing}"],
         ["old bridge", "brick kiln", "water tower"]),
    Kind("evacuation", ["displaced", "missing"],
         ["by a flood that filled the {thing}", "when water rose in the {thing}",
          "as the river spilled into the {thing}", "in the flooding of the {thing}",
          "after the sluice above the {thing} failed", "when the {thing} was swamped"],
         ["canal district", "caravan park", "harbour quarter"]),
    Kind("stampede", ["killed", "injured"],
         ["in a crush at the {thing}", "when a crowd panicked at the {thing}",
          "as thousands pushed towards the exits of the {thing}", "after a barrier broke at the {thing}",
          "in a stampede outside the {thing}", "when the gates of the {thing} were opened too late"],
         ["stadium", "pilgrims' hall", "fairground", "relief depot"]),
    Kind("strike", ["killed", "missing"],
         ["in an air strike on the {thing}", "when bombs fell on the {thing}",
          "as warplanes struck the {thing}", "after a missile hit the {thing}",
          "by an air raid on the {thing}", "when the {thing} was bombed"],
         ["railway depot", "flour mill", "boarding school"]),
]
VERBS = {
    "killed": ("people were killed|people died|people lost their lives|people have been killed", "dead"),
    "injured": ("people were injured|people were hurt|people suffered injuries", "injured|wounded"),
    "missing": ("people were missing|people went missing|people are missing", "missing"),
    "displaced": ("people were displaced|people were driven from their homes", "displaced"),
    "arrested": ("people were arrested|people have been arrested", "arrested"),
    "abducted": ("people were abducted|people were kidnapped", "abducted|kidnapped"),
}
SPUN = {**TUNING_SPUN, "told": "informed", "according to": "as per", "people died": "persons perished",
        "reported": "relayed", "arrested": "apprehended"}

LEADS = """
{Facts} {clause} in {town} on {day}, {who} said.
{Facts} {clause} in {town} on {day}, {who} told the {outlet}.
{Facts} {clause} in {town} on {day}, said {who}.
{Facts} {clause} in {town} on {day}, says {who}.
{Facts} {clause} in {town} on {day}, according to {who}.
{Facts} {clause} in {town} on {day}, {who} has confirmed.
{Facts} {clause} in {town} on {day}, by the account of {who}.
{Facts} {clause} in {town} on {day}, {who} wrote in a statement to the {outlet}.
{Facts} {clause} in {town} on {day}, the {outlet} learned from {who}.
{Facts} {clause} in {town} on {day}, {who} recalled, still out of breath.
{Facts}, {who} said, {clause} in {town} on {day}.
{Facts} {clause} in {town} on {day}. That is the figure given by {who}.
{Facts} {clause} in {town} on {day}. This was confirmed by {who}.
According to {who}, {facts} {clause} in {town} on {day}.
By the count of {who}, {facts} {clause} in {town} on {day}.
In the words of {who}, {facts} {clause} in {town} on {day}.
As {who} told it to the {outlet}, {facts} {clause} in {town} on {day}.
As {who} remembers it, {facts} {clause} in {town} on {day}.
Speaking to the {outlet}, {who} said {facts} {clause} in {town} on {day}.
Talking to reporters outside the {thing}, {who} said that {facts} {clause} in {town} on {day}.
In an interview with the {outlet}, {who} said that {facts} {clause} in {town} on {day}.
In a telephone interview, {who} told the {outlet} that {facts} {clause} in {town} on {day}.
Reached by telephone, {who} said {facts} {clause} in {town} on {day}.
Asked about the {thing}, {who} answered that {facts} {clause} in {town} on {day}.
Visibly tired after the night, {who} said {facts} {clause} in {town} on {day}.
At a news conference, {who} announced that {facts} {clause} in {town} on {day}.
{Who}, speaking to the {outlet} by telephone, said {facts} {clause} in {town} on {day}.
{Who}, who had been up all night, said {facts} {clause} in {town} on {day}.
{Who}, interviewed by the {outlet}, said that {facts} {clause} in {town} on {day}.
{Who} confirmed that {facts} {clause} in {town} on {day}.
{Who} put it on record that {facts} {clause} in {town} on {day}.
{Who} made it known that {facts} {clause} in {town} on {day}.
{Who} is certain that {facts} {clause} in {town} on {day}.
{Who} recounted how {facts} {clause} in {town} on {day}.
{Who} gave this account to the {outlet}: {facts} {clause} in {town} on {day}.
{Who} told our reporter that {facts} {clause} in {town} on {day}.
{Who} was quoted as saying that {facts} {clause} in {town} on {day}.
{Who} put the number of {noun} in the {kind} in {town} on {day} at {n}.
{Who} puts at {n} the number of {noun} in the {kind} in {town} on {day}.
{Who} counted {n} {noun} in the {kind} in {town} on {day}.
{Who} spoke of {n} {noun} in the {kind} in {town} on {day}.
{Who} gave the number of {noun} in the {kind} in {town} on {day} as {n}.
There were {n} {noun} after the {kind} in {town} on {day}, {who} said.
The {kind} in {town} on {day} left {n} {noun}, {who} said.
The number of {noun} in the {kind} in {town} on {day} stands at {n}, {who} said.
“{Facts} {clause} in {town} on {day},” {who} said.
“{Facts} {clause} in {town} on {day},” {who} told the {outlet} by phone.
“{Facts} {clause},” said {who}. It was in {town} on {day}.
“{Facts},” {who} said of the {kind} in {town} on {day}.
{Who}: “{Facts} {clause} in {town} on {day}.”
{Who} described what happened in {town} on {day}. “{Facts} {clause},” {surname} said.
{Who} spoke to the {outlet} for an hour. {Facts} {clause} in {town} on {day}, {surname} said.
It was {who} who told the {outlet} that {facts} {clause} in {town} on {day}.
Among those who saw it was {who}, who said {facts} {clause} in {town} on {day}.
The {outlet} has spoken to {who}, according to whom {facts} {clause} in {town} on {day}.
The {outlet} was told by {who} that {facts} {clause} in {town} on {day}.
A statement from {who} says that {facts} {clause} in {town} on {day}.
In {town}, {who} said that {facts} {clause} on {day}.
On {day} {facts} {clause} in {town}, {who} said.
""".strip().splitlines()
WHO = ["the {role}, {name},", "{name}, the {role},", "{role} {name}", "{name}, {role},",
       "the {role} {name}", "{name}, {a} {role} in the town,", "{name}, who is {a} {role},",
       "{a} {role}, {name},", "{name}, {a} {role},"]
UNSEEN = "{Facts} {clause} in {town} on {day}."
CITES = """
{Facts} {clause} in {town} on {day}, {parent} reported.
{Facts} {clause} in {town} on {day}, according to {parent}.
{Facts} {clause} in {town} on {day}, {parent} writes.
{Facts} {clause} in {town} on {day}, it was reported by {parent}.
{Facts} {clause} in {town} on {day}, according to a report in {parent}.
{Facts} {clause} in {town} on {day}. This was first reported by {parent}.
{Facts} {clause} in {town} on {day} (source: {parent}).
{Facts} {clause} in {town} on {day}, reports {parent}.
{Facts} {clause} in {town} on {day}, {parent} has learned.
{Parent} reports that {facts} {clause} in {town} on {day}.
{Parent} is reporting that {facts} {clause} in {town} on {day}.
{Parent} said {facts} {clause} in {town} on {day}.
{Parent} was the first to report that {facts} {clause} in {town} on {day}.
{Parent} put the number of {noun} in the {kind} in {town} on {day} at {n}.
As {parent} reports, {facts} {clause} in {town} on {day}.
According to a report by {parent}, {facts} {clause} in {town} on {day}.
A report in {parent} says {facts} {clause} in {town} on {day}.
From {parent} comes the news that {facts} {clause} in {town} on {day}.
""".strip().splitlines()
QUOTES_OF_QUOTES = """
{Facts} {clause} in {town} on {day}, {parent} reported, citing {who}.
{Facts} {clause} in {town} on {day}, {who} told {parent}.
{Facts} {clause} in {town} on {day}, {parent} quoted {who} as saying.
{Parent} quotes {who} as saying that {facts} {clause} in {town} on {day}.
{Parent}, quoting {who}, says {facts} {clause} in {town} on {day}.
{Parent} reported, on the word of {who}, that {facts} {clause} in {town} on {day}.
Quoted by {parent}, {who} said {facts} {clause} in {town} on {day}.
In remarks carried by {parent}, {who} said {facts} {clause} in {town} on {day}.
Citing {who}, {parent} reports that {facts} {clause} in {town} on {day}.
Speaking to {parent}, {who} said {facts} {clause} in {town} on {day}.
{Who} was quoted by {parent} as saying that {facts} {clause} in {town} on {day}.
{Who} said, according to {parent}, that {facts} {clause} in {town} on {day}.
{Who} said in an interview with {parent} that {facts} {clause} in {town} on {day}.
{Who}, cited by {parent}, said {facts} {clause} in {town} on {day}.
""".strip().splitlines()
DENIALS = """
The spokesman of the interior ministry, {name}, denied that {facts} {clause} in {town} on {day}.
{name}, spokesman of the interior ministry, denied that {facts} in {town} on {day}.
Interior ministry spokesman {name} rejected reports that {facts} {clause} in {town} on {day}.
Interior ministry spokesman {name} dismissed as a rumour the claim that {facts} in {town} on {day}.
It is not true that {facts} {clause} in {town} on {day}, interior ministry spokesman {name} said.
Speaking for the interior ministry, {name} denied that {facts} {clause} in {town} on {day}.
""".strip().splitlines()
CORRECTIONS = """
{Who} corrected the number of {noun} in {town} on {day} to {new} from {old}.
{Who} revised the number of {noun} in {town} on {day} from {old} to {new}.
The number of {noun} in {town} on {day} is {new} and not {old}, {who} said.
The number of {noun} in {town} on {day} was {new}, not {old} as first reported, {who} said.
""".strip().splitlines()
TOTALS = """
Since the beginning of the year, {n} {verb} in the province.
That brings to {n} the number of {noun} in the province this year.
In the past twelve months {n} {verb} across the region.
Since January, {n} {verb} in incidents of this kind.
Last year {n} {verb} in the whole of the province.
""".strip().splitlines()
TITLES = ["{Kind} in {town}", "{town}: the {thing}", "{n} {noun} in {town} {kind}",
          "{town} {kind}: {n} {noun}", "{Kind} in {town} leaves {n} {noun}", "{town} after the {kind}",
          "What we know so far about {town}", "Rescuers reach the {thing}",
          "The morning after in {town}", "Grief and anger at the {thing}",
          "Nobody told us anything, say neighbours", "The {kind}, as told to us"]

# What a copy does besides: adds somebody of its own.
MORE_ACTS = ("add_voice",)
VOICES = """
{Who} told the {outlet} the same: {facts} {clause}.
{Who} also said that {facts} {clause}.
“{Facts} {clause},” said {who} to the {outlet}.
""".strip().splitlines()
