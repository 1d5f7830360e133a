"""The words of the stories that one may tune on. words_heldout.py has other ones: no template, name,
event or synonym is in both. Written before anything was tuned.

A template stands in one story once but in copies of it, so wording that two reports share is wording
that one took from the other. {x} is drawn from SLOTS[x]."""

FIRST = "Abram Bettina Casimir Dorotea Emeric Fenna Gaspard Hilda Ivo Jarmila Klement Ludovica".split()
STEMS_A = "Bro Cal Dur Est Fal Gor Hes Ist Jor Kem Lod Mar Nev Ort Pel Ras Sol Tev Ul Vor".split()
STEMS_B = "aven bach deny ervo gate hurst ingen kova lund mere nitz pole rick stad tory".split()
TOWNS = ["{}", "{}", "{} Mills", "Old {}", "{}-on-Sill"]
PAPERS = ["{} Herald", "{} Courier", "{} Gazette", "{} Evening Post", "{} Mercury", "{} Tribune",
          "Radio {}", "{} Advertiser", "{} Chronicle", "{} Weekly"]
AGENCIES = ["{} Press Agency", "{} News Agency", "{} Wire"]

# Leads: {n} a number, {town}, {day}, {thing}. Shapes of one event tell it in words of their own.
EVENTS = [
    {"name": "bridge", "thing": ["toll bridge", "railway viaduct", "footbridge", "weir bridge"],
     "leads": ["At least {n} people were killed when the {thing} at {town} gave way on {day}",
               "The {thing} at {town} fell into the river on {day} and {n} people died with it",
               "{n} bodies had been brought ashore by nightfall on {day} after the {thing} near {town} broke in two",
               "Police in {town} put the dead of the {thing} at {n} on {day}"]},
    {"name": "raid", "thing": ["printers' union", "boatmen's club", "student house", "tenants' office"],
     "leads": ["Security officers took away {n} people from the {thing} in {town} on {day}",
               "{n} men and women were arrested on {day} as plain-clothes police entered the {thing} of {town}",
               "A search of the {thing} in {town} ended on {day} with {n} arrests",
               "The {thing} in {town} was raided on {day}, and {n} of those inside are in custody"]},
    {"name": "explosion", "thing": ["gas works", "paint shop", "grain silo", "boiler house"],
     "leads": ["An explosion at the {thing} in {town} injured {n} people on {day}",
               "{n} workers were hurt on {day} when the {thing} of {town} blew up during the early shift",
               "On {day} the {thing} at {town} went up in flames, leaving {n} wounded",
               "Doctors in {town} treated {n} people on {day} for burns from the {thing}"]},
]

FIGURES = ["The district hospital has admitted {n} patients", "A second list names {n} families",
           "Insurers speak of damage to {n} houses", "Some {n} firemen were sent from the coast",
           "The cordon reaches {n} metres in each direction", "Trains are running {n} minutes late"]

QUOTES = ['"{q}," said {person}, {role}', '{person}, {role}, told reporters: "{q}"',
          '"{q}," {person}, {role}, said by telephone']
SAID = ["We heard it before we saw it and then we heard nothing at all",
        "Nobody has told us where they were taken and nobody will answer the door",
        "I have asked for engineers three winters in a row",
        "There was no warning, whatever the ministry may now remember",
        "You could read a newspaper by the light of it",
        "My sister was on the early shift and her coat is still on the hook",
        "The inquiry will be open and its findings will be printed",
        "They counted us twice and wrote down two different numbers"]
ROLES = ["a baker", "the deputy mayor", "the chief of the fire brigade", "a shift foreman",
         "a retired judge", "who keeps the lock", "a nurse", "the parish clerk"]

SLOTS = {"who": "a neighbour|two cousins|the caretaker|a carter|a tram driver|the organist".split("|"),
         "it": "a lantern|a child's sledge|a crate of bottles|a piano stool|a brass bell".split("|"),
         "at": "by the pump|behind the customs shed|under the chestnuts|outside the bakery".split("|"),
         "when": "until dusk|for most of the night|all afternoon|well into Thursday".split("|"),
         "what": "blankets|hot soup|torches|clean water|dry stockings".split("|")}

