extension HTMLScript {
  /// How what is chosen comes from the address and gets into it, and what the controls do.
  static let address = #"""
    const withoutHash = location.pathname + location.search;
    const address = () => {
      const choice = chosen();
      if (choice.lang === base) choice.lang = "";
      const parts = new URLSearchParams(Object.entries(choice).filter(([, value]) => value));
      if (target && !parts.toString()) return "#" + target.body.id;
      if (target) parts.set("project", target.body.id.slice(8));
      return parts.toString() ? "#" + parts : withoutHash;
    };
    const keep = () => history.replaceState(null, "", address());
    const restore = parts => {
      for (const key of Object.keys(controls)) {
        const element = control(key);
        element.value = parts.get(key) ?? (key === "lang" ? base : "");
        // What is none of the choices chooses nothing.
        if (element.selectedIndex === -1) element.value = key === "lang" ? base : "";
      }
    };
    const choose = () => { limit = portion; target = null; apply(); keep(); };

    const visit = record => {
      target = record;
      if (!matched.includes(record)) { restore(new URLSearchParams({ lang: language })); apply(); } else show();
      open(record, true);
      record.link.focus({ preventScroll: true });
      record.body.scrollIntoView({ block: "start" });
    };
    const follow = () => {
      const hash = location.hash.slice(1);
      const isRecord = byAnchor.has(hash);
      if (hash && !isRecord && !hash.includes("=")) return;
      if (target) { open(target, false); target = null; }
      if (isRecord) { visit(byAnchor.get(hash)); return; }
      limit = portion;
      const parts = new URLSearchParams(hash), record = byAnchor.get("project-" + parts.get("project"));
      restore(parts);
      apply();
      if (record) visit(record);
    };

    for (const tile of all(byId("map"), "[data-country]")) {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.country = tile.dataset.country;
      button.append(...tile.childNodes);
      tile.replaceWith(button);
    }
    for (const head of all(table.tHead, "[data-sort]")) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
    }
    const narrow = matchMedia("(max-width:59.99rem)");
    const adapt = () => { for (const button of all(table.tHead, "button")) button.tabIndex = narrow.matches ? -1 : 0; };
    narrow.addEventListener("change", adapt);
    adapt();

    byId("filters").addEventListener("input", choose);
    byId("filters").addEventListener("submit", event => event.preventDefault());
    byId("clear").addEventListener("click", () => { restore(new URLSearchParams({ lang: language, sort: control("sort").value })); choose(); });
    byId("more").addEventListener("click", () => {
      const first = matched[limit];
      limit += portion;
      show();
      first?.link.focus();
    });
    byId("map").addEventListener("click", event => {
      const tile = event.target.closest("[data-country]");
      if (!tile) return;
      const select = control("country");
      select.value = select.value === tile.dataset.country ? "" : tile.dataset.country;
      choose();
    });
    table.tHead.addEventListener("click", event => {
      const key = event.target.closest("[data-sort]")?.dataset.sort;
      if (!key) return;
      const select = control("sort");
      select.value = select.value === key ? "-" + key : key;
      choose();
    });
    table.addEventListener("click", event => {
      const link = event.target.closest("h3 a");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const record = byAnchor.get(link.closest("tbody").id);
      if (!record.hasDetails) return;
      event.preventDefault();
      if (!record.body.classList.contains("open")) {
        open(record, true);
        target = record;
        const next = address();
        if (location.hash !== next) history.pushState(null, "", next);
      } else {
        open(record, false);
        target = null;
        keep();
      }
    });
    addEventListener("hashchange", follow);
    let limitOnScreen = portion;
    addEventListener("beforeprint", () => { limitOnScreen = limit; limit = Infinity; show();
      // Nothing else on paper says what was chosen.
      const chosenNames = ["country", "area", "status"].map(control).filter(select => select.value)
        .map(select => select.selectedOptions[0].textContent);
      const rest = ["q", "from", "until"].map(key => control(key).value);
      byId("shown").textContent = [byId("shown").textContent, ...chosenNames, ...rest].filter(text => text).join(" · "); });
    addEventListener("afterprint", () => { limit = limitOnScreen; show(); });

    apply();
    byId("filters").hidden = false;
    follow();
    // A browser that has come to the end of a page goes to what the address names, and takes the focus there.
    addEventListener("load", () => requestAnimationFrame(() => target?.link.focus({ preventScroll: true })));
    });

    """#
}
