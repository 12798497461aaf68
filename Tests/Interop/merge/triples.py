"""Random records with two changed versions each, and what is known of how they merge."""

import copy
import json
import random

LANGUAGES = ["ro", "uk", "ka", "hy"]
COUNTRIES = ["AM", "AZ", "BY", "GE", "MD", "UA"]
AREAS = ["creates", "protects", "greens", "connects", "empowers"]
TOPICS = ["Culture", "Water", "Rivers", "Justice", "Energy", "Trade", "Towns"]
NAMES = ["Europol", "Council of Europe", "European Union", "Frontex", "OECD"]
ROLES = ["funding", "accountable", "extending", "implementing"]
STATUSES = ["planned", "ongoing", "finalising", "completed", "suspended", "cancelled"]
SETS = ["countries", "priorityAreas", "topics"]
TEXTS = ["description", "specificObjectives", "expectedResults"]
WORDS = "river water town court energy trade school bridge border market forest harbour".split()
# The fields by which an item of a list of objects is known.
KEYS = {"organisations": ("name", "role"), "sources": ("url",)}


def sentence(generator: random.Random) -> str:
    words = [generator.choice(WORDS) for _ in range(generator.randint(2, 6))]
    return " ".join(words).capitalize() + f" {generator.randrange(1000)}" + generator.choice(["", " ă", "\t\\ \"x\""]).replace("\t", " ") + "."


def sample(generator: random.Random, values: list[str], least: int) -> list[str]:
    chosen = set(generator.sample(values, generator.randint(least, len(values))))
    return [value for value in values if value in chosen]


def organisation(generator: random.Random, name: str) -> dict:
    value = {"name": name, "role": generator.choice(ROLES)}
    if generator.random() < 0.3:
        value["ref"] = f"XM-{generator.randrange(100)}"
    return value


def record(generator: random.Random, name: str) -> dict:
    value = {
        "id": name,
        "title": f"{name}: {sentence(generator)}",
        "specificObjectives": [sentence(generator) for _ in range(generator.randint(1, 2))],
        "expectedResults": [sentence(generator) for _ in range(generator.randint(1, 5))],
        "countries": sample(generator, COUNTRIES, 1),
        "status": generator.choice(STATUSES),
        "timeline": {"start": "2024-01-01", "end": "2028-12-31"},
    }
    optional = {
        "description": lambda: [sentence(generator) for _ in range(generator.randint(1, 3))],
        "priorityAreas": lambda: sample(generator, AREAS, 0),
        "topics": lambda: generator.sample(TOPICS, generator.randint(0, 4)),
        "euProjectNumber": lambda: f"ENI/2024/{generator.randrange(100000, 1000000)}",
        "organisations": lambda: [
            organisation(generator, each) for each in generator.sample(NAMES, generator.randint(1, 3))],
        "sources": lambda: [
            {"url": f"https://example.eu/{number}"} for number in generator.sample(range(9), 2)],
        "translations": lambda: {
            each: {"title": sentence(generator)} for each in generator.sample(LANGUAGES, 2)},
    }
    for key, make in optional.items():
        if generator.random() < 0.6:
            value[key] = make()
    return value


def change(generator: random.Random, value: dict) -> None:
    """Changes one thing, so that the record stays valid."""
    key = generator.choice([
        "title", "status", "start", "end", "euProjectNumber", "organisations", "sources",
        "translations", *SETS, *TEXTS, *TEXTS])
    if key == "title":
        value["title"] = f"{value['id']}: {sentence(generator)}"
    elif key == "status":
        value["status"] = generator.choice(STATUSES)
    elif key == "start":
        start = f"{generator.choice([2023, 2025, 2027])}-0{generator.randint(1, 9)}-01"
        if start <= value["timeline"].get("end", "9"):
            value["timeline"]["start"] = start
    elif key == "end":
        end = f"{generator.choice([2025, 2026, 2029])}-0{generator.randint(1, 9)}-01"
        if generator.random() < 0.2:
            value["timeline"].pop("end", None)
        elif value["timeline"]["start"] <= end:
            value["timeline"]["end"] = end
    elif key == "euProjectNumber":
        value[key] = f"ENI/2024/{generator.randrange(100000, 1000000)}"
        if generator.random() < 0.4:
            del value[key]
    elif key in SETS:
        known = {"countries": COUNTRIES, "priorityAreas": AREAS, "topics": TOPICS}[key]
        change_set(generator, value.setdefault(key, []), known, least=key == "countries")
    elif key in TEXTS:
        change_texts(generator, value.setdefault(key, []), least=key != "description")
    elif key == "translations":
        change_translations(generator, value.setdefault(key, {}))
    elif key == "organisations":
        change_organisations(generator, value.setdefault(key, []))
    else:
        sources = value.setdefault(key, [])
        urls = {each["url"] for each in sources}
        new = {"url": f"https://example.eu/{generator.randrange(20)}"}
        if sources and generator.random() < 0.5:
            generator.choice(sources)["retrieved"] = f"2026-01-{generator.randint(10, 28)}"
        elif new["url"] not in urls:
            sources.insert(generator.randint(0, len(sources)), new)


