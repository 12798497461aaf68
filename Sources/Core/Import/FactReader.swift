/// Reads the facts of a page: pairs of names and values, or values that have lost their names.
struct FactReader {
  /// The name that was read last, if it still waits for its value.
  private var pending: Label?
  /// The name that was read last.
  private var current: Label?
  private var currentLine = 0
  /// The country under the head of the block: the tab of the map, used if there is no list.
  private var tab: [(country: TermMatch<Country>, text: String, line: Int)] = []
  /// Two dates without names: the first and the last day.
  private var looseDates: [(date: CalendarDate, line: Int, text: String)] = []
  /// The facts that have values, with their lines.
  private(set) var filled: [Label: Int] = [:]
  private var conflictCount = 0

  mutating func begin(_ label: Label, line: Int) {
    pending = nil
    current = label
    currentLine = line
  }

  /// Takes the name of a fact.
  mutating func take(_ label: Label, line: Int, _ page: inout PageReader) throws(ImportFailure) {
    pending = label
    current = label
    currentLine = line
    if page.labels[label] == nil { page.labels[label] = line }
  }

  /// Takes a line among the facts.
  mutating func take(_ index: Int, _ page: inout PageReader) throws(ImportFailure) {
    let line = page.text.lines[index]
    guard line.range.count <= FactLine.maximumByteCount else {
      page.report.add(
        .unplaced,
        line: line.number,
        "prose after the facts",
        text: page.text.text(line.range)
      )
      return
    }
    try take(FactLine.pieces(of: line.range, in: page.text), index, &page)
  }

  /// Takes the parts of a line, in which names and values may follow one another.
  mutating func take(
    _ pieces: [FactPiece],
    _ index: Int,
    _ page: inout PageReader
  ) throws(ImportFailure) {
    let line = page.text.lines[index]
    for (position, piece) in pieces.enumerated() {
      if let label = piece.label {
        page.count(label, line: line.number)
        try take(label.value, line: line.number, &page)
      } else {
        var value = FactValue(
          range: piece.range,
          text: page.text.text(piece.range),
          line: line.number,
          isApart: line.isAfterBlank && position == 0 && index > page.lastLabel
        )
        value.isLast = pieces.count == 1 && index + 1 == page.text.lines.count
        try take(value, &page)
      }
    }
  }

  private mutating func take(
    _ value: FactValue,
    _ page: inout PageReader
  ) throws(ImportFailure) {
    let label = pending
    if let label, filled[label] == nil {
      if place(value, label, &page) {
        filled[label] = value.line
        pending = nil
        return
      }
    } else if let label, filled[label] != nil, place(value, label, isTrial: true, &page) {
      conflictCount += 1
      if conflictCount > 1 { throw .severalPages(line: value.line) }
      page.report.add(
        .unplaced,
        line: value.line,
        field(of: label),
        "a second value",
        text: value.text
      )
      pending = nil
      return
    }
    try placeLoose(value, &page)
  }

