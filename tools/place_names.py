"""Names of places in scripts other than Latin, for tools/make_gazetteer.py: of cities from GeoNames (CC BY 4.0), of countries and
first-level divisions from the Unicode CLDR (Unicode licence). Only of scripts that have capitals, since names are found by them."""
import collections
import difflib
import sys
import unicodedata
import xml.etree.ElementTree as ET
from pathlib import Path

SCRIPTS = ("CYRILLIC", "GREEK", "ARMENIAN")
CLDR = Path("/usr/share/unicode/cldr/common")
# The languages of the CLDR that are written so.
LANGUAGES = ("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg", "el", "hy")
# What divisions are called beside their name, in the packages' spellings of many languages.
KINDS = frozenset("""oblast region province krai kray republic district city voblasc oblisi oblys okrug autonomous governorate
    county state prefecture department municipality of the and""".split())

# Divisions that the packages call so differently, or so alike, that names do not tell: GeoNames' to ISO's.
SAME_DIVISION = {("BY", "04"): "byhm", ("BY", "05"): "bymi", ("KZ", "10"): "kzyuz", ("RU", "29"): "rukem", ("RU", "79"): "ruty",
                 ("RU", "93"): "ruzab"}


def fold(name):
    plain = unicodedata.normalize("NFD", name.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


def is_name(name, acronyms=False):
    """Letters of one of the scripts and what joins them, with a capital first."""
    letters = [c for c in name if c.isalpha()]
    scripts = {unicodedata.name(c, "").split(" ")[0] for c in letters}
    return (len(letters) > 1 and len(scripts) == 1 and scripts <= set(SCRIPTS) and name[0].isupper() and (acronyms or not name.isupper())
            and all(c.isalpha() or c in " -'’." for c in name))


def distinct(names):
    seen = {}
    for name in names:
        seen.setdefault(fold(name), name)
    return sorted(seen.values())


def of_cities(rows):
    """{(GeoNames id, folded name): names} and {(country, folded name): [(latitude, longitude, names)]} of the lines of GeoNames'
    table. Each under every Latin name: the packages give the id of a town to its quarters as well."""
    by_number, by_name = {}, collections.defaultdict(list)
    for line in rows:
        fields = line.split("\t")
        names = distinct(" ".join(n.split()) for n in fields[3].split(",") if is_name(n))
        if names:
            for name in {fields[1], fields[2], *fields[3].split(",")}:
                by_number[int(fields[0]), fold(name)] = names
            by_name[fields[8], fold(fields[1])].append((float(fields[4]), float(fields[5]), names))
    return by_number, by_name


def cldr(folder, language, tag):
    path = CLDR / folder / f"{language}.xml"
    if not path.exists():
        sys.exit(f"no {path}; run: apt-get install unicode-cldr-core")
    for node in ET.parse(path).getroot().iter(tag):
        if node.text and node.get("type"):
            yield node.get("type"), " ".join(node.text.split())


def of_countries():
    names = collections.defaultdict(list)
    for language in LANGUAGES:
        for code, name in cldr("main", language, "territory"):
            if len(code) == 2 and is_name(name, acronyms=True):
                names[code].append(name)
    return {code: distinct(list_) for code, list_ in names.items()}


def core(name):
    """Without what kind of division it is."""
    words = [w.strip("'’.()-") for w in fold(name).replace("-", " ").split()]
    return " ".join(w for w in words if w not in KINDS) or fold(name)


def of_divisions(divisions):
    """{(country, GeoNames' code): names}. `divisions` are (country, code, name). The CLDR has ISO's codes, so that the names
    in Latin letters tell which is which: the same name, else the most alike, each to one alone."""
    latin, names = collections.defaultdict(set), collections.defaultdict(list)
    for path in sorted((CLDR / "subdivisions").glob("*.xml")):
        for code, name in cldr("subdivisions", path.stem, "subdivision"):
            if path.stem in LANGUAGES and is_name(name):
                names[code].append(name)
            if unicodedata.name(name[0], "").startswith("LATIN"):
                latin[code].add(name)
    pairs = []
    for country, number, name in divisions:
        for code in names:
            if not code.startswith(country.lower()):
                continue
            for other in latin[code]:
                alike = difflib.SequenceMatcher(None, core(name), core(other)).ratio()
                if alike >= .8:
                    same = fold(name) == fold(other)
                    pairs.append((-alike, not same, country, number, code))
    found = {number: distinct(names[code]) for number, code in SAME_DIVISION.items()}
    taken = set(SAME_DIVISION.values())
    for _, _, country, number, code in sorted(pairs):
        if (country, number) not in found and code not in taken:
            found[country, number] = distinct(names[code])
            taken.add(code)
    return found
