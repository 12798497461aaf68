#!/usr/bin/env python3
"""Writes made-up project records, the same for the same arguments.

DIRECTORY/projects.ndjson  COUNT valid records, one a line, about 2.4 KB each
DIRECTORY/files/ID.json    the first of them as files of their own (--files)
DIRECTORY/broken.ndjson    the first of them, each with one fault (--broken)
"""

import argparse
import datetime
import json
import pathlib
import random

NOUNS = (
    "access administration agriculture border capacity climate community data economy education "
    "energy enterprise environment finance governance health infrastructure innovation justice "
    "market media policy reform region research resilience safety service skill trade training "
    "transport water youth"
).split()
VERBS = "builds connects extends improves opens prepares reforms renews supports tests".split()
FOREIGN = ["așteptate", "Європол", "საქართველო", "Հայաստան", "\"EaP\""]
COUNTRIES = ["AM", "AZ", "BY", "GE", "MD", "UA"]
AREAS = ["connects", "creates", "empowers", "greens", "protects"]
SUBSECTORS = ["Civil society", "Rule of law & human rights", "Security and conflict response"]
TOPICS = ["Business", "Eastern Partnership", "Education", "Human rights", "Justice"]
ORGANISATIONS = ["European Union", "Council of Europe", "GIZ", "Ministère", "Агенція розвитку"]
ROLES = ["funding", "accountable", "extending", "implementing"]
TODAY = datetime.date(2026, 11, 23)


class Records:
    def __init__(self):
        self.random = random.Random(2026)

    def sentence(self, length):
        choice = self.random.choice
        words = [choice(VERBS if place % 3 == 1 else NOUNS) for place in range(length)]
        if choice(range(12)) == 0:
            words[1] = choice(FOREIGN)
        return "The " + " ".join(words) + "."

    def sentences(self, count, length):
        return [self.sentence(length + number) for number in range(count)]

    def record(self, number):
        choice, sample = self.random.choice, self.random.sample
        start = datetime.date(2007, 1, 1) + datetime.timedelta(days=self.random.randrange(6500))
        end = start + datetime.timedelta(days=self.random.randrange(180, 2400))
        record = {
            "id": f"{choice(NOUNS)}-{choice(NOUNS)}-{number:07d}",
            "title": f"{self.sentence(6)[:-1]} {number}",
            "description": [" ".join(self.sentences(3, 13)) for _ in range(3)],
            "specificObjectives": [self.sentence(20)],
            "expectedResults": self.sentences(3, 13),
            "countries": sorted(sample(COUNTRIES, choice([1, 1, 1, 2, 3, 6]))),
            "priorityAreas": [choice(AREAS)],
            "subsectors": [choice(SUBSECTORS)],
            "topics": sorted(sample(TOPICS, 3)),
            "status": "completed" if end < TODAY else "ongoing",
            "timeline": {"start": f"{start}", "end": f"{end}"},
            "organisations": [
                {"name": name, "role": role}
                for name, role in zip(sample(ORGANISATIONS, 3), sample(ROLES, 3))
            ],
            "sources": [
                {
                    "url": f"https://example.org/projects/?id={number}",
                    "language": "en",
                    "retrieved": f"{TODAY}",
                }
            ],
        }
        return record


def broken(record, number):
    """Returns the record with one fault, another one for each number in turn."""

    def change(key, value):
        return {**record, key: value}

    faults = [
        lambda: {key: value for key, value in record.items() if key != "title"},
        lambda: change("status", "ongoin"),
        lambda: change("countries", ["XX"]),
        lambda: change("priorityAreas", ["protect"]),
        lambda: change("timeline", {"start": "2019-02-30", "end": "2021-01-01"}),
        lambda: change("timeline", {"start": "2019-02-20", "end": "2001-01-01"}),
        lambda: change("expectedResults", "one result"),
        lambda: change("title", " "),
        lambda: change("title", record["title"] + " "),
        lambda: change("countries", []),
        lambda: change("expectedResult", ["one result"]),
        lambda: change("id", "Not A Slug " + record["id"]),
        lambda: change("topics", record["topics"][:1] * 2),
        lambda: change("sources", [{"url": "no address"}]),
    ]
    return faults[number % len(faults)]()


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", type=int)
    parser.add_argument("directory", type=pathlib.Path)
    parser.add_argument("--files", type=int, default=0)
    parser.add_argument("--broken", type=int, default=0)
    options = parser.parse_args()

    files = options.directory / "files"
    files.mkdir(parents=True, exist_ok=True)
    records = Records()
    compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    with (
        open(options.directory / "projects.ndjson", "w", encoding="utf-8") as whole,
        open(options.directory / "broken.ndjson", "w", encoding="utf-8") as faulty,
    ):
        for number in range(options.count):
            record = records.record(number)
            whole.write(compact(record) + "\n")
            if number < options.files:
                text = json.dumps(record, ensure_ascii=False, indent=2) + "\n"
                (files / f"{record['id']}.json").write_text(text, encoding="utf-8")
            if number < options.broken:
                faulty.write(compact(broken(record, number)) + "\n")


if __name__ == "__main__":
    main()
