#!/usr/bin/env python3
"""Types command lines in real shells, presses Tab, and reads what the terminal shows.

    EAPCTL=... Tests/Interop/completions.py

The terminal is pyte's. A shell that is not installed is named and skipped.
"""

import fcntl
import os
import pathlib
import pty
import re
import select
import shutil
import struct
import sys
import tempfile
import termios
import time

try:
    import pyte
except ImportError:
    print("skipped: pyte is not installed")
    sys.exit(0)

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = pathlib.Path(os.environ["EAPCTL"]).resolve()
PATIENCE = 10.0

# What is typed, and what the line is after one Tab.
LINES = [
    ("eapctl sho", "eapctl show "),
    ("eapctl list --countr", "eapctl list --country "),
    ("eapctl list --country=MD,U", "eapctl list --country=MD,UA "),
    ("eapctl list -c U", "eapctl list -c UA "),
    ("eapctl show mayors", "eapctl show mayors-for-economic-growth-facility "),
    ("eapctl show --data other/one.ndjson cl", "eapctl show --data other/one.ndjson clean-rivers "),
    ("eapctl set pgg-3 stat", "eapctl set pgg-3 status="),
    ("eapctl set pgg-3 status=su", "eapctl set pgg-3 status=suspended "),
    ("eapctl rules unknown-st", "eapctl rules unknown-status "),
    ("eapctl validate --rule=unresolved", "eapctl validate --rule=unresolved-predecessor "),
    ("eapctl help val", "eapctl help validate "),
    ("eapctl validate oth", "eapctl validate other/"),
    ("eapctl export --split oth", "eapctl export --split other/"),
    ("eapctl --color=nev", "eapctl --color=never "),
]
# What is typed, and a word that two Tabs show in the shells that explain words.
MEANINGS = [("eapctl list --country ", "Moldova"), ("eapctl ", "Check records"), ("eapctl show ", "Mayors for")]

SHELLS = {
    "bash": ["bash", "--norc", "--noprofile", "-i"],
    "zsh": ["zsh", "-f", "-i"],
    "fish": ["fish", "--no-config", "-i"],
}
SETUP = {
    "bash": "PS1='> '; bind 'set bell-style none'; bind 'set enable-bracketed-paste off'; "
    "source <(eapctl completions bash)",
    "zsh": "PS1='> '; autoload -Uz compinit; compinit -u -D; source <(eapctl completions zsh)",
    "fish": "function fish_prompt; echo -n '> '; end; set -U fish_greeting; "
    "set fish_autosuggestion_enabled 0; eapctl completions fish | source",
}


class Shell:
    """A shell on a terminal of 120 columns."""

    def __init__(self, name, folder):
        self.screen = pyte.Screen(120, 40)
        self.stream = pyte.ByteStream(self.screen)
        environment = {
            "PATH": f"{folder}/bin:/usr/bin:/bin", "HOME": str(folder), "TERM": "xterm",
            "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "EAPCTL_TODAY": "2026-11-24",
        }
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execvpe(SHELLS[name][0], SHELLS[name], environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))

    def type(self, text):
        os.write(self.terminal, text.encode())

    def read(self, seconds):
        """Reads for so long, and answers what terminals are asked."""
        if not select.select([self.terminal], [], [], seconds)[0]:
            return False
        data = os.read(self.terminal, 65536)
        if b"\x1b[6n" in data:
            self.type("\x1b[1;1R")
        if re.search(rb"\x1b\[0?c", data):
            self.type("\x1b[?1;2c")
        self.stream.feed(data)
        return True

    @property
    def text(self):
        return "\n".join(line.rstrip() for line in self.screen.display)

    @property
    def line(self):
        """The line with the cursor, up to it."""
        return self.screen.display[self.screen.cursor.y][: self.screen.cursor.x].removeprefix("> ")

    def wait(self, is_there, what):
        end = time.monotonic() + PATIENCE
        while not is_there():
            if time.monotonic() > end:
                return what
            self.read(0.2)
        return None

    def clear(self):
        """Empties the line and the screen."""
        while self.read(0.1):
            pass
        self.type("\x05\x15\x0c")
        return self.wait(lambda: self.line == "" and self.screen.display[0].startswith(">"), "no prompt")

    def close(self):
        os.close(self.terminal)
        try:
            os.kill(self.process, 9)
        except ProcessLookupError:
            pass
        os.waitpid(self.process, 0)


def check(name, folder):
    failures = []
    shell = Shell(name, folder)
    try:
        while shell.read(1.0):
            pass
        shell.type(SETUP[name] + "\n")
        while shell.read(1.0):
            pass
        for typed, expected in LINES:
            if shell.clear():
                failures.append(f"{name}: no prompt:\n{shell.text}")
                break
            shell.type(typed + "\t")
            if shell.wait(lambda: shell.line == expected, "no such line"):
                failures.append(f"{name}: {typed!r} becomes {shell.line!r}, expected {expected!r}")
        for typed, word in MEANINGS if name != "bash" else []:
            # Control-C leaves the list of the candidates before.
            shell.type("\x03")
            if shell.clear():
                failures.append(f"{name}: no prompt:\n{shell.text}")
                break
            shell.type(typed + "\t\t")
            if shell.wait(lambda: word in shell.text, "not shown"):
                failures.append(f"{name}: {typed!r} shows no {word!r}:\n{shell.text}")
    finally:
        shell.close()
    return failures


def main():
    failures = []
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        shutil.copytree(ROOT / "Data", folder / "Data")
        (folder / "bin").mkdir()
        (folder / "bin" / "eapctl").symlink_to(PROGRAM)
        (folder / "other").mkdir()
        record = next((ROOT / "Data/projects").glob("pgg*.json")).read_text()
        line = " ".join(record.split()).replace("pgg-3-justice-georgia", "clean-rivers")
        (folder / "other" / "one.ndjson").write_text(line + "\n")
        checked = [name for name in SHELLS if shutil.which(name)]
        for name in SHELLS:
            if name not in checked:
                print(f"skipped: {name} is not installed")
        for name in checked:
            failures += check(name, folder)
    print("\n".join(failures))
    print(f"{len(checked)} shells, {len(LINES)} lines each: {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
