"""Invented places and people of the tuning half."""
from events import Event, calendar, name_maker, people

KINDS = ("strike", "raid", "mine", "protest")
STARTS = "Kar Sel Tam Vel Dor Bas Nar Lim Hos Jal Mer Tor Zel Rib Ash Gor".split()
MIDDLES = "a e o i an ar el im ok un".split()
ENDS = "bad met dun vik rash ta lo sin khet mar ova dal".split()
FIRST = ("Idris Salma Yonas Mirel Tarek Hanna Bekir Lejla Oren Samira Davit Nadja Kemal Ruta Anton "
         "Zahra Pavel Esma Luan Ines").split()
FAMILY = ("Valen Korrim Badou Hesari Lomek Dranic Sorbel Tahvo Mekrani Ostrel Juvan Reshid Palmen "
          "Kadri Vorash Nemeth Gollan Zubair Ferin Abaski").split()
OFFICIAL = [
    ("head of the provincial health directorate", "provincial health chief", "health official"),
    ("spokesman of the interior ministry", "interior ministry spokesman", "spokesman"),
    ("deputy head of the provincial emergency operations centre", "emergency centre deputy head",
     "deputy head"),
    ("director of the regional referral hospital", "hospital director", "director"),
    ("chairman of the provincial council", "council chairman", "chairman"),
    ("president of the national bar association's human rights committee", "bar committee president",
     "lawyer"),
    ("commissioner for civil protection in the northern region", "civil protection commissioner",
     "commissioner")]
WITNESS = [
    ("a 41-year-old carpenter", "carpenter", "carpenter"),
    ("a mother of four", "mother-of-four", "mother"),
    ("63, who sells tea", "tea seller", "tea seller"),
    ("a student of 19", "student", "student"),
    ("a retired teacher", "retired teacher", "teacher"),
    ("a bus driver", "bus driver", "driver")]


def draw(kind, rng, quotes, seed):
    place, thing = name_maker(rng, STARTS, MIDDLES, ENDS), name_maker(rng, STARTS, MIDDLES, ENDS)
    facts = calendar(rng)
    facts.update(
        town=place(), district=place() + " district", province=place() + " province", near=place(),
        capital=place(), street=thing() + " Street", hospital=f"{thing()} hospital",
        ngo=rng.choice(["Justice Watch", "the Centre for Civilian Harm", "Lawyers Without Fear",
                        "the Open Records Initiative"]),
        army=rng.choice(["the army", "the air force", "the coalition", "the general staff"]),
        group=rng.choice(["the Free Front", "the Highland Brigades", "the Banner Movement"]),
        force=rng.choice(["the gendarmerie", "the security forces", "the Rapid Battalion",
                          "the state police"]),
        weapon=rng.choice(["Warplanes", "Helicopter gunships", "Two fighter jets", "Armed drones"]),
        market=rng.choice([f"the {thing()} market", f"{thing()} bazaar", "the vegetable market",
                           "the old covered market"]),
        square=rng.choice([f"{thing()} Square", "Station Square", "Independence Square"]),
        mine=rng.choice([f"the {thing()} mine", f"{thing()} pit", f"the {thing()} colliery"]),
        mineral=rng.choice(["gold", "coal", "copper", "tin", "cobalt"]),
        company=rng.choice([f"{thing()} Mining", f"{thing()} Resources", f"{thing()} and Sons"]),
        camp=rng.choice([f"Camp {thing()}", "the old sugar factory", f"{thing()} barracks"]),
        bill=rng.choice(["the fuel levy", "the market tax", "the bread tax", "the water charge",
                         "the new land duty"]),
        dead=rng.randint(6, 48), hurt=rng.randint(20, 130), kids=rng.randint(3, 5),
        held=rng.randint(21, 160), houses=rng.randint(30, 170), trucks=rng.randint(6, 30),
        stalls=rng.randint(20, 120), trapped=rng.randint(7, 60), saved=rng.randint(5, 40),
        depth=rng.randint(70, 420), crowd=rng.randint(3, 45) * 1000, hours=rng.randint(4, 12),
        n1=rng.randint(3, 19), n2=rng.randint(150, 900))
    return Event(kind, facts, rng.choice([1, 2, 4, 7, 9, 10, 11, 14, 16, 18]), rng.randrange(0, 60, 5),
                 people(rng, FIRST[:10], FAMILY[:10], OFFICIAL, 6),
                 people(rng, FIRST[10:], FAMILY[10:], WITNESS, 5), quotes, seed)
