"""The commands that write, each with the files that it finds."""

import dataclasses
import json
import pathlib

PAGES = pathlib.Path(__file__).resolve().parents[1] / "CoreTests" / "Import" / "Pages"
PAGE_ADDRESS = "https://euneighbourseast.eu/projects/eu-project-page/?id="


@dataclasses.dataclass(frozen=True)
class Link:
    """A symbolic link in a tree of files."""

    target: str


# What is at each path: bytes, or a link.
Tree = dict[str, "bytes | Link"]


@dataclasses.dataclass(frozen=True)
class Case:
    """A command, the files before it, and who opens the same files next."""

    name: str
    arguments: tuple[str, ...]
    tree: Tree
    # A command that only reads, and has to finish what a killed one has begun.
    reader: tuple[str, ...] | None = ("list", "-f", "ids")
    # A command that runs first and writes one file, which is of no interest, beside those of the case.
    intruder: tuple[str, ...] | None = None
    # Paths that start with one of these change by themselves, apart from the rest.
    apart: tuple[str, ...] = ()
    # Permissions that a file must keep.
    modes: dict[str, int] = dataclasses.field(default_factory=dict)
    # The owner and the group of files, where the test may set them.
    owners: dict[str, tuple[int, int]] = dataclasses.field(default_factory=dict)
    # Extended attributes of files, where the file system has them.
    attributes: dict[str, tuple[str, bytes]] = dataclasses.field(default_factory=dict)


def record(name: str, *, number: int = 0, texts: int = 1, **changes: object) -> dict:
    """A record without findings."""
    return {
        "id": name,
        "title": f"The project {name}",
        "description": [f"Paragraph {index} of {name}, as published." for index in range(texts)],
        "specificObjectives": ["To help."],
        "expectedResults": ["Help is given."],
        "countries": ["AM", "GE"],
        "status": "ongoing",
        "timeline": {"start": "2024-01-01", "end": "2028-12-31"},
        "sources": [{"url": f"{PAGE_ADDRESS}{number or len(name)}", "language": "en"}],
        **changes,
    }


def document(value: dict, indent: int = 2) -> bytes:
    return (json.dumps(value, indent=indent, ensure_ascii=False) + "\n").encode()


def untidy(name: str, **options: object) -> bytes:
    """A record that both `validate --fix` and `format` rewrite."""
    return document(record(name, title=f" The project {name} ", **options), indent=4)


def tidy(name: str, **options: object) -> bytes:
    """A record in which `validate --fix` has nothing to repair."""
    return document(record(name, **options))


def registry(*names: str, make=untidy, below: str = "Data/projects") -> Tree:
    return {f"{below}/{name}.json": make(name) for name in names}


def page(name: str) -> bytes:
    return (PAGES / name).read_bytes()


