"""Records made up from a seed: valid ones, ones with unknown keys and empty lists, and broken ones."""

import copy
import datetime
import json
import random

COUNTRIES = ["AM", "AZ", "BY", "GE", "MD", "UA"]
STATUSES = ["planned", "ongoing", "finalising", "completed", "suspended", "cancelled"]
AREAS = ["creates", "protects", "greens", "connects", "empowers"]
ROLES = ["funding", "accountable", "extending", "implementing"]
LANGUAGES = ["en", "ro", "uk", "ru", "hy", "az", "ka", "be"]
TODAY = datetime.date(2026, 11, 24)

# Few words, so that searches find some and miss some; none holds another.
WORDS = (
    "border climate enterprise gender harbour justice kindergarten museum orchard parliament quarry "
    "river school tourism vineyard Śródmieście Дністер Քաղաք թատրոն ქალაქი çay Oraş përkthim ў"
).split()
MARKS = ['"', "\\", "/", "–", "„", "€", "👩‍👩‍👧", "e\u0301", "\u00a0", "<", "&", "'", ",", ";"]


class Generator:
    """Makes records; the same seed makes the same ones."""

    def __init__(self, seed: str):
        self.chance = random.Random(seed)

    def text(self, most: int = 8) -> str:
        words = [self.chance.choice(WORDS) for _ in range(self.chance.randint(1, most))]
        if self.chance.random() < 0.3:
            words.insert(self.chance.randint(0, len(words)), "x" + self.chance.choice(MARKS) + "x")
        return " ".join(words)

    def texts(self, least: int, most: int) -> list[str]:
        return [f"{self.text()} {index}" for index in range(self.chance.randint(least, most))]

    def some(self, values: list[str], least: int = 0) -> list[str]:
        return self.chance.sample(values, self.chance.randint(least, len(values)))

    def date(self) -> datetime.date:
        return datetime.date(2010, 1, 1) + datetime.timedelta(self.chance.randrange(0, 8000))

    def identifier(self, number: int) -> str:
        words = self.chance.sample("alder birch cedar dune elm fjord grove hill".split(), 2)
        return f"{words[0]}-{words[1]}-{number}"

    def record(self, number: int) -> dict:
        """A record without errors."""
        chance = self.chance
        record: dict = {
            "id": self.identifier(number),
            "title": f"{self.text()} {number if chance.random() < 0.8 else ''}".strip(),
            "specificObjectives": self.texts(1, 3),
            "expectedResults": self.texts(1, 3),
            "countries": sorted(self.some(COUNTRIES, 1)),
            "status": chance.choice(STATUSES),
            "timeline": {"start": self.date().isoformat()},
        }
        if chance.random() < 0.8:
            start = datetime.date.fromisoformat(record["timeline"]["start"])
            length = chance.choice([0, 1, chance.randrange(2000), chance.randrange(2000)])
            record["timeline"]["end"] = (start + datetime.timedelta(length)).isoformat()
        optional = {
            "description": lambda: self.texts(1, 3),
            "priorityAreas": lambda: self.some(AREAS, 1),
            "subsectors": lambda: self.some(["Civil society", "Education", "Research and Innovation"], 1),
            "topics": lambda: self.some(["Justice", "Business", "Mass-media", "Human rights"], 1),
            "euProjectNumber": lambda: f"{chance.randint(100, 130)}-{chance.randint(100, 110)}",
            "formerIds": lambda: [f"former-{number}-{index}" for index in range(chance.randint(1, 2))],
            "organisations": lambda: [
                {"name": f"{self.text(3)} {index}", "role": chance.choice(ROLES),
                 **({"ref": f"XI-{index}"} if chance.random() < 0.3 else {})}
                for index in range(chance.randint(1, 3))
            ],
            "sources": lambda: [self.source(index) for index in range(chance.randint(1, 3))],
            "translations": lambda: {
                language: self.translation() for language in sorted(self.some(LANGUAGES[1:], 1))
            },
        }
        for key, make in optional.items():
            if chance.random() < 0.5:
                record[key] = make()
        return record

    def source(self, index: int) -> dict:
        source: dict = {"url": f"https://example.org/eu-project-page/{index}?id={self.chance.randint(1, 60)}"}
        if self.chance.random() < 0.5:
            source["language"] = self.chance.choice(LANGUAGES)
        if self.chance.random() < 0.3:
            source["retrieved"] = self.date().isoformat()
        return source

    def translation(self) -> dict:
        return {
            key: self.text() if key == "title" else self.texts(1, 2)
            for key in self.some(["title", "description", "specificObjectives", "expectedResults"], 1)
        }

    def broken(self, number: int) -> dict:
        """A record with one fault, or two; its identifier stays."""
        record = self.record(number)
        for _ in range(self.chance.randint(1, 2)):
            self.break_once(record)
        return record

    def break_once(self, record: dict) -> None:
        chance = self.chance
        path = chance.choice([path for path in places(record) if path != ("id",)])
        holder = at(record, path[:-1])
        kind = chance.randrange(6)
        if kind == 0:
            del holder[path[-1]]
        elif kind == 1:
            holder[path[-1]] = chance.choice([None, True, 0, 1.5, "x", "", " ", [], ["x"], [1], {}, {"x": 1}])
        elif kind == 2 and isinstance(holder, dict):
            holder["colour"] = chance.choice(["red", 1, None, [], {}])
        elif kind == 3 and isinstance(holder, dict) and len(path) > 0:
            holder[str(path[-1]) + "s"] = holder.pop(path[-1])
        elif isinstance(holder[path[-1]], str):
            holder[path[-1]] = self.bad_text(holder[path[-1]])
        elif isinstance(holder[path[-1]], list):
            holder[path[-1]] = holder[path[-1]] + holder[path[-1]][:1]

    def bad_text(self, text: str) -> str:
        return self.chance.choice([
            text.upper(), text[:-1], text + "x", " " + text, text + "\n", "2023-02-30", "2024-1-1", "XX",
            "\u200b", "a\x07b", "https://", "https://a b", "ftp://a", text.replace("-", "_"),
        ])

    def with_strangers(self, record: dict) -> dict:
        """The record with keys that no field has, and with empty optional lists."""
        record = copy.deepcopy(record)
        chance = self.chance
        # The keys of translations are codes of languages.
        languages = record.get("translations")
        objects = [record] + [
            one for one in nested(record) if isinstance(one, dict) and one is not languages
        ]
        for one in chance.sample(objects, min(len(objects), chance.randint(1, 3))):
            one[f"x-{chance.randint(1, 9)}"] = chance.choice([None, 1e3, "y", [], {"z": [1, {}]}])
        for key in ("description", "topics", "sources", "organisations"):
            if key not in record and chance.random() < 0.3:
                record[key] = []
        return record

    # MARK: Layouts

    def layout(self, value: object, depth: int = 0) -> str:
        """The JSON text of a value, with white space anywhere, keys in their order."""
        space = self.space
        if isinstance(value, dict) and value:
            members = (f"{json.dumps(key)}{space()}:{space()}{self.layout(member)}"
                       for key, member in value.items())
            return "{" + space() + (space() + "," + space()).join(members) + space() + "}"
        if isinstance(value, list) and value:
            elements = (self.layout(element) for element in value)
            return "[" + space() + (space() + "," + space()).join(elements) + space() + "]"
        if isinstance(value, str):
            return json.dumps(value, ensure_ascii=self.chance.random() < 0.3)
        return json.dumps(value)

    def space(self) -> str:
        kind = self.chance.random()
        if kind < 0.4:
            return ""
        if kind < 0.6:
            return "\n"
        return "".join(self.chance.choice(" \t\n\r") for _ in range(self.chance.randint(1, 6)))


def nested(value: object):
    """All values below a value."""
    members = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    for member in members:
        yield member
        yield from nested(member)


def at(value, path):
    for step in path:
        value = value[step]
    return value


def places(value, path=()):
    """The paths of all values below a value."""
    members = value.items() if isinstance(value, dict) else enumerate(value)
    for step, member in members:
        yield path + (step,)
        if isinstance(member, (dict, list)):
            yield from places(member, path + (step,))


def lines(records: list[dict]) -> bytes:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()
