import Testing

@testable import Core

@Suite("Groups of projects")
struct ProjectGroupingTests {
  private func grouping(_ name: String) throws -> ProjectGrouping {
    let column = try #require(ProjectColumn.named(name))
    return try #require(ProjectGrouping(by: column))
  }

  @Test(
    "A project is in the group of each value, or in that without one",
    arguments: [
      ("countries", ["AM", "AZ", "GE", "MD", "UA"]), ("status", ["ongoing"]), ("start", ["2025"]),
      ("end", ["2028"]), ("topics", ["Eastern Partnership", "Justice"]),
    ] as [(String, [String?])]
  )
  func groups(column: String, words: [String?]) throws {
    let project = try ExampleProjects.organisedCrime()
    #expect(try grouping(column).groups(of: project).map(\.word) == words)
  }

  @Test("What has no value, and what has one twice, is in one group")
  func oneGroup() throws {
    var project = try ExampleProjects.organisedCrime()
    project.timeline.end = nil
    project.topics = ["Justice", "Justice"]
    #expect(try grouping("end").groups(of: project).map(\.word) == [nil])
    #expect(try grouping("topics").groups(of: project).map(\.word) == ["Justice"])
  }

  @Test("Groups are in the order of the values, and have names")
  func order() throws {
    let statuses = ["suspended", nil, "planned", "completed"].map {
      ProjectGrouping.Group(word: $0)
    }
    let status = try grouping("status")
    let sorted = status.sorted(statuses)
    #expect(sorted.map(\.word) == ["planned", "completed", "suspended", nil])
    #expect(
      sorted.map { status.name(of: $0, in: .english) }
        == ["planned", "completed", "suspended", "not given"]
    )
    let moldova = ProjectGrouping.Group(word: "MD")
    #expect(try grouping("countries").name(of: moldova, in: .ukrainian) == "Молдова")
    let year = ProjectGrouping.Group(word: "2025")
    #expect(try grouping("start").name(of: year, in: .romanian) == "2025")
  }

  @Test("Groups that differ in their case alone are in the order of their bytes")
  func caseAlone() throws {
    let groups = ["water", "WATER", "wAter", "Water"].map { ProjectGrouping.Group(word: $0) }
    let topics = try grouping("topics")
    for start in groups.indices {
      let turned = groups[start...] + groups[..<start]
      #expect(topics.sorted(turned).map(\.word) == ["WATER", "Water", "wAter", "water"])
    }
  }

  @Test("What is computed is no field to group by", arguments: ["progress", "ends-in", "duration"])
  func computed(name: String) throws {
    let column = try #require(ProjectColumn.named(name))
    #expect(ProjectGrouping(by: column) == nil)
  }
}
