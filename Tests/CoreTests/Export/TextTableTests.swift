import Testing

import Core

@Suite("Text table")
struct TextTableTests {
  private static let table = TextTable(
    columns: [
      .init(title: "id", minimumWidth: 12), .init(title: "title"), .init(title: "countries"),
      .init(title: "progress", alignment: .trailing),
    ],
    rows: [
      [
        "organised-crime-eap-2", "Fighting against Organised Crime in the region", "AM AZ GE",
        "47 %",
      ],
      ["pgg-3-justice", "日本語の長いタイトル e\u{301}tat 👩‍👩‍👧‍👦🇬🇪", "GE", "100 %"],
      ["hostile", "\u{1B}[31mred\nnew line", "", "0 %"],
      ["short", "საქართველო"],
    ]
  )

  @Test(arguments: [40, 60, 80, nil])
  func `columns are aligned and fit`(width: Int?) {
    let text = Self.table.text(width: width)
    Golden(suite: "TextTable", name: "\(width.map(String.init) ?? "unwrapped").txt").expect(text)
    for line in text.split(separator: "\n") {
      #expect(displayWidth(line) <= width ?? .max)
      #expect(!line.hasSuffix(" "))
    }
  }

  @Test func `the header is set off by style`() {
    let table = TextTable(columns: [.init(title: "a"), .init(title: "b")], rows: [["xx", "y"]])
    #expect(table.text(style: .coloured) == "\u{1B}[1ma\u{1B}[0m   \u{1B}[1mb\u{1B}[0m\nxx  y\n")
  }

  @Test func `a cell has looks of its own, without its padding`() {
    let table = TextTable(
      columns: [.init(title: "a"), .init(title: "b")],
      rows: [[TextTable.Cell("x", as: .error), "y"], ["long", "z"]]
    )
    let lines = table.text(style: .coloured).split(separator: "\n")
    #expect(lines[1] == "\u{1B}[1;31mx\u{1B}[0m     y")
    #expect(table.width == 7)
  }

  @Test func `equally wide columns are shortened in turns`() {
    let cell = TextTable.Cell(String(repeating: "x", count: 20))
    let table = TextTable(columns: [.init(title: "a"), .init(title: "b")], rows: [[cell, cell]])
    #expect(table.text(width: 22).split(separator: "\n")[1] == "xxxxxxxxx…  xxxxxxxxx…")
  }

  @Test func `minimum widths give way to the terminal, down to four columns`() {
    let table = TextTable(columns: [.init(title: "a", minimumWidth: 7)], rows: [["abcdefgh"]])
    #expect(table.text(width: 7) == "a\nabcdef…\n")
    #expect(table.text(width: 5) == "a\nabcd…\n")
    #expect(table.text(width: 4) == "a\nabc…\n")
    #expect(table.text(width: 3) == "a\nab…\n")
  }

  @Test(arguments: [
    (17, "abcdefgh  10000 %"), (16, "abcdef…  10000 %"), (13, "abc…  10000 %"),
    // There is no room for both, so that nothing is gained by cutting the text further.
    (12, "abcdef…  10000 %"), (1, "…  10000 %"),
  ])
  func `what says nothing when it is cut is never cut`(width: Int, row: String) {
    let table = TextTable(
      columns: [
        .init(title: "a", minimumWidth: 7),
        .init(title: "b", alignment: .trailing, minimumWidth: nil),
      ],
      rows: [["abcdefgh", "10000 %"]]
    )
    #expect(table.text(width: width).split(separator: "\n").last.map(String.init) == row)
  }

  @Test(.timeLimit(.minutes(1)))
  func `cells of a megabyte are shortened at once`() {
    let cell = TextTable.Cell(String(repeating: "x", count: 1_000_000))
    let table = TextTable(columns: [.init(title: "a"), .init(title: "b")], rows: [[cell, cell]])
    #expect(table.text(width: 80).utf8.count < 200)
  }
}
