#!/usr/bin/env python3
"""Has the real Mermaid draw the diagrams of `eapctl timeline`, in Chromium.

    EAPCTL=... Tests/Interop/mermaid.py

Each diagram has to be drawn with a task for each record, and each text has to be there as the record has it:
of a usual registry, of one that tries to break out of the grammar, and of made-up titles from a fixed seed. Two
releases of Mermaid are asked if both are installed.
"""

import importlib.util
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

# The PyPI packages that bring along Mermaid, each with the place of the script.
BUNDLES = (("diagram_renderer", "renderers/static/js/mermaid.min.js"), ("mmdc", "assets/mermaid.js"))
PROGRAM = pathlib.Path(os.environ["EAPCTL"]).resolve()
TODAY = "2026-11-23"
HOSTILE = [
    "gantt", "title of a title", "section a:b", "Excludes weekends: monday", "click here, href \"x\" call y()",
    "2026-01-01, 2026-02-01", "dateFormat YYYY", "todayMarker off", "accTitle: x", "accDescr { x", "a :done, b, 3d",
    "5% of 100%% %% comment", "%%{init: {\"theme\": \"dark\"}}%%", "semi;colon #35; #quot; & &lt; <b>bold</b>",
    "<br/>two<br>lines", "<script>alert(1)</script>", "```", "$$x^2$$", "back\\slash `tick` 'x' \"y\"", "---",
    "ﬂ°°60¶ß ¶ß", "style a:b#c;", "classDef x:y#z;", "milestone", "vert, crit", "}%% {", "日本語 🇬🇪 👩‍👩‍👧‍👦", "ს: მ; #",
    "after a until b", "weekday friday", "inclusiveEndDates", "topAxis", ": ", "#", ";", "%", "tickInterval 1day",
]
DRAW = """async text => {
  try {
    const drawn = await mermaid.render('g', text);
    document.body.innerHTML = drawn.svg;
    const texts = name => [...document.querySelectorAll(name)].map(text => text.textContent);
    return {tasks: document.querySelectorAll('.task').length, texts: texts('.grid ~ g text'),
            title: texts('.titleText').join(), scripts: document.body.querySelectorAll('script').length};
  } catch (error) { return {error: String(error)}; }
}"""


def scripts():
    """The scripts that are installed, by the package that brings them."""
    found = {}
    for package, place in BUNDLES:
        spec = importlib.util.find_spec(package)
        for directory in spec.submodule_search_locations if spec else []:
            if (pathlib.Path(directory) / place).is_file():
                found[package] = pathlib.Path(directory) / place
    return found


def record(number, title, **changes):
    return {
        "id": f"p-{number}", "title": title, "specificObjectives": ["x"], "expectedResults": ["y"],
        "countries": ["GE", "MD"], "status": "ongoing",
        "timeline": {"start": "2024-01-01", "end": "2027-12-31"}, **changes,
    }


def registries():
    """Registries of records, by name."""
    hostile = [record(number, title) for number, title in enumerate(HOSTILE)]
    statuses = ["planned", "ongoing", "finalising", "completed", "suspended", "cancelled"]
    usual = [record(number, f"Clean rivers, phase {number}", status=status) for number, status in enumerate(statuses)]
    usual += [
        record(10, "Open", timeline={"start": "2025-06-01"}), record(11, "Later", precededBy="p-10"),
        record(12, "Late", timeline={"start": "2020-06-01", "end": "2025-01-01"}),
        record(13, "One day", status="completed", timeline={"start": "2025-06-01", "end": "2025-06-01"}),
        record(14, "Long ago", status="completed", timeline={"start": "1001-01-01", "end": "1002-01-01"}),
    ]
    chance = random.Random(7)
    letters = "aé:;#%<>&\"'`\\$,{}()[]|~^*_-=+ ﬂ°¶ßქ語😀"
    random_titles = ["x" + "".join(chance.choices(letters, k=chance.randint(1, 30))) for _ in range(60)]
    return {
        "usual": usual, "hostile": hostile,
        "random": [record(number, " ".join(title.split())) for number, title in enumerate(random_titles)],
    }


def diagram(path, *options):
    command = [PROGRAM, "timeline", "-f", "mermaid", "--today", TODAY, "--data", path, *options]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def faults(drawn, records, sections):
    """What is wrong with a diagram of records, of which each is drawn in so many sections."""
    if "error" in drawn:
        return [drawn["error"]]
    wrong = []
    if drawn["tasks"] != len(records) * sections:
        wrong.append(f"{drawn['tasks']} tasks of {len(records) * sections}")
    if drawn["scripts"]:
        wrong.append("a script")
    if "As of" not in drawn["title"]:
        wrong.append(f"the title {drawn['title']!r}")
    texts = [" ".join(text.split()) for text in drawn["texts"]]
    for entry in records:
        title = " ".join(entry["title"].split())
        if not any(title in text for text in texts):
            wrong.append(f"no text {title!r}")
    return wrong


def main():
    found = scripts()
    if not found:
        print("skipped: no package brings along Mermaid")
        return 0
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if importlib.util.find_spec("playwright") is None or not chromium:
        print("skipped: playwright or chromium is not installed")
        return 0
    from playwright.sync_api import sync_playwright

    failures = 0
    with tempfile.TemporaryDirectory() as directory, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for package, script in found.items():
            page = browser.new_page()
            page.set_content("<!doctype html><body></body>")
            page.add_script_tag(path=script)
            page.evaluate("mermaid.initialize({startOnLoad: false})")
            for name, records in registries().items():
                path = pathlib.Path(directory) / f"{name}.ndjson"
                path.write_text("".join(json.dumps(entry) + "\n" for entry in records))
                for options, sections in (((), 1), (("--by", "country", "--lang", "en"), 2), (("--by", "status"), 1)):
                    wrong = faults(page.evaluate(DRAW, diagram(path, *options)), records, sections)
                    failures += bool(wrong)
                    print(f"{'wrong' if wrong else 'fine'}: {package}, {name} {' '.join(options)}".rstrip())
                    for line in wrong[:5]:
                        print(f"  {line}")
        browser.close()
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
