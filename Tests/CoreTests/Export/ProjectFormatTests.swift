import Testing

@testable import Core

/// What holds for every row of the table of formats; the bytes of each are golden files of `eapctl`.
@Suite("Formats of projects") struct ProjectFormatTests {
  private static let today = CalendarDate(dayNumber: 20_780)

  private static var registries: [[Project]] {
    get throws {
      let (first, hostile) = (try ExampleProjects.organisedCrime(), try ExampleProjects.hostile())
      return [
        [], [first], [hostile], [first, hostile], [hostile, first, hostile, first, hostile],
      ]
    }
  }

  private func options(
    columns: [String] = [],
    language: Language = .english,
    width: Int? = nil,
    style: TerminalStyle = .plain
  ) -> ProjectFormat.Options {
    ProjectFormat.Options(
      columns: columns.compactMap(ProjectColumn.named),
      context: ProjectColumnContext(today: Self.today, language: language),
      width: width,
      style: style
    )
  }

  @Test func `names are unique, and each row says what the format is`() {
    let names = ProjectFormat.all.map(\.name)
    #expect(Set(names).count == names.count)
    for format in ProjectFormat.all {
      #expect(format.name.allSatisfy { $0.isLowercase || $0.isNumber })
      #expect(format.fileExtension.allSatisfy { $0.isLowercase })
      #expect(format.mediaType.split(separator: "/").count == 2)
      #expect(!format.summary.hasSuffix(".") && format.summary.count <= 60)
      #expect(!format.purposes.isEmpty)
      #expect(ProjectFormat.all.count { $0.answers(to: format.name.uppercased()) } == 1)
    }
  }

  private func document(
    of projects: [Project],
    as format: ProjectFormat,
    _ options: ProjectFormat.Options
  ) -> [UInt8] {
    selection(of: projects).document(as: format, options).bytes
  }

  @Test(arguments: ProjectFormat.all, ["", "e"])
  func `batches of every size give the same bytes, whether texts are searched or not`(
    format: ProjectFormat,
    search: String
  ) throws {
    var query = ProjectQuery()
    query.searchWords = search.isEmpty ? [] : [search]
    for projects in try Self.registries {
      for options in [options(), options(columns: ["title", "progress"])] {
        let whole = document(of: projects, as: format, options)
        #expect(whole.isEmpty || whole.last == UInt8(ascii: "\n"))
        for size in 1...5 {
          let selection = selection(of: projects, perInput: size, where: query)
          let (bytes, outcome) = selection.document(as: format, options)
          #expect(bytes == whole)
          #expect(outcome.omissions.isEmpty)
        }
      }
    }
  }

  @Test(arguments: ProjectFormat.all)
  func `what a format has a use for makes a difference, and nothing else does`(
    format: ProjectFormat
  ) throws {
    let projects = [try ExampleProjects.organisedCrime(), try ExampleProjects.hostile()]
    let plain = document(of: projects, as: format, options())
    func isUsed(_ options: ProjectFormat.Options) -> Bool {
      document(of: projects, as: format, options) != plain
    }
    let uses = format.uses
    #expect(isUsed(options(columns: ["id", "topics"])) == uses.contains(.columns))
    #expect(isUsed(options(language: .georgian)) == uses.contains(.language))
    #expect(isUsed(options(width: 40)) == uses.contains(.terminal))
    #expect(isUsed(options(style: .coloured)) == uses.contains(.terminal))
  }

  @Test(arguments: [(78, 38, 38), (50, 24, 24), (49, 24, 23), (38, 24, 12), (37, 23, 12)])
  func `a table leaves an identifier twice the width of a title`(width: Int, id: Int, title: Int)
    throws
  {
    var project = try ExampleProjects.organisedCrime()
    project.id = try #require(ProjectID(rawValue: String(repeating: "i", count: 40)))
    project.title = String(repeating: "t", count: 40)
    let options = options(columns: ["id", "title"], width: width)
    let table = document(of: [project], as: .table, options)
    let row = String(decoding: table, as: UTF8.self).split(separator: "\n").dropFirst().first
    let cells = ["i": id, "t": title].map { String(repeating: $0, count: $1 - 1) + "…" }
    #expect(row?.split(separator: "  ").map(String.init) == cells.sorted())
  }

  @Test(arguments: ProjectFormat.all.filter { $0.uses.contains(.terminal) })
  func `no control character reaches a terminal`(format: ProjectFormat) throws {
    let text = try text(format, of: [ExampleProjects.hostile()])
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(
        ![.control, .format].contains(scalar.properties.generalCategory) || scalar == "\u{200D}"
      )
    }
  }

  @Test(arguments: ProjectFormat.all.filter(\.canHoldOneRecord))
  func `a file of one record holds nothing but the record`(format: ProjectFormat) throws {
    var alone = options()
    alone.arrangement = .oneRecord
    let project = try ExampleProjects.organisedCrime()
    let bytes = document(of: [project], as: format, alone)
    #expect(!bytes.isEmpty)
    guard format.fileExtension.hasSuffix("json") else { return }
    var again: [Project] = []
    _ = RecordSelection(
      from: [RecordInput(name: "a.\(format.fileExtension)", bytes: bytes)],
      where: ProjectQuery(),
      workerCount: 1
    )
    .forEachBatch { again += $0 }
    #expect(again == [project])
    #expect(bytes.first == UInt8(ascii: "{"))
  }
}

extension ProjectFormat: CustomTestStringConvertible {
  /// The name of the format.
  public var testDescription: String { name }
}
