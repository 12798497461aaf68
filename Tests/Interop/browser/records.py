"""The registry that the browser is shown, and what a reader of its records expects to find."""

import json
import pathlib
import subprocess
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent.parent
TODAY = "2026-11-23"
# Text that would be markup, a script, the end of the data or of a comment if it were not escaped.
HOSTILE = "</script><script>window.harmed = 1</script><img src=x onerror=\"window.harmed = 2\">'\"&amp;]]>-->\u2028\u202e"
GEORGIAN_TITLE = "ზღვისპირა ფერმერები"


def text_record(identifier, title, **fields):
    return {
        "id": identifier, "title": title, "specificObjectives": ["One aim"], "expectedResults": ["One result"],
        "countries": ["GE"], "status": "ongoing", "timeline": {"start": "2024-01-01", "end": "2027-12-31"},
    } | fields


def special_records():
    """Records with what generated ones do not have."""
    return [
        text_record(
            "hostile", f"Hostile {HOSTILE}", description=[HOSTILE], expectedResults=[HOSTILE, "Two"],
            sources=[{"url": "https://example.org/?a=1&b=\"'<"}],
        ),
        text_record(
            "coastal-farmers", "Café Zoë by the coast", countries=["GE", "MD"],
            timeline={"start": "1999-05-01"}, precededBy="hostile",
            translations={"ka": {"title": GEORGIAN_TITLE, "expectedResults": ["ერთი შედეგი"]}},
        ),
        text_record("long-word", "A " + "Donaudampfschifffahrtsgesellschaft" * 3, topics=["Search", "Justice"]),
        text_record("late-project", "Late project", timeline={"start": "2020-01-01", "end": "2026-01-31"}),
        text_record("last-months", "Last months", timeline={"start": "2024-01-01", "end": "2027-01-31"}),
    ]


def generated_records(count, directory):
    """Writes so many made-up records to a file and returns them."""
    subprocess.run(
        [sys.executable, "-B", str(ROOT / "Tests/Benchmarks/generate.py"), str(count), str(directory)], check=True,
        stdout=subprocess.DEVNULL,
    )
    lines = (directory / "projects.ndjson").read_text().splitlines()
    return [json.loads(line) for line in lines]


def folded(text):
    """A text without case and accents."""
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).casefold()


def texts(value):
    """All texts in a value of JSON."""
    if isinstance(value, str):
        return [value]
    values = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [text for part in values for text in texts(part)]


def answers(record, country=None, area=None, status=None, since=None, until=None, words=()):
    """Whether a record answers filters, as a reader of the issue understands them."""
    start, end = record["timeline"]["start"], record["timeline"].get("end", "9999-12-31")
    everything = folded("\n".join(texts(record)))
    return (
        (not country or country in record["countries"])
        and (not area or area in record.get("priorityAreas", []))
        and (not status or record["status"] == status)
        and (not since or end >= since)
        and (not until or start <= until)
        and all(folded(word) in everything for word in words)
    )
