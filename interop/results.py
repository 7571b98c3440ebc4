"""Reads SHACL reports in N-Triples, each below a line "# FILE", and prints a line for each result, sorted."""
import re
import sys

SAID = ["focusNode", "resultPath", "resultSeverity", "sourceConstraintComponent", "sourceShape", "resultMessage", "value"]
TRIPLE = re.compile(r"(\S+) <http://www.w3.org/ns/shacl#(\w+)> (.*?) ?\.$")

file, reported, nodes, lines = "", set(), {}, set()


def end():
    # what led to a result (sh:detail) is told by some tools only
    for node in reported:
        lines.add(" ".join([file] + [nodes[node].get(name, "-") for name in SAID]))
    reported.clear()
    nodes.clear()


for line in sys.stdin.buffer.read().decode("utf-8").splitlines():
    if line.startswith("# "):
        end()
        file = line[2:].rsplit("/", 1)[-1]
    elif match := TRIPLE.match(line):
        subject, name, value = match.groups()
        if name == "result":
            reported.add(value)
        nodes.setdefault(subject, {})[name] = value
end()
# where a language comes twice, rdf-validate-shacl has a message of its own, and Jena names one of the values
print("\n".join(sorted({re.sub("(#UniqueLang\\S* \\S*) .*", r"\1", line) for line in lines})))
