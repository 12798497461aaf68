/// Values whose names are lost, or not known.
extension FactReader {
  /// Places a value whose name is lost: by what it is, else by the order of the block.
  mutating func placeLoose(
    _ value: FactValue,
    _ page: inout PageReader
  ) throws(ImportFailure) {
    if let number = FactFooter.beginning(of: value.text) {
      page.report.add(.outside, line: value.line, number, text: value.text)
      pending = nil
      return
    }
    if isForeign, takeForeign(value, &page) { return }
    switch value.run.likelyKind {
    case .countries where filled.isEmpty && !isForeign:
      for item in value.run.items {
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
      switch value.run.kind {
      case .countries: .countries
      case .area: .priorityArea
      case .themes, .status, .label, .other: nil
      }
    if let known, page.labels[known] == nil, filled[known] == nil { return false }
    leaveOut(value, "the value of a label that is not known", &page)
    return true
  }

  private mutating func fillLoose(_ label: Label, _ value: FactValue, _ page: inout PageReader) {
    filled.note(label, line: value.line)
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
    let items = value.run.items
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
    } else if let label = labelOfList(of: value, page) {
      addThemes(value, label, &page)
    } else if let label = labelByOrder(of: value, page) {
      addThemes(value, label, &page)
      filled.note(label, line: value.line)
      reportPlacedByOrder(line: value.line, field(of: label), text: value.text, &page)
    } else {
      leaveOut(value, for: pending.flatMap(field(of:)), "fits no field", &page)
    }
  }

  /// The label of the list that a value goes on with, in an element like that of the value above.
  private func labelOfList(of value: FactValue, _ page: PageReader) -> Label? {
    guard value.isFurther, let current, current == .topics || current == .subsector,
      filled[current] != nil, pending == nil, value.couldBeValue
    else { return nil }
    return current
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

  func reportPlacedByOrder(
    line: Int,
    _ field: DraftField?,
    text: String,
    _ page: inout PageReader
  ) {
    let message = "placed by its order, as its label is missing"
    page.report.add(.guess, line: line, field, message, text: text)
  }
}
