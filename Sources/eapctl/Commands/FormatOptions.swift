import Core

extension Arguments {
  /// Returns the columns that an option names, none of which may be there twice: an object in JSON
  /// cannot hold it so.
  func distinctColumns(_ option: Option<[ProjectColumn]>) throws(Failure) -> [ProjectColumn] {
    var names: Set<String> = []
    for column in self[option] where !names.insert(column.name).inserted {
      throw .usage(.conflict("option '--columns' names \(inApostrophes(column.name)) twice"))
    }
    return self[option]
  }
}

extension Session {
  /// Notes how many records are shown in English because they have no texts in a language.
  func noteUntranslated(_ count: Int, in language: Language) throws(Failure) {
    guard count > 0 else { return }
    let records = count == 1 ? "1 record has" : "\(count) records have"
    let name = language.name(in: language)
    try emit(.note, "\(records) no texts in \(name) (\(language.rawValue)); they are in English")
  }

  /// Notes which options of a call make no difference to the format.
  func noteUnused(
    _ arguments: Arguments,
    by format: ProjectFormat,
    columns: Option<[ProjectColumn]>? = nil,
    language: Option<Language>
  ) throws(Failure) {
    let options =
      [(columns?.specification, ProjectFormat.Uses.columns)] + [
        (language.specification, .language)
      ]
    for (option, use) in options {
      guard let option, arguments.contains(option), !format.uses.contains(use) else { continue }
      try emit(.note, "'--\(option.name)' has no effect on format \(inApostrophes(format.name))")
    }
  }
}
