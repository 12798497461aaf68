"""Merges with git and `eapctl merge`: scenes with a known outcome, and random triples against a model."""

import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

import scenes
import triples

program = pathlib.Path(sys.argv[1]).resolve()
count = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(1 << 32)

PLAIN = {
    "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org", "EAPCTL_TODAY": "2026-11-23",
}


class Repository:
    """A registry in a repository of its own, as `eapctl init` makes it."""

    def __init__(self, scratch: pathlib.Path, name: str):
        self.path = scratch / name
        self.path.mkdir()
        tools = scratch / "bin"
        if not tools.exists():
            tools.mkdir()
            (tools / "eapctl").symlink_to(program)
        self.tools = tools
        self.environment = {
            **os.environ, **PLAIN, "HOME": str(scratch), "PATH": f"{tools}:{os.environ['PATH']}",
        }
        self.run("git", "init", "-q", "-b", "main")
        self.run("eapctl", "init", "--configure")
        self.commit("Start")

    def call(self, *words: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            words, cwd=self.path, env=self.environment, capture_output=True, text=True)

    def run(self, *words: str) -> str:
        result = self.call(*words)
        if result.returncode != 0:
            sys.exit(f"failed: {' '.join(words)}\n{result.stdout}{result.stderr}")
        return result.stdout

    def commit(self, message: str) -> None:
        self.run("git", "add", "-A")
        self.run("git", "commit", "-q", "--no-verify", "--allow-empty", "-m", message)

    def write(self, files: dict[str, str]) -> None:
        for name, text in files.items():
            path = self.path / "Data/projects" / name
            path.write_bytes(text.encode())

    def read(self, name: str) -> str:
        return (self.path / "Data/projects" / name).read_bytes().decode()

    def branch(self, name: str, files: dict[str, str]) -> None:
        """Commits files on a branch of its own that begins at the start."""
        self.run("git", "checkout", "-q", "-b", name, "start")
        self.write(files)
        self.commit(name)

    def merge(self, branch: str, into: str) -> subprocess.CompletedProcess:
        self.run("git", "checkout", "-q", "-f", into)
        # The hook would refuse records that were made to be invalid.
        return self.call("git", "merge", "--no-edit", "--no-verify", branch)


def check_triples(scratch: pathlib.Path) -> None:
    generator = random.Random(seed)
    made = [triples.Triple(generator, number) for number in range(count)]
    repository = Repository(scratch, "triples")
    repository.write({triple.name: triple.text("base") for triple in made})
    repository.commit("base")
    repository.run("git", "tag", "start")
    for side in ("left", "right"):
        repository.branch(side, {triple.name: triple.text(side) for triple in made})
        status = repository.call("eapctl", "validate", "--format", "concise")
        errors = [line for line in status.stdout.splitlines() if ": error: " in line]
        expected = {triple.name for triple in made if triple.is_odd}
        wrong = [line for line in errors if line.split(":")[0].split("/")[-1] not in expected]
        if wrong:
            sys.exit(f"a side is not valid (seed {seed}): {wrong[0]}")
    results = {}
    for into, branch in (("left", "right"), ("right", "left")):
        result = repository.merge(branch, into)
        if result.returncode > 1:
            sys.exit(f"git merge failed (seed {seed}): {result.stdout[-2000:]}{result.stderr[-2000:]}")
        results[into] = {triple.name: repository.read(triple.name) for triple in made}
        findings = repository.call("eapctl", "validate", "--format", "concise").stdout.splitlines()
        invalid = {line.split(":")[0].split("/")[-1] for line in findings if ": error: " in line}
        for triple in made:
            if "<<<<<<< " in results[into][triple.name] or triple.is_odd:
                continue
            if triple.name in invalid:
                found = [line for line in findings if f"/{triple.name}:" in line]
                sys.exit(f"not valid (seed {seed}): {found[0]}\n{triple.account()}")
        repository.run("git", "reset", "-q", "--hard")
    conflicts = 0
    for triple in made:
        problem = triple.problem(results["left"][triple.name], results["right"][triple.name])
        if problem:
            sys.exit(
                f"{triple.name} (seed {seed}): {problem}\n{triple.account()}\n"
                f"--- merged\n{results['left'][triple.name]}\n--- the other way\n"
                f"{results['right'][triple.name]}")
        conflicts += "<<<<<<< " in results["left"][triple.name]
    print(f"{count} triples merged both ways by {repository.run('git', '--version').strip()}: "
          f"{count - conflicts} without conflict, seed {seed}")


def main() -> None:
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="eapctl-merge-"))
    try:
        scenes.check(lambda name: Repository(scratch, name))
        check_triples(scratch)
    finally:
        shutil.rmtree(scratch)


main()
