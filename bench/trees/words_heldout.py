"""The words of the held-out stories: nothing in here is in words_tuning.py, and nothing is ever tuned
on stories made of it. Written before anything was tuned."""

FIRST = "Anselm Brunhild Corvin Delphine Eskil Frideswide Gunnar Honorine Isidor Jolande Kuno Leocadia".split()
STEMS_A = "Ash Bryn Crag Drum Elder Frost Glen Hollow Inver Kirk Lang Moss North Oak Pine Quern Roe Stan Thorn Wyn".split()
STEMS_B = "acre beck comb dale ford garth holme ington ley march ness over pool shaw thwaite wick".split()
TOWNS = ["{}", "{}", "Port {}", "{} Haven", "Nether {}"]
PAPERS = ["The {} Examiner", "{} Daily News", "{} Standard", "{} Messenger", "{} Sentinel",
          "{} Argus", "Voice of {}", "{} Bulletin", "{} Times", "{} Observer"]
AGENCIES = ["{} Press Association Agency", "Agency {}", "{} Telegraphic Agency"]

EVENTS = [
    {"name": "ferry", "thing": ["car ferry", "excursion steamer", "pilgrims' boat", "island packet"],
     "leads": ["Rescuers say {n} passengers are missing since the {thing} from {town} sank on {day}",
               "Hopes of finding alive the {n} people lost with the {thing} off {town} faded on {day}",
               "Off {town}, {n} passengers of the {thing} have not been seen since it capsized on {day}",
               "With {n} people unaccounted for, the search for the {thing} that left {town} on {day} goes on"]},
    {"name": "checkpoint", "thing": ["north gate", "bridge post", "quarry turn-off", "harbour barrier"],
     "leads": ["Gunfire at the {thing} of {town} left {n} dead on {day}",
               "In {town}, troops at the {thing} opened fire on {day}, killing {n}",
               "What began as an argument at the {thing} in {town} on {day} cost {n} lives",
               "{n} civilians lost their lives on {day} at the {thing} outside {town}"]},
    {"name": "wildfire", "thing": ["pine forest", "heath", "cork plantation", "nature park"],
     "leads": ["Flames from the {thing} drove {n} people from their homes in {town} on {day}",
               "As the {thing} burned on {day}, {n} inhabitants of {town} had to leave",
               "{town} was emptied of {n} people on {day} because the {thing} was alight",
               "Evacuation orders for {n} people took effect in {town} on {day} when wind pushed the blaze out of the {thing}"]},
]

FIGURES = ["Coastguard vessels have covered {n} square miles", "By their own tally, helpers cooked {n} meals",
           "Of the vehicles, {n} were found unlocked", "Visibility had dropped to {n} yards",
           "Compensation claims already number {n}", "It took {n} minutes for the first call to be answered"]

QUOTES = ['In the words of {person}, {role}: "{q}"', '"{q}." So {person}, {role}, put it',
          'Asked about it, {person}, {role}, answered: "{q}"']
SAID = ["Either the list is wrong or my brother never existed",
        "What we lacked was not courage but hoses",
        "Her lights went out one deck after another, like a house going to bed",
        "I waved my papers, and that is when it started",
        "Give us the recordings and we shall stop asking",
        "All I could save was the dog and the deeds",
        "Had the wind turned an hour sooner you would be talking to nobody",
        "Under my command no such instruction was issued"]
ROLES = ["skipper of a trawler", "a vineyard owner", "commander of the garrison", "a veterinary surgeon",
         "a first-year apprentice", "head of the relief committee", "an innkeeper", "a surveyor's widow"]

SLOTS = {"someone": "an elderly couple|a postman|three shepherds|the harbour pilot|a schoolgirl".split("|"),
         "object": "a suitcase|an accordion|a birdcage|a framed portrait|a sewing machine".split("|"),
         "place": "along the breakwater|near the lighthouse|at the edge of the orchard|on the slipway".split("|"),
         "span": "from dawn onwards|throughout Sunday|for nearly nine hours|between the tides".split("|"),
         "goods": "oxygen bottles|sandwiches|fuel|tarpaulins|insulin".split("|")}

