"""The program under test."""

import dataclasses
import os
import pathlib
import subprocess

SCRATCH = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


@dataclasses.dataclass(frozen=True)
class Run:
    status: int
    output: str
    errors: str


def path() -> str:
    return str(pathlib.Path(os.environ.get("EAPCTL", ".build/debug/eapctl")).resolve())


def run(*arguments: str, input: bytes | None = None, cores: str | None = None) -> Run:
    prefix = ["taskset", "-c", cores] if cores is not None else []
    done = subprocess.run(
        [*prefix, path(), *arguments], capture_output=True, timeout=120, cwd="/",
        env={"PATH": os.environ["PATH"], "EAPCTL_TODAY": "2026-11-24"},
        **({"input": input} if input is not None else {"stdin": subprocess.DEVNULL}),
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


def write(folder: "str | pathlib.Path", name: str, content: bytes) -> str:
    file = pathlib.Path(folder, name)
    file.write_bytes(content)
    return str(file)
