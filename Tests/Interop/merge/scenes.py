"""Merges whose outcome is known to the byte."""

import sys

RECORD = """{
  "id": "river",
  "title": "Clean rivers",
  "specificObjectives": [
    "Rivers are cleaner."
  ],
  "expectedResults": [
    "Water is tested every month."
  ],
  "countries": ["GE"],
  "topics": [
    "Water"
  ],
  "status": "ongoing",
  "timeline": {
    "start": "2025-01-01",
    "end": "2028-12-31"
  }
}
"""


def translated(text: str, code: str, title: str) -> str:
    translations = f',\n  "translations": {{\n    "{code}": {{\n      "title": "{title}"\n    }}\n  }}\n}}\n'
    return text.removesuffix("\n}\n") + translations


def both(text: str) -> str:
    head, tail = text.split('    "ro": {\n      "title": "Râuri curate"\n    }')
    return head + '    "ro": {\n      "title": "Râuri curate"\n    },\n' \
        '    "uk": {\n      "title": "Чисті річки"\n    }' + tail


def topic(text: str, *names: str) -> str:
    return text.replace('"Water"\n', ",\n    ".join(['"Water"', *(f'"{name}"' for name in names)]) + "\n")


def conflict(name: str, value: str, ours: str, theirs: str, labels: tuple[str, str]) -> str:
    start, end = labels
    line = f'  "{name}": {value},\n'
    return f"<<<<<<< {start}\n{line.replace(value, ours)}=======\n{line.replace(value, theirs)}>>>>>>> {end}\n"


def build(labels: tuple[str, str]) -> list[tuple[str, str, str, str, str, int]]:
    """Scenes: a name, the text before, on this side, on the other, merged, and git's exit status."""
    ro = translated(RECORD, "ro", "Râuri curate")
    finalising = RECORD.replace("ongoing", "finalising")
    completed = RECORD.replace("ongoing", "completed")
    status = conflict("status", '"ongoing"', '"finalising"', '"completed"', labels)
    broken = RECORD.replace('"GE"],', '"GE"]')
    return [
        ("two translations", RECORD, ro, translated(RECORD, "uk", "Чисті річки"), both(ro), 0),
        ("two topics", RECORD, topic(RECORD, "Trade"), topic(RECORD, "Culture"),
         topic(RECORD, "Culture", "Trade"), 0),
        ("two fields", RECORD, finalising, RECORD.replace("Clean rivers", "Rivers"),
         finalising.replace("Clean rivers", "Rivers"), 0),
        ("one field in two ways", RECORD, finalising, completed,
         RECORD.replace('  "status": "ongoing",\n', status), 1),
        ("not JSON", broken, broken.replace("ongoing", "finalising"), broken.replace("Clean rivers", "Rivers"),
         broken.replace("ongoing", "finalising").replace("Clean rivers", "Rivers"), 0),
        ("two files of one name", "", ro, translated(RECORD, "uk", "Чисті річки"), both(ro), 0),
    ]


def check(make) -> None:
    version = make("version").run("git", "--version").split()[2].split(".")[:2]
    # Since git 2.44 a driver is told what the versions are called.
    labels = ("HEAD", "other") if [int(part) for part in version] >= [2, 44] else ("ours", "theirs")
    for name, base, ours, theirs, merged, status in build(labels):
        repository = make(name.replace(" ", "-"))
        if base:
            repository.write({"river.json": base})
            repository.commit("base")
        repository.run("git", "tag", "start")
        repository.branch("mine", {"river.json": ours})
        repository.branch("other", {"river.json": theirs})
        result = repository.merge("other", into="mine")
        found = repository.read("river.json")
        if (found, result.returncode) != (merged, status):
            sys.exit(f"{name}: status {result.returncode}\n{result.stdout}{result.stderr}{found}")
        print(f"{name}: as it should be, status {status}")
    check_absent(make("absent"))


def check_absent(repository) -> None:
    """Without the program, git merges the text."""
    repository.write({"river.json": RECORD})
    repository.commit("base")
    repository.run("git", "tag", "start")
    repository.branch("mine", {"river.json": RECORD.replace("ongoing", "finalising")})
    repository.branch("other", {"river.json": RECORD.replace("ongoing", "completed")})
    (repository.tools / "eapctl").rename(repository.tools / "away")
    result = repository.merge("other", into="mine")
    (repository.tools / "away").rename(repository.tools / "eapctl")
    status = conflict("status", '"ongoing"', '"finalising"', '"completed"', ("ours", "theirs"))
    merged = RECORD.replace('  "status": "ongoing",\n', status)
    if result.returncode != 1 or repository.read("river.json") != merged:
        sys.exit(f"without eapctl: status {result.returncode}\n{result.stdout}{result.stderr}")
    print("without eapctl: git merges the text")
