/// The prose of a project in one language, and in the language of the record where no translation is.
struct ProjectTexts {
  var title: String
  var description: [String]
  var specificObjectives: [String]
  var expectedResults: [String]

  /// Picks each text from the translation into `language` if that has it, else from the record.
  init(of project: Project, in language: Language) {
    let translation = project.translations[language]
    func pick(_ original: [String], _ translated: [String]?) -> [String] {
      guard let translated, !translated.isEmpty else { return original }
      return translated
    }
    title = translation?.title ?? project.title
    description = pick(project.description, translation?.description)
    specificObjectives = pick(project.specificObjectives, translation?.specificObjectives)
    expectedResults = pick(project.expectedResults, translation?.expectedResults)
  }
}

extension ProjectTexts {
  /// Whether there is anything to see of the title.
  var hasTitle: Bool { title.contains { $0 != " " } }

  /// Returns the title, or the identifier where the title would be nothing to see.
  func title(or id: ProjectID) -> String { hasTitle ? title : id.rawValue }
}
