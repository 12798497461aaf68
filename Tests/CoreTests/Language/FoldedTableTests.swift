import Testing

@testable import Core

@Suite("Folded texts") struct FoldedTableTests {
  @Test(
    arguments: [
      ("Georgia", 0), ("GEORGIA:", 0), (" georgia ", 0), ("Georgi", nil), ("Țara", 1), ("ţara", 1),
      ("tara", 1), ("a", 2), ("A:", 2), ("ab", nil), ("", nil), ("Країна", 3), ("КРАЇНА", 3),
      ("research and trade", 4), ("Research & Trade", 4), ("research an trade", nil),
    ] as [(String, Int?)]
  )
  func `a text has the number of what it folds to`(text: String, number: Int?) {
    let table = FoldedTable(["Georgia", "Țara", "a", "Країна", "Research and trade"])
    let found = table.number(of: Array(text.utf8).span)
    #expect(found == number)
  }

  @Test func `a large table finds all of its texts`() {
    let texts = (0..<5000).map { "word\($0)" }
    let table = FoldedTable(texts + texts.map { $0.uppercased() })
    #expect(table.count == 5000)
    let numbers = texts.map { table.number(of: Array($0.utf8).span) }
    #expect(numbers == Array(texts.indices))
    for (text, number) in [("Word7", 7), ("word5000", nil)] as [(String, Int?)] {
      let found = table.number(of: Array(text.utf8).span)
      #expect(found == number)
    }
  }

  @Test(arguments: [
    "Ґанок", "ȘCOALĂ", "e\u{301}cole", "’apostrophe", "ab", "a b c", "და", "Եվրոպա",
  ])
  func `no text is lost by the filter of beginnings`(text: String) {
    for length in 1...4 {
      var filter = BeginningFilter(length: length)
      filter.insert(TextFolding.folded(text))
      let mayHold = filter.mayHold(Array(text.utf8).span)
      #expect(mayHold, "\(length)")
    }
  }
}
