extension PageReader {
  /// Puts the lines of the sections into the draft, once all labels are known.
  mutating func place() throws(ImportFailure) {
    try readFacts { (facts, page) throws(ImportFailure) in facts.finish(&page) }
    try checkListing()
    let hasProseLabel =
      labels[.description] != nil || labels[.specificObjective] != nil
      || labels[.expectedResults] != nil
    takeTitle()
    if hasProseLabel || opening.isEmpty {
      description = opening + description
    } else {
      placeByOrder()
    }
    try checkEvidence(hasProseLabel: hasProseLabel)
    draft.description = paragraphs(description, .description)
    draft.specificObjectives = items(specificObjectives, .specificObjectives)
    draft.expectedResults = items(expectedResults, .expectedResults)
    if let title = draft.title { draft.id = ProjectID(title: title) }
  }

  /// Finds the title among the lines before the first label and takes it out of them.
  private mutating func takeTitle() {
    guard let position = titlePosition() else { return }
    for index in opening[..<position] {
      let line = text.lines[index]
      report.add(.unplaced, line: line.number, "before the title", text: text.text(line.range))
    }
    let title = text.lines[opening[position]]
    draft.title = recordText(title.range, line: title.number, .title)
    // A page that prints its title twice has it in its path or above its picture.
    let rest = opening[(position + 1)...].drop { isEqual($0, opening[position]) }
    for copy in opening[position + 1..<rest.startIndex] {
      report.add(.repair, line: text.lines[copy].number, .title, "left out a second title")
    }
    opening = Array(rest)
  }

  private func titlePosition() -> Int? {
    guard !opening.isEmpty else { return nil }
    // A heading of HTML is the title, wherever it comes before the text.
    if let heading = opening.firstIndex(where: { text.lines[$0].isHeading && couldBeTitle($0) }) {
      return heading
    }
    if labels[.description] != nil {
      // One short line above the description is the title, even with a full stop.
      let only = opening.count == 1 && text.lines[opening[0]].range.count <= 300 ? 0 : nil
      return opening.lastIndex(where: couldBeTitle) ?? only
    }
    let start = opening.prefix { isPath($0) }.count
    return start < opening.count && couldBeTitle(opening[start]) ? start : nil
  }

  /// Whether a line is the path to the page, such as "Home > Projects".
  private func isPath(_ index: Int) -> Bool {
    let bytes = text.bytes[text.lines[index].range]
    guard bytes.count <= 120 else { return false }
    return [" > ", " » ", " › "].contains { mark in
      text.text(text.lines[index].range).utf8.count > mark.utf8.count
        && FactFooter.contains(bytes, mark)
    }
  }

  private func couldBeTitle(_ index: Int) -> Bool {
    let line = text.lines[index]
    guard line.range.count <= 400, let last = text.bytes[line.range].last else { return false }
    if [0x2E, 0x3A, 0x3B, 0x2C].contains(last) { return false }
    return text.markerLength(line) == 0
  }

  // MARK: - Pages without headings

  /// Parts prose that has no headings: a list at its end holds results, what says so is an
  /// objective, and the rest describes the project.
  private mutating func placeByOrder() {
    var lines = withoutRepeats(opening)
    opening = []
    if let list = listAtEnd(lines) {
      expectedResults = Array(lines[list.start...])
      lines.removeSubrange(list.start...)
      if list.objectivesStart < list.start {
        specificObjectives = Array(lines[list.objectivesStart...])
        lines.removeSubrange(list.objectivesStart...)
      }
    }
    if let first = lines.firstIndex(where: speaksOfObjective), first > 0 || lines.count > 1 {
      var end = first
      while end < lines.count && speaksOfObjective(lines[end]) { end += 1 }
      let isWhole = first == 0 && end == lines.count
      if !isWhole {
        specificObjectives = Array(lines[first..<end]) + specificObjectives
        if expectedResults.isEmpty && end == lines.count - 1 {
          expectedResults = Array(lines[end...])
          lines.removeSubrange(end...)
        }
        lines.removeSubrange(first..<end)
      }
    }
    description += lines
    for (section, field) in [
      (specificObjectives, DraftField.specificObjectives), (expectedResults, .expectedResults),
    ] {
      guard let first = section.first else { continue }
      report.add(
        .guess,
        line: text.lines[first].number,
        field,
        "placed by its order, as there is no heading"
      )
    }
  }

  /// The list that ends the prose, with the sentence before it; numbers that begin again part it.
  private func listAtEnd(_ lines: [Int]) -> (objectivesStart: Int, start: Int)? {
    guard var last = lines.indices.last else { return nil }
    // One line without a marker may follow the list.
    if text.markerLength(text.lines[lines[last]]) == 0 && last > 2 { last -= 1 }
    var start = last + 1
    var restart: Int?
    while start > 1, text.markerLength(text.lines[lines[start - 1]]) > 0 {
      start -= 1
      let bytes = text.bytes[text.lines[lines[start]].range]
      let isFirst = bytes.starts(with: "1.".utf8) || bytes.starts(with: "1)".utf8)
      if isFirst && restart == nil { restart = start }
    }
    guard last - start >= 1 else { return nil }
    if let restart, restart > start + 1 { return (start, restart) }
    if start > 1, PageReader.endsWithColon(text, text.lines[lines[start - 1]].range) { start -= 1 }
    return (start, start)
  }

  private func speaksOfObjective(_ index: Int) -> Bool {
    let head = text.text(text.lines[index].range).prefix(60).lowercased()
    return [
      "the specific objective", "specific objective", "the specific aim", "obiectivul specific",
      "конкретна мета", "конкретная цель",
    ].contains { head.hasPrefix($0) }
  }

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
      let length = text.markerLength(line)
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
