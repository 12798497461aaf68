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
  /// Notes how many records have no texts in a language, and which names are not known in it: both are
  /// left as they are.
  func noteUntranslated(
    _ parts: UntranslatedParts,
    in language: Language
  ) throws(Failure) {
    let languageName = "\(language.name(in: language)) (\(language.rawValue))"
    let count = parts.recordCount
    if count > 0 {
      let records = count == 1 ? "1 record has" : "\(count) records have"
      try emit(.note, "\(records) no texts in \(languageName); they are in English")
    }
    guard !parts.names.isEmpty else { return }
    var items = parts.names.map(inApostrophes)
    let isOne = items.count == 1
    if parts.hasMoreNames { items.append("others") }
    let names = [items.dropLast().joined(separator: ", "), items.suffix(1).joined()]
      .filter { !$0.isEmpty }.joined(separator: " and ")
    let (has, name, remains) = isOne ? ("has", "name", "is") : ("have", "names", "are")
    try emit(
      .note,
      "\(names) \(has) no \(name) in \(languageName) and \(remains) left untranslated"
    )
  }

  /// Notes which options of a call make no difference to the format.
  func noteUnused(
    _ arguments: Arguments,
    by format: ProjectFormat,
    columns: Option<[ProjectColumn]>? = nil,
    language: Option<Language>,
    statistics: Option<Bool>? = nil,
    timeline: Option<Bool>? = nil
  ) throws(Failure) {
    let options: [(OptionSpecification?, ProjectFormat.Uses)] = [
      (columns?.specification, .columns), (language.specification, .language),
      (statistics?.specification, .statistics), (timeline?.specification, .timeline),
    ]
    let unused = options.compactMap { format.uses.contains($0.1) ? nil : $0.0 }
    try noteUnused(unused, arguments, byFormat: format.name)
  }
}
