/// A value of a project beside its label, for people.
struct LabelledValue {
  /// What the value is.
  let label: Label
  /// The role of the organisations that the value lists.
  var role: OrganisationRole?
  /// The texts of the value.
  var texts: [String]

  /// The words that stand before the value where room is scarce.
  func shortName(in language: Language) -> String {
    let forms = role.map(language.pack.roles) ?? label.shortForms(in: language)
    return forms.form(over: texts.count)
  }

  /// The words that stand before the value in a document.
  func name(in language: Language) -> String {
    guard let role else { return label.text(in: language, over: texts.count) }
    let name = language.pack.roles(role).form(over: texts.count)
    return language.pack.capitalized(name)
  }
}

extension Project {
  /// What is known of the project beside its texts, its status and its time, in the order of the fields:
  /// names in `language` in the order of its alphabet, and organisations by what they do.
  func labelledValues(in language: Language) -> [LabelledValue] {
    Self.labelledFields.flatMap { label, field -> [LabelledValue] in
      if label == .organisations {
        // From those who do the work to those who pay for it: IATI's list the other way round.
        return OrganisationRole.allCases.reversed().map { role in
          let names = organisations.filter { $0.role == role }.map(\.name)
          return LabelledValue(label: label, role: role, texts: names)
        }
      }
      let texts = field.texts(self, language)
      // The first letters of the six names are in the order of their code points in all languages.
      return [LabelledValue(label: label, texts: label == .countries ? texts.sorted() : texts)]
    }
    .filter { !$0.texts.isEmpty }
  }

  /// The names of all labels that the page of some project can have.
  static func shortLabels(in language: Language) -> [String] {
    let roles = OrganisationRole.allCases.map(language.pack.roles)
    let labels = [.timeline, .pageNumber, .languages] + labelledFields.map(\.label)
    let forms = roles + labels.filter { $0 != .organisations }.map { $0.shortForms(in: language) }
    return forms.flatMap(\.all)
  }

  /// The numbers of the pages that the sources name, each once.
  var pageNumbers: [Int] {
    var numbers: [Int] = []
    for number in sources.compactMap({ PageAddress($0.url).pageNumber })
    where !numbers.contains(number) { numbers.append(number) }
    return numbers
  }

  /// The languages in which there are texts: that of records, and those of translations.
  var textLanguages: [Language] {
    [.english] + translations.keys.filter { $0 != .english }.sorted()
  }
}
