/// Reads the facts of a page: pairs of names and values, or values that have lost their names.
struct FactReader {
  /// The name that was read last, if it still waits for its value.
  var pending: Label?
  /// The name that was read last.
  var current: Label?
  /// The country under the head of the block: the tab of the map, used if there is no list.
  var tab: [(country: TermMatch<Country>, text: String, line: Int)] = []
  /// Two dates without names: the first and the last day.
  var looseDates: [(date: CalendarDate, line: Int, text: String)] = []
  /// Dates in which day and month may be swapped, and what comes first in another date of the page.
  var unclearDates: [(label: Label, value: FactValue, date: WrittenDate)] = []
  var dateOrder: WrittenDate.Order?
  /// The facts that have values, with their lines.
  var filled = LabelLines()
  private var conflictCount = 0
  /// Whether the name that was read last is not known.
  var isForeign = false

  mutating func begin(_ label: Label) {
    pending = nil
    isForeign = false
    current = label
  }

  /// Takes the name of a fact.
  mutating func take(_ label: Label, line: Int, _ page: inout PageReader) throws(ImportFailure) {
    pending = label
    isForeign = false
    current = label
    page.labels.note(label, line: line)
  }

  /// Takes a line among the facts.
  mutating func take(
    _ index: Int,
    _ kind: LineKind,
    _ page: inout PageReader
  ) throws(ImportFailure) {
    let line = page.text.lines[index]
    if kind == .unknownName { return takeUnknownName(line, &page) }
    guard line.range.count <= FactLine.maximumByteCount else {
      page.report.add(
        .unplaced,
        line: line.number,
        "prose after the facts",
        text: page.text.text(line.range)
      )
      return
    }
    try take(FactLine.pieces(of: line, in: page.text), index, kind, &page)
  }

  /// Takes a name that is not known: it ends the wait of the name before it, and what follows is its value.
  private mutating func takeUnknownName(_ line: PageLine, _ page: inout PageReader) {
    pending = nil
    isForeign = true
    let text = page.text.text(line.range)
    page.report.add(.unplaced, line: line.number, "a label that is not known", text: text)
  }

  /// Takes the parts of a line, in which names and values may follow one another.
  mutating func take(
    _ pieces: [FactPiece],
    _ index: Int,
    _ kind: LineKind,
    _ page: inout PageReader
  ) throws(ImportFailure) {
    let line = page.text.lines[index]
    for (position, piece) in pieces.enumerated() {
      if let label = piece.label {
        page.count(label, line: line.number)
        try take(label.value, line: line.number, &page)
      } else {
        var value = FactValue(
          run: TermRun(piece.range, in: page.text),
          text: page.text.text(piece.range),
          line: line.number,
          isApart: line.isAfterBlank && position == 0 && index > page.lastLabel
        )
        value.isFurther = kind == .value && line.origin.isSibling
        value.isLast =
          pieces.count == 1 && page.text.lines[(index + 1)...].allSatisfy(\.isBoilerplate)
        try take(value, &page)
      }
    }
  }

  private mutating func take(
    _ value: FactValue,
    _ page: inout PageReader
  ) throws(ImportFailure) {
    if value.isPlaceholder { return takePlaceholder(value, &page) }
    if value.hasUnknownName, pending.map({ !$0.takesAnyText }) ?? true {
      pending = nil
      isForeign = true
    }
    let label = pending
    if let label, filled[label] == nil {
      if fits(value, label, page) {
        place(value, label, &page)
        filled.note(label, line: value.line)
        pending = nil
        return
      }
    } else if let label, filled[label] != nil, fits(value, label, page) {
      conflictCount += 1
      if conflictCount > 1 { throw .severalPages(line: value.line) }
      leaveOut(value, for: field(of: label), "a second value", &page)
      pending = nil
      return
    }
    try placeLoose(value, &page)
  }

  /// Reports that the page itself says there is no value.
  private mutating func takePlaceholder(_ value: FactValue, _ page: inout PageReader) {
    let field = pending.flatMap(field(of:))
    page.report.add(
      .missing,
      line: value.line,
      field,
      "the page says that there is none",
      text: value.text
    )
    pending = nil
  }

  /// Places what had to wait for the end of the page.
  mutating func finish(_ page: inout PageReader) {
    for unclear in unclearDates {
      setDate(unclear.value, unclear.label, dateOrder.map(unclear.date.read), &page)
    }
    for (country, text, line) in tab {
      if filled[.countries] == nil {
        add(country, line, text, &page)
        page.evidence += 1
      } else {
        page.report.add(.outside, line: line, .countries, "tab of the map", text: text)
      }
    }
    let isFree = page.draft.start == nil && page.draft.end == nil
    if isFree, looseDates.count == 2, looseDates[0].date <= looseDates[1].date {
      page.draft.start = looseDates[0].date
      page.draft.end = looseDates[1].date
      for (loose, field) in zip(looseDates, [DraftField.start, .end]) {
        reportPlacedByOrder(line: loose.line, field, text: loose.text, &page)
      }
    } else {
      for loose in looseDates {
        page.report.add(.unplaced, line: loose.line, "a date without a label", text: loose.text)
      }
    }
  }

  /// Whether a value has the form that its name asks for.
  private func fits(_ value: FactValue, _ label: Label, _ page: PageReader) -> Bool {
    guard case .fact(let fact) = label.pagePart else { return false }
    let kind = value.run.likelyKind
    return switch fact {
    case .priorityAreas: kind == .area || (kind == .other && value.couldBeValue)
    case .countries: kind == .countries || (kind == .other && value.couldBeValue)
    case .subsectors, .topics: kind == .themes || (kind == .other && value.couldBeValue)
    case .status: kind == .status || (kind == .other && value.couldBeValue)
    case .start, .end:
      kind == .other && (value.couldBeValue || FactValue.date(value.text) != nil)
    case .euProjectNumber: value.couldBeNumber
    // A name of a company may end with a full stop.
    case .implementers: kind == .other && !value.isApart && value.text.utf8.count <= 240
    case .website, .socialMedia: value.couldBeAddress
    }
  }

  /// Puts a value that fits where its name says.
  private mutating func place(_ value: FactValue, _ label: Label, _ page: inout PageReader) {
    guard case .fact(let fact) = label.pagePart else { return }
    switch fact {
    case .priorityAreas: addAreas(value, &page)
    case .countries: addCountries(value, &page)
    case .subsectors, .topics: addThemes(value, label, &page)
    case .status: setStatus(value, &page)
    case .start, .end: takeDate(value, label, &page)
    case .euProjectNumber: setNumber(value, &page)
    case .implementers:
      let name = page.recordText(value.run.range, line: value.line, .organisations)
      page.draft.organisations.append(Organisation(name: name, role: .implementing))
    case .website, .socialMedia:
      leaveOut(value, "a record has no field for \(label.text())", &page)
    }
  }

  /// Reports a value that goes into no field.
  func leaveOut(
    _ value: FactValue,
    for field: DraftField? = nil,
    _ reason: String,
    _ page: inout PageReader
  ) {
    page.report.add(.unplaced, line: value.line, field, reason, text: value.text)
  }
}
