#!/usr/bin/env python3
"""Fills the column qid of organisations.tsv; every other column is written by hand and left as it stands.

  npm pack name-suggestion-index                                     (BSD-3-Clause; dist/wikidata/wikidata.min.json)
  git clone https://github.com/opensanctions/opensanctions           (MIT; zavod/zavod/shed/wikidata/igo.py)
  git clone https://github.com/villmow/datasets_knowledge_embedding  (MIT; FB15k-237/entity2wikidata.json)
  python3 build_organisations.py organisations.tsv igo.py wikidata.min.json entity2wikidata.json [-v]

A QID is kept only where the label of a source is a name or alias of the line (an acronym alone does not count) and no
other item of that source has the label. What labels match wrongly stands in NOT_THIS; -v prints every match.
"""
import csv
import json
import re
import sys

# items of the same label that are something else: id -> QIDs (none at present)
NOT_THIS: dict[str, tuple[str, ...]] = {}
# yap: the Azerbaijani groups of everypolitician-data, with its names in 40 languages; asean: name-suggestion-index, by acronym
CHECKED = {"yap": "Q876402", "asean": "Q7768"}


def labels_of_igo(path):
    for qid, name in re.findall(r'"(Q\d+)": IntlOrg\(\s*"([^"]+)"', open(path, encoding="utf-8").read()):
        yield name, qid, ""


def labels_of_index(path):
    for qid, item in json.load(open(path, encoding="utf-8"))["wikidata"].items():
        yield item.get("label", ""), qid, item.get("description", "")


def labels_of_entities(path):
    for item in json.load(open(path, encoding="utf-8")).values():
        yield item["label"], item["wikidata_id"], item.get("description") or ""


def table(labels):
    found = {}
    for label, qid, description in labels:
        found.setdefault(label, {})[qid] = description
    return {label: next(iter(items.items())) for label, items in found.items() if len(items) == 1}


def main(path, igo, index, entities, verbose=""):
    sources = {
        "igo": table(labels_of_igo(igo)),
        "nsi": table(labels_of_index(index)),
        "fb": table(labels_of_entities(entities)),
    }
    with open(path, encoding="utf-8", newline="") as f:
        rows = list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in rows:
        names = [n for n in [row["name"], *row["aliases"].split("|")] if n]
        matches = {}
        for name in names:
            for source, labels in sources.items():
                acronym = re.fullmatch(r"[A-Z0-9.&+-]{1,6}", name)
                if name in labels and (source == "igo" or not acronym or name == row["name"]):
                    qid, description = labels[name]
                    if qid not in NOT_THIS.get(row["id"], ()):
                        matches.setdefault(qid, []).append(f"{source}: {name} ({description})")
        row["qid"] = CHECKED.get(row["id"], next(iter(matches), ""))
        if len(matches) > 1 or verbose and matches:
            print(row["id"], matches, file=sys.stderr)
    with open(path, "w", encoding="utf-8", newline="") as f:
        out = csv.DictWriter(f, rows[0].keys(), delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None)
        out.writeheader()
        out.writerows(rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
