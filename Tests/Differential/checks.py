"""The comparisons, each a generator of cases and their failures."""

import collections
import csv
import dataclasses
import datetime
import io
import json
import pathlib
import random
import tempfile
from collections.abc import Iterator

from changes import changes
from generate import AREAS, COUNTRIES, STATUSES, WORDS, Generator, lines
from oracle import SORTABLE, Query, cell
from patterns import with_python_patterns
from program import SCRATCH, Run, run, write

# Exported records hold all that their files hold: keys that no field has, and lists without elements.
ROUND_TRIPS_ARE_EXACT = True

# A case that was tried, and what is wrong with it.
Case = tuple[str, str | None]


def batches(count: int, size: int) -> Iterator[tuple[int, int]]:
    """The numbers of batches and how many cases each has."""
    for number, start in enumerate(range(0, count, size)):
        yield number, min(size, count - start)


# MARK: Queries


def queries(seed: int, count: int) -> Iterator[Case]:
    """Filters, order and limit against the oracle, in every format that names records."""
    formats = ["ids", "json", "ndjson", "csv"]
    per_registry = 40
    for number, size in batches(count // len(formats) + 1, per_registry):
        generator = Generator(f"{seed} queries {number}")
        chance = generator.chance
        good = [generator.record(index) for index in range(chance.choice([1, 7, 60, 60, 400]))]
        broken = number % 3 == 2
        sound = good[0] | {"id": "stranger"}
        unread = chance.choice(list(BREAKS))
        stranger = BREAKS[unread](sound)
        records = good + ([stranger] if broken else [])
        chance.shuffle(records)
        kept = [record for record in records if record["id"] != "stranger"]
        with tempfile.TemporaryDirectory(dir=SCRATCH) as folder:
            path = write(folder, "records.ndjson", lines(records))
            for index in range(size):
                query = make_query(chance)
                name = f"queries:{number}:{' '.join(query.arguments())}"
                expected = query.answer(kept)
                for form in formats:
                    yield f"{name} -f {form}", compare_query(
                        path, query, form, expected, (sound, unread) if broken else None
                    )


def make_query(chance: random.Random) -> Query:
    query = Query()
    day = datetime.date(2010, 1, 1) + datetime.timedelta(chance.randrange(8000))
    if chance.random() < 0.4:
        query.countries = chance.sample(COUNTRIES, chance.randint(1, 2))
    if chance.random() < 0.3:
        query.statuses = chance.sample(STATUSES, chance.randint(1, 3))
    if chance.random() < 0.2:
        query.areas = chance.sample(AREAS, chance.randint(1, 2))
    if chance.random() < 0.15:
        query.topics = chance.sample(["justice", "BUSINESS", "Education", "none", "Human"], chance.randint(1, 2))
    if chance.random() < 0.3:
        word = chance.choice(WORDS)
        # What is left of a short word is in names of countries.
        part = word[1:] if len(word) > 3 else word
        query.words = [chance.choice([word, word.upper(), part, word.title()])]
        query.words += [chance.choice(WORDS)] if chance.random() < 0.3 else []
        if chance.random() < 0.3:
            query.words[-1] = chance.choice(["GEORGIA", "moldov", "ukraine", "that connects", "Partnership"])
    if chance.random() < 0.2:
        query.active_on = day
    for name in ["ends_before", "ends_after", "starts_before", "starts_after"]:
        if chance.random() < 0.15:
            setattr(query, name, day)
    if chance.random() < 0.6:
        query.sort = chance.sample(SORTABLE, chance.randint(1, 3))
    query.is_reversed = chance.random() < 0.3
    if chance.random() < 0.3:
        query.limit = chance.choice([0, 1, 2, 5, 1000])
    return query


def with_dates(record: dict, **dates: str) -> dict:
    return record | {"timeline": record["timeline"] | dates}


# A record of which one field cannot be read, by the field.
BREAKS = {
    "title": lambda record: record | {"title": []},
    "countries": lambda record: record | {"countries": ["Gorgia"]},
    "priorityAreas": lambda record: record | {"priorityAreas": ["digital"]},
    "status": lambda record: record | {"status": "running"},
    "start": lambda record: with_dates(record, start="May 2024"),
    "end": lambda record: with_dates(record, end="2024-02-30"),
}


def statuses(query: Query, form: str, broken: tuple[dict, str] | None) -> set[int]:
    """The status to exit with: a broken record counts unless a code or date that can be read speaks against it.

    `broken` is the record as it was before the field was broken, and the field.
    """
    if broken is None:
        return {0}
    if query.limit is not None:
        return {0, 1}
    record, unread = broken
    return {1} if dataclasses.replace(query, words=[], topics=[]).matches(record, unread) else {0}


def compare_query(
    path: str, query: Query, form: str, expected: list[dict], broken: tuple[dict, str] | None
) -> str | None:
    extra = [f"--columns={column}" for column in SORTABLE] if form == "csv" else []
    result = run("list", "--data", path, "-f", form, *extra, *query.arguments())
    if result.status not in statuses(query, form, broken):
        return f"exit {result.status}: {result.errors}"
    try:
        found = parse(result.output, form)
    except ValueError as error:
        return f"no {form}: {error}: {result.output[:80]!r}"
    if form == "csv":
        wanted = [[cell(record, column) for column in SORTABLE] for record in expected]
        return None if found == wanted else f"csv: {first_difference(found, wanted)}"
    wanted_ids = [record["id"] for record in expected]
    found_ids = found if form == "ids" else [record["id"] for record in found]
    if found_ids != wanted_ids:
        return f"{first_difference(found_ids, wanted_ids)}; {len(found_ids)} instead of {len(wanted_ids)}"
    if form != "ids" and found != expected:
        return first_difference(found, expected)
    return None


def parse(output: str, form: str) -> list:
    if form == "json":
        return json.loads(output)
    if form == "csv":
        return list(csv.reader(io.StringIO(output, newline="")))[1:]
    rows = output.split("\n")[:-1]
    return rows if form == "ids" else [json.loads(row) for row in rows]


def first_difference(found: list, wanted: list) -> str:
    for index, (left, right) in enumerate(zip(found, wanted)):
        if left != right:
            return f"at {index}: {str(left)[:200]} instead of {str(right)[:200]}"
    return f"{len(found)} instead of {len(wanted)}"


# MARK: Round trips


def round_trips(seed: int, count: int) -> Iterator[Case]:
    """What is exported and read again is the source, to the last key."""
    for number, size in batches(count, 250):
        generator = Generator(f"{seed} round trips {number}")
        records = [generator.record(index) for index in range(size)]
        if ROUND_TRIPS_ARE_EXACT:
            records = [
                generator.with_strangers(record) if generator.chance.random() < 0.5 else record
                for record in records
            ]
        with tempfile.TemporaryDirectory(dir=SCRATCH) as folder:
            path = write(folder, "records.ndjson", lines(records))
            outputs = {form: run("export", "--data", path, "-f", form) for form in ("json", "ndjson")}
            canonical = run("format", "-", input=lines(records)).output
            again = {}
            for form, result in outputs.items():
                copied = write(folder, f"copy.{form}", result.output.encode())
                again[form] = {
                    other: run("export", "--data", copied, "-f", other).output for other in outputs
                }
        failure = next(
            (f"exit {result.status}: {result.errors}" for result in outputs.values()
             if result.status != 0), None
        )
        for form in again:
            for other in outputs:
                if again[form][other] != outputs[other].output:
                    failure = failure or f"{form} and then {other} is not {other} at once"
        if ROUND_TRIPS_ARE_EXACT and size > 1 and canonical != outputs["ndjson"].output:
            failure = failure or "export -f ndjson is not, to the byte, what format makes of the source"
        found = parse(outputs["ndjson"].output, "ndjson")
        array = parse(outputs["json"].output, "json")
        for index, record in enumerate(records):
            wrong = failure
            for name, values in (("ndjson", found), ("json", array)):
                if index >= len(values) or values[index] != record:
                    got = values[index] if index < len(values) else None
                    wrong = wrong or f"{name}: {json.dumps(got)} instead of {json.dumps(record)}"
            yield f"round-trips:{number}:{record['id']}", wrong


# MARK: Layouts


def layouts(seed: int, count: int) -> Iterator[Case]:
    """However a document is laid out, the verdict is one; from a pipe as well."""
    per_record = 12
    for number, size in batches(count, 600):
        generator = Generator(f"{seed} layouts {number}")
        texts: dict[str, str] = {}
        verdicts: dict[str, list] = {}
        with tempfile.TemporaryDirectory(dir=SCRATCH) as folder:
            for index in range(size):
                group = index // per_record
                if index % per_record == 0:
                    make = generator.broken if group % 2 else generator.record
                    document = make(group) if group % 5 else [make(group), make(group + 1)]
                text = json.dumps(document) if index % per_record == 0 else generator.layout(document)
                texts[f"{index:04}.json"] = text
                write(folder, f"{index:04}.json", text.encode())
            result = run("validate", "-f", "json", *IGNORE_FILES, folder)
            verdicts = by_file(result)
            for index in range(size):
                name, first = f"{index:04}.json", f"{index - index % per_record:04}.json"
                wrong = None
                if verdicts.get(name) != verdicts.get(first):
                    wrong = f"{verdicts.get(name)} instead of {verdicts.get(first)} for {texts[name]!r}"
                elif index % 10 == 1:
                    piped = run("validate", "-f", "json", *IGNORE_FILES, "-", input=texts[name].encode())
                    if sorted(by_file(piped).get("standard input", [])) != sorted(verdicts.get(first, [])):
                        wrong = f"from a pipe {by_file(piped)} for {texts[name]!r}"
                yield f"layouts:{number}:{name}", wrong


# Rules that look at names of files, or compare records, which are alike here.
IGNORE_FILES = ["--ignore=id-file-name,duplicate-id,duplicate-title,unresolved-predecessor", "--max=0"]


def by_file(result: Run) -> dict[str, list]:
    """The verdict on each file: what is found, and where in the document."""
    if result.status not in (0, 1):
        raise RuntimeError(f"validate: exit {result.status}: {result.errors}")
    found = collections.defaultdict(list)
    for finding in json.loads(result.output)["findings"]:
        name = pathlib.PurePath(finding["path"]).name
        found[name].append(
            (finding["rule"], finding["severity"], finding["message"], finding.get("record") or "",
             finding.get("pointer") or "")
        )
    return found


# MARK: Ways in


def ways_in(seed: int, count: int) -> Iterator[Case]:
    """A file, a pipe, an array, a directory and one core give the same findings and the same list."""
    for number, size in batches(count, 100):
        generator = Generator(f"{seed} ways in {number}")
        records = [
            generator.broken(index) if generator.chance.random() < 0.3 else generator.record(index)
            for index in range(size)
        ]
        text = lines(records)
        with tempfile.TemporaryDirectory(dir=SCRATCH) as folder:
            file = write(folder, "records.ndjson", text)
            array = write(folder, "records.json", json.dumps(records).encode())
            directory = pathlib.Path(folder, "directory")
            directory.mkdir()
            for record in records:
                write(directory, f"{record['id']}.json", json.dumps(record, indent=2).encode())
            ways = {
                "file": ([file], {}), "pipe": (["-"], {"input": text}), "array": ([array], {}),
                "directory": ([str(directory)], {}), "one core": ([file], {"cores": "0"}),
                "two files": ([file, array], {}),
            }
            findings, lists, errors = {}, {}, {}
            for way, (operands, options) in ways.items():
                result = run("validate", "-f", "json", *IGNORE_FILES, *operands, **options)
                findings[way] = by_record(result)
                data = [f"--data={operand}" for operand in operands]
                listing = run("list", "-f", "ids", *data, **options)
                lists[way] = listing.output.split("\n")[:-1]
                errors[way] = listing.status
        for record in records:
            identifier = record["id"]
            expected = findings["file"].get(identifier, [])
            wrong = None
            for way in ways:
                found = findings[way].get(identifier, [])
                if sorted(found) != sorted(expected * 2 if way == "two files" else expected):
                    wrong = f"{way}: {found} instead of {expected}"
                times = 2 if way == "two files" else 1
                if lists[way].count(identifier) != times * lists["file"].count(identifier):
                    wrong = f"{way}: {identifier} is listed otherwise than from a file"
                if errors[way] != errors["file"]:
                    wrong = f"{way}: list exits with {errors[way]} instead of {errors['file']}"
            yield f"ways-in:{number}:{identifier}", wrong


def by_record(result: Run) -> dict[str, list]:
    if result.status not in (0, 1):
        raise RuntimeError(f"validate: exit {result.status}: {result.errors}")
    found = collections.defaultdict(list)
    for finding in json.loads(result.output)["findings"]:
        found[finding.get("record")].append(
            (finding["rule"], finding["severity"], finding["message"], finding.get("pointer") or "")
        )
    return found


# MARK: Schema

# What JSON Schema cannot say: an error of one of these rules, and of no other, may go unnoticed by it.
NOT_IN_SCHEMA = {
    "json-encoding", "json-syntax", "json-duplicate-key", "json-depth", "id-file-name", "end-before-start",
    "duplicate-value", "duplicate-id", "unresolved-predecessor", "predecessor-cycle", "url-format",
    "control-character",
}  # fmt: skip


def schema(seed: int, count: int) -> Iterator[Case]:
    """What validate calls an error the schema refuses, as far as it can say it, and the other way round."""
    try:
        import jsonschema
    except ImportError:
        print("skipped: schema verdicts, for there is no jsonschema")
        return
    value = json.loads(run("schema").output)
    validator = jsonschema.Draft202012Validator(
        with_python_patterns(value), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    for number, size in batches(count, 500):
        generator = Generator(f"{seed} schema {number}")
        records = [
            generator.record(index) if index % 4 == 0 else generator.broken(index) for index in range(size)
        ]
        with tempfile.TemporaryDirectory(dir=SCRATCH) as folder:
            for index, record in enumerate(records):
                write(folder, f"{index:04}.json", json.dumps(record).encode())
            found = by_file(run("validate", "-f", "json", *IGNORE_FILES, folder))
        for index, record in enumerate(records):
            rules = {rule for rule, severity, *_ in found.get(f"{index:04}.json", []) if severity == "error"}
            accepted = validator.is_valid(record)
            wrong = None
            if accepted and rules - NOT_IN_SCHEMA:
                wrong = f"validate finds {sorted(rules)}, the schema accepts {json.dumps(record)}"
            elif not accepted and not rules:
                wrong = f"only the schema refuses {json.dumps(record)}: {next(validator.iter_errors(record)).message}"
            yield f"schema:{number}:{index}", wrong


# MARK: Lookups


def lookups(seed: int, count: int) -> Iterator[Case]:
    """`show a b c` is `show a`, `show b` and `show c`."""
    for number, size in batches(count, 150):
        generator = Generator(f"{seed} lookups {number}")
        chance = generator.chance
        records = [generator.record(index) for index in range(chance.choice([5, 60, 250]))]
        names = [record["id"] for record in records]
        names += [record["id"][: chance.randint(1, len(record["id"]))] for record in records]
        names += [name for record in records for name in record.get("formerIds", [])]
        names += [str(chance.randint(1, 60)) for _ in range(10)]
        names += [record["euProjectNumber"] for record in records if "euProjectNumber" in record]
        names = chance.sample(names, min(len(names), 60)) + ["nobody", "alder-bir"]
        with tempfile.TemporaryDirectory(dir=SCRATCH) as folder:
            path = write(folder, "records.ndjson", lines(records))
            alone = {name: run("show", "-f", "json", "--data", path, name) for name in set(names)}
            found = [name for name in names if alone[name].status == 0]
            for index in range(size):
                pool = found if chance.random() < 0.7 and found else names
                asked = [chance.choice(pool) for _ in range(chance.randint(2, chance.choice([2, 5, 30])))]
                together = run("show", "-f", "json", "--data", path, *asked)
                yield f"lookups:{number}:{' '.join(asked)}", compare_lookup(asked, alone, together)


def compare_lookup(asked: list[str], alone: dict[str, Run], together: Run) -> str | None:
    status = max(alone[name].status for name in asked)
    errors = "".join(alone[name].errors for name in asked)
    if (together.status, together.errors) != (status, errors):
        return f"exit {together.status}, {together.errors!r} instead of {status}, {errors!r}"
    wanted = [json.loads(alone[name].output) for name in asked if alone[name].status == 0]
    found = json.loads(together.output) if together.output else []
    return None if found == wanted else first_difference(found, wanted)


# The share of each comparison in all cases.
CHECKS = {
    queries: 0.28, round_trips: 0.15, layouts: 0.19, ways_in: 0.13, schema: 0.15, lookups: 0.04,
    changes: 0.06,
}