def change_set(generator: random.Random, values: list, known: list, least: bool) -> None:
    if len(values) > least and generator.random() < 0.4:
        values.remove(generator.choice(values))
    else:
        others = [each for each in known if each not in values]
        if others:
            values.append(generator.choice(others))
    if known is not TOPICS:
        values.sort(key=known.index)


def change_texts(generator: random.Random, values: list, least: bool) -> None:
    kind = generator.choice(["add", "add", "change", "remove", "move"])
    position = generator.randrange(len(values)) if values else 0
    if kind == "add" or not values:
        values.insert(generator.randint(0, len(values)), sentence(generator))
    elif kind == "change":
        words = values[position].split(" ")
        words[0] = generator.choice(WORDS).capitalize()
        values[position] = " ".join(words) if generator.random() < 0.6 else sentence(generator)
    elif kind == "remove" and len(values) > least:
        del values[position]
    elif kind == "move":
        values.insert(generator.randint(0, len(values) - 1), values.pop(position))


def change_translations(generator: random.Random, values: dict) -> None:
    language = generator.choice(LANGUAGES)
    if language in values and generator.random() < 0.3:
        del values[language]
    elif generator.random() < 0.5:
        values.setdefault(language, {})["title"] = sentence(generator)
    else:
        change_texts(generator, values.setdefault(language, {}).setdefault("description", []), False)


def change_organisations(generator: random.Random, values: list) -> None:
    names = {each["name"] for each in values}
    others = [each for each in NAMES if each not in names]
    kind = generator.choice(["add", "role", "ref", "remove"])
    if (kind == "add" or not values) and others:
        values.insert(generator.randint(0, len(values)), organisation(generator, generator.choice(others)))
    elif values and kind == "role":
        generator.choice(values)["role"] = generator.choice(ROLES)
    elif values and kind == "ref":
        generator.choice(values)["ref"] = f"XM-{generator.randrange(100)}"
    elif values and kind == "remove":
        values.remove(generator.choice(values))


def shuffled(generator: random.Random, value: object) -> object:
    """The value with the keys of its objects in another order."""
    if isinstance(value, list):
        return [shuffled(generator, each) for each in value]
    if not isinstance(value, dict):
        return value
    keys = list(value)
    generator.shuffle(keys)
    return {key: shuffled(generator, value[key]) for key in keys}


class Triple:
    """A document and two versions of it, each in a style of its own."""

    def __init__(self, generator: random.Random, number: int):
        self.form = generator.choice(["record"] * 6 + ["lines", "array"])
        suffix = "ndjson" if self.form == "lines" else "json"
        self.name = f"river-{number}.{suffix}"
        # A key that no field has makes the record invalid, and is merged all the same.
        self.is_odd = generator.random() < 0.1
        count = 1 if self.form == "record" else generator.randint(2, 5)
        names = [f"river-{number}" + (f"-{index}" if count > 1 else "") for index in range(count)]
        base = [record(generator, name) for name in names]
        if self.is_odd:
            for each in base:
                each["x"] = {"deep": [1.0, None, {"a": 1}], "text": sentence(generator)}
        self.records = {"base": base}
        for side in ("left", "right"):
            self.records[side] = self.changed(generator, copy.deepcopy(base), number, side)
        self.texts = {
            side: self.written(generator, records) for side, records in self.records.items()}

    def changed(self, generator: random.Random, records: list, number: int, side: str) -> list:
        for each in records:
            for _ in range(generator.randint(0, 3)):
                change(generator, each)
            if self.is_odd and generator.random() < 0.5:
                generator.choice([
                    lambda: each["x"].__setitem__("text", sentence(generator)),
                    lambda: each["x"]["deep"].append(generator.randrange(100)),
                    lambda: each.__setitem__(f"y-{side}", generator.random()),
                    lambda: each["x"].pop("text", None),
                ])()
        if self.form != "record":
            if len(records) > 1 and generator.random() < 0.3:
                records.remove(generator.choice(records))
            if generator.random() < 0.3:
                new = record(generator, f"river-{number}-{side}")
                records.insert(generator.randint(0, len(records)), new)
            if generator.random() < 0.2:
                generator.shuffle(records)
        return records

    def written(self, generator: random.Random, records: list) -> str:
        values = [shuffled(generator, each) if generator.random() < 0.3 else each for each in records]
        ascii_only = generator.random() < 0.3
        if self.form == "lines":
            return "".join(json.dumps(each, ensure_ascii=ascii_only) + "\n" for each in values)
        indent = generator.choice([2, 2, 2, 4, "\t", None])
        value = values[0] if self.form == "record" else values
        text = json.dumps(value, indent=indent, ensure_ascii=ascii_only) + "\n"
        return text.replace("\n", "\r\n") if generator.random() < 0.1 else text

    def text(self, side: str) -> str:
        return self.texts[side]

    def account(self) -> str:
        return "\n".join(f"--- {side}\n{text}" for side, text in self.texts.items())

    def read(self, text: str) -> list:
        if self.form == "lines":
            return [json.loads(line) for line in text.splitlines() if line.strip()]
        value = json.loads(text)
        return [value] if self.form == "record" else value

    def problem(self, left: str, right: str) -> str | None:
        """What is wrong with the two ways of merging, or nothing."""
        if ("<<<<<<< " in left) != ("<<<<<<< " in right):
            return "only one way has a conflict"
        for pick in ("ours", "theirs"):
            other = "theirs" if pick == "ours" else "ours"
            try:
                one, two = (self.read(resolved(left, pick)), self.read(resolved(right, other)))
            except json.JSONDecodeError as error:
                return f"{pick} is not JSON: {error}"
            if self.form != "record":
                if [each["id"] for each in one] != [each["id"] for each in two]:
                    return f"the order of {pick} depends on the side"
            if one != two:
                return f"{pick} depends on the side: {first_difference(one, two)}"
        if "<<<<<<< " in left:
            return None
        by_id = {
            side: {each["id"]: each for each in records} for side, records in self.records.items()}
        merged = {each["id"]: each for each in one}
        for name in {name for records in by_id.values() for name in records}:
            problem = lost(*(records.get(name) for records in by_id.values()), merged.get(name), ())
            if problem:
                return f"{name}: {problem}"
        return None


