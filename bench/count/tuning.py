"""An invented world for generate.py: names nobody bears, events, and sentences to tell them in.

Everything is drawn from one random.Random. Names are put together from syllables, so that no list of
real ones is needed and hardly a name comes twice. Sentences come from small grammars; one story
never uses the same grammar line twice but in copies, so that wording which two of its reports share is
wording that one took from the other."""
from dataclasses import dataclass

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


@dataclass
class Kind:
    """A kind of event: what it does to people, and the clause that tells it. {thing} is filled in."""
    name: str
    measures: list  # the first is always reported
    clause: str
    things: list


KINDS = [
    Kind("shelling", ["killed", "injured"], "when shells hit the {thing}",
         ["market", "bus station", "grain store", "school yard"]),
    Kind("collapse", ["killed", "missing"], "when the roof of the {thing} collapsed",
         ["mine", "cannery", "sports hall", "brickworks"]),
    Kind("flood", ["missing", "displaced"], "when the river broke into the {thing}",
         ["lower quarter", "tannery", "camp ground"]),
    Kind("sweep", ["detained", "injured"], "when police surrounded the {thing}",
         ["union hall", "university", "fish auction", "hostel"]),
    Kind("levy", ["recruited"], "when army lorries stopped at the {thing}",
         ["quarry", "sawmill", "ferry landing", "textile works"]),
    Kind("fire", ["killed", "injured"], "when fire swept the {thing}",
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


class World:
    def __init__(self, random):
        self.random = random
        self.used, self.lines = set(), list(LINES)
        random.shuffle(self.lines)

    def fresh(self, make):
        while True:
            name = make()
            if name not in self.used:
                self.used.add(name)
                return name

    def stem(self):
        r = self.random
        return (r.choice(ONSETS) + r.choice(MIDDLES) + r.choice(CODAS)).capitalize()

    def town(self):
        return self.fresh(lambda: self.random.choice(TOWNS).format(self.stem()))

    def person(self):
        return self.fresh(lambda: f"{self.random.choice(FIRST)} {self.stem()}")

    def paper(self):
        return self.fresh(lambda: self.random.choice(PAPERS).format(self.stem()))

    def agency(self):
        return self.fresh(lambda: self.random.choice(AGENCIES).format(self.stem()))

    def colour(self, n):
        """n sentences that this story has not yet used."""
        out = []
        for line in (self.lines.pop() for _ in range(n)):
            words = line.format(**{k: self.random.choice(v) for k, v in SLOTS.items()})
            out.append(words[0].upper() + words[1:] + ".")
        return out
