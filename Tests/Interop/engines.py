"""What the checks inside DuckDB, PostgreSQL and Spark share: records, hostile ones among them, the findings
of one process, and what must have come of each line."""

import argparse
import collections
import contextlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PYTHON = ROOT / ".build" / "python" / "bin" / "python"
TODAY = "2026-11-23"

sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "Tests" / "Benchmarks"))
import generate  # noqa: E402


def need(*modules):
    """Imports modules, from .build/python if this Python does not have them, or ends with "skipped: …"."""
    try:
        found = [__import__(module) for module in modules]
        # A folder of this one, such as duckdb, passes for a package without files.
        for module in found:
            if getattr(module, "__file__", None) is None:
                raise ImportError(name=module.__name__)
        return found
    except ImportError as error:
        if PYTHON.exists() and pathlib.Path(sys.prefix) != PYTHON.parent.parent:
            os.execv(PYTHON, [PYTHON, *sys.argv])
        print(f"skipped: {error.name} is not installed")
        sys.exit(0)


def arguments(description):
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--records", type=int, default=10_000, help="how many records (10,000)")
    parser.add_argument("--longest", type=int, default=8_000_000, help="the bytes of the longest line (8,000,000)")
    return parser


@contextlib.contextmanager
def scratch():
    """A scratch directory to be in, with the program on the path, which takes it for the day of the records."""
    program = pathlib.Path(os.environ.get("EAPCTL", ROOT / ".build" / "debug" / "eapctl")).resolve()
    for name in [name for name in os.environ if name.startswith(("EAPCTL_", "GITHUB_"))]:
        del os.environ[name]
    with tempfile.TemporaryDirectory(prefix="eapctl-") as directory:
        (pathlib.Path(directory) / "bin").mkdir()
        # A server may not see where we are.
        shutil.copy(program, pathlib.Path(directory) / "bin" / "eapctl")
        os.environ["PATH"] = f"{directory}/bin:{os.environ['PATH']}"
        os.environ["EAPCTL_TODAY"] = TODAY
        os.chdir(directory)
        try:
            yield pathlib.Path(directory)
        finally:
            os.chdir(ROOT)


def readme(language, text):
    """The one block of the README in a language that holds a text, to be run as it stands there."""
    blocks = (ROOT / "README.md").read_text(encoding="utf-8").split("\n```")[1::2]
    found = [block for block in blocks if block.startswith(language + "\n") and text in block]
    if len(found) != 1:
        sys.exit(f"FAILED: {len(found)} blocks of the README are in {language} and hold {text}")
    return found[0].removeprefix(language + "\n")


VALIDATE = ["eapctl", "validate", "--format", "ndjson", "--exit-zero"]


def run(*words):
    """What a program writes; any status but 0 is an error."""
    result = subprocess.run(list(map(str, words)), stdout=subprocess.PIPE, check=False)
    if result.returncode != 0:
        sys.exit(f"FAILED: {' '.join(map(str, words))} ended with {result.returncode}")
    return result.stdout


def validate(path):
    """The findings of one process, a dictionary each."""
    return lines_of(run(*VALIDATE, path))


def lines_of(text):
    """The values of JSON Lines, which end in line feeds and in nothing else."""
    return [json.loads(line) for line in text.split(b"\n") if line]


# MARK: Records

# Texts that are fine, if odd; a tab or a separator of lines between words is only warned of.
TEXTS = [
    "a \u2028 b", "a\u2029b", "a\u0085b", 'a "quoted" b', "C:\\dir\\new", "\\u0000 in words", "\\\\.", "'a'; --",
    "{a,b}", '{"a": "\\"}', "\\N", "a,b;c|d", "\U0001f469\u200d\U0001f469 \u0483", "ș ț «ქართული»", "a\\\u2028\\", "\\x01",
]  # fmt: skip


