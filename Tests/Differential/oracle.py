"""What the program ought to answer, said once more, without looking at how it does it."""

import dataclasses
import datetime
import math

from generate import STATUSES, TODAY

# The texts that a search looks through.
SEARCHED = ("title", "description", "specificObjectives", "expectedResults", "subsectors", "topics")
SORTABLE = ["id", "title", "status", "countries", "start", "end", "euProjectNumber", "duration", "ends-in", "progress"]

# What codes stand for, in English; the words that are looked for are in no name in another language.
NAMES = {
    "AM": "Armenia", "AZ": "Azerbaijan", "BY": "Belarus", "GE": "Georgia", "MD": "Moldova", "UA": "Ukraine",
    **{area: f"Partnership that {area}" for area in ["creates", "protects", "greens", "connects", "empowers"]},
}


@dataclasses.dataclass
class Query:
    countries: list[str] = dataclasses.field(default_factory=list)
    statuses: list[str] = dataclasses.field(default_factory=list)
    areas: list[str] = dataclasses.field(default_factory=list)
    topics: list[str] = dataclasses.field(default_factory=list)
    words: list[str] = dataclasses.field(default_factory=list)
    active_on: datetime.date | None = None
    ends_before: datetime.date | None = None
    ends_after: datetime.date | None = None
    starts_before: datetime.date | None = None
    starts_after: datetime.date | None = None
    sort: list[str] = dataclasses.field(default_factory=list)
    is_reversed: bool = False
    limit: int | None = None

    def arguments(self) -> list[str]:
        words: list[str] = []
        for name, values in {
            "country": self.countries, "status": self.statuses, "area": self.areas,
            "topic": self.topics, "search": self.words, "sort": self.sort,
        }.items():
            words += [f"--{name}={value}" for value in values]
        for name in ["active_on", "ends_before", "ends_after", "starts_before", "starts_after"]:
            if day := getattr(self, name):
                words.append(f"--{name.replace('_', '-')}={day}")
        if self.is_reversed:
            words.append("--reverse")
        if self.limit is not None:
            words.append(f"--limit={self.limit}")
        return words

    def answer(self, records: list[dict]) -> list[dict]:
        found = [record for record in records if self.matches(record)]
        if self.sort or self.is_reversed:
            found = self.ordered(found)
        return found if not self.limit else found[: self.limit]

    def matches(self, record: dict, unread: str = "") -> bool:
        """Whether a record answers; a field that cannot be read speaks against nothing."""
        start, end = dates(record)
        own_topics = [text.lower() for text in record.get("topics", []) + record.get("subsectors", [])]
        text = "\n".join(searched(record)).lower()
        return (
            (not self.countries or unread == "countries" or bool(set(self.countries) & set(record["countries"])))
            and (not self.statuses or unread == "status" or record["status"] in self.statuses)
            and (not self.areas or unread == "priorityAreas"
                 or bool(set(self.areas) & set(record.get("priorityAreas", []))))
            and (not self.topics or any(topic.lower() in own_topics for topic in self.topics))
            and (unread == "start" or (
                (self.active_on is None or start <= self.active_on)
                and (self.starts_before is None or start < self.starts_before)
                and (self.starts_after is None or start > self.starts_after)))
            and (unread == "end" or (
                (self.active_on is None or end is None or self.active_on <= end)
                and (self.ends_before is None or end is not None and end < self.ends_before)
                and (self.ends_after is None or end is not None and end > self.ends_after)))
            and all(word.lower() in text or named(word, record) for word in self.words)
        )

    def ordered(self, records: list[dict]) -> list[dict]:
        """Sorted by the last column first; what has no value stays last in either direction."""
        result = sorted(records, key=lambda record: record["id"].encode(), reverse=self.is_reversed)
        for column in reversed(self.sort):
            without = [record for record in result if rank(record, column) is None]
            others = [record for record in result if rank(record, column) is not None]
            # `sorted` is stable in both directions.
            others = sorted(others, key=lambda record: rank(record, column), reverse=self.is_reversed)
            result = others + without
        return result


def dates(record: dict) -> tuple[datetime.date, datetime.date | None]:
    line = record["timeline"]
    end = line.get("end")
    return datetime.date.fromisoformat(line["start"]), datetime.date.fromisoformat(end) if end else None


def named(word: str, record: dict) -> bool:
    """Whether a word is in a name of a country or an area in English; those words have none elsewhere."""
    codes = record["countries"] + record.get("priorityAreas", [])
    return any(word.lower() in NAMES[code].lower() for code in codes)


def searched(record: dict) -> list[str]:
    found: list[str] = []
    for holder in [record, *record.get("translations", {}).values()]:
        for key in SEARCHED:
            value = holder.get(key, [])
            found += [value] if isinstance(value, str) else value
    return found + [organisation["name"] for organisation in record.get("organisations", [])]


def number(record: dict, column: str) -> int | None:
    start, end = dates(record)
    if end is None:
        return None
    if column == "ends-in":
        return (end - TODAY).days
    length = (end - start).days + 1
    if length < 1:
        return None
    if column == "duration":
        return length
    part = min(max((TODAY - start).days / length, 0), 1)
    # Only what has not begun is at 0, and only what is over at 100.
    return int(part * 100) if part in (0, 1) else min(max(math.floor(part * 100 + 0.5), 1), 99)


def rank(record: dict, column: str):
    """What a column is sorted by."""
    start, end = dates(record)
    if column == "start":
        return start.toordinal()
    if column == "end":
        return end.toordinal() if end else None
    if column in ("duration", "ends-in", "progress"):
        return number(record, column)
    if column == "status":
        return STATUSES.index(record["status"])
    if column == "countries":
        return " ".join(record["countries"]).lower().encode()
    value = record.get(column)
    return value.lower().encode() if value is not None else None


def cell(record: dict, column: str) -> str:
    """What a column holds for programs."""
    start, end = dates(record)
    if column == "start":
        return str(start)
    if column == "end":
        return str(end) if end else ""
    if column in ("duration", "ends-in", "progress"):
        value = number(record, column)
        return "" if value is None else str(value)
    value = record.get(column, "")
    return value if isinstance(value, str) else "; ".join(value)
