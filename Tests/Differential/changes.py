"""Changes of records, against what Python makes of the same values."""

import copy
import datetime
import json
import pathlib
import random
import tempfile
from collections.abc import Callable, Iterator

from generate import COUNTRIES, STATUSES, Generator, lines
from program import SCRATCH, Run, run

# A case that was tried, and what is wrong with it.
Case = tuple[str, str | None]


def changes(seed: int, count: int) -> Iterator[Case]:
    """`set`, `rename` and `remove` change one record as they are told to, and nothing else."""
    for number in range(count):
        generator = Generator(f"{seed} changes {number}")
        chance = generator.chance
        records = [generator.record(index) for index in range(chance.randint(2, 6))]
        if chance.random() < 0.5:
            # A reference, by an identifier or a former one; phases may overlap, which is a warning.
            later, earlier = chance.sample(records, 2)
            later["precededBy"] = chance.choice([earlier["id"], *earlier.get("formerIds", [])])
        change = chance.choice([assign, rename, remove])
        with tempfile.TemporaryDirectory(dir=SCRATCH) as folder:
            write = chance.choice([write_lines, write_files])
            write(generator, folder, records)
            before = contents(folder)
            name, expected, result = change(generator, folder, copy.deepcopy(records))
            yield f"changes:{number}:{name}", compare(folder, before, records, expected, result)


def write_lines(generator: Generator, folder: str, records: list[dict]) -> None:
    pathlib.Path(folder, "records.ndjson").write_bytes(lines(records))


def write_files(generator: Generator, folder: str, records: list[dict]) -> None:
    """Each record in a file of its own, laid out in any way."""
    for record in records:
        pathlib.Path(folder, f"{record['id']}.json").write_text(generator.layout(record), encoding="utf-8")


def contents(folder: str) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in pathlib.Path(folder).iterdir()}


def assign(generator: Generator, folder: str, records: list[dict]) -> tuple[str, list[dict], Run]:
    """Assigns a value of one of the kinds that there are."""
    chance = generator.chance
    record = chance.choice(records)
    kinds: list[Callable[[Generator, dict], str]] = [
        set_status, set_title, set_end, remove_end, add_country, set_countries, take_topic, set_translation,
        set_role,
    ]
    word = chance.choice(kinds)(generator, record)
    return f"set {record['id']} {word}", records, run("set", "--data", folder, record["id"], word)


def set_status(generator: Generator, record: dict) -> str:
    record["status"] = generator.chance.choice(STATUSES)
    return f"status={record['status']}"


def set_title(generator: Generator, record: dict) -> str:
    record["title"] = "A " + generator.text()
    return f"title={record['title']}"


def set_end(generator: Generator, record: dict) -> str:
    start = datetime.date.fromisoformat(record["timeline"]["start"])
    record["timeline"]["end"] = (start + datetime.timedelta(generator.chance.randrange(3000))).isoformat()
    return f"timeline.end={record['timeline']['end']}"


def remove_end(generator: Generator, record: dict) -> str:
    record["timeline"].pop("end", None)
    return "timeline.end="


def add_country(generator: Generator, record: dict) -> str:
    country = generator.chance.choice(COUNTRIES)
    record["countries"] = sorted({*record["countries"], country})
    return f"countries+={country}"


def set_countries(generator: Generator, record: dict) -> str:
    chosen = generator.some(COUNTRIES, 1)
    record["countries"] = sorted(chosen)
    return f"countries={','.join(chosen)}"


def take_topic(generator: Generator, record: dict) -> str:
    topics = record.get("topics", [])
    if not topics:
        record["topics"] = ["Justice"]
        return "topics=Justice"
    topic = generator.chance.choice(topics)
    topics.remove(topic)
    if not topics:
        del record["topics"]
    return f"topics-={topic}"


def set_translation(generator: Generator, record: dict) -> str:
    title = "A " + generator.text()
    record.setdefault("translations", {}).setdefault("ro", {})["title"] = title
    return f"translations.ro.title={title}"


def set_role(generator: Generator, record: dict) -> str:
    if "organisations" not in record:
        return set_status(generator, record)
    index = generator.chance.randrange(len(record["organisations"]))
    record["organisations"][index]["role"] = "accountable"
    return f"organisations[{index + 1}].role=accountable"


def rename(generator: Generator, folder: str, records: list[dict]) -> tuple[str, list[dict], Run]:
    record = generator.chance.choice(records)
    old = record["id"]
    record["id"] = f"renamed-{old}"
    record["formerIds"] = [*record.get("formerIds", []), old]
    for other in records:
        if other.get("precededBy") == old:
            other["precededBy"] = record["id"]
    return f"rename {old}", records, run("rename", "--data", folder, old, record["id"])


def remove(generator: Generator, folder: str, records: list[dict]) -> tuple[str, list[dict] | None, Run]:
    record = generator.chance.choice(records)
    names = {record["id"], *record.get("formerIds", [])}
    rest = [other for other in records if other is not record]
    is_needed = any(other.get("precededBy") in names for other in rest)
    result = run("remove", "--data", folder, record["id"])
    return f"remove {record['id']}", None if is_needed else rest, result


def compare(
    folder: str, before: dict[str, bytes], old: list[dict], expected: list[dict] | None, result: Run
) -> str | None:
    """What is wrong with the files after a change; `expected` is `None` for one that is to be refused."""
    after = contents(folder)
    if expected is None:
        if result.status != 2 or after != before:
            return f"exit {result.status}: what a record refers to was removed"
        return None
    if result.status != 0:
        return f"exit {result.status}: {result.errors}"
    found = [json.loads(text) for text in documents(after)]
    wanted = {record["id"]: record for record in expected}
    if {record["id"] for record in found} != set(wanted) or len(found) != len(wanted):
        return f"{[record['id'] for record in found]} instead of {list(wanted)}"
    for record in found:
        if record != wanted[record["id"]]:
            return f"{record} instead of {wanted[record['id']]}"
    # What was not to be changed has the bytes that it had.
    texts = set(documents(before))
    same = [record for record in expected if record in old]
    kept = [json.loads(text) for text in documents(after) if text in texts]
    missing = [record["id"] for record in same if record not in kept]
    return f"{missing} were written anew" if missing else None


def documents(files: dict[str, bytes]) -> list[bytes]:
    return [
        text for name, content in sorted(files.items())
        for text in (content.splitlines() if name.endswith(".ndjson") else [content])
    ]
