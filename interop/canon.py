"""Reads N-Triples without blank nodes and prints how many there are and the SHA-256 of their canonical form (RDFC-1.0)."""
import hashlib
import re
import sys

XSD_STRING = "^^<http://www.w3.org/2001/XMLSchema#string>"
SHORT = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f", '"': '"', "'": "'", "\\": "\\"}
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')


def plain(text):
    return re.sub(
        r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))",
        lambda m: chr(int(m[1] or m[2], 16)) if m[1] or m[2] else SHORT[m[3]],
        text,
    )


def escaped(char):
    named = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
    return named.get(char) or ("\\u%04X" % ord(char) if ord(char) < 32 or ord(char) == 127 else char)


def canonical(line):
    subject, predicate, rest = line.rstrip(" .").split(None, 2)
    if subject.startswith("_:") or rest.startswith("_:"):
        sys.exit("canon.py: a blank node; this file needs the whole algorithm: " + line)
    if not rest.startswith('"'):
        return f"{plain(subject)} {plain(predicate)} {plain(rest.strip())} ."
    text = LITERAL.match(rest)
    mark = rest[text.end():].strip().replace(XSD_STRING, "")
    return f'{plain(subject)} {plain(predicate)} "{"".join(map(escaped, plain(text[1])))}"{plain(mark)} .'


lines = {canonical(line) for line in sys.stdin.buffer.read().decode("utf-8").split("\n") if line.strip() and line[0] != "#"}
whole = "".join(line + "\n" for line in sorted(lines))
print(len(lines), hashlib.sha256(whole.encode("utf-8")).hexdigest())
