"""Storage that is full, files that may not grow, and writes that take a part of their bytes."""

import dataclasses
import functools
import os
import pathlib
import resource
import signal
import subprocess
import tempfile

from cases import Case
from shim import shim
from trial import (
    Expectation, Failed, Place, Trials, check_after_kill, check_end, check_no_leftover, environment,
    execute, program, scratch,
)

PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclasses.dataclass(frozen=True)
class FullStorage(Trials):
    """A file system in memory with some pages left, fewer each time, down to none."""

    case: Case
    only: int | None = None

    @property
    def name(self) -> str:
        return f"full:{self.case.name}"

    def numbers(self, expected: Expectation) -> list[int]:
        need = sum(len(content) // PAGE + 2 for content in expected.new.values() if isinstance(content, bytes))
        return [count for count in range(0, need + 4) if need < 40 or count % 7 == 0 or count < 8]

    def try_once(self, expected: Expectation, count: int) -> None:
        with tempfile.TemporaryDirectory(prefix="faults-full-", dir=scratch()) as folder:
            subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "none", folder], check=True)
            try:
                with Place(self.case, pathlib.Path(folder)) as place:
                    fill(pathlib.Path(folder), count)
                    run = execute([program(), *self.case.arguments], place.folder)
                    check_end(place, expected, run)
                    check_no_leftover(place)
            finally:
                subprocess.run(["umount", "-l", folder], check=True)


def fill(folder: pathlib.Path, left: int) -> None:
    """Leaves so many pages of a file system."""
    status = os.statvfs(folder)
    blocks = status.f_bavail - left
    with open(folder / "filler", "wb") as filler:
        os.posix_fallocate(filler.fileno(), 0, max(1, blocks) * status.f_frsize)


@functools.cache
def can_mount() -> bool:
    with tempfile.TemporaryDirectory(dir=scratch()) as folder:
        mount = subprocess.run(["mount", "-t", "tmpfs", "none", folder], capture_output=True)
        if mount.returncode != 0:
            return False
        subprocess.run(["umount", folder], check=True)
        return True


@dataclasses.dataclass(frozen=True)
class FileLimit(Trials):
    """A bound on the size of files; a process that passes it gets an error or, by default, a signal."""

    case: Case
    is_ignored: bool
    only: int | None = None

    @property
    def name(self) -> str:
        return f"limit:{self.case.name}:{'error' if self.is_ignored else 'signal'}"

    def numbers(self, expected: Expectation) -> list[int]:
        largest = max(len(content) for content in expected.new.values() if isinstance(content, bytes))
        return sorted({0, 1, 100, 500, 700, 1000, 1500, largest - 1, largest, largest // 2, 65536, 70000})

    def try_once(self, expected: Expectation, limit: int) -> None:
        def restrict() -> None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN if self.is_ignored else signal.SIG_DFL)

        with Place(self.case) as place:
            run = execute(
                [program(), *self.case.arguments], place.folder, preexec_fn=restrict,
                restore_signals=False,
            )
            if run.status == -signal.SIGXFSZ:
                return check_after_kill(place, expected)
            check_end(place, expected, run)
            check_no_leftover(place)


@dataclasses.dataclass(frozen=True)
class ShortWrites(Trials):
    """Each `write` takes no more than some bytes, which is no error."""

    case: Case
    only: int | None = None

    @property
    def name(self) -> str:
        return f"short:{self.case.name}"

    def numbers(self, _: Expectation) -> list[int]:
        return [7, 100, 1000, 4096]

    def try_once(self, expected: Expectation, limit: int) -> None:
        variables = environment(LD_PRELOAD=shim() or "", FAULTS_WRITE=str(limit))
        with Place(self.case) as place:
            run = execute([program(), *self.case.arguments], place.folder, env=variables)
            check_end(place, expected, run)
            check_no_leftover(place)
            if run.status != 0:
                raise Failed(f"a short write is taken for an error: {run.errors.decode()[:200]}")


def shortages(cases: list[Case]) -> list:
    units: list = []
    if can_mount():
        units += [FullStorage(case) for case in cases]
    units += [FileLimit(case, is_ignored) for case in cases for is_ignored in (True, False)]
    if shim() is not None:
        units += [ShortWrites(case) for case in cases]
    return units
