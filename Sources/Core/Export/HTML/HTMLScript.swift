/// The script of pages.
///
/// It reads everything from the markup: a record is a table body, and words come from the block `words`.
/// What is chosen is kept in the part of the address behind `#`. Only the records that are shown are
/// ever touched, so that thousands of others cost nothing.
enum HTMLScript {
  static let text = opening + records + choices + HTMLScript.view + HTMLScript.address

  /// The number of records that are shown at once: as many as a browser draws in the blink of an eye.
  static let portion = 50

  private static let opening = #"""

    "use strict";
    document.documentElement.classList.add("js");
    addEventListener("DOMContentLoaded", () => {
    const page = document.documentElement, base = page.lang;
    const byId = id => document.getElementById(id);
    const all = (root, selector) => root.querySelectorAll(selector);
    const { words, named, names, statuses } = JSON.parse(byId("words").textContent);
    const table = byId("projects");
    const portion = \#(portion);

    """#

  /// What is known of the records, read once.
  private static let records = #"""
    const records = Array.from(table.tBodies, (body, place) => {
      const cells = body.rows[0].cells;
      const day = cell => cell.firstElementChild?.dateTime ?? "";
      return {
        body, place, hasDetails: body.rows.length > 1, link: cells[0].querySelector("a"), title: cells[0].textContent.trim(), language: base,
        country: cells[1].textContent, area: body.dataset.a || "", status: body.dataset.s,
        start: day(cells[3]), end: day(cells[4]),
      };
    });
    const byAnchor = new Map(records.map(record => [record.body.id, record]));

    const fold = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
    // What has a name in several languages is found by each of them, whatever language is chosen.
    const namesOf = key => Object.values(words).map(word => word[key]);
    const textOf = record => record.text ??= fold([record.body.id.slice(8),
      ...`${record.country} ${record.area} ${record.status}`.split(" ").filter(code => code).flatMap(namesOf),
      ...Array.from(all(record.body, "h3,p,li,dd"), part => part.textContent).flatMap(text =>
        keyOfName.has(text) ? namesOf(keyOfName.get(text)) : [text])].join("\n"));
    let unread = 0;
    const read = deadline => {
      while (unread < records.length && deadline.timeRemaining() > 1) textOf(records[unread++]);
      if (unread < records.length) requestIdleCallback(read);
    };
    if (window.requestIdleCallback) requestIdleCallback(read);

    const translation = (record, language) =>
      language === base ? null : record.body.querySelector(`.x[lang=${language}]`);
    const titleIn = (record, language) => {
      const title = translation(record, language)?.querySelector("b");
      return title ? title.textContent : record.title;
    };

    """#

  /// What is chosen, and which records answer to it in which order.
  private static let choices = #"""
    const controls = { q: "search", country: "country", area: "area", status: "status",
      from: "from", until: "until", sort: "sort", lang: "language" };
    const control = key => byId(controls[key]);
    const chosen = () => Object.fromEntries(Object.keys(controls).map(key => [key, control(key).value]));

    const has = (codes, code) => !code || codes.split(" ").includes(code);
    const finder = choice => {
      const sought = fold(choice.q).split(/\s+/).filter(word => word);
      return (record, anyCountry) =>
        (anyCountry || has(record.country, choice.country)) && has(record.area, choice.area) &&
        (!choice.status || record.status === choice.status) &&
        (!choice.from || !record.end || record.end >= choice.from) &&
        (!choice.until || record.start <= choice.until) &&
        sought.every(word => textOf(record).includes(word));
    };

    const orders = new Map();
    const ordered = (sort, language) => {
      const key = sort + " " + language;
      if (!orders.has(key)) orders.set(key, inOrder(sort.replace("-", ""), sort[0] === "-", language));
      return orders.get(key);
    };
    const inOrder = (key, isDescending, language) => {
      if (!key) return records;
      const collator = new Intl.Collator([language, "en"], { numeric: true });
      const values = { title: record => titleIn(record, language), country: record => record.country,
        status: record => String(statuses.indexOf(record.status)), start: record => record.start, end: record => record.end };
      const compare = key === "title" ? collator.compare : (a, b) => a < b ? -1 : a > b ? 1 : 0;
      const rows = records.map(record => ({ record, value: values[key](record) }));
      // What has no date is last in either direction.
      rows.sort((a, b) => (a.value === "") - (b.value === "")
        || (isDescending ? compare(b.value, a.value) : compare(a.value, b.value)) || a.record.place - b.record.place);
      return rows.map(row => row.record);
    };

    """#
}
