/// A text that people look for in records: in the texts of a project, in any language and whatever
/// their case, and in the names of its countries and areas.
public struct SearchWord: Sendable {
  private let text: String
  private let needle: CaselessNeedle?
  /// The countries and areas that have the text in a name.
  private let countries: CodeSet<Country>
  private let areas: CodeSet<PriorityArea>

  init(_ text: String) {
    let text = Self.searchable(text)
    self.text = text
    needle = CaselessNeedle(text)
    func isNamed(_ name: (Language) -> String) -> Bool {
      Language.allCases.contains { Self.searchable(name($0)).holds(text) }
    }
    countries = CodeSet(Country.allCases.filter { country in isNamed { country.name(in: $0) } })
    areas = CodeSet(PriorityArea.allCases.filter { area in isNamed { area.name(in: $0) } })
  }

  /// Returns whether a project may have the text, without reading its texts.
  func mayOccur(in record: RecordView, _ facts: ProjectFacts) -> Bool {
    guard let needle, !names(facts) else { return true }
    return record.mayHold(needle)
  }

  /// Returns whether texts, all of which are ``searchable(_:)``, have the text.
  func occurs(in texts: String) -> Bool { texts.holds(text) }

  /// Returns a text as it is compared: in lower case, with a space for one that does not break, and without
  /// what nobody sees within words.
  static func searchable(_ text: String) -> String {
    let lowercased = text.lowercased()
    guard lowercased.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }) else {
      return lowercased
    }
    var scalars = String.UnicodeScalarView()
    for scalar in lowercased.unicodeScalars where !scalar.isStray {
      scalars.append(scalar == "\u{A0}" ? " " : scalar)
    }
    return String(scalars)
  }

  /// Returns the first word of the texts of a project that has a word in it but for accents and the letters
  /// that people type for others, in lower case; `nil` if there is none, or if the word is no single one.
  public static func spelling(of word: String, in project: Project) -> String? {
    let sought = TextFolding.folded(word)
    guard sought.count > 2, word.allSatisfy({ $0.isLetter || $0.isNumber }) else { return nil }
    for text in project.searchTexts {
      for candidate in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
        let folded = String(decoding: TextFolding.folded(String(candidate)), as: UTF8.self)
        if folded.holds(String(decoding: sought, as: UTF8.self)) { return candidate.lowercased() }
      }
    }
    return nil
  }

  /// Returns whether a country or an area of a project has the text in its name.
  func names(_ project: Project) -> Bool {
    !countries.isDisjoint(with: CodeSet(project.countries))
      || !areas.isDisjoint(with: CodeSet(project.priorityAreas))
  }

  private func names(_ facts: ProjectFacts) -> Bool {
    !countries.isDisjoint(with: facts.countries) || !areas.isDisjoint(with: facts.areas)
  }
}
