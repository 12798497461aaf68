#!/usr/bin/env python3
"""Has other programs turn pages into text and other markup, and imports what they make of them.

    EAPCTL=... Tests/Interop/copies.py [--keep DIR] [PAGE...]

The pages are those of Tests/CoreTests/Import/Copies/real-html-*, one of each layout, with the records that are
expected of them. Programs that are not installed are named; 95 of 100 fields have to be as expected in all, and
for each program 85: what is printed depends on the fonts. --keep leaves the copies in a folder; further pages need their .expected.json beside them.
"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

PROGRAM = pathlib.Path(os.environ["EAPCTL"]).resolve()
PAGES = pathlib.Path(__file__).resolve().parents[1] / "CoreTests/Import/Copies"
FIELDS = (
    "title", "description", "specificObjectives", "expectedResults", "countries", "priorityAreas", "subsectors",
    "topics", "status", "start", "end", "euProjectNumber",
)
LEAST_OF_ALL, LEAST_OF_ONE = 0.95, 0.85
MARKDOWNIFY = "import sys, markdownify; print(markdownify.markdownify(sys.stdin.read(), heading_style='ATX'))"
HTML2TEXT = "import sys, html2text; print(html2text.html2text(sys.stdin.read()))"
# For each form the command that writes it to standard output; {page} is an HTML file, {pdf} the same as printed.
FORMS = {
    **{
        f"pandoc {form}": ["pandoc", "-f", "html", "-t", form, "{page}"]
        for form in ("gfm", "commonmark", "plain", "rst", "asciidoc", "mediawiki", "org", "textile")
    },
    "pandoc docx": ["sh", "-c", "pandoc -f html -t docx -o {pdf}.docx {page} && pandoc -f docx -t gfm {pdf}.docx"],
    "lynx": ["lynx", "-dump", "-nolist", "-display_charset=utf-8", "-assume_charset=utf-8", "{page}"],
    "lynx, links": ["lynx", "-dump", "-display_charset=utf-8", "-assume_charset=utf-8", "{page}"],
    "w3m": ["w3m", "-dump", "-cols", "80", "-I", "utf-8", "-O", "utf-8", "-T", "text/html", "{page}"],
    "markdownify": [sys.executable, "-c", MARKDOWNIFY],
    "html2text": [sys.executable, "-c", HTML2TEXT],
    "pdftotext": ["pdftotext", "{pdf}", "-"],
    "pdftotext -layout": ["pdftotext", "-layout", "{pdf}", "-"],
}
BROWSER = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]


def is_missing(command):
    """Whether the program of a command, or the module that it needs, is not installed."""
    if command[0] == sys.executable:
        return subprocess.run([*command], input=b"<p>x</p>", capture_output=True).returncode != 0
    if any("{pdf}" in word for word in command) and command[0] == "pdftotext" and not shutil.which(BROWSER[0]):
        return True
    return shutil.which("pandoc" if command[0] == "sh" else command[0]) is None


def printed(page, folder):
    """The page as PDF, made once."""
    path = folder / (page.stem + ".pdf")
    if not path.exists() and shutil.which(BROWSER[0]):
        subprocess.run([*BROWSER, f"--print-to-pdf={path}", page.as_uri()], capture_output=True, timeout=120)
    return path


def imported(copy):
    """The fields of the record that a copy gives; none if it is refused."""
    run = subprocess.run([PROGRAM, "import", copy], capture_output=True)
    if run.returncode:
        if not run.stderr.startswith(b"eapctl: error: "):
            sys.exit(f"{copy}: exit status {run.returncode} without a message")
        return {}
    draft = json.loads(run.stdout)
    draft.update(draft.pop("timeline", {}))
    return draft


def plain(value):
    """A field to compare: straight quotation marks as programs write them, lists of terms in any order."""
    if isinstance(value, dict):
        value = next(iter(value.values()))
    return json.dumps(value or None, ensure_ascii=False).replace("\u2019", "'")


def wrong_fields(draft, expected):
    def values(record, field):
        value = record.get(field)
        return sorted(value or []) if field in ("countries", "priorityAreas", "subsectors", "topics") else value

    return [field for field in FIELDS if plain(values(draft, field)) != plain(values(expected, field))]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("pages", nargs="*", type=pathlib.Path)
    arguments = parser.parse_args()
    pages = [page.resolve() for page in arguments.pages] or sorted(PAGES.glob("real-html-*.html"))
    if not pages:
        sys.exit("there is no page to convert")
    failed, right, whole = False, 0, 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = arguments.keep or pathlib.Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for number, (form, command) in enumerate(FORMS.items()):
            if is_missing(command):
                print(f"{form:20} skipped: not installed")
                continue
            count, wrong = 0, []
            for page in pages:
                expected = json.loads(page.with_suffix("").with_suffix(".expected.json").read_text())
                pdf = printed(page, folder) if command[0] == "pdftotext" else folder / page.stem
                words = [word.format(page=page, pdf=pdf) for word in command]
                copy = folder / f"{page.stem}.{number}.txt"
                copy.write_bytes(subprocess.run(words, input=page.read_bytes(), capture_output=True, timeout=120).stdout)
                fields = wrong_fields(imported(copy), expected)
                count += len(FIELDS)
                wrong += [f"{page.stem}: {field}" for field in fields]
            share = 1 - len(wrong) / count
            print(f"{form:20} {count - len(wrong)} of {count} fields, {share:.1%}  {'; '.join(wrong[:4])}")
            failed = failed or share < LEAST_OF_ONE
            right, whole = right + count - len(wrong), whole + count
    if whole:
        print(f"in all {right} of {whole} fields, {right / whole:.1%}")
    if failed or whole and right / whole < LEAST_OF_ALL:
        sys.exit("too few fields are as expected")


if __name__ == "__main__":
    main()
