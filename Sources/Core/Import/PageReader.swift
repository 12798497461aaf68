/// Puts each line of a page into a section, the facts or the report, as its placement says.
struct PageReader {
  var text: PageText
  var draft = Draft()
  var report: ImportReport
  var facts = FactReader()
  /// The lines of the sections; the description may have no heading.
  var description: [Int] = []
  var specificObjectives: [Int] = []
  var expectedResults: [Int] = []
  /// The labels met so far, with the line of the first.
  var labels = LabelLines()
  /// The labels that were left outside the project, with the line of the first.
  private(set) var strayLabels = LabelLines()
  /// How much speaks for a project page.
  var evidence = 0
  /// The places that sentences of their own have opened.
  var openings: Set<PagePlace> = []
  /// How many lines have words that sites put on every page.
  var siteLineCount = 0
  /// The last line that ends with the name of a fact; -1 if there is none.
  private(set) var lastLabel = -1
  /// The heading of prose that was read last, and those before it.
  private var openedPlaces: [PagePlace] = []
  private var languageCounts = [Int](repeating: 0, count: Language.allCases.count)
  private let knownLanguage: Language?

  init(_ text: PageText, language: Language?) {
    self.text = text
    report = text.report
    knownLanguage = language
  }

  /// The language that was given, or that of most labels; `nil` if there is neither.
  var language: Language? {
    if let knownLanguage { return knownLanguage }
    guard let most = languageCounts.max(), most > 0 else { return nil }
    let index = languageCounts.firstIndex(of: most)
    return index.map { Language.allCases[$0] }
  }

  mutating func read() throws(ImportFailure) {
    leaveOutCopy()
    var reader = LineReader(text)
    var indices: [Int] = []
    var readings: [LineReading] = []
    for (index, line) in text.lines.enumerated() {
      if line.isBoilerplate {
        leaveOutside(line, "text of the site")
        continue
      }
      indices.append(index)
      readings.append(reader.read(line))
    }
    let placement = Placement(readings, isMail: text.isMail)
    lastLabel = readings.lastIndex { $0.kind == .factName }.map { indices[$0] } ?? -1
    for (position, index) in indices.enumerated() {
      try take(index, readings[position], placement.places[position])
    }
    reportDoubts(placement, indices)
    try place()
  }

  // MARK: - Lines

  private mutating func take(
    _ index: Int,
    _ reading: LineReading,
    _ place: PagePlace
  ) throws(ImportFailure) {
    let line = text.lines[index]
    if (reading.kind, place) == (.objectiveOpening, .objectives) { openings.insert(place) }
    if (reading.kind, place) == (.resultOpening, .results) { openings.insert(place) }
    if reading.kind.isSite, reading.kind != .path { siteLineCount += 1 }
    if let label = reading.label, try open(label, reading, place, line.number) { return }
    if place.field == 0 { noteLabels(of: line, reading) }
    switch place {
    case .title: takeTitle(index)
    case .opening where reading.kind.isSite: leaveOutside(line, "text of the site")
    case .opening where reading.kind == .sentence || reading.announces:
      opensWithSentence = true
      takeDescription(index, reading)
    case .opening, .description: takeDescription(index, reading)
    case .objectives: specificObjectives.append(index)
    case .results: expectedResults.append(index)
    case .facts, .earlyFacts:
      try readFacts { (facts, page) throws(ImportFailure) in
        try facts.take(index, reading.kind, &page)
      }
    case .frame:
      if reading.kind.isSite {
        leaveOutside(line, "text of the site")
      } else {
        report.add(.unplaced, line: line.number, "before the title", text: text.text(line.range))
      }
    case .documents: leaveOutside(line, "name of a document")
    case .gallery: leaveOutside(line, "caption of the gallery")
    case .map: leaveOutside(line, "text of the map")
    case .foreign:
      report.add(
        .unplaced,
        line: line.number,
        "under a heading that is not known",
        text: text.text(line.range)
      )
    case .tail: leaveOutside(line, "text after the project")
    }
  }

  /// Notes the labels of a line that is no part of the project.
  private mutating func noteLabels(of line: PageLine, _ reading: LineReading) {
    let label =
      reading.label.map { [$0] } ?? FactLine.namedPieces(of: line, in: text)?.compactMap(\.label)
    for word in label ?? [] { strayLabels.note(word.value, line: line.number) }
  }

  /// Takes a line that is a label by itself; returns `false` if it is text in its place.
  private mutating func open(
    _ label: TermMatch<Label>,
    _ reading: LineReading,
    _ place: PagePlace,
    _ number: Int
  ) throws(ImportFailure) -> Bool {
    let isFact = label.value.pagePart?.isFact == true
    let isOpened =
      isFact || reading.place == .facts
      ? place == .facts || place == .earlyFacts : place == reading.place
    guard isOpened else { return false }
    count(label, line: number)
    if isFact {
      try readFacts { (facts, page) throws(ImportFailure) in
        try facts.take(label.value, line: number, &page)
      }
    } else if place.isProse {
      try openProse(place, label.value, number)
    } else if label.value == .details {
      facts.begin(label.value)
    }
    labels.note(label.value, line: number)
    return true
  }

