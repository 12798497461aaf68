/// Reads the lines of a page in order and puts each into a section, the facts or the report.
struct PageReader {
  /// The part of the page that is being read.
  enum Part {
    case opening, description, specificObjectives, expectedResults, documents, map, gallery, facts
  }

  var text: PageText
  var draft = Draft()
  var report: ImportReport
  var facts = FactReader()
  /// The lines of the sections; those before the first label are the title and a description.
  var opening: [Int] = []
  var description: [Int] = []
  var specificObjectives: [Int] = []
  var expectedResults: [Int] = []
  /// The labels met so far, with the line of the first.
  var labels: [Label: Int] = [:]
  /// How much speaks for a project page.
  var evidence = 0
  private var part = Part.opening
  private var languageCounts = [Int](repeating: 0, count: Language.allCases.count)
  /// The last line that ends with the name of a fact; -1 if there is none.
  private(set) var lastLabel = -1
  /// For each line, whether facts without labels begin there.
  private var beginsFacts: [Bool] = []

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
    beginsFacts = FactRuns.beginnings(in: text)
    lastLabel =
      text.lines.lastIndex { line in
        let label = line.words < 0 ? nil : VocabularyIndex.shared[line.words].label
        return label?.value.pagePart?.isFact == true
          || line.range.count <= 200 && Self.endsWithColon(text, line.range)
      } ?? -1
    var index = 0
    while index < text.lines.count {
      let (label, count) = label(at: index)
      if let label {
        try open(label.value, label, index)
        if count > 1 {
          for line in text.lines[index..<index + count] {
            report.add(
              .repair,
              line: line.number,
              "part of a label that was wrapped",
              text: text.text(line.range)
            )
          }
        }
        index += count
      } else {
        try take(index)
        index += 1
      }
    }
    try place()
  }

  /// The label that the lines at `index` are, with the number of lines it takes.
  private func label(at index: Int) -> (TermMatch<Label>?, Int) {
    let line = text.lines[index]
    guard line.range.count <= 100, !line.isBoilerplate else { return (nil, 1) }
    let own = line.words < 0 ? nil : VocabularyIndex.shared[line.words].label
    let hasColon = Self.endsWithColon(text, line.range)
    if !hasColon, line.range.count <= 70 {
      var end = index + 1
      while end < min(index + 3, text.lines.count), text.lines[end].range.count <= 50,
        text.lines[end].words < 0
      {
        let joined = line.range.lowerBound..<text.lines[end].range.upperBound
        if let word = wrappedWord(line, index, end, joined), accepts(word, hasColon: true) {
          return (word, end + 1 - index)
        }
        end += 1
      }
    }
    guard let own, accepts(own, hasColon: hasColon) else { return (nil, 1) }
    return (own, 1)
  }

  /// What several lines mean together; they are not neighbours in memory without a blank between.
  private func wrappedWord(
    _ line: PageLine,
    _ first: Int,
    _ last: Int,
    _ range: Range<Int>
  ) -> TermMatch<Label>? {
    var joined: [UInt8] = []
    joined.reserveCapacity(range.count + 2)
    for index in first...last {
      if !joined.isEmpty { joined.append(0x20) }
      joined += text.bytes[text.lines[index].range]
    }
    return VocabularyIndex.shared.index(of: joined[...]).flatMap {
      VocabularyIndex.shared[$0].label
    }
  }

  /// Whether a line is a label: outside the facts, guessed names of facts need their colon.
  private func accepts(_ word: TermMatch<Label>, hasColon: Bool) -> Bool {
    guard let part = word.value.pagePart else { return false }
    return !part.isFact || hasColon || word.certainty == .seen || self.part == .facts
  }

  static func endsWithColon(_ text: PageText, _ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    return text.bytes[last] == UInt8(ascii: ":")
  }

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

  private mutating func open(
    _ label: Label,
    _ word: TermMatch<Label>,
    _ index: Int
  ) throws(ImportFailure) {
    let number = text.lines[index].number
    count(word, line: number)
    switch label.pagePart {
    case .description: try openProse(.description, label, number)
    case .specificObjectives: try openProse(.specificObjectives, label, number)
    case .expectedResults: try openProse(.expectedResults, label, number)
    case .documents: part = .documents
    case .map: part = .map
    case .gallery: part = .gallery
    case .details:
      part = .facts
      facts.begin(label, line: number)
    case .fact, nil:
      // A line between captions and the first fact is the tab of the map.
      part = .facts
      try readFacts { (facts, page) throws(ImportFailure) in
        try facts.take(label, line: number, &page)
      }
    }
    if labels[label] == nil { labels[label] = number }
  }

  private mutating func openProse(
    _ opened: Part,
    _ label: Label,
    _ number: Int
  ) throws(ImportFailure) {
    let isSecond = labels[label] != nil && part != opened
    let hasProse = labels[.specificObjective] != nil || labels[.expectedResults] != nil
    if isSecond || (part == .facts && hasProse) { throw .severalPages(line: number) }
    if labels[label] != nil {
      report.add(.repair, line: number, "left out a repeated heading")
    }
    part = opened
  }

  private mutating func take(_ index: Int) throws(ImportFailure) {
    let line = text.lines[index]
    if line.isBoilerplate || isNavigation(line) {
      report.add(
        .outside,
        line: line.number,
        "text of the site",
        text: text.text(line.range)
      )
      return
    }
    if part != .facts, beginsFacts[index], !(part == .gallery && !precedesFact(index)) {
      part = .facts
    }
    if part == .facts {
      try readFacts { (facts, page) throws(ImportFailure) in try facts.take(index, &page) }
      return
    }
    if try takePair(index) { return }
    switch part {
    case .opening: opening.append(index)
    case .description: description.append(index)
    case .specificObjectives: specificObjectives.append(index)
    case .expectedResults: expectedResults.append(index)
    case .documents: leaveOutside(line, "name of a document")
    case .gallery: leaveOutside(line, "caption of the gallery")
    case .map: leaveOutside(line, "text of the map")
    case .facts: break
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

  /// The text of a part of a line as it goes into a record, with the letters of its language.
  mutating func recordText(_ range: Range<Int>, line: Int, _ field: DraftField) -> String {
    let original = text.text(range)
    // The four letters with a cedilla begin with this byte.
    guard text.bytes[range].contains(0xC5) else { return original }
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

  private func isNavigation(_ line: PageLine) -> Bool {
    guard line.words >= 0, VocabularyIndex.shared[line.words].isNavigation else { return false }
    return part == .opening ? opening.isEmpty : part == .facts
  }

  /// Whether the next line is the label of a fact or begins facts.
  private func precedesFact(_ index: Int) -> Bool {
    guard index + 1 < text.lines.count else { return true }
    return beginsFacts[index + 1] || label(at: index + 1).0?.value.pagePart?.isFact == true
  }

  /// Takes a line outside the facts that holds names of facts with their values.
  private mutating func takePair(_ index: Int) throws(ImportFailure) -> Bool {
    let line = text.lines[index]
    guard line.range.count <= FactLine.maximumByteCount, !line.isBoilerplate else { return false }
    let pieces = FactLine.pieces(of: line.range, in: text)
    guard pieces.contains(where: { $0.label != nil }) else { return false }
    guard FactLine.isPlausible(pieces, in: text) else { return false }
    part = .facts
    try readFacts { (facts, page) throws(ImportFailure) in try facts.take(pieces, index, &page) }
    return true
  }
}