def build_cases() -> list[Case]:
    several = registry("one", "two", "three", "four")
    nested = {
        **registry("one", "two", below="Data/projects/north"),
        **registry("three", below="Data/projects/south"),
    }
    linked = {
        **registry("one", "two", below="elsewhere"),
        "Data/projects/one.json": Link("../../elsewhere/one.json"),
        "Data/projects/two.json": Link("../../elsewhere/two.json"),
    }
    half_linked = {
        **registry("three", "four"),
        **registry("one", below="elsewhere"),
        "Data/projects/one.json": Link("../../elsewhere/one.json"),
    }
    good = registry("one", "two", "three", make=tidy)
    pages = {
        "en.txt": page("1573-en.txt"), "ka.txt": page("1573-ka.txt"),
        "farms.txt": page("652-en.txt"), "justice.txt": page("1966-en.txt"),
    }
    mergeable = {"Data/projects/towns.json": tidy("towns", number=1573), **pages}
    phases = {
        **registry("one", "two", make=tidy),
        **{
            f"Data/projects/{name}.json": tidy(
                name, status="planned", timeline={"start": "2029-01-01"}, precededBy="one")
            for name in ("three", "four")
        },
    }
    lines = b"".join(json.dumps(record(name)).encode() + b"\n" for name in ("one", "two", "three"))
    exported = {"out/one.json": b"old one\n", "out/three.json": b"old three\n"}
    large = {"Data/projects/large.json": untidy("large", texts=4000)}
    sides = {
        "base.json": tidy("river"),
        "theirs.json": tidy("river", status="finalising"),
        "Data/projects/river.json": tidy("river", topics=["Water"]),
    }
    both = ("merge", "base.json", "Data/projects/river.json", "theirs.json")
    merge = ("import", "ka.txt", "--lang", "ka", "--url", f"{PAGE_ADDRESS}1573", "--merge")
    return [
        Case("fix-one", ("validate", "--fix"),
             {**registry("two", "three", make=tidy), **registry("one")},
             modes={"Data/projects/one.json": 0o640}),
        Case("fix-set", ("validate", "--fix"), several),
        Case("fix-nested", ("validate", "--fix"), nested),
        Case("format-one", ("format",), {**good, **registry("two")}),
        Case("format-set", ("format",), several, modes={"Data/projects/two.json": 0o600}),
        Case("format-nested", ("format",), nested),
        Case("format-nested-part", ("format",), {**nested, **pages},
             intruder=("import", "en.txt", "--report", "Data/projects/south/report.txt")),
        Case("format-links", ("format",), linked),
        Case("format-half-linked", ("format",), half_linked),
        Case("format-large", ("format",), large),
        Case("format-owned", ("format",), registry("one", "two"),
             modes={"Data/projects/one.json": 0o664},
             owners={"Data/projects/one.json": (12345, 12345)},
             attributes={"Data/projects/two.json": ("user.note", b"kept")}),
        Case("write-one", ("import", "en.txt", "--write"), {**good, **pages}),
        Case("write-set", ("import", "en.txt", "farms.txt", "justice.txt", "--write"),
             {**good, **pages}),
        Case("merge", merge, mergeable),
        Case("new", ("new", "--title", "Rivers", "--specific-objective", "Cleaner.",
                     "--expected-result", "Tested.", "--country", "GE", "--status", "ongoing",
                     "--start", "2025-01-01"), good),
        Case("set-one", ("set", "two", "status=completed", "end=2026-01-31"), good),
        Case("set-several", ("set", "--country", "GE", "topics+=Culture", "--yes"), several),
        Case("rename-alone", ("rename", "two", "new"), good),
        Case("rename-referred", ("rename", "one", "new"), phases,
             modes={"Data/projects/three.json": 0o640}),
        Case("remove-one", ("remove", "two"), good),
        Case("remove-set", ("remove", "one", "three", "four"), phases),
        Case("remove-line", ("remove", "two"), {**registry("four"), "Data/projects/all.ndjson": lines}),
        Case("merge-fields", both, {**good, **sides}, modes={"Data/projects/river.json": 0o640}),
        Case("init", ("init", "new"), good, reader=("list", "-f", "ids", "--data", "new/Data/projects")),
        Case("report-new", ("import", "en.txt", "--report", "report.json"), {**good, **pages}),
        Case("report-old", ("import", "en.txt", "--report", "report.json"),
             {**good, **pages, "report.json": b"old\n"}),
        Case("report-write", ("import", "en.txt", "farms.txt", "--report", "report.json", "--write"),
             {**good, **pages}, apart=("report.json",)),
        Case("output-new", ("export", "-o", "out.json"), good),
        Case("output-old", ("export", "-o", "out.json"), {**good, "out.json": b"old\n"}),
        Case("output-large", ("export", "-f", "markdown", "-o", "out.md"), {**large, "out.md": b"old\n"}),
        Case("picture-old", ("timeline", "-o", "out.svg"), {**good, "out.svg": b"old\n"}),
        Case("split-new", ("export", "-f", "json", "--split", "out"), good,
             reader=("list", "-f", "ids", "--data", "out")),
        Case("split-old", ("export", "-f", "json", "--split", "out"), {**good, **exported},
             reader=("list", "-f", "ids", "--data", "out")),
        Case("split-markdown", ("export", "-f", "markdown", "--split", "out"), good, reader=None),
        Case("shard-new", ("validate", "Data/projects/one.json", "--shard", "one.shard"), good),
        Case("shard-old", ("validate", "Data/projects/one.json", "--shard", "one.shard"),
             {**good, "one.shard": b"old\n"}),
        Case("baseline-new", ("validate", "--write-baseline", "known.json"), several),
        Case("baseline-old", ("validate", "--write-baseline", "known.json"),
             {**several, "known.json": b"old\n"}),
    ]
