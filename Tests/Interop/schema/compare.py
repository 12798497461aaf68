"""Compares two verdicts on each of many records: that of the JSON Schema, and that of eapctl.

The records are those of Data/projects, each of them complete and changed in one place at a time.
Both verdicts are "error" or "no error"; warnings of eapctl do not count, for a schema has none. Where
they differ, the rule must be one of NOT_IN_SCHEMA, or the comparison fails.
"""

import copy
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema
import jsonschema_rs

from patterns import with_python_patterns

# What JSON Schema cannot say, by rule of eapctl. An error of one of these rules, and of no other, may
# go unnoticed by the schema.
NOT_IN_SCHEMA = {
    "json-encoding": "a schema sees values, not bytes",
    "json-syntax": "the same",
    "json-duplicate-key": "a parser has already dropped one of the two",
    "json-depth": "the same",
    "id-file-name": "a schema does not know the name of the file",
    "end-before-start": "no keyword compares two values",
    "duplicate-value": "only for organisations and sources that differ in a further member",
    "duplicate-id": "a schema sees one record",
    "unresolved-predecessor": "the same",
    "predecessor-cycle": "the same",
    "url-format": "only for invisible characters and noncharacters beyond the first plane",
    "control-character": "only for noncharacters beyond the first plane",
}

# Rules that the schema repeats in full: it must find whatever they find.
IN_SCHEMA = {
    "missing-field", "unknown-field", "wrong-type", "empty-text", "empty-list", "id-format",
    "date-format", "unknown-country", "unknown-status", "unknown-area", "unknown-role",
    "unknown-language",
}  # fmt: skip

TEXTS = [
    "", " ", "\u00a0", "\u200b", "\ufeff\u2060", "\t\n", "x", " x ", "x\n", "a\tb", "a\x1bb",
    "\x1ba", "a\x7f", "a\x85b", "\u202ea", "a\u2066b", "a\u200bb", "a\ufeffb", "a\ufdd0", "1.",
    "<b>a</b>", "&amp;", "ş", "e\u0301", "ქართული", "👩\u200d👩\u200d👧", "a\u2028b", "a\u00adb", "\u0000",
    "a\uffffb", "x" * 300,
]  # fmt: skip
IDENTIFIERS = [
    "a", "a-b", "A", "-a", "a-", "a--b", "a_b", "a b", " a", "a\n", "é", "a" * 80, "a" * 81, "", "0",
    "a/b", "..",
]  # fmt: skip
DATES = [
    "2024-02-29", "2023-02-29", "2024-02-30", "2024-13-01", "2024-00-01", "2024-01-00", "0000-01-01",
    "0001-01-01", "9999-12-31", "10000-01-01", "2024-1-1", "01.02.2024", "20240201", "2024-02-01T00:00",
    " 2024-02-01", "2024-02-01\n", "2024/02/01", "２０２４-02-01", "-2024-02-01", "", "soon", "1900-02-29",
    "2000-02-29", "2024-04-31", "2024-02-1x",
]  # fmt: skip
ADDRESSES = [
    "https://example.org", "http://example.org/", "HTTPS://EXAMPLE.ORG/a?b=c#d", "example.org",
    "ftp://example.org", "https://", "https:///a", "https://a b", "https://a/b c", "https://a/b%20c",
    "https://u@a", "https://u:p@a", "https://a:80", "https://a:", "https://a:0", "https://a:65535",
    "https://a:65536", "https://a:080", "https://a:x", "https://[::1]/", "https://[]/", "https://[::1",
    "https://a.", "https://.a", "https://a..b", "https://-a", "https://a-", "https://a_b", "https://a-.b",
    "https://a.-b", "https://ქ.გე/ა", "https://a\\b", "https://a/\"", "https://a/<b>", "https://a/{b}",
    "https://a/[b]", "https://a/|", "https://a/^", "https://a/`", "https://a\n", " https://a", "https://a ",
    "javascript:alert(1)", "https:/a", "https://a/\u202e", "https://a/\u00a0", "https://a/\x7f", "",
    "https://a?x@y", "https://a#", "https://a/b@c", "https://a,b", "https://a!", "https://\u00e9.org",
]  # fmt: skip
VALUES = [None, True, 0, 1.5, "x", [], ["x"], [1], [None], [["x"]], {}, {"x": 1}]


def complete(record):
    """A record with a value in every field, so that every field can be broken."""
    extra = {
        "$schema": "../project.schema.json",
        "description": ["One paragraph.", "Another one."],
        "priorityAreas": ["protects"],
        "subsectors": ["Civil society"],
        "topics": ["Justice"],
        "euProjectNumber": "ENI/2024/441-959",
        "formerIds": ["former-one", "former-two"],
        "organisations": [
            {"name": "Europol", "role": "implementing", "ref": "XI-1"},
            {"name": "European Union", "role": "funding"},
        ],
        "sources": [
            {"url": "https://example.org/a", "language": "en", "retrieved": "2026-01-31"},
            {"url": "https://example.org/b"},
        ],
        "translations": {"ka": {"title": "სათაური", "expectedResults": ["შედეგი"]}},
    }
    return {**record, **extra}