  /// Places what had to wait for the end of the page.
  mutating func finish(_ page: inout PageReader) {
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
        page.report.add(
          .guess,
          line: loose.line,
          field,
          "placed by its order, as its label is missing",
          text: loose.text
        )
      }
    } else {
      for loose in looseDates {
        page.report.add(.unplaced, line: loose.line, "a date without a label", text: loose.text)
      }
    }
  }

  /// Puts a value where its name says, if it has the form that the name asks for.
  private mutating func place(
    _ value: FactValue,
    _ label: Label,
    isTrial: Bool = false,
    _ page: inout PageReader
  ) -> Bool {
    guard case .fact(let fact) = label.pagePart else { return false }
    let kind = FactRuns.kind(of: value.range, in: page.text)
    switch fact {
    case .priorityAreas:
      guard kind == .area || (kind == .other && value.couldBeValue) else { return false }
      if !isTrial { addAreas(value, &page) }
    case .countries:
      guard kind == .countries || (kind == .other && value.couldBeValue) else { return false }
      if !isTrial { addCountries(value, &page) }
    case .subsectors, .topics:
      guard kind == .themes || (kind == .other && value.couldBeValue) else { return false }
      if !isTrial { addThemes(value, label, &page) }
    case .status:
      guard kind == .status || (kind == .other && value.couldBeValue) else { return false }
      if !isTrial { setStatus(value, &page) }
    case .start, .end:
      guard kind == .other, value.couldBeValue || FactValue.date(value.text) != nil else {
        return false
      }
      if !isTrial { setDate(value, label, &page) }
    case .euProjectNumber:
      guard value.couldBeNumber else { return false }
      if !isTrial { setNumber(value, &page) }
    case .implementers:
      guard kind == .other, value.couldBeValue else { return false }
      if !isTrial {
        let name = page.recordText(value.range, line: value.line, .organisations)
        page.draft.organisations.append(Organisation(name: name, role: .implementing))
      }
    case .website, .socialMedia:
      guard value.couldBeAddress else { return false }
      if !isTrial {
        page.report.add(
          .unplaced,
          line: value.line,
          "a record has no field for \(label.text())",
          text: value.text
        )
      }
    }
    return true
  }

  /// Places a value whose name is lost: by what it is, else by the order of the block.
  private mutating func placeLoose(
    _ value: FactValue,
    _ page: inout PageReader
  ) throws(ImportFailure) {
    if let number = FactFooter.beginning(of: value.text) {
      page.report.add(.outside, line: value.line, number, text: value.text)
      pending = nil
      return
    }
    switch FactRuns.kind(of: value.range, in: page.text) {
    case .countries where filled.isEmpty:
      for item in ValueList.items(of: value.range, in: page.text) {
        guard let country = item.words?.country else { continue }
        tab.append((country, page.text.text(item.range), value.line))
      }
    case .countries:
      addCountries(value, &page)
      fillLoose(.countries, value, &page)
    case .area:
      addAreas(value, &page)
      fillLoose(.priorityArea, value, &page)
      current = .priorityArea
    case .status:
      guard page.draft.status == nil else { return placeUnknown(value, &page) }
      setStatus(value, &page)
      fillLoose(.status, value, &page)
    case .themes:
      let label = themeLabel(for: value, page)
      addThemes(value, label, &page)
      fillLoose(label, value, &page)
    case .label, .other: placeUnknown(value, &page)
    }
  }

  private mutating func fillLoose(_ label: Label, _ value: FactValue, _ page: inout PageReader) {
    filled[label] = value.line
    page.evidence += 1
    page.report.add(
      .guess,
      line: value.line,
      field(of: label),
      "placed by what it says, as its label is missing",
      text: value.text
    )
  }

  /// Whether a known term is a subsector or a topic: subsectors come first.
  private func themeLabel(for value: FactValue, _ page: PageReader) -> Label {
    if current == .topics { return .topics }
    if current == .subsector && page.labels[.topics] != nil { return .subsector }
    guard filled[.subsector] == nil else { return .topics }
    let items = ValueList.items(of: value.range, in: page.text)
    return items.contains { $0.words?.theme?.value.isSubsector ?? false } ? .subsector : .topics
  }

  private mutating func placeUnknown(_ value: FactValue, _ page: inout PageReader) {
    if let date = FactValue.date(value.text), page.labels[.start] == nil, page.labels[.end] == nil {
      looseDates.append((date, value.line, value.text))
      return
    }
    if FactValue.writtenDate(value.text)?.isAmbiguous == true {
      page.report.add(
        .unplaced,
        line: value.line,
        "a date whose day and month cannot be told apart",
        text: value.text
      )
      return
    }
    if current == .details && !value.isApart && value.couldBeValue && filled.isEmpty && tab.isEmpty
    {
      page.report.add(
        .unplaced,
        line: value.line,
        .countries,
        "not a known country",
        text: value.text
      )
      return
    }
    // After an area come the subsector and then the topics, whether or not their words are known.
    let isNext = current == .priorityArea && filled[.priorityArea] != nil && pending == nil
    if isNext, !value.isApart, !value.isLast, value.couldBeValue {
      let label: Label? =
        if filled[.subsector] == nil && page.labels[.subsector] == nil {
          .subsector
        } else if filled[.topics] == nil && page.labels[.topics] == nil {
          .topics
        } else {
          nil
        }
      if let label {
        addThemes(value, label, &page)
        filled[label] = value.line
        page.report.add(
          .guess,
          line: value.line,
          field(of: label),
          "placed by its order, as its label is missing",
          text: value.text
        )
        return
      }
    }
    page.report.add(.unplaced, line: value.line, "fits no field", text: value.text)
  }
}
