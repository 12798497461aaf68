@testable import Core

/// Texts and codes to set fields to: what the bytes of a run hold, and what is known to be awkward.
struct TextPool {
  private let texts: [String]

  /// Takes the lines of some bytes.
  init(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).prefix(20)
      .map { String(decoding: $0.prefix(200), as: UTF8.self) }
    texts =
      lines + ["", "New", "a \"b\" \\ c", "\u{0}\u{1F}\u{7F}", "два\u{2028}", "{[,:]}", "\r\n\t"]
  }

  func text(_ choices: inout Choices) -> String { texts.randomElement(using: &choices) ?? "" }

  func list(_ choices: inout Choices, atLeast minimum: Int = 0) -> [String] {
    (0..<Int.random(in: minimum...3, using: &choices)).map { _ in text(&choices) }
  }

  func codes<Code: CaseIterable>(_ choices: inout Choices, atLeast minimum: Int = 0) -> [Code] {
    Array(
      Code.allCases.shuffled(using: &choices).prefix(Int.random(in: minimum...3, using: &choices))
    )
  }

  func optional<Value>(_ choices: inout Choices, _ make: (inout Choices) -> Value) -> Value? {
    Bool.random(using: &choices) ? make(&choices) : nil
  }

  func date(_ choices: inout Choices) -> CalendarDate {
    CalendarDate(dayNumber: Int.random(in: 0..<40_000, using: &choices))
  }

  func identifier(_ choices: inout Choices) -> ProjectID {
    let names =
      texts.compactMap(ProjectID.init(rawValue:)) + [ProjectID(rawValue: "new")].compactMap(\.self)
    return required(names.randomElement(using: &choices), "no identifier")
  }

  func source(_ choices: inout Choices) -> Source {
    Source(
      url: text(&choices),
      language: optional(&choices) { required(Language.allCases.randomElement(using: &$0), "") },
      retrieved: optional(&choices, date)
    )
  }

  func translation(_ choices: inout Choices) -> Translation {
    Translation(
      title: optional(&choices, text),
      description: list(&choices),
      specificObjectives: list(&choices),
      expectedResults: list(&choices)
    )
  }
}

extension TextPool {
  /// Makes a project, in which much is as in another one where there is one.
  func project(like base: Project?, _ choices: inout Choices) -> Project {
    let status = required(ProjectStatus.allCases.randomElement(using: &choices), "no status")
    var project = Project(
      schema: optional(&choices, text),
      id: identifier(&choices),
      title: text(&choices),
      description: mixed(base?.description, &choices),
      specificObjectives: mixed(base?.specificObjectives, &choices),
      expectedResults: mixed(base?.expectedResults, &choices),
      countries: codes(&choices, atLeast: 1),
      priorityAreas: codes(&choices),
      subsectors: mixed(base?.subsectors, &choices),
      topics: mixed(base?.topics, &choices),
      status: status,
      timeline: Timeline(start: date(&choices), end: optional(&choices, date)),
      euProjectNumber: optional(&choices, text),
      precededBy: optional(&choices, identifier),
      formerIds: (0..<Int.random(in: 0...2, using: &choices)).map { _ in identifier(&choices) }
    )
    project.organisations = (base?.organisations ?? []).filter { _ in Bool.random(using: &choices) }
    if Bool.random(using: &choices) {
      let organisation = Organisation(
        name: text(&choices),
        role: .funding,
        ref: optional(&choices, text)
      )
      project.organisations.append(organisation)
    }
    project.sources = (base?.sources ?? []).filter { _ in Bool.random(using: &choices) }
    if Bool.random(using: &choices) { project.sources.insert(source(&choices), at: 0) }
    let languages: [Language] = codes(&choices)
    for language in languages { project.translations[language] = translation(&choices) }
    return project
  }

  /// Some texts of a list with others among them.
  private func mixed(_ base: [String]?, _ choices: inout Choices) -> [String] {
    var texts = (base ?? []).filter { _ in Int.random(in: 0..<4, using: &choices) > 0 }
    for text in list(&choices, atLeast: texts.isEmpty ? 1 : 0) {
      texts.insert(text, at: Int.random(in: 0...texts.count, using: &choices))
    }
    return texts
  }
}
