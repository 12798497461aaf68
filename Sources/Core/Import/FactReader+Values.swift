extension FactReader {
  func field(of label: Label) -> DraftField? {
    guard case .fact(let fact) = label.pagePart else { return nil }
    return switch fact {
    case .priorityAreas: .priorityAreas
    case .subsectors: .subsectors
    case .topics: .topics
    case .countries: .countries
    case .status: .status
    case .start: .start
    case .end: .end
    case .euProjectNumber: .euProjectNumber
    case .implementers: .organisations
    case .website, .socialMedia: nil
    }
  }

  func addAreas(_ value: FactValue, _ page: inout PageReader) {
    let items = value.run.items
    let isPartly = items.contains { $0.words?.area != nil }
    for item in items {
      let text = page.text.text(item.range)
      guard let area = item.words?.area else {
        page.report.add(
          isPartly ? .incomplete : .unplaced,
          line: value.line,
          .priorityAreas,
          "not a known priority area",
          text: text
        )
        continue
      }
      page.evidence += 1
      reportGuess(area, value.line, .priorityAreas, text, &page)
      if page.draft.priorityAreas.contains(area.value) {
        reportRepeated(value.line, .priorityAreas, text, &page)
      } else {
        page.draft.priorityAreas.append(area.value)
      }
    }
  }

  func addCountries(_ value: FactValue, _ page: inout PageReader) {
    let items = value.run.items
    let isPartly = items.contains { $0.words?.country != nil }
    for item in items {
      let text = page.text.text(item.range)
      guard let country = item.words?.country else {
        page.report.add(
          isPartly ? .incomplete : .unplaced,
          line: value.line,
          .countries,
          "not a known country",
          text: text
        )
        continue
      }
      page.evidence += 1
      add(country, value.line, text, &page)
    }
  }

  func add(_ country: TermMatch<Country>, _ line: Int, _ text: String, _ page: inout PageReader) {
    reportGuess(country, line, .countries, text, &page)
    if page.draft.countries.contains(country.value) {
      reportRepeated(line, .countries, text, &page)
    } else {
      page.draft.countries.append(country.value)
    }
  }

  func addThemes(_ value: FactValue, _ label: Label, _ page: inout PageReader) {
    let field: DraftField = label == .topics ? .topics : .subsectors
    for item in value.run.items {
      let text = page.text.text(item.range)
      var name = page.recordText(item.range, line: value.line, field)
      if let theme = item.words?.theme {
        name = theme.value.rawValue
        page.evidence += 1
        reportGuess(theme, value.line, field, text, &page)
      } else {
        page.report.add(
          .guess,
          line: value.line,
          field,
          "not a known term, kept as written",
          text: text
        )
      }
      let known = field == .topics ? page.draft.topics : page.draft.subsectors
      if known.contains(name) {
        reportRepeated(value.line, field, text, &page)
      } else if field == .topics {
        page.draft.topics.append(name)
      } else {
        page.draft.subsectors.append(name)
      }
    }
  }

  func setStatus(_ value: FactValue, _ page: inout PageReader) {
    guard value.run.words >= 0, let status = value.run.items[0].words?.status else {
      page.report.add(
        .unplaced,
        line: value.line,
        .status,
        "not a known status",
        text: value.text
      )
      return
    }
    reportGuess(status, value.line, .status, value.text, &page)
    page.draft.status = status.value
  }

  /// Takes a date; one in which day and month may be swapped waits for another that tells their order.
  mutating func takeDate(_ value: FactValue, _ label: Label, _ page: inout PageReader) {
    let written = FactValue.writtenDate(value.text) ?? cutDate(value)
    if let order = written?.order { dateOrder = order }
    if let written, written.isAmbiguous {
      unclearDates.append((label, value, written))
    } else {
      setDate(value, label, written, &page)
    }
  }

  /// Puts a date where its name says; `nil` if it cannot be read.
  func setDate(
    _ value: FactValue,
    _ label: Label,
    _ written: WrittenDate?,
    _ page: inout PageReader
  ) {
    let field: DraftField = label == .start ? .start : .end
    guard let date = written.flatMap(CalendarDate.init) else {
      let isUnclear = FactValue.writtenDate(value.text)?.isAmbiguous == true
      page.report.add(
        .unplaced,
        line: value.line,
        field,
        isUnclear
          ? "a date in which day and month may be swapped" : "not a date of the form dd.mm.yyyy",
        text: value.text
      )
      return
    }
    if FactValue.writtenDate(value.text)?.form != .page {
      page.report.add(
        .guess,
        line: value.line,
        field,
        "read as \(date)",
        text: value.text
      )
    }
    page.evidence += 1
    if label == .start { page.draft.start = date } else { page.draft.end = date }
  }

  /// The date that begins the last line of a page, which may be cut within the label after it.
  private func cutDate(_ value: FactValue) -> WrittenDate? {
    guard value.isLast, let word = value.text.split(separator: " ").first else { return nil }
    return FactValue.writtenDate(String(word))
  }

  func setNumber(_ value: FactValue, _ page: inout PageReader) {
    if EUProjectNumber.isWellFormed(value.text) {
      page.draft.euProjectNumber = value.text
      return
    }
    let repaired = EUProjectNumber.normalised(value.text.unicodeScalars)
    page.draft.euProjectNumber = repaired ?? value.text
    page.report.add(
      repaired == nil ? .guess : .repair,
      line: value.line,
      .euProjectNumber,
      repaired.map { "read as \($0)" } ?? "not a known form, kept as written",
      text: value.text
    )
  }

  private func reportGuess<Value: RawRepresentable<String>>(
    _ word: TermMatch<Value>,
    _ line: Int,
    _ field: DraftField,
    _ text: String,
    _ page: inout PageReader
  ) {
    guard word.certainty < .seen else { return }
    page.report.add(.guess, line: line, field, "read as \(word.value.rawValue)", text: text)
  }

  private func reportRepeated(
    _ line: Int,
    _ field: DraftField,
    _ text: String,
    _ page: inout PageReader
  ) {
    page.report.add(.repair, line: line, field, "left out a repeated value", text: text)
  }
}
