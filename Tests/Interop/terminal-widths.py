#!/usr/bin/env python3
"""Draws what the program prints for people in a terminal emulator that nobody here wrote (pyte).

No line is wider than the terminal, whatever the language and the record, but for addresses and places
of findings, which are kept whole so that they can be clicked.
"""

import fcntl
import os
import pathlib
import pty
import struct
import subprocess
import sys
import termios

try:
    import pyte
except ImportError:
    print("skipped: pyte is not installed")
    sys.exit(0)

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
TOOL = os.environ.get("EAPCTL", str(ROOT / ".build/release/eapctl"))
RECORDS = ROOT / "Tests/eapctlTests/Golden/Records/hostile.ndjson"
LANGUAGES = ["en", "ro", "uk", "ru", "hy", "az", "ka", "be"]
WIDTHS = [40, 60, 80, 120, 200]


def output(words: list[str], width: int) -> str:
    """What the program prints on a terminal of that width."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, width, 0, 0))
    environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    environment |= {"EAPCTL_PAGER": "", "EAPCTL_TODAY": "2026-11-23", "TERM": "xterm-256color"}
    process = subprocess.Popen(
        [TOOL, *words], stdout=theirs, stderr=subprocess.DEVNULL, env=environment, cwd=ROOT
    )
    os.close(theirs)
    pieces = []
    try:
        while piece := os.read(ours, 65536):
            pieces.append(piece)
    except OSError:
        # The other side of a terminal that is closed is an error.
        pass
    os.close(ours)
    if process.wait() == 2:
        sys.exit(f"{words}: failed")
    return b"".join(pieces).decode().replace("\r\n", "\n")


def drawn(text: str, width: int) -> list[tuple[str, int]]:
    """The lines of a text with the columns that an emulator with room enough gives them."""
    lines = []
    for line in text.split("\n"):
        screen = pyte.Screen(2 * width + 4000, 1)
        pyte.Stream(screen).feed(line)
        lines.append((screen.display[0].rstrip(), screen.cursor.x))
    return lines


def is_kept_whole(line: str) -> bool:
    """Whether a line is an address or a place, which nothing is allowed to break."""
    plain = line.strip()
    return plain.startswith(("http", "javascript", "--> ", "(")) or str(RECORDS.name) in plain


def main() -> None:
    failures = 0
    count = 0
    commands = [["show", "--data", str(RECORDS), "--lang", lang] for lang in LANGUAGES]
    commands += [["list", "--data", str(RECORDS), "--lang", lang] for lang in LANGUAGES]
    commands += [["list", "--lang", lang] for lang in LANGUAGES]
    commands += [["validate", "--max", "50", str(RECORDS)], ["rules"]]
    for words in commands:
        for width in WIDTHS:
            for line, columns in drawn(output(words, width), width):
                count += 1
                if "\ufffd" in line or columns > width and not is_kept_whole(line):
                    failures += 1
                    print(f"{' '.join(words)} at {width}: {columns} columns: {line[:160]}")
    print(f"{count} lines of {len(commands)} commands at {len(WIDTHS)} widths: {failures} too wide")
    if failures or count < 1000:
        sys.exit(1)


main()
