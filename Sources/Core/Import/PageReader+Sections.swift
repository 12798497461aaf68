extension PageReader {
  /// Puts the lines of the sections into the draft, once all lines are read.
  mutating func place() throws(ImportFailure) {
    try readFacts { (facts, page) throws(ImportFailure) in facts.finish(&page) }
    try checkListing()
    try checkEvidence()
    let hasHeadings = labels[.specificObjective] != nil || labels[.expectedResults] != nil
    if !hasHeadings { description = withoutRepeats(description) }
    draft.description = paragraphs(description, .description)
    draft.specificObjectives = items(specificObjectives, .specificObjectives)
    draft.expectedResults = items(expectedResults, .expectedResults)
    if let title = draft.title { draft.id = ProjectID(title: title) }
  }

  /// Reports where a line might as well belong elsewhere, and sections that no heading opens.
  mutating func reportDoubts(_ placement: Placement, _ indices: [Int]) {
    for (section, label, field) in [
      (specificObjectives, Label.specificObjective, DraftField.specificObjectives),
      (expectedResults, .expectedResults, .expectedResults),
    ] where labels[label] == nil {
      guard let first = section.first else { continue }
      report.add(
        .guess,
        line: text.lines[first].number,
        field,
        "placed by what it says, as there is no heading"
      )
    }
    var isDoubted = false
    for (position, index) in indices.enumerated() {
      let isDoubtful =
        placement.margins[position] < Self.doubt && placement.places[position].field > 0
      if isDoubtful, !isDoubted {
        let line = text.lines[index]
        report.add(
          .guess,
          line: line.number,
          "might as well be \(placement.alternatives[position].phrase)",
          text: text.text(line.range)
        )
      }
      isDoubted = isDoubtful
    }
  }

  /// A way through the page that is so much dearer is as good a reading.
  private static var doubt: Int32 { 4 }

  // MARK: - Sections

  private mutating func paragraphs(_ section: [Int], _ field: DraftField) -> [String] {
    withoutRepeatedTail(section, field).map { index in
      recordText(text.lines[index].range, line: text.lines[index].number, field)
    }
  }

  /// The lines of a section without the bullets and numbers in front of them.
  private mutating func items(_ section: [Int], _ field: DraftField) -> [String] {
    withoutRepeatedTail(section, field).compactMap { index in
      let line = text.lines[index]
      let length = line.markerLength
      let content = line.range.dropFirst(length)
      guard length > 0, removeMarker(line, length, field) else {
        return recordText(line.range, line: line.number, field)
      }
      return content.isEmpty ? nil : recordText(content, line: line.number, field)
    }
  }

  /// Reports what becomes of a marker; returns `false` for that of a line that is a list by itself.
  private mutating func removeMarker(_ line: PageLine, _ length: Int, _ field: DraftField) -> Bool {
    let repair = ItemMarker.repair(in: text.bytes[line.range].scalars)
    if length < line.range.count, repair?.replacement == nil {
      report.add(
        .guess,
        line: line.number,
        field,
        "left a line that holds several items of a list",
        text: text.text(line.range)
      )
      return false
    }
    let marker = FactLine.trimmed(line.range.prefix(length), in: text)
    report.add(
      .repair,
      line: line.number,
      field,
      "removed a bullet or number",
      text: text.text(marker)
    )
    return true
  }
}

extension PagePlace {
  /// What a line of the place is to a reader.
  fileprivate var phrase: String {
    switch self {
    case .frame, .tail: "text of the site"
    case .title: "the title"
    case .opening, .description: "a part of the description"
    case .objectives: "a specific objective"
    case .results: "an expected result"
    case .documents: "the name of a document"
    case .map: "text of the map"
    case .gallery: "a caption"
    case .earlyFacts, .facts: "a fact"
    case .foreign: "text under a heading that is not known"
    }
  }
}
