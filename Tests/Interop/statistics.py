#!/usr/bin/env python3
"""Compares every figure of `eapctl stats` with what DuckDB counts in the same 100,000 records.

    EAPCTL=... Tests/Interop/statistics.py

DuckDB is the one from PyPI that .ci/install puts below .build/python; without it nothing is compared.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PYTHON = ROOT / ".build" / "python" / "bin" / "python"

try:
    # The folder of this name, which is beside this file, has none.
    from duckdb import connect
except ImportError:
    if PYTHON.exists() and pathlib.Path(sys.prefix) != PYTHON.parent.parent:
        os.execv(PYTHON, [PYTHON, *sys.argv])
    print("skipped: duckdb is not installed")
    sys.exit(0)

PROGRAM = pathlib.Path(os.environ["EAPCTL"]).resolve()
COUNT = 100_000
TODAY = "2026-11-23"
COLUMNS = {
    "id": "VARCHAR", "title": "VARCHAR", "description": "VARCHAR[]", "specificObjectives": "VARCHAR[]",
    "expectedResults": "VARCHAR[]", "countries": "VARCHAR[]", "priorityAreas": "VARCHAR[]",
    "subsectors": "VARCHAR[]", "topics": "VARCHAR[]", "status": "VARCHAR",
    'timeline': 'STRUCT("start" VARCHAR, "end" VARCHAR)', "euProjectNumber": "VARCHAR",
    "organisations": "JSON[]", "precededBy": "VARCHAR", "formerIds": "VARCHAR[]", "sources": "JSON[]",
    "translations": "MAP(VARCHAR, JSON)",
}
LISTS = {name for name, kind in COLUMNS.items() if kind.endswith("[]")}

# The values of a record for each field that projects are counted by; no value is one of null.
VALUES = {
    "status": "[status]",
    "start": "[left(timeline.start, 4)]",
    "end": "[left(timeline.\"end\", 4)]",
    "euProjectNumber": "[euProjectNumber]",
    "translations": "map_keys(translations)",
    **{name: name for name in ("countries", "priorityAreas", "subsectors", "topics")},
}
DIFFERENT = {field: f"""
    CASE WHEN len(list_distinct({values})) > 0 THEN list_distinct({values}) ELSE [NULL] END