LINES = """
The main street was closed to traffic {when}
{who} had left {it} {at} and went back to look for it
Volunteers from the rowing club handed out {what} {at}
An engineer chalked numbers on the remaining pillars
The power failed in the lower quarter and came back in stages
School was cancelled and the gymnasium turned into a dormitory
Shopkeepers pulled down their shutters before the sirens had stopped
The prefect arrived in a borrowed car and left without a statement
A crowd gathered {at} and read the names aloud
Dogs were brought from the frontier to search the rubble
The last inspection report had noted rust on eleven bolts
Two barges were lashed together to make a landing stage
Lawyers were refused entry and waited {when} on the pavement
A woman carried {it} through the crowd and would not put it down
The church opened its crypt to anyone who wanted to sit
Radios were confiscated from three flats on the second floor
The telephone exchange was overwhelmed within ten minutes
Witnesses disagree about the colour of the smoke
The contractor has not answered letters since the spring
Children were counted twice on the playing field
A crane was ordered from the shipyard and broke an axle on the way
The council met behind closed doors and adjourned without a vote
Residents were told to boil their water as a precaution
The night train was held outside the tunnel {when}
{who} opened the chapel and lit every candle in it
A notice on the door asked relatives to come with photographs
Ambulances had to turn round at the level crossing
The governor's office described the situation as stable
Windows broke as far away as the cattle market
The union has called for a day of silence
Police took away four boxes of membership cards
The river carried timber past the town hall {when}
The mayor postponed the autumn fair indefinitely
Farmers brought tractors to clear the approach road
A register of the missing is kept at the library
The owner's nephew was questioned and released without charge
Ropes were strung between the lamp posts for people to hold
The smell of burnt sugar hung over the docks
An independent surveyor had asked for access in March and was turned away
The bakery gave away everything it had and baked again
Prisoners were moved to the old barracks after midnight
A second wall leaned dangerously over the footpath
The ministry promised a report within thirty days
{who} walked along the bank with {it} and called into the dark
Tickets for the concert will be refunded
The works had passed its safety review in the previous year
A helicopter circled twice and returned to the coast
Soldiers unloaded sandbags {at}
The fishing co-operative lent its ice house as a mortuary
Several of the detained are said to be under eighteen
Parents were let through one at a time
The market hall will stay shut until the roof has been examined
A fund for the bereaved was opened at the savings bank
The archive of the club was carried out in laundry baskets
Drivers abandoned their lorries on the ramp
A diver came up with a shoe and a lunch tin
The company's share price was suspended in the capital
Loudspeakers told people to stay away from the embankment
An old woman identified her husband by his watch chain
The foundation stone bears the date of the great flood
The court refused to say which judge had signed the order
Bells in the surrounding villages were rung at noon
A temporary ferry will run every half hour
Neighbours took turns to guard the emptied flats
The fire smouldered in the cellars {when}
Journalists were kept behind a rope {at}
The emergency stairs had been bricked up during the repairs
Two trams stood burnt out at the terminus
A priest and a rabbi went from bed to bed
The bishop cut short a visit abroad
""".strip().splitlines()

TAILS = """
, although the order had been given hours earlier
, according to people who live nearby
, as it had done after the storm of two years ago
, and nobody could say on whose authority
, while the rain grew heavier
, despite repeated requests to the ministry
, a spokesman for the district confirmed
, before the first relatives had been told
, in spite of the cold
, which took most of the night
, because the keys could not be found
, to the annoyance of the local council
, for the third time since the new year
, once the water had gone down
, where it can be seen from the road
, and an appeal for more was made on the radio
, with the help of the neighbouring brigade
, as photographs taken from the tower show
, after a delay that has not been explained
, even though the inquiry has barely begun
""".strip("\n").splitlines()

CITES = ["The case was first reported by the {outlet}", "The {outlet} reported the news earlier",
         "That was reported by the {outlet}"]
HOUSE = ["Follow {outlet} for more news from the region", "{outlet} is printed on recycled paper",
         "Write to the editors of {outlet} with your comments"]

SYNONYMS = {k: v.split("|") for k, v in (line.split(" ", 1) for line in """
killed slain
injured hurt|wounded
arrested detained|seized
people persons
street road|avenue
closed shut|barred
traffic vehicles
handed passed
volunteers helpers
engineer technician
remaining surviving
failed collapsed
quarter district
cancelled called-off
dormitory shelter
shopkeepers traders
sirens alarms
arrived came|turned-up
borrowed hired
crowd throng
gathered assembled
brought fetched
frontier border
search comb
rubble debris
inspection examination
noted recorded
waited lingered
pavement kerb
carried bore
opened unlocked
confiscated impounded
overwhelmed swamped
within inside
witnesses onlookers
disagree differ
contractor builder
answered replied-to
counted tallied
ordered summoned
broke snapped
met convened
adjourned broke-up
residents inhabitants
told instructed
boil sterilise
precaution safeguard
held kept
notice placard
relatives kin
photographs pictures
turn swing
described called
situation position
stable calm
windows panes
silence quiet
boxes crates
timber logs
mayor burgomaster
postponed put-off
farmers growers
clear free
register list
missing lost
questioned interrogated
released freed
ropes lines
smell stench
burnt scorched
docks quays
surveyor assessor
access admission
baked cooked
prisoners captives
moved transferred
wall partition
dangerously perilously
promised pledged
report account
walked strode
concert recital
refunded reimbursed
safety security
previous preceding
circled wheeled
returned went-back
soldiers troops
unloaded set-down
lent loaned
several some
parents mothers-and-fathers
roof ceiling
examined inspected
fund collection
bereaved mourners
archive records
abandoned deserted
diver swimmer
shoe boot
suspended halted
capital metropolis
embankment bank
identified recognised
husband spouse
refused declined
judge magistrate
signed endorsed
villages hamlets
temporary provisional
guard watch
emptied vacated
smouldered glowed
cellars basements
journalists reporters
emergency escape
repairs renovation
hours some-hours
earlier before
nearby close-by
storm gale
authority say-so
heavier harder
repeated frequent
requests appeals
spokesman representative
confirmed acknowledged
explained accounted-for
barely hardly
begun started
delay hold-up
annoyance irritation
local municipal
""".strip().splitlines())}
SYNONYMS = {k: [w.replace("-", " ") for w in v] for k, v in SYNONYMS.items()}
STYLE = [("metres", "meters"), ("colour", "color"), ("neighbouring", "neighboring"),
         ("neighbour", "neighbor"), ("grey", "gray"), ("pavement", "sidewalk"), ("lorries", "trucks")]
