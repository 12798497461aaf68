"""Faults of single system calls, put in by strace: the N-th one of a kind fails, or never happens."""

import dataclasses
import pathlib
import re
import tempfile

from cases import Case
from shim import shim
from trial import (
    Expectation, Failed, Place, Trials, can_trace, check_after_kill, check_end, check_no_leftover,
    execute, program,
)

# The calls by which the program changes something, and the end of the process after the last of them.
CALLS = [
    "openat", "write", "fsync", "renameat2", "rename", "link", "unlink", "fchmod", "fchown",
    "fsetxattr", "flock", "mkdir", "exit_group",
]
ERRORS = ["ENOSPC", "EIO", "EDQUOT", "EINTR"]
SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"]
# "0" is a write that takes no byte.
FAULTS = [*ERRORS, "0", *SIGNALS, "SIGKILL"]

# What a file system cannot do: names cannot be exchanged, or files cannot have two names either.
MODES = {
    "plain": [],
    # As exFAT; the shim refuses to exchange names.
    "no-exchange": [],
    # As NFS, and as file systems without links.
    "no-renameat2": ["renameat2:error=EINVAL"],
    "no-links": ["renameat2:error=EINVAL", "link:error=EPERM"],
}
# More of one kind is no way to end.
LIMIT = 400

# Calls that may fail without harm to what the program promises.
FAILURE_LEAVES_TEMPORARY_FILE = {"unlink"}


@dataclasses.dataclass(frozen=True)
class Injection(Trials):
    """The faults of one kind in one call of a case, from the first call to the last."""

    case: Case
    mode: str
    call: str
    fault: str
    # A single one of them, or all.
    only: int | None = None

    @property
    def name(self) -> str:
        return f"inject:{self.case.name}:{self.mode}:{self.call}:{self.fault}"

    def numbers(self, _: Expectation) -> range:
        return range(1, LIMIT)

    def try_once(self, expected: Expectation, number: int) -> bool:
        """Runs the command with a fault in the call of a number; returns whether there was such a call."""
        with Place(self.case) as place:
            metadata = place.metadata()
            run, trace = traced(place, list(self.case.arguments), self.mode, self.call, self.fault, number)
            if self.fault == "SIGKILL":
                if run.status != -9:
                    return False
                check_after_kill(place, expected)
                return True
            if not was_met(trace, self.call, self.fault):
                return False
            check_end(
                place, expected, run, None if self.fault in SIGNALS else metadata,
                # A file that cannot be read is left out, and named.
                may_be_partial=run.status != 0 and was_reading(trace),
            )
            if self.fault in SIGNALS and run.status not in (0, -signal_number(self.fault)):
                raise Failed(f"exit {run.status} after {self.fault}")
            if self.call == "fsync" and self.fault in ERRORS and self.fault != "EINTR" and run.status == 0:
                raise Failed("the command reports success, and the storage may not hold its work")
            is_excused = self.call in FAILURE_LEAVES_TEMPORARY_FILE and self.fault in ERRORS
            if not is_excused:
                check_no_leftover(place)
            is_excused = is_excused or "O_NONBLOCK" in injected_line(trace)  # opendir of the C library
            if self.fault == "EINTR" and run.status != 0 and not is_excused:
                raise Failed(f"a call that was only interrupted is not repeated: {run.errors.decode()[:200]}")
            return True


def signal_number(name: str) -> int:
    return {"SIGHUP": 1, "SIGINT": 2, "SIGTERM": 15}[name]


def traced(place: Place, arguments: list[str], mode: str, call: str, fault: str, number: int):
    """Runs a command under strace, and returns what came of it and what strace saw."""
    faults = [*MODES[mode], f"{call}:{effect(fault)}:when={number}"]
    # The last word on a call counts.
    faults = [one for one in faults[:-1] if not one.startswith(call + ":")] + faults[-1:]
    names = ",".join(sorted({one.split(":")[0] for one in faults}))
    with tempfile.NamedTemporaryFile(dir="/dev/shm" if pathlib.Path("/dev/shm").is_dir() else None) as log:
        options = [word for one in faults for word in ("-e", f"inject={one}")]
        if mode == "no-exchange":
            options += ["-E", f"LD_PRELOAD={shim()}", "-E", "FAULTS_NO_EXCHANGE=1"]
        command = ["strace", "-f", "-o", log.name, "-e", f"trace={names}", *options]
        run = execute([*command, program(), *arguments], place.folder)
        return run, pathlib.Path(log.name).read_text(errors="replace")


def effect(fault: str) -> str:
    if fault == "0":
        return "retval=0"
    return f"signal={fault}" if fault.startswith("SIG") else f"error={fault}"


def was_met(trace: str, call: str, fault: str) -> bool:
    if fault in SIGNALS:
        return re.search(rf"--- {fault} ", trace) is not None
    return re.search(rf"\b{call}\b.*\(INJECTED\)", trace) is not None


def injected_line(trace: str) -> str:
    return next((line for line in trace.splitlines() if "(INJECTED)" in line and "renameat2" not in line), "")


def was_reading(trace: str) -> bool:
    line = injected_line(trace)
    return "openat" in line and "O_CREAT" not in line


def is_sensible(case: Case, mode: str, call: str, fault: str) -> bool:
    """Whether a fault is one that can be: not every call knows every error."""
    if fault == "0":
        return call == "write"
    if call == "exit_group":
        return fault == "SIGKILL"
    if mode != "plain" and (call in ("openat", "fchmod", "fchown", "fsetxattr", "flock", "mkdir", "fsync")):
        return False
    if call == "renameat2" and mode in ("no-renameat2", "no-links"):
        return False
    if mode == "no-exchange" and shim() is None:
        return False
    return mode == "plain" or case.name in MODE_CASES


# The commands that are tried on file systems which can do less.
MODE_CASES = {
    "fix-one", "fix-set", "format-nested", "write-one", "write-set", "merge", "output-old",
    "split-new", "split-old", "baseline-old",
}


def injections(cases: list[Case]) -> list[Injection]:
    if not can_trace():
        return []
    return [
        Injection(case, mode, call, fault)
        for case in cases for mode in MODES for call in CALLS for fault in FAULTS
        if is_sensible(case, mode, call, fault)
    ]


@dataclasses.dataclass(frozen=True)
class Relapse(Trials):
    """A fault in the command that finishes a change, after the first command was killed in the middle."""

    case: Case
    call: str
    fault: str
    only: int | None = None

    @property
    def name(self) -> str:
        return f"relapse:{self.case.name}:{self.call}:{self.fault}"

    def numbers(self, _: Expectation) -> range:
        return range(1, LIMIT)

    def try_once(self, expected: Expectation, number: int) -> bool:
        with Place(self.case) as place:
            # In the middle: the second file of the set never gets its name.
            for call in ("renameat2", "rename"):
                run, _ = traced(place, list(self.case.arguments), "plain", call, "SIGKILL", 2)
                if run.status == -9:
                    break
                place.restore(expected.old)
            else:
                raise Failed("the command cannot be killed in the middle")
            run, trace = traced(place, list(self.case.reader), "plain", self.call, self.fault, number)
            is_killed = self.fault == "SIGKILL"
            if not (run.status == -9 if is_killed else was_met(trace, self.call, self.fault)):
                return False
            check_after_kill(place, expected)
            return True


def relapses(cases: list[Case]) -> list[Relapse]:
    if not can_trace():
        return []
    return [
        Relapse(case, call, fault)
        for case in cases if case.name in ("fix-set", "format-nested", "write-set", "split-old")
        for call in CALLS for fault in FAULTS
        if is_sensible(case, "plain", call, fault)
    ]
