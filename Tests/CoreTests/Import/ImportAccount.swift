// The fuzz target compiles this file as well.
@testable import Core

/// What became of the lines of a page: each is in the record, in the report, or a label.
struct ImportAccount {
  /// The lines that are nowhere; importing loses no text, so there must be none.
  var lostLines: [String] = []

  /// Imports a page and looks for each of its lines; a refused page has no account.
  init?(_ bytes: [UInt8]) {
    guard let result = try? PageImporter().importPage(bytes),
      var text = try? PageInput.read(bytes)
    else { return nil }
    text.lookUpWords()
    let draft = result.draft
    let values =
      [draft.title, draft.euProjectNumber].compactMap(\.self) + draft.description
      + draft.specificObjectives + draft.expectedResults + draft.subsectors + draft.topics
      + draft.organisations.map(\.name)
    let texts = Set(values.map(Self.withCommas))
    let reported = Dictionary(grouping: result.report.entries.filter { $0.text != nil }) {
      $0.line ?? 0
    }
    for line in text.lines {
      let content = Self.withCommas(text.text(line.range))
      let length = line.markerLength
      let item = String(decoding: content.utf8.dropFirst(length), as: UTF8.self)
      let entries = reported[line.number, default: []].compactMap(\.text).map(Self.withCommas)
      if texts.contains(content) || texts.contains(item) || item.isEmpty && length > 0
        || entries.contains(content) || Self.isLabel(line, text)
      {
        continue
      }
      for piece in FactLine.pieces(of: line, in: text) where piece.label == nil {
        let value = Self.withCommas(text.text(piece.range))
        if value.isEmpty || texts.contains(value) || entries.contains(value) { continue }
        if let date = FactValue.date(value), date == draft.start || date == draft.end { continue }
        if EUProjectNumber.normalised(value.unicodeScalars) == draft.euProjectNumber { continue }
        for item in ValueList.items(of: piece.range, in: text)
        where !Self.isKnown(item, text, draft, texts, entries) {
          lostLines.append("\(line.number): \(text.text(item.range))")
        }
      }
    }
  }

  /// The text with commas below its letters instead of cedillas, as import writes Romanian.
  private static func withCommas(_ text: String) -> String {
    String(scalars: text.unicodeScalars.map { RomanianLetters.commaLetter(for: $0) ?? $0 })
  }

  private static func isLabel(_ line: PageLine, _ text: PageText) -> Bool {
    line.words >= 0 && VocabularyIndex.shared[line.words].label != nil
  }

  private static func isKnown(
    _ item: ValueList.Item,
    _ text: PageText,
    _ draft: Draft,
    _ texts: Set<String>,
    _ entries: [String]
  ) -> Bool {
    let content = withCommas(text.text(item.range))
    if texts.contains(content) || entries.contains(content) { return true }
    guard let words = item.words else { return false }
    return words.country.map { draft.countries.contains($0.value) } ?? false
      || words.area.map { draft.priorityAreas.contains($0.value) } ?? false
      || words.theme.map { texts.contains($0.value.rawValue) } ?? false
      || words.status.map { draft.status == $0.value } ?? false
  }
}
