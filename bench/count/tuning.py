"""The world that may be tuned on: vocabulary, sentence shapes and kinds of event (world.py says what each
is for). Whatever is read here is no longer a test; held_out.py is."""
from world import Kind

ONSETS = "b br c cl d dr f fr g gl h k l m mar n or p pl qu r s st t tr ul v w z".split()
MIDDLES = "a e i o u ai ea ou ar en il on".split()
CODAS = ("bel den dor fen gar hale kin lan len mond nar nick quist rath ren row sel tar ter vane "
         "wick").split()
TOWNS = ["{}", "{}", "{}", "{} Bridge", "Upper {}", "Saint {}", "{} Ferry", "{}-on-the-Water",
         "Port {}"]
FIRST = ("Abena Alric Basil Carmela Cosmo Davinia Edda Fabian Ginevra Hakon Imelda Jovan Kalinda "
         "Lambert Maren Nikola Ondine Pavlo Quirin Rosalba Severin Thandi Ursel Viggo Wanda Yusra "
         "Zeno").split()
PAPERS = ["{} Herald", "{} Courier", "The {} Gazette", "{} Mercury", "Radio {}", "{} Evening Post",
          "{} Weekly", "The {} Observer", "{} Chronicle", "Voice of {}", "{} Tribune", "{} Online"]
AGENCIES = ["{} Press Agency", "{} News Bureau", "{} Wire"]
OFFICIALS = ["mayor", "fire chief", "district commissioner", "hospital director", "harbour master",
             "civil protection chief", "police chief", "provincial governor",
             "head of the ambulance service"]
WITNESSES = ["baker", "schoolteacher", "bus driver", "priest", "pharmacist", "fisherman", "midwife",
             "tailor", "railwayman", "student", "shopkeeper", "night watchman"]


KINDS = [
    Kind("shelling", ["killed", "injured"],
         ["when shells hit the {thing}", "in shelling that reached the {thing}",
          "as artillery struck the {thing}", "after three rounds came down on the {thing}",
          "by shellfire at the {thing}", "when the guns found the range of the {thing}"],
         ["market", "bus station", "grain store", "school yard"]),
    Kind("collapse", ["killed", "missing"],
         ["when the roof of the {thing} collapsed", "as the {thing} caved in",
          "in the collapse of the {thing}", "after the ceiling of the {thing} gave way",
          "under the fallen roof of the {thing}", "when a wall of the {thing} came down"],
         ["mine", "cannery", "sports hall", "brickworks"]),
    Kind("flood", ["missing", "displaced"],
         ["when the river broke into the {thing}", "in the flooding of the {thing}",
          "as high water covered the {thing}", "after the dyke above the {thing} burst",
          "by a flood at the {thing}", "when the {thing} went under water"],
         ["lower quarter", "tannery", "camp ground"]),
    Kind("sweep", ["detained", "injured"],
         ["when police surrounded the {thing}", "in a police sweep of the {thing}",
          "as officers closed off the {thing}", "after riot police entered the {thing}",
          "during a search of the {thing}", "when the doors of the {thing} were broken in by police"],
         ["union hall", "university", "fish auction", "hostel"]),
    Kind("levy", ["recruited"],
         ["when army lorries stopped at the {thing}", "in a levy at the {thing}",
          "as recruiters went through the {thing}", "by a press gang at the {thing}",
          "after soldiers sealed the {thing}", "during a round-up at the {thing}"],
         ["quarry", "sawmill", "ferry landing", "textile works"]),
    Kind("fire", ["killed", "injured"],
         ["when fire swept the {thing}", "in a fire at the {thing}", "as the {thing} burned down",
          "after flames broke out in the {thing}", "in the blaze that destroyed the {thing}",
          "when the {thing} caught fire"],
         ["dormitory", "theatre", "paint works", "night market"]),
]
VERBS = {  # measure: how a sentence says it, and how a second figure in the sentence does
    "killed": ("people were killed", "killed"),
    "injured": ("people were injured", "injured"),
    "missing": ("people were missing", "missing"),
    "displaced": ("people were displaced", "displaced"),
    "detained": ("people were detained", "detained"),
    "recruited": ("men were conscripted", "conscripted"),
}

