"""Invented places and people of the held-out half."""
from events import Event, calendar, name_maker, people

KINDS = ("boat", "eviction", "flood", "school")
STARTS = "Pon Quel Ull Cor Ibe Fran Wes Yar Oss Lun Mav Ter Eld Brin Cas Hul".split()
MIDDLES = "ta re no li shu wa bri do que pe".split()
ENDS = "mouth ra del nic hem go lia wick bo rin sa tua".split()
FIRST = ("Tomas Ilse Jorun Amadi Celia Ruben Wanda Emeka Livia Stellan Odile Bram Chipo Fenna Gustav "
         "Halima Iker Jutta Kofi Lotte").split()
FAMILY = ("Arendal Quiroga Mbele Strand Castellan Oyelar Brandis Teixe Lindqar Mowale Dufort Eriksal "
          "Sundar Plessis Okafe Walden Trevi Haugen Iberra Zonder").split()
OFFICIAL = [
    ("acting director-general of the maritime safety administration", "maritime safety boss",
     "director-general"),
    ("district commissioner", "district commissioner", "commissioner"),
    ("secretary of state for regional affairs", "state secretary", "secretary of state"),
    ("president of the municipal assembly", "assembly president", "president"),
    ("operations chief of the national disaster management agency", "disaster agency chief",
     "operations chief"),
    ("legal adviser of the residents' federation", "residents' lawyer", "adviser"),
    ("spokeswoman of the joint task force for the north", "task force spokeswoman", "spokeswoman")]
WITNESS = [
    ("a net maker", "net maker", "net maker"),
    ("34, a nurse", "nurse", "nurse"),
    ("a grandmother of nine", "grandmother", "grandmother"),
    ("a baker's apprentice", "apprentice baker", "apprentice"),
    ("a geography teacher", "teacher", "teacher"),
    ("who keeps goats", "goat keeper", "goatherd")]


def draw(kind, rng, quotes, seed):
    place, thing = name_maker(rng, STARTS, MIDDLES, ENDS), name_maker(rng, STARTS, MIDDLES, ENDS)
    facts = calendar(rng)
    facts.update(
        town=place(), district=place() + " county", province="the region of " + place(), near=place(),
        capital=place(), hospital=rng.choice([f"St {thing()}'s hospital", f"the {thing()} infirmary"]),
        port=place(), isles=f"the {thing()} islands", strait=f"{thing()} Strait",
        boat=rng.choice([f"Star of {thing()}", f"Lady {thing()}", f"{thing()} Queen"]),
        quarter=rng.choice([f"{thing()} Hill", f"Lower {thing()}", f"{thing()} Gardens"]),
        company=rng.choice([f"{thing()} Estates", f"{thing()} Holdings", f"{thing()} Urban"]),
        river=f"{thing()} river", dam=rng.choice([f"{thing()} dam", f"{thing()} reservoir"]),
        school=rng.choice([f"{thing()} boarding school", f"the {thing()} secondary school",
                           f"{thing()} lyceum"]),
        group=rng.choice(["the Sons of the Steppe", "the Ninth Column", "the Harvest Army"]),
        ngo=rng.choice(["Shelter Line", "the Safe Passage Network", "Coastline Monitor",
                        "the Children First Alliance"]),
        dead=rng.randint(5, 60), hurt=rng.randint(6, 45), missing=rng.randint(5, 70),
        saved=rng.randint(11, 90), aboard=rng.randint(95, 240), fare=rng.randint(20, 95),
        families=rng.randint(90, 700), diggers=rng.randint(5, 18), held=rng.randint(6, 55),
        houses=rng.randint(120, 950), displaced=rng.randint(2, 30) * 1000, rain=rng.randint(140, 390),
        pupils=rng.randint(24, 190), age=rng.randint(8, 11), back=rng.randint(4, 20),
        trucks=rng.randint(4, 12), n1=rng.randint(13, 48), n2=rng.randint(110, 900))
    return Event(kind, facts, rng.choice([3, 5, 6, 8, 9, 13, 15, 17, 19, 21]), rng.randrange(0, 60, 5),
                 people(rng, FIRST[:10], FAMILY[:10], OFFICIAL, 6),
                 people(rng, FIRST[10:], FAMILY[10:], WITNESS, 5), quotes, seed)
