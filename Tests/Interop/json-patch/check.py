"""Has eapctl compare pairs of made-up records, and checks its patches with the package jsonpatch.

Each patch, applied to the old record, must give the new one exactly, and have no more operations than
what the package itself would make. A third of the pairs differ as people change records, a third are
made of few values, so that there is much to move and much that is repeated, and a third have nothing to
do with each other.
"""

import copy
import json
import random
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

import jsonpatch

WORDS = (
    "reform border judge water energy youth skill market region media trade health data law "
    "Молдова Україна საქართველო Հայաստան și \"so-called\" a/b ~tilde back\\slash tab\there"
).split(" ")
COUNTRIES = ["AM", "AZ", "BY", "GE", "MD", "UA"]
STATUSES = ["planned", "ongoing", "finalising", "completed", "suspended", "cancelled"]
ROLES = ["funding", "accountable", "extending", "implementing"]
LANGUAGES = ["en", "uk", "ru", "ro", "ka", "hy", "az", "be"]


class Records:
    """Makes records, and changes them; `pool` is how many different texts there are, if not many."""

    def __init__(self, source, pool=None):
        self.random = source
        self.pool = [self.fresh() for _ in range(pool)] if pool else None

    def fresh(self):
        return " ".join(self.random.choices(WORDS, k=self.random.randint(1, 9))).capitalize()

    def text(self):
        return self.random.choice(self.pool) if self.pool else self.fresh()

    def texts(self, most=5):
        return [self.text() for _ in range(self.random.randint(0, most))]

    def date(self):
        numbers = (self.random.randint(2007, 2035), self.random.randint(1, 12), self.random.randint(1, 28))
        return "%d-%02d-%02d" % numbers

    def maybe(self, record, chances):
        for key, make in chances.items():
            if self.random.random() < 0.6:
                record[key] = make()
        return record

    def organisation(self):
        roles = {"role": lambda: self.random.choice(ROLES), "ref": self.text}
        return self.maybe({"name": self.text()}, roles)

    def source(self):
        number = self.random.randint(1, 3000)
        more = {"language": lambda: self.random.choice(LANGUAGES), "retrieved": self.date}
        return self.maybe({"url": f"https://euneighbourseast.eu/projects/?id={number}"}, more)

    def translation(self):
        texts = {key: self.texts for key in ("description", "specificObjectives", "expectedResults")}
        return self.maybe({"title": self.text()}, texts)

    def anything(self, depth=0):
        kind = self.random.randint(0, 7 if depth < 3 else 5)
        if kind == 6:
            return [self.anything(depth + 1) for _ in range(self.random.randint(0, 3))]
        if kind == 7:
            keys = ["k", "a/b", "m~n", "", "0", "-", "é", "e\u0301"]
            return {key: self.anything(depth + 1) for key in self.random.sample(keys, 3)}
        numbers = (self.random.randint(-9, 9), self.random.random() * 1e9)
        return (None, True, False, *numbers, self.text())[kind]

    def several(self, make, most=4):
        return [make() for _ in range(self.random.randint(0, most))]

    def record(self, identifier):
        record = {"id": identifier, "title": self.text()}
        return self.maybe(record, {
            "description": self.texts,
            "specificObjectives": self.texts,
            "expectedResults": lambda: self.texts(9),
            "countries": lambda: sorted(self.random.sample(COUNTRIES, self.random.randint(1, 6))),
            "topics": self.texts,
            "status": lambda: self.random.choice(STATUSES),
            "timeline": lambda: self.maybe({"start": self.date()}, {"end": self.date}),
            "euProjectNumber": self.text,
            "organisations": lambda: self.several(self.organisation),
            "sources": lambda: self.several(self.source),
            "translations": lambda: {
                language: self.translation()
                for language in self.random.sample(LANGUAGES, self.random.randint(0, 3))
            },
            "unknown": self.anything,
            "x/y~z": self.anything,
        })

    def changed(self, record):
        """The record after a few changes, such as people make."""
        record = copy.deepcopy(record)
        for _ in range(self.random.randint(0, 6)):
            self.change(record)
        return record

    def change(self, value):
        """Changes something in an object or a list."""
        containers = [value]
        for part in containers:
            parts = part.values() if isinstance(part, dict) else part
            containers += [inner for inner in parts if isinstance(inner, (dict, list)) and inner]
        part = self.random.choice(containers)
        if isinstance(part, dict):
            key = self.random.choice([key for key in part if part is not value or key != "id"] or [None])
            if key is not None:
                self.change_member(part, key)
        else:
            self.change_list(part)

    def change_member(self, part, key):
        kind = self.random.randint(0, 3)
        if kind == 0:
            del part[key]
        elif kind == 1 and isinstance(part[key], str):
            part[key] = self.reworded(part[key])
        elif kind == 2:
            # The value goes to another key, or the values of two keys are exchanged.
            other = self.random.choice([*(other for other in part if other != "id"), "moved"])
            part[key], part[other] = part.get(other, self.text()), part[key]
        else:
            part[key] = self.anything() if self.random.random() < 0.2 else self.text()

    def change_list(self, items):
        place = self.random.randrange(len(items))
        kind = self.random.randint(0, 5)
        if kind == 0:
            items.pop(place)
        elif kind == 1:
            items.insert(place, copy.deepcopy(items[0]) if self.random.random() < 0.2 else self.text())
        elif kind == 2:
            items.insert(self.random.randrange(len(items)), items.pop(place))
        elif kind == 3 and isinstance(items[place], str):
            items[place] = self.reworded(items[place])
        elif kind == 4:
            self.random.shuffle(items)
        else:
            items[place] = self.text()

    def reworded(self, text):
        words = text.split(" ")
        words[self.random.randrange(len(words))] = self.random.choice(WORDS)
        return " ".join(words)


