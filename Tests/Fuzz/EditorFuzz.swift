// Changing fields of arbitrary documents.

@testable import Core

/// Changes some fields of a document and checks that they and nothing else have changed.
func fuzzEditor(_ input: FuzzInput) {
  var choices = input.choices
  let bytes = input[0]
  for name in ["a.json", "a.ndjson"] {
    do throws(EditRefusal) {
      edit(try DocumentEditor(bytes, name: name), name, TextPool(bytes), &choices)
    } catch {
      check(error, of: bytes, name: name)
    }
  }
}

private let paths: [FieldPath] = {
  let languages = Language.allCases.flatMap { language in
    ["translations.\(language.rawValue)"]
      + Translation.fields.map { "translations.\(language.rawValue).\($0.shape.key)" }
  }
  let names =
    Project.fields.map(\.shape.key) + Timeline.fields.map { "timeline.\($0.shape.key)" } + languages
  return names.map { required(FieldPath($0), "\($0) is no field") }
}()

private func edit(
  _ editor: DocumentEditor,
  _ name: String,
  _ pool: TextPool,
  _ choices: inout Choices
) {
  let value = required(SourceValue(editor.bytes), "no JSON is edited")
  require(value.isObject && !value.hasRepeatedKey, "what cannot be placed is edited")
  let before = editor.project
  let count = Int.random(in: 1...3, using: &choices)
  let chosen = (0..<count).compactMap { _ in paths.randomElement(using: &choices) }
  let project = pool.project(like: before, &choices)
  let bytes = editor.bytes(setting: chosen, to: project)
  let document = EditedDocument(editor.bytes, bytes)
  document.checkRest(outside: chosen)
  if count == 1 { document.checkBytes(outside: chosen[0]) }
  let edited: DocumentEditor
  do throws(EditRefusal) {
    edited = try DocumentEditor(bytes, name: name)
  } catch {
    fatalError("the edited document is refused: it \(error.message)")
  }
  require(edited.edits(setting: chosen, to: project).isEmpty, "the fields do not have their values")
  // A translation without a text that is known reads as none, but may hold what nobody knows.
  if let before, !before.translations.values.contains(Translation()) {
    check(edited, chosen, ValueTree(project), ValueTree(before), editor.bytes)
  }
}

/// Requires the fields to have their new values, and all others the old ones.
private func check(
  _ edited: DocumentEditor,
  _ paths: [FieldPath],
  _ new: ValueTree,
  _ old: ValueTree,
  _ bytes: [UInt8]
) {
  var expected: ValueTree? = old
  // The whole of an object counts more than a member of it.
  for path in paths.sorted(by: { $0.keys.count > $1.keys.count }) {
    expected = expected?.setting(path.keys[...], to: new[path.keys[...]])
  }
  let project = required(edited.project, "the edited document is no project")
  require(ValueTree(project) == expected, "\(paths) have other values")
  if expected == old { require(edited.bytes == bytes, "bytes of equal values are changed") }
}

/// Requires a document to be refused for a reason that it gives.
private func check(_ refusal: EditRefusal, of bytes: [UInt8], name: String) {
  let value = SourceValue(bytes)
  switch refusal {
  case .noJSON:
    let isJSON = canonicalForm(of: bytes, name: "a.json") != nil
    require(!isJSON || name != "a.json", "JSON is refused as none")
  case .noRecord:
    require(
      value.map { !$0.isObject && $0.elements.isEmpty } ?? true,
      "a record is refused as none"
    )
  case .severalRecords:
    require(value.map { !$0.isObject } ?? true, "one record is refused as several")
  case .duplicateKey:
    require(value?.hasRepeatedKey ?? true, "a record without a repeated key is refused for one")
  case .noList(let field): require(false, "a record is refused for \(field) without being renamed")
  }
  require(!refusal.message.isEmpty && !refusal.message.hasSuffix("."), refusal.message)
}