def resolved(text: str, pick: str) -> str:
    """The text with one side of each conflict."""
    lines, side = [], None
    for line in text.splitlines(keepends=True):
        if line.startswith("<<<<<<< "):
            side = "ours"
        elif side and line.rstrip("\r\n") == "=======":
            side = "theirs"
        elif side and line.startswith(">>>>>>> "):
            side = None
        elif side in (None, pick):
            lines.append(line)
    return "".join(lines)


def first_difference(one: object, two: object) -> str:
    if isinstance(one, list) and isinstance(two, list) and len(one) == len(two):
        pairs = list(zip(one, two))
    elif isinstance(one, dict) and isinstance(two, dict) and one.keys() == two.keys():
        pairs = [(one[key], two[key]) for key in one]
    else:
        pairs = []
    for left, right in pairs:
        if left != right:
            return first_difference(left, right)
    return f"{one!r} and {two!r}"


def lost(base: object, left: object, right: object, merged: object, path: tuple) -> str | None:
    """Which change of a side is not in the merged value."""
    if left == right or right == base:
        return None if merged == left else f"{path} is {merged!r}, not {left!r}"
    if left == base:
        return None if merged == right else f"{path} is {merged!r}, not {right!r}"
    sides = [value for value in (base, left, right) if value is not None]
    if all(isinstance(value, dict) for value in sides + [merged]):
        for key in sorted(set().union(*sides, merged)):
            problem = lost(*((value or {}).get(key) for value in (base, left, right, merged)), (*path, key))
            if problem:
                return problem
        return None
    if all(isinstance(value, list) for value in sides + [merged]):
        return lost_item(base or [], left, right, merged, path)
    return f"{path} was changed in two ways without a conflict: {merged!r}"


def lost_item(base: list, left: list, right: list, merged: list, path: tuple) -> str | None:
    key = path[-1]
    if key in KEYS:
        # Items are known by their first field, which no two have here unless both sides have added one.
        name = KEYS[key][0]
        sides = [{each[name]: each for each in value} for value in (base, left, right)]
        for each in set().union(*sides):
            found = [item for item in merged if item[name] == each]
            if len(found) > 1 and each not in sides[0]:
                if not all(side[each] in found for side in sides[1:]):
                    return f"{path} has other items {each!r} than were added"
                continue
            problem = lost(*(side.get(each) for side in sides), found[0] if found else None, (*path, each))
            if problem:
                return problem
        return None
    values = [[json.dumps(each, sort_keys=True) for each in value] for value in (base, left, right, merged)]
    old, one, two, new = values
    for value in set(one + two):
        if value not in old and value not in new:
            return f"{path} has lost {value}"
    for value in set(old):
        if (value not in one or value not in two) and value in new:
            return f"{path} has {value} again"
        if value in one and value in two and value not in new:
            return f"{path} has lost {value}, which nobody has taken out"
    if key in SETS and len(new) != len(set(new)):
        return f"{path} has an item twice"
    if key == "countries" and new != sorted(new):
        return f"{path} is not in order"
    return None
