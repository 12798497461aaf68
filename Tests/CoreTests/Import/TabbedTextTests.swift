import Testing

@testable import Core

@Suite("Text with gaps") struct TabbedTextTests {
  @Test(arguments: ["A:", "AB:", "ABC:", "ABCD:", "Topic", "AB C:"])
  func `three blanks part a name from its value wherever they begin`(name: String) {
    for blanks in 3...7 {
      let line = Array((name + String(repeating: " ", count: blanks) + "x y").utf8)
      let gap = TabbedText.gap(in: line[...])
      #expect(gap == name.utf8.count..<name.utf8.count + blanks)
    }
    for words in ["\(name)  x", "\(name)   x   y", "\(name)   ", "   \(name) x"] {
      let gap = TabbedText.gap(in: Array(words.utf8)[...])
      #expect(gap == nil, "\(words)")
    }
  }

  @Test(arguments: ["A:\tx", "A: \t x", "A:\t\tx", "A:  \tx  y"])
  func `a tab parts them as well`(line: String) {
    let bytes = Array(line.utf8)
    let gap = TabbedText.gap(in: bytes[...])
    let start = bytes.firstIndex(of: 0x09)
    #expect(gap?.lowerBound == start)
    #expect(gap.map { bytes[$0.upperBound] } == UInt8(ascii: "x"))
  }
}
