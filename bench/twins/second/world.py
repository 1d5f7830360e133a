"""Invented places and people of the second tuning half."""
from events import Event, calendar, name_maker, people

KINDS = ("flood", "jail", "mill", "vote")
ALSO = ("tuning",)  # its copyists' words are known here too
MORE_WAYS = ("reprinted",)  # easy ones, so that they weigh what they should
STARTS = "Oru Pha Quil Wen Yar Ziv Chi Deru Emba Foss Gwil Huna Iqa Jeph Kuo Lhas".split()
MIDDLES = "ma ri the lo su ne ki wa po".split()
ENDS = "nde pur ley ngo tse ry ka ward ness mbe shi ton".split()
FIRST = ("Ngaio Osman Perla Quentin Rosalba Sefton Tendai Ulla Viggo Wilhelmina Xenia Yusra Zoltan "
         "Amparo Bram Chidi Delphine Efrain Farida Gudrun").split()
FAMILY = ("Abernot Bosque Chandrel Dlomo Eskild Fonseth Grantz Hovland Imbeki Jurgal Kestrin Lobato "
          "Mwansa Norquist Okafer Pizarno Quiroz Rasmund Sithebe Tolland").split()
OFFICIAL = [
    ("permanent secretary at the ministry of the interior", "permanent secretary", "secretary"),
    ("chief of the national fire and rescue service", "fire service chief", "chief"),
    ("acting director-general of the prisons department", "prisons director-general", "director"),
    ("chairwoman of the independent electoral board", "electoral board chairwoman", "chairwoman"),
    ("general secretary of the textile workers' federation", "union general secretary", "union leader"),
    ("state water engineer", "water engineer", "engineer"),
    ("registrar of the teaching hospital", "hospital registrar", "registrar")]
WITNESS = [
    ("who keeps a kiosk nearby", "kiosk keeper", "kiosk keeper"),
    ("a trainee nurse", "trainee nurse", "nurse"),
    ("52, a lorry driver", "lorry driver", "driver"),
    ("a grandmother of nine", "grandmother", "grandmother"),
    ("an apprentice welder", "apprentice welder", "welder"),
    ("who teaches geography", "geography teacher", "teacher")]


def draw(kind, rng, quotes, seed):
    place, thing = name_maker(rng, STARTS, MIDDLES, ENDS), name_maker(rng, STARTS, MIDDLES, ENDS)
    facts = calendar(rng)
    facts.update(
        town=place(), county=place() + " county", region="the " + place() + " region", near=place(),
        capital=place(), river=f"the {thing()}", dam=f"the {thing()} dam", clinic=f"{thing()} clinic",
        prison=rng.choice([f"{thing()} prison", f"{thing()} remand centre", "the central prison"]),
        mill=rng.choice([f"{thing()} Garments", f"{thing()} Knitwear", f"the {thing()} spinning mill"]),
        brand=thing() + " Apparel", party=rng.choice(["the Harvest Party", "the Civic Alliance", "the Lantern movement"]),
        rival=rng.choice(["the National Front", "the Unity Congress", "the Continuity Party"]),
        guard=rng.choice(["the paramilitary police", "the mobile guard", "the reserve battalion"]),
        school=f"{thing()} primary school", road=f"{thing()} Road",
        dead=rng.randint(5, 60), hurt=rng.randint(14, 160), gone=rng.randint(9, 90),
        homes=rng.randint(140, 2400), moved=rng.randint(12, 95) * 100, inmates=rng.randint(300, 2600),
        places=rng.randint(110, 290), staff=rng.randint(90, 1400), floors=rng.randint(4, 9),
        stations=rng.randint(6, 80), held=rng.randint(11, 130), metres=rng.randint(3, 9),
        hours=rng.randint(3, 15), pay=rng.randint(31, 99), n1=rng.randint(3, 19), n2=rng.randint(130, 900))
    return Event(kind, facts, rng.choice([0, 3, 5, 6, 8, 10, 13, 15, 17, 20, 22]), rng.randrange(0, 60, 5),
                 people(rng, FIRST[:10], FAMILY[:10], OFFICIAL, 6),
                 people(rng, FIRST[10:], FAMILY[10:], WITNESS, 5), quotes, seed)
