/// One record of a document as a text of its own, and the way back into the document.
///
/// A record over several lines is its own bytes: what nobody touches stays as it is. One on a single line
/// is laid out, and what changes in it goes back field by field, in the style of its line.
public struct RecordExcerpt: Sendable {
  /// The text.
  public let bytes: [UInt8]

  private let document: [UInt8]
  private let name: String
  /// The part of the document that the text takes the place of.
  private let range: Range<Int>
  /// Whether the text has a line end that the document has not.
  private let isWithoutLineEnd: Bool
  /// The record among others on a line, if it is laid out.
  private let editor: DocumentEditor?

  /// Whether the document holds the record and nothing else.
  public let isAlone: Bool

  /// Takes the record at a place out of a document called `name`.
  ///
  /// - Throws: `EditRefusal` if there is no record at the place.
  public init(
    of place: Range<Int>,
    in document: [UInt8],
    name: String
  ) throws(EditRefusal) {
    guard place.upperBound <= document.count, !place.isEmpty else { throw .noRecord }
    (self.document, self.name) = (document, name)
    let mark = document.starts(with: JSONReader.byteOrderMark) ? JSONReader.byteOrderMark.count : 0
    isAlone =
      document[min(mark, place.lowerBound)..<place.lowerBound].allSatisfy(\.isBlank)
      && document[place.upperBound...].allSatisfy(\.isBlank)
    let isOnOneLine = !document[place].contains(UInt8(ascii: "\n"))
    // One that has a key twice cannot be laid out without losing a value.
    editor = isOnOneLine ? try? DocumentEditor(document, name: name, at: place) : nil
    if let editor, let laidOut = editor.laidOut {
      (range, isWithoutLineEnd, bytes) = (place, false, laidOut)
      return
    }
    if isAlone {
      range = mark..<document.count
    } else {
      let blanks = document[..<place.lowerBound].reversed().prefix { $0 == 0x20 || $0 == 0x09 }
        .count
      let start = place.lowerBound - blanks
      let beginsLine = start == 0 || document[start - 1] == UInt8(ascii: "\n")
      range = (beginsLine ? start : place.lowerBound)..<place.upperBound
    }
    isWithoutLineEnd = document[range].last != UInt8(ascii: "\n")
    bytes = Array(document[range]) + (isWithoutLineEnd ? [UInt8(ascii: "\n")] : [])
  }

  /// Returns the document with another text in the place of the record.
  ///
  /// - Throws: `EditRefusal` if the text is not one record.
  public func document(with text: [UInt8]) throws(EditRefusal) -> [UInt8] {
    let new: DocumentEditor
    do throws(EditRefusal) {
      new = try DocumentEditor(text, name: Self.nameOfText)
    } catch {
      // What cannot be edited field by field can still be written as it is.
      guard case .duplicateKey = error, editor == nil else { throw error }
      return replaced(by: text)
    }
    guard let editor else { return replaced(by: text) }
    let edited = Edit.apply(editor.edits(to: new), to: document)
    // Keys that no field has are beyond such edits.
    if let edited, reads(edited, as: new) { return edited }
    return Edit.apply([editor.replacement(by: new)].compactMap(\.self), to: document) ?? document
  }

  /// Returns whether the record in another version of the document reads as that of an editor.
  private func reads(_ edited: [UInt8], as new: DocumentEditor) -> Bool {
    let end = range.upperBound + edited.count - document.count
    guard end > range.lowerBound,
      let record = try? DocumentEditor(edited, name: name, at: range.lowerBound..<end)
    else { return false }
    return record.tree?.sorted == new.tree?.sorted
  }

  private func replaced(by text: [UInt8]) -> [UInt8] {
    var text = text[...]
    if isWithoutLineEnd {
      while let last = text.last, last.isBlank { text.removeLast() }
    }
    return Array(document[..<range.lowerBound] + text + document[range.upperBound...])
  }

  /// A name that says nothing of the form of a text.
  static let nameOfText = "record.json"
}

extension DocumentEditor {
  /// Creates an editor of a text that is one record.
  ///
  /// - Throws: `EditRefusal` if it is something else.
  public init(single text: [UInt8]) throws(EditRefusal) {
    try self.init(text, name: RecordExcerpt.nameOfText)
  }

  /// The identifier as it is written, and its line, counted from 1; `nil` if there is none that is a text.
  public var identifier: (text: String, line: Int)? {
    let key = Project.Key.id.field.shape.key
    let found = try? withDocument { json -> (text: String, line: Int)? in
      guard let node = json.value(of: key, in: RecordView.root), json[node].kind == .string
      else { return nil }
      let start = json[node].range.lowerBound
      return (json.text(node).string, 1 + json.bytes(in: 0..<start).count { $0 == 0x0A })
    }
    return found ?? nil
  }

  /// Whether the record has an identifier, of whatever type.
  public var hasIdentifier: Bool { tree?[Project.Key.id.field.shape.key] != nil }

  /// The title as it is written, if it is a text.
  public var title: String? { tree?[Project.Key.title.field.shape.key]?.string }

  /// The keys whose values another record has not, or has otherwise, in the order of this one and then of the
  /// other one.
  public func keys(differingFrom other: DocumentEditor) -> [String] {
    guard let old = tree, let new = other.tree else { return [] }
    let keys = old.keys + new.keys.filter { old[$0] == nil }
    return keys.filter { old[$0] != new[$0] }
  }

  /// Returns the edits after which the record reads as another one; the order of keys is no difference.
  func edits(to other: DocumentEditor) -> [Edit] {
    guard let new = other.tree else { return [] }
    let paths = keys(differingFrom: other).map { FieldPath(keys: [$0]) }
    return paths.isEmpty ? [] : edits(setting: paths, to: new)
  }

  /// Returns the edit that puts another record in the place of this one, on its line and in its style.
  func replacement(by other: DocumentEditor) -> Edit? {
    let text = try? withDocument { old in
      let style = style(of: old)
      return try? other.withDocument { new in
        ValueRenderer(json: new, style: style)
          .value(RecordView.root, as: .object(Project.objectShape), .whole, at: .sameLine)
      }
    }
    guard let range = try? withDocument({ $0[RecordView.root].range }) else { return nil }
    return (text ?? nil).map {
      Edit(range.lowerBound + offset..<range.upperBound + offset, text: $0)
    }
  }
}

extension JSONTree {
  /// The value with the members of objects in the order of their keys, which tells nothing.
  fileprivate var sorted: JSONTree {
    switch self {
    case .object(let members):
      .object(
        members.map { Member(key: $0.key, value: $0.value.sorted) }
          .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      )
    case .list(let elements): .list(elements.map(\.sorted))
    case .text, .verbatim: self
    }
  }

  /// The keys of an object; none of any other value.
  fileprivate var keys: [String] {
    guard case .object(let members) = self else { return [] }
    return members.map(\.key)
  }
}