  /// Opens a section; one that was closed before belongs to another page.
  ///
  /// What stands above the heading of the description without a sentence is of the site.
  private mutating func openProse(
    _ place: PagePlace,
    _ label: Label,
    _ number: Int
  ) throws(ImportFailure) {
    if labels[label] != nil {
      // The names of tabs stand together above their texts.
      if openedPlaces.last != place, hasText(place) { throw .severalPages(line: number) }
      report.add(.repair, line: number, "left out a repeated heading")
    }
    openedPlaces.append(place)
    if place == .description, !opensWithSentence {
      for index in description { leaveOutside(text.lines[index], "text of the site") }
      description = []
    }
  }

  private func hasText(_ place: PagePlace) -> Bool {
    switch place {
    case .objectives: !specificObjectives.isEmpty
    case .results: !expectedResults.isEmpty
    case _: !description.isEmpty
    }
  }

  private mutating func takeTitle(_ index: Int) {
    let line = text.lines[index]
    guard draft.title == nil else {
      report.add(.unplaced, line: line.number, "a second title", text: text.text(line.range))
      return
    }
    titleLine = index
    draft.title = recordText(ownTitle(of: line), line: line.number, .title)
  }

  /// The title without the name of the site behind it, which is known, or shown by a line that is the title alone.
  private mutating func ownTitle(of line: PageLine) -> Range<Int> {
    let bytes = text.bytes[line.range]
    let end = bytes.indices.dropLast(2).last { index in
      bytes[index] == 0x20 && bytes[index...].dropFirst().starts(with: "| ".utf8)
    }
    guard let end, end > line.range.lowerBound else { return line.range }
    let words = text.words(end + 3..<line.range.upperBound)
    let isSite = words >= 0 && VocabularyIndex.shared[words].isNavigation
    let title = text.bytes[..<end].suffix(from: line.range.lowerBound)
    guard isSite || text.lines.prefix(60).contains(where: { text.bytes[$0.range] == title }) else {
      return line.range
    }
    let name = text.text(end + 3..<line.range.upperBound)
    report.add(.outside, line: line.number, "name of the site", text: name)
    return line.range.lowerBound..<end
  }

  private var titleLine: Int?
  /// Whether a sentence stands below the title without a heading.
  private var opensWithSentence = false

  /// Takes a line of the description; a page that prints its title twice has it in its path or above its picture.
  private mutating func takeDescription(_ index: Int, _ reading: LineReading) {
    let line = text.lines[index]
    guard description.isEmpty, labels[.description] == nil else {
      description.append(index)
      return
    }
    if let titleLine, isEqual(index, titleLine) {
      report.add(.repair, line: line.number, .title, "left out a second title")
    } else if reading.kind.isSite {
      leaveOutside(line, "text of the site")
    } else {
      description.append(index)
    }
  }

  /// Lets the reader of facts, which is a part of this one, change the rest of it.
  mutating func readFacts(
    _ body: (inout FactReader, inout PageReader) throws(ImportFailure) -> Void
  ) throws(ImportFailure) {
    var reader = FactReader()
    swap(&reader, &facts)
    try body(&reader, &self)
    facts = reader
  }

  // MARK: - Reports

  /// Counts a label for the language and reports one that is only likely.
  mutating func count(_ word: TermMatch<Label>, line: Int) {
    for (index, language) in Language.allCases.enumerated()
    where word.languages.contains(language) {
      languageCounts[index] += 1
    }
    if word.certainty < .seen {
      report.add(.guess, line: line, "read as the label of \(word.value.text())")
    }
    let isDistinctive = word.value.pagePart?.isProse == true && word.value != .description
    evidence += isDistinctive && word.certainty == .seen ? 2 : 1
  }

  /// The text of a part of a line as it goes into a record, with the letters of its language.
  mutating func recordText(_ range: Range<Int>, line: Int, _ field: DraftField) -> String {
    let original = text.text(range)
    // The four letters with a cedilla begin with this byte.
    guard text.bytes.span.extracting(range).holds(0xC5) else { return original }
    let scalars = Array(original.unicodeScalars)
    let repairs = RomanianLetters.repairs(in: scalars, isRomanian: language == .romanian)
    guard !repairs.isEmpty else { return original }
    report.add(
      .repair,
      line: line,
      field,
      "put commas below letters with a cedilla",
      text: original
    )
    return String(scalars: repairs.applied(to: scalars))
  }

  mutating func leaveOutside(_ line: PageLine, _ message: String) {
    report.add(.outside, line: line.number, message, text: text.text(line.range))
  }
}
