// Merging drafts into arbitrary records.

@testable import Core

/// Adds the texts of a page, the second part of the input, to the record that the first part is.
func fuzzMerge(_ input: FuzzInput) {
  var choices = input.choices
  guard let document = try? DocumentEditor(input[0], name: "a.json"),
    let project = document.project,
    let language = languages(of: project, &choices).randomElement(using: &choices)
  else { return }
  let page = input[1].isEmpty ? input[0] : input[1]
  let read = try? PageImporter(url: "https://euneighbourseast.eu/projects/eu-project-page/?id=1")
    .importPage(page).draft
  merge(read ?? draft(of: TextPool(page), &choices), language, project, document)
}

/// The languages to merge into: all, or often those that the record has.
private func languages(of project: Project, _ choices: inout Choices) -> [Language] {
  let own = project.translations.keys.sorted()
  return own.isEmpty || Bool.random(using: &choices) ? Language.allCases : own
}

/// Makes a draft of texts where the page is none.
private func draft(of pool: TextPool, _ choices: inout Choices) -> Draft {
  var draft = Draft()
  draft.title = pool.optional(&choices, pool.text)
  draft.description = pool.list(&choices)
  draft.specificObjectives = pool.list(&choices)
  draft.expectedResults = pool.list(&choices)
  draft.countries = pool.codes(&choices)
  draft.start = pool.optional(&choices, pool.date)
  draft.sources = (0..<Int.random(in: 0...2, using: &choices)).map { _ in pool.source(&choices) }
  return draft
}

private func merge(
  _ draft: Draft,
  _ language: Language,
  _ project: Project,
  _ document: DocumentEditor
) {
  let merge = DraftMerge(draft, in: language, into: project)
  let bytes = merge.apply(to: document)
  let paths = Set(merge.addedFields).map { field in
    let name =
      field == .sources ? "sources" : "translations.\(language.rawValue).\(field.rawValue)"
    return required(FieldPath(name), "\(name) is no field")
  }
  EditedDocument(document.bytes, bytes).checkRest(outside: paths)
  require(isSubsequence(withoutBlanks(document.bytes), of: withoutBlanks(bytes)), "bytes are lost")
  if merge.addedFields.isEmpty { require(bytes == document.bytes, "bytes are changed for nothing") }
  checkFields(added: paths, ValueTree(project), ValueTree(merge.project))
  checkTexts(of: draft, language, merge)
  guard let edited = try? DocumentEditor(bytes, name: "a.json"), let after = edited.project else {
    fatalError("the merged document is no project")
  }
  require(ValueTree(after) == ValueTree(merge.project), "the document does not say what was merged")
  let again = DraftMerge(draft, in: language, into: after)
  require(again.addedFields.isEmpty, "what was added is added again")
  require(again.disagreements == merge.disagreements, "there are other disagreements")
}

/// Requires each field to be as it was, and those that were added to have been empty; sources come after
/// those that were there.
private func checkFields(added paths: [FieldPath], _ old: ValueTree, _ new: ValueTree) {
  var expected: ValueTree? = old
  for path in paths {
    let (before, after) = (old[path.keys[...]], new[path.keys[...]])
    if path.keys == ["sources"], case .list(let after)? = after {
      if case .list(let before)? = before {
        require(after.count > before.count && after.starts(with: before), "a source is lost")
      }
    } else {
      require(before == nil && after != nil, "\(path) had a value")
    }
    expected = expected?.setting(path.keys[...], to: after)
  }
  require(expected == new, "another field is changed")
}

/// Requires each text of the draft to be in the record, or to be reported.
private func checkTexts(of draft: Draft, _ language: Language, _ merge: DraftMerge) {
  let translation = merge.project.translations[language] ?? Translation()
  func isKept(_ field: DraftField, _ text: [String], _ places: [[String]]) {
    let isReported = merge.disagreements.contains {
      $0.field == field && $0.found == text.joined(separator: " ")
    }
    require(text.isEmpty || places.contains(text) || isReported, "\(field) is lost: \(text)")
  }
  let project = merge.project
  let titles = [translation.title, project.title].map { $0.map { [$0] } ?? [] }
  isKept(.title, draft.title.map { [$0] } ?? [], titles)
  isKept(.description, draft.description, [translation.description, project.description])
  isKept(
    .specificObjectives,
    draft.specificObjectives,
    [translation.specificObjectives, project.specificObjectives]
  )
  isKept(
    .expectedResults,
    draft.expectedResults,
    [translation.expectedResults, project.expectedResults]
  )
  for source in draft.sources {
    require(project.sources.contains { $0.url == source.url }, "\(source.url) is lost")
  }
}

private func withoutBlanks(_ bytes: [UInt8]) -> [UInt8] {
  bytes.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
}

/// Whether some bytes are left when others are taken out of `whole`.
private func isSubsequence(_ bytes: [UInt8], of whole: [UInt8]) -> Bool {
  var rest = bytes[...]
  for byte in whole where byte == rest.first { rest.removeFirst() }
  return rest.isEmpty
}
