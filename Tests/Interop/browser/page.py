"""A page of a registry as a person handles it."""

import contextlib
import functools
import http.server
import re
import threading

AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What Jenkins sends with the files that a build leaves behind.
JENKINS_POLICY = "sandbox; default-src 'none'; img-src 'self'; style-src 'none';"


class RegistryPage:
    """The page in a tab of the browser; whatever it asks the network for and complains of is kept."""

    def __init__(self, page, address):
        self.page, self.address = page, address
        self.requests, self.complaints = [], []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: message.type in ("error", "warning") and self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (self.complaints.append("a dialog"), dialog.dismiss()))

    def open(self, fragment=""):
        # Going from one fragment to another loads nothing, so that the page is left before.
        self.page.goto("about:blank")
        self.page.goto(self.address + fragment)
        return self

    def shown_ids(self):
        """The identifiers of the records that can be seen, in their order."""
        return self.page.evaluate(
            """() => [...document.querySelectorAll('tbody[id^=project-]')]
              .filter(body => body.checkVisibility()).map(body => body.id.slice('project-'.length))"""
        )

    def counts(self):
        """The two numbers of "12 of 500 projects"."""
        text = self.page.locator("#shown").inner_text()
        return tuple(int(number.replace("\u00a0", "").replace(",", "")) for number in re.findall(r"\d[\d\u00a0,]*", text))

    def fragment(self):
        return self.page.evaluate("location.hash")

    def has_open_details(self, identifier):
        return self.page.locator(f"[id='project-{identifier}'] .details").is_visible()

    def scrolls_sideways(self):
        return self.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


def axe_violations(axe, page):
    """What axe has against the page as it is, a line each."""
    results = axe.run(page, options={"runOnly": {"type": "tag", "values": AXE_TAGS}})
    return [
        f"{violation['id']}: {node['html'][:160]}: {node['failureSummary'][:200]}"
        for violation in results.response["violations"]
        for node in violation["nodes"]
    ]


@contextlib.contextmanager
def served(directory, policy):
    """Serves a directory with a Content-Security-Policy, and yields its address."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def end_headers(self):
            self.send_header("Content-Security-Policy", policy)
            super().end_headers()

        def log_message(self, *words):
            pass

    handler = functools.partial(Handler, directory=str(directory))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