def at(record, path):
    for step in path:
        record = record[step]
    return record


def changed(record, path, value):
    record = copy.deepcopy(record)
    at(record, path[:-1])[path[-1]] = value
    return record


def paths(value, path=()):
    """The places of all values below a value."""
    members = value.items() if isinstance(value, dict) else enumerate(value)
    for step, member in members:
        yield path + (step,)
        if isinstance(member, (dict, list)):
            yield from paths(member, path + (step,))


def texts_for(path):
    key = [step for step in path if isinstance(step, str)][-1]
    if key in ("id", "precededBy", "formerIds"):
        return IDENTIFIERS
    if key in ("start", "end", "retrieved"):
        return DATES
    if key == "url":
        return ADDRESSES
    return TEXTS


def mutations(record):
    yield "unchanged", record
    for path in paths(record):
        name = "/".join(map(str, path))
        without = copy.deepcopy(record)
        del at(without, path[:-1])[path[-1]]
        yield f"{name} removed", without
        value = at(record, path)
        for other in VALUES:
            yield f"{name} = {json.dumps(other)}", changed(record, path, other)
        if isinstance(value, str):
            for text in texts_for(path):
                yield f"{name} = {json.dumps(text)}", changed(record, path, text)
            yield f"{name} upper case", changed(record, path, value.upper())
            yield f"{name} cut", changed(record, path, value[:-1])
        if isinstance(value, list):
            yield f"{name} twice the first", changed(record, path, value + value[:1])
            if value and isinstance(value[0], dict):
                for key in value[0]:
                    other = {**value[0], key: value[0][key] + "x"}
                    yield f"{name} nearly twice", changed(record, path, value + [other])
        if isinstance(value, dict):
            yield f"{name}/colour added", changed(record, path, {**value, "colour": "red"})
            for key in value:
                renamed = {(k + "s" if k == key else k): v for k, v in value.items()}
                yield f"{name}/{key} renamed", changed(record, path, renamed)
    yield "colour added", {**record, "colour": "red"}
    for key in record:
        yield f"{key} renamed", {(k + "s" if k == key else k): v for k, v in record.items()}
    for whole in (*VALUES, [record], [record, {}]):
        yield f"whole = {json.dumps(whole)[:20]}", whole


def error_rules(program, records):
    """The rules of the errors that eapctl finds in each record, each in a file of its own."""
    with tempfile.TemporaryDirectory() as directory:
        names = []
        for index, record in enumerate(records):
            path = pathlib.Path(directory, f"{index:06}.json")
            path.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
            names.append(str(path))
        found = {name: set() for name in names}
        # Rules across the registry would compare the records with one another.
        ignored = "duplicate-id,duplicate-title,unresolved-predecessor,predecessor-cycle,id-file-name"
        run = subprocess.run(
            [program, "validate", "--format", "json", "--ignore", ignored, directory],
            capture_output=True,
            cwd="/",
        )
        if run.returncode not in (0, 1):
            sys.exit(f"eapctl failed: {run.stderr.decode()}")
        for finding in json.loads(run.stdout)["findings"]:
            if finding["severity"] == "error":
                found[finding["path"]].add(finding["rule"])
        return [found[name] for name in names]


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    schema = json.loads(subprocess.run([program, "schema"], capture_output=True, check=True).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema_rs.meta.validate(schema)
    validator = jsonschema_rs.validator_for(schema, validate_formats=True)
    reference = jsonschema.Draft202012Validator(
        with_python_patterns(schema), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )

    cases = []
    for path in sorted(pathlib.Path("Data/projects").glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        cases += [(f"{path.stem}: {name}", case) for name, case in mutations(record)]
        cases += [(f"{path.stem}, complete: {name}", case) for name, case in mutations(complete(record))]
    found = error_rules(program, [case for _, case in cases])

    differences = []
    silent = {}
    refused = 0
    for (name, case), rules in zip(cases, found):
        verdict = validator.is_valid(case)
        refused += not verdict
        if verdict != reference.is_valid(case):
            differences.append(f"{name}: jsonschema-rs and jsonschema disagree")
        elif verdict == (not rules):
            continue
        elif rules and rules <= NOT_IN_SCHEMA.keys():
            silent.setdefault(", ".join(sorted(rules)), []).append(name)
        else:
            side = f"eapctl finds {sorted(rules)}" if rules else "the schema refuses it"
            differences.append(f"{name}: only {side}")
    seen = set().union(*found)
    missing = IN_SCHEMA - seen
    if missing:
        differences.append(f"no record breaks {sorted(missing)}")

    print(f"{len(cases)} records, {refused} refused by the schema")
    for rules, names in sorted(silent.items()):
        print(f"only eapctl: {rules}: {len(names)} records, such as {names[0]}")
    for difference in differences[:40]:
        print(difference)
    if differences:
        sys.exit(f"{len(differences)} differences")
    print("the verdicts agree wherever JSON Schema can express the rule")


main()
