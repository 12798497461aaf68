"""Two processes at once, and signals at random moments."""

import dataclasses
import json
import os
import pathlib
import random
import signal
import subprocess
import time
from collections.abc import Callable

from cases import PAGE_ADDRESS, Case, Tree, page, registry, tidy
from trial import (
    FINISHED, Expectation, Failed, Place, Run, Trials, can_trace, check_end, check_no_leftover,
    environment, execute, program, read_tree,
)

# Seconds within which one process may start after the other, and how long a command takes.
STAGGER = 0.006
DURATION = 0.012


@dataclasses.dataclass(frozen=True)
class RandomSignals(Trials):
    """Signals at moments that no system call marks."""

    case: Case
    count: int
    seed: int
    only: int | None = None

    @property
    def name(self) -> str:
        return f"signal:{self.case.name}"

    def numbers(self, _: Expectation) -> range:
        return range(self.count)

    def try_once(self, expected: Expectation, number: int) -> None:
        chance = random.Random(f"{self.seed} {self.name} {number}")
        kind = chance.choice([signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
        with Place(self.case) as place:
            process = start(place.folder, self.case.arguments)
            time.sleep(chance.uniform(0, DURATION))
            process.send_signal(kind)
            run = finish(process)
            if run.status not in (0, -kind):
                raise Failed(f"exit {run.status} after {kind.name}: {run.errors.decode()[:200]}")
            check_end(place, expected, run)
            check_no_leftover(place)


def start(folder: pathlib.Path, arguments: tuple[str, ...]) -> subprocess.Popen:
    return subprocess.Popen(
        [program(), *arguments], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, env=environment(),
    )


def finish(process: subprocess.Popen) -> Run:
    output, errors = process.communicate(timeout=60)
    return Run(process.returncode, output, errors)


@dataclasses.dataclass(frozen=True)
class Pair:
    """Two commands at once, again and again; `judge` says what one time has come to."""

    title: str
    tree: Tree
    # Commands of the program, or functions that change a file as an editor does.
    first: "tuple[str, ...] | Callable"
    second: "tuple[str, ...] | Callable"
    judge: "Callable[[pathlib.Path, list], str | None]"
    # Kills this command in the middle of its work, before the two start.
    killed: tuple[str, ...] | None = None


@dataclasses.dataclass(frozen=True)
class Race(Trials):
    pair: Pair
    count: int
    seed: int
    only: int | None = None

    @property
    def name(self) -> str:
        return f"race:{self.pair.title}"

    def numbers(self, _: None) -> range:
        return range(self.count)

    def try_once(self, _: None, number: int) -> None:
        outcome = self.race(number)
        OUTCOMES[self.pair.title][outcome] = OUTCOMES[self.pair.title].get(outcome, 0) + 1

    def race(self, number: int) -> str:
        pair = self.pair
        chance = random.Random(f"{self.seed} {self.name} {number}")
        with Place(Case(pair.title, (), pair.tree)) as place:
            if pair.killed is not None:
                kill_in_the_middle(place.folder, pair.killed)
            sides = [pair.first, pair.second]
            order = chance.sample([0, 1], 2)
            results: list = [None, None]
            processes = {}
            pause = chance.choice([0, chance.uniform(0, STAGGER)])
            for turn in order:
                if callable(sides[turn]):
                    results[turn] = sides[turn](place.folder)
                else:
                    processes[turn] = start(place.folder, sides[turn])
                time.sleep(pause)
                pause = 0
            for turn, process in processes.items():
                results[turn] = finish(process)
            outcome = pair.judge(place.folder, results)
            check_no_leftover(place)
            return outcome or "/".join(outcome_of(result) for result in results)


# How often each pair came to what.
OUTCOMES: dict[str, dict[str, int]] = {}


def outcome_of(result) -> str:
    if isinstance(result, Run):
        return "done" if result.status == 0 else "refused"
    return "edited"


def kill_in_the_middle(folder: pathlib.Path, arguments: tuple[str, ...]) -> None:
    command = ["strace", "-f", "-o", "/dev/null", "-e", "trace=renameat2",
               "-e", "inject=renameat2:signal=SIGKILL:when=2", program(), *arguments]
    if execute(command, folder).status != -9:
        raise Failed("the command cannot be killed in the middle")


# MARK: Judges


def loads(content: bytes) -> dict:
    try:
        return json.loads(content)
    except ValueError as error:
        raise Failed(f"a torn file: {error}: {content[:80]!r}") from error


def complain_if_silent(results: list) -> None:
    for result in results:
        if isinstance(result, Run) and result.status != 0 and not result.errors:
            raise Failed(f"exit {result.status} without a word")
        if isinstance(result, Run) and result.status not in (0, 2):
            raise Failed(f"exit {result.status}: {result.errors.decode()[:200]}")


def editing_in_place(name: str) -> Callable:
    def edit(folder: pathlib.Path) -> bool:
        """Adds a text to a title, in the file itself; returns whether the file still had its name then."""
        path = folder / name
        descriptor = os.open(path, os.O_RDWR)
        try:
            content = os.read(descriptor, 1 << 20).replace(b"The project", b"The edited project")
            os.pwrite(descriptor, content, 0)
            os.ftruncate(descriptor, len(content))
            return os.fstat(descriptor).st_ino == path.stat().st_ino
        finally:
            os.close(descriptor)

    return edit


def editing_by_rename(name: str) -> Callable:
    def edit(folder: pathlib.Path) -> bool:
        path = folder / name
        beside = path.with_suffix(".swp")
        beside.write_bytes(path.read_bytes().replace(b"The project", b"The edited project"))
        beside.rename(path)
        return True

    return edit


def judge_edit(name: str):
    def judge(folder: pathlib.Path, results: list) -> str | None:
        complain_if_silent(results)
        stayed = next(result for result in results if isinstance(result, bool))
        content = read_tree(folder)[name]
        loads(content)
        if b"The edited project" in content:
            return None
        if stayed:
            raise Failed(f"the edit is lost: {[r.errors.decode() for r in results if isinstance(r, Run)]}")
        # The editor has written to a file that had lost its name before: nobody can prevent that.
        return "edited what was replaced already"

    return judge


def judge_write(folder: pathlib.Path, results: list) -> None:
    complain_if_silent(results)
    done = [index for index, result in enumerate(results) if result.status == 0]
    if len(done) != 1:
        raise Failed(f"{len(done)} of two commands report that they wrote the one new record")
    title = loads(read_tree(folder)["Data/projects/new.json"])["title"]
    if ("Mayors" in title) != (done[0] == 0):
        raise Failed("the record is that of the command which reports failure")


def judge_write_sets(folder: pathlib.Path, results: list) -> None:
    complain_if_silent(results)
    done = [result for result in results if result.status == 0]
    names = sorted(pathlib.Path(name).stem[:9] for name in read_tree(folder) if name.startswith("Data/"))
    if len(done) != 1:
        raise Failed(f"{len(done)} of two commands report that they wrote the shared record")
    if len(names) != 3 + 2:
        raise Failed(f"a set is torn: {names}")


def judge_merge(languages: list[str]):
    def judge(folder: pathlib.Path, results: list) -> None:
        complain_if_silent(results)
        value = loads(read_tree(folder)["Data/projects/towns.json"])
        if value["title"] != "The project towns":
            raise Failed("the title is lost")
        found = set(value.get("translations", {}))
        claimed = {language for language, result in zip(languages, results) if result.status == 0}
        if found != claimed:
            raise Failed(f"success is reported for {sorted(claimed)}, and {sorted(found)} are there")

    return judge


def judge_set(field: str, values: set[str]):
    """Each of two changes that is said to be made is there."""
    def judge(folder: pathlib.Path, results: list) -> None:
        complain_if_silent(results)
        value = loads(read_tree(folder)["Data/projects/one.json"])
        claimed = {each for each, result in zip(sorted(values), results) if result.status == 0}
        found = set(value.get(field, [])) & values
        if found != claimed or not claimed:
            raise Failed(f"success is reported for {sorted(claimed)}, and {sorted(found)} are there")

    return judge


def judge_renames(folder: pathlib.Path, results: list) -> None:
    """One of two new names is that of the record, its file and the reference to it."""
    complain_if_silent(results)
    done = [name for name, result in zip(["left", "right"], results) if result.status == 0]
    if len(done) != 1:
        raise Failed(f"{done} of two commands report that they renamed the record")
    tree = read_tree(folder)
    records = {pathlib.Path(name).stem: loads(content) for name, content in tree.items()}
    if set(records) != {"two", "three", *done} or any(name != each["id"] for name, each in records.items()):
        raise Failed(f"renamed to {done}, and there are {sorted(tree)}")
    if records[done[0]]["formerIds"] != ["one"] or records["two"]["precededBy"] != done[0]:
        raise Failed("the old name or the reference is lost")


def judge_remove_and_set(folder: pathlib.Path, results: list) -> None:
    """The file is gone if that is said, and else is what the other command has made of it."""
    complain_if_silent(results)
    removed, changed = (result.status == 0 for result in results)
    content = read_tree(folder).get("Data/projects/one.json")
    if not removed and not changed:
        raise Failed("neither is done")
    if removed != (content is None):
        raise Failed(f"exit {results[0].status} of remove, and the file says otherwise")
    if content is not None and changed != (loads(content).get("topics") == ["A"]):
        raise Failed(f"exit {results[1].status} of set, and the file says otherwise")


def judge_fix_and_format(names: list[str]):
    def judge(folder: pathlib.Path, results: list) -> None:
        complain_if_silent(results)
        fix, format_ = results
        tree = read_tree(folder)
        contents = [tree[f"Data/projects/{name}.json"] for name in names]
        fixed = {loads(content)["title"][0] != " " for content in contents}
        formatted = {b'\n  "title"' in content for content in contents}
        if len(fixed) != 1 or len(formatted) != 1:
            raise Failed(f"a set is torn: fixed {fixed}, formatted {formatted}")
        if (fix.status == 0) != fixed.pop() or (format_.status == 0) != formatted.pop():
            raise Failed(f"exit {fix.status} of --fix, {format_.status} of format, and the files say otherwise")

    return judge


def judge_one_of(name: str, *candidates: bytes):
    def judge(folder: pathlib.Path, results: list) -> None:
        complain_if_silent(results)
        content = read_tree(folder).get(name)
        if content not in candidates:
            raise Failed(f"{name} is neither what the one nor what the other writes: {content!r:.80}")

    return judge


def judge_split(folder: pathlib.Path, results: list) -> None:
    complain_if_silent(results)
    heads = {content[:1] for name, content in read_tree(folder).items() if name.startswith("out/")}
    names = [name for name in read_tree(folder) if name.startswith("out/")]
    if len(names) != 6:
        raise Failed(f"files are missing: {names}")
    for name in names:
        content = read_tree(folder)[name]
        if name.endswith(".json"):
            loads(content)
    if not heads <= {b"{", b"#"}:
        raise Failed(f"torn files: {heads}")


def judge_recovery(folder: pathlib.Path, results: list) -> None:
    complain_if_silent(results)
    contents = [content for name, content in read_tree(folder).items() if name.startswith("Data/")]
    if not all(b'\n  "title"' in content for content in contents):
        raise Failed("the change is not finished")
    said = [result for result in results if FINISHED in result.errors.decode()]
    if not said:
        raise Failed("nobody says that a change was finished")
    if len({result.output for result in results}) != 1:
        raise Failed("the two see different records")


def judge_report(folder: pathlib.Path, results: list) -> None:
    complain_if_silent(results)
    entries = loads(read_tree(folder)["report.json"])
    if len(entries) != 1:
        raise Failed("the report is not that of one page")


def exported(tree: Tree, *arguments: str) -> bytes:
    with Place(Case("", (), tree)) as place:
        run = execute([program(), "export", *arguments], place.folder)
        return run.output


def build_pairs() -> list[Pair]:
    pages = {
        "en.txt": page("1573-en.txt"), "ka.txt": page("1573-ka.txt"),
        "farms.txt": page("652-en.txt"), "justice.txt": page("1966-en.txt"),
    }
    one = {**registry("one"), **registry("two", make=tidy)}
    names = ["one", "two", "three", "four"]
    several = registry(*names)
    mergeable = {"Data/projects/towns.json": tidy("towns", number=1573), **pages}
    good = registry("one", "two", "three", make=tidy)
    phases = {
        **good,
        "Data/projects/two.json": tidy(
            "two", status="planned", timeline={"start": "2029-01-01"}, precededBy="one"),
    }

    def merge(file: str, language: str) -> tuple[str, ...]:
        return ("import", file, "--lang", language, "--url", f"{PAGE_ADDRESS}1573", "--merge")

    fix, tidying = ("validate", "--fix"), ("format",)
    file = "Data/projects/one.json"
    everything, georgia = exported(good), exported(good, "-f", "markdown")
    write = ("import", "en.txt", "--id", "new", "--write")
    return [
        Pair("write-write", {**good, **pages}, write,
             ("import", "farms.txt", "--id", "new", "--write"), judge_write),
        Pair("write-sets", {**good, **pages}, ("import", "en.txt", "farms.txt", "--write"),
             ("import", "justice.txt", "farms.txt", "--write"), judge_write_sets),
        Pair("merge-merge", mergeable, merge("ka.txt", "ka"), merge("justice.txt", "uk"),
             judge_merge(["ka", "uk"])),
        Pair("fix-editor-in-place", one, fix, editing_in_place(file), judge_edit(file)),
        Pair("fix-editor-rename", one, fix, editing_by_rename(file), judge_edit(file)),
        Pair("format-editor-in-place", one, tidying, editing_in_place(file), judge_edit(file)),
        Pair("format-editor-rename", one, tidying, editing_by_rename(file), judge_edit(file)),
        Pair("merge-editor-rename", mergeable, merge("ka.txt", "ka"),
             editing_by_rename("Data/projects/towns.json"), judge_edit("Data/projects/towns.json")),
        Pair("set-set", good, ("set", "one", "topics+=A"), ("set", "one", "topics+=B"),
             judge_set("topics", {"A", "B"})),
        Pair("rename-rename", phases, ("rename", "one", "left"), ("rename", "one", "right"), judge_renames),
        Pair("remove-set", good, ("remove", "one"), ("set", "one", "topics+=A"), judge_remove_and_set),
        Pair("set-editor-rename", one, ("set", "one", "topics+=A"), editing_by_rename(file), judge_edit(file)),
        Pair("fix-format", one, fix, tidying, judge_fix_and_format(["one"])),
        Pair("fix-format-set", several, fix, tidying, judge_fix_and_format(names)),
        Pair("export-export", good, ("export", "-o", "out"), ("export", "-f", "markdown", "-o", "out"),
             judge_one_of("out", everything, georgia)),
        Pair("split-split", good, ("export", "-f", "json", "--split", "out"),
             ("export", "-f", "markdown", "--split", "out"), judge_split),
        Pair("report-report", {**good, **pages}, ("import", "en.txt", "--report", "report.json"),
             ("import", "farms.txt", "--report", "report.json"), judge_report),
        Pair("baseline-baseline", several, ("validate", "--write-baseline", "known.json"),
             ("validate", "--write-baseline", "known.json", "--rule", "country-order"),
             judge_baseline),
        Pair("recovery-recovery", several, ("list", "-f", "ids"), ("list", "-f", "ids"), judge_recovery,
             killed=tidying),
        Pair("recovery-fix", several, ("list", "-f", "ids"), fix, judge_recovery_and_fix, killed=tidying),
    ]


def judge_baseline(folder: pathlib.Path, results: list) -> None:
    complain_if_silent(results)
    loads(read_tree(folder)["known.json"])


def judge_recovery_and_fix(folder: pathlib.Path, results: list) -> None:
    complain_if_silent([results[0]])
    contents = [content for name, content in read_tree(folder).items() if name.startswith("Data/")]
    if results[1].status == 0 and not all(loads(one)["title"][0] != " " for one in contents):
        raise Failed("--fix reports success, and files are not repaired")
    if not all(b'\n  "title"' in one for one in contents):
        raise Failed("the change is not finished")


def races(count: int, seed: int) -> list[Race]:
    pairs = build_pairs()
    for pair in pairs:
        OUTCOMES.setdefault(pair.title, {})
    return [Race(pair, count, seed) for pair in pairs if not pair.killed or can_trace()]
