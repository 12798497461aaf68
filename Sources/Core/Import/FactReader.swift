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
  /// Whether the name that was read last is not known.
  private var isForeign = false

  mutating func begin(_ label: Label, line: Int) {
    pending = nil
    isForeign = false
    current = label
    currentLine = line
  }

  /// Takes the name of a fact.
  mutating func take(_ label: Label, line: Int, _ page: inout PageReader) throws(ImportFailure) {
    pending = label
    isForeign = false
    current = label
    currentLine = line
    if page.labels[label] == nil { page.labels[label] = line }
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
    try take(FactLine.pieces(of: line, in: page.text), index, &page)
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
    if value.isPlaceholder { return takePlaceholder(value, &page) }
    if value.hasUnknownName, pending.map({ !$0.takesAnyText }) ?? true {
      pending = nil
      isForeign = true
    }
    let label = pending
    if let label, filled[label] == nil {
      if fits(value, label, page) {
        place(value, label, &page)
        filled[label] = value.line
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
    let kind = FactRuns.likelyKind(of: value.range, in: page.text)
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
  private func place(_ value: FactValue, _ label: Label, _ page: inout PageReader) {
    guard case .fact(let fact) = label.pagePart else { return }
    switch fact {
    case .priorityAreas: addAreas(value, &page)
    case .countries: addCountries(value, &page)
    case .subsectors, .topics: addThemes(value, label, &page)
    case .status: setStatus(value, &page)
    case .start, .end: setDate(value, label, &page)
    case .euProjectNumber: setNumber(value, &page)
    case .implementers:
      let name = page.recordText(value.range, line: value.line, .organisations)
      page.draft.organisations.append(Organisation(name: name, role: .implementing))
    case .website, .socialMedia:
      leaveOut(value, "a record has no field for \(label.text())", &page)
    }
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
    if isForeign, takeForeign(value, &page) { return }
    switch FactRuns.likelyKind(of: value.range, in: page.text) {
    case .countries where filled.isEmpty && !isForeign:
      for item in ValueList.items(of: value.range, in: page.text) {
        let text = page.text.text(item.range)
        guard let country = item.words?.country else {
          page.report.add(
            .incomplete,
            line: value.line,
            .countries,
            "not a known country",
            text: text
          )
          continue
        }
        tab.append((country, text, value.line))
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

  /// Takes the value of a name that is not known: two days may be the first and the last, countries and an area are
  /// known wherever they stand if nothing else names them, and the rest is nobody's.
  private mutating func takeForeign(_ value: FactValue, _ page: inout PageReader) -> Bool {
    let hasDates = page.labels[.start] != nil || page.labels[.end] != nil
    if !hasDates, page.draft.start == nil, page.draft.end == nil, let days = value.days {
      page.draft.start = days.lowerBound
      page.draft.end = days.upperBound
      page.evidence += 1
      page.report.add(
        .guess,
        line: value.line,
        .start,
        "read as \(days.lowerBound) to \(days.upperBound), as no label says otherwise",
        text: value.text
      )
      return true
    }
    let known: Label? =
      switch FactRuns.kind(of: value.range, in: page.text) {
      case .countries: .countries
      case .area: .priorityArea
      case .themes, .status, .label, .other: nil
      }
    if let known, page.labels[known] == nil, filled[known] == nil { return false }
    leaveOut(value, "the value of a label that is not known", &page)
    return true
  }

  private mutating func fillLoose(_ label: Label, _ value: FactValue, _ page: inout PageReader) {
    filled[label] = value.line
    page.evidence += 1
    if current == label { return }
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

  /// Places a value of which no word is known: as a date, or by its order after an area.
  private mutating func placeUnknown(_ value: FactValue, _ page: inout PageReader) {
    if let date = FactValue.date(value.text), page.labels[.start] == nil, page.labels[.end] == nil {
      looseDates.append((date, value.line, value.text))
    } else if FactValue.writtenDate(value.text)?.isAmbiguous == true {
      leaveOut(value, "a date in which day and month may be swapped", &page)
    } else if isInPlaceOfCountries(value) {
      leaveOut(value, for: .countries, "not a known country", &page)
    } else if let label = labelByOrder(of: value, page) {
      addThemes(value, label, &page)
      filled[label] = value.line
      reportPlacedByOrder(line: value.line, field(of: label), text: value.text, &page)
    } else {
      leaveOut(value, for: pending.flatMap(field(of:)), "fits no field", &page)
    }
  }

  /// Whether a value comes where the country is that heads a block without labels.
  private func isInPlaceOfCountries(_ value: FactValue) -> Bool {
    current == .details && !value.isApart && value.couldBeValue && filled.isEmpty && tab.isEmpty
      && value.text.utf8.count <= 48
  }

  /// The label of a value that follows an area: after it come the subsector and then the topics,
  /// whether or not their words are known.
  private func labelByOrder(of value: FactValue, _ page: PageReader) -> Label? {
    guard current == .priorityArea, filled[.priorityArea] != nil, pending == nil,
      !value.isApart, !value.isLast, value.couldBeValue
    else { return nil }
    return [Label.subsector, .topics].first { filled[$0] == nil && page.labels[$0] == nil }
  }

  /// Reports a value that goes into no field.
  private func leaveOut(
    _ value: FactValue,
    for field: DraftField? = nil,
    _ reason: String,
    _ page: inout PageReader
  ) {
    page.report.add(.unplaced, line: value.line, field, reason, text: value.text)
  }

  private func reportPlacedByOrder(
    line: Int,
    _ field: DraftField?,
    text: String,
    _ page: inout PageReader
  ) {
    let message = "placed by its order, as its label is missing"
    page.report.add(.guess, line: line, field, message, text: text)
  }
}