""" for field, values in VALUES.items()}

compared = 0
failures = 0


def varied(line, number):
    """A record of the generator, some of them with what it never makes: more statuses, no end, a value
    twice, empty lists, translations, and none of an optional field."""
    if all(number % step for step in (7, 11, 13, 17, 19, 23, 29, 31)):
        return line
    record = json.loads(line)
    if number % 7 == 0:
        record["status"] = ["planned", "finalising", "suspended", "cancelled", "completed"][number // 7 % 5]
    if number % 11 == 0:
        del record["timeline"]["end"]
    if number % 13 == 0:
        record["countries"] = record["countries"] * 2
    if number % 17 == 0:
        record["topics"] = []
    if number % 19 == 0:
        record.pop("priorityAreas", None)
    if number % 23 == 0:
        record["translations"] = {"ro": {"title": "Un proiect"}, "uk": {}}
    if number % 29 == 0:
        record["timeline"] = {"start": "2027-03-03", "end": "2026-03-03"}
    if number % 31 == 0:
        record["countries"] = []
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"


def make_records(directory):
    script = ROOT / "Tests" / "Benchmarks" / "generate.py"
    subprocess.run([sys.executable, script, str(COUNT), directory], check=True)
    path = pathlib.Path(directory) / "varied.ndjson"
    with open(pathlib.Path(directory) / "projects.ndjson", encoding="utf-8") as lines:
        with open(path, "w", encoding="utf-8") as output:
            output.writelines(varied(line, number) for number, line in enumerate(lines))
    return path


def stats(path, *words):
    command = [PROGRAM, "stats", "--format", "json", "--today", TODAY, "--data", path, *words]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


def expect(name, ours, theirs):
    global compared, failures
    compared += len(theirs) if hasattr(theirs, "__len__") else 1
    if ours == theirs:
        return
    failures += 1
    if isinstance(ours, dict):
        keys = [key for key in {**ours, **theirs} if ours.get(key) != theirs.get(key)]
        ours, theirs = ({key: figures.get(key) for key in keys} for figures in (ours, theirs))
    print(f"{name} differ\n  eapctl: {str(ours)[:300]}\n  DuckDB: {str(theirs)[:300]}")


def counts(rows, *members):
    """Our rows as a dictionary from values to numbers, each of which is there once."""
    result = {tuple(row[member] for member in members): row["count"] for row in rows}
    assert len(result) == len(rows)
    return result


def query(connection, text):
    return {tuple(row[:-1]): row[-1] for row in connection.sql(text).fetchall()}


def scalars(connection, text):
    """The numbers in the one row of a result."""
    return connection.sql(text).fetchall()[0]


def by(connection, *fields, where="true"):
    unnested = ", ".join(f"unnest({DIFFERENT[field]}) AS v{place}" for place, field in enumerate(fields))
    names = ", ".join(f"v{place}" for place in range(len(fields)))
    if len(fields) == 2:
        # Two in one SELECT would go side by side, not each with each.
        inner = f"SELECT v0, unnest(second) AS v1 FROM (SELECT unnest({DIFFERENT[fields[0]]}) AS v0,"
        source = f"{inner} {DIFFERENT[fields[1]]} AS second FROM records WHERE {where})"
    else:
        source = f"SELECT {unnested} FROM records WHERE {where}"
    return query(connection, f"SELECT {names}, count(*) FROM ({source}) GROUP BY ALL")


def months(connection):
    """How many run in each of 37 months: those of which a day lies in it."""
    last = f"""coalesce(timeline."end", CASE WHEN status = 'completed' THEN '{TODAY}' ELSE '9999-12-31' END)"""
    spans = f"""
        SELECT left(timeline.start, 7) AS first, left(greatest({last}, timeline.start), 7) AS last
        FROM records WHERE status <> 'cancelled'
    """
    return query(connection, f"""
        SELECT month, count(first) FROM (
          SELECT strftime(DATE '2025-11-01' + to_months(number), '%Y-%m') AS month
          FROM (SELECT unnest(range(37))::INTEGER AS number)
        ) LEFT JOIN ({spans}) ON first <= month AND last >= month GROUP BY month
    """)


def completeness(connection):
    def has(field):
        if field in LISTS:
            return f"len({field}) > 0"
        return f"cardinality({field}) > 0" if field == "translations" else f"{field} IS NOT NULL"

    fields = {field: has(field) for field in COLUMNS if field != "timeline"}
    fields |= {end: f'timeline."{end}" IS NOT NULL' for end in ("start", "end")}
    sums = ", ".join(f"coalesce(count_if({condition}), 0)" for condition in fields.values())
    row = scalars(connection, f"SELECT {sums} FROM records")
    return {(field,): number for field, number in zip(fields, row)}


def ending(connection, through):
    return [
        {"id": id, "title": title, "status": status, "end": end}
        for id, title, status, end in connection.sql(f"""
            SELECT id, title, status, timeline."end" FROM records
            WHERE timeline."end" BETWEEN '{TODAY}' AND '{through}' AND status NOT IN ('completed', 'cancelled')
            ORDER BY timeline."end", id
        """).fetchall()
    ]


def compare(connection, path):
    figures = stats(path)
    expect("projects", figures["projects"], scalars(connection, "SELECT count(*) FROM records")[0])
    for section in ("status", "countries", "priorityAreas", "start"):
        expect(section, counts(figures[section], section), by(connection, section))
    expect("runningByMonth", counts(figures["runningByMonth"], "month"), months(connection))
    expect("completeness", counts(figures["completeness"], "field"), completeness(connection))
    languages = {("en",): COUNT} | by(connection, "translations")
    languages.pop((None,))
    expect("languages", counts(figures["languages"], "language"), languages)
    pair = ("countries", "priorityAreas")
    expect("pairs", counts(figures["countriesByPriorityAreas"], *pair), by(connection, *pair))
    theirs = ending(connection, "2027-02-21")
    expect("ending", figures["ending"]["projects"], theirs[:1000])
    expect("the number of those ending", figures["ending"]["count"], len(theirs))
    year = stats(path, "--ending-within", "365")["ending"]
    expect("ending in a year", year["projects"], ending(connection, "2027-11-23")[:1000])

    for fields in [
        ("topics",), ("subsectors",), ("end",), ("euProjectNumber",), ("translations",), ("countries", "status"),
        ("topics", "countries"), ("end", "start"), ("priorityAreas", "topics"),
    ]:
        rows = stats(path, "--by", ",".join(fields))["rows"]
        expect(" and ".join(fields), counts(rows, *fields), by(connection, *fields))
    filtered = stats(path, "--by", "topics,status", "--country", "MD", "--ends-after", "2026-01-01")
    where = "list_contains(countries, 'MD') AND timeline.\"end\" > '2026-01-01'"
    theirs = by(connection, "topics", "status", where=where)
    expect("filtered pairs", counts(filtered["rows"], "topics", "status"), theirs)


def main():
    with tempfile.TemporaryDirectory() as directory:
        path = make_records(directory)
        connection = connect()
        connection.sql("SET preserve_insertion_order = false")
        connection.sql(
            f"CREATE TABLE records AS SELECT * FROM read_json('{path}', format = 'newline_delimited',"
            f" columns = {COLUMNS})"
        )
        compare(connection, path)
    print(f"statistics: {compared:,} figures of {COUNT:,} records compared, {failures} tables differ")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
