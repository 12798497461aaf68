#!/usr/bin/env python3
"""Looks at long results through the real less, in a terminal emulator (pyte) under a shell with job control.

    EAPCTL=... Tests/Interop/paging.py

Keys are typed as a person would: Space, Ctrl-C, q. What is looked at is what the emulator shows, how the shell
sees the program end, and in what state the terminal is left.
"""

import fcntl
import os
import pathlib
import pty
import select
import shutil
import signal
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
if not shutil.which("less"):
    print("skipped: less is not installed")
    sys.exit(0)

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = pathlib.Path(os.environ["EAPCTL"]).resolve()
PATIENCE = 20.0
failures = 0


class Terminal:
    """A shell in a terminal of 24 rows."""

    def __init__(self, width, directory):
        self.screen = pyte.Screen(width, 24)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        environment = {
            "PATH": f"{PROGRAM.parent}:/usr/bin:/bin", "TERM": "xterm-256color", "PS1": "@ ", "HOME": str(directory),
            "EAPCTL_TODAY": "2026-11-23", "LC_ALL": "C",
        }
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            # What runs in the background of a shell ignores the key, and so would all that it starts.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            os.chdir(ROOT)
            os.execvpe("bash", ["bash", "--norc", "--noprofile", "-i"], environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
        self.wait(lambda: self.text().endswith("@"), "the shell")

    def text(self):
        return "\n".join(line.rstrip() for line in self.screen.display).rstrip()

    def read(self, seconds):
        if select.select([self.terminal], [], [], seconds)[0]:
            piece = os.read(self.terminal, 65536)
            self.raw += piece
            self.stream.feed(piece)

    def wait(self, condition, what):
        """Reads until the screen is as it should be."""
        global failures
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                failures += 1
                print(f"FAILED: waited in vain for {what}; the screen is:\n{self.text()}")
                return
            self.read(0.1)
        self.read(0.2)

    def type(self, keys):
        os.write(self.terminal, keys.encode())

    def run(self, line, condition, what):
        self.raw = b""
        self.screen.reset()
        self.type(line + "\n")
        self.wait(condition, what)

    def last(self):
        return self.text().split("\n")[-1]

    def expect_end(self, status, what):
        """The prompt is back, the status is known, and the terminal echoes what is typed."""
        self.wait(lambda: self.last() == "@", f"the prompt after {what}")
        self.type("echo status=$?\n")
        self.wait(lambda: f"\nstatus={status}" in self.text(), f"status {status} after {what}")
        flags = termios.tcgetattr(self.terminal)[3]
        expect(flags & termios.ECHO or b"status=$?" in self.raw, f"the terminal echoes after {what}")

    def close(self):
        os.kill(self.process, signal.SIGHUP)
        os.close(self.terminal)
        os.waitpid(self.process, 0)


def expect(condition, what):
    global failures
    if not condition:
        failures += 1
        print(f"FAILED: {what}")


def look(width, directory):
    terminal = Terminal(width, directory)
    at_prompt = lambda: terminal.last() == ":"  # noqa: E731
    # A page, the next, and out.
    terminal.run("eapctl show", at_prompt, "a page of less")
    expect(b"\x1b[1m" in terminal.raw, "colours reach the terminal")
    expect("━" in terminal.text() and "○" in terminal.text(), "less shows letters beyond ASCII")
    first = terminal.text()
    terminal.type(" ")
    terminal.wait(lambda: terminal.text() != first and at_prompt(), "the next page")
    # An interruption is for less, which goes on.
    terminal.type("\x03")
    time.sleep(0.5)
    terminal.read(0.2)
    expect(terminal.last() != "@", "Ctrl-C leaves less")
    terminal.type("q")
    terminal.expect_end(0, "Ctrl-C and q")
    # Short results come without less.
    terminal.run("eapctl help schema | cat; eapctl list --sort id --limit 1", lambda: terminal.last() == "@", "a short list")
    # Findings: the status is theirs, however early less is left.
    terminal.run(f"eapctl validate {directory}/bad.ndjson --max 0", at_prompt, "findings in less")
    terminal.type("q")
    terminal.expect_end(1, "findings and q")
    # Ctrl-C while results are still to come ends the program once less is left.
    terminal.run(f"eapctl list -f ndjson --data {directory}/many.ndjson", at_prompt, "records in less")
    terminal.type("\x03")
    time.sleep(0.5)
    terminal.read(0.2)
    expect(terminal.last() != "@", "Ctrl-C leaves less while there is more to come")
    terminal.type("q")
    terminal.expect_end(130, "Ctrl-C among more to come, and q")
    # A signal to the program alone leaves nobody with less in the way.
    terminal.run("eapctl schema", at_prompt, "the schema in less")
    terminal.type("q")
    terminal.expect_end(0, "q")
    # Where to go on with a search, and a pager that somebody set up otherwise.
    terminal.run("LESS=-M eapctl help list", lambda: "lines 1-" in terminal.last(), "the prompt of less -M")
    terminal.type("q")
    terminal.expect_end(0, "less -M")
    terminal.run("EAPCTL_PAGER='less -N' eapctl rules", lambda: "      1 " in terminal.text() and at_prompt(), "less -N")
    terminal.type("q")
    terminal.expect_end(0, "less -N")
    terminal.run("eapctl rules nope", lambda: terminal.last() == "@", "a message")
    expect("there is no rule" in terminal.text(), "messages come without less")
    # Progress is for what is read, not for what somebody types.
    terminal.run("eapctl list --data -", lambda: "list --data -" in terminal.text(), "the line that was typed")
    time.sleep(0.8)
    terminal.type("{}\n")
    terminal.wait(lambda: terminal.last() == "{}", "what was typed")
    terminal.type("\x04")
    terminal.wait(lambda: terminal.last() == "@", "the prompt after the end of what was typed")
    expect(b"MB/s" not in terminal.raw, "progress of typing")
    terminal.close()


def main():
    record = (ROOT / "Data/projects/pgg-3-justice-georgia.json").read_text()
    line = " ".join(record.split())
    with tempfile.TemporaryDirectory() as directory:
        directory = pathlib.Path(directory)
        (directory / "bad.ndjson").write_text((line.replace('"GE"', '"XX"') + "\n") * 300)
        (directory / "many.ndjson").write_text((line + "\n") * 3000)
        for width in (80, 40):
            look(width, directory)
    print(f"less at 2 widths: {failures} failures")
    sys.exit(1 if failures else 0)


main()
