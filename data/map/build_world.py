#!/usr/bin/env python3
"""Writes world.json, the map behind the drawings of journeys: land by state, and a point and a name for each state.

  npm pack world-atlas@2.0.2 i18n-iso-countries@7.14.0     (unpack both)
  python3 build_world.py world-atlas/countries-110m.json i18n-iso-countries/codes.json ../lexicon/states.tsv \
      ../../src/main/resources/org/diplograph/server/static/world.json

A state is known by its ISO code in capitals, one without a code by its key in states.tsv ("SU"). Its point is its capital;
where states.tsv has no place for that, the capital of the same name of another state, that of the first state that
followed, or the middle of its land. Coordinates are degrees, rounded to a hundredth (about a kilometre).
"""
import csv
import json
import sys

# Land that Natural Earth gives no number
BY_NAME = {"Kosovo": "XK", "N. Cyprus": "CY-NORTH", "Somaliland": "SO-LAND"}
UNSEEN = {"AQ"}


def main(atlas_file, codes_file, states_file, out_file):
    atlas = json.load(open(atlas_file, encoding="utf-8"))
    alpha2 = {number: code for code, _, number, _ in json.load(open(codes_file, encoding="utf-8"))}
    with open(states_file, encoding="utf-8") as lines:
        states = {row["id"]: row for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)}
    arcs = decoded(atlas)
    land = {}
    for shape in atlas["objects"]["countries"]["geometries"]:
        code = alpha2.get(shape.get("id")) or BY_NAME[shape["properties"]["name"]]
        if code not in UNSEEN:
            land[code] = polygons(shape, arcs)
    world = {
        "type": "FeatureCollection",
        "source": "Natural Earth, public domain, by way of world-atlas 2.0.2; capitals: GeoNames, CC BY 4.0",
        "features": [
            {"type": "Feature", "id": code, "geometry": {"type": "MultiPolygon", "coordinates": land[code]}}
            for code in sorted(land)
        ],
        "states": {
                code_of(key, row): {"name": row["name"], "at": point(key, states, land)} for key, row in sorted(states.items())
        },
    }
    with open(out_file, "w", encoding="utf-8") as out:
        json.dump(world, out, ensure_ascii=False, separators=(",", ":"))
        out.write("\n")


def code_of(key, row):
    return row["iso2"] or key.upper()


def decoded(atlas):
    """Arcs as degrees; TopoJSON keeps differences of whole numbers."""
    (sx, sy), (tx, ty) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    arcs = []
    for arc in atlas["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append([round(x * sx + tx, 2), round(y * sy + ty, 2)])
        arcs.append(line)
    return arcs


def polygons(shape, arcs):
    """What is left of it: the smallest islands become points by rounding."""
    all_of_it = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    rounded = [[ring(parts, arcs) for parts in polygon] for polygon in all_of_it]
    return [polygon for polygon in rounded if len(polygon[0]) > 3]


def ring(parts, arcs):
    """The arcs one after another; ~n is arc n backwards, and each begins where the one before ends."""
    points = []
    for part in parts:
        line = arcs[part] if part >= 0 else arcs[~part][::-1]
        points += line if not points else line[1:]
    return [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]


def point(key, states, land):
    row = states[key]
    if row["lat"]:
        return [round(float(row["lon"]), 2), round(float(row["lat"]), 2)]
    for other in states.values():
        if other["capital"] and other["capital"] == row["capital"] and other["lat"]:
            return point(other["id"], states, land)
    if row["successors"]:
        return point(row["successors"].split("|")[0], states, land)
    if code_of(key, row) in land:
        largest = max((polygon[0] for polygon in land[code_of(key, row)]), key=len)
        return [round(sum(axis) / len(largest), 2) for axis in zip(*largest)]
    return None


if __name__ == "__main__":
    main(*sys.argv[1:])
