"""Looks at the page of a registry in chromium; see `run`."""

import argparse
import contextlib
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from page import JENKINS_POLICY, RegistryPage, axe_violations, served
from records import GEORGIAN_TITLE, HOSTILE, TODAY, answers, generated_records, special_records, texts

PROGRAM = os.path.abspath(os.environ["EAPCTL"])
LANGUAGES = ["en", "ro", "uk", "ru", "hy", "az", "ka", "be"]
COUNTRIES = ["AM", "AZ", "BY", "GE", "MD", "UA"]
failures = 0


def expect(holds, what, seen=""):
    global failures
    if not holds:
        failures += 1
        print(f"    FAILED: {what}{': ' if seen != '' else ''}{str(seen)[:600]}")


def export(records, target, *words):
    """Writes records as a page or a site."""
    source = target.parent / f"{target.stem}.ndjson"
    source.write_text("\n".join(json.dumps(record, ensure_ascii=False) for record in records) + "\n")
    option = "--output" if target.suffix else "--split"
    subprocess.run(
        [PROGRAM, "export", "-f", "html", "--data", source, option, target, "--today", TODAY, *words],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )


class Checks:
    """The checks of a page of records; each opens what it needs."""

    def __init__(self, browser, records, path):
        self.browser, self.records, self.path = browser, records, path
        self.address = path.as_uri()

    @contextlib.contextmanager
    def tab(self, address=None, **options):
        context = self.browser.new_context(viewport={"width": 1280, "height": 900}, **options)
        tab = RegistryPage(context.new_page(), address or self.address)
        try:
            yield tab.open()
        finally:
            context.close()

    def expected(self, **filters):
        return {record["id"] for record in self.records if answers(record, **filters)}

    def expect_shown(self, tab, what, **filters):
        expected = self.expected(**filters)
        expect(tab.counts() == (len(expected), len(self.records)), f"the count after {what}", (tab.counts(), len(expected)))
        shown = tab.shown_ids()
        expect(set(shown) <= expected and len(shown) == min(len(expected), len(set(shown))), f"the records after {what}", set(shown) - expected)
        expect(bool(shown) == bool(expected), f"that records are seen after {what}")

    def nothing_foreign(self):
        """No request leaves the file, and nothing is complained of, even with texts that try."""
        with self.tab() as tab:
            tab.page.locator("#search").fill("hostile")
            tab.page.wait_for_timeout(300)
            tab.open("#project-hostile")
            # What steers a terminal or a line is made visible, and is no matter of markup.
            markup = HOSTILE.partition("\u2028")[0]
            expect(markup in tab.page.locator("body").inner_text(), "that a hostile text is read as it is")
            expect(tab.page.evaluate("window.harmed") is None, "that a text is no script")
            expect(all(url.startswith(("file:", "about:")) for url in tab.requests), "no request", tab.requests)
            expect(not tab.complaints, "no complaint of the browser", tab.complaints)

    def filters(self):
        cases = [
            ("country", "MD", {"country": "MD"}), ("status", "ongoing", {"status": "ongoing"}),
            ("area", "greens", {"area": "greens"}), ("from", "2027-06-01", {"since": "2027-06-01"}),
            ("until", "2021-01-01", {"until": "2021-01-01"}), ("search", "cafe ZOE", {"words": ["cafe", "zoe"]}),
            ("search", "energy", {"words": ["energy"]}), ("search", "no such word", {"words": ["no such word"]}),
            ("search", GEORGIAN_TITLE, {"words": GEORGIAN_TITLE.split()}),
        ]
        with self.tab() as tab:
            for control, value, filters in cases:
                element = tab.page.locator(f"#{control}")
                if control in ("country", "status", "area"):
                    element.select_option(value)
                else:
                    element.fill(value)
                tab.page.wait_for_timeout(300)
                self.expect_shown(tab, f"{control} {value}", **filters)
                tab.page.locator("#clear").click()
                self.expect_shown(tab, "taking filters back")
            tab.page.locator("#country").select_option("GE")
            tab.page.locator("#status").select_option("completed")
            tab.page.locator("#from").fill("2024-01-01")
            tab.page.wait_for_timeout(300)
            both = {"country": "GE", "status": "completed", "since": "2024-01-01"}
            self.expect_shown(tab, "three filters", **both)
            address = tab.fragment()
        with self.tab() as tab:
            tab.open(address)
            self.expect_shown(tab, "opening a shared address", **both)
            expect(tab.page.locator("#country").input_value() == "GE", "that the filters say what is shared")
            tab.open("#country=XX&status=&sort=nothing&from=yesterday&%E0%A4%A&=&lang=zz")
            self.expect_shown(tab, "opening a wrong address")
            expect(not tab.complaints, "no complaint of a wrong address", tab.complaints)

    def tiles(self):
        with self.tab() as tab:
            for country in COUNTRIES:
                tile = tab.page.locator(f"#map [data-country={country}]")
                count = len(self.expected(country=country))
                expect(str(count) in tile.inner_text(), f"the count of {country}", (tile.inner_text(), count))
                tile.click()
                self.expect_shown(tab, f"a click on {country}", country=country)
                tile.click()
            self.expect_shown(tab, "a second click")

    def sorting(self):
        keys = {
            "start": lambda record: record["timeline"]["start"],
            "end": lambda record: record["timeline"].get("end", "9999-12-31"),
        }
        by_id = {record["id"]: record for record in self.records}
        with self.tab() as tab:
            for name, key in keys.items():
                tab.page.locator("#sort").select_option(name)
                values = [key(by_id[identifier]) for identifier in tab.shown_ids()]
                wanted = sorted(map(key, self.records))[: len(values)]
                expect(values == wanted, f"the order by {name}", (values[:5], wanted[:5]))
            heads = tab.page.locator("thead button")
            expect(heads.count() >= 4, "headers to sort by", heads.count())
            for place in range(heads.count()):
                before = tab.shown_ids()
                heads.nth(place).click()
                once, state = tab.shown_ids(), tab.page.locator("th[aria-sort]:not([aria-sort=none])").get_attribute("aria-sort")
                heads.nth(place).click()
                twice = tab.shown_ids()
                expect(state in ("ascending", "descending"), "that a header says the order", state)
                expect(once != twice or before != once, "that a header sorts", place)

    def records_of_their_own(self):
        with self.tab() as tab:
            tab.open("#project-late-project")
            expect(tab.has_open_details("late-project"), "that the address of a record opens it")
            last = self.records[-1]["id"]
            tab.open(f"#project-{last}")
            expect(tab.has_open_details(last), "that the address of a record beyond the first is opened")
            tab.page.wait_for_timeout(1500)
            box = tab.page.locator(f"[id='project-{last}']").bounding_box()
            expect(box and -50 <= box["y"] < 900, "that it is scrolled to", box)

    def shared_records(self):
        """A record that was opened in a view is opened in that view, in whatever language the search was made."""
        with self.tab() as tab:
            tab.open("#lang=uk&country=GE&q=Правосуддя")
            found = tab.shown_ids()
            expect("long-word" in found, "that a topic is found by its name in Ukrainian", found)
            tab.page.locator("[id='project-long-word'] h3 a").click()
            tab.page.locator("#language").select_option("ka")
            expect("Search" in tab.page.locator("[id='project-long-word'] .details").inner_text(), "a topic as it is in the record")
            tab.page.locator("#language").select_option("uk")
            tab.page.locator("[id='project-long-word'] h3 a").click()
            if not tab.has_open_details("long-word"):
                tab.page.locator("[id='project-long-word'] h3 a").click()
            address = tab.fragment()
        with self.tab() as tab:
            tab.open(address)
            expect(tab.has_open_details("long-word"), "that the record is open", address)
            expect(tab.shown_ids() == found, "that the others are those that were found", tab.shown_ids())
            expect(tab.page.evaluate("document.documentElement.lang") == "uk", "that the language is kept")

    def languages(self):
        seen = set()
        with self.tab() as tab:
            for language in LANGUAGES:
                tab.page.locator("#language").select_option(language)
                expect(tab.page.evaluate("document.documentElement.lang") == language, f"the language {language}")
                words = tab.page.locator("thead").inner_text() + tab.page.locator("label").all_inner_texts().__str__()
                expect(words not in seen, f"words of its own in {language}", words)
                seen.add(words)
            tab.page.locator("#language").select_option("ka")
            title = tab.page.locator("[id='project-coastal-farmers'] h3").inner_text()
            expect(GEORGIAN_TITLE in title, "a title in Georgian", title)
            address = tab.fragment()
            expect("lang=ka" in address, "the language in the address", address)
            tab.open(address)
            expect(tab.page.evaluate("document.documentElement.lang") == "ka", "that a shared language is kept")

    def keyboard(self):
        with self.tab() as tab:
            keyboard, focus = tab.page.keyboard, "document.activeElement"
            reached = []
            for _ in range(60):
                keyboard.press("Tab")
                reached.append(tab.page.evaluate(f"{focus}.id || {focus}.dataset.country || {focus}.tagName"))
                outline = tab.page.evaluate(f"getComputedStyle({focus}).outlineStyle")
                expect(outline != "none", "that focus is seen", reached[-1])
                if tab.page.evaluate(f"!!{focus}.closest('tbody')"):
                    break
            wanted = ["search", "country", "area", "status", "from", "until", "sort", "language", "clear", *COUNTRIES]
            expect(set(wanted) <= set(reached), "what the Tab key reaches", [w for w in wanted if w not in reached])
            identifier = tab.page.evaluate(f"{focus}.closest('tbody').id.slice(8)")
            expect(not tab.has_open_details(identifier), "that a record is closed at first")
            keyboard.press("Enter")
            tab.page.wait_for_timeout(200)
            expect(tab.has_open_details(identifier), "that Enter opens a record", identifier)
            tab.open()
            keyboard.press("Tab")
            keyboard.press("Enter")
            keyboard.press("Tab")
            expect(tab.page.evaluate(f"!!{focus}.closest('table')"), "that the first link leads to the table")
            tab.page.locator("#search").focus()
            keyboard.type("late project")
            tab.page.wait_for_timeout(300)
            self.expect_shown(tab, "typing", words=["late", "project"])

    def expect_readable(self, tab, what):
        text = tab.page.locator("body").inner_text()
        flat = " ".join(text.replace("\u202e", "").split()).lower()
        for record in self.records:
            wanted = [record["title"], *record.get("description", []), *record["expectedResults"]]
            missing = [w for w in wanted if " ".join(w.replace("\u202e", "").split()).lower() not in flat]
            expect(not missing, f"a record {what}", missing[:1])
            if missing:
                return
        expect(tab.page.locator("#filters").is_hidden() or "style" in what, f"no controls {what}")

    def without_scripts(self):
        with self.tab(java_script_enabled=False) as tab:
            self.expect_readable(tab, "without scripts")
        with served(self.path.parent, JENKINS_POLICY) as address:
            with self.tab(f"{address}/{self.path.name}") as tab:
                self.expect_readable(tab, "without scripts and styles")
                order = tab.page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
                expect(all(b <= a + 1 for a, b in zip(order, order[1:])), "headings in order")

    def narrow(self):
        with self.tab() as tab:
            tab.page.set_viewport_size({"width": 320, "height": 640})
            for language in LANGUAGES:
                tab.open(f"#lang={language}")
                expect(not tab.scrolls_sideways(), f"no sideways scrolling in {language}")
            tab.open("#project-hostile")
            expect(not tab.scrolls_sideways(), "no sideways scrolling of an open record")

    def printed(self):
        with self.tab() as tab:
            tab.open("#country=MD")
            path = self.path.parent / "page.pdf"
            tab.page.pdf(path=str(path))
            text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True).stdout
            flat = "".join(text.split())
            titles = ["".join(r["title"].split()) for r in self.records if "MD" in r["countries"] and r["id"] != "hostile"]
            missing = [title for title in titles if title not in flat]
            expect(not missing, "that a printed page has what is shown", (len(missing), missing[:1]))
            others = ["".join(r["title"].split()) for r in self.records if "MD" not in r["countries"] and r["id"] != "hostile"]
            expect(not any(title in flat for title in others), "that nothing else is printed")

    def site(self):
        """The site of `--split`: every link leads to a file, and the feed has what ends soon."""
        site = self.path.parent / "site"
        export(self.records, site)
        with self.tab((site / "index.html").as_uri()) as tab:
            self.expect_shown(tab, "opening the index")
            tab.page.locator("#search").fill("late")
            tab.page.wait_for_timeout(300)
            tab.page.locator("[id='project-late-project'] h3 a").click()
            expect(tab.page.locator("h1").inner_text() == "Late project", "that a title leads to the page of its record", tab.page.url)
            for page in [site / "index.html", *sorted(site.glob("projects/*.html"))]:
                tab.page.goto(page.as_uri())
                links = tab.page.evaluate("[...document.querySelectorAll('a[href],link[href]')].map(link => link.href)")
                missing = [link for link in links if link.startswith("file:") and not pathlib.Path(unquote(urlsplit(link).path)).exists()]
                expect(not missing, f"that the links of {page.name} lead somewhere", missing)
            tab.page.set_viewport_size({"width": 320, "height": 640})
            tab.page.goto((site / "projects/hostile.html").as_uri())
            expect(not tab.scrolls_sideways(), "no sideways scrolling of a record")
            expect(HOSTILE.partition("\u2028")[0] in tab.page.locator("h1").inner_text(), "a hostile title as it is")
            expect(tab.page.evaluate("window.harmed") is None and not tab.complaints, "no complaint", tab.complaints)
        axe = Axe()
        for scheme in ("light", "dark"):
            with self.tab((site / "projects/coastal-farmers.html").as_uri(), color_scheme=scheme) as tab:
                for page in ("projects/coastal-farmers.html", "projects/hostile.html", "projects/late-project.html"):
                    tab.page.goto((site / page).as_uri())
                    violations = axe_violations(axe, tab.page)
                    expect(not violations, f"axe on {page}, {scheme}", violations)
        name = "{http://www.w3.org/2005/Atom}"
        feed = ElementTree.parse(site / "feed.xml").getroot()
        links = [entry.find(f"{name}link").get("href") for entry in feed.iter(f"{name}entry")]
        soon = [
            record for record in self.records
            if record["status"] not in ("completed", "cancelled") and TODAY <= record["timeline"].get("end", "") <= "2027-05-24"
        ]
        soon.sort(key=lambda record: (record["timeline"]["end"], record["id"]))
        expect(links == [f"projects/{record['id']}.html" for record in soon], "what the feed has", links)

    def accessible(self):
        """What axe finds is a matter of what stands in the page, and not of how much."""
        axe = Axe()
        path = self.path.parent / "few.html"
        export(self.records[:9], path)
        for scheme in ("light", "dark"):
            with self.tab(path.as_uri(), color_scheme=scheme) as tab:
                for language in LANGUAGES:
                    tab.open(f"#lang={language}&q=late")
                    violations = axe_violations(axe, tab.page)
                    expect(not violations, f"axe in {language}, {scheme}", violations)
                for fragment in ("#project-hostile", "#q=no-such-word", "#country=MD"):
                    tab.open(fragment)
                    violations = axe_violations(axe, tab.page)
                    expect(not violations, f"axe at {fragment}, {scheme}", violations)
                tab.page.set_viewport_size({"width": 360, "height": 740})
                violations = axe_violations(axe, tab.page)
                expect(not violations, f"axe at 360 pixels, {scheme}", violations)


