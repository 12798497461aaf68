import Testing

@testable import Core

@Suite("Sets of codes") struct CodeSetTests {
  /// As many cases as a set has bits.
  private struct Widest: CaseIterable, Equatable, Sendable {
    static let allCases = (0..<64).map(Self.init)
    var number: Int
  }

  /// One case more.
  private struct TooWide: CaseIterable, Equatable, Sendable {
    static let allCases = (0..<65).map(Self.init)
    var number: Int
  }

  @Test func `a set of the widest type tells all its cases apart`() {
    for code in Widest.allCases {
      let set: CodeSet<Widest> = [code]
      let others = Widest.allCases.filter { $0 != code }
      #expect(cases(of: set) == [code])
      #expect(!set.isEmpty)
      #expect(set.isDisjoint(with: CodeSet(others)))
      #expect(!set.isDisjoint(with: CodeSet(Widest.allCases)))
    }
  }

  @Test func `a type with more cases than bits is refused by name`() async throws {
    let result = await #expect(
      processExitsWith: .failure,
      observing: [\.standardErrorContent]
    ) {
      _ = CodeSet<TooWide>([])
    }
    let message = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(message.contains("TooWide has more than 64 cases"))
  }

  @Test func `the sets of the model hold what is put in`() {
    for country in Country.allCases {
      #expect(cases(of: [country]) == [country])
    }
    for language in Language.allCases {
      #expect(cases(of: [language]) == [language])
    }
    let empty: CodeSet<ProjectStatus> = []
    #expect(empty.isEmpty)
    #expect(cases(of: empty) == [])
  }

  private func cases<Code>(of set: CodeSet<Code>) -> [Code] {
    Code.allCases.filter { set.contains($0) }
  }
}
