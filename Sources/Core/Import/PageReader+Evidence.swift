extension PageReader {
  /// Refuses lists of projects: several have their dates on a line each, or their addresses.
  func checkListing() throws(ImportFailure) {
    if let line = text.listingLine { throw .listing(line: line) }
    var addressCount = 0
    for line in text.lines where isBare && line.range.count <= 1000 && !line.isBoilerplate {
      guard text.bytes[line.range].holds("://") else { continue }
      addressCount += 1
      if addressCount > 2, addressCount * 8 >= text.lines.count {
        throw .listing(line: line.number)
      }
    }
    if hasProseLabel { return }
    var count = 0
    for line in text.lines where line.range.count <= 200 && tellsFirstDay(line) {
      count += 1
      if count == 2 { throw .listing(line: line.number) }
    }
  }

  /// Whether a line names the first day, alone or with other facts, as on the cards of a listing.
  private func tellsFirstDay(_ line: PageLine) -> Bool {
    if beginsWithFirstDay(line) { return true }
    guard let pieces = FactLine.namedPieces(of: line, in: text) else { return false }
    return pieces.count > 3 && pieces.contains { $0.label?.value == .start }
  }

  /// Whether a line is the name of the first day and a day, without a colon, as on the cards of a listing.
  private func beginsWithFirstDay(_ line: PageLine) -> Bool {
    let bytes = text.bytes[line.range]
    guard let digit = bytes.prefix(80).firstIndex(where: \.isDigit), digit > bytes.startIndex,
      text.label(of: FactLine.trimmed(bytes.startIndex..<digit, in: text))?.value == .start
    else { return false }
    let word = bytes[digit...].prefix { $0 != 0x20 }
    return FactValue.date(String(decoding: word, as: UTF8.self)) != nil
      && bytes[digit - 1] == 0x20
  }

  /// Whether neither headings nor facts make the page that of a project.
  private var isBare: Bool { !hasProseLabel && facts.filled.count < 3 }

  private var hasProseLabel: Bool {
    [Label.description, .specificObjective, .expectedResults].contains { labels[$0] != nil }
  }

  /// Refuses text that has too little of a project page.
  func checkEvidence() throws(ImportFailure) {
    let prose = description + specificObjectives + expectedResults
    if prose.isEmpty, facts.filled.count < 3 {
      throw labels.count >= 3 ? .emptyFrame : .notAProjectPage
    }
    if let title = foreignTitle { throw .foreignPage(title: title) }
    if text.isSourceCode || foreignNameCount > allowedForeignNameCount { throw .notAProjectPage }
    if evidence >= 2, hasProjectParts { return }
    let foreignWordCount = Prose.foreignWordCount(in: text)
    let hasParts = hasProseLabel || facts.filled.count >= 2
    if evidence >= 2, hasParts, !hasArticleFacts, foreignWordCount < 4 { return }
    let hasResults = openings.contains(.results) || expectedResults.count >= 2
    let isShort = siteLineCount < 4 && !hasArticleFacts
    if openings.contains(.objectives), hasResults, draft.title != nil, isShort { return }
    let words = Prose.score(of: prose, title: draft.title, in: self)
    let ownEvidence = hasArticleFacts ? 0 : evidence
    let against = siteLineCount + foreignWordCount
    if ownEvidence + openings.count + words - 2 * against < 4 { throw .notAProjectPage }
  }

  /// The title of a page of another kind: that of the record, or what stands by itself above all.
  private var foreignTitle: String? {
    var titles = [draft.title].compactMap(\.self)
    let isAlone = text.lines.count > 1 && text.lines[1].isAfterBlank
    if let first = text.lines.first, isAlone || titles.isEmpty {
      titles.append(text.text(first.range))
    }
    return titles.first(where: OpeningTable.shared.isForeignTitle)
  }

  /// How many names of what other pages have may stand on this one, which has headings of a project, or one, or none.
  private var allowedForeignNameCount: Int {
    let hasBoth = labels.holds(.specificObjective) && labels.holds(.expectedResults)
    return hasBoth ? .max : hasResultsOrObjectives ? 2 : 1
  }

  private var hasResultsOrObjectives: Bool {
    labels[.specificObjective] != nil || labels[.expectedResults] != nil
  }

  /// How many names of what events, vacancies or accounts have stand on the page.
  private var foreignNameCount: Int {
    var names: Set<Int> = []
    for line in text.lines where line.range.count <= 80 {
      let range = line.range.prefix { text.bytes[$0] != UInt8(ascii: ":") }
      if let name = OpeningTable.shared.foreignName(text.bytes.span.extracting(range)) {
        names.insert(name)
      }
    }
    return names.count
  }

  /// Whether headings or facts are there that only projects have.
  private var hasProjectParts: Bool {
    facts.filled.count >= 3
      || labels[.specificObjective] != nil && labels[.expectedResults] != nil
  }

  /// Whether the page has no facts but those that any article may have, as well as a description.
  private var hasArticleFacts: Bool {
    !facts.filled.isEmpty && !hasResultsOrObjectives
      && facts.filled.holdsOnly([.countries, .topics])
  }

  /// Reports what the page does not give, and puts the report in order.
  mutating func finish() {
    let given: [(DraftField, Bool, Label)] = [
      (.description, !draft.description.isEmpty, .description),
      (.specificObjectives, !draft.specificObjectives.isEmpty, .specificObjective),
      (.expectedResults, !draft.expectedResults.isEmpty, .expectedResults),
      (.countries, !draft.countries.isEmpty, .countries),
      (.priorityAreas, !draft.priorityAreas.isEmpty, .priorityArea),
      (.subsectors, !draft.subsectors.isEmpty, .subsector),
      (.topics, !draft.topics.isEmpty, .topics),
      (.status, draft.status != nil, .status),
      (.start, draft.start != nil, .start),
      (.end, draft.end != nil, .end),
      (.euProjectNumber, draft.euProjectNumber != nil, .euProjectNumber),
    ]
    if draft.title == nil { report.add(.missing, .title, "not found on the page") }
    for (field, isGiven, label) in given {
      if !isGiven, !report.entries.contains(where: { $0.kind == .missing && $0.field == field }) {
        report.add(
          .missing,
          line: labels[label] ?? strayLabels[label],
          field,
          reasonWithout(field, label)
        )
      } else if isGiven, field == .description && labels[.description] == nil {
        report.add(.repair, .description, "its heading is missing; read from below the title")
      }
    }
    report.sort()
  }
}

extension PageReader {
  /// Why a field has no value: a label may have none, one that cannot be read, or stand outside the project.
  private func reasonWithout(_ field: DraftField, _ label: Label) -> String {
    let isUnreadable = report.entries.contains {
      $0.field == field && ($0.kind == .unplaced || $0.kind == .incomplete)
    }
    if isUnreadable { return "its value could not be read" }
    if labels[label] != nil { return "nothing after its label" }
    return strayLabels[label] == nil
      ? "not found on the page" : "its label is only outside the project"
  }
}
