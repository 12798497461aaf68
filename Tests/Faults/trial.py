"""A directory in which a command runs on known files, and what is asserted about them afterwards."""

import dataclasses
import functools
import os
import pathlib
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator

from cases import Case, Link, Tree


class Trials:
    """Trials of one kind, which differ in a number."""

    name: str
    # A single number, or all.
    only: int | None

    def numbers(self, expected: "Expectation") -> Iterable[int]:
        """The numbers to try, in order."""
        raise NotImplementedError

    def try_once(self, expected: "Expectation", number: int) -> bool | None:
        """Tries a number; returns `False` if there was nothing to try, nor will be with any later one."""
        raise NotImplementedError

    def run(self, expected: "Expectation") -> Iterator[tuple[str, str | None]]:
        """Tries one number after the other; yields the name of each and what went wrong, if anything did."""
        for number in self.numbers(expected) if self.only is None else [self.only]:
            failure = None
            try:
                if self.try_once(expected, number) is False:
                    return
            except Failed as error:
                failure = str(error)
            yield f"{self.name}:{number}", failure


@functools.cache
def can_trace() -> bool:
    """Whether strace is there and may put faults into the calls of a process, as not every container lets it."""
    if shutil.which("strace") is None:
        return False
    with tempfile.NamedTemporaryFile() as log:
        command = ["strace", "-f", "-o", log.name, "-e", "inject=fsync:error=EIO", "true"]
        return subprocess.run(command, capture_output=True).returncode == 0

PREFIX = ".eapctl-"
TIMEOUT = 60
FINISHED = "finished a change"


class Failed(AssertionError):
    """What the program has promised and not kept."""


@dataclasses.dataclass
class Run:
    status: int
    output: bytes
    errors: bytes


def program() -> str:
    return str(pathlib.Path(os.environ.get("EAPCTL", ".build/debug/eapctl")).resolve())


def environment(**others: str) -> dict[str, str]:
    kept = {key: os.environ[key] for key in ("PATH", "LANG", "TMPDIR") if key in os.environ}
    return {**kept, "EAPCTL_TODAY": "2026-11-24", "SWIFT_BACKTRACE": "enable=no", **others}


def execute(command: list[str], folder: pathlib.Path, **options) -> Run:
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, stdin=subprocess.DEVNULL, timeout=TIMEOUT,
            env=options.pop("env", environment()), **options,
        )
    except subprocess.TimeoutExpired as error:
        raise Failed(f"no end after {TIMEOUT} s: {' '.join(command)}") from error
    return Run(done.returncode, done.stdout, done.stderr)


def write_tree(folder: pathlib.Path, tree: Tree) -> None:
    for name, content in tree.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, Link):
            path.symlink_to(content.target)
        else:
            path.write_bytes(content)


def read_tree(folder: pathlib.Path) -> Tree:
    """All files below a folder but temporary ones."""
    tree: Tree = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            path = pathlib.Path(parent, name)
            if name.startswith(PREFIX):
                continue
            key = str(path.relative_to(folder))
            tree[key] = Link(os.readlink(path)) if path.is_symlink() else path.read_bytes()
    return tree


def leftovers(folder: pathlib.Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob(PREFIX + "*"))


def show(content: "bytes | Link | None") -> str:
    if content is None:
        return "nothing"
    if isinstance(content, Link):
        return f"a link to {content.target}"
    return f"{len(content)} bytes, {content[:60]!r}…"


class Expectation:
    """The files before and after a command that nothing disturbs, and what it says."""

    def __init__(self, case: Case):
        self.case = case
        with Place(case) as place:
            self.old = read_tree(place.folder)
            run = execute([program(), *case.arguments], place.folder)
            if run.status != 0:
                raise Failed(f"{case.name} fails undisturbed: {run.errors.decode()}")
            self.new = read_tree(place.folder)
            self.output = run.output
            if leftovers(place.folder):
                raise Failed(f"{case.name} leaves {leftovers(place.folder)} undisturbed")
        self.changed = sorted(
            name for name in self.old.keys() | self.new.keys()
            if self.old.get(name) != self.new.get(name)
        )
        if not self.changed:
            raise Failed(f"{case.name} changes nothing")

    def groups(self) -> list[list[str]]:
        """The changed files, those together that change together."""
        together = [name for name in self.changed if not name.startswith(self.case.apart or ("\0",))]
        return [[name] for name in self.changed if name not in together] + [together]

    def check_whole(self, tree: Tree) -> None:
        """Each file is the old or the new one, and no other file is there or missing."""
        for name in sorted(tree.keys() | self.old.keys() | self.new.keys()):
            found = tree.get(name)
            if found != self.old.get(name) and found != self.new.get(name):
                raise Failed(
                    f"{name} is neither old nor new: {show(found)} instead of "
                    f"{show(self.old.get(name))} or {show(self.new.get(name))}"
                )

    def is_new(self, tree: Tree) -> bool:
        return all(tree.get(name) == self.new.get(name) for name in self.changed)

    def check_sets(self, tree: Tree) -> None:
        """Files that change together are all old or all new."""
        for group in self.groups():
            new = [name for name in group if tree.get(name) == self.new.get(name)]
            if new and len(new) < len(group):
                missing = [name for name in group if name not in new]
                raise Failed(f"the set is torn: {new} new, {missing} old")