def changed(record, number, earlier):
    """A line that differs from that of a record, with one peculiarity for each number in turn."""

    def text(**changes):
        return json.dumps({**record, **changes}, ensure_ascii=False, separators=(",", ":"))

    peculiar = TEXTS[number % len(TEXTS)]
    description = [f"{peculiar} {number}", *record["description"]]
    escaped = json.dumps({**record, "description": description}, separators=(",", ":"))
    fine = [
        lambda: text(description=description),
        lambda: escaped,
        lambda: text(title=f"{peculiar} {number}", topics=[], formerIds=[f"former-{number}"]),
        lambda: text(description=description) + "\r",
        lambda: "  " + text(organisations=[{"name": peculiar, "role": "funding", "ref": peculiar}], sources=[]),
        lambda: text(translations={"ka": {"title": peculiar, "description": [peculiar]}, "ro": {}}),
        lambda: text(translations={}, timeline={"start": "0001-01-01"}, status="ongoing"),
        lambda: text(timeline={"start": "1999-12-31", "end": "9999-12-31"}, euProjectNumber="ENI/2024/441-959"),
        lambda: text(precededBy=earlier["id"], **{"$schema": "../project.schema.json"}),
        lambda: text(title=earlier["title"]),
    ]
    broken = [
        lambda: text(description=["a\0b"]),
        lambda: text(**{"a\0b": "\0"}),
        lambda: text(id=earlier["id"]),
        lambda: text(precededBy=f"nowhere-{number}"),
        lambda: text(precededBy=record["id"]),
        lambda: text(title=None),
        lambda: text(timeline={"start": "2024-02-30"}),
        lambda: text(timeline={"start": "2024-05", "end": "2024"}),
        lambda: text(countries=["XX", None]),
        lambda: text(organisations=[{"name": "", "role": "boss"}, None]),
        lambda: text(translations={"xx": {"title": ""}, "ka": []}),
        lambda: text(id="Not a slug"),
        lambda: text(description=[]) + text(),
        lambda: text()[:-1],
        lambda: text(title="\ud800").replace("\ud800", "\\ud800"),
        lambda: text(title="a\x01\x02b").replace("\\u0001\\u0002", "\x01\x02"),
        lambda: "\\.",
        lambda: '"',
        lambda: "",
        lambda: " ",
        lambda: text(id="x" * 81),
        lambda: text(euProjectNumber=1e300, status=[]),
        lambda: text(sources=[{"url": "https://example.org/", "retrieved": "soon"}]),
    ]
    cases = fine + broken
    return cases[number % len(cases)]()


def write_records(path, count, longest):
    """Writes `count` lines, of which every seventh is peculiar, and one in the middle very long."""
    records = generate.Records()
    compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    earlier = None
    with open(path, "w", encoding="utf-8", newline="") as output:
        for number in range(count):
            record = records.record(number)
            if number == count // 2:
                filling = longest - len(compact(record).encode()) - 3
                record["description"].append("x" * max(filling, 1))
            if number % 7 == 3 and earlier is not None:
                output.write(changed(record, number // 7, earlier) + "\n")
            else:
                output.write(compact(record) + "\n")
                if number % 3 == 0:
                    earlier = record


# MARK: What must be

def expected(path, findings):
    """The values of the lines without an error, by number from 1, and the numbers of those with one."""
    rejected = {finding["line"] for finding in findings if finding["severity"] == "error"}
    accepted = {}
    with open(path, "rb") as lines:
        for number, line in enumerate(lines, 1):
            if number not in rejected and line.strip():
                accepted[number] = json.loads(line)
    return accepted, rejected


class Comparison:
    """Counts what is compared, and says what differs."""

    def __init__(self, engine):
        self.engine, self.compared, self.failures, self.notes = engine, 0, 0, []

    def equal(self, name, actual, wanted):
        self.compared += 1
        if actual == wanted:
            return
        self.failures += 1
        if isinstance(actual, dict) and isinstance(wanted, dict):
            keys = [key for key in {**actual, **wanted} if actual.get(key) != wanted.get(key)][:3]
            actual, wanted = ({key: side.get(key) for key in keys} for side in (actual, wanted))
        print(f"{self.engine}: {name} differ\n  is:   {str(actual)[:400]}\n  want: {str(wanted)[:400]}")

    def same_findings(self, name, actual, wanted):
        """Compares findings in whatever order."""
        def counts(findings):
            return collections.Counter(json.dumps(finding, sort_keys=True) for finding in findings)
        actual, wanted = counts(actual), counts(wanted)
        self.equal(name, dict(actual - wanted), dict(wanted - actual))

    def end(self):
        for note in self.notes:
            print(f"  {note}")
        print(f"{self.engine}: {self.compared} comparisons, {self.failures} differ")
        return 1 if self.failures else 0


def by_rule(findings):
    """How many findings there are of each rule."""
    return dict(collections.Counter(finding["rule"] for finding in findings))