def pairs(count, seed):
    source = random.Random(seed)
    for number in range(count):
        identifier = f"r-{number}"
        records = Records(source, pool=None if number % 3 == 0 else source.randint(2, 12))
        old = records.record(identifier)
        new = records.record(identifier) if number % 3 == 2 else records.changed(old)
        yield old, new


def exactly(left, right):
    """Whether two values are the same; to Python alone, 1 and True are."""
    return json.dumps(left, sort_keys=True) == json.dumps(right, sort_keys=True)


def patches(program, couples, directory):
    sides = [Path(directory, name) for name in ("old.ndjson", "new.ndjson")]
    for place, side in enumerate(sides):
        side.write_text("".join(json.dumps(couple[place]) + "\n" for couple in couples))
    result = subprocess.run(
        [program, "diff", "--format", "json-patch", *sides], capture_output=True, text=True
    )
    if result.returncode != 1 or result.stderr:
        sys.exit(f"status {result.returncode}: {result.stderr}")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    return {line["id"]: line["patch"] for line in lines}


def main():
    program, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 2026
    couples = list(pairs(count, seed))
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory() as directory:
        found = patches(program, couples, directory)
    mistakes, own, others = 0, 0, 0
    for old, new in couples:
        patch = found.get(old["id"], [])
        try:
            result = jsonpatch.apply_patch(old, patch)
        except jsonpatch.JsonPatchException as error:
            result = error
        made = jsonpatch.make_patch(old, new).patch
        own, others = own + len(patch), others + len(made)
        if isinstance(result, Exception) or not exactly(result, new) or len(patch) > len(made):
            mistakes += 1
            if mistakes <= 3:
                for name, value in (("old", old), ("new", new), ("patch", patch), ("made", made)):
                    print(name, json.dumps(value, ensure_ascii=False))
                print("result", result if isinstance(result, Exception) else exactly(result, new))
    print(f"{count} pairs: {own} operations, {others} by jsonpatch, {mistakes} mistakes")
    sys.exit(1 if mistakes else 0)


main()