LINES = """
Carrying {object}, {someone} reached the assembly point barefoot
From the cliff, {someone} signalled with a mirror
Scorched road signs now point nowhere in particular
Among the luggage washed up was {object}
Not until a fishing boat changed course did anyone hear the cries
Because the ramp had jammed, rafts were thrown overboard empty
Inside the customs hall, cots stand in alphabetical order
Whether the hatch was properly secured remains a matter of dispute
No officer has yet been relieved of his post
{someone} drove back through the smoke to fetch {object}
Supplies of {goods} ran short on the second evening
Pharmacies were asked to hand over their stock of {goods}
Bullet marks can be seen on both sides of the guard hut
Some of the hoses dated from before the war
Overhead, planes dropped water that the gusts blew sideways
Divers descended to the wreck {span}
Every flag in the naval college hangs at half mast
Beekeepers lost almost all of their hives
The manifest lists children without their ages
An amateur's film of the incident lasts forty-one seconds
Curfew begins at eight and applies to visitors too
At the inn nobody was charged for bread or lodging
Oil has begun to seep towards the mussel beds
Livestock wandered {place} with nobody to claim it
Grandparents phoned hotels in search of their families
Investigators recovered a recorder from the wheelhouse
Cartridges were swept up and taken off in a bucket
Ash fell like snow on the terraces
Without dental charts, identification could last weeks
Overnight the wind veered and spared the observatory
A line of buses waited {place} {span}
The chain of command is being reconstructed from logbooks
For want of a generator, surgery was done by headlamp
Two judges from another circuit will take statements
Tourists slept in the departure lounge with their shoes on
Life jackets of an outdated pattern were stacked under the benches
Sheep survived in a hollow that the blaze jumped over
Local vintners fear for a crop already thinned by hail
Only the bronze statue of the founder was left upright
When morning came, the gate stood open and unattended
The shipping line operated under a flag of convenience
Engines were heard to stop and start again twice
Scouts guided motorists along farm tracks
The regional parliament observed a minute's hush
Photographers were ordered to delete their memory cards
Weather balloons had foretold the squall by noon
A baby was delivered in the back of a lorry
Cable cars ran free of charge to bring people down
The brigade's only bulldozer had been lent to a film crew
Sonar picked up an outline at sixty fathoms
Telegrams of sympathy filled a whole tray at the consulate
Military police sealed the barracks and its canteen
At low water the funnel breaks the surface
Sixteen languages were spoken in the queue for news
Two retired stokers volunteered for the pumps
Embers travelled a mile ahead of the front
Pupils planted saplings there only last autumn
Salvage firms have been invited to tender
The roadblock had gone up without notice that morning
Cattle trucks served to move the bedridden
Mourners laid wreaths {place}
Charts of the strait are twenty years out of date
No ambulance was let past the barrier {span}
Scaffolding around the belfry caught light and toppled
Volunteers combed the shingle with rakes
A recording of the last radio call is kept under seal
Charity parcels were sorted by shoe size
Landslips are expected as soon as it pours
The purser, who survived, has not spoken in public
An apology was drafted, withdrawn and drafted anew
""".strip().splitlines()

TAILS = """
 after what was called an oversight
; the reason was not given
 as far as can be established
, something the owners dispute
 under the eyes of television crews
, or so those present maintain
 at the request of the coroner
; a second attempt is planned
 in defiance of a standing regulation
, contrary to first impressions
 thanks to a tip from a lorry driver
, much to everybody's relief
 on instructions that nobody admits to
, unlike in earlier disasters
 for reasons of public health
, leaving little to salvage
; similar scenes were seen across the bay
 with only minutes to spare
, if the logbook is to be trusted
 until reinforcements could be landed
""".strip("\n").splitlines()

CITES = ["It was {outlet} that first brought the matter to light, the paper reported",
         "According to {outlet}, the matter came to light hours before", "As {outlet} first reported, questions remain"]
HOUSE = ["Support {outlet} by subscribing today", "Sign up for the free newsletter of {outlet}",
         "All articles in {outlet} are protected by copyright"]

SYNONYMS = {k: v.split("|") for k, v in (line.split(" ", 1) for line in """
passengers travellers
sank foundered
dead lifeless
troops servicemen
flames fires
homes dwellings
inhabitants townsfolk
reached got-to
assembly meeting
barefoot shoeless
cliff bluff
signalled beckoned
scorched singed
luggage baggage
washed swept
changed altered
course heading
cries screams
jammed stuck
rafts floats
thrown flung
cots bunks
stand are-set-up
properly correctly
secured fastened
remains stays
dispute contention
officer commander
relieved stripped
drove motored
smoke fumes
fetch collect
supplies stocks
ran fell
evening night
pharmacies chemists
stock store
marks scars
hut shed
hoses pipes
war conflict
dropped released
gusts squalls
descended dived
wreck hulk
flag banner
college academy
lost forfeited
hives colonies
lists enumerates
amateur layman
film video
incident affair
lasts runs-for
curfew lockdown
applies extends
visitors guests
charged billed
lodging a-bed
seep leak
beds banks
livestock animals
wandered roamed
claim own
phoned rang
families relations
investigators detectives
recovered retrieved
cartridges casings
swept brushed
ash cinders
terraces patios
weeks months
overnight during-the-night
veered shifted
spared saved
buses coaches
chain line
reconstructed pieced-together
generator dynamo
surgery operations
statements testimony
tourists holidaymakers
slept dozed
outdated obsolete
pattern type
stacked piled
benches seats
survived lived
hollow dip
blaze inferno
fear worry
crop harvest
hail frost
statue figure
upright standing
gate entrance
unattended unguarded
operated sailed
engines motors
heard noticed
guided led
motorists drivers
observed kept
hush silence
delete erase
foretold predicted
noon midday
baby child
delivered born
lorry truck
brigade service
outline shape
sympathy condolence
filled took-up
sealed closed-off
surface waterline
spoken used
queue line
retired pensioned
volunteered offered-themselves
travelled flew
front fireline
pupils schoolchildren
planted set
salvage recovery
invited asked
roadblock barricade
trucks wagons
move carry
mourners grievers
laid placed
charts maps
strait channel
past through
scaffolding framework
toppled keeled-over
combed searched
shingle pebbles
recording tape
parcels packages
sorted arranged
expected likely
pours rains
purser steward
apology regret
drafted written
withdrawn retracted
oversight lapse
owners proprietors
present there
maintain insist
request behest
attempt try
planned scheduled
defiance breach
regulation rule
relief comfort
instructions orders
disasters calamities
reasons grounds
scenes sights
minutes moments
trusted believed
reinforcements backup
landed put-ashore
""".strip().splitlines())}
SYNONYMS = {k: [w.replace("-", " ") for w in v] for k, v in SYNONYMS.items()}
STYLE = [("lorry", "truck"), ("harbour", "harbor"), ("travellers", "travelers"), ("defence", "defense"),
         ("yards", "yds"), ("at half mast", "at half-mast"), ("organise", "organize")]