SLOTS = {slot: words.split("|") for slot, words in {
    "it": "a lamp|a bicycle|a kettle|a gate|a flag|a piano|a ladder|a clock|an umbrella|a school bag",
    "at": "by the well|under the arches|beside the pump|behind the chapel|on the steps|at the corner",
    "who": "a neighbour|an old man|two sisters|the sexton|a boy with a cap|a nurse|a carter|the cook",
    "when": "until dusk|until the morning|for three hours|through the night|all afternoon",
    "what": "bread|blankets|candles|buckets|dry shoes|tea|ropes|water",
}.items()}
LINES = """
{who} had left {it} {at} and nobody touched it
The street was closed {when} and dogs slept on the tramlines
Somebody had brought {what} and stood with it {at}
{who} kept sweeping the same four paving stones {when}
The bells were not rung, for the ropes had been taken for the rescue
In the window of the post office hung {it} that belonged to no one
Those who had walked in from the farms waited {at} with {what}
The electricity came back for a minute and showed {it} in the mud
No inquiry has been announced and the archive is shut for stocktaking
A list was pinned to the door {at} and taken down again
{who} asked everyone the same question and wrote the answers on a sleeve
Traffic was led round by the cemetery road {when}
The smell of tar hung over the roofs {when}
For want of stretchers the helpers used doors, and one carried {it}
An engineer measured the crack with a pencil and put the pencil away
The school opened as usual with half its benches empty
{who} handed out {what} and would take no money
Insurance men arrived before the priest did
The river rose another hand and then thought better of it
Nobody had the key to the siren
A taxi drove back and forth {when} without a fare
The hotel gave its linen and asked for none of it back
From the hills one could hear a tractor working {when}
Children found {it} {at} and carried it home
The minister's car was seen on the bypass and did not stop
By evening {who} had set up a table {at} with {what}
The newspaper kiosk sold nothing but string
A horse stood harnessed {at} {when}
The bridge is to be inspected once the inspector has been found
{who} planted a row of sticks to show how high it had been
The canteen cooked for everyone and ran out of spoons
Two radios could be heard, tuned to different marches
A photographer changed his film with shaking hands {at}
The committee will meet when its chairman is well
{who} wound {it} as if that were the thing to do
Cats had the marketplace to themselves {when}
A ladder too short by three rungs was tied to one too long
In the registry the ink had run and the clerk began again from memory
The cinema gave its evening performance to four people
Whoever had a boat lent it and whoever had none lent an arm
{who} sat {at} and peeled potatoes for people who were not there
The telephone exchange put through every call without asking for whom
Frost is forecast and the roofers have been sent for
A goat ate the notice that forbade assembly
The brass band left its instruments {at} and carried {what}
One shoe lay {at} and was walked round all day
{who} lit the stove in the waiting room and let nobody pay
The dam keeper opened the sluice by hand and counted the turns aloud
The chemist wrote what he gave away on the wall
Wires hung over the lane {when} and every child knew which one hummed
Of the two generators one was new and neither had fuel
A wedding went ahead {at} with the guests in rubber boots
The last bus waited {when} and left with its lights off
Flour is to be had on Friday and coal on request
{who} put {it} in a sack and said it would be fetched
""".strip().splitlines()

SPUN = {  # what a text spinner puts in the place of what
    "people were killed": "people lost their lives", "injured": "wounded", "said": "stated",
    "nobody": "no one", "street": "road", "kept": "went on", "stood": "was standing",
    "brought": "carried along", "waited": "lingered", "asked": "enquired of", "shut": "closed",
    "evening": "nightfall", "began": "started", "children": "kids", "handed": "passed",
    "arrived": "turned up", "seen": "spotted", "found": "discovered", "stopped": "halted",
}

# How a report tells it. {facts} begins a sentence as {Facts}; {who} names the speaker with his role.
LEADS = [
    "{Facts} {clause} in {town} on {day}, {who}, said.",
    "{Who}, said that {facts} {clause} in {town} on {day}.",
    "{Facts} {clause} in {town} on {day}, according to {who}.",
    "{Facts} {clause} in {town} on {day}, {who}, told the {outlet}.",
]
WHO = ["the {role}, {name}", "{name}, the {role}"]
UNSEEN = "{Facts} {clause} in {town} on {day}."
CITES = ["{Facts} {clause} in {town} on {day}, {parent} reported."]
QUOTES_OF_QUOTES = ["{Facts} {clause} in {town} on {day}, {parent} reported, citing {who}."]
DENIALS = ["The spokesman of the interior ministry, {name}, denied that {facts} in {town} on {day}."]
CORRECTIONS = ["{Who}, corrected the number of those {noun} in {town} on {day} to {new} from {old}."]
TOTALS = ["Since the beginning of the year, {n} {verb} in the province."]
TITLES = ["{Kind} in {town}", "{town}: the {thing}", "What happened at the {thing} of {town}",
          "{town} after the {kind}",
          "A night nobody in {town} slept", "What is known about the {kind}", "The {thing} by daylight",
          "Questions and no answers in {town}", "Relatives wait at the {thing}",
          "{town} shuts its shops", "After the {kind}, the counting"]
FURNITURE = ["This newspaper is printed on Tuesdays and Fridays and sold at the kiosk by the mill.",
             "Letters to the editor should be signed and no longer than a page.",
             "Subscribers receive the almanac free of charge at the turn of the year.",
             "Small advertisements are taken at the counter until four o'clock.",
             "Corrections appear on the second page of the following issue.",
             "The editors thank the readers who sent photographs and return none of them.",
             "Our weather frog is on holiday until the first of the month.",
             "Set in eleven-point type and printed by the Guild of Saint Emmeram.",
             "Tides and lamp-lighting times are on the back page.",
             "A year's subscription may be paid in kind at harvest.",
             "The puzzle of the week will be solved on Thursday.",
             "Unsigned articles are by the staff, who stand behind them.",
             "Chimney sweeps and dowsers are listed under Trades."]
UNRELATED = ["The choir of the harbour school sang for the pensioners and was given plum cake",
             "The bread contest was won by a rye loaf as dark as a boot",
             "A new bench stands before the savings bank and is already being sat on"]
# A text that went into another language and came back.
BACK = {"when": "as", "said": "has stated", "told": "has told", "according to": "in the words of",
        "people were": "persons have been", "men were": "persons have been", "street": "road",
        "nobody": "not one person", "kept": "did not cease to be", "opened": "has opened",
        "brought": "has brought", "carried": "has borne", "stood": "has stood", "waited": "were waiting"}