class Place:
    """A scratch folder with the files of a case."""

    def __init__(self, case: Case, parent: pathlib.Path | None = None):
        self.case = case
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="faults-", dir=parent or scratch()))

    def __enter__(self):
        write_tree(self.folder, self.case.tree)
        for name, mode in self.case.modes.items():
            (self.folder / name).chmod(mode)
        for name, owner in self.case.owners.items():
            if os.geteuid() == 0:
                os.chown(self.folder / name, *owner)
        for name, (key, value) in self.case.attributes.items():
            try:
                os.setxattr(self.folder / name, key, value)
            except OSError:
                pass
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def restore(self, tree: Tree) -> None:
        """Brings the files back, temporary ones apart, by writing into them."""
        for name in read_tree(self.folder).keys() - tree.keys():
            (self.folder / name).unlink()
        for name, content in tree.items():
            path = self.folder / name
            if isinstance(content, bytes) and (not path.exists() or path.read_bytes() != content):
                path.write_bytes(content)

    def metadata(self) -> dict[str, tuple]:
        """Permissions, owners and attributes of the files that have peculiar ones."""
        found = {}
        for name in {*self.case.modes, *self.case.owners, *self.case.attributes}:
            path = self.folder / name
            status = path.stat()
            found[name] = (
                status.st_mode & 0o7777, status.st_uid, status.st_gid,
                [(key, os.getxattr(path, key)) for key in sorted(os.listxattr(path))
                 if key.startswith("user.")],
            )
        return found


def scratch() -> str | None:
    """A fast place: what is tested is what the program asks for, not what a disk makes of it."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def check_end(
    place: Place, expected: Expectation, run: Run, metadata: dict | None = None,
    may_be_partial: bool = False,
) -> None:
    """What holds after a command that could end by itself, whatever went wrong."""
    tree = read_tree(place.folder)
    if may_be_partial:
        # What stands apart is a report, of what could be read this time.
        apart = {name for name in tree if name.startswith(expected.case.apart or ("\0",))}
        tree = {name: expected.old.get(name) if name in apart else tree[name] for name in tree}
        tree = {name: content for name, content in tree.items() if content is not None}
        expected.check_whole(tree)
    else:
        expected.check_whole(tree)
        expected.check_sets(tree)
    if run.status == 0:
        if not expected.is_new(tree):
            raise Failed("the command reports success, and has not done its work")
        if run.output != expected.output:
            raise Failed("the command reports success, and standard output is not whole")
    elif run.status > 0 and not run.errors:
        raise Failed(f"exit {run.status} without a word")
    if metadata is not None and place.metadata() != metadata and b"lost" not in run.errors:
        raise Failed(f"permissions or owners are lost: {place.metadata()} instead of {metadata}")
    if b"Fatal error" in run.errors or run.status in (-4, -5, -6, -11):
        raise Failed(f"the program crashed: {run.status}")


def check_no_leftover(place: Place) -> None:
    if leftovers(place.folder):
        raise Failed(f"left behind: {leftovers(place.folder)}")


def check_after_kill(place: Place, expected: Expectation) -> None:
    """What holds after a process was killed: the next command finishes what it had begun, and says so."""
    before = read_tree(place.folder)
    expected.check_whole(before)
    case = expected.case
    if case.intruder is not None:
        run = execute([program(), *case.intruder], place.folder)
        (place.folder / case.intruder[-1]).unlink(missing_ok=True)
        if run.status != 0:
            raise Failed(f"'{' '.join(case.intruder)}' fails: {run.errors.decode()[:300]}")
    if case.reader is not None:
        between = read_tree(place.folder)
        run = execute([program(), *case.reader], place.folder)
        after = read_tree(place.folder)
        expected.check_whole(after)
        expected.check_sets(after)
        if after != between and FINISHED not in run.errors.decode():
            raise Failed(f"'{' '.join(case.reader)}' has finished a change and does not say so")
    # The next time, the command does all of its work, and nothing is left of the first time.
    place.restore(expected.old)
    run = execute([program(), *case.arguments], place.folder)
    if run.status != 0:
        raise Failed(f"the next run fails: {run.errors.decode()[:300]}")
    tree = read_tree(place.folder)
    expected.check_whole(tree)
    if not expected.is_new(tree):
        raise Failed("the next run has not done its work")
    check_no_leftover(place)
