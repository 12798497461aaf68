extension HTMLScript {
  /// What is shown: the first of the records that answer, in the language that is chosen.
  static let view = #"""
    let shown = records.slice(0, portion), matched = [], limit = portion, target = null, language = base;

    const write = (element, text) => { if (element.textContent !== text) element.textContent = text; };
    const dateText = day => {
      const [year, month, number] = day.split("-");
      return words[language].date.replace(/dd|d|MMM|y/g, part =>
        ({ dd: number, d: String(+number), MMM: words[language].months[month - 1], y: String(+year) })[part]);
    };
    const localise = root => {
      for (const element of all(root, "[data-l]")) {
        const word = words[language][element.dataset.l];
        const direction = element.dataset.d;
        if (word) write(element, direction ? word + " " + direction : word);
      }
      for (const element of all(root, "time")) write(element, dateText(element.dateTime));
    };
    // Labels and names in records have no keys; what they are is known by what they are in the first language.
    const keyOfName = new Map(names.map(key => [words[base][key], key]));
    const placeOfLabel = new Map([...words[base].labels.entries()].reverse().map(([place, label]) => [label, place >> 1]));
    const namedPlaces = new Set(named.map(label => words.en.labels.indexOf(label) >> 1));
    const localiseLabel = (element, count) => {
      element.place ??= placeOfLabel.get(element.textContent) ?? -1;
      if (element.place >= 0) write(element, words[language].labels[2 * element.place + (count === 1 ? 0 : 1)]);
      element.lang = language;
    };
    const localiseValues = list => {
      for (const label of all(list, "dt")) {
        const values = [];
        for (let next = label.nextElementSibling; next?.localName === "dd"; next = next.nextElementSibling) values.push(next);
        localiseLabel(label, values.length);
        if (!namedPlaces.has(label.place)) continue;
        for (const value of values) {
          value.key ??= keyOfName.get(value.textContent) || "";
          if (value.key) write(value, words[language][value.key]);
        }
      }
    };

    const localiseRecord = record => {
      if (record.language === language) return;
      // What is searched is what the markup has, before it is in another language.
      textOf(record);
      record.language = language;
      const body = record.body;
      localise(body);
      const standing = body.rows[0].cells[2];
      standing.firstChild.data = words[language][record.status] + (standing.children.length ? " " : "");
      if (record.hasDetails) localiseValues(body.querySelector("dl"));
      for (const heading of all(body, "td>h4,td>.o>h4,td>.r>h4,td>.d>h4"))
        localiseLabel(heading, all(heading.nextElementSibling, "li").length || 1);
      const part = translation(record, language);
      for (const other of all(body, ".x")) other.classList.toggle("on", other === part);
      for (const kind of "ord") {
        const own = body.querySelector("td>." + kind);
        if (!own) continue;
        own.hidden = Boolean(part && part.querySelector("." + kind));
        (own.querySelector("div") || own).lang ||= base;
      }
      const title = titleIn(record, language);
      record.ownLanguage ??= record.link.lang || base;
      write(record.link, title);
      record.link.lang = title === record.title ? record.ownLanguage : language;
    };

    const prepare = record => {
      if (record.isPrepared) return;
      record.isPrepared = true;
      // Some browsers forget what a table is where it is drawn as cards.
      const roles = { TBODY: "rowgroup", TR: "row", TH: "rowheader", TD: "cell" };
      for (const element of [record.body, ...all(record.body, "tr,th,td")]) element.setAttribute("role", roles[element.tagName]);
      if (record.hasDetails) record.link.setAttribute("aria-expanded", record.body.classList.contains("open"));
    };
    const open = (record, isOpen) => {
      if (!record.hasDetails) return;
      record.body.classList.toggle("open", isOpen);
      record.link.setAttribute("aria-expanded", isOpen);
    };

    const show = () => {
      const next = matched.slice(0, limit);
      if (target && matched.includes(target) && !next.includes(target)) next.push(target);
      const kept = new Set(next);
      for (const record of shown) if (!kept.has(record)) record.body.classList.remove("v");
      let last = table.tHead;
      for (const record of next) {
        prepare(record);
        localiseRecord(record);
        if (last.nextElementSibling !== record.body) last.after(record.body);
        record.body.classList.add("v");
        last = record.body;
      }
      shown = next;
      byId("more").hidden = matched.length <= limit;
      byId("none").hidden = matched.length > 0;
      write(byId("shown"), words[language].shown.replace("#1", matched.length).replace("#2", records.length));
    };

    const apply = () => {
      const choice = chosen(), matches = finder(choice), counts = {};
      if (choice.lang !== language) speak(choice.lang);
      matched = [];
      for (const record of ordered(choice.sort, language)) {
        if (!matches(record, true)) continue;
        for (const code of record.country.split(" ")) counts[code] = (counts[code] || 0) + 1;
        if (has(record.country, choice.country)) matched.push(record);
      }
      showCounts(counts, choice.country);
      for (const head of all(table.tHead, "[data-sort]")) {
        const direction = { [head.dataset.sort]: "ascending", ["-" + head.dataset.sort]: "descending" }[choice.sort];
        if (direction) head.setAttribute("aria-sort", direction); else head.removeAttribute("aria-sort");
      }
      show();
    };
    const showCounts = (counts, country) => {
      const most = Math.max(1, ...Object.values(counts));
      for (const tile of all(byId("map"), "[data-country]")) {
        const count = counts[tile.dataset.country] || 0;
        write(tile.querySelector("i"), String(count));
        tile.querySelector("rect").setAttribute("width", 100 * count / most + "%");
        tile.setAttribute("aria-pressed", tile.dataset.country === country);
      }
    };
    const speak = code => {
      language = page.lang = code;
      document.title = words[code].title;
      for (const root of all(document, "header,#filters,#map,thead")) localise(root);
      for (const element of all(document, ".skip,h2,#none,#more")) write(element, words[code][element.dataset.l]);
      write(byId("counts"), words[code].counts);
    };

    """#
}