def pictures(checks, directory):
    directory.mkdir(parents=True, exist_ok=True)
    for scheme in ("light", "dark"):
        for width in (360, 768, 1440):
            with checks.tab(color_scheme=scheme) as tab:
                tab.page.set_viewport_size({"width": width, "height": 1000})
                for name, fragment in {"all": "", "record": "#project-coastal-farmers", "ka": "#lang=ka&country=GE"}.items():
                    tab.open(fragment)
                    tab.page.screenshot(path=str(directory / f"{name}-{width}-{scheme}.png"))


def measure(browser, directory, count):
    """The size of so many records, and the time until they are painted and until a filter has answered."""
    data = directory / f"generated-{count}"
    data.mkdir()
    path = directory / f"{count}.html"
    records = generated_records(count, data)
    export(records, path)
    context = browser.new_context()
    tab = RegistryPage(context.new_page(), path.as_uri())
    paints, filters = [], []
    for _ in range(3):
        tab.open()
        tab.page.wait_for_timeout(500)
        paints.append(tab.page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
    time.sleep(1)
    for control, value in [("search", "energy"), ("search", "energy water"), ("country", "MD"), ("status", "ongoing")]:
        filters.append(
            tab.page.evaluate(
                """([id, value]) => new Promise(resolve => {
                  const element = document.getElementById(id), start = performance.now();
                  element.value = value;
                  element.dispatchEvent(new Event('input', {bubbles: true}));
                  element.dispatchEvent(new Event('change', {bubbles: true}));
                  requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
                })""",
                [control, value],
            )
        )
    context.close()
    size = path.stat().st_size
    print(
        f"    {count} records: {size / 1e6:.2f} MB, first paint {statistics.median(paints):.0f} ms,"
        f" filters {', '.join(f'{value:.0f}' for value in filters)} ms"
    )
    expect(statistics.median(paints) < 1500, "the first paint", paints)
    expect(statistics.median(filters) < 100, "a filter", filters)
    # All texts are in the markup, so that what the page adds to them is what can be lean.
    added = size - sum(len(text.encode()) for record in records for text in texts(record))
    expect(added < 80_000 + 1_000 * count, "what a page adds to the texts of its records", added)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true", help="measure 5,000 records as well")
    parser.add_argument("--pictures", type=pathlib.Path, help="keep screenshots in this directory")
    parser.add_argument("names", nargs="*", help="only these checks")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        directory = pathlib.Path(scratch)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        records = special_records() + generated_records(140, directory)
        export(records, directory / "page.html")
        checks = Checks(browser, records, directory / "page.html")
        names = [name for name in vars(Checks) if name[0] != "_" and name not in ("tab", "expected", "expect_shown", "expect_readable")]
        for name in options.names or names:
            start = time.monotonic()
            before = failures
            getattr(checks, name)()
            print(f"{'ok' if failures == before else 'NOT ok':6} {name.replace('_', ' ')}, {time.monotonic() - start:.1f} s", flush=True)
        if options.pictures:
            pictures(checks, options.pictures)
        if not options.names:
            for count in [500, 5000] if options.large else [500]:
                measure(browser, directory, count)
        browser.close()
    sys.exit(1 if failures else 0)


main()
