#!/usr/bin/env python3
"""Has mandoc and groff check every manual page and lay it out.

    EAPCTL=... Tests/Interop/manual-pages.py

Nothing is excluded from what they check: mandoc -Tlint with -W all, groff with -ww. Then each page is laid
out 80 and 40 columns wide, and read: its headings, its options as they can be copied, no line too wide but
command lines, which nothing may break.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PROGRAM = os.environ["EAPCTL"]
HEADINGS = ["NAME", "SYNOPSIS", "DESCRIPTION", "COMMON OPTIONS", "ENVIRONMENT", "EXIT STATUS", "EXAMPLES", "SEE ALSO"]
FORMATTERS = {
    "mandoc": lambda path, width: ["mandoc", "-Tutf8", f"-Owidth={width}", path],
    "groff": lambda path, width: ["groff", "-ww", "-man", "-Tutf8", "-P-cbou", f"-rLL={width}n", path],
}
CHECKS = {
    "mandoc": lambda path: ["mandoc", "-Tlint", "-W", "all", path],
    "groff": lambda path: ["groff", "-ww", "-b", "-man", "-Tutf8", "-z", path],
}


def output(words: list[str]) -> str:
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8")
    if done.returncode or done.stderr:
        sys.exit(f"{' '.join(words)}: status {done.returncode}: {done.stderr}")
    # Bold and underlined letters are written over each other.
    return re.sub(".\b", "", done.stdout)


def main() -> None:
    formatters = [name for name in FORMATTERS if shutil.which(name)]
    for name in FORMATTERS.keys() - set(formatters):
        print(f"skipped: {name} is not installed")
    failures = []
    commands = [line.split("\t")[0] for line in output([PROGRAM, "completions", "--next", "--", ""]).splitlines()]
    pages = {"eapctl": output([PROGRAM, "help", "--man"])}
    pages |= {f"eapctl-{name}": output([PROGRAM, "help", "--man", name]) for name in commands}
    with tempfile.TemporaryDirectory() as directory:
        for name, source in pages.items():
            path = pathlib.Path(directory) / f"{name}.1"
            path.write_text(source)
            for formatter in formatters:
                done = subprocess.run(CHECKS[formatter](str(path)), capture_output=True, text=True)
                if done.returncode or done.stdout or done.stderr:
                    failures.append(f"{name}: {formatter}: {done.stdout}{done.stderr}")
                for width in (80, 40):
                    text = output(FORMATTERS[formatter](str(path), width))
                    failures += [f"{name}, {formatter} at {width}: {fault}" for fault in faults(name, text, width)]
    print(f"{len(pages)} manual pages, laid out by {len(formatters)} programs at 2 widths: {len(failures)} faults")
    for failure in failures:
        print(failure)
    if failures or len(pages) < 10:
        sys.exit(1)


def faults(name: str, text: str, width: int) -> list[str]:
    """What is wrong with a page that was laid out."""
    lines = text.splitlines()
    found = [f"no heading {heading}" for heading in HEADINGS if heading not in lines]
    if not any(line.startswith(f"       {name} - ") for line in lines):
        found.append("no line with the name and the purpose")
    words = name.split("-", 1)
    help_text = output([PROGRAM, *words[1:], "-h"]) if words[1:] else "--help"
    flat = " ".join(text.split())
    found += [f"no {option}" for option in re.findall(r"--[a-z-]+[a-z]", help_text) if option not in flat]
    if len(words) > 1 and f"eapctl {words[1]} [OPTION]..." not in flat:
        found.append("no synopsis")
    goes_on = False
    for line in lines:
        is_command = goes_on or line.lstrip().startswith("$ ")
        goes_on = is_command and line.endswith("\\")
        if len(line) > width and not is_command:
            found.append(f"too wide: {line}")
    return found


main()
